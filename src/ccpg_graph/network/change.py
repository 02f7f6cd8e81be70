"""What changes from one time to the next: ties that come, stay and go, who enters and leaves, and who gains."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ccpg_graph.network.certainty.unreported import ranks
from ccpg_graph.network.incidence import Floats
from ccpg_graph.network.measures import score, whole_of
from ccpg_graph.network.network import Network
from ccpg_graph.network.records import LeftOut
from ccpg_graph.network.windows import Window, windows

Ends = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """From `before` to `after`: edges by their ends, and ids of nodes with an event, each sorted.

    stability: the ties of both times over those of either (P. Jaccard, New Phytologist 11 (1912) 37–50; as used on
    waves of networks by T. A. B. Snijders and others, Social Networks 32 (2010) 44–60); NaN where neither has any.
    """

    came: tuple[Ends, ...]
    stayed: tuple[Ends, ...]
    went: tuple[Ends, ...]
    entered: tuple[str, ...]
    left: tuple[str, ...]
    stability: float


@dataclass(frozen=True, slots=True)
class Compared:
    """Two periods of one projection. nodes: ids that have an event in either; before, after: their scores (0 for who
    has no event then, NaN where the measure gives none); agreement: Spearman's rank correlation of the two over them;
    whole: the figures of each as a whole; left_out: what each leaves out."""

    measure: str
    nodes: tuple[str, ...]
    before: Floats
    after: Floats
    agreement: float
    change: Change
    whole: tuple[dict[str, float], dict[str, float]]
    left_out: tuple[LeftOut, LeftOut]


@dataclass(frozen=True, slots=True)
class Year:
    """A window, its figures as a whole, and what changed since the window before (None for the first)."""

    window: Window
    events: int
    nodes: int
    whole: dict[str, float]
    change: Change | None


def change(before: Network, after: Network) -> Change:
    """What became of ties and nodes."""
    one, other = _edges(before), _edges(after)
    here, there = _present(before), _present(after)
    both = one | other
    return Change(
        tuple(sorted(other - one)),
        tuple(sorted(one & other)),
        tuple(sorted(one - other)),
        tuple(sorted(there - here)),
        tuple(sorted(here - there)),
        len(one & other) / len(both) if both else float("nan"),
    )


def compare(before: Network, after: Network, measure: str = "strength") -> Compared:
    """Two periods side by side; UsageError for a measure that does not fit the projection."""
    scores = [dict(zip(each.ids, score(each, measure).tolist(), strict=True)) for each in (before, after)]
    nodes = tuple(sorted(_present(before) | _present(after)))
    one, other = (np.array([each.get(node, 0.0) for node in nodes]) for each in scores)
    return Compared(
        measure,
        nodes,
        one,
        other,
        _correlation(one, other),
        change(before, after),
        (whole_of(before), whole_of(after)),
        (before.left_out, after.left_out),
    )


def by_year(network: Network, years: int = 1, step: int = 1) -> tuple[Year, ...]:
    """Each window with what changed since the one before."""
    found: list[Year] = []
    for window in windows(network, years, step):
        before = found[-1].window.network if found else None
        part = window.network
        changed = change(before, part) if before is not None else None
        found.append(Year(window, len(part.incidence.events), len(_present(part)), whole_of(part), changed))
    return tuple(found)


def series(found: tuple[Year, ...], measure: str) -> dict[str, list[float]]:
    """The score of each node in each window: NaN where it had no event then."""
    table: dict[str, list[float]] = {}
    for number, year in enumerate(found):
        network = year.window.network
        present = _present(network)
        for node, value in zip(network.ids, score(network, measure).tolist(), strict=True):
            table.setdefault(node, [float("nan")] * len(found))[number] = value if node in present else float("nan")
    return dict(sorted(table.items()))


def _edges(network: Network) -> set[Ends]:
    ends = zip(network.source.tolist(), network.target.tolist(), strict=True)
    return {(network.ids[one], network.ids[other]) for one, other in ends}


def _present(network: Network) -> set[str]:
    """Nodes with an event."""
    found = network.incidence
    there = (found.left.sum(axis=1) + found.right.sum(axis=1)) > 0
    return {node for node, row in zip(network.ids, network.rows.tolist(), strict=True) if there[row]}


def _correlation(one: Floats, other: Floats) -> float:
    first, second = ranks(one), ranks(other)
    if len(one) < 2 or np.ptp(first) == 0 or np.ptp(second) == 0:
        return float("nan")
    return float(np.corrcoef(first, second)[0, 1])
