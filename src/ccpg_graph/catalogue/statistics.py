"""How many things there are by year, month, day of the week, topic, type, status and state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ccpg_graph.catalogue.relations import Relations
from ccpg_graph.catalogue.things import Thing, Things

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
COUNTED = ("meeting", "instrument")


@dataclass(frozen=True, slots=True)
class Count:
    """How many things have a value; label: its names, where it is a thing."""

    value: str
    label: Mapping[str, str]
    count: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """total: things counted. Days count by the date that begins a thing; one stated as a year has no month, one stated
    as a month no day of the week, and one without a date is in none of the three (undated)."""

    total: int
    undated: int
    by_year: Sequence[Count]
    by_month: Sequence[Count]
    by_weekday: Sequence[Count]
    by_topic: Sequence[Count]
    by_type: Sequence[Count]
    by_status: Sequence[Count]
    by_country: Sequence[Count]
    by_place: Sequence[Count]


def count_things(selected: Iterable[Thing], things: Things, relations: Relations) -> Statistics:
    """Count some things."""
    found = list(selected)
    dates = [since for thing in found if (since := relations.period(thing)[0]) is not None and since[:4].isdigit()]
    years = Counter(text[:4] for text in dates)
    months = Counter(text[5:7] for text in dates if len(text) >= 7)
    weekdays = Counter(date.fromisoformat(text).weekday() for text in dates if len(text) == 10)
    countries = Counter(country for thing in found for country in relations.countries(thing.id))

    def of(name: str) -> list[Count]:
        return _of_things(Counter(text for thing in found for text in thing.texts(name)), things)

    return Statistics(
        total=len(found),
        undated=len(found) - len(dates),
        by_year=_in_order(years, _years(years)),
        by_month=_in_order(months, [f"{month:02}" for month in range(1, 13)]),
        by_weekday=[Count(name, {"en": name}, weekdays.get(number, 0)) for number, name in enumerate(DAYS)],
        by_topic=of("ccpg:topic"),
        by_type=_most_first(Counter(thing.type for thing in found)),
        by_status=_most_first(Counter(status for t in found if (status := relations.status(t)) is not None)),
        by_country=[
            Count(code, things.label(f"state/{code.lower()}"), number)
            for code, number in sorted(countries.items(), key=lambda pair: (-pair[1], pair[0]))
        ],
        by_place=of("ccpg:place"),
    )


def _years(counts: Mapping[str, int]) -> list[str]:
    """Every year from the first to the last, those without anything too."""
    return [f"{year:04}" for year in range(int(min(counts)), int(max(counts)) + 1)] if counts else []


def _in_order(counts: Mapping[str, int], values: Iterable[str]) -> list[Count]:
    return [Count(value, {"en": value}, counts.get(value, 0)) for value in values]


def _most_first(counts: Mapping[str, int]) -> list[Count]:
    return [Count(v, {"en": v}, n) for v, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]


def _of_things(counts: Mapping[str, int], things: Things) -> list[Count]:
    return [Count(v, things.label(v), n) for v, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if n]
