"""Sessions that a report tells without number and day: the one session of the row that the month, the year and the
place, or the place and the day of the report, leave; the one that follows the session reported; the one planned for the
day of another meeting announced with it. And meetings that reports announce with one and the same session, no more of
them being told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from ccpg_graph.resolution.meeting_facts import DAY, MeetingFacts

MONTH = len("2019-10")
YEAR = len("2019")
# A report without a day tells of a session just held; a week is what agencies and offices take at most in the corpus.
REPORTED_WITHIN = timedelta(days=7)

Row = Mapping[str, Iterable[MeetingFacts]]
"""The known sessions of a row by their ids, each as reports tell it."""


def find_session(
    told: MeetingFacts, issued: str | None, beside: Mapping[str, MeetingFacts], sessions: Row
) -> str | None:
    """The session that a report means; None where none or several fit.

    told: as the report tells it; issued: the report's own day; beside: the meetings that the report tells and that are
    known, by their ids; sessions: those of the row.
    """
    fitting = [
        session
        for session, accounts in sorted(sessions.items())
        if any(
            _is_of_month(told, each) or _is_of_year_there(told, each) or _is_just_held(told, issued, each)
            for each in accounts
        )
    ]
    if not fitting and told.is_planned and not told.start:
        number, days = _next_number(told, beside, sessions), _other_days(told, beside)
        fitting = [
            session
            for session, accounts in sorted(sessions.items())
            if session not in beside
            and any(_is_there(told, each) for each in accounts)
            and any(each.ordinal == number != "" or (each.is_planned and each.start in days) for each in accounts)
        ]
    return fitting[0] if len(fitting) == 1 else None


def announced_with(told: MeetingFacts, beside: Mapping[str, MeetingFacts]) -> str | None:
    """The session of another row with which a report announces a meeting of which it tells neither number nor day ("it
    is to be combined with …", "there too …"); None where it announces several."""
    if not told.series or not told.is_planned or told.start or told.ordinal:
        return None
    others = {each for each, known in beside.items() if known.is_planned and known.series not in ("", told.series)}
    return others.pop() if len(others) == 1 else None


def _is_of_month(told: MeetingFacts, known: MeetingFacts) -> bool:
    """Is the day in the month told, and the place no other? A row has no two sessions in a month."""
    start, place = told.start, told.place
    return len(start) == MONTH and known.start.startswith(start) and (not place or known.place in ("", place))


def _is_of_year_there(told: MeetingFacts, known: MeetingFacts) -> bool:
    """Is the day in the year told, and the place the same ("next year in Baku")? A row has no two sessions in one town
    in a year."""
    return (
        len(told.start) == YEAR
        and known.start.startswith(told.start)
        and bool(told.place)
        and told.place == known.place
    )


def _is_just_held(told: MeetingFacts, issued: str | None, known: MeetingFacts) -> bool:
    """Was the session held in the place told, in the days before the report?"""
    if told.start or not told.place or told.place != known.place:
        return False
    if issued is None or len(issued) != DAY or len(known.start) != DAY:
        return False
    return timedelta(0) <= date.fromisoformat(issued) - date.fromisoformat(known.start) <= REPORTED_WITHIN


def _is_there(told: MeetingFacts, known: MeetingFacts) -> bool:
    """Is no other place or state told for it?"""
    pairs = (told.place, known.place), (told.country, known.country)
    return all(not one or not other or one == other for one, other in pairs)


def _next_number(told: MeetingFacts, beside: Mapping[str, MeetingFacts], sessions: Row) -> str:
    """The number after that of the one session held of the row that the report tells; "" where there is none."""
    held = [session for session, each in beside.items() if each.series == told.series and not each.is_planned]
    numbers = {each.ordinal for session in held for each in sessions.get(session, ()) if each.ordinal.isdigit()}
    return str(int(numbers.pop()) + 1) if len(held) == len(numbers) == 1 else ""


def _other_days(told: MeetingFacts, beside: Mapping[str, MeetingFacts]) -> set[str]:
    """The day of the one meeting of another row that the report announces; none where there are several."""
    days = {each.start for each in beside.values() if each.is_planned and each.series != told.series}
    return days if len(days) == 1 and all(len(day) == DAY for day in days) else set()
