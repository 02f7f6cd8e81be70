"""With whom, when, where and at which meeting an instrument is signed: what the clause of its verb tells, and what the
text around it does ("following the talks"); `unnamed_parties` finds those whom the clause does not name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.scenes import Event
from ccpg_graph.extraction.scenes.spoken import last_subject
from ccpg_graph.extraction.statements.deeds import Dated, Signer, Telling
from ccpg_graph.extraction.statements.frames import (
    AGREED_TO_DO,
    DOERLESS,
    LOOKING_BACK,
    MAKES,
    PAST_CUES,
    Frame,
    is_verb,
)
from ccpg_graph.extraction.statements.lands import states_signing
from ccpg_graph.extraction.statements.makers import implied_parties, name_makers, name_others
from ccpg_graph.extraction.statements.occasions import is_closing, meeting_within, occasion_of, told_by_when
from ccpg_graph.extraction.statements.signed_for import countries_signing, signatories_beside, signed_for
from ccpg_graph.extraction.statements.unnamed_parties import UnnamedParties, is_long_before
from ccpg_graph.extraction.words.chunks import Chunk

STARTS = frozenset({"begin", "establish", "gather", "visit", "appoint", "elect"})  # what has a day of its own
BEFORE_DAY = 3  # chunks from such a verb to its day
AGENTLESS = frozenset({"signing.passive", "signing.passive_first", "signing.passive_inverse"})


@dataclass(slots=True)
class Circumstances(UnnamedParties):
    """Adds to the tellings of one sentence what stands around their instruments."""

    def has_earlier_date(self, frame: Frame) -> bool:
        """Is a day of the clause before the day or month that the document reports?"""
        cues = self.context.vocabulary.grammar.find("recalled", self.sentence.encoded)
        if any(frame.left <= m.start <= frame.right for m in cues):
            return True
        event = self.scene.event_at(self.number)
        told = event.when.start if event is not None and event.when is not None else None
        told = None if event is not None and self.is_circumstance(event, frame) else told
        now = told or (self.context.anchor.isoformat() if self.context.anchor else None)
        for chunk in self.own_clause(frame):
            if chunk.kind == "DATE" and chunk.value.start and chunk.value.start.startswith("--"):
                if self.context.anchor is not None:
                    return True  # a day without its year lies far from that of the page
            elif chunk.kind == "DATE" and chunk.value.start:
                if now is None or now.startswith("--"):  # no news dates its own deed by the year alone
                    return frame.rule in LOOKING_BACK or len(chunk.value.start) == len("2021")
                year_alone = len(chunk.value.start) == len("2021") and len(now) > len("2021")
                if is_long_before(chunk.value.start, now) or (year_alone and self.context.vocabulary.cases):
                    return True
        return False

    def own_clause(self, frame: Frame) -> Iterator[Chunk]:
        """The chunks of a clause up to what another verb of signing tells of another ("to replace | the one signed in
        1998")."""
        for chunk in self.clause(frame):
            other = frame.verb is not None and chunk.start >= frame.verb.end
            if other and chunk.kind.partition(".")[0] in MAKES and is_verb(chunk):
                return
            yield chunk

    def is_circumstance(self, event: Event, frame: Frame) -> bool:
        """Is it a visit that a clause behind the verb only dates the deed by ("was signed in May, when X visited")?"""
        at = event.passages.get("mention")
        last = self.sentence.chunks[-1].end
        return event.noun == "visit" and frame.verb is not None and at is not None and frame.verb.end <= at[0] < last

    def add_frame(self, telling: Telling, frame: Frame) -> None:
        """Adds parties, signatories, day, place and meeting of a frame."""
        chunks = self.sentence.chunks
        if frame.who:
            parties, signers = name_makers(self.context, self.sentence, frame.who)
            telling.parties += parties
            telling.signers += signers if frame.rule != AGREED_TO_DO else []  # who shall sign it, that does not tell
        if frame.others:
            parties, signers = name_others(self.context, self.sentence, frame.others)
            telling.parties += parties
            telling.signers += signers
            telling.parties += self.partner(telling.parties) if not frame.who else []
        if frame.pronoun is not None:
            self.add_subject(telling, frame.pronoun)
        telling.parties += states_signing(self.context, self.scene, self.number, frame)
        telling.parties += countries_signing(self.context, self.scene, self.number, frame)
        if frame.verb is not None and frame.verb.kind.startswith("sign."):
            parties, signers = signed_for(self.context, self.sentence)
            known = {id(s.person) for s in telling.signers}
            telling.signers += [s for s in signers if id(s.person) not in known]
            telling.parties += parties
        parties, signers = signatories_beside(self.context, self.sentence)
        telling.signers += [s for s in signers if all(s.person is not k.person for k in telling.signers)]
        telling.parties += parties
        cued = frame.rule in PAST_CUES or telling.mention.nth is not None  # "the first was signed in 2023"
        if telling.status in ("Signed", "Adopted") and cued and self.has_earlier_date(frame):
            telling.explicit, telling.status = True, "Recalled"
            if frame.rule in DOERLESS:  # "since they concluded it in 1997" does not say that the two of today did
                telling.signers.clear()
        if telling.status != "Proposed":
            quoted = self.context.text.quoted
            for chunk in self.own_clause(frame):
                alike = quoted[chunk.start] == quoted[telling.at[0]]  # the day of who is quoted is not that of the deed
                own = chunk.kind == "DATE" and alike and not self.is_day_of_another(chunk, frame)
                if own and chunk.value.start and chunk.value.end is None:
                    telling.dates.append(Dated("ccpg:signedOn", chunk.value.start, chunk.start, chunk.end))
                    break
        then = told_by_when(self.scene, self.number, frame)
        if then is not None and telling.status in ("Signed", "Adopted") and then is not self.scene.first_held():
            telling.explicit, telling.status = True, "Recalled"  # "was concluded when X visited Minsk"
        event = (then, then.passages["mention"]) if then is not None else None
        event = event or self.event(frame, recalled=telling.status == "Recalled")
        wanted = {"Proposed": "Planned", "Signed": "Held", "Adopted": "Held", "Recalled": "Held"}.get(telling.status)
        if event is not None and event[0].key and event[0].status == wanted:
            telling.event = (event[0].key, event[1])
        elif wanted == "Planned" and frame.rule not in LOOKING_BACK and (about := self.session_to_come()) is not None:
            telling.event = (about.key, (chunks[0].start, chunks[-1].end))
        self.add_outcome(telling, frame)
        self.add_place(telling, frame)

    def is_day_of_another(self, day: Chunk, frame: Frame) -> bool:
        """Does another verb stand right before a day ("signed the programme, adding that the cooperation begun as early
        as 1990 grows")?"""
        chunks = self.sentence.chunks
        at = next(i for i, c in enumerate(chunks) if c is day)
        near = (c for c in chunks[max(at - BEFORE_DAY, 0) : at] if c is not frame.verb)
        return any(c.kind.partition(".")[0] in STARTS and c.kind[-2:-1] == "." for c in near)

    def add_subject(self, telling: Telling, at: int) -> None:
        """ "He had signed it": whom the pronoun before the verb (chunk `at`) means, and his office."""
        own = self.sentence.chunks[at]
        for actor in last_subject(self.scene, self.sentence, at):
            if isinstance(actor.who, Person):
                telling.signers.append(Signer(actor.who, own.start, own.end, implied=True))
                telling.parties += implied_parties(actor.who, own)

    def session_to_come(self) -> Event | None:
        """The session to come of which the sentence is."""
        about = self.scene.event_at(self.number)
        sits = about is not None and about.status == "Planned" and about.key and about.series is not None
        return about if sits else None

    def add_outcome(self, telling: Telling, frame: Frame) -> None:
        """The meeting that the text tells of, where the deed is told as what it came to, or as that of its council."""
        about = self.scene.event_at(self.number)
        if telling.event is not None or about is None or about.status != "Held" or not about.key:
            return
        if telling.status in ("Signed", "Adopted") and is_closing(self.scene, self.number, frame):
            telling.event = about.key, (self.sentence.chunks[0].start, self.sentence.chunks[-1].end)
            return
        if telling.status not in ("Signed", "Adopted", "Proposed") or frame.rule not in PAST_CUES:
            return
        chunks = self.sentence.chunks
        cued = any(
            (match.rule != "signed_outcome.there" or self.scene.named.get(self.number - 1) is about)
            and (match.rule != "signed_outcome.occasion" or all(c.kind != ";" for c in chunks[: match.start]))
            for match in self.context.vocabulary.grammar.find("signed_outcome", self.sentence.encoded)
        )
        about = self.told_last(about) if cued else about
        series = about.series.slug if about.series is not None else None
        makers = {c.value.refs[0].slug for c in frame.who if c.kind == "BODY"}
        if (cued and telling.status != "Proposed") or (series is not None and makers == {series}):
            telling.event = about.key, (chunks[0].start, chunks[-1].end)
        elif telling.status != "Proposed" and self.goes_on_about(about, telling, frame):
            telling.event, telling.event_implied = (about.key, (chunks[0].start, chunks[-1].end)), True

    def told_last(self, about: Event) -> Event:
        """The gathering held that the text has told last, where the paragraph of "in conclusion a declaration was
        adopted" names none; else the one that the sentence is about."""
        if self.number in self.scene.near:
            return about
        named = (self.scene.named.get(n) for n in range(self.number - 1, -1, -1))
        last = next((event for event in named if event is not None), None)
        return last if last is not None and last.status == "Held" and last.key else about

    def add_occasion(self, telling: Telling, frame: Frame | None) -> None:
        """The one meeting that the text leaves for it, its makers known."""
        event = meeting_within(self.scene, self.number) if telling.event is None else None
        if event is None and frame is not None:
            event = occasion_of(self.scene, self.number, telling, frame)
        if event is not None:
            chunks = self.sentence.chunks
            telling.event, telling.event_implied = (event.key, (chunks[0].start, chunks[-1].end)), True

    def goes_on_about(self, about: Event, telling: Telling, frame: Frame) -> bool:
        """ "A memorandum was signed", nobody said by whom, right after a sentence on a meeting and with no day or place
        but that one's: does the sentence go on about the meeting?"""
        if frame.rule not in AGENTLESS or frame.who or frame.others or telling.parties or telling.signers:
            return False
        before = self.scene.sentences[self.number - 1] if self.number else None
        named = self.scene.named.get(self.number - 1) is about
        if (
            before is None
            or not named
            or before.paragraph != self.sentence.paragraph
            or self.is_other_day(telling, about)
        ):
            return False
        told = {c.kind for c in self.sentence.chunks}
        return not told & {"STATE", "BODY", "PERSON", "POST", "MEETING", "MEETINGS"} and "PLACE" not in told

    def event(self, frame: Frame, *, recalled: bool = False) -> tuple[Event, Tokens] | None:
        """The meeting at which, as the clause says; of what is recalled, what stands before tells nothing."""
        chunks = self.sentence.chunks
        grammar = self.context.vocabulary.grammar
        not_at = {m.end - 1 for m in grammar.find("not_at", self.sentence.encoded)}
        left = frame.start if recalled else frame.left
        for i in range(left, frame.right + 1):
            apart = i > frame.start and chunks[i - 1].kind == ","  # "the plan, the talks on which …"
            if chunks[i].kind == "MEETING" and i not in not_at and not apart:
                event = self.scene.event_of(chunks[i])
                if event is not None:
                    return event, (chunks[i].start, chunks[i].end)
        return None if recalled else self.opening_event(frame)

    def opening_event(self, frame: Frame) -> tuple[Event, Tokens] | None:
        """The meeting at the head of the sentence, where a clause on it stands between ("at the session, which X
        hosted, …")."""
        chunks = self.sentence.chunks
        for match in self.context.vocabulary.grammar.find("opening_meeting", self.sentence.encoded):
            where = match.span("event")
            event = self.scene.event_of(chunks[where[0]]) if where is not None else None
            between = chunks[match.end : frame.start]
            if where is not None and event is not None and match.end <= frame.start and not any(map(is_verb, between)):
                return event, (chunks[where[0]].start, chunks[where[0]].end)
        return None

    def add_place(self, telling: Telling, frame: Frame) -> None:
        """The town, where "in" stands before it and no meeting does."""
        chunks = self.sentence.chunks
        for match in self.context.vocabulary.grammar.find("signed_in", self.sentence.encoded):
            where = match.span("place")
            low = frame.left if frame.left == 0 else frame.start
            if where is not None and low <= where[0] <= frame.right and telling.status != "Proposed":
                town = chunks[where[0]]
                telling.place = (town.value, (town.start, town.end))
                return
