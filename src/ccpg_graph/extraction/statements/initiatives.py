"""Systems, services, bodies, reform steps and cases that offices run or report on.

Ways of telling them: steps by their numbers, in a list or where somebody reports on them; a system by its name in
quotation marks, or beside a noun with who made it; and what somebody created, launched or opened. What none of the
lexicon's nouns names is none, unless it has letters for a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ccpg_graph.extraction.findings import Findings, Literal, Modality, Ref, Speaker, Tokens
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.speakers import speakers_of
from ccpg_graph.extraction.statements.steps import StepReader, span_of
from ccpg_graph.extraction.statements.systems import NAMED, Found, SystemReader
from ccpg_graph.extraction.words.chunks import Chunk

PHRASE = (
    NAMED
    | {"word", "Common", "joint", "-", "adjective", "online", "extraordinary", "topic", "report_word", "bodyword"}
    | {
        "bodynoun",
        "department_word",
        "local",
        "office_level",
        "=of",
        "=the",
    }
)
OLD_BODIES = frozenset(
    {"Office", "Council", "InterstateBody", "Association", "Court", "Parliament", "Ministry", "Secretariat"}
)
MADE = frozenset({"establish", "begin"})
RULE_MADE = "initiatives.made"
LONGEST = 12  # chunks of a name
QUOTED = 8  # chunks between quotation marks that still are a name
LABEL = 200  # characters of a label


def read_initiatives(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims the initiatives of a document."""
    if "initiative_words" not in context.vocabulary.lexicon:
        return
    steps = StepReader(context, scene, findings)
    reader = InitiativeReader(context, scene, findings, speakers_of(context, scene, findings), steps)
    for number, sentence in enumerate(scene.sentences):
        if not sentence.furniture:
            reader.read(number)


@dataclass(slots=True)
class InitiativeReader:
    """Reads the initiatives of one document. known: name → key; tells: does it hold a noun of the kind at all?"""

    context: Context
    scene: Scene
    findings: Findings
    speakers: Mapping[int, Speaker]
    steps: StepReader
    known: dict[str, str] = field(default_factory=dict)
    tells: bool = field(init=False)

    def __post_init__(self) -> None:
        self.tells = not self.nouns().isdisjoint(word.lower() for word in self.context.text.words)

    @property
    def words(self) -> dict[str, Any]:
        """The lexicon's words of initiatives."""
        found: dict[str, Any] = self.context.vocabulary.lexicon["initiative_words"]
        return found

    def word(self, chunk: Chunk) -> str:
        """The words of a chunk, lower-case."""
        return self.context.words(chunk.start, chunk.end).lower()

    def read(self, number: int) -> None:
        """The initiatives of one sentence."""
        chunks = self.scene.sentences[number].chunks
        if self.steps.read(number, chunks):
            return
        for found in (*self.named(chunks), *self.made(number, chunks), *self.cases(chunks)):
            self.claim(number, found)

    def named(self, chunks: Sequence[Chunk]) -> Iterator[Found]:
        """What is told by its name and a noun; most sentences hold no noun of the kind."""
        if not self.tells:
            return
        tokens = self.context.text.tokens[chunks[0].start : chunks[-1].end]
        if not self.nouns().isdisjoint(token.text.lower() for token in tokens):
            yield from self.quoted(chunks)
            yield from SystemReader(self.context, chunks, self.kind_of).read()

    def nouns(self) -> frozenset[str]:
        """The words of all nouns of initiatives."""
        return self.context.vocabulary.words_within("initiative_words", "kinds")

    # -- named in quotation marks
    def quoted(self, chunks: Sequence[Chunk]) -> Iterator[Found]:
        """Systems and services by their names in quotation marks, told by a noun in the name or before it."""
        marks = [i for i, c in enumerate(chunks) if c.kind == '"']
        for opening, closing in zip(marks, marks[1:], strict=False):
            inside = chunks[opening + 1 : closing]
            if not 0 < len(inside) <= QUOTED or not self.is_name(inside) or not any(is_verb(c) for c in chunks):
                continue
            before = chunks[max(0, opening - 2) : opening]
            if any(c.kind in ("instrument", "INSTRUMENT", "bodyword", "BODY") for c in before):
                continue
            own = (inside[0].start, inside[-1].end)
            kind = self.kind_of(self.context.words(*own)) or self.kind_of(" ".join(self.word(c) for c in before[-1:]))
            if kind in ("information_system", "service"):
                yield Found(
                    self.context.words(*own),
                    kind,
                    own,
                    (before[0].start if before else own[0], own[1]),
                    "initiatives.quoted",
                )

    def is_name(self, inside: Sequence[Chunk]) -> bool:
        """Does it begin with a capital and hold no verb but with one?"""
        tokens = self.context.text.tokens
        return tokens[inside[0].start].is_capital and all(tokens[c.start].is_capital for c in inside if is_verb(c))

    def kind_of(self, label: str) -> str:
        """The kind that a noun of the label tells; "" where none does."""
        words = re.findall(r"\w+", label.lower())
        if self.nouns().isdisjoint(words):
            return ""
        said = f" {' '.join(words)} "
        for kind, nouns in self.words["kinds"].items():
            if any(f" {noun} " in said for noun in nouns):
                return str(kind).partition("_last")[0]
        return ""

    # -- created, launched, opened
    def made(self, number: int, chunks: Sequence[Chunk]) -> Iterator[Found]:
        """What somebody created: after the verb, or before it in the passive."""
        verbs = () if MADE.isdisjoint(self.scene.sentences[number].families) else chunks
        for i, verb in enumerate(verbs):
            if verb.kind.partition(".")[0] not in MADE or verb.negated or not i:
                continue
            if verb.kind.endswith(".p"):
                introduced = self.word(chunks[i - 1]) in self.words["there"]
                own = self.phrase(chunks, i + 1) if introduced else self.phrase_before(chunks, i)
                responsible: BodyRef | None = None
                fits = verb.time == "past"
            else:
                own = self.phrase(chunks, i + 1)
                fits, responsible = self.subject(number, chunks, i)
            if fits and own is not None and (found := self.name(chunks, own, verb, responsible)) is not None:
                yield found

    def subject(self, number: int, chunks: Sequence[Chunk], i: int) -> tuple[bool, BodyRef | None]:
        """Is the active verb at chunk i told of somebody as done, and which body is that?"""
        verb, before = chunks[i], chunks[i - 1]
        if verb.time == "open":
            return self.word(before) in self.words["decided"], None
        if verb.time not in ("past", "present"):
            return False, None
        if before.kind == "=and" and i > 1 and is_verb(chunks[i - 2]):
            return self.subject(number, chunks, i - 2)
        if before.kind == "BODY" and len(before.value.refs) == 1:
            return verb.time == "past", before.value.refs[0]
        if self.word(before) in self.words["ours"]:
            speaker = self.speakers.get(number)
            return speaker is not None, office_of(speaker.person) if speaker is not None else None
        return verb.time == "past" and before.kind in ("PERSON", "POST"), None

    def phrase(self, chunks: Sequence[Chunk], start: int) -> tuple[int, int] | None:
        """The noun phrase that begins at chunk `start`, as positions."""
        while start < len(chunks) and self.is_leading(chunks[start]):
            start += 1
        end = start
        if end < len(chunks) and chunks[end].kind == "BODY":
            return start, end + 1
        while end < len(chunks) and end - start < LONGEST and chunks[end].kind in PHRASE:
            if self.word(chunks[end]) in self.words["stops"]:
                break
            end += 1
        while end > start and chunks[end - 1].kind in ("=of", "=the", "-", "joint"):
            end -= 1
        return (start, end) if end > start else None

    def is_leading(self, chunk: Chunk) -> bool:
        """Is it an article or a further verb of the same kind before the phrase?"""
        return (
            self.word(chunk) in ("the", *self.words["articles"])
            or chunk.kind == "=and"
            or chunk.kind.startswith("establish.")
        )

    def phrase_before(self, chunks: Sequence[Chunk], end: int) -> tuple[int, int] | None:
        """The noun phrase that ends before chunk `end`: a body, or a name with letters for it."""
        kind = chunks[end - 1].kind
        if kind == "BODY" or kind in NAMED:
            return end - 1, end
        start = end
        while start and end - start < LONGEST and chunks[start - 1].kind in PHRASE:
            if self.word(chunks[start - 1]) in self.words["stops"]:
                break
            start -= 1
        return (start, end) if start < end else None

    def name(
        self, chunks: Sequence[Chunk], where: tuple[int, int], verb: Chunk, responsible: BodyRef | None
    ) -> Found | None:
        """The initiative that a phrase names; None where nothing says that it is one."""
        part = chunks[where[0] : where[1]]
        own = (part[0].start, part[-1].end)
        label = self.context.words(*own)
        kind = self.kind_of_phrase(part)
        if kind and (named := quoted_after(chunks, where[1])) is not None:
            own = named
            return Found(
                self.context.words(*own), kind, own, span_of(own, (verb.start, verb.end)), RULE_MADE, responsible
            )
        if part[0].kind == "BODY":
            ref: BodyRef = part[0].value.refs[0]
            if (
                ref.slug in self.context.vocabulary.registry.bodies
                or ref.kind in OLD_BODIES
                or ref.bare
                or len(part[0].value.refs) > 1
            ):
                return None
            kind = kind or "body"
        elif not (len(part) > 1 if kind else is_acronym(part, label)):
            return None
        return Found(label, kind, own, span_of(own, (verb.start, verb.end)), RULE_MADE, responsible)

    def kind_of_phrase(self, part: Sequence[Chunk]) -> str:
        """The kind that the head of a noun phrase tells; a system of bodies is one."""
        of = next((i for i, c in enumerate(part) if c.kind == "=of"), len(part))
        head = self.kind_of(" ".join(self.word(c) for c in part[:of]))
        whole = self.kind_of(" ".join(self.word(c) for c in part))
        return whole if head and whole == "body" else head

    def cases(self, chunks: Sequence[Chunk]) -> Iterator[Found]:
        """Criminal cases on a topic: "the criminal case on the genocide of …"."""
        if "war_crimes" not in [c.value for c in chunks if c.kind == "topic"]:
            return
        for i, chunk in enumerate(chunks):
            if i + 1 >= len(chunks) or f"{self.word(chunk)} {self.word(chunks[i + 1])}" not in self.words["cases"]:
                continue
            j = next((k for k in range(i + 2, min(i + 5, len(chunks))) if chunks[k].kind == "topic"), None)
            if j is None or chunks[j].value != "war_crimes":
                continue
            end = j + 1
            while end < len(chunks) and end - i < LONGEST and chunks[end].kind in PHRASE | {"adjective", "STATE"}:
                if chunks[end].kind != "=of" and self.word(chunks[end]) in self.words["stops"]:
                    break
                end += 1
            own = (chunk.start, chunks[end - 1].end)
            yield Found(self.context.words(*own), "case", own, own, "initiatives.case")

    # -- claiming
    def claim(self, number: int, found: Found) -> None:
        """The initiative as a thing; told again under the same name, the forms join."""
        own = found.label if found.label.isupper() else self.context.vocabulary.morphology.title(found.label)
        label = own[:LABEL]
        name = label.casefold()
        key = self.known.get(name)
        if key is None:
            key = self.known[name] = self.findings.new("Initiative", "initiative", label)
        else:
            thing = self.findings.things[key]
            labels = self.findings.labels([*(label.text for label in thing.labels), label])
            self.findings.things[key] = replace(thing, labels=labels)
        speaker, event = self.speakers.get(number), self.scene.event_at(number)
        quoted = bool(self.context.text.quoted[found.passage[0]])
        modality = Modality.REPORTED if speaker is not None or quoted else Modality.STATED
        if found.kind:
            self.findings.claim(
                key, "dcterms:type", Literal(found.kind), found.passage, found.rule, modality, found=found.own
            )
        body = found.responsible
        if body is not None and body.bare and body.kind == "Office":  # "the Office", of which the speaker is
            body = office_of(speaker.person) if speaker is not None else None
        if body is not None and not body.bare:
            target = Ref(self.findings.body(body))
            self.findings.claim(key, "ccpg:responsible", target, found.passage, found.rule, modality)
        if speaker is not None:
            passage = span_of(found.passage, speaker.tokens)
            self.findings.claim(
                key, "ccpg:reportedBy", Ref(self.findings.person(speaker.person)), passage, found.rule, modality
            )
        if event is not None and event.key and event.status == "Held" and (speaker is not None or found.kind == "case"):
            self.findings.claim(key, "ccpg:reportedAt", Ref(event.key), found.passage, found.rule, modality)


def is_acronym(part: Sequence[Chunk], label: str) -> bool:
    """Is a phrase nothing but letters for a name?"""
    return len(part) == 1 and part[0].kind in NAMED and label.isupper() and len(label) > 2


def quoted_after(chunks: Sequence[Chunk], at: int) -> Tokens | None:
    """The tokens of the name in quotation marks that follows chunk position `at`; None where none does."""
    if at >= len(chunks) or chunks[at].kind != '"':
        return None
    closing = next((i for i in range(at + 1, min(at + 2 + QUOTED, len(chunks))) if chunks[i].kind == '"'), None)
    return (chunks[at + 1].start, chunks[closing - 1].end) if closing is not None and closing > at + 1 else None


def office_of(person: Person) -> BodyRef | None:
    """The one body that a person speaks for by a post held now."""
    bodies = {p.body.slug: p.body for p in person.posts if p.body is not None and p.status in ("Current", "Acting")}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def is_verb(chunk: Chunk) -> bool:
    """Is it a chunk of a verb of the lexicon?"""
    return "." in chunk.kind and len(chunk.kind) > 1
