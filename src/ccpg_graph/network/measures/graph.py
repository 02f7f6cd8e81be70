"""The bare graph that measures compute on: numbers of nodes, ends and weights of edges."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import networkx as nx
import numpy as np
from scipy import sparse

from ccpg_graph.network.incidence import Floats, Ints, Matrix
from ccpg_graph.network.network import Network

_EXACT = 2**40


@dataclass(frozen=True)
class Graph:
    """size: how many nodes; source, target, weight: of each edge, all weights above zero, no edge twice and none from a
    node to itself; first: of a two-mode graph, which nodes are of the first mode, else empty."""

    size: int
    source: Ints
    target: Ints
    weight: Floats
    directed: bool = False
    first: tuple[bool, ...] = field(default=(), repr=False)

    @cached_property
    def adjacency(self) -> Matrix:
        """Weights, node by node; of an undirected graph both ways."""
        shape = (self.size, self.size)
        one_way = sparse.csr_array((self.weight, (self.source, self.target)), shape=shape)
        return one_way if self.directed else (one_way + one_way.T).tocsr()

    @cached_property
    def distance(self) -> tuple[Floats, float]:
        """A length for each edge, its weight inverted, and what to divide lengths by.

        Where weights are whole numbers lengths are too, so that paths of equal length are seen to be equal whatever the
        order they are summed in: 1/3 + 1/6 is not always 1/2 to a computer.
        """
        whole = np.rint(self.weight)
        if len(whole) and np.array_equal(whole, self.weight):
            least = math.lcm(*{int(weight) for weight in whole})
            if least <= _EXACT:
                return least / whole, float(least)
        return 1.0 / self.weight, 1.0

    @cached_property
    def nx(self) -> Any:
        """The same as a networkx graph of numbers, with `weight` and `distance` on the edges."""
        graph = nx.DiGraph() if self.directed else nx.Graph()
        graph.add_nodes_from(range(self.size))
        ends = zip(self.source.tolist(), self.target.tolist(), strict=True)
        values = zip(self.weight.tolist(), self.distance[0].tolist(), strict=True)
        graph.add_edges_from(
            (one, other, {"weight": weight, "distance": distance})
            for (one, other), (weight, distance) in zip(ends, values, strict=True)
        )
        return graph


def graph_of(network: Network) -> Graph:
    """The bare graph of a network."""
    definition = network.definition
    first = tuple(kind == definition.nodes[0] for kind in network.kinds) if definition.bipartite else ()
    return Graph(len(network.ids), network.source, network.target, network.weight, definition.directed, first)


def in_order(scores: dict[int, float], size: int) -> Floats:
    """Scores by number as an array."""
    return np.fromiter((scores[number] for number in range(size)), dtype=np.float64, count=size)
