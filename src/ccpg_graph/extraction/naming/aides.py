"""Assistants and advisers, whose title names another's seat."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk

LEADING = frozenset({"Word", "Common", "extraordinary", "deputy"})  # of such a title, before its noun
STYLES = frozenset({"honorific", ".", ",", "=the"})


def is_advisers(context: Context, title: str) -> bool:
    """Is it the title of an assistant or adviser of somebody whose seat it names?"""
    return title.lower().startswith(tuple(context.vocabulary.listed("aides_of_seats")))


def is_of_aide(context: Context, chunks: Sequence[Chunk], i: int, end: int) -> bool:
    """Is a seat that of whose assistant or adviser the person named before is ("Ann Fox, Senior Assistant to the
    Prosecutor of …"), and no name's right behind it? i: the noun of the aide; end: where the seat ends."""
    aide = context.words(chunks[i].start, chunks[i].end).lower()
    if aide not in context.vocabulary.listed("aides_of_seats"):
        return False
    at = i
    while at and chunks[at - 1].kind in LEADING:
        at -= 1
    named = at > 1 and chunks[at - 1].kind == "," and chunks[at - 2].kind in ("Word", "Common")
    after = next((c.kind for c in chunks[end : end + 3] if c.kind not in STYLES), ".")
    return named and after not in ("Word", "Initial", "Common")
