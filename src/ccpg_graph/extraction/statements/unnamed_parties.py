"""Whose an instrument is where its clause names nobody: the two offices or sides of the text, the colleague's office
and the publisher's own, those who met with each other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.naming.context import STATE_ROLES, Context
from ccpg_graph.extraction.naming.instrument_phrases import TWO
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.statements.deeds import Party, Signer, Telling
from ccpg_graph.extraction.statements.frames import AT_MEETING, Frame
from ccpg_graph.extraction.statements.lands import states_owning
from ccpg_graph.extraction.statements.sides import (
    BOTH,
    Pair,
    find_pair,
    heads_of,
    offices_of,
    only_event,
    only_offices,
    only_pair,
    partner,
    with_home,
)
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

NEW = frozenset({"Signed", "Proposed"})
DRAFTED = frozenset({"Memorandum", "Agreement", "Programme"})
COOPERATIVE = frozenset({"Memorandum", "Programme", "Plan"})  # that offices make; an agreement may be one of states
GATHERS = frozenset({"gather", "meet"})  # verbs of coming together
REPORTED_WITHIN = 31  # days after which a deed is history, no news


@dataclass(slots=True)
class UnnamedParties:
    """Adds to the tellings of one sentence the parties that the text around it tells, and the meeting of those."""

    context: Context
    scene: Scene
    number: int
    sentence: Sentence

    def clause(self, frame: Frame) -> Sequence[Chunk]:
        return self.sentence.chunks[frame.left : frame.right + 1]

    def find(self, stage: str) -> Sequence[Match]:
        """The matches of a stage of patterns in the sentence."""
        return self.context.vocabulary.grammar.find(stage, self.sentence.encoded)

    def partner(self, parties: Sequence[Party]) -> list[Party]:
        """ "Was signed with the Offices of X and Y": whose it is as well, where no one acts."""
        offices = [p.who for p in parties if isinstance(p.who, BodyRef) and p.who.kind == "Office"]
        if not offices or len(offices) != len(parties):
            return []
        own = partner(self.context, self.scene, self.number, offices[0])
        if own is None or own in offices:
            return []
        return [Party(own, parties[0].start, parties[0].end, implied=True, joint=True)]

    def add_pair(self, telling: Telling, chunk: Chunk, frame: Frame | None) -> None:
        """Parties, signatories and meeting of what "the two offices", "the sides", "they" sign."""
        at = next((i for i, c in enumerate(self.sentence.chunks) if c is chunk), None)
        if at is None:
            return  # an instrument within the title of another
        if frame is None and not telling.parties and telling.mention.kind == "Agreement":
            telling.parties += states_owning(self.context, self.scene, self.number, at)
            if telling.parties:
                return
        owned = (m.part(self.sentence.chunks, "what") for m in self.find("owned_by"))
        owned_here = any(row[0] is chunk for row in owned if row)
        dated = telling.mention.dated is not None
        recalled = frame is None and (dated or owned_here) and not telling.parties
        first = frame.left if frame is not None else 0 if recalled else at
        last = frame.right if frame is not None else at
        pair = find_pair(self.context, self.scene, self.number, (first, last, at), telling.mention.joint)
        if (
            pair is None
            or (pair.persons and self.rulers_near())
            or not {p.name for p in telling.parties} <= {o.slug for o in pair.offices}
        ):
            return
        self.check_event(telling, pair)
        known = {p.name for p in telling.parties}
        telling.parties += [Party(o, *pair.at, implied=True, joint=True) for o in pair.offices if o.slug not in known]
        if frame is None or frame.rule not in AT_MEETING or telling.status != "Signed":
            return
        if pair.persons and not telling.signers:
            heads = pair.heads or heads_of(self.context, pair.offices)
            telling.signers += [Signer(p, *pair.at, implied=True) for p in heads]
        event = pair.event
        if telling.event is None and event is not None and event.status == "Held" and event.key:
            telling.event = event.key, (self.sentence.chunks[0].start, self.sentence.chunks[-1].end)

    def add_counterpart(self, telling: Telling, frame: Frame | None) -> None:
        """ "With the Armenian colleague a memorandum was signed": the publisher's office and that of the colleague."""
        if telling.parties or telling.status not in NEW or frame is None:
            return
        offices = with_home(self.context, self.sentence.chunks)
        telling.parties += [Party(o, *telling.at, implied=True, joint=True) for o in offices]

    def add_only_two(self, telling: Telling, frame: Frame | None) -> None:
        """Parties that no words of the clause name: the two offices of the text, where it has just two; and the one
        meeting that these held with each other as that at which they signed."""
        clause = self.clause(frame) if frame is not None else self.sentence.chunks
        others = any(c.kind == "STATE" or (c.kind == "BODY" and not self.is_office(c)) for c in clause)
        rulers = self.rulers_near()
        others = others or self.counts_more(clause) or self.is_of_row() or self.is_of_union()
        own = telling.mention.kind in COOPERATIVE if telling.status == "Recalled" else telling.status in NEW
        if frame is not None and telling.status == "Recalled" and frame.verb is not None:
            own = own and not frame.verb.kind.startswith("adopt.")  # what a council approved once is not two offices'
        if not telling.parties and own and frame is not None and not (others or rulers or telling.mention.domestic):
            at = telling.at
            telling.parties += [Party(o, *at, implied=True, joint=True) for o in only_offices(self.scene)]
        drafted = telling.mention.hint == "Proposed" and telling.mention.kind in DRAFTED
        if not telling.parties and frame is None and drafted and not (others or telling.mention.domestic):
            # "handed over the draft of an agreement" to whom he met
            telling.parties += [
                Party(o, *telling.at, implied=True, joint=True) for o in only_pair(self.scene, self.number)
            ]
        slugs = frozenset(p.name for p in telling.parties)
        if (
            len(slugs) == BOTH
            and telling.event is None
            and telling.status == "Signed"
            and frame is not None
            and frame.rule in AT_MEETING
        ):
            event = only_event(self.scene, slugs)
            if event is not None and not self.is_other_day(telling, event):
                telling.event = event.key, (self.sentence.chunks[0].start, self.sentence.chunks[-1].end)
                telling.event_implied = True

    def is_of_row(self) -> bool:
        """Does the sentence go on about the session of a council or of a row of meetings, naming none itself? What is
        signed there many sign."""
        event = self.scene.event_at(self.number)
        named = any(c.kind == "MEETING" for c in self.sentence.chunks)
        return event is not None and event.series is not None and not named and len(offices_of(event)) != BOTH

    def is_of_union(self) -> bool:
        """Does the sentence tell what a gathering came to of which the one before says that those of a union of states
        sat at it ("the prosecutors of the member states of the SCO gathered")?"""
        taken_up = any(c.kind in ("MEETING", "meeting_part") for c in self.sentence.chunks)
        before = self.scene.sentences[self.number - 1].chunks if self.number and taken_up else []
        told = {c.kind.partition(".")[0] for c in before}
        union = any(c.kind == "cis_members" or (c.kind == "BODY" and is_union(c)) for c in before)
        return union and not told.isdisjoint(GATHERS) and "PERSON" not in told

    def counts_more(self, clause: Sequence[Chunk]) -> bool:
        """Does a clause speak of three or more offices or sides?"""
        grammar = self.context.vocabulary.grammar
        found = (m.part(clause, "two") for m in grammar.find("both_sides", grammar.alphabet.encode(clause)))
        return any(str(c.value) != TWO for row in found for c in row)

    def rulers_near(self) -> bool:
        """Does the sentence or the one before speak of somebody who signs for a whole state?"""
        near = (c for s in self.scene.sentences[max(self.number - 1, 0) : self.number + 1] for c in s.chunks)
        return any(c.kind in ("role", "POST", "PERSON") and self.is_ruler(c) for c in near)

    def is_office(self, chunk: Chunk) -> bool:
        return all(ref.kind == "Office" for ref in chunk.value.refs)

    def is_ruler(self, chunk: Chunk) -> bool:
        """Is it somebody who signs for a whole state?"""
        if chunk.kind == "role":
            return chunk.value in STATE_ROLES
        posts = chunk.value.posts if chunk.kind == "POST" else chunk.value.person.posts
        return any(post.role in STATE_ROLES for post in posts)

    def is_other_day(self, telling: Telling, event: Event) -> bool:
        """Was it signed on another day than that of the meeting?"""
        told = event.when.start if event.when is not None else None
        days = [d.value for d in telling.dates if d.slot == "ccpg:signedOn"]
        if told is None:
            now = self.context.anchor
            others = [e.when.start for e in self.scene.events if e is not event and e.when is not None and e.when.start]
            bygone = any(is_long_before(day, now.isoformat()) for day in days if day[0].isdigit()) if now else False
            return bygone or any(day in others for day in days)
        return told is not None and any(not (d.startswith(told) or told.startswith(d)) for d in days)

    def check_event(self, telling: Telling, pair: Pair) -> None:
        """Two who sign at "the meeting" do so at theirs: not at one that others held."""
        slugs = {o.slug for o in pair.offices}
        told = next((e for e in self.scene.events if telling.event is not None and e.key == telling.event[0]), None)
        if telling.event is None or told is None or len(told.sides) < BOTH:
            return
        if slugs <= {o.slug for o in offices_of(told)}:
            return
        theirs = (e for e in self.scene.events if e.status == told.status and {o.slug for o in offices_of(e)} == slugs)
        event = next(theirs, None)
        telling.event = (event.key, telling.event[1]) if event is not None and event.key else None


def is_union(chunk: Chunk) -> bool:
    """Does a chunk name a union of states?"""
    return all(ref.kind == "InterstateBody" for ref in chunk.value.refs)


def is_long_before(day: str, now: str) -> bool:
    """Is an ISO date so long before another that a report of the latter only recalls it: a month before a day, else a
    period of the same exactness before it?"""
    if len(day) == len(now) == len("2021-11-04"):
        return (dt.date.fromisoformat(now) - dt.date.fromisoformat(day)).days > REPORTED_WITHIN
    size = min(len(day), len(now))
    return day[:size] < now[:size]
