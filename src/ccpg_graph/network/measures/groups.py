"""How closely those around a node are tied among themselves, and the groups that come of it."""

from __future__ import annotations

import networkx as nx
import numpy as np

from ccpg_graph.network.incidence import Floats, Ints
from ccpg_graph.network.measures.graph import Graph, in_order


def clustering(graph: Graph) -> Floats:
    """Of the pairs of a node's neighbours, the share that are tied; 0 for fewer than two neighbours."""
    return in_order(nx.clustering(graph.nx), graph.size)


def core(graph: Graph) -> Floats:
    """The greatest k for which a node is in a part of the graph where all have k neighbours within it."""
    return in_order(nx.core_number(graph.nx), graph.size)


def communities(graph: Graph, seed: int = 1) -> Ints:
    """The number of the community of each node by the Louvain method; the largest is 0, of equals that of the first
    node. Another seed may give another division of nearly the same modularity."""
    found = [sorted(each) for each in nx.community.louvain_communities(graph.nx, weight="weight", seed=seed)]
    numbers = np.zeros(graph.size, dtype=np.int64)
    for number, members in enumerate(sorted(found, key=lambda each: (-len(each), each))):
        numbers[members] = number
    return numbers


def modularity(graph: Graph, numbers: Ints) -> float:
    """How much more weight lies within the communities than if ties fell by strength alone; 0 where there is none."""
    if not len(graph.weight):
        return 0.0
    members = [set(np.flatnonzero(numbers == each).tolist()) for each in range(int(numbers.max()) + 1)]
    return float(nx.community.modularity(graph.nx, members, weight="weight"))
