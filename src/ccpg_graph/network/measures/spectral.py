"""Who is tied to those who are well tied."""

from __future__ import annotations

import networkx as nx
import numpy as np
from scipy.sparse import csgraph, linalg

from ccpg_graph.network.incidence import Floats, Ints
from ccpg_graph.network.measures.graph import Graph, in_order

_DENSE = 500
_SAME = 1e-9


def eigenvector(graph: Graph) -> Floats:
    """The leading eigenvector of the weights, of length 1, none below zero.

    In a graph of several components that of the component with the greatest eigenvalue, 0 elsewhere; of components with
    the same one, all of theirs.
    """
    number, component = csgraph.connected_components(graph.adjacency, directed=False)
    leading = [_leading(graph, np.flatnonzero(component == each)) for each in range(number)]
    greatest = max((value for value, _, _ in leading), default=0.0)
    found = np.zeros(graph.size)
    for value, nodes, vector in leading:
        if value > 0 and value >= greatest * (1 - _SAME):
            found[nodes] = vector
    length = float(np.linalg.norm(found))
    return found / length if length > 0 else found


def _leading(graph: Graph, nodes: Ints) -> tuple[float, Ints, Floats]:
    part = graph.adjacency[nodes][:, nodes]
    if len(nodes) <= _DENSE:
        values, vectors = np.linalg.eigh(part.toarray())
    else:
        values, vectors = linalg.eigsh(part, k=1, which="LA", v0=np.ones(len(nodes)))
    return float(values[-1]), nodes, np.abs(vectors[:, -1])


def pagerank(graph: Graph) -> Floats:
    """The share of time that a walker spends at a node who follows ties by their weight and with probability 0.15
    jumps anywhere; all shares sum to 1."""
    if graph.size == 0:
        return np.zeros(0)
    return in_order(nx.pagerank(graph.nx, alpha=0.85, tol=1e-10, max_iter=1000, weight="weight"), graph.size)
