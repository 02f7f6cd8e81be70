"""What a minister has charge of, by the words behind the title, and where these end ("Minister of Justice, Human Rights
and Gender, | Ann Fox")."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk


def is_portfolio(context: Context, words: Sequence[Chunk]) -> bool:
    """Do the words name what a minister has charge of?"""
    known = context.vocabulary.lexicon["portfolios"]
    return all(context.words(c.start, c.end).lower() in known for c in words)


def charge_end(context: Context, chunks: Sequence[Chunk], where: tuple[int, int]) -> int:
    """Where the words on a charge end, of the chunks that may be of them; a name behind them is none."""
    end = where[0] + 1
    while end < where[1] and (
        is_portfolio(context, chunks[end : end + 1])
        or chunks[end].kind == "topic"
        or chunks[end].kind.startswith("=")
        or is_listed(context, chunks, end)
        or (chunks[end].kind == "," and goes_on(context, chunks, end + 1, where[1]))
    ):
        end += 1
    while end > where[0] + 1 and (chunks[end - 1].kind.startswith("=") or chunks[end - 1].kind == ","):
        end -= 1
    return end


def goes_on(context: Context, chunks: Sequence[Chunk], i: int, end: int) -> bool:
    """Does a list of charges go on after a comma, to the word that joins its last?"""
    while i < end and (is_charge(context, chunks[i]) or chunks[i].kind == ","):
        i += 1
    return i < end and chunks[i].kind.startswith("=")


def is_charge(context: Context, chunk: Chunk) -> bool:
    """Is a chunk of a list a charge: a word known for it, a topic, a capital with a meaning?"""
    meant = chunk.kind in ("topic", "Common") and context.text.tokens[chunk.start].is_capital
    return meant or is_portfolio(context, [chunk])


def is_listed(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is a capital one of a list of charges: behind a comma, or the last, behind "and", though nobody knows it ("of
    Justice, Human Rights and Gender, X")?"""
    if not is_charge(context, chunks[i - 2]):
        return False
    if chunks[i - 1].kind == ",":
        return is_charge(context, chunks[i])
    return [c.kind for c in chunks[i - 1 : i + 2]] == ["=and", "Word", ","]
