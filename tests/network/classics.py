"""Classic networks, which networkx carries, as the graphs that measures compute on."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np

from ccpg_graph.network.measures import Graph


def graph_from(found: Any, weight: str | None = None) -> tuple[Graph, dict[Any, int]]:
    """A graph and the number of each of its nodes; weights are 1 where no attribute is named."""
    number = {node: place for place, node in enumerate(found)}
    edges = [
        (number[one], number[other], float(facts[weight]) if weight else 1.0)
        for one, other, facts in found.edges(data=True)
    ]
    source, target, weights = (np.array(column) for column in zip(*edges, strict=True))
    first = tuple(facts.get("bipartite") == 0 for _, facts in found.nodes(data=True))
    two_mode = first if "bipartite" in next(iter(found.nodes(data=True)))[1] else ()
    return Graph(len(number), source, target, weights, found.is_directed(), two_mode), number


def karate(weight: str | None = None) -> tuple[Graph, dict[Any, int]]:
    """W. W. Zachary, An information flow model for conflict and fission in small groups (1977)."""
    return graph_from(nx.karate_club_graph(), weight)


def florentine() -> tuple[Graph, dict[Any, int]]:
    """Marriages of fifteen Florentine families, from J. F. Padgett and C. K. Ansell (1993)."""
    return graph_from(nx.florentine_families_graph())


def davis() -> tuple[Graph, dict[Any, int]]:
    """Women and events of A. Davis and others, Deep South (1941)."""
    return graph_from(nx.davis_southern_women_graph())
