"""Which local office a bare level means ("the prosecutor of the region"): the one that the document names, else that of
the one part of a state that it names by this level."""

from __future__ import annotations

import re

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.local_offices import local_office
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.tokens import Token, scan


def office_of_level(context: Context, level: str) -> BodyRef | None:
    """The one local office of a level ("region", "city") that the document names; that of the part of a state in the
    publisher's name, or of the only one in the text. level: the word as found."""
    keys = context.vocabulary.morphology.keys
    key = keys(level)[0]
    whichever = key in context.vocabulary.listed("any_levels")
    found = [
        body
        for body in context.bodies.values()
        if body.local and (whichever or any(key in keys(word) for word in re.findall(r"\w+", body.name)))
    ]
    if not found:
        return office_of_part(context, key)
    own = found if len(found) == 1 else [body for body in found if body.country == context.home]
    # Beside a neighbour's region a page means that of its own state.
    return own[0] if len(own) == 1 and is_at_home(context, own[0]) else None


def is_at_home(context: Context, body: BodyRef) -> bool:
    """Can a bare level mean a local office: is it of the publisher's state, or, where that is not known, of the one in
    whose town the text begins ("in Kostanay the prosecutor of the region met that of the Chelyabinsk Region")?"""
    if context.home is not None:
        return body.country == context.home or context.home not in context.states_told
    return context.first_land in (None, body.country)


def office_of_part(context: Context, key: str) -> BodyRef | None:
    """The office of the one part of a state of a level that the publisher's name or else the text names; None where
    that are several, or none, or its state cannot be told."""
    if context.vocabulary.morphology.writes_capitals:
        return None
    parts = named_parts(context, scan(context.document.publisher or ""), key)
    own = bool(parts)
    parts = parts or named_parts(context, context.text.tokens, key)
    if len(parts) != 1:
        return None
    name, at = next(iter(parts.items()))
    country = context.home if own else context.regions.get(at) or context.home
    if country is None or (not own and not context.is_domestic()):
        return None
    title = f"{context.vocabulary.lexicon['local_office_of']} {name}"
    region = context.vocabulary.morphology.title(name).lower()
    known = (r for r in context.vocabulary.registry.regions.values() if r.country == country)
    slug = next((r.slug for r in known if region in map(str.lower, r.names.get(context.vocabulary.language, ()))), None)
    return local_office(context, title, [Chunk("REGION", at, at + 2, slug)] if slug is not None else [], country)


def named_parts(context: Context, tokens: list[Token], key: str) -> dict[str, int]:
    """The parts of states that tokens name by an adjective and a level in the genitive, with the token of the first
    word of each."""
    morphology = context.vocabulary.morphology
    found: dict[str, int] = {}
    for i, (first, second) in enumerate(zip(tokens, tokens[1:], strict=False)):
        named = first.kind == second.kind == "word" and first.is_capital and not first.text.isupper()
        if not named or morphology.keys(second.text)[0] != key:
            continue
        if morphology.continues_title(first.text, "") and morphology.is_adjective_of(first.text, second.text):
            found.setdefault(f"{first.text} {second.text.lower()}", i)
    return found
