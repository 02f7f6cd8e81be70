"""Who only tells that a paper was signed or a meeting held is no party to it and was not there for that."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document
from tests.extraction.scenery import value_of

SIGNED = "прокуратура Вьетнама подписала соглашение с прокуратурой Китая."
PACT = "the Prosecutor's Office of Vietnam signed an agreement with the Prosecutor's Office of China."
TOLD = [
    f"По словам генерального прокурора Беларуси Ивана Лиса, {SIGNED}",
    f"По информации генерального прокурора Беларуси Ивана Лиса, {SIGNED}",
    f"Как сообщил генеральный прокурор Беларуси Иван Лис, {SIGNED}",
    f"Как отметил генеральный прокурор Беларуси Иван Лис, {SIGNED}",
    f"According to the Prosecutor General of Belarus Ivan Lis, {PACT}",
]


def values(text: str, predicate: str) -> set[str]:
    """What the claims of one predicate give that are read of a text."""
    language = "ru" if any("а" <= letter <= "я" for letter in text) else "en"
    claims = extract(Document("sample", text, language, issued="2031-06-12")).claims
    return {value_of(claim) for claim in claims if claim.predicate == predicate}


@pytest.mark.parametrize("text", TOLD)
def test_who_tells_of_a_paper_has_not_signed_it(text: str) -> None:
    assert values(text, "ccpg:signatory") == set()
    assert values(text, "ccpg:party") == {"body/vn-prosecutor-generals-office", "body/cn-prosecutor-generals-office"}


def test_who_signed_has_signed_though_a_comma_stands_behind() -> None:
    text = (
        "Генеральный прокурор Беларуси Иван Лис и генеральный прокурор Вьетнама Фам Тань, прибывший с визитом, "
        "подписали соглашение."
    )
    assert len(values(text, "ccpg:signatory")) == 2


SAID = ["уточнил", "вспомнил", "добавил", "напомнил"]


@pytest.mark.parametrize("verb", SAID)
def test_who_tells_of_a_conference_was_not_there_for_that(verb: str) -> None:
    text = f"Генеральный прокурор Беларуси Иван Лис {verb}, что 5 июня в Минске состоялась конференция прокуроров."
    assert values(text, "ccpg:participant") == set()
