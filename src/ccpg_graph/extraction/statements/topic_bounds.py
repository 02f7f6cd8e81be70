"""Where topics stand: which sentences tell those of something else than the meeting told before them (of a meeting of
another year, of a paper), and which two words that stand apart tell one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.scenes.scenes import Event
from ccpg_graph.extraction.words.chunks import Chunk

CAME_TOGETHER = frozenset({"gather", "meet", "hold", "take_place", "MEETING", "MEETINGS"})
PAPERS = frozenset({"instrument", "INSTRUMENT"})
YEAR = 4
LEADING = frozenset(
    {"=the", '"', "Common", "joint", "-", "=of", "=its", "=main"}
)  # before the body with which one opens
OPENER = 6  # chunks of words before it, up to a comma
APART = 6  # words between the two of a pair, at most
MARKS = frozenset({";", ":", ".", "(", ")"})


def tells_earlier_year(context: Context, event: Event, chunks: Sequence[Chunk]) -> bool:
    """Does a sentence open with a year before that of the event, told by its distance, and tell who came together then
    ("last year the collegium gathered in A and took up …")?"""
    opening = chunks[0].value if chunks[0].kind == "DATE" else None
    if opening is None or not opening.relative or not opening.start or len(opening.start) != YEAR:
        return False
    own = event.when.start if event.when is not None else context.anchor.isoformat() if context.anchor else None
    met = any(c.kind.partition(".")[0] in CAME_TOGETHER for c in chunks)
    return met and own is not None and opening.start < own[:YEAR]


def tells_of_body(context: Context, chunks: Sequence[Chunk]) -> bool:
    """Does a sentence open with a body, or with what its aims are, and tell by its first verb what the body does at all
    times, or what it was founded for ("the Association aims to …", "the Council was set up to …")?"""
    listed, words = context.vocabulary.listed, [context.text.tokens[c.start].text.lower() for c in chunks]
    named = [i for i, c in enumerate(chunks) if c.kind not in LEADING and words[i] not in listed("body_aims")]
    opener = next((i for i in range(1, min(OPENER, len(chunks))) if chunks[i].kind == ","), 0)
    named = [i for i in named if i > opener] if all(is_plain(c) for c in chunks[:opener]) else named
    if not named or chunks[named[0]].kind not in ("BODY", "bodyword"):
        return False
    if any(word in listed("body_aims") for word in words[: named[0]]):
        return True
    for i in range(named[0] + 1, len(chunks)):
        chunk = chunks[i]
        if "." in chunk.kind and len(chunk.kind) > 2:
            founded = chunk.kind == "establish.p" and chunk.time == "past"
            return founded or (chunk.time == "present" and chunk.kind.endswith(".a"))
        if chunk.kind[0] in "w=" and words[i] in listed("general_words"):
            return True
    return False


def is_plain(chunk: Chunk) -> bool:
    """Is it a word that names nothing and tells of nothing done?"""
    return chunk.kind[0] == "=" or chunk.kind in ("word", "no_particular", "adjective", "DATE")


def paper_at_end(context: Context, chunks: Sequence[Chunk]) -> Chunk | None:
    """The instrument that a sentence ends with, whose topics it tells ("… are the main topics of the programme")."""
    last = next((i for i in range(len(chunks) - 1, -1, -1) if chunks[i].kind not in (".", "!")), 0)
    if chunks[last].kind not in PAPERS:
        return None
    before = context.words(chunks[0].start, chunks[last].start).lower()
    return (
        chunks[last]
        if before.endswith(tuple(f" {words}" for words in context.vocabulary.listed("paper_topics")))
        else None
    )


def pairs_of(words: list[str], ones: list[str], others: list[str], parts: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where one of the first words stands with one of the others behind it, and no mark or word that parts between."""
    for i, word in enumerate(words):
        if word not in ones:
            continue
        for j in range(i + 1, min(i + APART + 1, len(words))):
            if words[j] in others:
                yield i, j
            if words[j] in parts or words[j] in MARKS:
                break
