"""Centrality in two-mode networks: each divided by the most that a node of its mode can have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np

from ccpg_graph.network.incidence import Floats
from ccpg_graph.network.measures.graph import Graph, in_order


def two_mode_degree(graph: Graph) -> Floats:
    """The share of the nodes of the other mode that a node is tied to."""
    return _computed(nx.bipartite.degree_centrality, graph)


def two_mode_betweenness(graph: Graph) -> Floats:
    """Betweenness, ties counted as one whatever their weight, over the most that the mode allows."""
    return _computed(nx.bipartite.betweenness_centrality, graph)


def two_mode_closeness(graph: Graph) -> Floats:
    """Closeness, ties counted as one whatever their weight, over the most that the mode allows."""
    return _computed(nx.bipartite.closeness_centrality, graph)


def _computed(compute: Callable[[Any, list[int]], dict[int, float]], graph: Graph) -> Floats:
    """0 for all where one of the modes is empty: nothing can be tied then."""
    first = [number for number, is_first in enumerate(graph.first) if is_first]
    if not 0 < len(first) < graph.size:
        return np.zeros(graph.size)
    return in_order(compute(graph.nx, first), graph.size)
