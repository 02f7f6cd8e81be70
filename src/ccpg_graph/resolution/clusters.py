"""Groups what is alike, and takes a group apart again where two of its members cannot be one."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def pairs_by_block(items: Sequence[T], blocks: Callable[[T], Iterable[Hashable]]) -> list[tuple[int, int]]:
    """Give index pairs (smaller first, sorted) of the items that share a block."""
    members: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        for block in set(blocks(item)):
            members[block].append(index)
    return sorted({pair for inside in members.values() for pair in combinations(inside, 2)})


def clusters(
    items: Sequence[T],
    edges: Iterable[tuple[int, int]],
    clash: Callable[[T, T], bool],
    strict: Callable[[T], Hashable],
) -> list[list[T]]:
    """Give groups of items joined by edges (pairs of indexes).

    Alikeness is not transitive: where a group holds a pair that clashes, its members are grouped by `strict` alone.
    The result does not depend on the order of the edges.
    """
    found = []
    for group in _components(len(items), edges):
        members = [items[index] for index in group]
        if any(clash(one, other) for one, other in combinations(members, 2)):
            found.extend(_by_key(members, strict))
        else:
            found.append(members)
    return found


def digest(*parts: object) -> str:
    """Eight digits that tell contents apart; parts are encoded so that no two lists of parts look the same."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:8]


def _components(size: int, edges: Iterable[tuple[int, int]]) -> list[list[int]]:
    parent = list(range(size))

    def find(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for one, other in edges:
        first, second = sorted((find(one), find(other)))
        parent[second] = first
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for index in range(size):
        groups[find(index)].append(index)
    return list(groups.values())


def _by_key(members: Iterable[T], key: Callable[[T], Hashable]) -> list[list[T]]:
    groups: defaultdict[Hashable, list[T]] = defaultdict(list)
    for member in members:
        groups[key(member)].append(member)
    return list(groups.values())
