"""Bodies that no registry knows: made of their name as told, and of the state whose they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import BodyRef, slugify
from ccpg_graph.extraction.words.chunks import Chunk

CHIEF_WORDS = 2  # of a name at least, that tell which body is meant
CLOSING = frozenset({";", ".", ",", ")"})
LISTED = frozenset({"STATE", "PLACE", "BODY", "=and", "."})  # what goes on a list of states


def state_apart(chunks: Sequence[Chunk], end: int) -> str | None:
    """The state behind the comma at chunk `end`, where it closes the name of a body before it ("the Ministry of
    Justice, Kingdom of X;") and begins no list of states."""
    row = [c for c in chunks[end : end + 5] if c.kind != "=the"]
    kinds = [c.kind for c in row] + ["."]
    if kinds[:2] != [",", "STATE"] or kinds[2] not in CLOSING or (kinds[2] == "," and set(kinds[3:4]) & LISTED):
        return None
    return str(row[1].value)


def land_before(context: Context, kind: str, name: str) -> str | None:
    """The one state with whose name the document has told before of a body of this name; None where there is none."""
    named = name.lower()
    lands = {
        body.country
        for body in context.bodies.values()
        if body.kind == kind and body.country and without_state(context, body.name, body.country).lower() == named
    }
    return next(iter(lands)) if len(lands) == 1 else None


def made_body(
    context: Context, kind: str, name: str, country: str | None, parent: BodyRef | None, also: str = ""
) -> BodyRef:
    """A body that only its name and country tell. also: a further name, of the part with the body above it."""
    land = country or (context.home if kind in ("Ministry", "TrainingInstitution") else None)
    slug = slugify(land or "", without_state(context, name, land))
    known = context.vocabulary.registry.bodies.get(slug)
    if known is not None:
        return context.body(known)
    if land is None and (told := told_in_full(context, name)) is not None:
        return told
    ref = BodyRef(slug, kind, name, land, parent, also=(also,) if also and also != name else ())
    return context.bodies.setdefault(slug, ref)


def told_in_full(context: Context, name: str) -> BodyRef | None:
    """The one body of several states, told before by another name, of whose name in full these words are the chief ones
    ("the Council of the Assembly", of the Council of an Interparliamentary Assembly)."""
    words = [word for word in name.split() if word[:1].isupper()]
    found: dict[str, BodyRef] = {}
    for slug, ref in list(context.bodies.items()):
        body = context.vocabulary.registry.bodies.get(slug)
        if body is None or body.country is not None or len(words) < CHIEF_WORDS:
            continue
        forms = (form.split() for form in body.names.get(context.vocabulary.language, ()))
        if any(form[:1] == words[:1] and set(words) <= set(form) for form in forms):
            found[slug] = ref
    return next(iter(found.values())) if len(found) == 1 else None


def without_state(context: Context, name: str, country: str | None) -> str:
    """A name without the state that closes it ("… of the Republic of Belarus")."""
    if country is None:
        return name
    state, language = context.vocabulary.registry.states[country], context.vocabulary.language
    for form in sorted(state.names[language], key=len, reverse=True):
        name = re.sub(rf"\s+\w+\s+(the\s+)?{re.escape(form)}$", "", name)
    for form in sorted(state.genitives.get(language, ()), key=len, reverse=True):
        name = re.sub(rf"\s+{re.escape(form)}$", "", name)
    return name
