"""A document as the readers of statements see it: sentences of chunks in which dates, bodies, posts, persons, meetings
and instruments stand as single chunks. `prepare` runs the cascade; nothing here makes a claim."""

from __future__ import annotations

import datetime as dt

from ccpg_graph.extraction.naming.bodies import join_bodies
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.couples import join_couples
from ccpg_graph.extraction.naming.dates import join_dates
from ccpg_graph.extraction.naming.furniture import find_dateline, find_furniture, find_issue_date
from ccpg_graph.extraction.naming.heads import join_heads
from ccpg_graph.extraction.naming.instrument_phrases import join_instruments
from ccpg_graph.extraction.naming.meant import note_forms, settle_bare
from ccpg_graph.extraction.naming.meetings import join_meetings
from ccpg_graph.extraction.naming.owners import settle_posts
from ccpg_graph.extraction.naming.people import join_names, join_persons, settle_names
from ccpg_graph.extraction.naming.posts import join_posts
from ccpg_graph.extraction.words.chunker import chunk_sentence
from ccpg_graph.extraction.words.chunks import Sentence


def prepare(context: Context) -> list[Sentence]:
    """The sentences of a document after the whole cascade of mentions.

    Each stage passes over all sentences before the next begins: what a bare noun or a surname means, the whole text
    tells.
    """
    sentences = open_sentences(context)
    for sentence in sentences:
        context.states_named.update(c.value for c in sentence.chunks if c.kind in ("STATE", "adjective", "demonym"))
        chunks = join_dates(context.vocabulary, context.text.tokens, sentence.chunks, context.anchor)
        sentence.chunks = join_bodies(context, chunks)
    for sentence in sentences:
        settle_bare(context, sentence.chunks)
        note_forms(context, sentence.chunks)
    for sentence in sentences:
        sentence.chunks = join_posts(context, sentence.chunks)
        settle_posts(context, sentence.chunks)
    for sentence in sentences:
        named = join_couples(context, join_names(context, sentence.chunks))
        sentence.chunks = join_persons(context, join_heads(context, named))
    encode = context.vocabulary.grammar.alphabet.encode
    for sentence in sentences:
        chunks = join_meetings(context, settle_names(context, sentence.chunks))
        sentence.chunks = join_instruments(context, chunks)
        sentence.encoded = encode(sentence.chunks)
    for number in find_furniture(context, sentences):
        sentences[number].furniture = True
    doubts = frozenset(context.vocabulary.lexicon["doubts"])
    for stretch, sentence in zip(context.text.sentences, sentences, strict=True):
        words = (token.text.lower() for token in context.text.tokens[stretch.start : stretch.end])
        sentence.furniture = sentence.furniture or not doubts.isdisjoint(words)
    return sentences


def open_sentences(context: Context) -> list[Sentence]:
    """The sentences in base chunks; the dateline set aside, the anchor of "today" found.

    The day of a dateline counts before that of publication, which may be days later; the page's own date line comes
    last.
    """
    dateline = find_dateline(context)
    told = dateline.when.start if dateline is not None and dateline.when is not None else None
    if told is not None and len(told) == len("2021-11-04"):
        context.anchor = dt.date.fromisoformat(told)
    elif context.anchor is None:
        context.anchor = find_issue_date(context)
    sentences = []
    for stretch in context.text.sentences:
        chunks = chunk_sentence(context.vocabulary, context.text, stretch)
        if dateline is not None:
            for chunk in chunks:
                if dateline.start <= chunk.start < dateline.end:
                    chunk.kind = "dateline"
        sentences.append(Sentence(chunks, stretch.paragraph, stretch.closed))
    return sentences
