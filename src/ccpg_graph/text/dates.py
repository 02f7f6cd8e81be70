"""Dates as stated, in the precision stated: a day, a month or a year."""

from __future__ import annotations

from calendar import monthrange
from functools import lru_cache


@lru_cache(maxsize=1 << 16)  # a release speaks of few days, and is asked for them again and again
def days_of(date: str) -> tuple[str, str] | None:
    """The first and the last day of an ISO date, month or year: `2021-11` → `2021-11-01`, `2021-11-30`.

    None for what names no such time: a day without a year, another text, a month or day that no calendar has.
    """
    parts = date.split("-")
    if not (len(parts) <= 3 and all(part.isdecimal() and part.isascii() for part in parts)):
        return None
    if [len(part) for part in parts] != [4, 2, 2][: len(parts)] or parts[0] == "0000":
        return None
    year, month, day = (*map(int, parts), 1, 1)[:3]
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    if len(parts) == 1:
        return f"{date}-01-01", f"{date}-12-31"
    if len(parts) == 2:
        return f"{date}-01", f"{date}-{monthrange(year, month)[1]:02}"
    return date, date
