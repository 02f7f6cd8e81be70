"""What a participle tells, between two commas, of a paper or an arrangement ("within the accords, reached on the visit
to Minsk in May, a meeting took place"): day, town and meeting told in there are not those of the meeting told outside,
and the other way round.
"""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

LONGEST = 22  # chunks of such an insertion at most
MEETINGS = frozenset({"MEETING", "MEETINGS"})


def insertion_of(context: Context, chunks: Sequence[Chunk], at: int) -> tuple[int, int] | None:
    """The two commas of the insertion in which chunk `at` stands, or which it closes; None where it is in none."""
    if not context.vocabulary.cases:
        return None
    first = next((i for i in range(at - 1, max(at - LONGEST, 0), -1) if chunks[i].kind == ","), None)
    if first is None or not opens(context, chunks, first):
        return None
    last = next((i for i in range(max(at, first + 1), min(first + LONGEST, len(chunks))) if is_end(chunks[i])), None)
    return (first, last) if last is not None and chunks[last].kind == "," else None


def opens(context: Context, chunks: Sequence[Chunk], comma: int) -> bool:
    """Does a participle, or an adverb and one, stand behind a comma before which no meeting has been told?"""
    if any(c.kind in MEETINGS or is_verb(c) for c in chunks[:comma]):
        return False
    return any(is_participle(context, c) for c in chunks[comma + 1 : comma + 3])


def is_participle(context: Context, chunk: Chunk) -> bool:
    """Is it a passive participle that stands as an attribute, be it one that no list of verbs has, or one that tells
    with the word before it how a paper stands ("earlier concluded")?"""
    if chunk.kind in ("word", "Common", "status_word"):
        return context.vocabulary.morphology.is_participle(context.text.tokens[chunk.end - 1].text)
    return chunk.kind.endswith(".q")


def is_end(chunk: Chunk) -> bool:
    return chunk.kind in (",", ";", ":", ".") or is_verb(chunk)


def is_told_within(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Is the meeting at chunk `at` told only in such an insertion?"""
    return insertion_of(context, chunks, at) is not None
