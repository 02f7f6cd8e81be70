"""Who does what with whom: the roles that a verb gives to the persons and bodies of its sentence.

Where a language has cases (Russian) the case tells who acts; elsewhere (English) the place before the verb and the
small word before a phrase do. A role that the words leave in doubt is left empty. The words that link and take up are
the lexicon's (`clauses`); rows of persons and bodies are what its grammar's stage `row` matches.
"""

from __future__ import annotations

from collections.abc import Iterator

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.scenes.phrases import Clause
from ccpg_graph.extraction.scenes.roles import Roles
from ccpg_graph.extraction.scenes.roles_by_case import RolesByCase
from ccpg_graph.extraction.scenes.roles_by_place import RolesByPlace
from ccpg_graph.extraction.words.chunks import Sentence

FINITE = ("past", "present", "future")


def roles_of(context: Context, sentence: Sentence) -> Roles:
    """The finder of roles that the language of a sentence asks for."""
    return RolesByCase(context, sentence) if context.vocabulary.cases else RolesByPlace(context, sentence)


def read_clauses(context: Context, sentence: Sentence, families: frozenset[str]) -> Iterator[Clause]:
    """The clauses of the verbs of a sentence that are of one of the families and told as done, doing or to be done."""
    if families.isdisjoint(sentence.families):
        return
    wanted = [
        i
        for i, c in enumerate(sentence.chunks)
        if c.time and c.time in FINITE and not c.negated and c.kind.partition(".")[0] in families
    ]
    if wanted:
        reader = roles_of(context, sentence)
        for at in wanted:
            yield reader.clause(at)
