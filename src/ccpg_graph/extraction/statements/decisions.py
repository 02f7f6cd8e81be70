"""Decisions: elections, appointments, the next session, instructions, and what a meeting worked out.

A signed or adopted document is an instrument and no decision as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ccpg_graph.extraction.findings import Findings, Modality, Ref, Tokens
from ccpg_graph.extraction.naming.context import OFFICE_ROLES, Context
from ccpg_graph.extraction.naming.mentions import SEATED, Person, Post
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.statements.chairs import read_chairs
from ccpg_graph.extraction.statements.deciding import (
    GATHERED,
    INFINITIVES,
    DecidingReader,
    cover,
    decided_on,
    point_of,
    sits_in,
)
from ccpg_graph.extraction.statements.elections import CHOSEN, find_elections
from ccpg_graph.extraction.statements.frames import is_verb
from ccpg_graph.extraction.statements.instructions import InstructionReader
from ccpg_graph.extraction.statements.tenures import claim_tenure
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match
from ccpg_graph.records import Claim

HEADS = OFFICE_ROLES - {"prosecutor"}
GATHERINGS = frozenset({"session", "meeting", "conference", "workgroup"})
NEWS = 2  # sentences at the head of a text that tell what is new
# Patterns of the next session that tell of a decision, and not only of a plan.
NEW_HOLDER = frozenset({"election.is_new_one", "election.new_one_is", "election.becomes_new"})
UNCHOSEN = NEW_HOLDER | {"election.became"}
DECIDED = frozenset(
    {
        "decided",
        "resolved",
        "decision",
        "offer",
        "venue_of",
        "venue_chosen",
        "venue_chosen_last",
        "venue_is",
        "venue",
        "venue_last",
        "given",
        "offer_accepted",
        "offer_of",
    }
)

AGREED = ("next_session.agreed_that", "next_session.agreed_that_inverse")  # "agreed that a meeting will be held in Osh"


def read_decisions(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims on every decision that the document tells of."""
    decisions = DecisionReader(context, scene, findings)
    instructions = InstructionReader(context, scene, findings)
    for number, sentence in enumerate(scene.sentences):
        if not sentence.furniture:
            decisions.read(number, sentence)
            instructions.read(number, sentence)
    decisions.read_following()
    read_chairs(context, scene, findings)


@dataclass(slots=True)
class DecisionReader(DecidingReader):
    """Reads the decisions of one sentence after another; each is told once."""

    def read(self, number: int, sentence: Sentence) -> None:
        """Reads one sentence."""
        self.number, self.sentence = number, sentence
        read: set[int] = set()  # the verbs that patterns have read
        for stage in ("election", "appointment"):
            for match in self.matches(stage):
                if self.read_election(match, stage):
                    read.update(range(*(match.span("verb") or (0, 0))))
        for match in find_elections(self.context, sentence, read):
            self.read_election(match, "election")
        for match in self.matches("next_session"):
            self.read_next(match)
        for match in self.matches("outcome"):
            self.read_outcome(match)
        for match in self.matches("formed"):
            self.read_formed(match)

    # -- elections and appointments
    def read_election(self, match: Match, stage: str) -> bool:
        """ "X was elected Chairman of the Council": a decision, and a tenure of who is elected. False where it
        tells none."""
        verb, who, what = self.one(match, "verb"), self.one(match, "who"), self.one(match, "what")
        led = self.one(match, "seat")
        apposed = self.seat_within(who) if what is None and who is not None and stage == "election" else None
        apposed = apposed if led is None else self.chair_of(led)
        what = what if apposed is None else led or who
        if verb is None or who is None or what is None:
            return False
        if match.rule == "election.became" and verb.time == "present":
            return False  # "is the Chairman"
        modality = Modality.STATED if self.is_resolved(verb) else self.modality(verb, verb.start)
        person, post = self.person(who), apposed or self.seat(what)
        at = self.held()
        if post is None and person is not None and modality is Modality.STATED and at is not None:
            self.read_chosen(match, what, person, at[0])
        if modality is None or person is None or post is None:
            return False
        session = self.session_of(post) if at is None and not self.is_older() else None
        at = (session, self.whole()) if session is not None else at
        same_body = at is not None and sits_in(at[0], post)
        named = at is not None and at[1] != self.whole()
        if stage == "appointment" and not (same_body or named or self.is_news(person, post)):
            return False
        if match.rule in UNCHOSEN and not (same_body or self.is_of_members(post)):
            return False  # "became the new Minister": who chose him is not told
        if match.rule in NEW_HOLDER and not self.is_new(match):
            return False
        if match.rule == "election.became" and post.role not in CHOSEN:
            stage = "appointment"
        kind, rule = stage.capitalize(), f"decisions.{stage}"
        run = self.tokens(match)
        object_ = Ref(self.findings.person(person))
        if any(c.object == object_ and self.findings.things[c.subject].kind == kind for c in self.decided()):
            return True
        label = self.context.words(verb.start, run[1]) if what.end == run[1] else self.context.words(*run)
        key = self.findings.new(kind, "decision", label)
        self.findings.claim(key, "ccpg:object", object_, run, rule, modality, (who.start, who.end))
        if stage == "election":
            seat = replace(post, start=what.start, end=what.end)
            self.elect(person, seat, run, modality)
        if at is not None and (named or (same_body and not self.is_dated())) and modality is not Modality.PLANNED:
            how = modality if named else Modality.IMPLIED
            passage = self.whole() if named else run
            self.findings.claim(key, "ccpg:decidedAt", Ref(at[0].key), passage, rule, how, at[1] if named else None)
        return True

    def is_resolved(self, verb: Chunk) -> bool:
        """Does a verb of deciding, told as done, govern that of electing ("decided to elect X")? So he is elected."""
        first = self.context.text.tokens[verb.start].text.lower()
        decided = verb.end - verb.start > 1 and first in self.context.vocabulary.decision_words
        past = first.endswith(tuple(self.context.vocabulary.listed("past_endings")) or ("",))
        return decided and past and not verb.negated and not self.context.text.quoted[verb.start]

    def seat_within(self, who: Chunk) -> Post | None:
        """The seat of a body of members that stands behind a name, set off by a comma, as what somebody is elected to:
        "they elected X, Prosecutor General of Oman, its chairman"."""
        if who.kind != "PERSON":
            return None
        row = [p for p in who.value.posts if who.value.name_end < p.end <= who.end]
        last = row[-1] if len(row) > 1 else None
        gathers = last is not None and last.body is not None and last.body.kind in GATHERED
        return last if last is not None and gathers and last.role in CHOSEN else None

    def read_chosen(self, match: Match, what: Chunk, person: Person, event: Event) -> None:
        """ "X was elected chairman of the meeting": to a seat of the gathering itself, or of a body that the text tells
        by no name there; a decision of the gathering, and no tenure."""
        at = next(i for i, c in enumerate(self.sentence.chunks) if c is what)
        after = [c for c in self.sentence.chunks[at + 1 : at + 4] if c.kind != "=the"]
        owned = bool(after) and after[0].kind in ("=of", "'", "=at", "=for", "=in")
        own = not owned or (len(after) > 1 and (after[1].kind in ("MEETING", "meeting") or is_committee(after[1])))
        gathers = event.noun in GATHERINGS and self.number in self.scene.near
        if what.kind != "role" or what.value not in CHOSEN or not own or not gathers or self.is_older():
            return
        object_, run = Ref(self.findings.person(person)), self.tokens(match)
        if not match.rule.startswith("election.") or any(c.object == object_ for c in self.decided()):
            return
        key = self.findings.new("Election", "decision", self.context.words(*run))
        self.findings.claim(key, "ccpg:object", object_, run, "decisions.election_there")
        self.findings.claim(key, "ccpg:decidedAt", Ref(event.key), run, "decisions.election_there", Modality.IMPLIED)

    def is_news(self, person: Person, post: Post) -> bool:
        """Does the text begin with the appointment of a head of a prosecution office, told as of its day?"""
        heads = post.body is not None and post.body.kind == "Office" and post.role in HEADS
        return heads and self.number < NEWS and not self.is_older() and bool(person.names)

    def elect(self, person: Person, seat: Post, run: Tokens, modality: Modality) -> None:
        """The tenure of who was elected; no tenure comes of a plan."""
        if modality is Modality.STATED and not self.is_older():
            claim_tenure(self.context, self.findings, person, seat, run, "Elect", "decisions.election")

    def is_of_members(self, post: Post) -> bool:
        """Is it a seat of an association or a council, and tells the text of an election?"""
        body = post.body is not None and post.body.kind in GATHERED and post.body.country is None
        elected = any(c.kind in ("elect.a", "elect.p") for s in self.scene.sentences for c in s.chunks)
        return body and elected and post.role in CHOSEN

    def is_new(self, match: Match) -> bool:
        """Is who has the seat called its new holder?"""
        status = self.one(match, "new")
        if status is not None:
            return bool(status.value in ("Current", "Elect"))
        what = self.one(match, "what")
        words = self.context.vocabulary.listed("fresh_words")
        return what is not None and self.context.text.tokens[what.start].text.lower() in words

    def is_older(self) -> bool:
        """Does the sentence look back: by a word, or by a year before the one that the document reports?"""
        if any(True for _ in self.context.vocabulary.grammar.find("recalled", self.sentence.encoded)):
            return True
        event = self.scene.event_at(self.number)
        when = event.when.start if event is not None and event.when is not None else self.context.document.issued
        years = [c.value.start[:4] for c in self.sentence.chunks if c.kind == "DATE" and c.value.start]
        return bool(when) and any(
            y.isdigit() and when is not None and when[:4].isdigit() and y < when[:4] for y in years
        )

    def decided(self) -> Iterator[Claim]:
        return (c for c in self.findings.claims.values() if c.predicate == "ccpg:object")

    # -- the next session
    def read_next(self, match: Match) -> None:
        """A session still to come of a series of which the document tells one held."""
        what, verb = self.one(match, "what"), self.one(match, "verb")
        event = self.scene.event_of(what) if what is not None else None
        if what is None or verb is None or event is None or event.status != "Planned" or not event.key or verb.negated:
            return
        if what.value.alone:
            return  # a row of sessions, the last of them to come, tells no decision
        told = (e for e in self.scene.events if e.status == "Held" and e.key and follows(event, e))
        before = next(told, None)
        if before is not None and match.rule == "next_session.hosted" and before.number > event.number:
            before = None  # an announcement that recalls the last session decides nothing
        value = Ref(event.key)
        at = next(i for i, c in enumerate(self.sentence.chunks) if c is verb)
        resolved = verb.time in INFINITIVES and (
            decided_on(self.scene.sentences, self.number, at) or point_of(self.scene.sentences, self.number)
        )
        decided = bool(resolved) or self.is_decided(verb) or match.rule in AGREED
        if (before is None and not decided) or any(c.object == value for c in self.decided()):
            return
        if (verb.time in INFINITIVES and not resolved) or self.is_offer((verb.start, verb.end)):
            return
        run = (self.tokens(match)[0], max(self.tokens(match)[1], self.whole()[1]))
        key = self.findings.new("NextSession", "decision", self.context.words(*self.tokens(match)))
        rule = f"decisions.{match.rule.replace('.', '_')}"
        self.findings.claim(key, "ccpg:object", value, run, rule, Modality.STATED, (what.start, what.end))
        if before is not None and (decided or match.rule.partition(".")[2] in DECIDED):
            self.findings.claim(key, "ccpg:decidedAt", Ref(before.key), run, rule, Modality.IMPLIED)

    def is_decided(self, verb: Chunk) -> bool:
        """Is it told by a verb or a word of deciding?"""
        if verb.kind.startswith(("adopt", "elect", "decide")) and verb.time == "past":
            return True
        words = (token.text.lower() for token in self.context.text.tokens[verb.start : verb.end])
        return any(word in self.context.vocabulary.decision_words for word in words)

    def read_following(self) -> None:
        """The next one of a gathering held, told with a day or a place by whatever words: they are its decision."""
        told = {claim.object for claim in self.decided()}
        alone = (c for s in self.scene.sentences for c in s.chunks if c.kind == "MEETING" and c.value.alone)
        rows = {id(self.scene.event_of(c)) for c in alone}
        for event in self.scene.events:
            if id(event) in rows:
                continue
            own = event.when is not None or event.place is not None or event.country is not None
            counted = event.following or event.ordinal is not None
            if event.status != "Planned" or not (event.key and counted and own) or Ref(event.key) in told:
                continue
            before = (e for e in self.scene.events if e.status == "Held" and e.key and e.number < event.number)
            if any(follows(event, e) and None not in (event.following or e.ordinal, e.key) for e in before):
                run = event.passages.get("status") or event.passages["mention"]
                told_in = next((s for s in self.scene.sentences if s.holds(run[0])), None)
                if told_in is not None and self.is_offer((told_in.chunks[0].start, run[1])):
                    continue
                key = self.findings.new("NextSession", "decision", self.context.words(*run))
                self.findings.claim(key, "ccpg:object", Ref(event.key), run, "decisions.next_session_told")

    def is_offer(self, run: Tokens) -> bool:
        """Do the words only say who would like to hold it?"""
        listed = self.context.vocabulary.listed("offering_words")
        taken = self.context.vocabulary.decision_words
        words = {token.text.lower() for token in self.context.text.tokens[run[0] : run[1]]}
        return bool(words & listed) and not words & taken

    # -- what a meeting worked out
    def read_outcome(self, match: Match) -> None:
        """ "Following the meeting, recommendations on … were developed"."""
        what, verb = self.one(match, "what"), self.one(match, "verb")
        at = self.held(about=False)
        if what is None or verb is None or at is None or verb.negated or verb.time != "past":
            return
        mention = what.value
        if mention.kind != "Instrument" or not mention.words or mention.proper or mention.term is not None:
            return
        if any(is_verb(c) for c in self.between(at[1], what)):
            return
        run = cover(at[1], self.tokens(match))
        key = self.findings.new("Decision", "decision", self.context.words(*self.tokens(match)))
        self.findings.claim(key, "ccpg:decidedAt", Ref(at[0].key), run, "decisions.outcome", Modality.STATED, at[1])

    def read_formed(self, match: Match) -> None:
        """ "They agreed to form a working group": what those who met at a gathering resolved on."""
        what, verb = self.one(match, "what"), self.one(match, "verb")
        event = self.scene.event_at(self.number)
        held = event is not None and event.status == "Held" and event.key and event.noun in GATHERINGS
        if what is None or verb is None or event is None or not held or verb.negated:
            return
        decided = verb.kind.startswith("decide.") and verb.time == "past"
        if not (decided or self.is_decided(verb)) or self.context.text.quoted[verb.start] or self.is_older():
            return
        run = self.tokens(match)
        key = self.findings.new("Decision", "decision", self.context.words(*run))
        how = Modality.IMPLIED if self.number not in self.scene.named else Modality.STATED
        self.findings.claim(key, "ccpg:decidedAt", Ref(event.key), run, "decisions.formed", how)
        if what.kind == "BODY" and len(what.value.refs) == 1 and not what.value.refs[0].bare:
            body = Ref(self.findings.body(what.value.refs[0]))
            self.findings.claim(key, "ccpg:object", body, run, "decisions.formed", how, (what.start, what.end))

    def between(self, run: Tokens, chunk: Chunk) -> Sequence[Chunk]:
        low, high = sorted((run[0], chunk.start))
        return [c for c in self.sentence.chunks if low < c.start < high]


def is_committee(chunk: Chunk) -> bool:
    """Is it a committee, a bureau or the like of a body of members, told by its noun alone?"""
    kind = chunk.value if chunk.kind == "bodynoun" else chunk.value.kind if chunk.kind == "bodyword" else ""
    return kind in SEATED


def follows(later: Event, earlier: Event) -> bool:
    """Are two meetings of one series?"""
    if later.series is not None and earlier.series is not None:
        return later.series.slug == earlier.series.slug
    if later.noun == earlier.noun == "collegium" and later.series is None is earlier.series:
        return later.ordinal is None or earlier.ordinal == later.ordinal - 1
    if later.noun == earlier.noun and later.series is None and None not in (later.ordinal, earlier.ordinal):
        return earlier.ordinal == (later.ordinal or 0) - 1
    if {later.noun, earlier.noun} <= GATHERINGS and later.following and later.series is None is earlier.series:
        return later.ordinal is None or earlier.ordinal in (None, later.ordinal - 1)
    if later.noun == "conference" and later.series is None is not earlier.series and later.ordinal is not None:
        return earlier.ordinal == later.ordinal - 1
    return (
        later.series is None
        and earlier.series is not None
        and later.noun in ("session", "meeting")
        and later.ordinal is None
    )
