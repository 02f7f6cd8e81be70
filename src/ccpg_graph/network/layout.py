"""Where the nodes of a network lie: the same for the same network and seed, pieces side by side, no two on one spot.

Nodes that are strongly tied lie near one another: a tie is between 1 (the strongest) and 2 long. A piece is laid out by
the lengths of the paths to some of its nodes (U. Brandes, C. Pich, Eigensolver methods for progressive multidimensional
scaling of large data, Graph Drawing 2006, 42–53: "pivot MDS"), which takes time in proportion to its size; one of up to
120 nodes then by the lengths of all paths (T. Kamada, S. Kawai, Inf. Process. Lett. 31 (1989) 7–15, by networkx). What
lies too near after that is pushed apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx
import numpy as np
from scipy import sparse
from scipy.sparse import csgraph
from scipy.spatial import KDTree

from ccpg_graph.network.incidence import Floats, Ints
from ccpg_graph.network.network import Network

Position = tuple[float, float]
SEED = 1
APART = 0.9
"""No two nodes are nearer, as far as that can be had; in units of about the distance between neighbours."""
_BY_ALL_PATHS = 120
_PIVOTS = 50
_BESIDE, _BELOW = 4.0, 1.6  # room between two pieces; names are written beside nodes
_NEAR = 12
_GOLDEN = np.pi * (3 - 5**0.5)


def lay_out(network: Network, seed: int = SEED) -> dict[str, Position]:
    """x and y of each node by its id, in units of about the distance between neighbours; the middle is 0, 0."""
    lengths = _lengths(network)
    number, piece_of = csgraph.connected_components(lengths, directed=False) if network.ids else (0, np.zeros(0))
    order = np.argsort(piece_of, kind="stable")  # nodes stay sorted by their ids within a piece
    pieces = np.split(order, np.searchsorted(piece_of[order], np.arange(1, number))) if number else []
    pieces.sort(key=lambda piece: (-len(piece), int(piece[0])))
    places = np.zeros((len(network.ids), 2))
    for piece in pieces:
        places[piece] = _piece(lengths[piece][:, piece], seed)
    _pack(places, pieces)
    return {node: (float(x), float(y)) for node, (x, y) in zip(network.ids, np.round(places, 4), strict=True)}


def _lengths(network: Network) -> Any:
    """The length of each tie, both ways; where a directed network ties two both ways, the stronger tie counts."""
    size = len(network.ids)
    lengths = 2.0 - network.weight / max(network.weight.tolist(), default=1.0)
    low, high = np.minimum(network.source, network.target), np.maximum(network.source, network.target)
    order = np.lexsort((lengths, high, low))
    pairs, first = np.unique(low[order] * size + high[order], return_index=True)
    one_way = sparse.csr_array(
        (lengths[order][first], (pairs // max(size, 1), pairs % max(size, 1))), shape=(size, size)
    )
    return (one_way + one_way.T).tocsr()


def _piece(lengths: Any, seed: int) -> Floats:
    """One connected piece around its middle."""
    size = lengths.shape[0]
    if size == 1:
        return np.zeros((1, 2))
    if size == 2:
        return np.array([(0.0, -0.7), (0.0, 0.7)])
    points = _by_pivots(lengths, np.random.default_rng(seed))
    _spread(points)
    if size <= _BY_ALL_PATHS:
        points = _by_all_paths(lengths, points)
        _spread(points)
    push_apart(points)
    return _upright(points)


def _upright(points: Floats) -> Floats:
    """The points turned so that they are higher than wide: words are wide, and find room beside a row of nodes."""
    _, axes = np.linalg.eigh(np.cov(points.T))
    turned = (points - points.mean(axis=0)) @ axes
    # Either way along an axis would do; the node farthest out decides, so that it is always the same.
    far = turned[np.abs(turned).argmax(axis=0), [0, 1]]
    return np.asarray(turned * np.where(far < 0, -1.0, 1.0), dtype=np.float64)


def _spread(points: Floats) -> None:
    """Give points, in place, the room that so many need, around their middle, no two on one spot."""
    points -= points.mean(axis=0)
    points *= 0.75 * len(points) ** 0.5 / (np.abs(points).max() or 1.0)
    _fan_out(points)


def _by_all_paths(lengths: Any, points: Floats) -> Floats:
    """Better places than these, from which it begins; begun from a circle it takes five times as long."""
    far = csgraph.dijkstra(lengths, directed=False)
    size = len(far)
    table = {one: dict(enumerate(row)) for one, row in enumerate(far.tolist())}
    found = nx.kamada_kawai_layout(nx.empty_graph(size), dist=table, pos=dict(enumerate(points)))
    return np.array([found[node] for node in range(size)], dtype=np.float64)


def _by_pivots(lengths: Any, chance: np.random.Generator) -> Floats:
    """Each pivot is the node farthest from those before it, the first one drawn; axes are told apart by their signs."""
    size = lengths.shape[0]
    pivot, nearest, columns = int(chance.integers(size)), np.full(size, np.inf), []
    for _ in range(min(_PIVOTS, size)):
        columns.append(csgraph.dijkstra(lengths, directed=False, indices=pivot))
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(np.argmax(nearest))
    squared = np.stack(columns, axis=1) ** 2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean()
    _, axes = np.linalg.eigh(centred.T @ centred)
    points = centred @ axes[:, :-3:-1]
    turned = np.sign(points[np.abs(points).argmax(axis=0), [0, 1]])
    spread = np.abs(points).max(axis=0)
    return np.asarray(points * turned / (spread.max() or 1.0), dtype=np.float64)


def _fan_out(points: Floats) -> None:
    """Move, in place, points that lie on one spot (the leaves of a star) around it, as seeds lie in a sunflower."""
    _, group, counts = np.unique(np.round(points / (APART / 4)), axis=0, return_inverse=True, return_counts=True)
    group = group.ravel()
    order = np.argsort(group, kind="stable")
    within = np.arange(len(points)) - np.repeat(np.cumsum(counts) - counts, counts)
    turn, far = within * _GOLDEN, 0.6 * APART * np.sqrt(within)
    points[order] += np.stack([np.cos(turn) * far, np.sin(turn) * far], axis=1)


def push_apart(points: Floats, rounds: int = 80) -> None:
    """Move points, in place, that are nearer to one another than `APART`."""
    for _ in range(rounds):
        far, other = KDTree(points).query(points, k=min(_NEAR, len(points)))
        near = far < APART
        near[:, 0] = False
        if not near.any():
            return
        one, place = np.nonzero(near)
        away = points[one] - points[other[one, place]]
        length = np.maximum(far[one, place], 1e-6)
        # Two on one spot go opposite ways along their numbers.
        same = far[one, place] < 1e-6
        away[same] = np.stack([one[same] - other[one, place][same]] * 2, axis=1) * [1e-6, 5e-7]
        push = away / length[:, None] * ((APART - np.minimum(far[one, place], APART)) * 0.4)[:, None]
        np.add.at(points, one, push)


def _pack(places: Floats, pieces: Iterable[Ints]) -> None:
    """Put the pieces, in place, in rows beside one another, the largest first, around the middle."""
    pieces = list(pieces)
    sizes = [np.ptp(places[piece], axis=0) for piece in pieces]
    widest = max((float(width) for width, _ in sizes), default=0.0)
    row = max(widest, float(sum((w + _BESIDE) * (h + _BELOW) for w, h in sizes)) ** 0.5 * 1.3)
    x = y = highest = 0.0
    for piece, (width, height) in zip(pieces, sizes, strict=True):
        if x > 0 and x + width > row:
            x, y, highest = 0.0, y + highest + _BELOW, 0.0
        places[piece] += (x, y) - places[piece].min(axis=0)
        x, highest = x + width + _BESIDE, max(highest, height)
    if len(places):
        places -= (places.min(axis=0) + places.max(axis=0)) / 2


def place_new(network: Network, known: Mapping[str, Position]) -> dict[str, Position]:
    """A position for every node of a network: the known one where there is one; else near those it is tied to, and for
    who is tied to nobody that has a place, below all."""
    found = {node: known[node] for node in network.ids if node in known}
    left = [number for number, node in enumerate(network.ids) if node not in found]
    if not left:
        return found
    near: dict[int, list[int]] = {number: [] for number in range(len(network.ids))}
    for one, other in zip(network.source.tolist(), network.target.tolist(), strict=True):
        near[one].append(other)
        near[other].append(one)
    while left:
        # Whoever is tied to the most that have a place comes next; of equals the first by kind and id.
        ties = {node: sum(network.ids[each] in found for each in near[node]) for node in left}
        node = max(left, key=lambda each: (ties[each], -each))
        placed = [found[network.ids[each]] for each in near[node] if network.ids[each] in found]
        wanted = np.mean(placed, axis=0) if placed else _below(found)
        found[network.ids[node]] = _free(wanted, found)
        left.remove(node)
    return {node: found[node] for node in network.ids}


def _below(found: Mapping[str, Position]) -> Floats:
    if not found:
        return np.zeros(2)
    places = np.array(list(found.values()))
    return np.array([places[:, 0].min(), places[:, 1].max() + _BELOW])


def _free(wanted: Floats, found: Mapping[str, Position]) -> Position:
    """The nearest spot to the one wanted at which nobody lies, going around it."""
    taken = np.array(list(found.values())).reshape(-1, 2)
    for step in range(4 * len(taken) + 1):
        far = 0.5 * APART * step**0.5
        spot = wanted + (np.cos(step * _GOLDEN) * far, np.sin(step * _GOLDEN) * far)
        if not len(taken) or np.hypot(*(taken - spot).T).min() >= APART:
            break
    return round(float(spot[0]), 4), round(float(spot[1]), 4)
