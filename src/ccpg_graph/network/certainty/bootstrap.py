"""Intervals by the bootstrap: had other meetings of the same kind been held and reported, how would a score differ?

Events are drawn with replacement, as many as there are, and the score is computed anew; the middle share of the draws
is the interval (percentile method: B. Efron, Bootstrap methods, Annals of Statistics 7 (1979) 1–26; for networks T.
A. B. Snijders, S. P. Borgatti, Non-parametric standard errors and tests for network statistics, Connections 22 (1999)
161–170, who draw nodes: here ties come from events, so events are drawn). It holds as far as meetings are independent
of one another and are reported alike; it knows nothing of meetings of a kind that is never reported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ccpg_graph.errors import UsageError
from ccpg_graph.network.incidence import Floats
from ccpg_graph.network.measures import Graph, graph_of, measure_of
from ccpg_graph.network.network import Network
from ccpg_graph.network.reweighing import Reweigher

DRAWS = 200


@dataclass(frozen=True, slots=True)
class Interval:
    """Of each node, in the order of `ids`: its score, and between which bounds `level` of the draws lie. NaN where the
    node has no score, or has none in any draw."""

    measure: str
    score: Floats
    low: Floats
    high: Floats
    level: float
    draws: int


def intervals(network: Network, name: str, *, draws: int = DRAWS, seed: int = 1, level: float = 0.95) -> Interval:
    """The interval of every node's score; UsageError for a measure that does not fit or numbers that cannot be."""
    if draws < 2 or not 0 < level < 1:
        raise UsageError(f"draws {draws}, level {level}: take at least 2 draws and a level between 0 and 1")
    compute: Callable[[Graph], Floats] = measure_of(network.definition, name).compute
    drawn = Reweigher(network)
    chance = np.random.default_rng(seed)
    scores = np.empty((draws, len(network.ids)))  # at once: what cannot be held is not computed for minutes first
    for place in range(draws):
        scores[place] = compute(drawn.graph(_times(chance, drawn.events)))
    low, high = np.full(len(network.ids), np.nan), np.full(len(network.ids), np.nan)
    told = ~np.isnan(scores).all(axis=0)
    edge = (1 - level) / 2
    if told.any():
        low[told], high[told] = np.nanquantile(scores[:, told], [edge, 1 - edge], axis=0)
    return Interval(name, compute(graph_of(network)), low, high, level, draws)


def _times(chance: np.random.Generator, events: int) -> Floats:
    return (
        np.bincount(chance.integers(events, size=events), minlength=events).astype(np.float64) if events else np.ones(0)
    )
