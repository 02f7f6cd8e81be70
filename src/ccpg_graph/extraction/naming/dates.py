"""Dates as a document gives them: no more exact than the words, resolved against an anchor only where the words ask
for it."""

from __future__ import annotations

import calendar
import dataclasses
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ccpg_graph.extraction.words.chunker import NUMERIC_DATE, replace
from ccpg_graph.extraction.words.chunks import Chunk, have, is_verb
from ccpg_graph.extraction.words.futures import tells_ahead
from ccpg_graph.extraction.words.grammar import Match
from ccpg_graph.extraction.words.tokens import Token
from ccpg_graph.extraction.words.vocabulary import Vocabulary
from ccpg_graph.records import Literal

IN_ONE_BREATH = 40  # tokens between two days of one sentence
NAMES = frozenset({"Word", "Common", "SURNAME", "NAME", "adjective"})  # words of a name behind a day of the week
NEAR = 120  # days; a day without a year is not read as one farther than this from the publication
DATED = frozenset(
    {"num", "year", "month", "day", "weekday", "dotted", "ordinal", "=last", "=next", "=this", "=same", "=that"}
) | {"same", "shift"}
SCHEDULED = frozenset({"begin", "end", "hold", "take_place", "receive"})  # whose present tells what is on the calendar
YEAR = 4  # digits
SHIFTED_MONTH = "date.month_shifted"  # the rule of "last May"
MONTHS = 12  # of a year
LEAP_YEAR = 2000  # in which each month has all the days that it can have
SHIFT = {"last": -1, "this": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or a period. start, end: ISO of any precision, or `--MM-DD` where no year can be told; None: open.
    is_period: a term of years rather than the days of an event; relative: told by its distance from another day;
    same: "the same day", that of the event told before; guessed: a month whose year the anchor told, the nearest;
    that_year: "in that year", that of the day told last."""

    start: str | None
    end: str | None = None
    is_period: bool = False
    relative: bool = False
    same: bool = False
    guessed: bool = False
    that_year: bool = False


def literal(value: str) -> Literal:
    """The typed literal of an ISO date of any precision.

    >>> literal("2019-10"), literal("--09-20")
    """
    kinds = {4: "gYear", 7: "gYearMonth", 10: "date"}
    return Literal(value, "gMonthDay" if value.startswith("--") else kinds[len(value)])


def join_dates(
    vocabulary: Vocabulary, tokens: Sequence[Token], chunks: list[Chunk], anchor: dt.date | None
) -> list[Chunk]:
    """The chunks with DATE (an event's day or days) and PERIOD (a term of years) chunks in place of their words."""
    if not have(DATED, chunks):
        return chunks
    reader = DateReader(vocabulary, tokens, chunks, anchor)
    encoded = vocabulary.grammar.alphabet.encode(chunks)
    return replace(chunks, list(vocabulary.grammar.find("date", encoded)), reader.build)


def settle_days(chunks: Sequence[Chunk]) -> None:
    """Give a day without a year the year of the one day that the document tells in full of the same day and month:
    "on 20 September 2018 …, and on 20 September, too"."""
    year = None
    for chunk in chunks:
        if chunk.kind == "DATE" and chunk.value.that_year and year is not None:
            chunk.value = dataclasses.replace(chunk.value, start=year)
        elif chunk.kind == "DATE" and chunk.value.start is not None and chunk.value.start[:YEAR].isdigit():
            year = chunk.value.start[:YEAR]
    dates = [c for c in chunks if c.kind == "DATE" and c.value.start is not None]
    for before, chunk in zip(dates, dates[1:], strict=False):
        near = before.value.guessed and chunk.start - before.end <= IN_ONE_BREATH
        if near and chunk.value.start.startswith("--") and chunk.value.start[2:4] >= before.value.start[YEAR + 1 :]:
            # "in May we signed …; on 24 November …": of the year that the month before was taken to be of
            chunk.value = dataclasses.replace(chunk.value, start=before.value.start[:YEAR] + chunk.value.start[1:])
    whole: defaultdict[str, set[str]] = defaultdict(set)
    for chunk in dates:
        if len(chunk.value.start) == len("2018-09-20"):
            whole[chunk.value.start.partition("-")[2]].add(chunk.value.start)
    for chunk in dates:
        found = whole.get(chunk.value.start.removeprefix("--"), ()) if chunk.value.start.startswith("--") else ()
        if len(found) == 1 and chunk.value.end is None:
            chunk.value = dataclasses.replace(chunk.value, start=next(iter(found)))


def settle_ahead(vocabulary: Vocabulary, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> None:
    """Gives a verb that a day parts from its auxiliary the time of both: "will on Friday sign"."""
    for i, chunk in enumerate(chunks):
        if not is_verb(chunk) or chunk.time != "bare":
            continue
        j = i - 1
        while j > 0 and chunks[j].kind in ("DATE", ","):
            j -= 1
        if 0 <= j < i - 1 and vocabulary.auxiliaries.get(tokens[chunks[j].end - 1].text.lower()) == "will":
            chunk.time = "future"


@dataclass(slots=True)
class DateReader:
    """Builds date chunks from matches of the `date` stage over one sentence."""

    vocabulary: Vocabulary
    tokens: Sequence[Token]
    chunks: list[Chunk]
    anchor: dt.date | None

    def build(self, match: Match) -> Chunk | None:
        """The chunk of a match; None where the numbers make no date."""
        value = self.read(match)
        if value is None:
            return None
        first, last = self.chunks[match.start], self.chunks[match.end - 1]
        return Chunk("PERIOD" if value.is_period else "DATE", first.start, last.end, value)

    def value(self, match: Match, name: str) -> str | None:
        """The meaning of a named item, or its words where it has none."""
        where = match.span(name)
        if where is None:
            return None
        chunk = self.chunks[where[0]]
        return str(chunk.value) if chunk.value is not None else self.tokens[chunk.start].text.lower()

    def read(self, match: Match) -> DateValue | None:
        """The date that a match tells."""
        get = partial(self.value, match)
        if (dotted := get("dotted")) and (found := NUMERIC_DATE.match(dotted)):
            opens = get("first") or ""
            missing = found[3] if "." in opens else f"{found[2]}.{found[3]}"  # "18.06–20.06.2024", "18–20.06.2024"
            return self.dotted(found, get("since") or f"{opens}.{missing}")
        year, month, day = get("year"), get("month"), get("day")
        if match.rule == SHIFTED_MONTH and self.anchor is not None:
            return self.near_month(int(month or 1), get("shift") or "this")
        if month and year is None and self.anchor is not None and get("shift") in SHIFT:
            year = str(self.anchor.year + SHIFT[get("shift") or ""])  # "on 23 July of last year"
        if match.span("year_unit"):
            return DateValue(None, relative=True, that_year=True) if get("year_unit") == "Y" else None
        if match.span("unit") is not None and get("unit") != "Y":
            return self.shifted_month(get("shift") or "this") if get("unit") == "M" and not month else None
        if match.rule == "date.slashed":
            return self.slashed(year or "", month or "", day or "")
        if get("same"):
            return DateValue(None, relative=True, same=True) if get("span") in (None, "D") else None
        if get("until"):
            return DateValue(get("since"), get("until"), is_period=True)
        if month and get("month2"):
            return self.across(year, (month, get("first") or ""), (get("month2") or "", get("last") or ""))
        if month and get("first"):
            return self.days(year, month, get("first"), get("last"))
        if month and day:
            return self.day(year, month, day)
        if month:
            return self.month(year, month, get("shift"))
        if match.span("weekday2"):
            return self.weekdays(int(get("weekday") or 0), int(get("weekday2") or 0), ahead=self.is_ahead(match))
        if get("weekday") is not None and self.is_in_name(match):
            return None
        if get("weekday") is not None:
            shift = get("shift") or ("ahead" if self.is_ahead(match) else None)
            return self.weekday(int(get("weekday") or 0), shift)
        if day is not None and get("last"):
            first, last = self.moved(int(day)), self.moved(int(get("last") or 0))
            return DateValue(first.start, last.start, relative=True)
        if day is not None:
            return self.moved(int(day))
        if get("shift"):
            return self.shifted_year(get("shift") or "this")
        return DateValue(year) if year else None

    def day(self, year: str | None, month: str, day: str) -> DateValue | None:
        """One day; the year nearest to the anchor where none is given; none without an anchor, or far from it, or where
        that day is still to come and the sentence tells what has been."""
        m, d = int(month), int(day) if day.isdigit() else 0
        if not (1 <= m <= 12 and 1 <= d <= calendar.monthrange(LEAP_YEAR, m)[1]):
            return None
        if year is None and self.anchor is None:
            return DateValue(f"--{m:02}-{d:02}")
        y = int(year) if year else self.nearest_year(m, d)
        ahead = (dt.date(y, m, min(d, 28)) - self.anchor).days if year is None and self.anchor is not None else 0
        if abs(ahead) > NEAR or (ahead > 0 and self.is_told_as_past()):
            return DateValue(f"--{m:02}-{d:02}")
        return DateValue(f"{y:04}-{m:02}-{d:02}") if d <= calendar.monthrange(y, m)[1] else None

    def dotted(self, last: re.Match[str], first: str) -> DateValue | None:
        """A day written with dots, or the days from `first` to it."""
        end, found = self.day(last[3], last[2], last[1]), NUMERIC_DATE.match(first)
        start = self.day(found[3], found[2], found[1]) if found else None
        if start is None or end is None or (start.start or "") >= (end.start or ""):
            return end
        return DateValue(start.start, end.start)

    def slashed(self, year: str, first: str, second: str) -> DateValue | None:
        """A day written with slashes: either order is in use, so that only a number above twelve tells day from month;
        where neither does, the year alone is sure."""
        if not (first.isdigit() and second.isdigit()):
            return None
        if int(first) > 12:
            return self.day(year, second, first)
        if int(second) > 12 or first == second:
            return self.day(year, first, second)
        return DateValue(year)

    def nearest_year(self, month: int, day: int) -> int:
        """The year in which month and day come nearest to the anchor; the anchor must be there."""
        anchor = self.anchor or dt.date.min

        def distance(year: int) -> int:
            last = calendar.monthrange(year, month)[1]
            return abs((dt.date(year, month, min(day, last)) - anchor).days)

        return min((anchor.year - 1, anchor.year, anchor.year + 1), key=distance)

    def days(self, year: str | None, month: str, first: str | None, last: str | None) -> DateValue | None:
        """From one day to another of one month."""
        start, end = self.day(year, month, first or ""), self.day(year, month, last or "")
        whole = [d.start for d in (start, end) if d is not None and d.start and not d.start.startswith("--")]
        if year is None and len(whole) == 1:  # one of the two lies too far from the anchor to tell its year by itself
            return self.days(whole[0][:4], month, first, last)
        if start is None or end is None or (start.start or "") > (end.start or ""):
            return None
        return DateValue(start.start, end.start)

    def across(self, year: str | None, first: tuple[str, str], last: tuple[str, str]) -> DateValue | None:
        """From a day of one month to a day of another, each (month, day). A year behind the second is that of both,
        unless the new year lies between them."""
        turns = year is not None and int(first[0]) > int(last[0])
        start = self.day(str(int(year) - 1) if turns and year is not None else year, *first)
        end = self.day(year, *last)
        return DateValue(start.start, end.start) if start and end else None

    def is_ahead(self, match: Match) -> bool:
        """Is a day of the week still to come: that until which something goes on, or one in a sentence whose verbs all
        tell what will be?"""
        before = self.chunks[match.start - 1] if match.start else None
        if before is not None and self.tokens[before.end - 1].text.lower() in self.vocabulary.listed("until_words"):
            return True
        told = (c for c in self.chunks if is_verb(c) and not self.is_manner(c))
        times = {c.time for c in told if c.time not in ("", "open")}
        coming = (tells_ahead(self.vocabulary, self.tokens, self.chunks, i) for i in range(len(self.chunks)))
        times |= {"future"} if not times and any(coming) else set()
        ahead = self.vocabulary.listed("ahead_words")
        if times <= {"future"} and any(self.tokens[c.start].text.lower() in ahead for c in self.chunks):
            return True
        # Where forms tell it, the present of a day of the week is what will be ("opens on Thursday"); elsewhere that of
        # what stands on a calendar is.
        cases = self.vocabulary.cases
        opens = any(is_verb(c) and c.time == "present" and c.kind.partition(".")[0] in SCHEDULED for c in self.chunks)
        present = {"present"} if cases or opens else set()
        return bool(times) and times <= {"future"} | present

    def is_manner(self, verb: Chunk) -> bool:
        """Is it a participle behind a comma, by which a deed that another verb tells is told more of?"""
        before = self.tokens[verb.start - 1].text if verb.start else ""
        return before == "," and self.tokens[verb.start].text.endswith("ing") and not self.vocabulary.cases

    def near_month(self, month: int, shift: str) -> DateValue:
        """The last month of a name before the anchor's, or the next one behind it ("last May"); the anchor is there."""
        anchor = self.anchor or dt.date.min
        year = anchor.year - int(shift == "last" and month >= anchor.month)
        year += int(shift == "next" and month <= anchor.month)
        return DateValue(f"{year}-{month:02}")

    def month(self, year: str | None, month: str, shift: str | None) -> DateValue | None:
        """A month of a year that the words or the anchor give."""
        guessed = year is None and shift is None
        if year is None and self.anchor is not None:
            nearest = self.nearest_year(int(month), 15)
            if (nearest, int(month)) > (self.anchor.year, self.anchor.month) and self.is_told_as_past():
                nearest -= 1  # "in May we signed", a page of April says
            year = str(self.anchor.year + SHIFT[shift]) if shift else str(nearest)
        return DateValue(f"{year}-{int(month):02}", guessed=guessed) if year else None

    def is_in_name(self, match: Match) -> bool:
        """Is a day of the week a word of a newspaper's name ("the Sunday Herald")?"""
        before = self.chunks[match.start - 1].kind if match.start else ""
        after = self.chunks[match.end] if match.end < len(self.chunks) else None
        return before == "=the" and after is not None and after.kind in NAMES and self.tokens[after.start].is_capital

    def is_told_as_past(self) -> bool:
        """Do all verbs of the sentence that tell a time tell what was done, a bare "was" among them?"""
        times = {c.time for c in self.chunks if is_verb(c) and c.time in ("past", "future", "present")}
        said = (self.tokens[c.start].text.lower() for c in self.chunks if c.kind[0] == "=")
        helpers = {self.vocabulary.auxiliaries.get(word, "") for word in said}
        times |= {helper.removesuffix("_be") for helper in helpers if helper in ("past_be", "present_be")}
        return times == {"past"}

    def weekday(self, weekday: int, shift: str | None) -> DateValue | None:
        """The day of that name: before the anchor (or on it) unless the words say next, or the sentence tells what is
        ahead."""
        if self.anchor is None:
            return DateValue(None, relative=True)
        back = (self.anchor.weekday() - weekday) % 7
        if shift == "last" and back == 0:
            back = 7
        moved = self.anchor - dt.timedelta(days=back)
        later = shift == "next" or (shift == "ahead" and back > 0)
        return DateValue((moved + dt.timedelta(days=7) if later else moved).isoformat(), relative=True)

    def weekdays(self, first: int, last: int, *, ahead: bool) -> DateValue | None:
        """From one day of the week to a later one: the last such days before the anchor, or the next."""
        end = self.weekday(last, "ahead" if ahead else None)
        if end is None or end.start is None or first == last:
            return end
        start = dt.date.fromisoformat(end.start) - dt.timedelta(days=(last - first) % 7)
        return DateValue(start.isoformat(), end.start, relative=True)

    def moved(self, days: int) -> DateValue:
        """A day counted from the anchor; open without one."""
        if self.anchor is None:
            return DateValue(None, relative=True)
        return DateValue((self.anchor + dt.timedelta(days=days)).isoformat(), relative=True)

    def shifted_month(self, shift: str) -> DateValue | None:
        """Last, this or next month."""
        if self.anchor is None:
            return None
        months = self.anchor.year * MONTHS + self.anchor.month - 1 + SHIFT[shift]
        return DateValue(f"{months // MONTHS:04}-{months % MONTHS + 1:02}", relative=True)

    def shifted_year(self, shift: str) -> DateValue:
        """Last, this or next year."""
        return DateValue(str(self.anchor.year + SHIFT[shift]) if self.anchor else None, relative=True)
