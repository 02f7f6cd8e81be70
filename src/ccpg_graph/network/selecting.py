"""Which events and appearances a definition and its filters count, as an incidence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ccpg_graph.network.events import Event
from ccpg_graph.network.incidence import Backing, Entry, Incidence, matrix
from ccpg_graph.network.offices import NO_OFFICE
from ccpg_graph.network.records import Definition, Filters, LeftOut
from ccpg_graph.network.tables import REGISTRY
from ccpg_graph.network.view import Appearance, View

UNDATED = "events without a date, or with one that does not tell whether they fall within the time asked of"
NOT_TOLD = "meetings of which no document tells whether they were held"
NO_HOST = "meetings of which no document tells an office that hosted them"
TALKS_TOLD = "visits of which the talks are counted"


@dataclass(slots=True)
class Selected:
    """An incidence, and what it leaves out."""

    incidence: Incidence
    left_out: LeftOut


@dataclass(slots=True)
class _Entries:
    """Gathers who stands at which event, by ids."""

    backing: defaultdict[tuple[str, str], set[Backing]] = field(default_factory=lambda: defaultdict(set))
    hosts: set[tuple[str, str]] = field(default_factory=set)
    countries: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def select(view: View, definition: Definition, filters: Filters) -> Selected:
    """Count what the definition counts, within the filters."""
    counts: Counter[str] = Counter(dict(view.left_out.counts))
    chosen = _choose_events(view, definition, filters, counts)
    by_event: defaultdict[str, list[Appearance]] = defaultdict(list)
    for each in view.appearances:
        event = chosen.get(each.event)
        if event is not None and not (each.ahead and event.came_about):
            by_event[each.event].append(each)
    entries = _Entries()
    for appearances in by_event.values():
        for each in appearances:
            _enter(each, definition.nodes[0], view, entries, counts)
    present: defaultdict[str, set[str]] = defaultdict(set)
    for node, event_id in entries.backing:
        present[event_id].add(node)
    _drop_visits(chosen, by_event, present, counts)
    if definition.name == "bilateral-meetings":
        _keep(present, {event_id for event_id, nodes in present.items() if len(nodes) == 2})
    if definition.name == "hosting":
        hosted = {event_id for _, event_id in entries.hosts}
        counts[NO_HOST] += len(present.keys() - hosted)
        _keep(present, hosted)
    events = sorted((chosen[each] for each in present), key=_by_date)
    return Selected(_build(view, definition, entries, events), LeftOut({k: n for k, n in counts.items() if n}))


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
        return event.ended >= day if event.ended is not None else event.statuses != {"Ended"}
    return True


def _enter(each: Appearance, kind: str, view: View, entries: _Entries, counts: Counter[str]) -> None:
    is_party = each.presence == each.event
    backing = {Backing(each.graph, each.presence, "ccpg:party" if is_party else "ccpg:participant", each.who)}
    origin = each.origin
    if kind == "official":
        if not each.who.startswith("person/"):
            return
        node = each.who
        entries.countries[node].update(view.countries.get(origin.office or "", ()))
    else:
        if origin.office is None:
            if not is_party:
                counts[origin.reason or NO_OFFICE] += 1
            return
        node = origin.office
        entries.countries[node].update(view.countries.get(node, ()))
        if origin.said is not None:
            backing.add(Backing(each.graph, *origin.said))
        elif origin.tenure:
            backing.add(Backing(REGISTRY, origin.tenure, "org:post", "", origin.tenure))
    entries.backing[node, each.event] |= backing
    if each.host:
        entries.hosts.add((node, each.event))


def _drop_visits(
    chosen: Mapping[str, Event], attended: Iterable[str], present: dict[str, set[str]], counts: Counter[str]
) -> None:
    """Take away visits that an attended meeting is within: the talks of a visit are the meeting."""
    larger = {whole for each in attended for whole in chosen[each].within}
    for whole in larger & present.keys():
        if "Visit" in chosen[whole].types:
            counts[TALKS_TOLD] += 1
            del present[whole]


def _keep(present: dict[str, set[str]], events: set[str]) -> None:
    for event in present.keys() - events:
        del present[event]


def _by_date(event: Event) -> tuple[str, str]:
    return ("9999" if event.begun is None else event.begun[0]), event.id


def _build(view: View, definition: Definition, entries: _Entries, events: list[Event]) -> Incidence:
    columns = {event.id: number for number, event in enumerate(events)}
    nodes = sorted({node for node, event in entries.backing if event in columns})
    kinds = [definition.nodes[0]] * len(nodes)
    countries = [tuple(sorted(entries.countries[node])) for node in nodes]
    rows = {node: number for number, node in enumerate(nodes)}
    backing: dict[Entry, tuple[Backing, ...]] = {
        (rows[node], columns[event]): tuple(sorted(found))
        for (node, event), found in entries.backing.items()
        if event in columns
    }
    left: Iterable[Entry] = list(backing)
    right = left
    if definition.bipartite:
        right = _second_mode(view, definition.nodes[1], events, nodes, backing)
        added = nodes[len(kinds) :]
        kinds += [definition.nodes[1]] * len(added)
        countries += [view.countries.get(node, ()) for node in added]
    elif definition.directed:
        left = [(rows[node], columns[event]) for node, event in entries.hosts if event in columns]
        hosts = set(left)
        right = [entry for entry in backing if entry not in hosts]
    shape = (len(nodes), len(events))
    left_matrix = matrix(left, shape)
    symmetric = not (definition.bipartite or definition.directed)
    right_matrix = left_matrix if symmetric else matrix(right, shape)
    return Incidence(
        tuple(nodes), tuple(kinds), tuple(countries), tuple(events), left_matrix, right_matrix, symmetric, backing
    )


def _second_mode(
    view: View, kind: str, events: list[Event], nodes: list[str], backing: dict[Entry, tuple[Backing, ...]]
) -> list[Entry]:
    """The entries of meetings (each at itself) or topics (at the events that have them); adds their ids to `nodes`."""
    if kind == "meeting":
        start = len(nodes)
        nodes += [event.id for event in events]
        return [(start + number, number) for number in range(len(events))]
    topics = sorted({topic for event in events for topic in event.topics})
    row = {topic: len(nodes) + number for number, topic in enumerate(topics)}
    nodes += [f"topic/{topic}" for topic in topics]
    found = [(row[topic], number) for number, event in enumerate(events) for topic in sorted(event.topics)]
    for topic_row, number in found:
        topic = nodes[topic_row].removeprefix("topic/")
        facts = view.told.topics[events[number].id, topic]
        predicates = ((graph, s, "ccpg:topic" if s == events[number].id else "ccpg:about", o) for graph, s, o in facts)
        backing[topic_row, number] = tuple(Backing(*each) for each in predicates)
    return found
