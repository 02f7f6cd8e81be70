"""Towns told as the capital of a state: "in the Belarusian capital", "in the capital of Kazakhstan"."""

from __future__ import annotations

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk


def join_capitals(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with PLACE chunks for capitals that a preposition of place governs and the state beside tells; where
    the name of the town follows, that is enough."""
    words = context.vocabulary.listed("capital_words")
    if not words or not any(c.kind == "office_level" for c in chunks):
        return chunks
    result: list[Chunk] = []
    i = 0
    while i < len(chunks):
        pair = chunks[i : i + 2]
        slug = town_of(context, pair, words) if i and is_within(context, chunks[i - 1]) else None
        named = i + 2 < len(chunks) and (chunks[i + 2].kind in ("PLACE", "Word"))
        if slug is not None and not named:
            result.append(Chunk("PLACE", pair[0].start, pair[1].end, slug))
            i += 2
        else:
            result.append(chunks[i])
            i += 1
    return result


def is_within(context: Context, chunk: Chunk) -> bool:
    """Is it a preposition of place?"""
    return context.text.tokens[chunk.start].text.lower() in context.vocabulary.towns.prepositions


def town_of(context: Context, pair: list[Chunk], words: frozenset[str]) -> str | None:
    """The capital that an adjective of a state and the noun, or the noun and a state, name; None where they do not."""
    kinds = [c.kind for c in pair]
    if kinds not in (["adjective", "office_level"], ["office_level", "STATE"]):
        return None
    noun, land = pair if kinds[0] == "office_level" else (pair[1], pair[0])
    if context.words(noun.start, noun.end).lower() not in words:
        return None
    return context.vocabulary.registry.states[land.value].capital
