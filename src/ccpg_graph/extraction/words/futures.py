"""Verbs that the lexicon does not know: of those that tell what will be, so much is read that no plan is taken for a
deed ("the fund will widen their knowledge at a workshop")."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.tokens import Token
from ccpg_graph.extraction.words.vocabulary import Vocabulary

WOULD = "would"  # which may tell of what is only thought of


def tells_ahead(vocabulary: Vocabulary, tokens: Sequence[Token], chunks: Sequence[Chunk], i: int) -> bool:
    """Is chunk i a "will" before such a verb, or where forms tell the time a word that is by its form a verb in the
    future?"""
    chunk = chunks[i]
    if chunk.end - chunk.start > 1:
        return False
    word = tokens[chunk.start].text
    if chunk.kind == "word":
        return vocabulary.morphology.told_time(word) == "future"
    if vocabulary.auxiliaries.get(word.lower()) != "will" or word.lower() == WOULD or "." in chunk.kind:
        return False
    after = next((c for c in chunks[i + 1 :] if not is_adverb(vocabulary, tokens, c)), None)
    if after is None or not (after.kind in ("word", "topic") or after.kind[:1] == "="):
        return False
    return not vocabulary.cases or vocabulary.morphology.is_infinitive(tokens[after.start].text)


def is_adverb(vocabulary: Vocabulary, tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Is it an adverb that may stand between the two?"""
    return vocabulary.auxiliaries.get(tokens[chunk.start].text.lower()) == "adverb"
