"""Of which body somebody is whose post nothing tells: "Ms X of the Crown Prosecution Service", "Mr Y, UNODC"."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Post
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

# Bodies whose people are in public service; a body of no such class may be anybody's.
PUBLIC = frozenset(
    {"Office", "Council", "Secretariat", "InterstateBody", "Association", "Ministry", "Court", "Parliament"}
)
STOPS = frozenset({";", ":", ")", '"', "PERSON", "NAME", "SURNAME", "MEETING", "INSTRUMENT", "people", "=and", "."})
FAR = 8  # chunks from a name to the body behind its title


def settle_servants(context: Context, sentences: Sequence[Sentence]) -> None:
    """Keeps of each person without a post the public body that stands behind the name, of it or in apposition."""
    words = context.vocabulary.listed("servant_words")
    for sentence in sentences if words else ():
        for i, chunk in enumerate(sentence.chunks):
            if chunk.kind == "PERSON" and not chunk.value.person.posts and chunk.value.person.serves is None:
                note_servant(chunk, body_behind(context, sentence.chunks, i, words))


def note_servant(person: Chunk, told: Chunk | None) -> None:
    """Keeps of a person the body told as his, with the words that tell it: they make him an official."""
    if told is None:
        return
    body = told.value.refs[0]
    person.value.person.serves = body
    if person.value.person.titled is None:
        person.value.person.titled = Post("", "", body, body.country, start=person.start, end=told.end)


def body_behind(context: Context, chunks: Sequence[Chunk], at: int, words: frozenset[str]) -> Chunk | None:
    """The chunk of the one public body that the words behind a name tell as his: right behind a small word, or within
    the apposition that a comma or a bracket opens, where a verb does not come between."""
    if at + 1 >= len(chunks):
        return None
    link = context.words(chunks[at + 1].start, chunks[at + 1].end).lower()
    if link not in words and chunks[at + 1].kind not in (",", "("):
        return None
    apposed = chunks[at + 1].kind in (",", "(")
    for chunk in chunks[at + 2 : at + 2 + FAR]:
        if chunk.kind in ("role", "POST") and context.is_plural(chunk):
            return None  # those who come next in a row ("X, heads of departments of the Office of B")
        acts = is_verb(chunk) and context.words(chunk.start, chunk.end).lower() not in words
        if chunk.kind in STOPS or acts or (chunk.kind == "," and not apposed):
            return None
        if chunk.kind == "BODY":
            own = [ref for ref in chunk.value.refs if ref.kind in PUBLIC and not ref.bare]
            return chunk if len(chunk.value.refs) == len(own) == 1 else None
    return None
