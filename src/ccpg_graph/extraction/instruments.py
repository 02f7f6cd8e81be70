"""Instruments as statements: which memoranda, agreements, programmes, plans are signed, adopted, planned or recalled.

`join_instruments` (from `instrument_phrases`) makes the INSTRUMENT chunks; here the verb that signs, adopts or plans
each is found, with its circumstances; `makers` names the parties; `deeds` gathers what the document says of one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.chunks import Chunk, Sentence
from ccpg_graph.extraction.context import OFFICE_ROLES, Context
from ccpg_graph.extraction.dates import DateValue
from ccpg_graph.extraction.deeds import Dated, Deed, Party, Register, Signer, Telling, write_deeds
from ccpg_graph.extraction.findings import Findings, Tokens
from ccpg_graph.extraction.instrument_phrases import InstrumentMention, join_instruments
from ccpg_graph.extraction.makers import name_makers, name_others
from ccpg_graph.extraction.mentions import BodyRef
from ccpg_graph.extraction.scenes import Event, Scene
from ccpg_graph.extraction.sides import Pair, find_pair, offices_of, partner

FAMILY = {"sign": "Signed", "adopt": "Adopted"}
NOMINAL = {"signing.nominal_adopt": "Adopted", "signing.nominal_sign": "Signed"}
LOOKING_BACK = frozenset({"signing.participle", "signing.relative", "signing.relative_passive"})
STATES_OF_BOTH = 2
REPORTED_WITHIN = 31  # days after which a deed is history, no news
PAST_CUES = frozenset(
    f"signing.{rule}"
    for rule in ("passive", "passive_each", "passive_first", "passive_inverse", "active", "active_bare")
)


def read_instruments(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims on every instrument that the document tells of: parties, signatories, dates, term, status, meeting."""
    register = Register(context)
    for number, sentence in enumerate(scene.sentences):
        if not sentence.furniture:
            SentenceReader(context, scene, register, number, sentence).read()
    write_deeds(context, findings, register.deeds)


# ------------------------------------------------------------------ clauses
@dataclass(frozen=True, slots=True)
class Frame:
    """A verb of signing or adopting over instruments of a sentence. what: their chunk positions; who, others: runs of
    chunks; start: its first chunk; left, right: the first and last chunk of the whole clause."""

    rule: str
    verb: Chunk | None
    what: tuple[int, ...]
    who: tuple[int, int] | None
    others: tuple[int, int] | None
    start: int
    left: int
    right: int


def find_frames(context: Context, chunks: Sequence[Chunk], encoded: str) -> Iterator[Frame]:
    """The frames of a sentence; each instrument belongs to the first that takes it."""
    taken: set[int] = set()
    grammar = context.vocabulary.grammar
    coordinated = {match.end - 1 for match in grammar.find("new_clause", encoded)}
    for match in grammar.find("signing", encoded):
        where = match.span("what")
        if where is None:
            continue
        what = tuple(i for i in range(*where) if chunks[i].kind == "INSTRUMENT" and i not in taken)
        if not what:
            continue
        taken.update(what)
        verb = match.span("verb")
        nominal = match.rule in NOMINAL
        left = match.start
        if match.start not in coordinated:
            left = reach_clause(chunks, match.start, -1, nominal=nominal)
        right = reach_clause(chunks, match.end - 1, 1, nominal=nominal)
        if match.rule in LOOKING_BACK:
            left = match.start  # what stands before is said of the main verb
        run = chunks[verb[0]] if verb else None
        yield Frame(match.rule, run, what, match.span("who"), match.span("others"), match.start, left, right)


def reach_clause(chunks: Sequence[Chunk], position: int, step: int, *, nominal: bool = False) -> int:
    """The farthest chunk that no verb, semicolon or other instrument parts from `position`. nominal: of "the signing
    of", to which a verb of planning belongs."""
    i = position + step
    while 0 <= i < len(chunks) and chunks[i].kind not in (";", "INSTRUMENT"):
        planning = nominal and chunks[i].time == "future"
        if (
            is_verb(chunks[i])
            and not planning
            and not (step < 0 < i and chunks[i - 1].kind == "MEETING" and chunks[i].kind.endswith(".a"))
        ):
            break  # but "the talks held in Minsk"
        position = i
        i += step
    return position


def is_verb(chunk: Chunk) -> bool:
    return chunk.kind.endswith((".a", ".p"))


# ------------------------------------------------------------------ a sentence
@dataclass(slots=True)
class SentenceReader:
    """Reads the instruments of one sentence into the register."""

    context: Context
    scene: Scene
    register: Register
    number: int
    sentence: Sentence

    def read(self) -> None:
        chunks = self.sentence.chunks
        if not any(c.kind == "INSTRUMENT" for c in chunks):
            self.read_pronoun()
            return
        framed: dict[int, Frame] = {}
        for frame in find_frames(self.context, chunks, self.sentence.encoded):
            framed.update(dict.fromkeys(frame.what, frame))
        for i, chunk in enumerate(chunks):
            if chunk.kind == "INSTRUMENT":
                self.tell(chunk, framed.get(i))

    def read_pronoun(self) -> None:
        """ "It was signed at the forum", right after a sentence that tells of one instrument signed."""
        before = self.scene.sentences[self.number - 1] if self.number else None
        if before is None or sum(c.kind == "INSTRUMENT" for c in before.chunks) != 1 or not self.register.deeds:
            return
        deed = self.register.deeds[-1]
        last = deed.tellings[-1]
        if last.status not in ("Signed", "Adopted") or not before.chunks[0].start <= last.at[0] < before.chunks[-1].end:
            return
        chunks = self.sentence.chunks
        for match in self.context.vocabulary.grammar.find("signing_it", self.sentence.encoded):
            verb = chunks[(match.span("verb") or (0, 0))[0]]
            if verb.time != "past" or verb.negated:
                continue
            telling = Telling(last.mention, (chunks[0].start, verb.end), status=last.status, rule="signing.pronoun")
            telling.spoken = last.spoken
            telling.verb = (verb.start, verb.end)
            right = reach_clause(chunks, match.end - 1, 1)
            who, others = match.span("who"), match.span("others")
            self.add_frame(telling, Frame("signing.pronoun", verb, (), who, others, 0, 0, right))
            deed.tellings.append(telling)

    def tell(self, chunk: Chunk, frame: Frame | None) -> Deed | None:
        """Adds what the sentence says of one instrument to the register."""
        mention: InstrumentMention = chunk.value
        telling = Telling(mention, (chunk.start, chunk.end), spoken=self.is_spoken(chunk))
        telling.parties, telling.signers = name_makers(self.context, self.sentence, mention.makers)
        telling.dates.extend(terms(mention))
        if mention.others:
            parties, signers = name_others(self.context, self.sentence, mention.others)
            telling.parties += parties
            telling.signers += signers
        based = self.tell(mention.based, None) if mention.based is not None else None
        telling.based = (based, (chunk.start, chunk.end)) if based is not None else None
        if frame is not None and self.judge(telling, frame):
            self.add_frame(telling, frame)
            self.add_pair(telling, chunk, frame)
        elif frame is not None and frame.verb is not None and (frame.verb.negated or not mention.definite):
            return None
        else:
            self.add_pair(telling, chunk, None)
        if mention.others and not mention.makers and (frame is None or frame.who is None):
            telling.parties += self.partner(telling.parties)
        self.recall(telling, chunk)
        return self.register.add(telling)

    def is_spoken(self, chunk: Chunk) -> bool:
        """Does the mention stand inside a quotation that is more than its own title?"""
        quoted, first = self.context.text.quoted, chunk.value.noun[0]
        return bool(quoted[first] and first > 1 and quoted[first - 1] and quoted[first - 2])

    # -- status
    def judge(self, telling: Telling, frame: Frame) -> bool:
        """Sets the status that the frame gives; False where it tells neither a deed nor a plan."""
        verb, rule = frame.verb, frame.rule
        telling.rule = rule
        first = verb if verb is not None else self.sentence.chunks[frame.start]
        status = NOMINAL.get(rule) or FAMILY[first.kind.partition(".")[0]]
        telling.verb = (first.start, first.end)
        if verb is not None and verb.negated:
            return False
        if rule == "signing.submitted":
            status = "Proposed"
        elif rule in NOMINAL or rule == "signing.nominal_verb" or (verb is not None and self.is_gerund(verb)):
            status = self.judge_nominal(frame, status)
        elif verb is not None and (verb.time == "future" or self.is_also_planned(verb)):
            status = "Proposed"
        elif verb is not None and verb.time in ("open", "bare"):
            status = status if self.is_bare_present(frame, verb) else ""
        elif rule in LOOKING_BACK and self.sentence.closed and not self.is_now(frame):
            status, telling.explicit = "Recalled", self.has_earlier_date(frame)
        if telling.mention.hint == "Proposed" and status:
            status = "Proposed"
        telling.status = status
        return bool(status)

    def is_gerund(self, verb: Chunk) -> bool:
        hits = self.context.vocabulary.phrases.find(self.context.text.tokens, verb.start, verb.end)
        return verb.end - verb.start == 1 and any((h.entry.traits or {}).get("form") == "ing" for h in hits)

    def is_bare_present(self, frame: Frame, verb: Chunk) -> bool:
        """ "The Offices of A and B sign a memorandum": a base form right after its subject, as headlines have it."""
        if verb.end - verb.start > 1:  # "put pen to paper": a phrase that is nothing but a verb
            return verb.time == "bare" and frame.rule in PAST_CUES
        return frame.rule == "signing.active" and not self.sentence.closed

    def is_also_planned(self, verb: Chunk) -> bool:
        """ "Is expected to adopt a plan and to sign a memorandum": the second of two that one verb plans."""
        chunks = self.sentence.chunks
        at = next(i for i, c in enumerate(chunks) if c is verb)
        coordinated = {m.end - 1 for m in self.context.vocabulary.grammar.find("new_clause", self.sentence.encoded)}
        before = [c for c in chunks[:at] if is_verb(c)]
        return verb.time == "open" and at in coordinated and bool(before) and before[-1].time == "future"

    def judge_nominal(self, frame: Frame, status: str) -> str:
        """ "The signing of", "approving": a deed where it came to it, a plan under a plan, else neither."""
        verbs = [c for c in self.sentence.chunks if is_verb(c) and c is not frame.verb]
        event = self.event(frame)
        if any(v.time == "future" for v in verbs) or (event is not None and event[0].status == "Planned"):
            return "Proposed"
        cued = any(True for _ in self.context.vocabulary.grammar.find("signing_cue", self.sentence.encoded))
        held = event is not None and event[0].status == "Held" and any(v.time == "past" for v in verbs)
        return status if cued or (held and frame.rule in NOMINAL) else ""

    def is_now(self, frame: Frame) -> bool:
        """Does a participle tell of a deed of the day or the meeting reported?"""
        dates = [c.value for c in self.clause(frame) if c.kind == "DATE"]
        today = self.context.anchor.isoformat() if self.context.anchor else None
        return self.event(frame) is not None or any(d.relative and (today is None or d.start == today) for d in dates)

    def clause(self, frame: Frame) -> Sequence[Chunk]:
        return self.sentence.chunks[frame.left : frame.right + 1]

    def has_earlier_date(self, frame: Frame) -> bool:
        """Is a day of the clause before the day or month that the document reports?"""
        event = self.scene.event_at(self.number)
        told = event.when.start if event is not None and event.when is not None else None
        now = told or (self.context.anchor.isoformat() if self.context.anchor else None)
        for chunk in self.clause(frame):
            if chunk.kind == "DATE" and chunk.value.start and not chunk.value.start.startswith("--"):
                if now is None or now.startswith("--"):  # no news dates its own deed by the year alone
                    return frame.rule in LOOKING_BACK or len(chunk.value.start) == len("2021")
                if is_long_before(chunk.value.start, now):
                    return True
        cues = self.context.vocabulary.grammar.find("recalled", self.sentence.encoded)
        return any(frame.left <= m.start <= frame.right for m in cues)

    def recall(self, telling: Telling, chunk: Chunk) -> None:
        """A mention that nothing is done with is recalled where it names a day or says that it exists."""
        mention = telling.mention
        if telling.status == "Recalled" or (
            telling.status == "" and (mention.hint == "Recalled" or mention.dated is not None)
        ):
            telling.status = "Recalled"
            telling.explicit |= mention.hint == "Recalled" or mention.dated is not None
        if telling.status in ("", "Recalled") and mention.dated is not None and mention.dated.value.start:
            day = mention.dated
            telling.dates.append(Dated("ccpg:signedOn", day.value.start, day.start, day.end))
        if telling.status == "" and mention.hint == "Proposed":
            telling.status = "Proposed"

    # -- circumstances
    def add_frame(self, telling: Telling, frame: Frame) -> None:
        """Adds parties, signatories, day, place and meeting of a frame."""
        chunks = self.sentence.chunks
        for run in (frame.who, frame.others):
            if run is not None and run is frame.others:
                parties, signers = name_others(self.context, self.sentence, chunks[run[0] : run[1]])
                telling.parties += parties
                telling.signers += signers
                telling.parties += self.partner(telling.parties) if frame.who is None else []
            elif run is not None and not (
                frame.rule == "signing.active" and run is frame.who and self.is_governed(run[0])
            ):
                parties, signers = name_makers(self.context, self.sentence, chunks[run[0] : run[1]])
                telling.parties += parties
                telling.signers += signers
        telling.parties += self.two_states(frame)
        if telling.status in ("Signed", "Adopted") and frame.rule in PAST_CUES and self.has_earlier_date(frame):
            telling.explicit, telling.status = True, "Recalled"
        if telling.status != "Proposed":
            for chunk in self.clause(frame):
                if chunk.kind == "DATE" and chunk.value.start and chunk.value.end is None:
                    telling.dates.append(Dated("ccpg:signedOn", chunk.value.start, chunk.start, chunk.end))
                    break
        event = self.event(frame)
        wanted = {"Proposed": "Planned", "Signed": "Held", "Adopted": "Held"}.get(telling.status)
        if event is not None and event[0].key and event[0].status == wanted:
            telling.event = (event[0].key, event[1])
        elif (
            wanted == "Planned"
            and (about := self.scene.event_at(self.number)) is not None
            and about.status == "Planned"
        ):
            telling.event = (about.key, (chunks[0].start, chunks[-1].end)) if about.key else None
        self.add_outcome(telling, frame)
        self.add_place(telling, frame)

    def add_outcome(self, telling: Telling, frame: Frame) -> None:
        """The meeting that the text tells of, where the deed is told as what it came to, or as that of its council."""
        about = self.scene.event_at(self.number)
        if telling.event is not None or about is None or about.status != "Held" or not about.key:
            return
        if telling.status not in ("Signed", "Adopted") or frame.rule not in PAST_CUES:
            return
        chunks = self.sentence.chunks
        cued = any(True for _ in self.context.vocabulary.grammar.find("signed_outcome", self.sentence.encoded))
        series = about.series.slug if about.series is not None else None
        makers = {c.value.refs[0].slug for c in chunks[slice(*frame.who or (0, 0))] if c.kind == "BODY"}
        if cued or (series is not None and makers == {series}):
            telling.event = about.key, (chunks[0].start, chunks[-1].end)

    def partner(self, parties: Sequence[Party]) -> list[Party]:
        """ "Was signed with the Office of X": whose it is as well, where no one acts."""
        offices = [p for p in parties if isinstance(p.who, BodyRef) and p.who.kind == "Office"]
        if len(offices) != 1 or len(parties) != 1 or not isinstance(offices[0].who, BodyRef):
            return []
        own = partner(self.context, self.scene, self.number, offices[0].who)
        return [Party(own, offices[0].start, offices[0].end, implied=True, joint=True)] if own is not None else []

    def add_pair(self, telling: Telling, chunk: Chunk, frame: Frame | None) -> None:
        """Parties, signatories and meeting of what "the two offices", "the sides", "they" sign."""
        at = next((i for i, c in enumerate(self.sentence.chunks) if c is chunk), None)
        if at is None:
            return  # an instrument within the title of another
        first = frame.left if frame is not None else at
        last = frame.right if frame is not None else first
        pair = find_pair(self.context, self.scene, self.number, (first, last, at), telling.mention.joint)
        if pair is None or not {p.name for p in telling.parties} <= {o.slug for o in pair.offices}:
            return
        self.check_event(telling, pair)
        known = {p.name for p in telling.parties}
        telling.parties += [Party(o, *pair.at, implied=True, joint=True) for o in pair.offices if o.slug not in known]
        if frame is None or frame.rule not in PAST_CUES or telling.status != "Signed":
            return
        if pair.persons and not telling.signers:
            telling.signers += [Signer(p, *pair.at, implied=True) for p in pair.heads]
        event = pair.event
        if telling.event is None and event is not None and event.status == "Held" and event.key:
            telling.event = event.key, (self.sentence.chunks[0].start, self.sentence.chunks[-1].end)

    def check_event(self, telling: Telling, pair: Pair) -> None:
        """Two who sign at "the meeting" do so at theirs: not at one that others held."""
        slugs = {o.slug for o in pair.offices}
        told = next((e for e in self.scene.events if telling.event is not None and e.key == telling.event[0]), None)
        if telling.event is None or told is None or len(told.sides) < STATES_OF_BOTH:
            return
        if slugs <= {o.slug for o in offices_of(told)}:
            return
        theirs = (e for e in self.scene.events if e.status == told.status and {o.slug for o in offices_of(e)} == slugs)
        event = next(theirs, None)
        telling.event = (event.key, telling.event[1]) if event is not None and event.key else None

    def is_governed(self, at: int) -> bool:
        """Does a preposition govern what stands at chunk `at`, so that it is no subject? "Delegations of A" may."""
        chunks = self.sentence.chunks
        for match in self.context.vocabulary.grammar.find("no_subject", self.sentence.encoded):
            if match.end - 1 == at:
                return not (match.start and chunks[match.start - 1].kind in ("people", "role"))
        return False

    def two_states(self, frame: Frame) -> list[Party]:
        """ "The leaders of both countries": the two states that the text has named so far, if they are two."""
        for match in self.context.vocabulary.grammar.find("two_states", self.sentence.encoded):
            leaders, verb = match.span("of"), match.span("verb")
            if leaders is None or verb is None or self.sentence.chunks[verb[0]] is not frame.verb:
                continue
            if self.sentence.chunks[leaders[0]].value in OFFICE_ROLES:
                continue
            told = [c.value for s in self.scene.sentences[: self.number] for c in s.chunks if c.kind == "STATE"]
            run = self.sentence.chunks[leaders[0]].start, self.sentence.chunks[verb[0]].start
            codes = list(dict.fromkeys(told))
            return [Party(code, *run, implied=True) for code in codes] if len(codes) == STATES_OF_BOTH else []
        return []

    def event(self, frame: Frame) -> tuple[Event, Tokens] | None:
        """The meeting at which, as the clause says."""
        chunks = self.sentence.chunks
        grammar = self.context.vocabulary.grammar
        not_at = {m.end - 1 for m in grammar.find("not_at", self.sentence.encoded)}
        for i in range(frame.left, frame.right + 1):
            apart = i > frame.start and chunks[i - 1].kind == ","  # "the plan, the talks on which …"
            if chunks[i].kind == "MEETING" and i not in not_at and not apart:
                event = self.scene.event_of(chunks[i])
                if event is not None:
                    return event, (chunks[i].start, chunks[i].end)
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


def is_long_before(day: str, now: str) -> bool:
    """Is an ISO date so long before another that a report of the latter only recalls it: a month before a day, else a
    period of the same exactness before it?"""
    if len(day) == len(now) == len("2021-11-04"):
        return (dt.date.fromisoformat(now) - dt.date.fromisoformat(day)).days > REPORTED_WITHIN
    size = min(len(day), len(now))
    return day[:size] < now[:size]


def terms(mention: InstrumentMention) -> Iterator[Dated]:
    """The term that the words of an instrument give."""
    chunk = mention.term
    if chunk is None:
        return
    value = DateValue(str(chunk.value), str(chunk.value)) if chunk.kind == "year" else chunk.value
    if value.start:
        yield Dated("ccpg:validFrom", value.start, chunk.start, chunk.end)
    if value.end:
        yield Dated("ccpg:validUntil", value.end, chunk.start, chunk.end)


__all__ = ["InstrumentMention", "join_instruments", "read_instruments"]
