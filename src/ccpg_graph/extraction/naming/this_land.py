"""Which state is meant by "the country", of whose official the words tell."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.meant import is_place_word
from ccpg_graph.extraction.words.chunks import Chunk


def land_of_this(context: Context, before: Sequence[Chunk], role: str) -> str | None:
    """The state meant: that where somebody is or goes, else the one told in the sentence or the one before; None where
    that can be more than one, or the words before tell the same seat of it, whose holder meets this one.

    before: the chunks before the title; role: what its noun tells."""
    within = {land for p, c in zip(before, before[1:], strict=False) if (land := land_within(context, p, c))}
    told = within or {c.value for c in before if c.kind in ("STATE", "adjective")}
    if not told and not context.last_lands <= context.last_named:
        return None  # a town of another state was told, too
    told = told or set(context.last_named) or set(context.countries)  # the text speaks of one state's office alone
    return next(iter(told)) if len(told) == 1 and not told <= lands_of_peers(role, before) else None


def lands_of_peers(role: str, before: Sequence[Chunk]) -> set[str]:
    """The states whose officials of a role the words before tell ("the Prosecutor General of A met …")."""
    told = [c for c in before if not (c.kind.startswith("=") or c.kind == "'")]
    pairs = [*zip(told, told[1:], strict=False), *zip(told[1:], told, strict=False)]
    return {b.value for a, b in pairs if a.kind == "role" and a.value == role and b.kind in ("STATE", "adjective")}


def land_within(context: Context, before: Chunk, chunk: Chunk) -> str | None:
    """The state where somebody is or goes, as it or a town of it behind a preposition of place tells."""
    if is_place_word(context, before, chunk):
        return str(chunk.value)
    town = chunk.kind == "PLACE" and chunk.start not in context.regions
    ways = context.vocabulary.place_words | context.vocabulary.listed("goal_words")
    there = context.text.tokens[before.start].text.lower() in ways
    return context.land_of(chunk.value) if town and there and before.kind != "(" else None
