"""The secretariat of a council that is called by its bare noun: "the Secretariat of the Council"."""

from __future__ import annotations

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Bodies
from ccpg_graph.extraction.words.chunks import Chunk

# What goes on with the name of a council: "the Council | of Europe", "Совета | глав государств".
GOES_ON = frozenset({"Word", "Common", "bodynoun", "role", "topic", "adjective", "STATE", "people", "cis_members"})


def join_secretariats(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with a BODY chunk for each secretariat of the council that the document means, where the registry has
    it."""
    if "Secretariat" not in [c.value for c in chunks if c.kind == "bodynoun"]:
        return chunks
    council = context.council()
    bodies = context.vocabulary.registry.bodies.values()
    slug = council.slug if council is not None else None
    own = next((b for b in bodies if b.kind == "Secretariat" and b.parent == slug), None)
    if own is None:
        return chunks
    result: list[Chunk] = []
    i = 0
    while i < len(chunks):
        end = reach_council(context, chunks, i)
        if end is None:
            result.append(chunks[i])
            i += 1
        else:
            result.append(Chunk("BODY", chunks[i].start, chunks[end - 1].end, Bodies((context.body(own),))))
            i = end
    return result


def reach_council(context: Context, chunks: list[Chunk], i: int) -> int | None:
    """Where "the Secretariat of the Council" that begins at chunk i ends; None for any other words."""
    links, tokens = context.vocabulary.title_links, context.text.tokens
    joins = frozenset(context.vocabulary.lexicon["clauses"]["joins"])
    if chunks[i].kind != "bodynoun" or chunks[i].value != "Secretariat":
        return None
    at = next((j for j in range(i + 1, len(chunks)) if tokens[chunks[j].start].text.lower() not in links - joins), i)
    if chunks[at].kind != "bodynoun" or chunks[at].value != "Council":
        return None
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    linked = after is not None and tokens[after.start].text.lower() in links - joins
    return None if after is not None and (linked or after.kind in GOES_ON) else at + 1
