"""How many ties, and how strong in all."""

from __future__ import annotations

import numpy as np

from ccpg_graph.network.incidence import Floats
from ccpg_graph.network.measures.graph import Graph


def degree(graph: Graph) -> Floats:
    """How many edges a node has, in either direction."""
    return out_degree(graph) + in_degree(graph)


def out_degree(graph: Graph) -> Floats:
    """How many edges leave a node (of an undirected graph: those of which it is the first end)."""
    return np.bincount(graph.source, minlength=graph.size).astype(np.float64)


def in_degree(graph: Graph) -> Floats:
    """How many edges reach a node (of an undirected graph: those of which it is the second end)."""
    return np.bincount(graph.target, minlength=graph.size).astype(np.float64)


def strength(graph: Graph) -> Floats:
    """The sum of the weights of a node's edges, in either direction."""
    return out_strength(graph) + in_strength(graph)


def out_strength(graph: Graph) -> Floats:
    """The sum of the weights of the edges that leave a node."""
    return np.bincount(graph.source, graph.weight, graph.size).astype(np.float64)


def in_strength(graph: Graph) -> Floats:
    """The sum of the weights of the edges that reach a node."""
    return np.bincount(graph.target, graph.weight, graph.size).astype(np.float64)
