"""Words in small letters in the names of bodies, where only the first word of a name is written with a capital: which
of them go on with a name, and where a noun in small letters names a body."""

from __future__ import annotations

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk

# fmt: off
SMALL_TITLE_KINDS = frozenset({
    "word", "topic", "portfolio", "office_level", "adjective", "role", "office", "bodynoun", "joint", "member_states",
})
# fmt: on
CAPITALS = frozenset({"Common", "Word", "SURNAME"})  # what the names of parts of the world are made of
# Bodies of which each state has its own, so that its name behind the noun is enough.
STATES_BODIES = frozenset({"Court", "Parliament", "Body", "Ministry", "TrainingInstitution"})


def modifies_noun(context: Context, chunk: Chunk) -> bool:
    """Can a small-letter word stand between a title and the noun of its body?"""
    tokens = context.text.tokens
    tied = chunk.end < len(tokens) and tokens[chunk.end].is_glue  # the first part of a word with a hyphen
    capital = chunk.kind in ("Word", "Common")
    agrees = capital and context.vocabulary.morphology.modifies(tokens[chunk.start].text)
    return chunk.kind == "joint" or tied or agrees or continues(context, chunk, "")


def continues(context: Context, chunk: Chunk, link: str) -> bool:
    """Do small-letter words go on with a name of which only the first word has a capital?"""
    tokens = context.text.tokens[chunk.start : chunk.end]
    morphology = context.vocabulary.morphology
    named = chunk.kind in SMALL_TITLE_KINDS or chunk.kind.endswith((".q", ".r")) or is_literal(context, chunk)
    return named and all(
        t.kind != "word" or (t.text.islower() and (morphology.continues_title(t.text, link) or after.is_glue))
        for t, after in zip(tokens, (*tokens[1:], tokens[-1]), strict=True)
    )


def is_literal(context: Context, chunk: Chunk) -> bool:
    """Is it a word of content of which some pattern makes a chunk of its own?"""
    return chunk.kind[:1] == "=" and chunk.kind[1:] not in context.vocabulary.listed("function_words")


def is_attributive(context: Context, chunks: list[Chunk], i: int, limit: int) -> bool:
    """Is it a capital adjective in the genitive of a noun in small letters right behind it ("the court | of the
    Armed Forces"), which goes on with the name of a body?"""
    chunk = chunks[i]
    if chunk.kind != "Common" or i + 1 >= limit or chunk.end - chunk.start > 1:
        return False
    word, noun = (context.words(c.start, c.end) for c in chunks[i : i + 2])
    morphology = context.vocabulary.morphology
    return (
        morphology.continues_title(word, "")
        and continues(context, chunks[i + 1], "")
        and morphology.is_adjective_of(word, noun)
    )


def is_world_part(context: Context, chunks: list[Chunk], i: int, limit: int) -> bool:
    """Is it a capital adjective or noun of two that name a part of the world ("the network for the states | of Central
    Asia")?"""
    first = i if chunks[i].kind == "Common" and i + 1 < limit and chunks[i + 1].kind in CAPITALS else i - 1
    pair = chunks[first : first + 2]
    if first < 0 or any(c.kind not in CAPITALS or c.end - c.start > 1 for c in pair):
        return False
    word, noun = (context.words(c.start, c.end) for c in pair)
    morphology = context.vocabulary.morphology
    return morphology.continues_title(word, "") and morphology.is_adjective_of(word, noun)


def is_of_state(context: Context, chunks: list[Chunk], i: int) -> bool:
    """Does the name of a state right behind a noun in small letters make it one body of that state ("the parliament of
    Georgia", "the embassy of Oman")?"""
    noun = chunks[i]
    if context.vocabulary.morphology.writes_capitals or noun.kind != "bodynoun" or noun.value not in STATES_BODIES:
        return False
    return i + 1 < len(chunks) and chunks[i + 1].kind == "STATE" and not context.is_plural(noun)


def is_led_by_capital(context: Context, chunks: list[Chunk], i: int) -> bool:
    """Does an adjective with a capital, that does not begin the sentence, stand right before a noun in small letters
    ("the Scientific and educational centre")?"""
    if context.vocabulary.morphology.writes_capitals or i < 2 or chunks[i].kind != "bodynoun":
        return False
    lead = chunks[i - 1]
    last = context.text.tokens[lead.end - 1].text
    adjective = lead.kind in ("Common", "topic", "office_level") and context.vocabulary.morphology.modifies(last)
    return adjective and context.text.tokens[lead.start].is_capital and not context.is_plural(chunks[i])
