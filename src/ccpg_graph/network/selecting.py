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
    attended: set[str] = set()
    entries = _Entries()
    for each in standings(view, definition.nodes[0]):
        event = chosen.get(each.event)
        if event is None or (each.ahead and event.came_about):
            continue
        attended.add(each.event)
        if each.node is None:
            if each.reason:
                counts[each.reason] += 1
            continue
        entries.backing[each.node, each.event].update(each.backing)
        entries.countries[each.node].update(each.countries)
        if each.host:
            entries.hosts.add((each.node, each.event))
    present: defaultdict[str, set[str]] = defaultdict(set)
    for node, event_id in entries.backing:
        present[event_id].add(node)
    _drop_visits(chosen, attended, present, counts)
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


@dataclass(frozen=True, slots=True)
class Standing:
    """An appearance as a projection on offices or officials takes it: the node it puts at the event, and what it rests
    on; or the reason why it puts none there ("" where nothing is missed)."""

    event: str
    node: str | None
    reason: str
    backing: tuple[Backing, ...]
    ahead: bool
    host: bool
    countries: tuple[str, ...]


def standings(view: View, kind: str) -> tuple[Standing, ...]:
    """All appearances of a view so taken; made once for each of the two kinds."""
    if kind not in view.standings:
        made = _as_official if kind == "official" else _as_office
        view.standings[kind] = tuple(made(each, view) for each in view.appearances)
    return view.standings[kind]


def _as_official(each: Appearance, view: View) -> Standing:
    node = each.who if each.who.startswith("person/") else None
    countries = view.countries.get(each.origin.office or "", ())
    return Standing(each.event, node, "", (_stated(each),), each.ahead, each.host, countries)


def _as_office(each: Appearance, view: View) -> Standing:
    origin, backing = each.origin, [_stated(each)]
    is_party = each.presence == each.event
    reason = "" if origin.office is not None or is_party else origin.reason or NO_OFFICE
    if origin.said is not None:
        backing.append(Backing(each.graph, *origin.said))
    elif origin.tenure:
        backing.append(Backing(REGISTRY, origin.tenure, "org:post", "", origin.tenure))
    countries = view.countries.get(origin.office or "", ())
    return Standing(each.event, origin.office, reason, tuple(backing), each.ahead, each.host, countries)


def _stated(each: Appearance) -> Backing:
    predicate = "ccpg:party" if each.presence == each.event else "ccpg:participant"
    return Backing(each.graph, each.presence, predicate, each.who)


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
    standing = [(rows[node], column) for node, event in entries.backing if (column := columns.get(event)) is not None]
    left: Iterable[Entry] = standing
    right = left
    if definition.bipartite:
        right = _second_mode(view, definition.nodes[1], events, nodes, entries)
        added = nodes[len(kinds) :]
        kinds += [definition.nodes[1]] * len(added)
        countries += [view.countries.get(node, ()) for node in added]
    elif definition.directed:
        left = [(rows[node], columns[event]) for node, event in entries.hosts if event in columns]
        right = set(standing) - set(left)
    shape = (len(nodes), len(events))
    left_matrix = matrix(left, shape)
    symmetric = not (definition.bipartite or definition.directed)
    right_matrix = left_matrix if symmetric else matrix(right, shape)
    return Incidence(
        tuple(nodes),
        tuple(kinds),
        tuple(countries),
        tuple(events),
        left_matrix,
        right_matrix,
        symmetric,
        entries.backing,
    )


def _second_mode(view: View, kind: str, events: list[Event], nodes: list[str], entries: _Entries) -> list[Entry]:
    """The entries of meetings (each at itself) or topics (at the events that have them); adds their ids to `nodes`."""
    if kind == "meeting":
        start = len(nodes)
        nodes += [event.id for event in events]
        return [(start + number, number) for number in range(len(events))]
    topics = sorted({topic for event in events for topic in event.topics})
    row = {topic: len(nodes) + number for number, topic in enumerate(topics)}
    nodes += [f"topic/{topic}" for topic in topics]
    found = [(row[topic], number) for number, event in enumerate(events) for topic in sorted(event.topics)]
    for event in events:
        for topic in event.topics:
            facts = view.told.topics[event.id, topic]
            entries.backing[f"topic/{topic}", event.id].update(
                Backing(graph, s, "ccpg:topic" if s == event.id else "ccpg:about", o) for graph, s, o in facts
            )
    return found
