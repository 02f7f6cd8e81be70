"""Whom a sentence only remembers: "at the grave of the national leader X", "the museum of President Y"."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk

PASSED = frozenset({"=the", "=a", "=an", "=of", "=to"})  # between a memorial and the title
STYLES = frozenset({"word", "adjective", "office_level", "honorific", "tenure_status", "."})  # "the great national …"
MOST = 3  # words of style before a title


def is_remembered(context: Context, chunks: Sequence[Chunk], start: int) -> bool:
    """Does a title that begins at a chunk follow the word for a memorial?"""
    at = start
    while at and start - at < MOST and chunks[at - 1].kind in STYLES and not names_memorial(context, chunks[at - 1]):
        at -= 1
    governs = bool(context.vocabulary.cases) or at < start or (bool(at) and chunks[at - 1].kind in PASSED)
    if not governs:
        return False
    while at and chunks[at - 1].kind in PASSED:
        at -= 1
    return bool(at) and names_memorial(context, chunks[at - 1])


def names_memorial(context: Context, chunk: Chunk) -> bool:
    """Is the last word of a chunk one for a memorial?"""
    last = context.words(chunk.start, chunk.end).lower().rpartition(" ")[2]
    return not context.vocabulary.listed_keys("memorials").isdisjoint(context.vocabulary.morphology.keys(last))
