"""Words of rank and style around a name that are no part of it: "General Ali Juma", "Ama Mensah QC", "Administrator
Moss"."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk, is_verb


def note_ranks(context: Context, chunks: list[Chunk]) -> None:
    """Turns ranks and styles before a name into honorifics: "General Ali Juma", "HE Dr. Ali Juma"."""
    ranks = context.vocabulary.listed("ranks")
    if context.text.words.isdisjoint(ranks):
        return
    for i in reversed(range(len(chunks) - 1)):
        chunk, after = chunks[i], chunks[i + 1]
        alone = chunk.end - chunk.start == 1 and chunk.kind not in ("NAME", "honorific")
        if not alone or context.words(chunk.start, chunk.end) not in ranks or (i and chunks[i - 1].kind == "=of"):
            continue
        name = after.kind in ("Initial", "honorific") or [c.kind for c in chunks[i + 1 : i + 3]] == ["Word", "Word"]
        if name and is_style(context, chunks, i):
            chunk.kind, chunk.value = "honorific", None


def note_styled(context: Context, chunks: list[Chunk]) -> None:
    """Makes names of capitals between a style or a title and a name, whatever they mean in small letters ("Ms Honor
    Fox", "the Omani ambassador, Said Al Lawi"). A headline's capitals are no such."""
    closed = bool(chunks) and chunks[-1].kind == "."
    for i in range(len(chunks) - 2):
        titled = closed and chunks[i].kind in ("POST", "role")
        at = i + 1 + (chunks[i + 1].kind == ("," if titled else "."))
        if not (titled or chunks[i].kind == "honorific") or at + 1 >= len(chunks):
            continue
        chunk, after = chunks[at], chunks[at + 1]
        token = context.text.tokens[chunk.start]
        one = chunk.end - chunk.start == 1 and token.is_capital and not token.text.isupper()
        meant = chunk.kind not in ("Word", "Initial", "PLACE", "role", "honorific", "STATE", "adjective", "deputy")
        if titled and not is_verb(chunk):
            continue  # "Deputy Director, International Development"
        named = after.kind in ("Word", "Initial") or (after.kind == "Common" and not closes(context, chunks, at + 2))
        if one and meant and named:
            chunk.kind, chunk.value = "Word", None
            after.kind = "Word" if after.kind == "Common" else after.kind


def closes(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Does a capital stand at chunk i, so that what is before it may be no family name?"""
    return i < len(chunks) and context.text.tokens[chunks[i].start].is_capital


def is_style(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is a word of rank at chunk i no more than a style? Some are only at the head of what they stand in ("…, Counsel
    Ann Fox"), some only behind a title and a comma ("the Chief Prosecutor, Judge Ann Fox"); an ambassador told with his
    state ("Ambassador Ann Fox of A") holds a post."""
    word, listed = context.words(chunks[i].start, chunks[i].end), context.vocabulary.listed
    before = [c.kind for c in chunks[max(i - 2, 0) : i]]
    if word in listed("ranks_behind_titles"):
        return before in (["POST", ","], ["role", ","])
    if word in listed("ranks_apart"):
        return not i or before[-1] in (",", "=the", "honorific", ".")
    end = i + 1
    while end < len(chunks) and chunks[end].kind in ("Word", "Initial", "honorific", ".", "joint"):
        end += 1
    owned = [c.kind for c in chunks[end : end + 3] if c.kind != "=the"][:2] == ["=of", "STATE"]
    return not (owned and chunks[i].kind == "role")


def is_title_noun(context: Context, chunk: Chunk) -> bool:
    """Is a capital with which a name would begin a noun for an official ("Administrator Moss")?"""
    word = context.words(chunk.start, chunk.end)
    return chunk.kind == "Word" and word.istitle() and word.lower() in context.vocabulary.listed("title_nouns")


def pass_titles(context: Context, chunks: list[Chunk], i: int) -> int:
    """Where the letters behind a name end that tell a rank or degree ("QC", ", K.C.") and are no part of it."""
    while i < len(chunks) and is_title_behind(context, chunks[i]):
        i += 1
    start = end = i + (i < len(chunks) and chunks[i].kind == ",")
    while end < len(chunks) and chunks[end].kind == "Initial":
        end += 1
    if end == start > i and end < len(chunks) and is_title_behind(context, chunks[end]):
        return pass_titles(context, chunks, end)  # "Ada Obi, SAN"
    bracket = [c.kind for c in chunks[i : i + 3]]
    if bracket[::2] == ["(", ")"] and is_title_behind(context, chunks[i + 1]):
        return i + 3  # "Ada Obi (SAN)"
    letters = context.words(chunks[start].start, chunks[end - 1].end) if end > start else ""
    return end if letters.replace(".", "").replace(" ", "") in context.vocabulary.listed("titles_behind") else i


def is_title_behind(context: Context, chunk: Chunk) -> bool:
    """Is it letters behind a name that tell a rank or degree ("QC", "SAN") and are no part of it?"""
    listed = context.vocabulary.listed("titles_behind")
    return chunk.end - chunk.start == 1 and context.words(chunk.start, chunk.end) in listed
