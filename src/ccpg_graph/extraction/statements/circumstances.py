"""With whom, when, where and at which meeting an instrument is signed: what the clause of its verb tells, and what the
text around it does ("the two offices", "following the talks")."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.context import STATE_ROLES, Context
from ccpg_graph.extraction.naming.instrument_phrases import TWO
from ccpg_graph.extraction.naming.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.scenes.spoken import last_subject
from ccpg_graph.extraction.statements.deeds import Dated, Party, Signer, Telling
from ccpg_graph.extraction.statements.frames import (
    AGREED_TO_DO,
    AT_MEETING,
    DOERLESS,
    LOOKING_BACK,
    PAST_CUES,
    Frame,
    is_verb,
)
from ccpg_graph.extraction.statements.lands import states_owning, states_signing
from ccpg_graph.extraction.statements.makers import implied_parties, name_makers, name_others
from ccpg_graph.extraction.statements.occasions import is_closing, meeting_within, occasion_of, told_by_when
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
from ccpg_graph.extraction.statements.signed_for import countries_signing, signatories_beside, signed_for
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

NEW = frozenset({"Signed", "Proposed"})
DRAFTED = frozenset({"Memorandum", "Agreement", "Programme"})
COOPERATIVE = frozenset({"Memorandum", "Programme", "Plan"})  # that offices make; an agreement may be one of states
AGENTLESS = frozenset({"signing.passive", "signing.passive_first", "signing.passive_inverse"})
GATHERS = frozenset({"gather", "meet"})  # verbs of coming together
REPORTED_WITHIN = 31  # days after which a deed is history, no news


@dataclass(slots=True)
class Circumstances:
    """Adds to the tellings of one sentence what stands around their instruments."""

    context: Context
    scene: Scene
    number: int
    sentence: Sentence

    def clause(self, frame: Frame) -> Sequence[Chunk]:
        return self.sentence.chunks[frame.left : frame.right + 1]

    def has_earlier_date(self, frame: Frame) -> bool:
        """Is a day of the clause before the day or month that the document reports?"""
        cues = self.context.vocabulary.grammar.find("recalled", self.sentence.encoded)
        if any(frame.left <= m.start <= frame.right for m in cues):
            return True
        event = self.scene.event_at(self.number)
        told = event.when.start if event is not None and event.when is not None else None
        told = None if event is not None and self.is_circumstance(event, frame) else told
        now = told or (self.context.anchor.isoformat() if self.context.anchor else None)
        for chunk in self.clause(frame):
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
            for chunk in self.clause(frame):
                alike = quoted[chunk.start] == quoted[telling.at[0]]  # the day of who is quoted is not that of the deed
                if chunk.kind == "DATE" and chunk.value.start and chunk.value.end is None and alike:
                    telling.dates.append(Dated("ccpg:signedOn", chunk.value.start, chunk.start, chunk.end))
                    break
        then = told_by_when(self.scene, self.number, frame)
        if then is not None and telling.status in ("Signed", "Adopted") and then is not self.scene.first_held():
            telling.explicit, telling.status = (
                True,
                "Recalled",
            )  # "was concluded when X visited Minsk", a report of today
        event = (then, then.passages["mention"]) if then is not None else None
        event = event or self.event(frame, recalled=telling.status == "Recalled")
        wanted = {"Proposed": "Planned", "Signed": "Held", "Adopted": "Held", "Recalled": "Held"}.get(telling.status)
        if event is not None and event[0].key and event[0].status == wanted:
            telling.event = (event[0].key, event[1])
        elif wanted == "Planned" and frame.rule not in LOOKING_BACK and (about := self.session_to_come()) is not None:
            telling.event = (about.key, (chunks[0].start, chunks[-1].end))
        self.add_outcome(telling, frame)
        self.add_place(telling, frame)

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
