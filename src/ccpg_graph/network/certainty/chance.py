"""Ties beyond chance: do two meet more often than their attendance alone explains?

Who attends many meetings meets everybody. The null model keeps how many meetings each attends and how many attend
each meeting, and leaves all else to chance: two-mode graphs drawn evenly from all with these degrees (G. Strona and
others, A fast and unbiased procedure to randomize ecological binary matrices with fixed row and column totals, Nature
Communications 5 (2014) 4114: "curveball"). A tie's p-value is the share of draws in which the two meet at least as
often (B. V. North and others, Am. J. Hum. Genet. 71 (2002) 439–441: the network seen counts as one draw); q bounds
the false among those told as beyond chance (Y. Benjamini, Y. Hochberg, J. R. Stat. Soc. B 57 (1995) 289–300). As used
on ties of co-attendance: Z. Neal, The backbone of bipartite projections, Social Networks 39 (2014) 84–97.

It takes all meetings as open to all: a council whose members alone are invited will look like a clique beyond chance,
and is one for that reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ccpg_graph.errors import UsageError
from ccpg_graph.network.incidence import Floats, Ints, Matrix, matrix
from ccpg_graph.network.network import Network

DRAWS = 500
_MIXING = 10
"""Trades per node before the first draw and between two; Strona and others find five to be enough."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """Of each edge, in order: how many events tie it, how many attendance alone would give, and p and q."""

    observed: Ints
    expected: Floats
    p: Floats
    q: Floats
    draws: int


def beyond_chance(network: Network, *, draws: int = DRAWS, seed: int = 1) -> Beyond:
    """Test every edge of a network in which nodes are tied by attending together; UsageError for another kind."""
    if not network.incidence.symmetric:
        raise UsageError(f"{network.definition.name} is not of those who attend together: there is no such test for it")
    if draws < 1:
        raise UsageError(f"draws {draws}: take at least 1")
    if not len(network.source):
        nothing = np.zeros(0)
        return Beyond(network.count, nothing, nothing, nothing, draws)
    ends = network.rows[network.source], network.rows[network.target]
    at_least, total = np.zeros(len(network.source)), np.zeros(len(network.source))
    for drawn in _null(network.incidence.left, draws, np.random.default_rng(seed)):
        together = (drawn @ drawn.T).tocsr()
        found = np.asarray(together[ends]).ravel()
        at_least += found >= network.count
        total += found
    p = (at_least + 1) / (draws + 1)
    return Beyond(network.count, total / draws, p, _false_share(p), draws)


def _null(seen: Matrix, draws: int, chance: np.random.Generator) -> Iterator[Matrix]:
    """Matrices of the same row and column sums."""
    rows = [set(seen.indices[start:end].tolist()) for start, end in zip(seen.indptr[:-1], seen.indptr[1:], strict=True)]
    for _ in range(draws):
        if len(rows) > 1:
            for _ in range(_MIXING * len(rows)):
                _trade(rows, chance)
        yield matrix(((row, column) for row, columns in enumerate(rows) for column in columns), seen.shape)


def _trade(rows: list[set[int]], chance: np.random.Generator) -> None:
    """Two rows pool the columns that only one of them has and part them anew at random, each getting as many again."""
    one, other = chance.choice(len(rows), size=2, replace=False).tolist()
    mine, theirs = sorted(rows[one] - rows[other]), sorted(rows[other] - rows[one])
    if not mine or not theirs:
        return
    pool = chance.permutation(mine + theirs).tolist()
    common = rows[one] & rows[other]
    rows[one], rows[other] = common | set(pool[: len(mine)]), common | set(pool[len(mine) :])


def _false_share(p: Floats) -> Floats:
    """The p-values adjusted by Benjamini and Hochberg."""
    order = np.argsort(p, kind="stable")[::-1]
    ranks = np.arange(len(p), 0, -1)
    found = np.empty(len(p))
    found[order] = np.minimum.accumulate(np.minimum(p[order] * len(p) / ranks, 1)) if len(p) else p
    return found
