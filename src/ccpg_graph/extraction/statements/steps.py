"""The steps of a plan: a list such as "a new register (12), training of staff (13)", and who reported on which of
them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ccpg_graph.extraction.findings import Findings, Literal, Modality, Ref, Speaker, Tokens
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.speakers import SPEAKING, people
from ccpg_graph.extraction.statements.topics import find_instrument
from ccpg_graph.extraction.words.chunks import Chunk

LABEL = 200  # characters of a label
RANGE = 100  # steps that a range ("28-34") spans at most
NEAR = 5  # chunks between the word for a step and the plan
LINKS = frozenset({"=of", "=the", "=under", "=from", "=in"})  # between a step and its plan
THROUGH = frozenset({"-", "=to", "=through", "=по"})  # between the first number of a range and the last
WHOSE = frozenset({"word", "adjective", "Common", "topic", "bodynoun"})  # behind a plan: what it is of
NUMBERS = frozenset({"num", "ordinal", ",", "=and", "=и", "=the"}) | THROUGH


@dataclass(slots=True)
class StepReader:
    """Reads the steps of one document. known: number → key; named: does the text name steps at all?"""

    context: Context
    scene: Scene
    findings: Findings
    known: dict[int, str] = field(default_factory=dict)
    named: bool = field(init=False)

    def __post_init__(self) -> None:
        text = self.context.document.text.lower()
        self.named = any(
            word.split()[0] in text for word in self.context.vocabulary.lexicon["initiative_words"]["steps"]
        )

    def read(self, number: int, chunks: Sequence[Chunk]) -> bool:
        """Claims the steps that a sentence lists, or the reports on steps that it tells of; is it a list?"""
        if not self.named:
            return False
        if self.read_list(number, chunks):
            return True
        self.read_reports(number, chunks)
        return False

    def is_step(self, chunk: Chunk) -> bool:
        """Is it the word for a step?"""
        words = self.context.vocabulary.lexicon["initiative_words"]["steps"]
        return self.context.words(chunk.start, chunk.end).lower() in words

    def read_list(self, number: int, chunks: Sequence[Chunk]) -> bool:
        """Claims the steps of a list such as "a new register (12), training of staff (13)"; is the sentence one?"""
        marks = list(self.numbered(chunks))
        if len(marks) < 2 or not any(self.is_step(c) for c in self.around(number)):
            return False
        plan = self.plan(number)
        start = next((i + 1 for i, c in enumerate(chunks[: marks[0][0]]) if c.kind == ":"), 0)
        for opening, step in marks:
            while start < opening and chunks[start].kind in (",", ";", "=and", "=the", "including"):
                start += 1
            closing = next(i for i in range(opening, len(chunks)) if chunks[i].kind == ")")
            if start < opening and step not in self.known:
                own = (chunks[start].start, chunks[opening - 1].end)
                self.add_step(step, self.context.words(*own), (own[0], chunks[closing].end), own, plan)
            start = closing + 1
        return True

    def numbered(self, chunks: Sequence[Chunk]) -> Iterator[tuple[int, int]]:
        """Each bracket that holds a step's number: the position of the bracket, the number."""
        for i, chunk in enumerate(chunks[:-2]):
            if chunk.kind == "(" and chunks[i + 1].kind in ("num", "ordinal") and str(chunks[i + 1].value).isdigit():
                rest = [c for c in chunks[i + 2 : i + 4] if c.kind != "joint"]
                closed = rest[0].kind == ")" or (len(rest) > 1 and rest[1].kind == ")" and self.is_step(rest[0]))
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
        key = self.known[step] = self.findings.new("Initiative", "initiative", label[:LABEL])
        rule = "initiatives.step"
        self.findings.claim(key, "dcterms:type", Literal("programme_step"), passage, rule, found=own)
        self.findings.claim(key, "ccpg:position", Literal(str(step), "integer"), passage, rule)
        if plan is not None:
            self.findings.claim(key, "ccpg:partOf", Ref(plan), passage, rule, Modality.IMPLIED)
        return key

    def read_reports(self, number: int, chunks: Sequence[Chunk]) -> None:
        """Claims who reported on which steps, and which body carries them out."""
        for i, chunk in enumerate(chunks):
            if not self.is_step(chunk):
                continue
            first, steps = self.step_numbers(chunks, i)
            last = i
            if not steps:
                last, steps = self.numbers_behind(chunks, i)
            reporter, verb = self.reporter(chunks, first, last)
            if not steps or reporter is None or verb is None:
                continue
            told = span_of((chunks[first].start, chunks[last].end), (chunk.start, chunk.end))
            passage = span_of(told, span_of(reporter.tokens, (verb.start, verb.end)))
            event = self.scene.event_at(number)
            for step in steps:
                key = self.known.get(step) or self.step_of_plan(step, told)
                if key is None:
                    continue
                rule = "initiatives.report"
                self.findings.claim(key, "ccpg:reportedBy", Ref(self.findings.person(reporter.person)), passage, rule)
                if event is not None and event.key and event.status == "Held":
                    self.findings.claim(key, "ccpg:reportedAt", Ref(event.key), passage, rule)
                if (body := self.executor(chunks, last)) is not None:
                    whole = span_of(passage, (body.start, body.end))
                    target = Ref(self.findings.body(body.value.refs[0]))
                    self.findings.claim(key, "ccpg:responsible", target, whole, rule)

    def step_of_plan(self, step: int, told: Tokens) -> str | None:
        """A step that no list has named, of the one plan whose steps the document speaks of."""
        plans = self.plans()
        in_figures = any(self.context.text.tokens[i].text[0].isdigit() for i in range(*told))
        if len(plans) != 1 or not in_figures:  # "the first step", some say, "is the hardest"
            return None
        name, key = next(iter(plans.items()))
        label = str(self.context.vocabulary.lexicon["initiative_words"]["step_label"]).format(step=step, plan=name)
        return self.add_step(step, label, told, told, key)

    def plans(self) -> dict[str, str | None]:
        """The plans of which the document names steps ("the steps of the Plan of Growth"): name → key, where it is an
        instrument of the document."""
        found: dict[str, str | None] = {}
        for sentence in self.scene.sentences:
            chunks = sentence.chunks
            for i, chunk in enumerate(chunks):
                if not self.is_step(chunk):
                    continue
                row = chunks[i + 1 : i + 1 + NEAR]
                plan = next((c for c in row if c.kind in ("instrument", "INSTRUMENT")), None)
                between = row[: row.index(plan)] if plan is not None else []
                if plan is not None and all(c.kind in LINKS or c.kind in NUMBERS for c in between):
                    name = self.plan_name(chunks, i + 1 + row.index(plan))
                    if name:
                        found[name] = find_instrument(self.context, self.findings, plan)
        return found

    def plan_name(self, chunks: Sequence[Chunk], at: int) -> str:
        """The name of the plan at a chunk, in the nominative, with the genitives that a language that declines puts
        behind it; "" where it is a bare noun."""
        morphology, end = self.context.vocabulary.morphology, at + 1
        while end < len(chunks) and end - at < NEAR and chunks[end].kind in WHOSE:
            if "gent" not in morphology.noun_cases(self.context.word_list(chunks[end])):
                break
            end += 1
        words = self.context.words(chunks[at].start, chunks[end - 1].end)
        return morphology.title(words) if " " in words.removeprefix("the ") else ""

    def step_numbers(self, chunks: Sequence[Chunk], at: int) -> tuple[int, list[int]]:
        """The position of the first, and all the numbers that stand before the word for a step."""
        first = at
        while first and chunks[first - 1].kind in NUMBERS:
            first -= 1
        return first, self.numbers_in(chunks[first:at])

    def numbers_behind(self, chunks: Sequence[Chunk], at: int) -> tuple[int, list[int]]:
        """The position of the last, and all the numbers that stand behind the word for a step ("steps 28 and 30")."""
        last = at
        while last + 1 < len(chunks) and chunks[last + 1].kind in NUMBERS:
            last += 1
        while last > at and chunks[last].kind not in ("num", "ordinal"):
            last -= 1
        return last, self.numbers_in(chunks[at + 1 : last + 1])

    def numbers_in(self, row: Sequence[Chunk]) -> list[int]:
        """The numbers of a row such as "28, 30 and 32-34"."""
        numbers: list[int] = []
        for j, chunk in enumerate(row):
            if chunk.kind not in ("num", "ordinal"):
                continue
            values = [int(v) for v in re.findall(r"\d+", str(chunk.value))]
            through = j > 0 and row[j - 1].kind in THROUGH
            if numbers and through and values and numbers[-1] < values[0] < numbers[-1] + RANGE:
                numbers += range(numbers[-1] + 1, values[0])
            numbers += values
        return numbers

    def reporter(self, chunks: Sequence[Chunk], first: int, at: int) -> tuple[Speaker | None, Chunk | None]:
        """Who reports: the person before the nearest verb of speech before the steps, or behind them after "was
        reported by" or, in a language that declines, after the verb."""
        for i in range(first - 1, -1, -1):
            if chunks[i].kind.partition(".")[0] in SPEAKING and chunks[i].kind.endswith(".a"):
                found = people(self.context, chunks[max(0, i - 3) : i])
                return (found[-1], chunks[i]) if found and is_done(chunks[i]) else (None, None)
        voices = (".p", ".a") if self.context.vocabulary.cases else (".p",)
        for i in range(at + 1, len(chunks)):
            if chunks[i].kind.partition(".")[0] in SPEAKING and chunks[i].kind.endswith(voices):
                found = people(self.context, chunks[i + 1 : i + 4])
                return (found[0], chunks[i]) if found and is_done(chunks[i]) else (None, None)
        return None, None

    def executor(self, chunks: Sequence[Chunk], at: int) -> Chunk | None:
        """The body by which the steps are carried out ("… steps by the Ministry of …")."""
        after = [c for c in chunks[at + 1 : at + 4] if c.kind != "=the"]
        if len(after) > 1 and after[0].kind == "=by" and after[1].kind == "BODY":
            return after[1]
        return None


def is_done(verb: Chunk) -> bool:
    """Is a verb told as done?"""
    return verb.time == "past" and not verb.negated


def span_of(a: Tokens, b: Tokens) -> Tokens:
    """The tokens from the first of two passages to the last."""
    return min(a[0], b[0]), max(a[1], b[1])
