"""Meetings told without their noun, right behind a sentence on one: "The previous one, the 26th, was held in Osh"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import SITTINGS, MeetingMention
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

MEETINGS = frozenset({"MEETING", "MEETINGS"})
ROWS = SITTINGS | {"workgroup"}  # of which a text tells one after another
OUT_OF = (".out_of", ".out_of_these")  # the rules of "the first of them", "the first of the seminars"
GAPPED = ".gapped"  # that of "and the sixth in Kyiv", told beside another of its row


def name_elliptic(context: Context, sentences: Sequence[Sentence]) -> None:
    """Puts a MEETING chunk where an adjective stands for a meeting ("the next", "the previous", "the third" before a
    verb of taking place) and its sentence, or the one before, names one, whose noun it is."""
    noun, collegium = "", False
    for sentence in sentences:
        if noun == "workgroup":
            take_up_group(context, sentence.chunks)
        if collegium:
            take_up_collegium(context, sentence)
        told = [] if sentence.told.isdisjoint(MEETINGS) else nouns_of(sentence.chunks)
        named = () if collegium or "MEETING" not in sentence.told else sentence.chunks
        collegium = collegium or any(c.kind == "MEETING" and c.value.noun == "collegium" for c in named)
        if (noun or told) and read_elliptic(context, sentence, noun):
            told = told or [noun]
        noun = told[-1] if told else ""


def take_up_group(context: Context, chunks: Sequence[Chunk]) -> None:
    """ "The group of experts was set up in 2018. Its first session …": the session of the group told just before."""
    owners = context.vocabulary.listed("clauses", "objects")
    for chunk in chunks:
        words = {word.lower() for word in context.word_list(chunk)} if chunk.kind == "MEETING" else set()
        if words & owners and chunk.value.noun == "session" and chunk.value.series is None:
            chunk.value = replace(chunk.value, noun="workgroup")


def take_up_collegium(context: Context, sentence: Sentence) -> None:
    """ "The joint collegium gathered in A. … Last year the collegium gathered in B": the noun of the one told before,
    right before a verb of coming together in the past."""
    words = context.vocabulary.listed("collegia")
    for i, (chunk, verb) in enumerate(zip(sentence.chunks, sentence.chunks[1:], strict=False)):
        gathered = verb.kind in ("gather.a", "take_place.a") and verb.time == "past"
        if chunk.kind == "word" and gathered and context.words(chunk.start, chunk.end) in words:
            sentence.chunks[i] = Chunk("MEETING", chunk.start, chunk.end, MeetingMention("collegium", definite=True))
            sentence.settle(context.vocabulary.grammar.alphabet.encode(sentence.chunks))
            return


def nouns_of(chunks: Sequence[Chunk]) -> list[str]:
    """The nouns of the meetings that chunks name, be they several of a kind ("yearly consultations")."""
    named = (c.value for c in chunks if c.kind in MEETINGS)
    return [mention.noun for mention in named if mention.noun in ROWS]


def read_elliptic(context: Context, sentence: Sentence, before: str) -> bool:
    """Makes the chunk of one sentence; False where there is none. before: the noun that the sentence before told."""
    for match in context.vocabulary.grammar.find("elliptic", sentence.encoded):
        where = match.span("one") or match.span("ord")
        told = nouns_of(sentence.chunks[: where[0] + len(OUT_OF) + 1]) if where is not None else []
        noun = told[-1] if told else before
        if not noun or (told and sentence.chunks[match.start].kind == "MEETING"):
            continue
        mention = mention_of(context, sentence.chunks, match, noun)
        if where is None or mention is None:
            continue
        last = match.span("ord")
        end = (last or where)[1]
        if match.rule.endswith(OUT_OF):
            end += 2
        chunk = Chunk("MEETING", sentence.chunks[where[0]].start, sentence.chunks[end - 1].end, mention)
        sentence.chunks[where[0] : end] = [chunk]
        sentence.settle(context.vocabulary.grammar.alphabet.encode(sentence.chunks))
        return True
    return False


def mention_of(context: Context, chunks: Sequence[Chunk], match: Match, noun: str) -> MeetingMention | None:
    """What the adjective tells of the meeting; None for one that tells of none."""
    one = (match.part(chunks, "one") or match.part(chunks, "ord"))[0]
    ordinals = match.part(chunks, "ord") or [c for c in (one,) if c.kind in ("ordinal", "roman")]
    word = context.words(one.start, one.end).lower()
    keys = set(context.vocabulary.morphology.keys(word))
    following = one.kind == "next_one" or bool(keys & context.vocabulary.listed_keys("turn_words"))
    earlier = bool(keys & context.vocabulary.listed_keys("earlier_words"))
    if not (following or earlier or ordinals):
        return None
    number = int(ordinals[0].value) if ordinals else None
    alone = match.rule.endswith(GAPPED)
    if match.rule.endswith(OUT_OF):
        return MeetingMention(noun, following=following, earlier=earlier, alone=alone, of_several=number)
    return MeetingMention(noun, number, following=following, earlier=earlier, alone=alone)
