"""Meetings, instruments and figures on the map: by town, and by state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ccpg_graph.catalogue.relations import Relations
from ccpg_graph.catalogue.things import Thing, Things

COUNTED = ("meeting", "instrument", "figure", "decision", "initiative")


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A town and what happened there. ids: of the things counted, by kind."""

    place: str
    label: Mapping[str, str]
    lat: float
    lon: float
    country: str | None
    meetings: int
    instruments: int
    ids: Sequence[str]


@dataclass(frozen=True, slots=True)
class MapState:
    """A state, and how many things of each kind have to do with it: its bodies, officials, or the state itself."""

    country: str
    label: Mapping[str, str]
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MapView:
    """Points by place, states by code; unplaced: how many meetings and instruments name no town with a position."""

    points: Sequence[MapPoint]
    states: Sequence[MapState]
    unplaced: int


def make_map(selected: Iterable[Thing], things: Things, relations: Relations) -> MapView:
    """The map of some things."""
    at: defaultdict[str, list[Thing]] = defaultdict(list)
    states: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    unplaced = 0
    for thing in selected:
        if thing.kind not in COUNTED:
            continue
        for country in relations.countries(thing.id):
            states[country][thing.kind] += 1
        places = [name for name in thing.texts("ccpg:place") if _position(things.get(name)) is not None]
        unplaced += not places and thing.kind in ("meeting", "instrument")
        for name in places:
            at[name].append(thing)
    return MapView(
        points=[_point(things[name], found, things, relations) for name, found in sorted(at.items())],
        states=[
            MapState(code, things.label(f"state/{code.lower()}"), dict(sorted(counts.items())))
            for code, counts in sorted(states.items())
        ],
        unplaced=unplaced,
    )


def _point(place: Thing, found: list[Thing], things: Things, relations: Relations) -> MapPoint:
    lat, lon = _position(place) or (0.0, 0.0)
    return MapPoint(
        place=place.id,
        label=things.label(place.id),
        lat=lat,
        lon=lon,
        country=next(iter(sorted(relations.countries(place.id))), None),
        meetings=sum(thing.kind == "meeting" for thing in found),
        instruments=sum(thing.kind == "instrument" for thing in found),
        ids=sorted(thing.id for thing in found),
    )


def _position(place: Thing | None) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, or None."""
    lat = place.text("geo:lat") if place is not None else None
    lon = place.text("geo:long") if place is not None else None
    return (float(lat), float(lon)) if lat is not None and lon is not None else None
