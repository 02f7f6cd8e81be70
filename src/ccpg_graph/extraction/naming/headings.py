"""Lines that stand above a list and say whose people it names: "Delegation of A:", "A" alone on its line. Whose titles
below say no owner, they are of that state, and not of the publisher's."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.words.chunks import Chunk, is_verb

LANDS = frozenset({"STATE", "adjective"})
LEADING = frozenset(
    {"=the", "=of", "=from", "=for", "'", ":", "mark", "people", "=side", "=team", "=party", "num", "."}
)
ITEM = 2  # chunks of the number of an item ("1.")


def land_above(chunks: Sequence[Chunk], before: Chunk | None, *, closed: bool) -> Chunk | None:
    """The state whose people the lines after a sentence tell; before: that of the lines so far. closed: does the
    sentence end with a mark of its own?"""
    kinds = [c.kind for c in chunks]
    lands = [c for c in chunks if c.kind in LANDS]
    if len(lands) == 1 and LEADING.issuperset(set(kinds) - LANDS) and (kinds[-1] == ":" or not closed):
        return lands[0]
    if kinds[:2] in (["STATE", ":"], ["STATE", "-"]):
        return chunks[0]  # "A: Ann Fox, Prosecutor General; …"
    goes_on = not any(map(is_verb, chunks)) and not lands and (not closed or len(chunks) <= ITEM)
    return before if goes_on else None
