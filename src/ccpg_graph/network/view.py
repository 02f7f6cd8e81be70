"""What a release shows, as of everything or as known by a day: events, and who appeared in them for which office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ccpg_graph.network.events import Event, Told, Visible, read_events
from ccpg_graph.network.offices import Offices, Origin
from ccpg_graph.network.records import LeftOut
from ccpg_graph.network.tables import REGISTRY, Tables
from ccpg_graph.text.dates import days_of

CANNOT_TELL = "documents whose date of issue cannot tell"
LATER = "documents issued later"


@dataclass(frozen=True, slots=True)
class Appearance:
    """One graph says that `who` took part in a meeting or is party to an instrument. ahead: the graph tells it as still
    to come; presence: the participation's id, or the instrument's; origin: the office that it counts for."""

    event: str
    who: str
    graph: str
    presence: str
    ahead: bool
    host: bool
    origin: Origin


@dataclass(frozen=True, slots=True)
class View:
    """Events and appearances, sorted; left_out: documents that were not asked; countries: ISO codes of bodies and
    meetings; sees: whether a graph was asked; standings: what `standing` has made of the appearances."""

    told: Told
    appearances: tuple[Appearance, ...]
    left_out: LeftOut
    countries: Mapping[str, tuple[str, ...]]
    sees: Visible
    standings: dict[str, Any] = field(default_factory=dict, repr=False)


def view_of(tables: Tables, known_by: str | None = None) -> View:
    """Put the rows together. known_by: leave out documents that had not been issued by the end of that day, or of which
    nothing tells when they were; judgements, which rest on all documents, are then left out too."""
    sees, left_out = _visible(tables, known_by)
    told = read_events(tables, sees)
    offices = Offices(tables, sees)
    planned = {(g, p) for g, p, status in tables.facts("ccpg:status") if status == "Planned"}
    nothing = Event("", "meeting")
    found = [
        Appearance(
            each.meeting,
            each.who,
            each.graph,
            each.id,
            (each.graph, each.id) in planned or (each.graph, each.meeting) in told.ahead,
            (each.graph, each.id) in tables.hosts,
            offices.of_presence(each.graph, each.id, each.who, told.events.get(each.meeting, nothing)),
        )
        for each in tables.presences
        if sees(each.graph)
    ]
    for graph, instrument, party in tables.facts("ccpg:party"):
        if sees(graph):
            origin = Origin(offices.of_body(party))
            ahead = (graph, instrument) in told.ahead
            found.append(Appearance(instrument, party, graph, instrument, ahead, False, origin))
    found.sort(key=lambda each: (each.event, each.who, each.graph, each.presence))
    return View(told, tuple(found), left_out, _countries(tables, sees), sees)


def _visible(tables: Tables, known_by: str | None) -> tuple[Visible, LeftOut]:
    if known_by is None:
        return (lambda graph: True), LeftOut()
    days = days_of(known_by)
    day = days[1] if days is not None else known_by
    counts: Counter[str] = Counter()
    known = {REGISTRY}
    for graph, issued in tables.issued.items():
        days = days_of(issued) if issued is not None else None
        if days is None or days[0] <= day < days[1]:
            counts[CANNOT_TELL] += 1
        elif days[1] <= day:
            known.add(graph)
        else:
            counts[LATER] += 1
    return known.__contains__, LeftOut(dict(counts))


def _countries(tables: Tables, sees: Visible) -> dict[str, tuple[str, ...]]:
    """The ISO codes of the states of bodies and meetings; a meeting's also by its place."""
    found: dict[str, set[str]] = {}
    for graph, thing, state in tables.facts("ccpg:country"):
        if sees(graph) and state.startswith("state/"):
            found.setdefault(thing, set()).add(state.removeprefix("state/").upper())
    for graph, meeting, place in tables.facts("ccpg:place"):
        if sees(graph) and place in found:
            found.setdefault(meeting, set()).update(found[place])
    return {thing: tuple(sorted(codes)) for thing, codes in found.items()}
