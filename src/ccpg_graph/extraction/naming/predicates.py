"""What the meetings of a sentence tell about its verbs and about each other, once they stand as chunks: which verb says
that one ended, which future has a day put into it, which of two side by side are one."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk

BASE = "bare"
INSERTED = frozenset({"DATE", "PLACE", "STATE", ",", "=in", "=on", "word"})
LONGEST = 6  # chunks put between an auxiliary and its verb
BETWEEN = frozenset({"DATE", "PLACE", "STATE", "word"})  # between "took" and its "part"
SIGNED = frozenset({"INSTRUMENT", "instrument"})


def settle_predicates(context: Context, chunks: list[Chunk]) -> None:
    """Changes chunks of a sentence that has meetings in it."""
    if context.vocabulary.cases:
        settle_payments(context, chunks)
        settle_parts_taken(context, chunks)
        return
    for i, chunk in enumerate(chunks):
        if chunk.kind.startswith("sign.") and is_end(context, chunks, i):
            chunk.kind, chunk.value = f"end{chunk.kind[-2:]}", "end"
        elif chunk.kind.endswith(".a") and chunk.time == BASE and is_put_off(context, chunks, i):
            chunk.time = "future"
        elif chunk.kind == "MEETING" and is_apposed(context, chunks, i):
            chunk.kind, chunk.value = "word", ""


def settle_payments(context: Context, chunks: Sequence[Chunk]) -> None:
    """ "The delegation paid a three-day visit": makes a verb of visiting of a word that is one beside a noun of visit
    alone, whatever is told of the visit before its noun."""
    listed, morphology = context.vocabulary.listed_keys("paying_words"), context.vocabulary.morphology
    for verb, visit in zip(chunks, chunks[1:], strict=False):
        if visit.kind != "MEETING" or visit.value.noun != "visit" or verb.kind != "word":
            continue
        word = context.word_list(verb)[-1]
        time, paid = morphology.told_time(word), not listed.isdisjoint(morphology.keys(word))
        if paid and time and "accs" in morphology.noun_cases(context.word_list(visit)):
            verb.kind, verb.value, verb.time = "visit.a", "visit", time


def settle_parts_taken(context: Context, chunks: Sequence[Chunk]) -> None:
    """ "Took on Monday in Minsk part in the session": makes a verb of taking part of one of taking whose object stands
    beyond days and towns."""
    for i, verb in enumerate(chunks):
        if verb.kind != "adopt.a":
            continue
        j = i + 1
        while j < len(chunks) and (chunks[j].kind in BETWEEN or chunks[j].kind[1:] in context.vocabulary.place_words):
            j += 1
        noun = chunks[j] if i + 1 < j < len(chunks) and chunks[j].kind == "participation" else None
        if noun is not None and "accs" in context.vocabulary.morphology.noun_cases(context.word_list(noun)):
            verb.kind, verb.value = "take_part.a", "take_part"


def is_end(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """ "The conference concluded on Friday": a verb of signing, behind a meeting and with nothing to sign."""
    listed = context.vocabulary.listed("ending_words")
    if not any(word.lower() in listed for word in context.word_list(chunks[i])):
        return False
    if any(c.kind in SIGNED for c in chunks):
        return False
    return any(c.kind == "MEETING" for c in chunks[:i])


def is_put_off(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """ "Lusaka will in August 2032 host": does an auxiliary of the future stand before what is put in?"""
    j = i - 1
    while j >= 0 and i - j <= LONGEST and chunks[j].kind in INSERTED:
        j -= 1
    if j < 0 or j == i - 1 or not any(c.kind == "DATE" for c in chunks[j:i]):
        return False
    word = context.text.tokens[chunks[j].start].text.lower()
    return context.vocabulary.auxiliaries.get(word) == "will"


def is_apposed(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """ "The 35th session of the Council, a jubilee session, was held": is it only what the meeting before it was?"""
    if i < 2 or i + 1 >= len(chunks) or chunks[i - 1].kind != "," or chunks[i + 1].kind != ",":
        return False
    before, mention = chunks[i - 2], chunks[i].value
    own = mention.ordinal is not None or mention.series is not None or mention.definite
    return before.kind == "MEETING" and not own and before.value.ordinal is not None
