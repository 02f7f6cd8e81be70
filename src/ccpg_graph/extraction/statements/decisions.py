"""Decisions: elections, appointments, the next session, instructions, and what a meeting worked out.

A signed or adopted document is an instrument and no decision as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ccpg_graph.extraction.findings import Findings, Literal, Modality, Ref, Tokens
from ccpg_graph.extraction.naming.actors import of_post
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import literal
from ccpg_graph.extraction.naming.mentions import Person, Post
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.statements.frames import is_verb
from ccpg_graph.extraction.statements.tenures import claim_tenure
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match
from ccpg_graph.records import Claim


def read_decisions(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims on every decision that the document tells of."""
    reader = DecisionReader(context, scene, findings)
    for number, sentence in enumerate(scene.sentences):
        if not sentence.furniture:
            reader.read(number, sentence)


@dataclass(slots=True)
class DecisionReader:
    """Reads the decisions of one sentence after another; each is told once."""

    context: Context
    scene: Scene
    findings: Findings
    number: int = 0
    sentence: Sentence = field(default_factory=lambda: Sentence([], 0, False))

    def read(self, number: int, sentence: Sentence) -> None:
        """Reads one sentence."""
        self.number, self.sentence = number, sentence
        for stage in ("election", "appointment"):
            for match in self.matches(stage):
                self.read_election(match, stage)
        for match in self.matches("next_session"):
            self.read_next(match)
        taken: set[int] = set()
        for match in self.matches("instruction"):
            if taken.isdisjoint(range(match.start, match.end)):
                taken.update(range(match.start, match.end))
                self.read_instruction(match)
        for match in self.matches("outcome"):
            self.read_outcome(match)

    def matches(self, stage: str) -> Sequence[Match]:
        return self.context.vocabulary.grammar.find(stage, self.sentence.encoded)

    # -- parts of a match
    def one(self, match: Match, name: str) -> Chunk | None:
        where = match.span(name)
        return self.sentence.chunks[where[0]] if where else None

    def tokens(self, match: Match) -> Tokens:
        return self.sentence.chunks[match.start].start, self.sentence.chunks[match.end - 1].end

    def whole(self) -> Tokens:
        return self.sentence.chunks[0].start, self.sentence.chunks[-1].end

    def modality(self, verb: Chunk | None, at: int) -> Modality | None:
        """How a verb puts what it says; None where it says nothing that can be told."""
        if verb is not None and (verb.negated or verb.time in ("open", "bare")):
            return None
        if self.context.text.quoted[at]:
            return Modality.REPORTED
        return Modality.PLANNED if verb is not None and verb.time == "future" else Modality.STATED

    def held(self, *, about: bool = True) -> tuple[Event, Tokens] | None:
        """The meeting held that the sentence names, or (`about`) that the text tells of here."""
        for chunk in self.sentence.chunks:
            event = self.scene.event_of(chunk) if chunk.kind == "MEETING" else None
            if event is not None and event.status == "Held" and event.key:
                return event, (chunk.start, chunk.end)
        event = self.scene.event_at(self.number) if about else None
        return (event, self.whole()) if event is not None and event.status == "Held" and event.key else None

    def is_dated(self) -> bool:
        return any(c.kind == "DATE" and not c.value.relative for c in self.sentence.chunks)

    # -- elections and appointments
    def read_election(self, match: Match, stage: str) -> None:
        """ "X was elected Chairman of the Council": a decision, and a tenure of who is elected."""
        verb, who, what = self.one(match, "verb"), self.one(match, "who"), self.one(match, "what")
        if verb is None or who is None or what is None:
            return
        modality = self.modality(verb, verb.start)
        person, post = self.person(who), self.seat(what)
        at = self.held()
        if modality is None or person is None or post is None:
            return
        same_body = at is not None and sits_in(at[0], post)
        named = at is not None and at[1] != self.whole()
        if stage == "appointment" and not (same_body or named):
            return
        kind, rule = stage.capitalize(), f"decisions.{stage}"
        run = self.tokens(match)
        object_ = Ref(self.findings.person(person))
        if any(c.object == object_ and self.findings.things[c.subject].kind == kind for c in self.decided()):
            return
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

    def elect(self, person: Person, seat: Post, run: Tokens, modality: Modality) -> None:
        """The tenure of who was elected; no tenure comes of a plan."""
        if modality is Modality.STATED and not self.is_older():
            claim_tenure(self.context, self.findings, person, seat, run, "Elect", "decisions.election")

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

    def person(self, chunk: Chunk) -> Person | None:
        """The person of a PERSON chunk, or the one holder of a post."""
        if chunk.kind == "PERSON":
            found: Person = chunk.value.person
            return found
        actor = of_post(self.context, chunk.value.posts[0], chunk)
        return actor.who if actor is not None and isinstance(actor.who, Person) else None

    def seat(self, chunk: Chunk) -> Post | None:
        """The post of a POST chunk; a bare role is one in the council that is named, or whose session is told of."""
        if chunk.kind == "POST":
            post: Post = chunk.value.posts[0]
            return post
        role = "chair" if chunk.kind == "chairmanship" else chunk.value
        event = self.scene.event_at(self.number)
        bodies = [ref for c in self.sentence.chunks if c.kind == "BODY" for ref in c.value.refs]
        bodies += [
            p.body for c in self.sentence.chunks if c.kind == "POST" for p in c.value.posts if p.body is not None
        ]
        bodies += [event.series] if event is not None and event.series is not None else []
        councils = {ref.slug: ref for ref in bodies if ref.kind == "Council" and ref.slug}
        if len(councils) != 1:
            return None
        body = next(iter(councils.values()))
        return Post(role, self.context.words(chunk.start, chunk.end), body, body.country)

    # -- the next session
    def read_next(self, match: Match) -> None:
        """A session still to come of a series of which the document tells one held."""
        what, verb = self.one(match, "what"), self.one(match, "verb")
        event = self.scene.event_of(what) if what is not None else None
        if what is None or verb is None or event is None or event.status != "Planned" or not event.key or verb.negated:
            return
        told = (e for e in self.scene.events if e.status == "Held" and e.key and follows(event, e))
        before = next(told, None)
        if before is not None and match.rule == "next_session.hosted" and before.number > event.number:
            before = None  # an announcement that recalls the last session decides nothing
        value = Ref(event.key)
        if before is None or any(
            c.object == value for c in self.findings.claims.values() if c.predicate == "ccpg:object"
        ):
            return
        if verb.time in ("open", "bare"):
            return
        run = (self.tokens(match)[0], max(self.tokens(match)[1], self.whole()[1]))
        key = self.findings.new("NextSession", "decision", self.context.words(*self.tokens(match)))
        rule = f"decisions.{match.rule.replace('.', '_')}"
        self.findings.claim(key, "ccpg:object", value, run, rule, Modality.STATED, (what.start, what.end))
        if verb.kind.startswith(("adopt", "elect", "decide")) and verb.time == "past":
            self.findings.claim(key, "ccpg:decidedAt", Ref(before.key), run, rule, Modality.IMPLIED)

    # -- instructions
    def read_instruction(self, match: Match) -> None:
        """Who told whom to do what, by when."""
        rule = match.rule.partition(".")[2]
        verb = self.one(match, "verb")
        if rule in ("active", "passive") and (verb is None or verb.negated or verb.time not in ("past", "present")):
            return
        by, to = self.one(match, "by"), self.one(match, "to")
        if rule == "spoken":
            by = self.speaker(match.start)
        elif rule == "his":
            by = self.antecedent(match)
        if by is not None and by.kind == "role":
            by = None
        if by is None and (to is None or to.kind not in ("BODY", "POST", "PERSON")):
            return
        run = self.tokens(match)
        end = self.clause_end(match) if rule in ("active", "passive", "spoken") else run[1]
        start = to.end if to is not None and rule in ("active", "spoken") else run[0]
        passage = (min(run[0], by.start) if by is not None else run[0], end)
        spoken = self.context.text.quoted[self.sentence.chunks[match.start].start]
        modality = Modality.REPORTED if spoken else Modality.STATED
        key = self.findings.new("Instruction", "decision", self.context.words(min(start, end - 1), end).strip(" ,"))
        name = f"decisions.instruction_{rule}"
        for slot, chunk in (("ccpg:by", by), ("ccpg:addressee", to)):
            ref = self.actor(chunk) if chunk is not None else None
            if ref is not None and chunk is not None:
                whole = cover(passage, (chunk.start, chunk.end))
                unnamed = chunk.kind == "POST" and ref.startswith("person") and modality is Modality.STATED
                how = Modality.IMPLIED if unnamed else modality
                self.findings.claim(key, slot, Ref(ref), whole, name, how, (chunk.start, chunk.end))
        if rule in ("active", "passive", "spoken"):
            self.add_due(key, passage, name, modality)
        at = self.held() if rule == "spoken" or self.is_series(by) else None
        if at is not None:
            self.findings.claim(key, "ccpg:decidedAt", Ref(at[0].key), passage, name, Modality.IMPLIED)

    def actor(self, chunk: Chunk) -> str | None:
        """The key of who is meant: the person, the body, or the post where nobody is named for it."""
        if chunk.kind == "BODY":
            return self.findings.body(chunk.value.refs[0]) if chunk.value.refs[0].slug else None
        if chunk.kind == "role":
            seat = self.seat(chunk)
            return self.findings.post(seat) if seat is not None else None
        if chunk.kind not in ("PERSON", "POST"):
            return None
        person = self.person(chunk)
        return self.findings.person(person) if person is not None else self.findings.post(chunk.value.posts[0])

    def is_series(self, chunk: Chunk | None) -> bool:
        """Is it the council whose session the text tells of here?"""
        event = self.scene.event_at(self.number)
        series = event.series if event is not None else None
        return (
            chunk is not None
            and chunk.kind == "BODY"
            and series is not None
            and chunk.value.refs[0].slug == series.slug
        )

    def speaker(self, before: int) -> Chunk | None:
        """Whose words a quotation holds: the person before its verb of saying."""
        chunks = self.sentence.chunks
        quoted = self.context.text.quoted
        told = [c for c in chunks if c.kind in ("PERSON", "POST") and not quoted[c.start]]
        return told[0] if len({id(self.person(c)) for c in told}) == 1 and quoted[chunks[before].start] else None

    def antecedent(self, match: Match) -> Chunk | None:
        """Whom "his" means: the person named last before it, who is not also the one instructed."""
        to = match.span("to")
        limit = to[0] if to else match.start
        told = [c for c in self.sentence.chunks[:limit] if c.kind in ("PERSON", "POST")]
        return told[-1] if told else None

    def clause_end(self, match: Match) -> int:
        """The token after the words of an instruction: the end of its sentence or quotation, final marks left out."""
        tokens, quoted = self.context.text.tokens, self.context.text.quoted
        end = self.sentence.chunks[-1].end
        first = self.sentence.chunks[match.start].start
        if quoted[first]:
            end = next((i for i in range(first, end) if not quoted[i]), end)
        while end - 1 > first and tokens[end - 1].kind == "mark":
            end -= 1
        return end

    def add_due(self, key: str, passage: Tokens, rule: str, modality: Modality) -> None:
        """The day or the time by which."""
        for match in self.matches("within"):
            number, unit = self.one(match, "number"), self.one(match, "unit")
            if number is not None and unit is not None and str(number.value).isdigit():
                value = Literal(f"P{number.value}{unit.value}", "duration")
                self.findings.claim(
                    key, "ccpg:dueWithin", value, cover(passage, self.tokens(match)), rule, modality, self.tokens(match)
                )
                return
        for match in self.matches("deadline"):
            day = self.one(match, "date")
            if day is not None and day.value.start:
                run = (day.start, day.end)
                self.findings.claim(key, "ccpg:due", literal(day.value.start), cover(passage, run), rule, modality, run)
                return

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

    def between(self, run: Tokens, chunk: Chunk) -> Sequence[Chunk]:
        low, high = sorted((run[0], chunk.start))
        return [c for c in self.sentence.chunks if low < c.start < high]


def sits_in(event: Event, post: Post) -> bool:
    """Is the meeting one of the body that the post is in?"""
    return event.series is not None and post.body is not None and event.series.slug == post.body.slug


def cover(a: Tokens, b: Tokens) -> Tokens:
    return min(a[0], b[0]), max(a[1], b[1])


def follows(later: Event, earlier: Event) -> bool:
    """Are two meetings of one series?"""
    if later.series is not None and earlier.series is not None:
        return later.series.slug == earlier.series.slug
    if later.noun == earlier.noun and later.series is None is earlier.series and later.ordinal is not None:
        return earlier.ordinal == later.ordinal - 1
    return (
        later.series is None
        and earlier.series is not None
        and later.noun in ("session", "meeting")
        and later.ordinal is None
    )
