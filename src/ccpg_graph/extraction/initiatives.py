"""Systems, services, bodies, reform steps and cases that offices run or report on.

Three ways of telling them: a list of steps with their numbers, taken up by those who report on steps; a system by its name in
quotation marks; and what somebody created, launched or opened. What none of the lexicon's nouns names is none, unless it has
letters for a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ccpg_graph.extraction.chunks import Chunk
from ccpg_graph.extraction.context import Context
from ccpg_graph.extraction.findings import Findings, Literal, Modality, Ref, Tokens
from ccpg_graph.extraction.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes import Scene
from ccpg_graph.extraction.speakers import SPEAKING, Speaker, find_speakers, people
from ccpg_graph.extraction.topics import find_instrument

NAMED = frozenset({"SURNAME", "NAME", "Word"})
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
    reader = InitiativeReader(context, scene, findings, find_speakers(context, scene))
    for number, sentence in enumerate(scene.sentences):
        if not sentence.furniture:
            reader.read(number)


@dataclass(frozen=True, slots=True)
class Found:
    """An initiative as one passage tells it. kind: dcterms:type, "" where nothing tells it; responsible: who runs it."""

    label: str
    kind: str
    own: Tokens
    passage: Tokens
    rule: str
    responsible: BodyRef | None = None


@dataclass(slots=True)
class InitiativeReader:
    """Reads the initiatives of one document. known: name → key; steps: number → key."""

    context: Context
    scene: Scene
    findings: Findings
    speakers: dict[int, Speaker]
    known: dict[str, str] = field(default_factory=dict)
    steps: dict[int, str] = field(default_factory=dict)

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
        if self.read_list(number, chunks):
            return
        self.read_reports(number, chunks)
        for found in (*self.quoted(chunks), *self.made(number, chunks), *self.cases(chunks)):
            self.claim(number, found)

    # -- steps of a plan
    def read_list(self, number: int, chunks: Sequence[Chunk]) -> bool:
        """Claims the steps of a list such as "a new register (12), training of staff (13)"; is the sentence one?"""
        marks = list(self.numbered(chunks))
        if len(marks) < 2 or not any(self.word(c) in self.words["steps"] for c in self.around(number)):
            return False
        plan = self.plan(number)
        start = next((i + 1 for i, c in enumerate(chunks[: marks[0][0]]) if c.kind == ":"), 0)
        for opening, step in marks:
            while start < opening and chunks[start].kind in (",", ";", "=and", "=the", "including"):
                start += 1
            closing = next(i for i in range(opening, len(chunks)) if chunks[i].kind == ")")
            if start < opening and step not in self.steps:
                own = (chunks[start].start, chunks[opening - 1].end)
                self.add_step(step, self.context.words(*own), (own[0], chunks[closing].end), own, plan)
            start = closing + 1
        return True

    def numbered(self, chunks: Sequence[Chunk]) -> Iterator[tuple[int, int]]:
        """Each bracket that holds a step's number: the position of the bracket, the number."""
        for i, chunk in enumerate(chunks[:-2]):
            if chunk.kind == "(" and chunks[i + 1].kind in ("num", "ordinal") and str(chunks[i + 1].value).isdigit():
                rest = [c for c in chunks[i + 2 : i + 4] if c.kind != "joint"]
                closed = rest[0].kind == ")" or (
                    len(rest) > 1 and rest[1].kind == ")" and self.word(rest[0]) in self.words["steps"]
                )
                if closed:
                    yield i, int(chunks[i + 1].value)

    def around(self, number: int) -> Sequence[Chunk]:
        """The chunks of a sentence and of the one before it."""
        before = self.scene.sentences[number - 1].chunks if number else []
        return [*before, *self.scene.sentences[number].chunks]

    def plan(self, number: int) -> str | None:
        """The key of the instrument whose steps they are."""
        for chunk in self.around(number):
            if chunk.kind in ("instrument", "INSTRUMENT"):
                key = find_instrument(self.context, self.findings, chunk)
                if key is not None:
                    return key
        return None

    def add_step(self, step: int, label: str, passage: Tokens, own: Tokens, plan: str | None) -> str:
        """A step as a thing with its number."""
        key = self.steps[step] = self.findings.new("Initiative", "initiative", label[:LABEL])
        rule = "initiatives.step"
        self.findings.claim(key, "dcterms:type", Literal("programme_step"), passage, rule, found=own)
        self.findings.claim(key, "ccpg:position", Literal(str(step), "integer"), passage, rule)
        if plan is not None:
            self.findings.claim(key, "ccpg:partOf", Ref(plan), passage, rule, Modality.IMPLIED)
        return key

    def read_reports(self, number: int, chunks: Sequence[Chunk]) -> None:
        """Claims who reported on which steps, and which body carries them out."""
        for i, chunk in enumerate(chunks):
            if self.word(chunk) not in self.words["steps"]:
                continue
            first, steps = self.step_numbers(chunks, i)
            reporter, verb = self.reporter(chunks, first, i)
            if not steps or reporter is None or verb is None:
                continue
            passage = span_of((chunks[first].start, chunk.end), span_of(reporter.tokens, (verb.start, verb.end)))
            event = self.scene.event_at(number)
            for step in steps:
                key = self.steps.get(step)
                if key is None:
                    continue
                rule = "initiatives.report"
                self.findings.claim(key, "ccpg:reportedBy", Ref(self.findings.person(reporter.person)), passage, rule)
                if event is not None and event.key and event.status == "Held":
                    self.findings.claim(key, "ccpg:reportedAt", Ref(event.key), passage, rule)
                if (body := self.executor(chunks, i)) is not None:
                    whole = span_of(passage, (body.start, body.end))
                    target = Ref(self.findings.body(body.value.refs[0]))
                    self.findings.claim(key, "ccpg:responsible", target, whole, rule)

    def step_numbers(self, chunks: Sequence[Chunk], at: int) -> tuple[int, list[int]]:
        """The position of the first, and all the numbers that stand before the word for a step."""
        first = at
        while first and chunks[first - 1].kind in ("num", "ordinal", ",", "=and", "-", "=the"):
            first -= 1
        numbers: list[int] = []
        for j in range(first, at):
            chunk = chunks[j]
            if chunk.kind not in ("num", "ordinal"):
                continue
            values = [int(v) for v in re.findall(r"\d+", str(chunk.value))]
            if numbers and chunks[j - 1].kind == "-" and values and numbers[-1] < values[0] < numbers[-1] + 100:
                numbers += range(numbers[-1] + 1, values[0])
            numbers += values
        return first, numbers

    def reporter(self, chunks: Sequence[Chunk], first: int, at: int) -> tuple[Speaker | None, Chunk | None]:
        """Who reports: the person before the nearest verb of speech before the steps, or after "was reported by" behind them."""
        for i in range(first - 1, -1, -1):
            if chunks[i].kind.partition(".")[0] in SPEAKING and chunks[i].kind.endswith(".a"):
                found = people(self.context, chunks[max(0, i - 3) : i])
                return (found[-1], chunks[i]) if found and chunks[i].time == "past" else (None, None)
        for i in range(at + 1, len(chunks)):
            if chunks[i].kind.partition(".")[0] in SPEAKING and chunks[i].kind.endswith(".p"):
                found = people(self.context, chunks[i + 1 : i + 4])
                return (found[0], chunks[i]) if found and chunks[i].time == "past" else (None, None)
        return None, None

    def executor(self, chunks: Sequence[Chunk], at: int) -> Chunk | None:
        """The body by which the steps are carried out ("… steps by the Ministry of …")."""
        after = [c for c in chunks[at + 1 : at + 4] if c.kind != "=the"]
        if len(after) > 1 and after[0].kind == "=by" and after[1].kind == "BODY":
            return after[1]
        return None

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
        """Does it begin with a capital and hold no verb?"""
        return self.context.text.tokens[inside[0].start].is_capital and not any(is_verb(c) for c in inside)

    def kind_of(self, label: str) -> str:
        """The kind that a noun of the label tells; "" where none does."""
        words = re.findall(r"\w+", label.lower())
        said = f" {' '.join(words)} "
        for kind, nouns in self.words["kinds"].items():
            if any(f" {noun} " in said for noun in nouns):
                return str(kind).partition("_last")[0]
        return ""

    # -- created, launched, opened
    def made(self, number: int, chunks: Sequence[Chunk]) -> Iterator[Found]:
        """What somebody created: after the verb, or before it in the passive."""
        for i, verb in enumerate(chunks):
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
        elif not kind and not (len(part) == 1 and part[0].kind in NAMED and label.isupper() and len(label) > 2):
            return None
        elif kind and len(part) == 1 and not self.context.text.tokens[own[0]].is_capital:
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
        name = found.label.casefold()
        key = self.known.get(name)
        if key is None:
            key = self.known[name] = self.findings.new("Initiative", "initiative", found.label[:LABEL])
        else:
            thing = self.findings.things[key]
            labels = self.findings.labels([*(label.text for label in thing.labels), found.label[:LABEL]])
            self.findings.things[key] = replace(thing, labels=labels)
        speaker, event = self.speakers.get(number), self.scene.event_at(number)
        quoted = bool(self.context.text.quoted[found.own[0]]) and found.rule != "initiatives.quoted"
        modality = Modality.REPORTED if speaker is not None or quoted else Modality.STATED
        if found.kind:
            self.findings.claim(
                key, "dcterms:type", Literal(found.kind), found.passage, found.rule, modality, found=found.own
            )
        if found.responsible is not None and not found.responsible.bare:
            target = Ref(self.findings.body(found.responsible))
            self.findings.claim(key, "ccpg:responsible", target, found.passage, found.rule, modality)
        if speaker is not None:
            passage = span_of(found.passage, speaker.tokens)
            self.findings.claim(
                key, "ccpg:reportedBy", Ref(self.findings.person(speaker.person)), passage, found.rule, modality
            )
        if event is not None and event.key and event.status == "Held" and (speaker is not None or found.kind == "case"):
            self.findings.claim(key, "ccpg:reportedAt", Ref(event.key), found.passage, found.rule, modality)


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


def span_of(a: Tokens, b: Tokens) -> Tokens:
    """The tokens from the first of two passages to the last."""
    return min(a[0], b[0]), max(a[1], b[1])
