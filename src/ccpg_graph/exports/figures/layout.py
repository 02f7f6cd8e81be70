"""Where the nodes of a network lie: the same for the same network, pieces side by side, no two on one spot.

A piece of up to 150 nodes is laid out by path lengths (T. Kamada, S. Kawai, Inf. Process. Lett. 31 (1989) 7–15), a
larger one by forces (T. Fruchterman, E. Reingold, Softw. Pract. Exp. 21 (1991) 1129–1164) with a fixed seed; both by
networkx.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx
import numpy as np

from ccpg_graph.network import Network, to_networkx

Position = tuple[float, float]
SEED = 1
_BY_PATHS = 150
_GAP = 1.2
_APART = 0.9


def lay_out(network: Network) -> dict[str, Position]:
    """x and y of each node by its id, in units of about the distance between neighbours; the middle is 0, 0."""
    graph = nx.Graph(to_networkx(network, evidence=False))
    pieces = sorted((sorted(piece) for piece in nx.connected_components(graph)), key=lambda piece: (-len(piece), piece))
    return _packed([_piece(graph.subgraph(piece)) for piece in pieces if piece])


def _piece(graph: Any) -> dict[str, Position]:
    """One connected piece, spread so that no two nodes are nearer than `_APART`."""
    names = sorted(graph)
    if len(names) == 1:
        return {names[0]: (0.0, 0.0)}
    if len(names) == 2:
        return {names[0]: (-0.7, 0.0), names[1]: (0.7, 0.0)}
    ordered = nx.Graph()  # in the order of the names, for layouts begin from it
    ordered.add_nodes_from(names)
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.edges))
    if len(names) <= _BY_PATHS:
        found = nx.kamada_kawai_layout(ordered, weight=None)
    else:
        found = nx.spring_layout(ordered, seed=SEED, iterations=80, k=2.0 / len(names) ** 0.5)
    points = np.array([found[name] for name in names], dtype=float)
    points -= points.mean(axis=0)
    spread = np.abs(points).max() or 1.0
    points *= 0.75 * len(names) ** 0.5 / spread
    _push_apart(points)
    return {name: (float(x), float(y)) for name, (x, y) in zip(names, points, strict=True)}


def _push_apart(points: Any, rounds: int = 60) -> None:
    """Move points, in place, that are nearer to one another than `_APART`."""
    for _ in range(rounds):
        between = points[:, None, :] - points[None, :, :]
        far = np.hypot(between[..., 0], between[..., 1])
        np.fill_diagonal(far, np.inf)
        near = far < _APART
        if not near.any():
            return
        # Points on one spot are pushed along their numbers, so that the same input gives the same picture.
        turn = np.arange(len(points))[:, None] - np.arange(len(points))[None, :]
        between[far < 1e-6] = np.stack([np.sign(turn), np.sign(turn) * 0.5], axis=-1)[far < 1e-6]
        length = np.maximum(far, 1e-6)
        push = np.where(near, (_APART - np.minimum(far, _APART)) / 2, 0.0)
        points += (between / length[..., None] * push[..., None]).sum(axis=1) * 0.8


def _packed(pieces: list[dict[str, Position]]) -> dict[str, Position]:
    """The pieces in rows beside one another, the largest first, around the middle."""
    found: dict[str, Position] = {}
    sizes = [_size(piece) for piece in pieces]
    widest = max((width for width, _ in sizes), default=0.0)
    row = max(widest, (sum((w + _GAP) * (h + _GAP) for w, h in sizes)) ** 0.5 * 1.3)
    x = y = highest = 0.0
    for piece, (width, height) in zip(pieces, sizes, strict=True):
        if x > 0 and x + width > row:
            x, y, highest = 0.0, y + highest + _GAP, 0.0
        left = min(px for px, _ in piece.values())
        top = min(py for _, py in piece.values())
        found.update({name: (px - left + x, py - top + y) for name, (px, py) in piece.items()})
        x, highest = x + width + _GAP, max(highest, height)
    if not found:
        return found
    xs, ys = zip(*found.values(), strict=True)
    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return {name: (round(px - middle[0], 4), round(py - middle[1], 4)) for name, (px, py) in found.items()}


def _size(piece: Mapping[str, Position]) -> tuple[float, float]:
    xs, ys = zip(*piece.values(), strict=True)
    return max(xs) - min(xs), max(ys) - min(ys)
