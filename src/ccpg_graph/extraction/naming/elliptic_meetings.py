"""Meetings told without their noun, right behind a sentence on one: "The previous one, the 26th, was held in Osh"."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import MeetingMention
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

ROWS = frozenset({"session", "conference", "meeting", "workgroup"})  # of which a text tells one after another


def name_elliptic(context: Context, sentences: Sequence[Sentence]) -> None:
    """Puts a MEETING chunk where an adjective stands for a meeting ("the next", "the previous", "the third" before a
    verb of taking place) and the sentence before names one, whose noun it is."""
    noun = ""
    for sentence in sentences:
        told = [c.value.noun for c in sentence.chunks if c.kind == "MEETING" and c.value.noun in ROWS]
        if noun and not told:
            told = [noun] if read_elliptic(context, sentence, noun) else []
        noun = told[-1] if told else ""


def read_elliptic(context: Context, sentence: Sentence, noun: str) -> bool:
    """Makes the chunk of one sentence; False where there is none."""
    for match in context.vocabulary.grammar.find("elliptic", sentence.encoded):
        where = match.span("one")
        mention = mention_of(context, sentence.chunks, match, noun)
        if where is None or mention is None:
            continue
        last = match.span("ord")
        end = (last or where)[1]
        chunk = Chunk("MEETING", sentence.chunks[where[0]].start, sentence.chunks[end - 1].end, mention)
        sentence.chunks[where[0] : end] = [chunk]
        sentence.settle(context.vocabulary.grammar.alphabet.encode(sentence.chunks))
        return True
    return False


def mention_of(context: Context, chunks: Sequence[Chunk], match: Match, noun: str) -> MeetingMention | None:
    """What the adjective tells of the meeting; None for one that tells of none."""
    one = match.part(chunks, "one")[0]
    ordinals = match.part(chunks, "ord") or [c for c in (one,) if c.kind in ("ordinal", "roman")]
    word = context.words(one.start, one.end).lower()
    keys = set(context.vocabulary.morphology.keys(word))
    following = one.kind == "next_one" or bool(keys & context.vocabulary.listed_keys("turn_words"))
    earlier = bool(keys & context.vocabulary.listed_keys("earlier_words"))
    if not (following or earlier or ordinals):
        return None
    number = int(ordinals[0].value) if ordinals else None
    return MeetingMention(noun, number, following=following, earlier=earlier)
