"""Parts of offices and ministries whose names end with those of what they are parts of: "the Department of the Office
of X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace as changed
from typing import Protocol

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.words.chunks import Chunk

NOUNS = frozenset({"office", "ministry", "bodynoun"})


def cut_off(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Do the capitals at chunk i end the name of a body that the chunk before has begun ("the Agency for State |
    Financial Control", "the Committee for Public | Monitoring")? An attribute behind a small word ends none, and the
    chunk is no body."""
    before = context.text.tokens[chunks[i - 1].start : chunks[i - 1].end] if i else []
    words = [token.text for token in before if token.kind == "word"]
    listed = context.vocabulary.listed("attributes_of_matters")
    cut = len(words) > 1 and words[-1] in listed and words[-2] in context.vocabulary.listed("ties_of_matters")
    if cut:
        chunks[i - 1].kind, chunks[i - 1].value = "word", ""
    return cut


def ends_charge(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is the capital at chunk i, before a name, the noun of what a title has charge of ("for International | Affairs
    Ann Moss")?"""
    noun = context.words(chunks[i].start, chunks[i].end).lower()
    before = context.words(chunks[i - 1].start, chunks[i - 1].end).split()[-1:] if i else []
    listed = context.vocabulary.listed("attributes_of_matters")
    return noun in context.vocabulary.listed("nouns_of_matters") and not listed.isdisjoint(before)


class Reader(Protocol):
    """What makes a body of a noun and its title."""

    context: Context

    def institution(self, noun: Chunk, start: int, end: int, country: str | None) -> Chunk:
        """The chunk of a titled body."""


def owner_within(reader: Reader, inside: list[Chunk], part: BodyRef) -> BodyRef | None:
    """The part of a state's office or ministry, with that above it, where the words of its name end with both; None
    where it is no such part. inside: the chunks of its name behind its noun."""
    context = reader.context
    noun = next((c for c in inside if c.kind in NOUNS), None)
    if context.vocabulary.morphology.writes_capitals or part.kind != "Body" or noun is None or not part.country:
        return None
    if noun.kind == "office":
        above = context.office(part.country)
    elif noun.kind == "ministry":
        above = reader.institution(noun, noun.start, inside[-1].end, part.country).value.refs[0]
    else:
        return None
    made = changed(part, parent=above)
    context.bodies[part.slug] = made
    return made
