"""Instruments of which a sentence says that there is none, or that nothing is known of them."""

from __future__ import annotations

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk, Sentence

ATTRIBUTE = frozenset({"topic", "adjective", "Common", "status_word"})  # of words that stand before a noun
ATTRIBUTES = 3


def is_unheard_of(context: Context, sentence: Sentence, instrument: Chunk, *, framed: bool) -> bool:
    """Is nothing known of what the sentence names ("there is no information on a programme for 2023–2025"), or is it
    denied ("no memorandum was signed")? framed: a verb of signing or adopting tells of it."""
    found = next((i for i, c in enumerate(sentence.chunks) if c is instrument), None)
    at = found or 0
    first = at
    while first and at - first < ATTRIBUTES and sentence.chunks[first - 1].kind in ATTRIBUTE:  # "no extradition treaty"
        first -= 1
    before = sentence.chunks[first - 1] if first else None
    denied = context.vocabulary.listed("denying_words")
    if before is not None and context.words(before.start, before.end).lower() in denied:
        return True
    if not framed and found is not None and lacks(context, sentence, at):
        return True
    words = context.words(sentence.chunks[0].start, sentence.chunks[-1].end).lower()
    return not framed and any(phrase in words for phrase in context.vocabulary.listed("no_word_of"))


def lacks(context: Context, sentence: Sentence, at: int) -> bool:
    """Where words decline: does the clause of the instrument at chunk `at`, which stands in the genitive, say behind it
    that there is none ("a treaty between A and B there is not")?"""
    if not context.vocabulary.cases:
        return False
    said = []
    for chunk in sentence.chunks[at + 1 :]:
        if chunk.kind in (",", ";", ":", "."):
            break
        said.append(context.words(chunk.start, chunk.end).lower())
    noun = sentence.chunks[at].value.noun
    genitive = "gent" in context.vocabulary.morphology.noun_cases([context.text.tokens[noun[0]].text])
    return genitive and any(word in context.vocabulary.listed("lacking_words") for word in said)
