"""Meetings and instruments as the visible graphs tell them: one event each, however many documents report it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ccpg_graph.network.records import AHEAD, Spell
from ccpg_graph.network.tables import INSTRUMENTS, MEETINGS, Fact, Tables
from ccpg_graph.text.dates import days_of

Visible = Callable[[str], bool]
"""Whether a graph is among those that are asked."""


@dataclass(frozen=True, slots=True)
class Event:
    """id; kind: meeting, instrument or tenure (of a handover); types: its classes; statuses: those that came about,
    else those that lie ahead; begun: the first and the last day on which it may have begun; ended: the last day on
    which it may have ended; within: larger meetings. topics: local names, each with the graphs and the two ends of the
    statement that says so."""

    id: str
    kind: str
    types: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    begun: tuple[str, str] | None = None
    ended: str | None = None
    topics: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()

    @property
    def spells(self) -> tuple[Spell, ...]:
        """Its time, or none where it has no date."""
        return () if self.begun is None else (Spell(self.begun[0], max(self.begun[1], self.ended or "")),)

    @property
    def came_about(self) -> bool:
        """Whether some document says that it was held or signed."""
        return bool(self.statuses) and not self.statuses <= AHEAD


@dataclass(frozen=True, slots=True)
class Told:
    """Events by id; which of them a graph knows as still ahead; and the statements that give an event its topic."""

    events: Mapping[str, Event]
    ahead: frozenset[tuple[str, str]]
    topics: Mapping[tuple[str, str], tuple[Fact, ...]]


def read_events(tables: Tables, sees: Visible) -> Told:
    """Every meeting and instrument of the visible graphs."""
    types = _by_subject(tables.instances((*MEETINGS, *INSTRUMENTS)), sees)
    meetings = {graph_thing[1] for graph_thing in tables.instances(MEETINGS) if sees(graph_thing[0])}
    said = [fact for name in ("ccpg:status", "ccpg:instrumentStatus") for fact in tables.facts(name)]
    statuses = _by_subject(said, sees)
    begun, ended = _beginnings(tables, sees), _ends(tables, sees)
    topics = _topics(tables, sees)
    within = _by_subject(tables.facts("ccpg:within"), sees)
    named: defaultdict[str, set[str]] = defaultdict(set)
    for event, topic in topics:
        named[event].add(topic)
    events = {
        thing: Event(
            thing,
            "meeting" if thing in meetings else "instrument",
            frozenset(classes),
            frozenset(statuses[thing] - AHEAD or statuses[thing]),
            begun.get(thing),
            ended.get(thing),
            frozenset(named[thing]),
            frozenset(within[thing]),
        )
        for thing, classes in types.items()
    }
    return Told(events, _ahead(said, sees), topics)


def _by_subject(facts: Iterable[Fact], sees: Visible) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for graph, subject, value in facts:
        if sees(graph):
            found[subject].add(value)
    return found


def _ahead(said: Iterable[Fact], sees: Visible) -> frozenset[tuple[str, str]]:
    """Graph and thing, where the graph says of the thing only that it lies ahead or fell through."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for graph, subject, status in said:
        if sees(graph):
            found[graph, subject].add(status)
    return frozenset(key for key, statuses in found.items() if statuses <= AHEAD)


def _beginnings(tables: Tables, sees: Visible) -> dict[str, tuple[str, str]]:
    """A meeting's start; an instrument's signing or adoption, else the start of its validity."""
    found = bounds([*tables.facts("ccpg:startDate")], sees)
    signed = bounds([*tables.facts("ccpg:signedOn"), *tables.facts("ccpg:adoptedOn")], sees)
    return bounds(tables.facts("ccpg:validFrom"), sees) | signed | found


def _ends(tables: Tables, sees: Visible) -> dict[str, str]:
    found = bounds([*tables.facts("ccpg:endDate"), *tables.facts("ccpg:validUntil")], sees)
    return {thing: last for thing, (_, last) in found.items()}


def bounds(facts: Iterable[Fact], sees: Visible) -> dict[str, tuple[str, str]]:
    """First and last day; a day told makes a month or year told of the same worthless, and where sources differ the
    widest bounds hold, as in the graph of links."""
    dates = _by_subject(facts, sees)
    found = {}
    for thing, told in dates.items():
        known = {date: days for date in told if (days := days_of(date)) is not None}
        exact = [days for date, days in known.items() if len(date) == max(map(len, known))]
        if exact:
            found[thing] = min(first for first, _ in exact), max(last for _, last in exact)
    return found


def _topics(tables: Tables, sees: Visible) -> dict[tuple[str, str], tuple[Fact, ...]]:
    """Event and topic, with the statements: its own, and those of the items of its agenda."""
    found: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for graph, event, topic in tables.facts("ccpg:topic"):
        if sees(graph):
            found[event, topic.removeprefix("topic/")].append((graph, event, topic))
    about: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in tables.facts("ccpg:about"):
        if sees(fact[0]) and fact[2].startswith("topic/"):
            about[fact[1]].append(fact)
    for graph, event, item in tables.facts("ccpg:agendaItem"):
        if sees(graph):
            for fact in about[item]:
                found[event, fact[2].removeprefix("topic/")].append(fact)
    return {key: tuple(sorted(set(facts))) for key, facts in found.items()}
