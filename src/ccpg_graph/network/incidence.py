"""Who stands at which event: two sparse matrices, and for each entry the statements it rests on.

Every projection is one product. `left` and `right` have a row for each node and a column for each event; node i is tied
to node j by the events in which i stands on the left and j on the right. Officials at a table stand on both sides,
hosts left and guests right, offices left and topics right.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

from ccpg_graph.network.events import Event
from ccpg_graph.network.records import Weighting

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Matrix = Any
"""A scipy sparse array in rows (`csr_array`); scipy ships no types."""


class Backing(NamedTuple):
    """One statement that puts a node at an event: the graph, and its subject, predicate and object; tenure: a holding
    that the registry knows and no claim of this graph states."""

    graph: str
    subject: str
    predicate: str
    object: str
    tenure: str = ""


Entry = tuple[int, int]
"""The numbers of a node and of an event."""


@dataclass(frozen=True)
class Incidence:
    """nodes: ids, sorted within each kind, with their kinds and countries beside them; events: sorted by date and id;
    left, right: who stands where; symmetric: both are one, and ties have no direction; backing: by their ids."""

    nodes: tuple[str, ...]
    kinds: tuple[str, ...]
    countries: tuple[tuple[str, ...], ...]
    events: tuple[Event, ...]
    left: Matrix
    right: Matrix
    symmetric: bool
    backing: Mapping[tuple[str, str], Collection[Backing]] = field(repr=False)

    @cached_property
    def sizes(self) -> Ints:
        """How many nodes stand at each event."""
        both = self.left if self.symmetric else (self.left + self.right)
        return np.asarray((both > 0).sum(axis=0)).ravel().astype(np.int64)

    def shares(self, weighting: Weighting) -> Floats:
        """What each event adds to each of its ties."""
        if weighting is Weighting.COUNT:
            return np.ones(len(self.events))
        return 1.0 / np.maximum(self.sizes - 1, 1)

    def product(self, shares: Floats) -> Matrix:
        """Nodes by nodes, the sum of the shares of the events that tie them; of a symmetric one the upper half."""
        weighted = self.left.multiply(shares[np.newaxis, :]).tocsr()
        found = (weighted @ self.right.T).tocsr()
        return sparse.triu(found, k=1, format="csr") if self.symmetric else _without_diagonal(found)

    def events_of(self, source: int, target: int) -> Ints:
        """The numbers of the events that tie two nodes."""
        return np.intersect1d(_columns(self.left, source), _columns(self.right, target), assume_unique=True)

    def events_at(self, node: int) -> Ints:
        """The numbers of the events at which a node stands."""
        return np.union1d(_columns(self.left, node), _columns(self.right, node))

    def only(self, events: Iterable[int]) -> Incidence:
        """The same nodes at these events alone, in the order given; an event may come several times."""
        chosen = np.fromiter(events, dtype=np.int64)
        left = self.left[:, chosen]
        right = left if self.symmetric else self.right[:, chosen]
        return replace(self, events=tuple(self.events[i] for i in chosen), left=left, right=right)


def matrix(entries: Iterable[Entry], shape: tuple[int, int]) -> Matrix:
    """A sparse matrix of ones at these places."""
    places = sorted(set(entries))
    rows = np.fromiter((row for row, _ in places), dtype=np.int64, count=len(places))
    columns = np.fromiter((column for _, column in places), dtype=np.int64, count=len(places))
    return sparse.csr_array((np.ones(len(places)), (rows, columns)), shape=shape)


def _columns(found: Matrix, row: int) -> Ints:
    start, end = found.indptr[row], found.indptr[row + 1]
    columns: Ints = np.sort(found.indices[start:end]).astype(np.int64)
    return columns


def _without_diagonal(found: Matrix) -> Matrix:
    found.setdiag(0)
    found.eliminate_zeros()
    return found
