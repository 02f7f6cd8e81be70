"""Meetings, instruments, tenures and decisions along time, and the numbers that are missing in a series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ccpg_graph.catalogue.dates import precision
from ccpg_graph.catalogue.relations import Relations
from ccpg_graph.catalogue.things import Thing, Things

DRAWN = ("meeting", "instrument", "tenure", "decision", "figure")


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One thing in its lane. start, end: as stated; first, last: the days they span, to compare (9999-12-31: no end is
    known); precision: of the start, `day`, `month` or `year`; lane: the series of a meeting, the post of a tenure, else
    the type."""

    id: str
    kind: str
    type: str
    label: Mapping[str, str]
    lane: str
    lane_label: Mapping[str, str]
    start: str | None
    end: str | None
    first: str
    last: str
    precision: str | None
    status: str | None
    series: str | None
    ordinal: int | None
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers of a series, from one to another, that no document tells of."""

    series: str
    label: Mapping[str, str]
    from_ordinal: int
    to_ordinal: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """items: by first day; undated: how many things of the selection no date is known of."""

    items: Sequence[TimelineItem]
    gaps: Sequence[Gap]
    undated: int


def make_timeline(selected: Iterable[Thing], things: Things, relations: Relations) -> Timeline:
    """The timeline of some things; gaps are those between the lowest and the highest number that is known at all."""
    items, undated, series = [], 0, set()
    for thing in selected:
        if thing.kind not in DRAWN:
            continue
        series |= {name for name in thing.texts("ccpg:series") if thing.kind == "meeting"}
        item = _item(thing, things, relations)
        if item is None:
            undated += 1
        else:
            items.append(item)
    items.sort(key=lambda item: (item.first, item.last, item.id))
    gaps = [gap for name in sorted(series) for gap in find_gaps(name, things)]
    return Timeline(items, gaps, undated)


def find_gaps(series: str, things: Things) -> list[Gap]:
    """The numbers of a series that are missing between those that are known."""
    meetings = (things[name] for name in things.pointing_at(series, "ccpg:series"))
    numbers = sorted({int(text) for meeting in meetings for text in meeting.texts("ccpg:ordinal") if text.isdigit()})
    return [
        Gap(series, things.label(series), low + 1, high - 1)
        for low, high in zip(numbers, numbers[1:], strict=False)
        if high - low > 1
    ]


def _item(thing: Thing, things: Things, relations: Relations) -> TimelineItem | None:
    spells = relations.spells(thing)
    if not spells:
        return None
    start, end = relations.period(thing)
    series = thing.text("ccpg:series") if thing.kind == "meeting" else None
    lane = series or (thing.text("org:post") if thing.kind == "tenure" else None) or thing.type
    ordinal = thing.text("ccpg:ordinal")
    return TimelineItem(
        id=thing.id,
        kind=thing.kind,
        type=thing.type,
        label=things.label(thing.id),
        lane=lane,
        lane_label=things.label(lane) if "/" in lane else {"en": lane},
        start=start,
        end=end,
        first=spells[0].first,
        last=spells[-1].last,
        precision=precision(start) if start else None,
        status=relations.status(thing),
        series=series,
        ordinal=int(ordinal) if ordinal is not None and ordinal.isdigit() else None,
        countries=tuple(sorted(relations.countries(thing.id))),
    )
