"""The same nodes over other events: what resampling, leaving out and years have in common."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ccpg_graph.network.incidence import Floats
from ccpg_graph.network.measures.graph import Graph, graph_of
from ccpg_graph.network.network import Network


class Reweigher:
    """Gives the graph of a network as it would be had each of its events come about so many times.

    Nodes stay as they are, with or without ties; filters on nodes hold. A backbone does not: resampled edges are all
    edges.
    """

    def __init__(self, network: Network) -> None:
        self.events = len(network.incidence.events)
        self._shares = network.incidence.shares(network.weighting)
        self._network = network
        self._plain = graph_of(network)
        self._place = np.full(len(network.incidence.nodes), -1, dtype=np.int64)
        self._place[network.rows] = np.arange(len(network.rows))
        self._kept = _pairs_kept(network)

    def graph(self, times: Floats) -> Graph:
        """The graph where event i came about times[i] times (0: not at all)."""
        found = self._network.incidence.product(self._shares * times).tocoo()
        tied = found.data > 0
        source, target = self._place[found.row[tied]], self._place[found.col[tied]]
        weight = found.data[tied]
        there = (source >= 0) & (target >= 0)
        source, target, weight = source[there], target[there], weight[there]
        if self._kept is not None:
            kept = self._kept[source] | self._kept[target]
            source, target, weight = source[kept], target[kept], weight[kept]
        order = np.lexsort((target, source))
        return replace(self._plain, source=source[order], target=target[order], weight=weight[order].astype(np.float64))


def _pairs_kept(network: Network) -> np.typing.NDArray[np.bool_] | None:
    """Which nodes an edge must have one of, where the network was asked of some countries or offices."""
    mine = network.filters.nodes_among(network.incidence.nodes, network.incidence.kinds, network.incidence.countries)
    return None if mine is None else np.asarray(mine, dtype=np.bool_)[network.rows]
