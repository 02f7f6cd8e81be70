"""Bodies of which a title gives nothing but their letters ("the director of the FSKN of Russia")."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import LOCAL_ROLES, OFFICE_ROLES, STATE_ROLES, Context
from ccpg_graph.extraction.naming.meant import is_acronym
from ccpg_graph.extraction.naming.mentions import BodyRef, slugify
from ccpg_graph.extraction.words.chunks import Chunk

LONGEST_ACRONYM = 6  # letters
UNION_ROLES = frozenset({"secretary-general", "deputy-secretary-general"})  # of unions of states or persons


def may_own(context: Context, chunks: Sequence[Chunk], role: Chunk, acronym: Chunk) -> bool:
    """Can a word behind a title be the letters of a body that nobody here knows: of a union, where its chief is meant;
    of any, where nothing but abbreviations has two capitals, no second one follows, and no headline is written in them?
    No prosecutor is told by such letters: they are a land's then."""
    word = context.words(acronym.start, acronym.end)
    if not is_acronym(word) or context.vocabulary.morphology.writes_capitals:
        return is_acronym(word) and role.value in UNION_ROLES
    after = next((c for c in chunks if c.start == acronym.end), None)
    if after is not None and is_acronym(context.words(after.start, after.start + 1)):
        return False
    loud = context.text.tokens[role.end - 1].text.isupper()
    return len(word) <= LONGEST_ACRONYM and not loud and role.value not in OFFICE_ROLES | LOCAL_ROLES | STATE_ROLES


def called_by_letters(context: Context, role: Chunk, acronym: Chunk, within: Sequence[Chunk]) -> BodyRef:
    """The body of which a title gives the letters, and the state behind them (within)."""
    name = context.words(acronym.start, [acronym, *within][-1].end)
    land = next((c.value for c in within), None)
    kind = "InterstateBody" if role.value in UNION_ROLES and land is None else "Body"
    return BodyRef(slugify(land or "", name), kind, name, land)
