"""Dates as stated (2021, 2021-09, 2021-09-23) as days that can be compared; a day is an ISO text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ccpg_graph.text.dates import days_of

ALWAYS, FOR_EVER = "0000-01-01", "9999-12-31"
PRECISION = {4: "year", 7: "month", 10: "day"}


class Spell(NamedTuple):
    """From a first to a last day, both included; ALWAYS and FOR_EVER where no bound is known."""

    first: str
    last: str

    def overlaps(self, first: str, last: str) -> bool:
        """Whether it has a day in common with another stretch of days."""
        return self.first <= last and first <= self.last


def is_date(text: str) -> bool:
    """Whether it is an ISO day, month or year of the calendar."""
    return days_of(text) is not None


def first_day(text: str) -> str:
    """The first day of an ISO date: `2021-09` → `2021-09-01`; what is no date stays."""
    days = days_of(text)
    return text if days is None else days[0]


def last_day(text: str) -> str:
    """The last day of an ISO date: `2021-09` → `2021-09-30`; what is no date stays."""
    days = days_of(text)
    return text if days is None else days[1]


def bounds(dates: Iterable[str]) -> Spell | None:
    """The days that rival dates of one thing leave open; None where none is a date.

    A day told makes a month or year told of the same worthless; where sources differ, the widest bounds hold (as the
    graph of links has it in ccpg:notBefore and ccpg:notAfter).
    """
    known = [text for text in dates if is_date(text)]
    exact = [text for text in known if len(text) == max(map(len, known))]
    return Spell(min(map(first_day, exact)), max(map(last_day, exact))) if exact else None


def precision(text: str) -> str | None:
    """`day`, `month` or `year`; None for what is no date."""
    return PRECISION[len(text)] if is_date(text) else None
