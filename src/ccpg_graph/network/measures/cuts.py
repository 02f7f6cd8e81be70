"""On whom the holding together depends: cut nodes, bridges, and how closed a node's own circle is."""

from __future__ import annotations

import networkx as nx
import numpy as np

from ccpg_graph.network.incidence import Floats
from ccpg_graph.network.measures.graph import Graph


def cut_nodes(graph: Graph) -> Floats:
    """1 for a node without which the graph would fall into more pieces, else 0."""
    found = np.zeros(graph.size)
    found[sorted(nx.articulation_points(graph.nx))] = 1
    return found


def bridges(graph: Graph) -> tuple[tuple[int, int], ...]:
    """The edges without which the graph would fall into more pieces, by their ends, sorted."""
    return tuple(sorted((min(ends), max(ends)) for ends in nx.bridges(graph.nx)))


def constraint(graph: Graph) -> Floats:
    """How far a node's ties lead back to one circle: the sum over its contacts of the squared share of itself that it
    puts into them, straight or through other contacts. High: closed in; low: between circles. NaN without ties."""
    if graph.size == 0:
        return np.zeros(0)
    weights = graph.adjacency + graph.adjacency.T if graph.directed else graph.adjacency
    total = np.asarray(weights.sum(axis=1)).ravel()
    with np.errstate(divide="ignore"):
        inverse = np.where(total > 0, 1.0 / total, 0.0)
    shares = weights.multiply(inverse[:, np.newaxis]).tocsr()
    invested = (shares + shares @ shares).multiply(weights > 0).tocsr()
    found = np.asarray(invested.multiply(invested).sum(axis=1)).ravel()
    return np.where(total > 0, found, np.nan)
