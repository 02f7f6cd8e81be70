"""Persons whose post nobody can place, named where those present are told: "Mr. X, Senior Counsel with the Service" in
a list of speakers. A name becomes a person there by a style or a title beside it; what post it is stays untold."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.people import PersonReader
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

# Verbs and nouns of sentences that tell who was there.
TELLS = frozenset({
    "attend", "take_part", "gather", "chair", "speak", "represent", "lead", "present", "participation", "speech",
    "say", "inform", "discuss", "meet", "receive",
})  # fmt: skip
HEADS = frozenset({"people", "participation", "speech", "role", "POST", "present", "attend", "take_part"})
SHORT = 5  # chunks of a heading over a list


def join_attendees(context: Context, sentences: Sequence[Sentence]) -> None:
    """Makes PERSON chunks of the styled and titled names in sentences and lists of those present."""
    grammar = context.vocabulary.grammar
    if "attendee" not in grammar.stages:
        return
    listing = False
    for sentence in sentences:
        kinds = {c.kind.partition(".")[0] if c.kind != "." else "." for c in sentence.chunks}
        tells = not TELLS.isdisjoint(kinds)
        if listing and has_verb(sentence.chunks):
            listing = False
        if "NAME" in kinds and (tells or listing or "honorific" in kinds):
            reader = PersonReader(context, sentence.chunks)
            for match in grammar.find("attendee", grammar.alphabet.encode(sentence.chunks)):
                name = next(iter(match.part(sentence.chunks, "name")), None)
                if name is None or not (tells or listing or match.rule.endswith("styled")):
                    continue
                if not reader.is_none(match, name, context.words(name.start, name.end)):
                    reader.name_person([name])
        listing = listing or (opens_list(sentence) and not HEADS.isdisjoint(kinds))


def opens_list(sentence: Sentence) -> bool:
    """Is it a heading, or does it end with a colon?"""
    chunks = sentence.chunks
    return bool(chunks) and (chunks[-1].kind == ":" or (not sentence.closed and len(chunks) <= SHORT))


def has_verb(chunks: Sequence[Chunk]) -> bool:
    """Does a finite verb stand there?"""
    return any(is_verb(c) and c.time in ("past", "present", "future") for c in chunks)
