"""Towns told as the capital of a state: "in the Belarusian capital", "in the capital of Kazakhstan"."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk


def join_capitals(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with PLACE chunks for capitals that a preposition of place governs and the state beside tells; where
    the name of the town follows, that is enough."""
    words = context.vocabulary.listed("capital_words")
    if not any(is_capital(context, c, words) for c in chunks):
        return chunks
    result: list[Chunk] = []
    i = 0
    while i < len(chunks):
        found = capital_at(context, chunks, i, words) if result and is_governed(context, result) else None
        if found is None or is_named(chunks, i + found[1]):
            result.append(chunks[i])
            i += 1
        else:
            result.append(Chunk("PLACE", chunks[i].start, chunks[i + found[1] - 1].end, found[0]))
            i += found[1]
    return result


def is_capital(context: Context, chunk: Chunk, words: frozenset[str]) -> bool:
    """Is it the noun alone?"""
    return chunk.end - chunk.start == 1 and context.text.tokens[chunk.start].text.lower() in words


def is_governed(context: Context, before: Sequence[Chunk]) -> bool:
    """Does a preposition of place stand before, an article passed over?"""
    articles = context.vocabulary.listed("clauses", "articles")
    last = [context.text.tokens[chunk.start].text.lower() for chunk in before[-2:]]
    word = last[0] if last[-1] in articles and len(last) > 1 else last[-1]
    return word in context.vocabulary.towns.prepositions


def is_named(chunks: Sequence[Chunk], i: int) -> bool:
    """Does the name of the town follow ("the Kazakh capital, Astana"), or a noun of which the capital is no more than
    an attribute ("the Kazakh capital market")?"""
    after = chunks[i : i + 2]
    if after and after[0].kind == "," and len(after) > 1:
        return after[1].kind == "PLACE"
    return bool(after) and after[0].kind in ("PLACE", "Word", "word", "SURNAME", "NAME", "Common")


def capital_at(context: Context, chunks: Sequence[Chunk], i: int, words: frozenset[str]) -> tuple[str, int] | None:
    """The capital that the chunks from i on name, and how many they are: an adjective of a state and the noun, or the
    noun and a state, small words between; None where they do not."""
    land = chunks[i] if chunks[i].kind == "adjective" else None
    size = 2
    if land is not None:
        noun = chunks[i + 1] if i + 1 < len(chunks) else None
    else:
        noun = chunks[i]
        while i + size - 1 < len(chunks) and chunks[i + size - 1].kind in ("=of", "=the"):
            size += 1
        land = chunks[i + size - 1] if i + size - 1 < len(chunks) and chunks[i + size - 1].kind == "STATE" else None
    if land is None or noun is None or not is_capital(context, noun, words):
        return None
    slug = context.vocabulary.registry.states[land.value].capital
    return (slug, size) if slug is not None else None
