"""Persons of whose seat nothing tells whose it is: beside a bare title, in a row behind one, with their body alone."""

from __future__ import annotations

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.owner_roles import OFFICIALS
from ccpg_graph.extraction.naming.people import PersonReader
from ccpg_graph.extraction.naming.seatless import is_high
from ccpg_graph.extraction.words.chunker import replace
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match

SERVED = frozenset({"Office", "Ministry", "Court", "Secretariat", "Association", "Council", "InterstateBody"})


def join_seatless(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with PERSON chunks in place of names beside titles of which nothing tells whose they are, and of those
    with nothing but their body behind them."""
    if not any(c.kind == "NAME" for c in chunks):
        return chunks
    grammar, reader = context.vocabulary.grammar, PersonReader(context, chunks)
    encoded = grammar.alphabet.encode(chunks)
    for match in grammar.find("titled_row", encoded):
        name_row(reader, match)
    for match in grammar.find("served", encoded):
        name_servant(reader, match)
    seatless = [m for m in grammar.find("seatless", encoded) if is_high(context, chunks, m)]
    if not context.vocabulary.morphology.writes_capitals:
        return replace(chunks, seatless, reader.cover)
    for match in seatless:
        reader.name_person(match.part(chunks, "name"))
    return chunks


def name_row(reader: PersonReader, match: Match) -> None:
    """Persons who share a title of which nothing tells whose it is ("the prosecutors X and Y")."""
    title = match.part(reader.chunks, "title")[0]
    if not reader.context.is_plural(title) or title.value not in OFFICIALS:
        return
    for name in match.part(reader.chunks, "names"):
        if name.kind == "NAME":
            reader.name_person([name])
            reader.note_title(name, title)


def name_servant(reader: PersonReader, match: Match) -> None:
    """Persons of whom nothing is told but their public body: "Ms X, the Office of A, said", "the experts of A X and
    Y"."""
    body = match.part(reader.chunks, "body")[0].value.refs
    if len(body) > 1 or body[0].kind not in SERVED or body[0].bare:
        return
    for name in match.part(reader.chunks, "name"):
        if name.kind == "NAME":
            reader.name_person([name])
            name.value.person.serves = name.value.person.serves or body[0]
