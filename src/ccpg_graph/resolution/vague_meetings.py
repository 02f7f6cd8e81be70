"""Sessions that a report tells without number and day: the one session of the row that the month, the year and the
place, or the place and the day of the report, leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

DAY = len("2019-10-01")
MONTH = len("2019-10")
YEAR = len("2019")
# A report without a day tells of a session just held; a week is what agencies and offices take at most in the corpus.
REPORTED_WITHIN = timedelta(days=7)


def find_session(
    start: str, place: str, issued: str | None, sessions: Mapping[str, Iterable[tuple[str, str]]]
) -> str | None:
    """The session that a report means; None where none or several fit.

    start, place: as the report tells them, "" where it does not; issued: its own day; sessions: those of the row, by
    id, each with the days and places that reports give it.
    """
    fitting = [
        session
        for session, told in sorted(sessions.items())
        if any(
            _is_of_month(start, place, *each)
            or _is_of_year_there(start, place, *each)
            or _is_just_held(start, place, issued, *each)
            for each in told
        )
    ]
    return fitting[0] if len(fitting) == 1 else None


def _is_of_month(start: str, place: str, day: str, town: str) -> bool:
    """Is the day in the month told, and the place no other? A row has no two sessions in a month."""
    return len(start) == MONTH and day.startswith(start) and (not place or not town or place == town)


def _is_of_year_there(start: str, place: str, day: str, town: str) -> bool:
    """Is the day in the year told, and the place the same ("next year in Baku")? A row has no two sessions in one town
    in a year."""
    return len(start) == YEAR and day.startswith(start) and bool(place) and place == town


def _is_just_held(start: str, place: str, issued: str | None, day: str, town: str) -> bool:
    """Was the session held in the place told, in the days before the report?"""
    if start or not place or place != town or issued is None or len(issued) != DAY or len(day) != DAY:
        return False
    return timedelta(0) <= date.fromisoformat(issued) - date.fromisoformat(day) <= REPORTED_WITHIN
