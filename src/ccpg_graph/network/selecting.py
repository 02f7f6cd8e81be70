"""Which events and appearances a definition and its filters count, as an incidence."""

from __future__ import annotations

from collections import ChainMap, Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ccpg_graph.network.events import Event
from ccpg_graph.network.incidence import Backing, Entry, Incidence, matrix
from ccpg_graph.network.records import Definition, Filters, LeftOut
from ccpg_graph.network.standing import Standings, standings
from ccpg_graph.network.view import View

UNDATED = "events without a date, or with one that does not tell whether they fall within the time asked of"
NOT_TOLD = "meetings of which no document tells whether they were held"
NO_HOST = "meetings of which no document tells an office that hosted them"
TALKS_TOLD = "visits of which the talks are counted"


@dataclass(slots=True)
class Selected:
    """An incidence, and what it leaves out."""

    incidence: Incidence
    left_out: LeftOut


def select(view: View, definition: Definition, filters: Filters) -> Selected:
    """Count what the definition counts, within the filters."""
    counts: Counter[str] = Counter(dict(view.left_out.counts))
    chosen = _choose_events(view, definition, filters, counts)
    found = standings(view, definition.nodes[0])
    attended = [event for event in chosen if event in found.at]
    for event in attended:
        if event in found.missed:
            counts.update(found.missed[event])
    present = {event: nodes for event in attended if (nodes := found.at[event])}
    _drop_visits(chosen, attended, present, counts)
    if definition.name == "bilateral-meetings":
        present = {event: nodes for event, nodes in present.items() if len(nodes) == 2}
    if definition.name == "hosting":
        hosted = {event: nodes for event, nodes in present.items() if event in found.hosts}
        counts[NO_HOST] += len(present) - len(hosted)
        present = hosted
    events = sorted((chosen[each] for each in present), key=_by_date)
    incidence = _build(view, definition, found, events)
    return Selected(incidence, LeftOut({reason: number for reason, number in counts.items() if number}))


def _choose_events(view: View, definition: Definition, filters: Filters, counts: Counter[str]) -> dict[str, Event]:
    found = {}
    for event in view.told.events.values():
        if event.kind not in definition.counted or (filters.kinds and event.kind not in filters.kinds):
            continue
        if definition.name == "bilateral-meetings" and not event.types & {"BilateralMeeting", "Visit"}:
            continue
        if filters.types and not event.types & set(filters.types):
            continue
        if filters.topics and not event.topics & set(filters.topics):
            continue
        if not _has_status(event, filters, counts):
            continue
        if filters.is_dated and not _is_within(event, filters, counts):
            continue
        found[event.id] = event
    return found


def _has_status(event: Event, filters: Filters, counts: Counter[str]) -> bool:
    if filters.statuses:
        return bool(event.statuses & set(filters.statuses))
    if not event.statuses:
        # An instrument that is named without more does exist; a meeting may lie ahead.
        if event.kind == "meeting":
            counts[NOT_TOLD] += 1
        return event.kind == "instrument"
    return event.came_about


def _is_within(event: Event, filters: Filters, counts: Counter[str]) -> bool:
    """Whether it surely began within the period; and of an instrument, as of a day, that it was in force on it."""
    if event.begun is None:
        counts[UNDATED] += 1
        return False
    first, last = event.begun
    if last < filters.first_day or first > filters.last_day:
        return False
    if first < filters.first_day or last > filters.last_day:
        counts[UNDATED] += 1
        return False
    if filters.as_of is not None and event.kind == "instrument":
        day = Filters(until=filters.as_of).last_day
        if event.ended is not None:
            return event.ended >= day
        if "Ended" in event.statuses:  # nobody tells when
            counts[UNDATED] += 1
            return False
    return True


def _drop_visits(
    chosen: Mapping[str, Event],
    attended: Iterable[str],
    present: dict[str, tuple[str, ...]],
    counts: Counter[str],
) -> None:
    """Take away visits that an attended meeting is within: the talks of a visit are the meeting."""
    larger = {whole for each in attended for whole in chosen[each].within}
    for whole in larger & present.keys():
        if "Visit" in chosen[whole].types:
            counts[TALKS_TOLD] += 1
            del present[whole]


def _by_date(event: Event) -> tuple[str, str]:
    return ("9999" if event.begun is None else event.begun[0]), event.id


def _build(view: View, definition: Definition, found: Standings, events: list[Event]) -> Incidence:
    nodes = sorted({node for event in events for node in found.at[event.id]})
    kinds = [definition.nodes[0]] * len(nodes)
    countries = [found.countries[node] for node in nodes]
    rows = {node: number for number, node in enumerate(nodes)}
    standing = [(rows[node], column) for column, event in enumerate(events) for node in found.at[event.id]]
    left, right, backing = standing, standing, found.backing
    if definition.bipartite:
        right, added, topics = _second_mode(view, definition.nodes[1], events, len(nodes))
        nodes += added
        kinds += [definition.nodes[1]] * len(added)
        countries += [view.countries.get(node, ()) for node in added]
        backing = ChainMap(topics, dict(found.backing)) if topics else backing
    elif definition.directed:
        hosting = {(rows[node], column) for column, event in enumerate(events) for node in found.hosts[event.id]}
        left, right = sorted(hosting), [entry for entry in standing if entry not in hosting]
        as_hosts = {entry: (*found.backing[entry], *told) for entry, told in found.hosting.items()}
        backing = ChainMap(as_hosts, dict(found.backing))
    shape = (len(nodes), len(events))
    left_matrix = matrix(left, shape)
    symmetric = not (definition.bipartite or definition.directed)
    right_matrix = left_matrix if symmetric else matrix(right, shape)
    return Incidence(
        tuple(nodes), tuple(kinds), tuple(countries), tuple(events), left_matrix, right_matrix, symmetric, backing
    )


Stated = dict[tuple[str, str], tuple[Backing, ...]]


def _second_mode(view: View, kind: str, events: list[Event], start: int) -> tuple[list[Entry], list[str], Stated]:
    """Entries and ids of meetings (each at itself) or topics (at the events that have them), rows from `start` on; and
    what gives an event its topic."""
    if kind == "meeting":
        return [(start + number, number) for number in range(len(events))], [event.id for event in events], {}
    topics = sorted({topic for event in events for topic in event.topics})
    row = {topic: start + number for number, topic in enumerate(topics)}
    entries = [(row[topic], number) for number, event in enumerate(events) for topic in sorted(event.topics)]
    stated = {
        (f"topic/{topic}", event.id): tuple(
            Backing(graph, subject, "ccpg:topic" if subject == event.id else "ccpg:about", value)
            for graph, subject, value in view.told.topics[event.id, topic]
        )
        for event in events
        for topic in event.topics
    }
    return entries, [f"topic/{topic}" for topic in topics], stated
