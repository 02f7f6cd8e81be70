"""Seats that Russian texts tell as given, taken or left ("назначен на должность …")."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Term

SEAT = "Генерального прокурора Туркменистана"


def statuses(text: str) -> list[str]:
    """The statuses of the tenures that a text tells."""
    claims = extract(Document("sample", text, "ru", issued="2031-06-12")).claims
    return [c.object.name for c in claims if c.predicate == "ccpg:tenureStatus" and isinstance(c.object, Term)]


GIVEN = [
    f"Сердар Орлыев назначен на должность {SEAT}.",
    f"На должность {SEAT} назначен Сердар Орлыев.",
    f"Президент назначил Сердара Орлыева на пост {SEAT}.",
    f"Сердар Орлыев вступил в должность {SEAT} 5 июня.",
]


@pytest.mark.parametrize("text", GIVEN)
def test_who_was_appointed_to_a_post_or_took_it_holds_it(text: str) -> None:
    assert statuses(text) == ["ccpg:Current"]


LEFT = [
    f"Сердар Орлыев освобождён от должности {SEAT}.",
    f"Указом президента Сердар Орлыев освобожден от занимаемой должности {SEAT}.",
    f"Президент освободил Сердара Орлыева от должности {SEAT}.",
]


@pytest.mark.parametrize("text", LEFT)
def test_who_was_relieved_of_a_post_held_it(text: str) -> None:
    assert statuses(text) == ["ccpg:Former"]


OPEN = [
    f"Сердар Орлыев не назначен на должность {SEAT}.",
    f"Сердар Орлыев выдвинут на должность {SEAT}.",
    f"Сердар Орлыев может быть назначен на должность {SEAT}.",
    f"Президент предложил назначить Сердара Орлыева на должность {SEAT}.",
    f"Сердар Орлыев будет освобождён от должности {SEAT}.",
    f"Кандидат на должность {SEAT} Сердар Орлыев выступил в парламенте.",
]


@pytest.mark.parametrize("text", OPEN)
def test_what_may_be_or_will_be_is_no_seat(text: str) -> None:
    assert statuses(text) == []


SECOND = "Генерального прокурора Туркменистана Бегмурада Чарыева"


@pytest.mark.parametrize(
    "text",
    [
        f"Сердар Орлыев освобождён от должности заместителя {SECOND}.",
        f"Сердар Орлыев назначен на должность помощника {SECOND}.",
        f"Президент назначил Сердара Орлыева на должность советника {SECOND}.",
        f"Сердар Орлыев вступил в должность первого заместителя {SECOND}.",
    ],
)
def test_the_superior_of_who_is_appointed_is_no_deputy(text: str) -> None:
    assert statuses(text) == []


def test_by_whom_somebody_was_relieved_has_not_left_his_seat() -> None:
    text = "Сердар Орлыев освобождён от занимаемой должности Генеральным прокурором Туркменистана Аманом Чарыевым."
    assert statuses(text) == []
