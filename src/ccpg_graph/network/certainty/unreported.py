"""How far a ranking would move had some of the reported meetings gone unreported.

So many events are left out at random and the ranking is made anew, many times over (E. Costenbader, T. W. Valente,
The stability of centrality measures when networks are sampled, Social Networks 25 (2003) 283–307; S. P. Borgatti and
others, On the robustness of centrality measures under conditions of imperfect data, Social Networks 28 (2006)
124–136). A ranking that moves much when a tenth of what is known is missing will have moved as much for what is not
known.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import stats

from ccpg_graph.errors import UsageError
from ccpg_graph.network.incidence import Floats
from ccpg_graph.network.measures import graph_of, measure_of
from ccpg_graph.network.network import Network
from ccpg_graph.network.reweighing import Reweigher

DRAWS = 200


@dataclass(frozen=True, slots=True)
class Moved:
    """Of each node, in order: its rank (1 is the greatest score; equals share the middle of their ranks), and between
    which ranks 90 % of the draws place it. agreement: Spearman's rank correlation with the ranking as reported, the
    mean over the draws (NaN where all rank alike); first_stays: in what share of the draws the first is first."""

    measure: str
    percent: float
    rank: Floats
    best: Floats
    worst: Floats
    agreement: float
    first_stays: float
    draws: int


def if_unreported(network: Network, name: str, percent: float, *, draws: int = DRAWS, seed: int = 1) -> Moved:
    """Leave out so many percent of the events; UsageError for a measure that does not fit or numbers that cannot be."""
    if draws < 1 or not 0 < percent < 100:
        raise UsageError(
            f"draws {draws}, percent {percent}: take at least 1 draw and more than 0, less than 100 percent"
        )
    compute = measure_of(network.definition, name).compute
    drawn = Reweigher(network)
    chance = np.random.default_rng(seed)
    left_out = round(drawn.events * percent / 100)
    rank = ranks(compute(graph_of(network)))
    found = np.empty((draws, len(rank)))
    for draw in range(draws):
        times = np.ones(drawn.events)
        times[chance.choice(drawn.events, size=left_out, replace=False)] = 0
        found[draw] = ranks(compute(drawn.graph(times)))
    if len(rank) == 0:
        return Moved(name, percent, rank, rank, rank, float("nan"), float("nan"), draws)
    best, worst = np.quantile(found, [0.05, 0.95], axis=0)
    first = rank == rank.min()
    stays = (found[:, first] == found.min(axis=1)[:, np.newaxis]).any(axis=1)
    return Moved(name, percent, rank, best, worst, _agreement(rank, found), float(stays.mean()), draws)


def ranks(scores: Floats) -> Floats:
    """1 for the greatest score, equals sharing the middle of their ranks; who has no score comes last."""
    return np.asarray(stats.rankdata(-np.nan_to_num(scores, nan=-np.inf)), dtype=np.float64)


def _agreement(rank: Floats, found: Floats) -> float:
    told = [each for each in found if np.ptp(each) > 0]
    if not told or np.ptp(rank) == 0:
        return float("nan")
    return float(np.mean([np.corrcoef(rank, each)[0, 1] for each in told]))
