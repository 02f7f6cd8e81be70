"""Measures of a network as a whole."""

from __future__ import annotations

import networkx as nx
import numpy as np
from scipy.sparse import csgraph

from ccpg_graph.network.measures.graph import Graph
from ccpg_graph.network.measures.groups import communities, modularity


def density(graph: Graph) -> float:
    """Of the ties that there could be, the share that there is; of a two-mode graph, of those between the modes."""
    if graph.first:
        first = sum(graph.first)
        possible = first * (graph.size - first)
    else:
        possible = graph.size * (graph.size - 1) // (1 if graph.directed else 2)
    return len(graph.source) / possible if possible else 0.0


def components(graph: Graph) -> float:
    """How many pieces it falls into, direction left aside; a node without ties is one."""
    return (
        float(csgraph.connected_components(graph.adjacency, directed=False, return_labels=False)) if graph.size else 0
    )


def largest(graph: Graph) -> float:
    """The share of all nodes that the largest piece has."""
    if graph.size == 0:
        return 0.0
    _, labels = csgraph.connected_components(graph.adjacency, directed=False)
    return float(np.bincount(labels).max() / graph.size)


def transitivity(graph: Graph) -> float:
    """Of the pairs of ties that meet in a node, the share that a third tie closes to a triangle."""
    return float(nx.transitivity(graph.nx))


def reciprocity(graph: Graph) -> float:
    """Of the ties, the share that are answered by one the other way; 0 without ties."""
    return float(nx.overall_reciprocity(graph.nx)) if len(graph.source) else 0.0


def community_modularity(graph: Graph) -> float:
    """The modularity of the division that `communities` finds with its first seed."""
    return modularity(graph, communities(graph))
