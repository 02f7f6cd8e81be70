"""The words beside the nodes of a drawing: short names, and where they lie on nothing else."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from ccpg_graph.exports.figures.drawing import Line, Text
from ccpg_graph.network import Network
from ccpg_graph.network.tables import REGISTRY, Tables
from ccpg_graph.text.labels import in_language

Box = tuple[float, float, float, float]
SIZE = 10.0
_LONGEST, _LONGEST_DATED = 46, 36
_AT_MOST, _IN_ANY_CASE = 60, 25


def short_labels(network: Network) -> dict[str, str]:
    """A short name of each node: of a state's own office the state's; of a meeting its label with year and month."""
    tables = network.evidence_of.tables
    own = _own_offices(tables)
    codes = {office: code for code, office in own.items() if office in network.ids}
    states = state_names(network, codes.values())
    begun = {event.id: event.begun for event in network.incidence.events}
    found = {}
    for node, label in zip(network.ids, network.labels, strict=True):
        name = states.get(codes.get(node, "")) or in_language(label, otherwise=node.partition("/")[2])
        dated = _month(begun.get(node))
        short = textwrap.shorten(name, _LONGEST_DATED if dated else _LONGEST, placeholder="…")
        found[node] = f"{short}, {dated}" if dated else short
    return found


def state_names(network: Network, codes: Iterable[str]) -> dict[str, str]:
    """Names of states by their codes; none for those that have no name in English."""
    ids = {code: f"state/{code.lower()}" for code in codes}
    labels = network.evidence_of.tables.labels(tuple(ids.values()))
    return {code: name for code, each in ids.items() if (name := labels.get(each, {}).get("en"))}


def _own_offices(tables: Tables) -> dict[str, str]:
    """The one office of each state that the registry has nothing above, by the state's code. A military prosecutor's
    office, or one for organised crime, is not called by the state, even where it alone is in the picture."""
    below = {body for graph, body, _ in tables.facts("org:subOrganizationOf") if graph == REGISTRY}
    offices = {body for graph, body, _ in tables.instances(("Office",)) if graph == REGISTRY} - below
    of_state: dict[str, list[str]] = {}
    for graph, body, state in tables.facts("ccpg:country"):
        if graph == REGISTRY and body in offices:
            of_state.setdefault(state.removeprefix("state/").upper(), []).append(body)
    return {code: bodies[0] for code, bodies in of_state.items() if len(bodies) == 1}


def _month(begun: tuple[str, str] | None) -> str:
    """The month in which a meeting began, or the year where no month is told."""
    if begun is None:
        return ""
    first, last = begun
    return first[:7] if first[:7] == last[:7] else first[:4] if first[:4] == last[:4] else ""


def place_labels(
    names: Sequence[tuple[str, tuple[float, float], float]], discs: Sequence[Box], ties: Sequence[Line], room: Box
) -> list[Text]:
    """The labels that find room, on no other label, on as few ties as can be, and on no disc; only those of the very
    weightiest nodes may lie on discs of nodes that are too light to get a label.

    names: of each node its name, place and radius, the weightiest first; discs: in the same order; room: left, top,
    right and bottom bounds.
    """
    lines = _Lines(ties)
    found: list[Text] = []
    for number, (name, place, radius) in enumerate(names[:_AT_MOST]):
        labels = [each.box for each in found]
        label = _best(_tries(name, place, radius), (*discs, *labels), lines, room)
        if label is None and number < _IN_ANY_CASE:
            label = _best(_tries(name, place, radius), (*discs[:_AT_MOST], *labels), lines, room)
        if label is not None:
            found.append(label)
    return found


def _best(rings: Iterable[Sequence[Text]], taken: Sequence[Box], lines: _Lines, room: Box) -> Text | None:
    """Of the places nearest to the node that are free, the first that lies on the fewest ties."""
    for ring in rings:
        free = [each for each in ring if _is_free(each.box, taken, room)]
        if free:
            return min(free, key=lambda each: lines.crossing(each.box))
    return None


def _is_free(box: Box, taken: Iterable[Box], room: Box) -> bool:
    left, top, right, bottom = box
    inside = left >= room[0] and top >= room[1] and right <= room[2] and bottom <= room[3]
    return inside and not any(
        left < each[2] and each[0] < right and top < each[3] and each[1] < bottom for each in taken
    )


def _tries(name: str, place: tuple[float, float], radius: float) -> Iterator[Sequence[Text]]:
    """Around a node, first near and then farther out: right, left, below, above, then the corners."""
    x, y = place
    for away in (4.0, 12.0):
        far, slant = radius + away, (radius + away) * 0.75
        yield (
            Text(x + far, y + 3.5, name, SIZE, halo=True),
            Text(x - far, y + 3.5, name, SIZE, "end", halo=True),
            Text(x, y + far + 8, name, SIZE, "middle", halo=True),
            Text(x, y - far - 1, name, SIZE, "middle", halo=True),
            Text(x + slant, y + slant + 6, name, SIZE, halo=True),
            Text(x + slant, y - slant, name, SIZE, halo=True),
            Text(x - slant, y + slant + 6, name, SIZE, "end", halo=True),
            Text(x - slant, y - slant, name, SIZE, "end", halo=True),
        )


class _Lines:
    """All ties, to be asked at once how many run through a rectangle."""

    def __init__(self, ties: Sequence[Line]) -> None:
        ends = np.array([(each.x1, each.y1, each.x2, each.y2) for each in ties], dtype=np.float64).reshape(-1, 4)
        self._from, self._way = ends[:, :2], ends[:, 2:] - ends[:, :2]

    def crossing(self, box: Box) -> int:
        """How many: the part of each line that lies between left and right meets that between top and bottom (Y.-D.
        Liang, B. A. Barsky, ACM Transactions on Graphics 3 (1984) 1–22)."""
        enters, leaves = np.zeros(len(self._from)), np.ones(len(self._from))
        for axis in (0, 1):
            start, way = self._from[:, axis], self._way[:, axis]
            near, far = self._span(start, way, (box[axis], box[axis + 2]))
            enters, leaves = np.maximum(enters, near), np.minimum(leaves, far)
        return int((enters <= leaves).sum())

    @staticmethod
    def _span(
        start: npt.NDArray[np.float64], way: npt.NDArray[np.float64], bounds: tuple[float, float]
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """From which to which share of its length each line lies between the bounds."""
        with np.errstate(divide="ignore", invalid="ignore"):
            one, other = (bounds[0] - start) / way, (bounds[1] - start) / way
        still = way == 0  # it never leaves the bounds, or never enters them
        within = still & (bounds[0] <= start) & (start <= bounds[1])
        near = np.where(still, np.where(within, -np.inf, np.inf), np.minimum(one, other))
        far = np.where(still, np.where(within, np.inf, -np.inf), np.maximum(one, other))
        return near, far
