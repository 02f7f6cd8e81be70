"""What a role or a body by itself tells of whose it is: roles that only bodies of one class, or one body, have; parts
of offices."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import LOCAL_ROLES, OFFICE_ROLES, STATE_ROLES, Context
from ccpg_graph.extraction.naming.meant import is_anothers
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.words.chunks import Chunk

COUNCIL_ROLES = frozenset({"executive-secretary"})  # titles of councils of prosecutors that no office of theirs has
STATE_NAMED = STATE_ROLES | {"solicitor-general", "additional-solicitor-general"}  # a state's name alone owns these
OFFICIALS = OFFICE_ROLES | LOCAL_ROLES | (STATE_NAMED - {"president"})  # of titles that only officials of states have
NEVER_PROSECUTORS = frozenset({"judge", "chief-justice", "minister", "deputy-minister", "rector", "governor"})
PROSECUTORS = LOCAL_ROLES
# Roles that only one body has.
ROLES_OF_ONE = {
    "european-chief-prosecutor": "eppo",
    "deputy-european-chief-prosecutor": "eppo",
    "european-prosecutor": "eppo",
}
NAME_OF_BODY = 6  # chunks in which the name of a body behind a title stands
BODY_NOUNS = frozenset({"office", "bodynoun", "bodyword"})
ATTRIBUTES = frozenset({"Word", "Common", "word", "extraordinary", "joint"})  # kinds of words before the noun of a body
MINISTERS = frozenset({"minister", "deputy-minister", "first-deputy-minister"})  # of a ministry told beside them
OWNER_KINDS = {  # roles that only bodies of one class have
    "speaker-of-parliament": "Parliament",
    "deputy-speaker-of-parliament": "Parliament",
    "member-of-parliament": "Parliament",
    "senator": "Parliament",
    "rector": "TrainingInstitution",
    "vice-rector": "TrainingInstitution",
    "director": "TrainingInstitution",
}


def base_role(role: str) -> str:
    """A role without what makes it a deputy's."""
    return role.removeprefix("first-").removeprefix("deputy-")


def is_of_other(body: BodyRef, country: str) -> bool:
    """Is it a state's office, and not that of this state?"""
    return body.kind == "Office" and not body.local and body.country != country


def is_department(context: Context, body: BodyRef) -> bool:
    """Is it a part of some office that does not say of which?"""
    known = body.slug in context.vocabulary.registry.bodies
    named = not known and any(word in body.name.lower() for word in context.vocabulary.lexicon["parts_of_offices"])
    return named and body.kind == "Body" and body.country is None and body.parent is None and not body.bare


def is_of_land_meant(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does a title, behind which `at` stands, belong to a state that words mean and do not name ("the Prosecutor
    General of the host country")?"""
    behind = [c for c in chunks[at : at + 4] if c.kind not in ("=of", "=the")][:2]
    words = [word.lower() for chunk in behind for word in context.word_list(chunk)][:2]
    meant, lands = (tuple(context.vocabulary.listed(name)) for name in ("lands_meant", "land_words"))
    return len(words) > 1 and bool(meant) and words[0].startswith(meant) and words[1].startswith(lands)


def is_of_body_told(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does a title, behind which `at` stands, belong to a body that words tell and nobody knows: to a court or council,
    to an office with a name ("the Chief Prosecutor of the Special Procuratorate"), to one that only other states call
    so?"""
    behind = [c for c in chunks[at : at + NAME_OF_BODY] if c.kind not in ("=of", "=the")]
    noun = next((k for k, c in enumerate(behind) if c.kind in BODY_NOUNS), None)
    if noun is None or not all(c.kind in ATTRIBUTES for c in behind[:noun]):
        return False
    found = behind[noun]
    if found.kind == "bodyword" and found.value.kind == "Office":
        return noun > 0 or is_anothers(context, found.value.name)
    named = noun > 0 and context.text.tokens[behind[0].start].is_capital
    return named if found.kind == "office" else named or found.kind == "bodyword"


def ministry_told(chunks: Sequence[Chunk]) -> BodyRef | None:
    """The one ministry that a sentence names: a bare "vice-minister" in it is that ministry's."""
    found = {ref.slug: ref for c in chunks if c.kind == "BODY" for ref in c.value.refs if ref.kind == "Ministry"}
    return next(iter(found.values())) if len(found) == 1 else None


def embassy_land(context: Context, chunks: Sequence[Chunk]) -> str | None:
    """The one state whose embassy a sentence names: a bare "ambassador" in it is that state's."""
    words = tuple(context.vocabulary.listed("embassies"))
    refs = [ref for chunk in chunks if chunk.kind == "BODY" for ref in chunk.value.refs if words]
    lands = {ref.country for ref in refs if any(word in ref.name.lower() for word in words)}
    return next(iter(lands)) if len(lands) == 1 else None
