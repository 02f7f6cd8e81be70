"""Who stands at which event, as offices or as officials: made once of a view, for all questions about it.

What a question leaves out it leaves out by event, so that nothing has to be put together anew for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ccpg_graph.network.incidence import Backing
from ccpg_graph.network.offices import NO_OFFICE
from ccpg_graph.network.tables import REGISTRY
from ccpg_graph.network.view import Appearance, View


@dataclass(frozen=True, slots=True)
class Standings:
    """at: the nodes that stand at each event (none where all appearances count for no node); hosts: the nodes that
    host it; backing: what each standing rests on, by node and event; hosting: what being host rests on; countries: by
    node, in alphabetical order; missed: for each event how many appearances count for no node, by reason."""

    at: Mapping[str, tuple[str, ...]]
    hosts: Mapping[str, frozenset[str]]
    backing: Mapping[tuple[str, str], tuple[Backing, ...]]
    hosting: Mapping[tuple[str, str], tuple[Backing, ...]]
    countries: Mapping[str, tuple[str, ...]]
    missed: Mapping[str, Counter[str]]


def standings(view: View, kind: str) -> Standings:
    """The standings of `office` or `official`; what a document announces of an event that came about is none."""
    if kind not in view.standings:
        view.standings[kind] = _make(view, kind)
    found: Standings = view.standings[kind]
    return found


def _make(view: View, kind: str) -> Standings:
    at: defaultdict[str, set[str]] = defaultdict(set)
    hosts: defaultdict[str, set[str]] = defaultdict(set)
    backing: defaultdict[tuple[str, str], set[Backing]] = defaultdict(set)
    hosting: defaultdict[tuple[str, str], set[Backing]] = defaultdict(set)
    countries: defaultdict[str, set[str]] = defaultdict(set)
    missed: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in view.appearances:
        event = view.told.events.get(each.event)
        if event is None or (each.ahead and event.came_about):
            continue
        standing = at[each.event]
        node = _node(each, kind)
        if node is None:
            if reason := _reason(each, kind):
                missed[each.event][reason] += 1
            continue
        standing.add(node)
        backing[node, each.event].update(_backing(each, kind))
        countries[node].update(view.countries.get(each.origin.office or "", ()))
        if each.host:
            hosts[each.event].add(node)
            hosting[node, each.event].add(Backing(each.graph, each.presence, "ccpg:role", "Host"))
    return Standings(
        {event: tuple(sorted(nodes)) for event, nodes in at.items()},
        {event: frozenset(nodes) for event, nodes in hosts.items()},
        {entry: tuple(sorted(found)) for entry, found in backing.items()},
        {entry: tuple(sorted(found)) for entry, found in hosting.items()},
        {node: tuple(sorted(codes)) for node, codes in countries.items()},
        missed,
    )


def _node(each: Appearance, kind: str) -> str | None:
    if kind == "official":
        return each.who if each.who.startswith("person/") else None
    return each.origin.office


def _reason(each: Appearance, kind: str) -> str:
    """Why it counts for no node; nothing where none is missed: a state that is party, a body among officials."""
    is_party = each.presence == each.event
    return "" if kind == "official" or is_party else each.origin.reason or NO_OFFICE


def _backing(each: Appearance, kind: str) -> Iterator[Backing]:
    predicate = "ccpg:party" if each.presence == each.event else "ccpg:participant"
    yield Backing(each.graph, each.presence, predicate, each.who)
    if kind != "office":
        return
    if each.origin.said is not None:
        yield Backing(each.graph, *each.origin.said)
    elif each.origin.tenure:
        yield Backing(REGISTRY, each.origin.tenure, "org:post", "", each.origin.tenure)
        for graph, tenure, post in each.origin.elsewhere:
            yield Backing(graph, tenure, "org:post", post, tenure)
