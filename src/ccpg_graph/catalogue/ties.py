"""What joins two things directly: who took part in what, signed, held a post; and what can be reached from there.

Series, places, topics and states join nothing here: a path from anybody to anybody leads through them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ccpg_graph.catalogue.dates import ALWAYS, FOR_EVER, Spell
from ccpg_graph.catalogue.relations import Relations
from ccpg_graph.catalogue.things import Thing, Things

# Things at which others meet; whoever is tied to the same one is a neighbour.
HUBS = ("meeting", "instrument", "decision", "initiative")
_FROM_HUBS: Mapping[str, tuple[str, ...]] = {
    "instrument": ("ccpg:party", "ccpg:signatory", "ccpg:concludedAt", "ccpg:basedOn", "ccpg:succeeds"),
    "decision": ("ccpg:decidedAt", "ccpg:by", "ccpg:addressee"),
    "initiative": ("ccpg:responsible", "ccpg:reportedBy", "ccpg:reportedAt", "ccpg:partOf"),
    "meeting": ("ccpg:within",),
    "body": ("org:subOrganizationOf",),
}
_ENDS = ("person", "body", *HUBS)


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """Two things and what joins them. relation: the property; carrier: the participation or tenure in between; spell:
    when it held, None where no date is known."""

    one: str
    other: str
    relation: str
    carrier: str | None = None
    spell: Spell | None = None

    def end(self, thing_id: str) -> str:
        """The end that is not this one."""
        return self.other if thing_id == self.one else self.one


@dataclass(frozen=True, slots=True)
class Window:
    """The days that a tie must touch; what has no date is left out where a bound is given."""

    first: str = ALWAYS
    last: str = FOR_EVER

    @property
    def is_open(self) -> bool:
        """Whether no bound is given."""
        return (self.first, self.last) == (ALWAYS, FOR_EVER)

    def has(self, tie: Tie) -> bool:
        """Whether a tie held in it. That a body is a part of another is of no time."""
        if self.is_open or tie.relation == "org:subOrganizationOf":
            return True
        return tie.spell is not None and tie.spell.overlaps(self.first, self.last)


class Ties:
    """All ties, by both their ends."""

    def __init__(self, things: Things, relations: Relations) -> None:
        self._relations = relations
        self._things = things
        found: defaultdict[str, list[Tie]] = defaultdict(list)
        for thing in things:
            for tie in self._of(thing):
                found[tie.one].append(tie)
                found[tie.other].append(tie)
        self._by_end = {name: sorted(ties, key=_order) for name, ties in found.items()}

    def of(self, thing_id: str, window: Window) -> Iterator[Tie]:
        """The ties of a thing within a window, in a fixed order."""
        return (tie for tie in self._by_end.get(thing_id, ()) if window.has(tie))

    def _of(self, thing: Thing) -> Iterator[Tie]:
        if thing.kind == "participation":
            yield from self._presence(thing)
        elif thing.kind == "tenure":
            yield from self._tenure(thing)
        else:
            spell = self._relations.own_spell(thing) if thing.kind in HUBS else None
            for name in _FROM_HUBS.get(thing.kind, ()):
                for other in thing.texts(name):
                    if other.partition("/")[0] in _ENDS:
                        yield Tie(thing.id, other, name, None, spell)

    def _presence(self, presence: Thing) -> Iterator[Tie]:
        """Who came, and for whom; a presence that was only announced joins nobody."""
        meeting = presence.text("ccpg:inMeeting")
        if meeting is None or presence.text("ccpg:status") == "Planned":
            return
        spell = self._relations.own_spell(presence)
        ways = {name: way for way in ("ccpg:onBehalfOf", "ccpg:participant") for name in presence.texts(way)}
        for name, way in ways.items():
            yield Tie(name, meeting, way, presence.id, spell)

    def _tenure(self, tenure: Thing) -> Iterator[Tie]:
        person, spell = tenure.text("org:member"), self._relations.tenure_spell(tenure)
        for name in tenure.texts("org:post"):
            post = self._things.get(name)
            for body in post.texts("org:postIn") if post is not None and person is not None else ():
                yield Tie(str(person), body, "org:member", tenure.id, spell)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A thing that another has to do with. relations: the properties or kinds of what they share; weight: how many
    meetings, instruments and other things they share, and ties they have without one."""

    id: str
    relations: tuple[str, ...]
    weight: int
    meetings: tuple[str, ...]
    instruments: tuple[str, ...]
    others: tuple[str, ...]


def find_neighbours(ties: Ties, thing_id: str, window: Window) -> list[Neighbour]:
    """Whoever and whatever a thing shares meetings, instruments, decisions or a tenure with; the closest first."""
    shared: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for tie in ties.of(thing_id, window):
        end = tie.end(thing_id)
        kind = end.partition("/")[0]
        if kind not in HUBS or thing_id.partition("/")[0] in HUBS:
            shared[end].add((tie.relation, tie.carrier or thing_id))
            continue
        for further in ties.of(end, window):
            other = further.end(end)
            if other != thing_id and other.partition("/")[0] not in HUBS:
                shared[other].add((kind, end))
    found = [_neighbour(name, pairs) for name, pairs in shared.items()]
    return sorted(found, key=lambda each: (-each.weight, each.id))


def _neighbour(name: str, pairs: set[tuple[str, str]]) -> Neighbour:
    def through(*kinds: str) -> tuple[str, ...]:
        return tuple(sorted({thing for relation, thing in pairs if relation in kinds}))

    return Neighbour(
        id=name,
        relations=tuple(sorted({relation for relation, _ in pairs})),
        weight=len(pairs),
        meetings=through("meeting"),
        instruments=through("instrument"),
        others=through("decision", "initiative"),
    )


MOST_STEPS = 8


def find_paths(ties: Ties, start: str, goal: str, window: Window, most: int) -> list[list[Tie]]:
    """The shortest paths between two things, not more than `most`, in a fixed order; none where they are farther apart
    than MOST_STEPS. Of several ties between the same two things a path has the first."""
    if start == goal:
        return []
    before: dict[str, dict[str, Tie]] = {start: {}}
    layer: Sequence[str] = [start]
    for _ in range(MOST_STEPS):
        following: dict[str, dict[str, Tie]] = {}
        for name in layer:
            for tie in ties.of(name, window):
                end = tie.end(name)
                if end not in before:
                    following.setdefault(end, {}).setdefault(name, tie)
        before.update(following)
        if goal in following:
            return _walk_back(before, start, goal, most)
        layer = sorted(following)
    return []


def _walk_back(before: Mapping[str, Mapping[str, Tie]], start: str, goal: str, most: int) -> list[list[Tie]]:
    found: list[list[Tie]] = []
    waiting: list[tuple[str, list[Tie]]] = [(goal, [])]
    while waiting and len(found) < most:
        name, path = waiting.pop()
        if name == start:
            found.append(path[::-1])
            continue
        waiting += [(earlier, [*path, before[name][earlier]]) for earlier in sorted(before[name], reverse=True)]
    return found


def _order(tie: Tie) -> tuple[str, str, str, str]:
    return tie.one, tie.other, tie.relation, tie.carrier or ""
