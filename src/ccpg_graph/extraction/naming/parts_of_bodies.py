"""Parts of offices and ministries whose names end with those of what they are parts of: "the Department of the Office
of X"."""

from __future__ import annotations

from dataclasses import replace as changed
from typing import Protocol

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.words.chunks import Chunk

NOUNS = frozenset({"office", "ministry", "bodynoun"})


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
