"""Rows of persons with their titles: as the `person` stage of a grammar sees them, and with somebody in them whose seat
nobody knows."""

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
    for row in [row for row in rows if not is_led(kinds, row.start)]:
        for i in range(row.start, row.end - 1):
            if kinds[i] == "," and kinds[i - 1] == "POST" and "POST" not in kinds[i + 1 : i + 3]:
                kinds[i] = ";"
    return "".join([grammar.alphabet.character(kind) for kind in kinds]) if rows else encoded


ROW_GOES_ON = 4  # chunks behind a title in which a row brings the next one


def is_row_behind(kinds: Sequence[str], name: tuple[int, int], more: tuple[int, int]) -> bool:
    """ "The Prosecutor General X, the Chairman of A, and the Head of B": with a title before the name, are two titles
    behind it those of the next two of a row? Of one man "and" alone would join them."""
    before = [kind for kind in kinds[max(name[0] - 3, 0) : name[0]] if kind not in STYLES]
    behind = [kind for kind in kinds[name[1] : more[1] + ROW_GOES_ON] if kind not in STYLES]
    row = behind[:4] == [",", "POST", ",", "=and"] and behind[4:5] in (["POST"], ["role"], ["PERSON"])
    return before[-1:] == ["POST"] and row


def is_parallel(kinds: Sequence[str], first: int, last: int) -> bool:
    """Do commas part the title before a name from it, and one behind from the next name alike, brackets passed over
    ("the Secretary General (SG), X, the Counsel (GC), Y, …")? Each title is then of the name behind it. first: where
    the name stands; last: the end of the title behind."""
    before = first - 1
    if kinds[before] == "," and before > 1 and kinds[before - 1] == ")" and "(" in kinds[:before]:
        before = max(i for i in range(before) if kinds[i] == "(")
    if last < len(kinds) and kinds[last] == "(" and ")" in kinds[last:]:
        last = kinds.index(")", last) + 1
    parted = first > 1 and kinds[first - 1] == "," and kinds[before - 1] == "POST"
    return parted and kinds[last : last + 1] == [","] and kinds[last + 1 : last + 2] in (["NAME"], ["SURNAME"])


def opens_with_title(kinds: Sequence[str], name: int) -> bool:
    """Does the row that goes on with the name at a chunk begin with a title, so that titles stand before the names in
    it ("by the Minister of A, Ann Fox, Head of B, Ivan Gray, Head of C, …")?"""
    return row_before(kinds, name)[:1] == ["title"]


def goes_title_first(kinds: Sequence[str], title: int) -> bool:
    """Do titles and names take turns, a title first, in the row that goes on with the title at a chunk?"""
    row = row_before(kinds, title)
    turns = [told for i, told in enumerate(row) if told != "title" or row[i - 1 : i] != ["title"]]
    return len(turns) > 1 and turns == ["title", "name"] * (len(turns) // 2)


def row_before(kinds: Sequence[str], at: int) -> list[str]:
    """What the row before a chunk names, in its order: a title, a name, or a person, who may be told with either."""
    row: list[str] = []
    for i in range(at - 1, max(at - LONGEST_ROW, -1), -1):
        if kinds[i] not in OF_ROW:
            break
        if kinds[i] in NAMED:
            row.insert(0, NAMED[kinds[i]])
    return row


def is_of_deputy(row: Sequence[Chunk], i: int) -> bool:
    """Does a dash join the title at chunk i to that of whose deputy somebody is ("Deputy Chairman of the Committee –
    Executive Secretary")? He is then deputy of both in one."""
    if i < len(("POST", "-")) or row[i - 1].kind != "-" or row[i - 2].kind != "POST":
        return False
    before, own = ([post.role.startswith("deputy") for post in c.value.posts] for c in (row[i - 2], row[i]))
    return all(before) and not any(own)


def is_led(kinds: Sequence[str], i: int) -> bool:
    """Does a title stand before the name at chunk i, so that those of its row stand before the names?"""
    while i and kinds[i - 1] in STYLES:
        i -= 1
    before = [*kinds[max(i - 2, 0) : i]]
    return before[-1:] == ["POST"] or before == ["POST", ","]


def seat_kind(chunk: Chunk) -> str:
    """The kind of a chunk as the `person` stage sees it: seats of several ("the heads of the offices of A and B") go
    with no name."""
    several = chunk.kind == "POST" and all(post.plural for post in chunk.value.posts)
    return "POSTS" if several else chunk.kind


LONGEST = 15  # chunks that tell one person of a row at most
ROW = frozenset({",", ";", "=and", "=и"})
STYLES = frozenset({"=the", "honorific", "."})
LONGEST_ROW = 40  # chunks of a row before a name of it
NAMED = {"NAME": "name", "SURNAME": "name", "PERSON": "person", "POST": "title", "role": "title"}
OF_ROW = NAMED.keys() | STYLES | {",", "=and", "=of", "adjective", "Common", "STATE", "BODY", "deputy", "word"}
OF_ROW |= {"tenure_status"}
# What no words on a stranger hold: those who act, and what ends a clause.
APART = frozenset({"PERSON", "POST", "STATE", "BODY", "adjective", "MEETING", "INSTRUMENT", "DATE", "PERIOD", ":", "."})


def join_strangers(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with one NAME chunk for all that a row tells of a person without a seat ("…, the head of the Blue
    Umbrella Initiative Anna Fox, …"), so that the row does not break there. A row is told by a person beside it."""
    kinds = [c.kind for c in chunks]
    if "NAME" not in kinds or "PERSON" not in kinds:
        return chunks
    result = list(chunks)
    for i in reversed(range(len(chunks))):
        if i >= len(result) or result[i].kind != "NAME" or not (i + 1 == len(result) or ends_member(result, i)):
            continue
        start, end = reach_left(result, i), reach_right(result, i)
        beside = is_row_mate(result, start - 1, -1) or is_row_mate(result, end, 1)
        if beside and end - start > 1:
            result[start:end] = [Chunk("NAME", result[start].start, result[end - 1].end)]
    return result


def ends_member(chunks: Sequence[Chunk], i: int) -> bool:
    """Does the name at chunk i end what is told of one person, but for a body whose he is?"""
    return chunks[i + 1].kind in ROW or chunks[i + 1].kind in ("=of", "=from", ".", "(") or "." in chunks[i + 1].kind


def reach_left(chunks: Sequence[Chunk], i: int) -> int:
    """Where the words on the person named at chunk i begin: behind the comma or "and" of the row."""
    at = i
    while at > 0 and i - at < LONGEST and chunks[at - 1].kind not in ROW:
        kind = chunks[at - 1].kind
        if kind in APART or ("." in kind and kind != ".") or kind.startswith("dateline"):
            return i
        at -= 1
    return at if at > 0 and chunks[at - 1].kind in ROW else i


def reach_right(chunks: Sequence[Chunk], i: int) -> int:
    """Where they end: with the body behind the name whose he is ("Ivan Gray of the Hill School")."""
    after = [c.kind for c in chunks[i + 1 : i + 4]]
    if after[:1] in (["=of"], ["=from"]):
        rest = [kind for kind in after[1:] if kind != "=the"]
        if rest[:1] == ["BODY"]:
            return i + 2 + after[1:].index("BODY") + 1
    return i + 1


def is_row_mate(chunks: Sequence[Chunk], at: int, step: int) -> bool:
    """Does a person, or somebody else of the row, stand beyond the comma or "and" at chunk `at`?"""
    passed = False
    while 0 <= at < len(chunks):
        kind = chunks[at].kind
        if kind in ("PERSON", "NAME"):
            return passed
        if kind not in ROW and kind not in STYLES:
            return False
        passed = passed or kind in ROW
        at += step
    return False
