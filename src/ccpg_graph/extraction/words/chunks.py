"""The unit that grammar works on: a run of tokens with a kind and a meaning; and a sentence of such."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Chunk:
    """Tokens `start` to `end` (not included). kind: what patterns call it; value: what it means (a slug, a mention
    record).

    negated, time (`past`, `present`, `future`, `open` for a bare infinitive): how a verb chunk is put.
    """

    kind: str
    start: int
    end: int
    value: Any = None
    time: str = ""
    negated: bool = False


@dataclass(slots=True)
class Sentence:
    """A sentence of chunks. paragraph: its number; closed: ended by a mark (a headline or a caption is not);
    encoded: its chunks as patterns see them; furniture: what states nothing, be it that the page
    carries it beside its text, or that it is told as a rumour or denied; kinds: those of its base chunks, which tell
    what cannot be in it; told: those that it has in the end, families: the same without the voices of verbs."""

    chunks: list[Chunk]
    paragraph: int
    closed: bool
    encoded: str = ""
    furniture: bool = False
    kinds: frozenset[str] = field(init=False)
    told: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.kinds = frozenset([chunk.kind for chunk in self.chunks])

    def renew(self, chunks: list[Chunk]) -> None:
        """Puts other base chunks in the place of its own."""
        self.chunks = chunks
        self.kinds = frozenset([chunk.kind for chunk in chunks])

    def settle(self, encoded: str) -> None:
        """Keeps how patterns see its chunks, and of which kinds they are, once all have been made."""
        self.encoded = encoded
        self.told = frozenset([chunk.kind for chunk in self.chunks])
        self.families = frozenset([kind.partition(".")[0] for kind in self.told])

    def holds(self, token: int) -> bool:
        """Does a token lie between its first chunk and its last?"""
        return bool(self.chunks) and self.chunks[0].start <= token < self.chunks[-1].end

    def lacks(self, kinds: frozenset[str]) -> bool:
        """Has it had none of these kinds from the start?"""
        return self.kinds.isdisjoint(kinds)


def have(kinds: frozenset[str], chunks: Sequence[Chunk]) -> bool:
    """Is one of the chunks of one of the kinds? Asked before most stages of every sentence."""
    return not kinds.isdisjoint([chunk.kind for chunk in chunks])


def is_delegation(chunk: Chunk) -> bool:
    """Is it a noun for a delegation?"""
    return chunk.kind == "people" and chunk.value == "delegation"


def is_verb(chunk: Chunk) -> bool:
    """Is it a verb that patterns know? Its kind has a voice behind a dot ("attend.a")."""
    return "." in chunk.kind and chunk.kind != "."
