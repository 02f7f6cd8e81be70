"""The claims on instruments: what all tellings of each tell, written once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.findings import Findings, Literal, Modality, Ref, Term, Tokens
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import literal
from ccpg_graph.extraction.naming.instrument_phrases import title_of
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.statements.deeds import RANK, Deed, Telling
from ccpg_graph.extraction.statements.topics import topics_within

BOTH = 2  # parties


def write_deeds(context: Context, findings: Findings, deeds: Sequence[Deed]) -> None:
    """The things and claims of the instruments."""
    deeds = [deed for deed in deeds if not (deed.apart or is_of_one_state(deed))]
    for deed in deeds:
        own = [t.mention for t in deed.tellings if not is_anaphor(t)] or [deed.tellings[0].mention]
        labels = sorted((title_of(context, mention) for mention in own), key=lambda text: -len(text))
        deed.key = findings.new(deed.kind, "instrument", *labels)
    for deed in deeds:
        Writer(context, findings, deed).write()


def is_of_one_state(deed: Deed) -> bool:
    """Have two bodies of one state, or their people, made an instrument (an office and a ministry at home)? It is no
    cooperation of services then."""
    told = {p.who.slug: p.who for t in deed.tellings for p in t.parties if isinstance(p.who, BodyRef)}
    states = any(isinstance(p.who, str) for t in deed.tellings for p in t.parties)
    lands = {body.country for body in told.values()}
    signers = {post.country for t in deed.tellings for s in t.signers for post in s.person.posts} - {None}
    return not states and len(told) == BOTH and len(lands) == 1 and None not in lands and signers <= lands


def is_anaphor(telling: Telling) -> bool:
    """Is it a bare noun that takes up what was named before?"""
    mention = telling.mention
    return mention.definite and not (
        mention.words or mention.term or mention.makers or mention.others or mention.proper
    )


@dataclass(slots=True)
class Writer:
    """Claims what all tellings of one instrument tell."""

    context: Context
    findings: Findings
    deed: Deed

    def write(self) -> None:
        main = max(self.deed.tellings, key=lambda t: RANK[t.status])
        status = main.status or "Recalled"
        planned = status == "Proposed"
        at = main.passage()
        self.claim(main, "ccpg:instrumentStatus", Term(f"ccpg:{status}"), at, planned=planned, found=main.verb)
        named = {p.name for t in self.deed.tellings for p in t.parties if not p.implied}
        for telling in self.deed.tellings:
            self.write_parties(telling, planned, len(named) > 1)
            for dated in telling.dates:
                slot = "ccpg:adoptedOn" if dated.slot == "ccpg:signedOn" and status == "Adopted" else dated.slot
                run = (dated.start, dated.end)
                self.claim(telling, slot, literal(dated.value), telling.passage(run), planned=planned, found=run)
        for telling in self.deed.tellings:
            if telling.event is not None and telling.status == status:
                self.claim(
                    telling,
                    "ccpg:concludedAt",
                    Ref(telling.event[0]),
                    telling.passage(telling.event[1]),
                    Modality.IMPLIED if telling.event_implied else None,
                    planned=planned,
                )
                break
        self.write_rest(main, planned)

    def write_parties(self, telling: Telling, planned: bool, named: bool) -> None:
        whole = [p.who for t in self.deed.tellings for p in t.parties if isinstance(p.who, BodyRef) and not p.implied]
        offices = {
            ref.country for ref in whole if ref.kind == "Office"
        }  # "Peru and Chile signed a pact of the Offices"
        for party in telling.parties:
            if (party.implied and named and not party.joint) or party.who in offices:
                continue
            run = (party.start, party.end)
            ref = self.findings.state(party.who) if isinstance(party.who, str) else self.findings.body(party.who)
            modality = Modality.IMPLIED if party.implied else None
            self.claim(telling, "ccpg:party", Ref(ref), telling.passage(run), modality, planned=planned, found=run)
        for signer in telling.signers:
            run = (signer.start, signer.end)
            modality = Modality.IMPLIED if signer.implied else None
            who = Ref(self.findings.person(signer.person))
            self.claim(telling, "ccpg:signatory", who, telling.passage(run), modality, planned=planned, found=run)

    def write_rest(self, main: Telling, planned: bool) -> None:
        for topic in topics_within(self.context, *self.deed.matter) if self.deed.matter is not None else ():
            ref = Ref(self.findings.topic(str(topic.value)))
            run = (topic.start, topic.end)
            self.claim(main, "ccpg:topic", ref, main.passage(self.deed.matter or run), planned=planned, found=run)
        placed = next((t for t in (main, *self.deed.tellings) if t.place is not None and t.status == main.status), None)
        if placed is not None and placed.place is not None:
            place, run = placed.place
            ref = Ref(self.findings.place(place))
            self.claim(placed, "ccpg:place", ref, placed.passage(run), planned=planned, found=run)
        for telling in self.deed.tellings:
            if telling.mention.count is not None:
                self.claim(
                    telling, "ccpg:count", Literal(telling.mention.count, "integer"), telling.at, planned=planned
                )
            if telling.mention.duration is not None:
                self.claim(
                    telling, "ccpg:validFor", Literal(telling.mention.duration, "duration"), telling.at, planned=planned
                )
            if telling.based is not None and telling.based[0] is not self.deed:
                self.claim(telling, "ccpg:basedOn", Ref(telling.based[0].key), telling.based[1])

    def claim(
        self,
        telling: Telling,
        predicate: str,
        value: Ref | Term | Literal,
        tokens: Tokens,
        modality: Modality | None = None,
        *,
        planned: bool = False,
        found: Tokens | None = None,
    ) -> None:
        if telling.spoken:
            modality = Modality.REPORTED
        elif planned:
            modality = Modality.PLANNED
        rule = f"instruments.{telling.rule.rpartition('.')[2]}"
        self.findings.claim(self.deed.key, predicate, value, tokens, rule, modality or Modality.STATED, found)
