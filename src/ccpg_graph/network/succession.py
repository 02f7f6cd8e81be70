"""Who came after whom in a post: handovers as events, the one who goes on the left, the one who comes on the right."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from ccpg_graph.errors import UsageError
from ccpg_graph.network.events import Event, Visible, bounds
from ccpg_graph.network.incidence import Backing, Entry, Incidence, matrix
from ccpg_graph.network.records import Filters, LeftOut
from ccpg_graph.network.selecting import UNDATED, Selected
from ccpg_graph.network.sources import SEATS_OF_ONE
from ccpg_graph.network.tables import Tables
from ccpg_graph.network.view import View

AT_MOST = 366
"""Days between the end of one tenure and the beginning of the next, either way: a new holder may be named before the
old one has left."""

NO_NEXT = "tenures of which the end is not known, or from whose end the next known one begins more than a year apart"


@dataclass(frozen=True, slots=True)
class Holding:
    """A tenure with a known beginning: the first and the last day on which it may have begun, the last on which it may
    have ended."""

    begun: str
    begun_last: str
    id: str
    person: str
    post: str
    ended: str | None


def select_handovers(view: View, tables: Tables, filters: Filters) -> Selected:
    """Count the handovers within the filters; UsageError for a filter that tenures have nothing of."""
    wrong = [name for name in ("topics", "kinds", "types", "statuses") if getattr(filters, name)]
    if wrong:
        raise UsageError(f"succession knows no {', '.join(wrong)}: tenures have none; leave that filter out")
    counts: Counter[str] = Counter(dict(view.left_out.counts))
    pairs = []
    for held in _by_post(tables, view.sees).values():
        for one in held:
            later = [other for other in held if other.begun > one.begun]
            following = _following(one, later)
            if following is not None:
                if _is_within(following, filters):
                    pairs.append((one, following))
                elif following.begun <= filters.last_day and filters.first_day <= following.begun_last:
                    counts[UNDATED] += 1
            elif later:
                counts[NO_NEXT] += 1
    return Selected(_build(pairs, tables, view), LeftOut(dict(counts)))


def _following(one: Holding, later: list[Holding]) -> Holding | None:
    """The one holder who is the first to begin after this one began, where that is told."""
    first = min((each.begun for each in later), default=None)
    candidates = [each for each in later if each.begun == first]
    if one.ended is None or len(candidates) != 1 or candidates[0].person == one.person:
        return None
    apart = date.fromisoformat(candidates[0].begun) - date.fromisoformat(one.ended)
    return candidates[0] if abs(apart.days) <= AT_MOST else None


def _is_within(following: Holding, filters: Filters) -> bool:
    """Whether it surely began then; a beginning of which only the year is known is in that year, in no month of it."""
    return filters.first_day <= following.begun and following.begun_last <= filters.last_day


def _by_post(tables: Tables, sees: Visible) -> dict[str, list[Holding]]:
    roles = {f"role/{role}" for role in SEATS_OF_ONE}
    posts = {post for graph, post, role in tables.facts("org:role") if sees(graph) and role in roles}
    member = {tenure: who for graph, tenure, who in tables.facts("org:member") if sees(graph)}
    begun, ended = bounds(tables.facts("ccpg:from"), sees), bounds(tables.facts("ccpg:until"), sees)
    statuses: defaultdict[str, set[str]] = defaultdict(set)
    for graph, tenure, status in tables.facts("ccpg:tenureStatus"):
        if sees(graph):
            statuses[tenure].add(status)
    found: defaultdict[str, set[Holding]] = defaultdict(set)
    for graph, tenure, post in tables.facts("org:post"):
        if sees(graph) and post in posts and tenure in begun and tenure in member and statuses[tenure] != {"Elect"}:
            end = ended[tenure][1] if tenure in ended else None
            found[post].add(Holding(*begun[tenure], tenure, member[tenure], post, end))
    return {post: sorted(held, key=lambda each: (each.begun, each.id)) for post, held in sorted(found.items())}


def _build(pairs: list[tuple[Holding, Holding]], tables: Tables, view: View) -> Incidence:
    pairs = sorted(pairs, key=lambda pair: (pair[1].begun, pair[0].id, pair[1].id))
    nodes = sorted({each.person for pair in pairs for each in pair})
    rows = {node: number for number, node in enumerate(nodes)}
    offices = {post: body for graph, post, body in tables.facts("org:postIn") if view.sees(graph)}
    countries: defaultdict[str, set[str]] = defaultdict(set)
    events: list[Event] = []
    left: list[Entry] = []
    right: list[Entry] = []
    backing: dict[tuple[str, str], tuple[Backing, ...]] = {}
    graphs = _graphs(tables, view.sees)
    for number, (one, other) in enumerate(pairs):
        events.append(Event(other.id, "tenure", begun=(other.begun, other.begun_last)))
        for holding, side in ((one, left), (other, right)):
            entry: Entry = rows[holding.person], number
            side.append(entry)
            backing[holding.person, other.id] = graphs[holding.id]
            countries[holding.person].update(view.countries.get(offices.get(holding.post, ""), ()))
    shape = (len(nodes), len(events))
    return Incidence(
        tuple(nodes),
        ("official",) * len(nodes),
        tuple(tuple(sorted(countries[node])) for node in nodes),
        tuple(events),
        matrix(left, shape),
        matrix(right, shape),
        symmetric=False,
        backing=backing,
    )


def _graphs(tables: Tables, sees: Visible) -> dict[str, tuple[Backing, ...]]:
    """What states each tenure: its beginning and end, by graph."""
    found: defaultdict[str, set[Backing]] = defaultdict(set)
    for predicate in ("ccpg:from", "ccpg:until"):
        for graph, tenure, day in tables.facts(predicate):
            if sees(graph):
                found[tenure].add(Backing(graph, tenure, predicate, day, tenure))
    return {tenure: tuple(sorted(stated)) for tenure, stated in found.items()}
