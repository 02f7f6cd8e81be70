"""Titles behind persons, of whose seat nobody knows more: they belong to the person, and to no row of those named."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.words.chunks import Chunk

ROW = 2  # semicolons
LONGEST = 20  # chunks of a title behind a name at most
HEADS = frozenset({"role", "deputy", "aide", "people"})  # what a title has in it
MORE = frozenset({
    "Common", "Word", "SURNAME", "word", "adjective", "ordinal", "tenure_status", "topic", "office_level", "num",
    "bodynoun", "bodyword", "department_word", "office", "honorific", "roman", "status_word", "member_states",
})  # fmt: skip
LINKS = frozenset({"=of", "=for", "=in", "=at", "=to", "=with", "=on", "=against", "=the", "=a", "=an", "-", "'", "/"})
PLACED = frozenset({"PLACE", "STATE", "BODY"})  # whose a title is
OWNERS = PLACED | {"bodyword", "office"}
JOINS = frozenset({"=and", "mark"})
PERSONS = frozenset({"PERSON", "NAME", "POST", "honorific", "SURNAME"})


def join_tails(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with each PERSON reaching over the title behind it that no reader of posts has understood ("Ann Fox,
    Director of the Blue Department, Ministry of Justice, Kingdom of X;"), up to the mark that ends it."""
    result = list(chunks)
    parted = sum(c.kind == ";" for c in chunks) >= ROW  # then a comma parts nobody from the next one
    for i in reversed(range(len(chunks) - 2)):
        if result[i].kind == "PERSON" and result[i + 1].kind == ",":
            end = reach_tail(result, i + 2, parted)
            if end is not None:
                result[i:end] = [Chunk("PERSON", result[i].start, result[end - 1].end, result[i].value)]
    return result


def reach_tail(chunks: Sequence[Chunk], first: int, parted: bool) -> int | None:
    """Where the title that begins at chunk `first` ends; None where none stands there, or where it is the next one's
    ("X, Director Y"). parted: do semicolons part the row?"""
    at, titled, owned = first, parted, False
    while at < len(chunks) and at - first < LONGEST:
        kind = chunks[at].kind
        if kind in HEADS:
            titled = True
        elif kind in PLACED:
            if not titled:
                return None
            owned = True
        elif kind == "," or kind in JOINS:
            if not goes_on(chunks, at, titled, owned and not parted):
                break
            at += 1
            continue
        elif kind not in MORE and kind not in LINKS:
            break
        owned = owned or kind in ("=of", "=for", "=with", "=at", "=in")
        at += 1
    while at > first and chunks[at - 1].kind in LINKS:
        at -= 1
    after = chunks[at].kind if at < len(chunks) else "."
    if not titled or after in PERSONS or chunks[at - 1].kind == ",":
        return None
    return at


def goes_on(chunks: Sequence[Chunk], at: int, titled: bool, owned: bool) -> bool:
    """Does a title go on behind a comma or an "and": with the body whose it is, or the state of that body; with a
    further noun of its words?"""
    rest = [c for c in chunks[at + 1 : at + 4] if c.kind not in ("=the",)]
    if not rest:
        return False
    after = rest[1].kind if len(rest) > 1 else "."
    if chunks[at].kind == ",":
        state = rest[0].kind in ("STATE", "PLACE") and after in (",", ";", ".", "=and")
        return titled and ((rest[0].kind in OWNERS and not owned) or (state and chunks[at - 1].kind in OWNERS))
    return rest[0].kind in ("word", "Common", "SURNAME", "topic") and after in (",", ";", ".")
