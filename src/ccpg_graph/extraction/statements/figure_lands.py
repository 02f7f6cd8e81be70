"""Of which country a figure is: the one that its sentence speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.words.chunks import Chunk

COMING = frozenset({"gather", "meet", "visit", "take_place"})  # where it is done is of no figure


def one_land(chunks: Sequence[Chunk]) -> tuple[str, Chunk] | None:
    """The one country that a sentence speaks of; none where it is only where somebody meets."""
    found: dict[str, Chunk] = {}
    for chunk in chunks:
        if chunk.kind in ("MEETING", "cis_members") or chunk.kind.partition(".")[0] in COMING:
            return None
        for code in countries_of(chunk):
            found.setdefault(code, chunk)
    return next(iter(found.items())) if len(found) == 1 else None


def countries_of(chunk: Chunk) -> Sequence[str]:
    """The countries that a chunk names, by itself or as those of a body or a post."""
    if chunk.kind in ("STATE", "adjective", "demonym"):
        return (str(chunk.value),)
    if chunk.kind == "BODY":
        return tuple(r.country for r in chunk.value.refs if r.country and not r.bare)
    if chunk.kind == "POST":
        return tuple(p.country for p in chunk.value.posts if p.country)
    return ()
