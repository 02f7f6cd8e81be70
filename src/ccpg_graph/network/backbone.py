"""The strongest edges of a network that is too dense to draw, without falling apart into pieces."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ccpg_graph.errors import UsageError
from ccpg_graph.network.network import Network
from ccpg_graph.network.records import LeftOut

WEAKER = "edges weaker than those kept"


def strongest(network: Network, edges: int) -> Network:
    """The network with so many edges at most: first a spanning forest of the greatest weight (Kruskal), so that what
    was joined stays joined where the number allows it, then the heaviest of the rest. Nodes all stay.

    Of equal weights the first by source and target. UsageError for a number below 1.
    """
    if edges < 1:
        raise UsageError(f"backbone is {edges}: keep at least one edge")
    if len(network.source) <= edges:
        return network
    order = np.lexsort((network.target, network.source, -network.weight)).tolist()
    forest = _forest(network, order)
    rest = (edge for edge in order if edge not in forest)
    kept = np.sort([*[edge for edge in order if edge in forest], *rest][:edges])
    gone = len(network.source) - edges
    return replace(
        network,
        source=network.source[kept],
        target=network.target[kept],
        weight=network.weight[kept],
        count=network.count[kept],
        left_out=LeftOut({**network.left_out.counts, WEAKER: gone}),
    )


def _forest(network: Network, order: list[int]) -> set[int]:
    above = list(range(len(network.ids)))

    def top(node: int) -> int:
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    found = set()
    for edge in order:
        one, other = top(int(network.source[edge])), top(int(network.target[edge]))
        if one != other:
            above[one] = other
            found.add(edge)
    return found
