"""What the readers of decisions share: parts of a match, how a verb puts it, the meeting held, persons and seats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ccpg_graph.extraction.findings import Findings, Modality, Tokens
from ccpg_graph.extraction.naming.actors import of_post
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import BodyRef, Person, Post
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb
from ccpg_graph.extraction.words.grammar import Match


@dataclass(slots=True)
class DecidingReader:
    """One sentence after another, with the questions that every decision asks of it."""

    context: Context
    scene: Scene
    findings: Findings
    number: int = 0
    sentence: Sentence = field(default_factory=lambda: Sentence([], 0, False))

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

    def session_of(self, post: Post) -> Event | None:
        """The one session held of the council in which a seat is, where the text tells of no other."""
        held = [e for e in self.scene.events if e.status == "Held" and e.key and sits_in(e, post)]
        return held[0] if len(held) == 1 and held[0].noun == "session" else None

    def is_dated(self) -> bool:
        return any(c.kind == "DATE" and not c.value.relative for c in self.sentence.chunks)

    def person(self, chunk: Chunk) -> Person | None:
        """The person of a PERSON chunk, or the one holder of a post."""
        if chunk.kind == "PERSON":
            found: Person = chunk.value.person
            return found
        actor = of_post(self.context, chunk.value.posts[0], chunk)
        return actor.who if actor is not None and isinstance(actor.who, Person) else None

    def chair_of(self, body: Chunk) -> Post | None:
        """The chair of the one body of members that somebody is elected to lead, or comes to head."""
        ref: BodyRef | None = body.value.refs[0] if len(body.value.refs) == 1 else None
        if ref is None or ref.kind not in GATHERED:
            return None
        return Post("chair", f"{self.context.role_name('chair', 'chair')}, {ref.name}", ref, ref.country)

    def seat(self, chunk: Chunk) -> Post | None:
        """The post of a POST chunk; the chair's of a BODY chunk; a bare role is one in the council or association that
        is named, or whose session is told of."""
        if chunk.kind == "POST":
            post: Post = chunk.value.posts[0]
            return post
        if chunk.kind == "BODY":  # who came to head it
            return self.chair_of(chunk)
        at = next(i for i, c in enumerate(self.sentence.chunks) if c is chunk)
        behind = self.sentence.chunks[at + 1 : at + 4]
        nouns = [c.value for c in behind if c.kind == "bodynoun"]
        if any(c.kind == "bodyword" for c in behind) or any(noun not in GATHERED for noun in nouns):
            return None  # "members of the Executive Committee": of a part of it
        role = "chair" if chunk.kind == "chairmanship" else chunk.value
        event = self.scene.event_at(self.number)
        bodies = [ref for c in self.sentence.chunks if c.kind == "BODY" for ref in c.value.refs]
        bodies += [
            p.body for c in self.sentence.chunks if c.kind == "POST" for p in c.value.posts if p.body is not None
        ]
        bodies += [c.value.series for c in self.sentence.chunks if c.kind == "MEETING" and c.value.series is not None]
        bodies += [event.series] if event is not None and event.series is not None else []
        councils = {ref.slug: ref for ref in bodies if ref.kind == "Council" and ref.slug}
        councils = councils or {ref.slug: ref for ref in bodies if ref.kind == "Association" and ref.slug}
        if not councils and nouns:  # "of the association": the only one that the text names
            told = (c for s in self.scene.sentences for c in s.chunks if c.kind == "BODY")
            named = [ref for c in told for ref in c.value.refs if ref.kind == nouns[0] and ref.slug and not ref.bare]
            named += [e.series for e in self.scene.events if e.series is not None and e.series.kind == nouns[0]]
            councils = {ref.slug: ref for ref in named if ref.country is None}
        if len(councils) != 1:
            return None
        body = next(iter(councils.values()))
        return Post(role, self.context.words(chunk.start, chunk.end), body, body.country)


def cover(a: Tokens, b: Tokens) -> Tokens:
    return min(a[0], b[0]), max(a[1], b[1])


GATHERED = ("Council", "Association")  # bodies of members, whose seats they fill by election
INFINITIVES = ("open", "bare")  # the times of the verbs of what is decided
OF_POINT = 5  # sentences of one point at most
LONGEST_LIST = 30  # sentences under one "decided:" at most
MARKS = frozenset({"num", "number", "ordinal", "roman", ".", ")", "(", "-"})  # of which the number of a point is made
FARTHEST = 12  # lines that one "decided:" opens at most


def decided_on(sentences: Sequence[Sentence], number: int, at: int) -> tuple[Sentence, int] | None:
    """The sentence and the chunk of the verb of deciding, where the infinitive at chunk `at` tells what was decided:
    "the Council decided: to approve …; to instruct …", be it line by line."""
    own = sentences[number].chunks
    if own[at].time not in INFINITIVES or own[at].negated:
        return None
    before = verbs_of(own[:at])
    while before and own[before[-1]].time in INFINITIVES:
        before.pop()
    if before:
        return (sentences[number], before[-1]) if decides(own[before[-1]]) and at > before[-1] else None
    for sentence in reversed(sentences[max(number - FARTHEST, 0) : number]):
        row = verbs_of(sentence.chunks)
        if row and sentence.chunks[row[0]].time not in INFINITIVES:
            opens = any(c.kind == ":" for c in sentence.chunks[row[-1] :])
            return (sentence, row[-1]) if opens and decides(sentence.chunks[row[-1]]) else None
    return None


def point_of(sentences: Sequence[Sentence], number: int) -> tuple[Sentence, int] | None:
    """The sentence and the chunk of the verb of deciding, where a sentence is of a numbered point under "decided:"."""
    first = number
    while (
        first > max(number - OF_POINT, 0)
        and sentences[first - 1].paragraph == sentences[number].paragraph
        and not is_marker(sentences[first])
    ):
        first -= 1
    if not (is_marker(sentences[first]) or (first and is_marker(sentences[first - 1]))):
        return None
    for sentence in reversed(sentences[max(number - LONGEST_LIST, 0) : number]):
        row = verbs_of(sentence.chunks)
        if row and decides(sentence.chunks[row[-1]]) and sentence.chunks[-1].kind == ":":
            return sentence, row[-1]
    return None


def is_marker(sentence: Sentence) -> bool:
    """Is it no more than the number of a point?"""
    return all(c.kind in MARKS for c in sentence.chunks)


def intended_at(context: Context, sentences: Sequence[Sentence], number: int, at: int) -> bool:
    """Is the verb at chunk `at` the first of a line under words of a plan ("the members intend to:")?"""
    row = verbs_of(sentences[number].chunks)
    if not row or row[0] != at or sentences[number].chunks[at].time not in INFINITIVES:
        return False
    for sentence in reversed(sentences[max(number - FARTHEST, 0) : number]):
        if sentence.chunks[-1].kind == ":" or any(c.kind == ":" for c in sentence.chunks[-2:]):
            words = context.words(sentence.chunks[0].start, sentence.chunks[-1].end).lower().split()
            return any(context.vocabulary.auxiliaries.get(word) in ("plan", "will", "may") for word in words)
        told = verbs_of(sentence.chunks)
        if not told or sentence.chunks[told[0]].time not in INFINITIVES:
            return False
    return False


def is_under_plan(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Do auxiliaries of what is to come stand before the participle at chunk `at`, and none of the past ("is to be
    drafted and signed")?"""
    helpers = context.vocabulary.auxiliaries
    words = context.words(chunks[0].start, chunks[at].start).lower().split()
    kinds = [helpers[word] for word in words if word in helpers]
    ahead = any(a in ("to", "will") and b == "be" for a, b in zip(kinds, kinds[1:], strict=False))
    return ahead and not {"past_be", "have"} & set(kinds)


def verbs_of(chunks: Sequence[Chunk]) -> list[int]:
    """The positions of the verbs of the lexicon."""
    return [i for i, c in enumerate(chunks) if is_verb(c) and c.time]


def decides(verb: Chunk) -> bool:
    """Is it a verb of deciding, told as done?"""
    return verb.kind.startswith("decide.") and verb.time in ("past", "present") and not verb.negated


def sits_in(event: Event, post: Post) -> bool:
    """Is the meeting one of the body that the post is in?"""
    return event.series is not None and post.body is not None and event.series.slug == post.body.slug
