"""What travels through this room: definitions, filters, and a network whose every node and edge opens its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum

from ccpg_graph.errors import UsageError
from ccpg_graph.network.tables import INSTRUMENTS, MEETINGS
from ccpg_graph.text.dates import days_of
from ccpg_graph.vocab import BASE

AHEAD = frozenset({"Planned", "Proposed", "Postponed", "Cancelled"})
"""Statuses of what has not come about. What has one of these and no other is never counted as held or signed."""
STATUSES = (
    "Held", "Planned", "Postponed", "Cancelled", "Proposed", "Signed", "Adopted", "InForce", "Ended", "Recalled",
)  # fmt: skip
KNOWN = {"kinds": ("meeting", "instrument"), "types": (*MEETINGS, *INSTRUMENTS), "statuses": STATUSES}
"""The values that filters can have which choose among few."""
NAMED = {"kinds": "kind", "types": "type", "statuses": "status"}


class Weighting(StrEnum):
    """How much one meeting or instrument adds to a tie."""

    COUNT = "count"
    """One, whatever their number."""
    NEWMAN = "newman"
    """1/(n-1) among n participants, so that a meeting adds one to each of them in all: M. E. J. Newman, Scientific
    collaboration networks II, Physical Review E 64 (2001) 016132, equation 2."""


@dataclass(frozen=True, slots=True)
class Definition:
    """One projection: what its nodes and edges are, in words that a reader can check.

    nodes: the kinds of its nodes, the second of a two-mode network's columns last; counted: the kinds of event that
    make its ties (`meeting`, `instrument`, `tenure`); source: SPARQL that gives the same edges and counts from a
    release of the default base (columns `source`, `target`, `count`).
    """

    name: str
    title: str
    about: str
    nodes: tuple[str, ...]
    edges: str
    counted: tuple[str, ...]
    weightings: tuple[Weighting, ...]
    directed: bool = False
    bipartite: bool = False
    source: str = ""

    def source_at(self, base: str) -> str:
        """The SPARQL for a release whose IRIs begin with `base`. Terms of the ontology are the same at every base."""
        return self.source.replace(f"<{BASE}graph/", f"<{base}graph/")


@dataclass(frozen=True, slots=True)
class Filters:
    """Which part of a release is asked. Empty: all of what was held or signed.

    since, until: the period, both ends included, as a day, month or year; as_of: a day, as which the network stood:
    what had been held by then, instruments in force on it; known_by: a day, by which documents had to be issued.
    countries (ISO alpha-2) and offices (`body/…`) keep the edges of which an end is theirs; topics: local names, one of
    which the event has; kinds: `meeting` or `instrument`; types: classes (`CouncilSession`, `Memorandum`); statuses:
    in the place of all that came about.
    """

    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    known_by: str | None = None
    countries: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("since", "until", "as_of", "known_by"):
            value = getattr(self, name)
            if value is not None and days_of(value) is None:
                raise UsageError(f"{name.replace('_', '-')} is {value!r}: give a day, month or year, as 2021-09-23")
        if self.since is not None and self.until is not None and self.first_day > self.last_day:
            raise UsageError(f"the period from {self.since} until {self.until} ends before it begins")
        for name, known in KNOWN.items():
            wrong = [value for value in getattr(self, name) if value not in known]
            if wrong:
                raise UsageError(f"there is no {NAMED[name]} {wrong[0]!r}; there are {', '.join(known)}")
        object.__setattr__(self, "countries", tuple(code.upper() for code in self.countries))

    @property
    def first_day(self) -> str:
        """The first day of the period; the earliest there is where none is given."""
        days = days_of(self.since) if self.since is not None else None
        return "0000-00-00" if days is None else days[0]

    @property
    def last_day(self) -> str:
        """The last day of the period, or the day as of which is asked, whichever comes first."""
        ends = [days[1] for day in (self.until, self.as_of) if day is not None and (days := days_of(day)) is not None]
        return min(ends, default="9999-99-99")

    @property
    def is_dated(self) -> bool:
        """Whether a date decides what is counted."""
        return (self.since, self.until, self.as_of) != (None, None, None)

    def nodes_among(
        self, nodes: Sequence[str], kinds: Sequence[str], countries: Sequence[tuple[str, ...]]
    ) -> list[bool] | None:
        """Which nodes are of the countries and offices asked for; None where none are asked for."""
        if not self.countries and not self.offices:
            return None
        return [
            kind in ("office", "official")
            and (not self.countries or not set(self.countries).isdisjoint(codes))
            and (not self.offices or node in self.offices)
            for node, kind, codes in zip(nodes, kinds, countries, strict=True)
        ]

    def described(self) -> Mapping[str, str]:
        """What is set, by name, as words: for captions and answers."""
        values = ((each.name, getattr(self, each.name)) for each in fields(self))
        return {name: value if isinstance(value, str) else ", ".join(value) for name, value in values if value}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a node or an edge rests on: ids without the base, sorted. Tenures that no document states have the addresses
    of the registry's sources."""

    meetings: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    tenures: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Spell:
    """A time from day to day (ISO), both ends included, in which something took place or held."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Node:
    """id: `body/…`; label by language; kind: office, official, meeting or topic; countries: ISO codes;
    weight: the sum of its edges' weights (of a directed network, out and in together); events: how many meetings and
    instruments it took part in; at: their numbers in the incidence; spells: when."""

    id: str
    label: Mapping[str, str]
    kind: str
    countries: tuple[str, ...]
    weight: float
    events: int
    at: tuple[int, ...]
    spells: tuple[Spell, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Edge:
    """From `source` to `target`, ids of nodes; of an undirected network the first by its id is the source. at: the
    numbers, in the incidence, of the events that tie them."""

    source: str
    target: str
    weight: float
    count: int
    at: tuple[int, ...]
    spells: tuple[Spell, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the answer does not hold though it was asked of, and why: counts by reason, none of them zero."""

    counts: Mapping[str, int] = field(default_factory=dict)

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return iter(sorted(self.counts.items()))

    def __bool__(self) -> bool:
        return bool(self.counts)
