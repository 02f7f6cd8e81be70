"""Rows of persons with their titles, as the `person` stage of a grammar sees them."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk


def encode_seats(context: Context, chunks: Sequence[Chunk]) -> str:
    """The characters of a sentence for the `person` stage. In a row of names each with its title after it, the commas
    between the persons are told as semicolons, that no title be taken for the next one's."""
    grammar = context.vocabulary.grammar
    kinds = [seat_kind(c) for c in chunks]
    encoded = "".join([grammar.alphabet.character(kind) for kind in kinds])
    rows = grammar.find("titled_after", encoded)
    for row in rows:
        for i in range(row.start, row.end - 1):
            if kinds[i] == "," and kinds[i - 1] == "POST" and "POST" not in kinds[i + 1 : i + 3]:
                kinds[i] = ";"
    return "".join([grammar.alphabet.character(kind) for kind in kinds]) if rows else encoded


def seat_kind(chunk: Chunk) -> str:
    """The kind of a chunk as the `person` stage sees it: seats of several ("the heads of the offices of A and B") go
    with no name."""
    several = chunk.kind == "POST" and all(post.plural for post in chunk.value.posts)
    return "POSTS" if several else chunk.kind
