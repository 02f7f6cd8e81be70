"""Numbers that a document states: of what, how exactly, for which time and country, in whose words.

A number counts where a word that is counted follows it (`figure_words.units` of the lexicon), or any noun after "more
than" and the like. Step, article and telephone numbers, ordinals, years and days are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ccpg_graph.extraction.findings import Findings, Literal, Modality, Ref, Speaker, Tokens
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import DateValue, literal
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.figure_lands import one_land
from ccpg_graph.extraction.statements.speakers import speakers_of
from ccpg_graph.extraction.words.chunks import Chunk

THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+$")
PLAIN = re.compile(r"\d+(?:[.,]\d{1,2})?$")
STOPS = frozenset(
    {",", ";", ".", ":", "(", ")", '"', "DATE", "PERIOD", "MEETING", "mark", "num", "number", "year", "-"}
)
NUMBERED = frozenset({"num", "number", "year", "INSTRUMENT"})
REACH = 4  # chunks after a number among which the counted noun stands
LONGEST = 16  # chunks of a measure
DIGITS = 15  # of a number at most; a longer row of them counts nothing
LEAST = 3  # a bare number below it ("two documents") is no figure


def read_figures(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims the figures of a document."""
    if "figure_words" not in context.vocabulary.lexicon:
        return
    speakers = speakers_of(context, scene, findings)
    for number, sentence in enumerate(scene.sentences):
        heading = number == 0 and not sentence.closed  # the text tells it again, with what is counted
        if heading or sentence.furniture or NUMBERED.isdisjoint(sentence.told):
            continue
        reader = FigureReader(context, findings, sentence.chunks, speakers.get(number))
        for figure in reader.read():
            reader.claim(figure)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what is counted. tokens: from its bound to the end of its measure; own: the number itself."""

    value: str
    bound: str
    measure: str
    unit: str
    tokens: Tokens
    own: Tokens
    at: int


@dataclass(slots=True)
class FigureReader:
    """Reads the figures of one sentence. lower: the words of each chunk, lower-case; land: the one country that the
    sentence speaks of, and the chunk that does."""

    context: Context
    findings: Findings
    chunks: list[Chunk]
    speaker: Speaker | None
    lower: list[str] = field(init=False)
    land: tuple[str, Chunk] | None = field(init=False)

    def __post_init__(self) -> None:
        self.lower = [self.context.words(chunk.start, chunk.end).lower() for chunk in self.chunks]
        self.land = one_land(self.chunks)

    @property
    def words(self) -> dict[str, Any]:
        """The lexicon's words of figures."""
        found: dict[str, Any] = self.context.vocabulary.lexicon["figure_words"]
        return found

    def word(self, i: int) -> str:
        """The words of chunk i, lower-case; "" outside the sentence."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def read(self) -> Iterator[Figure]:
        """The figures of the sentence, in order."""
        i = 0
        while i < len(self.chunks):
            if self.chunks[i].kind not in NUMBERED:
                i += 1
                continue
            figure, after = self.figure(i) if self.chunks[i].kind != "INSTRUMENT" else (self.count(i), i + 1)
            if figure is not None:
                yield figure
            i = max(after, i + 1)

    def figure(self, i: int) -> tuple[Figure | None, int]:
        """The figure whose number is chunk i, with the position after the number."""
        value, after = self.number(i)
        bound, first = self.bound(i)
        if value is None or self.is_disqualified(first, i, after):
            return None, after
        if (ratio := self.percent(after)) > after:
            return self.share(value, bound, first, i, ratio), ratio
        unit = self.unit(after, bound != "exact")
        if (
            unit is None
            or (bound == "exact" and float(value) < LEAST)
            or (self.chunks[i].kind == "year" and bound == "exact")
            or any(self.word(j) in self.words["ends"] for j in range(after, unit))
        ):
            return None, after
        end = self.reach(after, unit)
        measure = self.measure(first, after, end, unit)
        tokens = (self.chunks[first].start, self.chunks[end - 1].end)
        own = (self.chunks[i].start, self.chunks[after - 1].end)
        return Figure(value, bound, measure, self.last_word(unit), tokens, own, i), after

    def count(self, i: int) -> Figure | None:
        """The figure of an instrument chunk that counts several ("twenty-eight programmes")."""
        chunk = self.chunks[i]
        mention = chunk.value
        if mention.count is None or not mention.count.isdigit() or int(mention.count) < LEAST:
            return None
        hits = self.context.vocabulary.phrases.find(self.context.text.tokens, chunk.start, mention.noun[0])
        worded = [(h.start, h.end) for h in hits if h.entry.category == "number"]
        digits = [
            (j, j + 1) for j in range(chunk.start, mention.noun[0]) if self.context.text.tokens[j].kind == "number"
        ]
        own = next(iter((*worded, *digits)), None)
        if own is None:
            return None
        bound, first = self.bound(i)
        whole = (self.chunks[first].start, chunk.end)
        unit = self.context.words(*mention.noun).lower()
        return Figure(mention.count, bound, self.context.words(own[1], chunk.end), unit, whole, own, i)

    def number(self, i: int) -> tuple[str | None, int]:
        """The value of the number at chunk i with its scale ("300 thousand", "5 000"), and the position after it."""
        chunk = self.chunks[i]
        text = str(chunk.value if chunk.value is not None else self.word(i))
        after = i + 1
        while (
            after < len(self.chunks) and self.chunks[after].kind == "num" and re.fullmatch(r"\d{3}", self.word(after))
        ):
            if not re.fullmatch(r"\d{1,6}", text):
                break
            text += self.word(after)
            after += 1
        if THOUSANDS.match(text):
            text = text.replace(",", "")
        elif not PLAIN.match(text):
            return None, after
        if len(text) > DIGITS:
            return None, after
        value = float(text.replace(",", "."))
        scale = self.words["scales"].get(self.word(after))
        if scale is not None:
            value, after = value * scale, after + 1
            after += self.word(after) == "." and after + 1 < len(self.chunks)  # "5.2 thous. requests"
        return (str(int(value)) if value == int(value) else str(round(value, 6))), after

    def bound(self, i: int) -> tuple[str, int]:
        """How exact the number at chunk i is told to be, and the chunk where that is said."""
        before = [(n, " ".join(self.lower[i - n : i]) if i >= n else "") for n in (3, 2, 1)]
        for bound, phrases in self.words["bounds"].items():
            for length, said in before:
                if said in phrases:
                    return str(bound), i - length
        return "exact", i

    def is_disqualified(self, first: int, i: int, after: int) -> bool:
        """Is it the number of an article, a step, a telephone, a range, something in brackets of its own?"""
        before, behind = self.word(first - 1), self.word(after)
        if before == ".":
            before = self.word(first - 2)
        if before in self.words["not_after"] or behind in ("-", "–", "—", "/", ":"):
            return True
        return before == "(" and behind == ")"

    def percent(self, after: int) -> int:
        """The position after "per cent" or "%", or `after` where there is none."""
        for length in (2, 1):
            if " ".join(self.word(j) for j in range(after, after + length)) in (*self.words["percent"], "%"):
                return after + length
        return after

    def share(self, value: str, bound: str, first: int, i: int, after: int) -> Figure | None:
        """A percentage: of what follows it ("14% of cases"), or by which what stands before it changed."""
        own = (self.chunks[i].start, self.chunks[after - 1].end)
        if self.word(after) == "of":
            end = min(self.reach(after + 1, after + 1), len(self.chunks))
            start = first
            measure = self.trimmed(after + 1, end)
        else:
            change = next(
                (j for j in range(first - 1, -1, -1) if self.word(j).split(" ")[-1] in self.words["changes"]), None
            )
            if change is None or first - change > REACH:
                return None
            start = change
            while start and self.chunks[start - 1].kind not in (",", ";", ":", '"') and change - start < LONGEST:
                start -= 1
            end, measure = after, self.trimmed(start, change + 1)
        if not measure:
            return None
        return Figure(value, bound, measure, "%", (self.chunks[start].start, self.chunks[end - 1].end), own, i)

    def unit(self, after: int, bounded: bool) -> int | None:
        """The chunk that holds the counted noun: one of the lexicon's, else, after a bound, the word that follows."""
        for j in range(after, min(after + REACH, len(self.chunks))):
            if self.chunks[j].kind in STOPS:
                break
            if self.last_word(j) in self.words["units"]:
                return j
            if self.last_word(j) in self.words["no_units"]:
                break
        following = self.word(after)
        if (
            bounded
            and after < len(self.chunks)
            and self.chunks[after].kind == "word"
            and following not in self.words["no_units"]
        ):
            return after
        return None

    def last_word(self, j: int) -> str:
        return self.word(j).split(" ")[-1]

    def reach(self, after: int, unit: int) -> int:
        """Where the measure that begins at chunk `after` ends."""
        end = unit + 1
        ends = self.words["ends"]
        bounds = [w for phrases in self.words["bounds"].values() for w in phrases]
        while end < len(self.chunks) and end - after < LONGEST:
            two = f"{self.word(end)} {self.word(end + 1)}"
            chunk = self.chunks[end]
            if chunk.kind in STOPS or self.word(end) in ends or two in ends or two in bounds:
                break
            if "." in chunk.kind and len(chunk.kind) > 1 and chunk.kind.endswith(".a"):
                break
            end += 1
        while end > unit + 1 and self.word(end - 1) in self.words["trailing"]:
            end -= 1
        return end

    def measure(self, first: int, after: int, end: int, unit: int) -> str:
        """The words that say what is counted; of a unit of measure those before "of" ("a capacity of 5 tonnes")."""
        if self.last_word(unit) in self.words["measures"] and self.word(first - 1) == "of":
            start = first - 2
            while (
                start > 0
                and self.chunks[start - 1].kind in ("word", "topic")
                and self.word(start - 1) not in self.words["trailing"]
            ):
                start -= 1
            if said := self.trimmed(max(start, 0), first - 1):
                return said
        return self.trimmed(after, end)

    def trimmed(self, start: int, end: int) -> str:
        """The words of chunks start–end without the small words at either end."""
        trailing = self.words["trailing"]
        while start < end and self.word(start) in trailing:
            start += 1
        while end > start and self.word(end - 1) in trailing:
            end -= 1
        return self.context.words(self.chunks[start].start, self.chunks[end - 1].end) if start < end else ""

    # -- claiming
    def claim(self, figure: Figure) -> None:
        """The figure as a thing with its slots."""
        modality = self.modality(figure)
        rule, title = f"figures.{figure.bound}", self.context.vocabulary.morphology.title
        measure = title(figure.measure)
        key = self.findings.new("Figure", "figure", measure)
        whole = figure.tokens

        def say(predicate: str, value: Literal | Ref, tokens: Tokens = whole, found: Tokens | None = None) -> None:
            self.findings.claim(key, predicate, value, tokens, rule, modality, found=found)

        datatype = "integer" if figure.value.isdigit() else "decimal"
        say("ccpg:value", Literal(figure.value, datatype), found=figure.own)
        say("ccpg:measure", Literal(measure))
        say("ccpg:unit", Literal(title(figure.unit)))
        say("ccpg:bound", Literal(figure.bound))
        for value, tokens in (self.period(figure), self.country(figure)):
            if value is not None:
                say(
                    "ccpg:period" if isinstance(value, Literal) else "ccpg:country",
                    value,
                    span_of(whole, tokens),
                    tokens,
                )
        if self.speaker is not None:
            who, named = self.findings.person(self.speaker.person), self.speaker.tokens
            say("ccpg:saidBy", Ref(who), span_of(whole, named), named)

    def modality(self, figure: Figure) -> Modality:
        """Planned after a verb in the future; Reported in somebody's words."""
        before = [c for c in self.chunks[: figure.at] if "." in c.kind and len(c.kind) > 1]
        if before and before[-1].time == "future":
            return Modality.PLANNED
        said = self.speaker is not None or self.context.text.quoted[figure.own[0]]
        return Modality.REPORTED if said else Modality.STATED

    def period(self, figure: Figure) -> tuple[Literal | None, Tokens]:
        """The year or month told nearest to the number, or "annually"."""
        dates = [c for c in self.chunks if c.kind == "DATE" and is_span(c.value)]
        if dates:
            near = min(dates, key=lambda c: abs(c.start - figure.own[0]))
            return literal(near.value.start), (near.start, near.end)
        yearly = self.each_year()
        return (Literal("P1Y", "duration"), yearly) if yearly is not None else (None, figure.own)

    def each_year(self) -> Tokens | None:
        """The first words that say "annually"; None where there are none."""
        words = self.words["yearly"]
        for chunk, word, after in zip(self.chunks, self.lower, [*self.lower[1:], ""], strict=True):
            if f"{word} {after}" in words:
                return chunk.start, self.chunks[min(self.chunks.index(chunk) + 1, len(self.chunks) - 1)].end
            if word in words:
                return chunk.start, chunk.end
        return None

    def country(self, figure: Figure) -> tuple[Ref | None, Tokens]:
        """The one country that the sentence speaks of."""
        if self.land is None:
            return None, figure.own
        code, chunk = self.land
        return Ref(self.findings.state(code)), (chunk.start, chunk.end)


def is_span(value: object) -> bool:
    """Is a date a year or a month, which a number can be for?"""
    return isinstance(value, DateValue) and value.start is not None and len(value.start) in (4, 7)


def span_of(a: Tokens, b: Tokens) -> Tokens:
    """The tokens from the first of two passages to the last."""
    return min(a[0], b[0]), max(a[1], b[1])
