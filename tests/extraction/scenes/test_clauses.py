"""Who does what with whom: roles by place in English, by case in Russian. Sentences and persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.naming.context import Context, open_context
from ccpg_graph.extraction.naming.reading import prepare
from ccpg_graph.extraction.scenes.clauses import read_clauses
from ccpg_graph.extraction.scenes.phrases import Clause
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.vocabulary import load_vocabulary
from ccpg_graph.records import Document

ARAM, LEVAN = "Prosecutor General of Armenia Aram Petrosyan", "Prosecutor General of Georgia Levan Beridze"
АРАМ, ЛЕВАНОМ = "Генеральный прокурор Армении Арам Петросян", "Генеральным прокурором Грузии Леваном Беридзе"


def clause(text: str, family: str, language: str = "en") -> tuple[Context, Clause] | None:
    """The clause of the verb of a family, in the first sentence that has one."""
    context = open_context(Document("d", text, language), load_vocabulary(language))
    for sentence in prepare(context):
        for found in read_clauses(context, sentence, frozenset({family})):
            return context, found
    return None


def who(context: Context, row: list[Chunk]) -> str:
    """The family names of the persons of a role."""
    return ", ".join(c.value.person.names[0].split()[-1] for c in row if c.kind == "PERSON")


@pytest.mark.parametrize(
    "text",
    [
        f"{ARAM} met in Minsk with {LEVAN}.",
        f"{ARAM}, who arrived in Minsk, met with {LEVAN}.",
        f"{ARAM} arrived in Minsk and met with {LEVAN}.",
        f"In Minsk, on 5 March, {ARAM} at last met {LEVAN}.",
        f"{ARAM}, accompanied by Judge Pavel Orlov, met {LEVAN}.",
    ],
)
def test_english_tells_roles_by_place(text: str) -> None:
    found = clause(text, "meet")
    assert found is not None
    context, made = found
    assert who(context, made.subject) == "Petrosyan"
    assert who(context, [*made.object, *made.companions]) == "Beridze"


@pytest.mark.parametrize(
    "text",
    [
        f"{АРАМ} встретился в Минске с {ЛЕВАНОМ}.",
        f"С {ЛЕВАНОМ} в Минске встретился {АРАМ}.",
        f"Встретился с {ЛЕВАНОМ} {АРАМ}.",
        f"{АРАМ}, который прибыл в Минск, встретился с {ЛЕВАНОМ}.",
    ],
)
def test_russian_tells_roles_by_case(text: str) -> None:
    found = clause(text, "meet", "ru")
    assert found is not None
    context, made = found
    assert who(context, made.subject) == "Петросян"
    assert who(context, made.companions) == "Беридзе"


def test_a_passive_names_its_doer_by_a_small_word() -> None:
    found = clause(f"{ARAM} was received by {LEVAN}.", "receive")
    assert found is not None
    context, made = found
    assert made.passive and who(context, made.subject) == "Petrosyan" and who(context, made.by) == "Beridze"


def test_whom_a_word_of_another_clause_governs_does_nothing() -> None:
    found = clause(f"On behalf of {ARAM}; according to {LEVAN}, met.", "meet")
    assert found is None or not found[1].subject


def test_a_verb_that_is_not_told_as_done_has_no_clause() -> None:
    assert clause(f"{ARAM} may meet with {LEVAN}.", "meet") is None
    assert clause(f"{ARAM} did not meet with {LEVAN}.", "meet") is None
