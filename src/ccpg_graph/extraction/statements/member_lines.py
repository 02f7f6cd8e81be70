"""Members told line by line: behind "The Council consists of:", under "Members of the Council", in a table whose
heading says so, each line a state, an office or its head; and observers likewise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.statements.member_rows import MemberRow, RowReader
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

FEWEST = 2  # lines that make a list
LONGEST = 20  # chunks of a line
MARKS = frozenset({"-", "mark", ".", ";", ",", "num", ")", "(", ":"})
WHO = frozenset({"STATE", "BODY", "POST", "PERSON"})


def read_lists(context: Context, sentences: Sequence[Sentence], number: int, last: BodyRef | None) -> MemberRow | None:
    """The members in the lines behind a sentence that opens a list of them; None where it opens none. last: the body of
    which the text speaks."""
    opening = sentences[number]
    found = opened_body(context, opening, last)
    members = tuple(lines(sentences[number + 1 :])) if found is not None else ()
    if found is None or len(members) < FEWEST:
        return None
    first, last_token = opening.chunks[0].start, opening.chunks[-1].end
    return MemberRow(found[0], members, first, last_token, found[1])


def opened_body(context: Context, opening: Sentence, last: BodyRef | None = None) -> tuple[BodyRef, bool] | None:
    """The body whose members a sentence says to follow line by line, and do they only observe; None for any other."""
    if opening.chunks[-1].kind != ":" and opening.closed:
        return None
    return RowReader(context, [c for c in opening.chunks if c.kind != "mark"], last).opened()


def lines(sentences: Sequence[Sentence]) -> Iterator[Chunk]:
    """Whom each line names first, up to a line that tells something or names nobody; the head of a table is passed."""
    begun = False
    for sentence in sentences:
        own = [c for c in sentence.chunks if c.kind not in MARKS]
        who = next((c for c in own[:1] if c.kind in WHO), None)
        table = sentence.chunks[0].kind == "mark"
        if any(map(is_verb, own)) or len(own) > LONGEST or (own and who is None and (begun or not table)):
            return
        if who is not None and sentence.chunks[-1].kind == ":":
            return
        if who is not None:
            begun = True
            yield who


__all__ = ["opened_body", "read_lists"]
