"""How large discs and how strong lines are drawn, so that many of them can still be told apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.spatial import KDTree

from ccpg_graph.network import Network

_LARGEST, _SMALLEST = 18.0, 1.5
_WIDEST = 5.0
_SPARSE = 150
"""So many ties can be drawn at full strength."""


@dataclass(frozen=True, slots=True)
class Scales:
    """Lengths in points. heaviest: the greatest sum of a node's ties; strongest: the greatest weight of a tie; equal:
    whether all ties weigh the same; radius_most: of the heaviest node; thin: what lines are multiplied by."""

    heaviest: float
    strongest: float
    equal: bool
    radius_most: float
    thin: float

    def radius(self, weight: float) -> float:
        """Of the disc of a node: its area grows with the sum of its ties."""
        least = max(_SMALLEST, 0.25 * self.radius_most)
        return float(least + (self.radius_most - least) * (weight / self.heaviest) ** 0.5)

    def width(self, weight: float) -> float:
        """Of the line of a tie."""
        share = 0.25 if self.equal else weight / self.strongest
        return (0.6 + (_WIDEST - 0.6) * share) * self.thin

    def opacity(self, weight: float) -> float:
        """Of the line of a tie; many lines let more through."""
        share = 0.4 if self.equal else weight / self.strongest
        return float((0.22 + 0.5 * share) * self.thin**0.35)


def scales_of(network: Network, places: Mapping[str, tuple[float, float]]) -> Scales:
    """The scales of a network whose nodes lie at `places`, in points."""
    weights = network.weight.tolist()
    return Scales(
        heaviest=max(network.strength.tolist(), default=0.0) or 1.0,
        strongest=max(weights, default=1.0),
        equal=len(set(weights)) <= 1,
        radius_most=_room(places),
        thin=min(1.0, max(0.1, (_SPARSE / max(len(weights), 1)) ** 0.5)),
    )


def _room(places: Mapping[str, tuple[float, float]]) -> float:
    """The greatest radius at which most discs do not touch the next one."""
    if len(places) < 2:
        return _LARGEST
    points = np.array(list(places.values()))
    far, _ = KDTree(points).query(points, k=2)
    return float(min(_LARGEST, max(2 * _SMALLEST, 0.45 * np.quantile(far[:, 1], 0.25))))
