"""What a page carries beside its text: menus, captions, bylines, tags, contact lines, other news; and its two
datelines.

None of it states anything, but the page's own date and the dateline of an agency tell which day "today" is. The words
by which such lines are known are the lexicon's (`furniture`); a line is a paragraph of the tokenised text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import DateValue, join_dates
from ccpg_graph.extraction.words.chunker import chunk_sentence
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.tokens import Sentence as Stretch

ADDRESS = re.compile(r"https?://|www\.|\S@\S+\.\w|©")
PHONE = re.compile(r"^\D{0,16}\+?[\d(][\d\s().+–-]{6,}\D{0,6}$")
NUMERIC = re.compile(r"\d{4}-\d{2}-\d{2}$|\d{1,2}\.\d{1,2}\.\d{4}$")
PROSE = 6  # words that a closed sentence of running text has at least
SHORT = 4  # words of a menu's line at most
MENU = 4  # short lines in a row that make a menu
SIGNATURE = 12  # words of a line such as "Press Office of the …" at most
HEAD = 8  # lines among which the page's own date and the dateline stand
HEAD_SENTENCES = 40  # sentences of those lines at most
DASHES = frozenset("-‐‑–—―")
WITHIN = (",", ".", "STATE", "PLACE", ":")  # what a dateline may hold beside its day and source
BRACKETS = ("[", "]")  # that hold a dateline's state ("New Delhi [India], 3 May")
DATELINE = 30  # tokens within which a dateline ends
TOWN = 5  # tokens of a town's name
STAMP = 6  # words beside its date that a line of date may have


@dataclass(frozen=True, slots=True)
class Dateline:
    """The dateline of an agency: tokens `start` to `end` (not included); when: the day it gives, if any."""

    start: int
    end: int
    when: DateValue | None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. numbers: its sentences; words: lower-case, without marks; text: as written."""

    numbers: tuple[int, ...]
    words: tuple[str, ...]
    text: str
    closed: bool
    chunks: tuple[Chunk, ...]

    @property
    def is_prose(self) -> bool:
        """Is it a closed sentence of running text?"""
        return self.closed and len(self.words) >= PROSE

    def begins(self, phrases: frozenset[str]) -> bool:
        """Does it begin with one of the phrases?"""
        return any(" ".join(self.words[:n]) in phrases for n in range(1, 5))

    def has(self, *kinds: str) -> bool:
        """Has it a chunk of one of these kinds? A verb's family stands for its voices."""
        return any(c.kind in kinds or c.kind.partition(".")[0] in kinds for c in self.chunks)

    def has_verb(self) -> bool:
        """Has it a verb of the lexicon?"""
        return any("." in c.kind and len(c.kind) > 2 for c in self.chunks)


def find_furniture(context: Context, sentences: Sequence[Sentence]) -> set[int]:
    """The numbers of the sentences that are page furniture."""
    lines = list(find_lines(context, sentences))
    judge = Judge(context, lines)
    found = [i for i in range(len(lines)) if judge.is_furniture(i)]
    cut = judge.find_rest()
    found += judge.find_menus()
    return {n for i in {*found, *range(cut, len(lines))} for n in lines[i].numbers}


def find_lines(context: Context, sentences: Sequence[Sentence]) -> Iterator[Line]:
    """The lines of a document, in order."""
    for _, rows in groupby(enumerate(sentences), key=lambda row: row[1].paragraph):
        part = list(rows)
        chunks = tuple(c for _, s in part for c in s.chunks)
        if not chunks:
            continue
        tokens = context.text.tokens[chunks[0].start : chunks[-1].end]
        words = tuple([t.text.lower() for t in tokens if t.kind == "word"])
        text = context.words(chunks[0].start, chunks[-1].end)
        yield Line(tuple(n for n, _ in part), words, text, any(s.closed for _, s in part), chunks)


@dataclass(slots=True)
class Judge:
    """Tells which lines of a document are furniture."""

    context: Context
    lines: list[Line]

    def phrases(self, name: str) -> frozenset[str]:
        """One of the lexicon's lists of furniture."""
        return furniture_words(self.context, name)

    def is_furniture(self, i: int) -> bool:
        """Is line i furniture by what it says itself, or as a caption among running text?"""
        line = self.lines[i]
        bare = " ".join(line.words) in self.phrases("whole") or not (line.words or line.has("DATE"))
        if ":" in line.text:  # "Read also: …", a final mark or none
            bare |= " ".join(re.findall(r"\w+", line.text.partition(":")[0].lower())) in self.phrases("rest")
        if bare or line.is_prose or is_date_line(self.context, line, self.phrases("dated")):
            return bare or not line.is_prose
        return self.is_opened(i) or self.is_contact(line) or self.is_byline(line) or self.is_caption(i)

    def is_opened(self, i: int) -> bool:
        """Does it begin as such lines do: "Photo: …", "Source …", "9 Photo"? A headline does so only with a colon."""
        line = self.lines[i]
        if line.has("num", "number") and set(line.words) <= self.phrases("counted"):
            return True
        if not line.begins(self.phrases("opens")):
            return False
        return ":" in line.text or (i > 1 and len(line.words) <= SIGNATURE and not line.has_verb())

    def is_contact(self, line: Line) -> bool:
        """Is it an address, a telephone number, a notice of rights?"""
        return bool(ADDRESS.search(line.text) or PHONE.match(line.text))

    def is_byline(self, line: Line) -> bool:
        """Is it "By" with nothing but names after it?"""
        rest = [t for c in line.chunks for t in self.context.text.tokens[c.start : c.end] if t.kind == "word"][1:]
        if not rest or not line.begins(self.phrases("byline")):
            return False
        joins = self.phrases("joins") | self.context.vocabulary.particles
        return all(t.is_capital or t.text.lower() in joins for t in rest)

    def is_caption(self, i: int) -> bool:
        """Is it a line of persons without a verb, alone among running text? Several in a row are a list of
        participants."""
        line = self.lines[i]
        if i < 2 or line.closed or not line.has("PERSON") or line.has_verb() or line.text.endswith((",", ";", ":")):
            return False
        before, after = self.lines[i - 1], self.lines[i + 1] if i + 1 < len(self.lines) else None
        if before.text.endswith((":", ",", ";")) or after is None:
            return False
        return not any(near.has("PERSON") and not near.is_prose and not near.has_verb() for near in (before, after))

    def find_rest(self) -> int:
        """From which line on there is only other news: after a heading that says so, once the text has been told."""
        told = 0
        for i, line in enumerate(self.lines):
            told += line.is_prose
            rest = " ".join(line.words) in self.phrases("rest") or line.begins(self.phrases("rest_opens"))
            if told > 1 and not line.is_prose and rest:
                return i
        return len(self.lines)

    def find_menus(self) -> list[int]:
        """Lines of a few words that follow one another without a verb or a person: menus, tags, share buttons."""
        found: list[int] = []
        run: list[int] = []
        for i, line in enumerate(self.lines):
            listed = bool(run) is False and i > 0 and self.lines[i - 1].text.endswith((":", ","))
            if (
                len(line.words) <= SHORT
                and not line.closed
                and not listed
                and not line.has("PERSON", "NAME", "DATE")
                and not line.text.endswith((";", ","))
            ):
                run.append(i)
                continue
            found += run if len(run) >= MENU else []
            run = []
        return found + (run if len(run) >= MENU else [])


def furniture_words(context: Context, name: str) -> frozenset[str]:
    """One of the lexicon's lists of furniture; empty in a language that has none."""
    return context.vocabulary.listed("furniture", name)


def is_date_line(context: Context, line: Line, dated: frozenset[str]) -> bool:
    """Is it the page's own date: nothing but a day (with an hour), or a day after "Posted:", or before a few words of
    a tool?"""
    if line.is_prose:
        return False
    days = [c for c in line.chunks if c.kind == "DATE" and is_day(c.value)]
    if not days or line.has("MEETING", "PERSON", "BODY") or line.has_verb() and not line.begins(dated):
        return False
    words = sum(
        1 for c in line.chunks if c.kind != "DATE" for t in context.text.tokens[c.start : c.end] if t.kind == "word"
    )
    if words == 0 or (line.begins(dated) and words <= STAMP):
        return True
    return line.chunks[0].kind == "DATE" and words <= STAMP and not line.closed


def is_day(value: object) -> bool:
    """Is a date exact to the day, its year told, by its own words?"""
    return (
        isinstance(value, DateValue)
        and value.start is not None
        and len(value.start) == 10
        and not value.relative
        and value.start[0] != "-"
    )


def read_head(context: Context, count: int, anchor: dt.date | None) -> Iterator[Line]:
    """The first lines but those of prose, with their dates read, before anything else of the cascade."""
    rows: list[Sentence] = []
    first = context.text.sentences[0].paragraph if context.text.sentences else 0
    for paragraph, stretches in groupby(context.text.sentences[:HEAD_SENTENCES], key=lambda s: s.paragraph):
        part = list(stretches)
        if paragraph - first >= count:
            break
        if is_running(context, part):
            continue
        for stretch in part:
            base = chunk_sentence(context.vocabulary, context.text, stretch)
            chunks = join_dates(context.vocabulary, context.text.tokens, base, anchor)
            rows.append(Sentence(chunks, stretch.paragraph, stretch.closed))
    yield from find_lines(context, rows)


def is_running(context: Context, part: Sequence[Stretch]) -> bool:
    """Is a paragraph running text (`Line.is_prose`), told before anything of it is read?"""
    words = sum(token.kind == "word" for token in context.text.tokens[part[0].start : part[-1].end])
    return words >= PROSE and any(s.closed for s in part)


def find_issue_date(context: Context) -> dt.date | None:
    """The day of the page's own date line near its top; None where it has none."""
    dated = furniture_words(context, "dated")
    for line in read_head(context, HEAD, None):
        if is_date_line(context, line, dated):
            value = next(c.value for c in line.chunks if c.kind == "DATE" and is_day(c.value))
            return dt.date.fromisoformat(value.start)
    return None


def find_dateline(context: Context) -> Dateline | None:
    """The agency's dateline at the head of the text ("MINSK, 10 September (BelTA) –"): its town is no venue."""
    starts: dict[int, Stretch] = {}
    for stretch in context.text.sentences:
        starts.setdefault(stretch.paragraph, stretch)
        if len(starts) > HEAD:
            break
    for stretch in list(starts.values())[:HEAD]:
        found = read_dateline(context, stretch.start)
        if found is not None:
            return found
    return None


def find_stamp(context: Context) -> Dateline | None:
    """The full numeric date with which a page begins ("26.01.2026 …", "date 2026-01-26 …"): that of its publication."""
    tokens = context.text.tokens
    if "number" not in [token.kind for token in tokens[:2]]:
        return None  # such a date begins with one, after a word at most
    end = next((i for i in range(min(DATELINE, len(tokens))) if tokens[i].kind == "break"), min(DATELINE, len(tokens)))
    base = chunk_sentence(context.vocabulary, context.text, Stretch(0, end, 0, False)) if end else []
    chunks = join_dates(context.vocabulary, tokens, base, context.anchor)
    at = 1 if chunks and chunks[0].kind == "word" else 0
    dated = at < len(chunks) and chunks[at].kind == "DATE"
    if not dated or not NUMERIC.match(context.words(chunks[at].start, chunks[at].end)):
        return None
    after = tokens[chunks[at].end] if chunks[at].end < len(tokens) else None
    if after is not None and after.kind == "word" and not after.is_capital:
        return None  # "12.10.2018 the two met"
    return Dateline(0, chunks[at].end, chunks[at].value)


def read_dateline(context: Context, start: int) -> Dateline | None:
    """The dateline that begins at token `start`: a town, then state, day and agency in any order, then a dash.

    With a day no dash is needed; without both it is none.
    """
    tokens = context.text.tokens
    end = min(start + DATELINE, len(tokens))
    end = next((i for i in range(start, end) if tokens[i].kind == "break"), end)
    if not any(tokens[i].kind in ("number", "hyphen") or tokens[i].text in DASHES for i in range(start, end)):
        return None  # neither a day nor a dash, of which a dateline has one
    if not opens_with_place(context, start, end):
        return None
    base = chunk_sentence(context.vocabulary, context.text, Stretch(start, end, 0, False))
    chunks = join_dates(context.vocabulary, tokens, base, context.anchor)
    at = skip_place(context, chunks)
    when: DateValue | None = None
    source = False
    while at and at < len(chunks):
        chunk = chunks[at]
        if chunk.kind == "DATE" and when is None and not chunk.value.relative:
            when = chunk.value
        elif chunk.kind in ("-", "joint"):
            return Dateline(start, chunk.end, when)
        elif (closing := close_source(context, chunks, at)) is not None and not source:
            source, at = True, closing
        elif chunk.kind not in WITHIN and context.words(chunk.start, chunk.end) not in BRACKETS:
            break
        at += 1
    return Dateline(start, chunks[at - 1].end, when) if at and when is not None and at <= len(chunks) else None


def opens_with_place(context: Context, start: int, end: int) -> bool:
    """Can `skip_place` find a town there, at a known one or a word in capitals? Told before anything is read."""
    tokens = context.text.tokens
    if start < end and tokens[start].text.isupper():
        return True
    hit = context.vocabulary.phrases.find_at(tokens, start, end) if start < end else None
    return (hit is not None and hit.entry.category == "PLACE") or end_of_town(context, start, end) > start


def end_of_town(context: Context, start: int, end: int) -> int:
    """Past-the-last token of the longest name of the gazetteer that begins at token `start`; `start` where none is."""
    tokens, towns = context.text.tokens, context.vocabulary.registry.towns()
    if start >= end or not tokens[start].is_capital:
        return start
    stops = [stop for stop in range(min(start + TOWN, end), start, -1) if tokens[stop - 1].kind == "word"]
    found = (stop for stop in stops if any(not town.common for town in towns.named(context.words(start, stop))))
    return next(found, start)


def skip_place(context: Context, chunks: Sequence[Chunk]) -> int:
    """The position after the town that opens a dateline; 0 where none does. A town that nobody knows is in capitals."""
    if chunks and chunks[0].kind == "PLACE":
        return 1
    end = end_of_town(context, chunks[0].start, chunks[-1].end) if chunks else 0
    known = next((i + 1 for i, chunk in enumerate(chunks) if chunk.end == end), 0)
    if known:
        return known
    at = 0
    while at < min(3, len(chunks)) and chunks[at].kind in ("Word", "Common"):
        if not context.words(chunks[at].start, chunks[at].end).isupper():
            return 0
        at += 1
    return at if at and len(context.words(chunks[0].start, chunks[at - 1].end)) > 3 else 0


def close_source(context: Context, chunks: Sequence[Chunk], at: int) -> int | None:
    """The position that closes the agency named at `at` in brackets, slashes or quotation marks; None where none is."""
    closers = {"(": ")", "/": "/", '"': '"'}
    closer = closers.get(chunks[at].kind)
    if closer is None:
        return None
    return next((j for j in range(at + 1, min(at + 7, len(chunks))) if chunks[j].kind == closer), None)
