"""Whose a page is not: the states that it names only as those with whom, or to whom, something is done."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.kinds_of_states import OF_STATES
from ccpg_graph.extraction.words.chunks import Sentence, is_verb

PARTING = frozenset({",", ";", ":", ".", "(", ")"})
GOES_TO = frozenset({"visit.a", "meet.a", "receive.a"})
INVERTED = frozenset({"say.a", "inform.a"})  # behind which who says it may stand
LED = 8  # chunks from "with" to the state of whom it leads at most
NEXT = 5  # chunks from a verb to the state of its object at most


def find_partners(context: Context, sentences: Sequence[Sentence]) -> frozenset[str]:
    """The states that a page names only as those of others than who acts: behind "with" or a verb of meeting or
    visiting ("signed with the Office of A", "had a talk with his colleague of A", "visited the Office of A"), or right
    behind another verb ("proposed to the Office of A")."""
    led: set[str] = set()
    alone: set[str] = set()
    words = context.vocabulary.lexicon["clauses"]["links"]["with"]
    for sentence in sentences:
        reach = 0  # chunks that the last of these still governs
        for chunk in () if sentence.lacks(OF_STATES) else sentence.chunks:
            if context.words(chunk.start, chunk.end).lower() in words or chunk.kind in GOES_TO:
                reach = LED
            elif is_verb(chunk):  # where cases tell who acts, it may as well stand behind its verb
                reach = 0 if context.vocabulary.cases or chunk.kind[-2:] != ".a" or chunk.kind in INVERTED else NEXT
            else:
                reach = 0 if chunk.kind in PARTING else max(reach - 1, 0)
            if chunk.kind in OF_STATES:
                (led if reach else alone).add(chunk.value)
    return frozenset(led - alone)
