"""The unit that grammar works on: a run of tokens with a kind and a meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Chunk:
    """Tokens `start` to `end` (not included). kind: what patterns call it; value: what it means (a slug, a mention record).

    negated, time (`past`, `present`, `future`, `open` for a bare infinitive): how a verb chunk is put.
    """

    kind: str
    start: int
    end: int
    value: Any = None
    time: str = ""
    negated: bool = False
