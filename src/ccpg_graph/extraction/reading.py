"""A document as the readers of statements see it: sentences of chunks in which dates, bodies, posts, persons and meetings stand
as single chunks. `prepare` runs the cascade; nothing here makes a claim."""

from __future__ import annotations

from dataclasses import dataclass

from ccpg_graph.extraction.bodies import join_bodies, settle_bare
from ccpg_graph.extraction.chunker import chunk_sentence
from ccpg_graph.extraction.chunks import Chunk
from ccpg_graph.extraction.context import Context
from ccpg_graph.extraction.dates import join_dates
from ccpg_graph.extraction.meetings import join_meetings
from ccpg_graph.extraction.people import join_names, join_persons, settle_names
from ccpg_graph.extraction.posts import join_posts, settle_posts


@dataclass(slots=True)
class Sentence:
    """A sentence of chunks. paragraph: its number; closed: ended by a mark (a headline or a caption is not)."""

    chunks: list[Chunk]
    paragraph: int
    closed: bool
    encoded: str = ""
    furniture: bool = False


def prepare(context: Context) -> list[Sentence]:
    """The sentences of a document after the whole cascade of mentions."""
    vocabulary, text = context.vocabulary, context.text
    sentences = [Sentence(chunk_sentence(vocabulary, text, s), s.paragraph, s.closed) for s in text.sentences]
    for sentence in sentences:
        chunks = join_dates(vocabulary, text.tokens, sentence.chunks, context.anchor)
        sentence.chunks = join_bodies(context, chunks)
    for sentence in sentences:
        settle_bare(context, sentence.chunks)
    for sentence in sentences:
        sentence.chunks = join_posts(context, sentence.chunks)
        settle_posts(context, sentence.chunks)
    for sentence in sentences:
        sentence.chunks = join_persons(context, join_names(context, sentence.chunks))
    for sentence in sentences:
        sentence.chunks = join_meetings(context, settle_names(context, sentence.chunks))
        sentence.encoded = vocabulary.grammar.alphabet.encode(sentence.chunks)
    return sentences
