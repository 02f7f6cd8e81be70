"""States told by what they are: "the Kingdom", "the Islamic Republic's ambassador", by the land of their courts
("England and Wales"), or by a word that two of them share ("Korean"). Which of them is meant, the states that the page
names in full tell, and its publisher's."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk, Sentence

LONGEST = 3  # chunks of such a name
OF_STATES = frozenset({"STATE", "adjective", "demonym"})


def settle_shared(context: Context, sentences: Sequence[Sentence]) -> None:
    """Gives words that two states share ("Korean") the state of the two that the page alone tells by a name of its own,
    or whose page it is."""
    for pair, words in context.vocabulary.lexicon["shared_names"].items():
        states = frozenset(pair.split())
        keys = frozenset(key for word in words for key in context.vocabulary.morphology.keys(word))
        told = [
            c
            for s in sentences
            if not s.lacks(OF_STATES)
            for c in s.chunks
            if c.kind in OF_STATES and c.value in states
        ]
        marked = [(chunk, is_shared(context, chunk, keys)) for chunk in told]
        meant = {chunk.value for chunk, shared in marked if not shared} or states & {context.home}
        for chunk in [chunk for chunk, shared in marked if shared and len(meant) == 1]:
            chunk.value = next(iter(meant))


def is_shared(context: Context, chunk: Chunk, keys: frozenset[str]) -> bool:
    """Is it a word of one of these keys?"""
    own = context.vocabulary.morphology.keys(context.words(chunk.start, chunk.end))
    return chunk.end - chunk.start == 1 and not keys.isdisjoint(own)


def join_kinds(context: Context, sentences: Sequence[Sentence]) -> None:
    """Puts a STATE in place of words for a kind of state behind an article, where one state of the page is such. Where
    several are, the publisher's is meant."""
    lexicon = context.vocabulary.lexicon
    kinds: dict[str, list[str]] = {**lexicon["kinds_of_states"], **lexicon["jurisdictions"]}
    if context.text.words.isdisjoint(kind.title().partition(" ")[0] for kind in kinds):
        return
    for sentence in sentences:
        sentence.renew(with_states(context, sentence.chunks, kinds))


def with_states(context: Context, chunks: list[Chunk], kinds: dict[str, list[str]]) -> list[Chunk]:
    """The chunks of a sentence with these states. kinds: words in small letters → the states that are such."""
    result, whole = list(chunks), context.vocabulary.lexicon["jurisdictions"]
    for i in reversed(range(1, len(chunks))):
        for end in range(min(i + LONGEST, len(chunks)), i, -1):
            words = context.words(chunks[i].start, chunks[end - 1].end)
            known = kinds.get(words.lower()) if words[:1].isupper() and words.rpartition(" ")[2].istitle() else None
            if known is None or not (words.lower() in whole or is_alone(context, chunks, i, end)):
                continue
            land = known[0] if words.lower() in whole else meant(context, known)
            result[i:end] = [Chunk("STATE", chunks[i].start, chunks[end - 1].end, land)] if land else result[i:end]
            break
    return result


def is_alone(context: Context, chunks: Sequence[Chunk], i: int, end: int) -> bool:
    """Do words behind an article stand by themselves, and are no part of a name ("the Kingdom | of A", "the Kingdom |
    Tower")?"""
    after = chunks[end] if end < len(chunks) else None
    goes_on = after is not None and (after.kind == "=of" or context.text.tokens[after.start].is_capital)
    return chunks[i - 1].kind == "=the" and not goes_on


def meant(context: Context, known: Sequence[str]) -> str | None:
    """The one state of a kind that a page is about."""
    if context.home in known:
        return context.home
    named = context.states_named.intersection(known)
    return next(iter(named)) if len(named) == 1 else None
