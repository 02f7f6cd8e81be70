"""A network: nodes and weighted ties, each of which opens the meetings, instruments and claims it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ccpg_graph.network.evidence import EvidenceOf
from ccpg_graph.network.incidence import Floats, Incidence, Ints
from ccpg_graph.network.records import AHEAD, Definition, Edge, Filters, LeftOut, Node, Spell, Weighting


@dataclass(frozen=True)
class Network:
    """ids, kinds and countries of the nodes; for each edge the numbers of its two nodes (of an undirected network the
    lesser first), its weight and how many events tie it. `nodes` and `edges` are the same with their evidence, put
    together when first asked for; that reads the store, which must still be open.

    incidence: what it is a product of, in which `rows` names the node of each number here.
    """

    definition: Definition
    filters: Filters
    weighting: Weighting
    release: str
    ids: tuple[str, ...]
    source: Ints
    target: Ints
    weight: Floats
    count: Ints
    left_out: LeftOut
    incidence: Incidence
    rows: Ints
    evidence_of: EvidenceOf = field(repr=False)

    @property
    def title(self) -> str:
        """The title of the projection; where what lies ahead or fell through was asked for, it says so."""
        asked = self.filters.statuses
        ahead = [status.lower() for status in asked if status in AHEAD]
        if not ahead:
            return self.definition.title
        told = (
            f"{', '.join(ahead)}, not known to have come about"
            if len(ahead) == len(asked)
            else f"{', '.join(ahead)} as well"
        )
        return f"{self.definition.title} ({told})"

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kind of each node: office, official, meeting or topic."""
        return tuple(self.incidence.kinds[row] for row in self.rows)

    @cached_property
    def countries(self) -> tuple[tuple[str, ...], ...]:
        """The ISO codes of each node."""
        return tuple(self.incidence.countries[row] for row in self.rows)

    @cached_property
    def labels(self) -> tuple[Mapping[str, str], ...]:
        """The labels of each node by language."""
        found = self.evidence_of.tables.labels(self.ids)
        return tuple(found[each] for each in self.ids)

    @cached_property
    def strength(self) -> Floats:
        """The sum of the weights of each node's edges, either way."""
        size = len(self.ids)
        out = np.bincount(self.source, self.weight, size)
        into = np.bincount(self.target, self.weight, size)
        return np.asarray(out + into, dtype=np.float64)

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Every node with its evidence, sorted by kind and id."""
        return tuple(self._node(number) for number in range(len(self.ids)))

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """Every edge with its evidence, sorted by source and target."""
        return tuple(self.edge(number) for number in range(len(self.source)))

    def events_of(self, edge: int) -> Ints:
        """The numbers, in the incidence, of the events that tie an edge."""
        return self.incidence.events_of(int(self.rows[self.source[edge]]), int(self.rows[self.target[edge]]))

    def edge(self, number: int) -> Edge:
        """One edge with its evidence."""
        ends = int(self.rows[self.source[number]]), int(self.rows[self.target[number]])
        events = self.incidence.events_of(*ends)
        return Edge(
            self.ids[self.source[number]],
            self.ids[self.target[number]],
            float(self.weight[number]),
            int(self.count[number]),
            tuple(events.tolist()),
            self._spells(events),
            self.evidence_of(ends, events),
        )

    def _node(self, number: int) -> Node:
        row = int(self.rows[number])
        events = self.incidence.events_at(row)
        return Node(
            self.ids[number],
            self.labels[number],
            self.kinds[number],
            self.countries[number],
            float(self.strength[number]),
            len(events),
            tuple(events.tolist()),
            self._spells(events),
            self.evidence_of((row,), events),
        )

    def _spells(self, events: Iterable[int]) -> tuple[Spell, ...]:
        found: Iterator[Spell] = (spell for event in events for spell in self.incidence.events[event].spells)
        return tuple(sorted(set(found)))
