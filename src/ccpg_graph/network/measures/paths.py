"""Measures on shortest paths, where a tie twice as strong is half as long."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from ccpg_graph.network.incidence import Floats, Matrix
from ccpg_graph.network.measures.engines import Engine, networkit, rustworkx
from ccpg_graph.network.measures.graph import Graph, in_order

_ROWS_AT_ONCE = 512


def betweenness(graph: Graph, engine: Engine = Engine.AUTO) -> Floats:
    """The share of shortest paths between two others that pass a node, between 0 and 1.

    By networkit (any weights) or rustworkx (equal weights) where the extra `fast` is installed, else by networkx; all
    three are exact.
    """
    equal = len(graph.weight) == 0 or bool(np.all(graph.weight == graph.weight[0]))
    if equal and (found := rustworkx(engine)) is not None:  # it counts steps, and needs no lengths
        return _by_rustworkx(graph, found, normalized=True)
    if (found := networkit(engine)) is not None and graph.size > 2:
        return _by_networkit(graph, found)
    return in_order(nx.betweenness_centrality(graph.nx, weight=None if equal else "distance"), graph.size)


def _by_networkit(graph: Graph, networkit: Any) -> Floats:
    built = networkit.Graph(graph.size, weighted=True, directed=graph.directed)
    lengths = graph.distance[0].tolist()
    for one, other, length in zip(graph.source.tolist(), graph.target.tolist(), lengths, strict=True):
        built.addEdge(one, other, length)
    scores = networkit.centrality.Betweenness(built, normalized=False).run().scores()
    # Each unordered pair is counted twice there, and so are the pairs that networkx divides by.
    return np.asarray(scores, dtype=np.float64) / ((graph.size - 1) * (graph.size - 2))


def passing(graph: Graph, engine: Engine = Engine.AUTO) -> Floats:
    """How many shortest paths pass each node, each tie counted as one step; of several shortest paths between two, the
    share. By rustworkx where it is installed, else by networkx."""
    if (found := rustworkx(engine)) is not None:
        return _by_rustworkx(graph, found, normalized=False)
    return in_order(nx.betweenness_centrality(graph.nx, normalized=False), graph.size)


def _by_rustworkx(graph: Graph, rustworkx: Any, *, normalized: bool) -> Floats:
    built = rustworkx.PyDiGraph() if graph.directed else rustworkx.PyGraph()
    built.add_nodes_from(range(graph.size))
    built.add_edges_from_no_data(list(zip(graph.source.tolist(), graph.target.tolist(), strict=True)))
    return in_order(dict(rustworkx.betweenness_centrality(built, normalized=normalized)), graph.size)


def closeness(graph: Graph) -> Floats:
    """How near a node is to those it can reach: their number over the sum of lengths, times the share of all others
    that they are. Of a directed graph, from others to it. 0 for who reaches nobody."""
    lengths, unit = graph.distance
    shape = (graph.size, graph.size)
    matrix = sparse.csr_array((lengths / unit, (graph.source, graph.target)), shape=shape)
    reached, total = reach(matrix.T.tocsr() if graph.directed else matrix, directed=graph.directed)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(total > 0, reached / total * reached / max(graph.size - 1, 1), 0.0)


def reach(lengths: Matrix, *, directed: bool, steps: bool = False) -> tuple[Floats, Floats]:
    """How many others each node reaches, and the sum of the lengths of the shortest paths there; steps: whether each
    tie is 1 long. By scipy: neither rustworkx nor networkit was faster at 2,000 nodes."""
    size = lengths.shape[0]
    reached, total = np.zeros(size), np.zeros(size)
    for start in range(0, size, _ROWS_AT_ONCE):
        nodes = np.arange(start, min(start + _ROWS_AT_ONCE, size))
        far = csgraph.dijkstra(lengths, directed=directed, indices=nodes, unweighted=steps)
        reached[nodes] = np.isfinite(far).sum(axis=1) - 1
        total[nodes] = np.where(np.isfinite(far), far, 0).sum(axis=1)
    return reached, total
