"""Who spoke, chaired, hosted and led, told by a noun, a turn of speech or a clause of place. Persons are made up."""

from __future__ import annotations

import pytest

from tests.extraction.statements.test_rows_behind_what_is_unknown import SESSION, ЗАСЕДАНИЕ
from tests.extraction.statements.test_who_else_came import present

SWEDE = "Prosecutor General of Sweden Ida Berg"
ШВЕД = "генеральный прокурор Швеции Ида Берг"


@pytest.mark.parametrize(
    ("told", "role"),
    [
        (f"{SWEDE} attended it, where she told of threats from terrorism.", "Speaker"),
        ("Ida Berg, Prosecutor General of Sweden, told the participants about digital files.", "Speaker"),
        (f"The next speaker was {SWEDE}.", "Speaker"),
        (f"In her turn, the {SWEDE} dwelt on the fight against corruption.", "Speaker"),
        (f"For her part, {SWEDE} stressed that data must be shared.", "Speaker"),
    ],
)
def test_as_what_somebody_was_there(told: str, role: str) -> None:
    assert f"ccpg:{role}" in present(SESSION + told)["Ida Berg"]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        (f"Ведущим заседания был {ШВЕД}.", "Chair"),
        (f"Председательствующий, {ШВЕД}, подвел итоги.", "Chair"),
        (f"Хозяин заседания, {ШВЕД}, встретил гостей.", "Host"),
        (f"Принимающую сторону представлял {ШВЕД}.", "Host"),
        ("О выдаче доложил генпрокурор Норвегии Ола Даль, о розыске – генпрокурор Швеции Ида Берг.", "Speaker"),
    ],
)
def test_in_russian_as_what_somebody_was_there(told: str, role: str) -> None:
    assert f"ccpg:{role}" in present(ЗАСЕДАНИЕ + told)["Ида Берг"]


def test_a_body_speaks_by_its_representative() -> None:
    told = present(f"{ЗАСЕДАНИЕ}От Исполкома СНГ его представителем заявлено, что проект нуждается в доработке.")
    assert told["cis-exec"] == ["ccpg:Speaker"]


def test_in_russian_who_spoke_where_he_came() -> None:
    told = present(
        "Генпрокурор Швеции Ида Берг приняла участие в 41-м заседании КСГП СНГ в Минске, где выступила с докладом."
    )
    assert "ccpg:Speaker" in told["Ида Берг"]


def test_who_came_at_the_head_of_a_delegation() -> None:
    told = present(
        "Генпрокурор Дании Пер Хольм провел переговоры с генпрокурором Швеции Олофом Бергом, прибывшим в Копенгаген во"
        " главе делегации."
    )
    assert "ccpg:HeadOfDelegation" in told["Олоф Берг"]


def test_who_received_a_visitor_where_he_had_come() -> None:
    told = present(f"{SWEDE} arrived in Oslo, where she was received by the Prosecutor General of Norway Ola Dahl.")
    assert "ccpg:Host" in told["Ola Dahl"]


def test_who_had_come_met_somebody() -> None:
    told = present(
        "Ida Berg, the Prosecutor General of Sweden, who came to Oslo, met with Prosecutor General Ola Dahl."
    )
    assert {"Ida Berg"} <= told.keys()


@pytest.mark.parametrize(
    "told", ["In her turn, the Prosecutor General of Sweden Ida Berg signed it.", "Her speaker was of Sweden."]
)
def test_a_turn_that_is_no_speech(told: str) -> None:
    assert "ccpg:Speaker" not in present(SESSION + told).get("Ida Berg", [])


def test_who_speaks_at_an_academy_visited_was_not_at_the_session() -> None:
    told = "During the trip Ida Berg visited the Law Academy, where its rector Per Holm spoke about its work."
    assert "Per Holm" not in present(f"{SESSION}{SWEDE} took part in it. {told}")


def test_who_received_somebody_after_a_session() -> None:
    told = present(f"{ЗАСЕДАНИЕ}После заседания {ШВЕД} приняла генпрокурора Норвегии Олофа Даля.")
    assert (told["Ида Берг"], told["Олоф Даль"]) == (["ccpg:Host"], ["ccpg:Guest"])


def test_who_opened_a_session_that_a_clause_tells() -> None:
    told = present(f"В рамках форума прошло заседание КСГП СНГ, которое открыла {ШВЕД}.")
    assert "ccpg:Speaker" in told["Ида Берг"]
