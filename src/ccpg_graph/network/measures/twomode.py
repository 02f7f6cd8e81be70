"""Centrality in two-mode networks: each divided by the most that a node of its mode can have."""

from __future__ import annotations

import numpy as np

from ccpg_graph.network.incidence import Floats
from ccpg_graph.network.measures.degree import degree
from ccpg_graph.network.measures.engines import Engine
from ccpg_graph.network.measures.graph import Graph
from ccpg_graph.network.measures.paths import passing, reach


def two_mode_degree(graph: Graph) -> Floats:
    """The share of the nodes of the other mode that a node is tied to."""
    own, other = _sizes(graph)
    return _share(degree(graph), other)


def two_mode_betweenness(graph: Graph, engine: Engine = Engine.AUTO) -> Floats:
    """Betweenness, ties counted as one whatever their weight, over the most that the mode allows.

    By rustworkx where the extra `fast` is installed, else by networkx; both are exact.
    """
    own, other = _sizes(graph)
    return _share(passing(graph, engine), _most_between(own, other))


def two_mode_closeness(graph: Graph) -> Floats:
    """Closeness, ties counted as one whatever their weight, over the most that the mode allows."""
    own, other = _sizes(graph)
    reached, total = reach(graph.adjacency, directed=False, steps=True)
    # The nearest one can be is one step from all of the other mode and two from all of one's own; who reaches a part of
    # the network only is as much less close as that part is smaller (Wasserman and Faust).
    nearest = other + 2 * (own - 1)
    return _share(nearest, total) * reached / max(graph.size - 1, 1)


def _sizes(graph: Graph) -> tuple[Floats, Floats]:
    """For each node how many are of its own mode, itself included, and of the other."""
    first = np.asarray(graph.first or (False,) * graph.size, dtype=np.bool_)
    many = float(first.sum())
    return np.where(first, many, graph.size - many), np.where(first, graph.size - many, many)


def _most_between(own: Floats, other: Floats) -> Floats:
    """The greatest betweenness in a network of two modes (Borgatti and Everett, equation 4)."""
    some = np.maximum(other, 1)
    s, t = np.divmod(own - 1, some)
    found = (some**2 * (s + 1) ** 2 + some * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2
    return np.asarray(np.where(other > 0, found, 0.0), dtype=np.float64)


def _share(part: Floats, whole: Floats) -> Floats:
    """0 where the whole is nothing: where one of the modes is empty, or a node reaches nobody."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(whole > 0, part / whole, 0.0)
