"""Persons in rows of those present whose titles hold brackets, embassies, sides or delegations, and names with
particles. Sentences and persons are made up."""

from __future__ import annotations

import pytest

from tests.extraction.statements.test_rows_behind_what_is_unknown import SESSION, ЗАСЕДАНИЕ
from tests.extraction.statements.test_who_else_came import present

BRACKET = (
    "Deputy Prosecutor-General at the Supreme People's Procuratorate (Prosecutor-General's Office) of the People's"
    " Republic of China Wang Li took part."
)
APART = "Executive Secretary of the Council of Prosecutors-General of States, Members of the CIS Ivan Orlov took part."


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            BRACKET,
            "Wang Li",
        ),
        (
            APART,
            "Ivan Orlov",
        ),
        ("Those attending included Charge d'Affaires a.i. of the Embassy of Oman in Belarus Ali Nuri.", "Ali Nuri"),
    ],
)
def test_a_title_with_more_in_it_names_who_came(told: str, name: str) -> None:
    assert name in present(SESSION + told)


@pytest.mark.parametrize(
    ("told", "name", "role"),
    [
        (
            "The head of the Swedish delegation, Mr. Olof Berg, Deputy Prosecutor General of Sweden, thanked them.",
            "Olof Berg",
            "ccpg:HeadOfDelegation",
        ),
        ("Ida Berg, Prosecutor General of Sweden, read out a report.", "Ida Berg", "ccpg:Speaker"),
        (
            "Prosecutor General of Sweden Ida Berg expressed gratitude to the organizers for the welcome.",
            "Ida Berg",
            "ccpg:Speaker",
        ),
        ("Ida Berg, Prosecutor General of Sweden, led the Swedish side.", "Ida Berg", "ccpg:HeadOfDelegation"),
    ],
)
def test_as_what_somebody_was_there(told: str, name: str, role: str) -> None:
    assert role in present(SESSION + told)[name]


def test_the_deputy_of_who_heads_a_delegation_heads_none() -> None:
    told = "The deputy head of the Swedish delegation, Mr. Olof Berg, Deputy Prosecutor General of Sweden, spoke."
    assert "ccpg:HeadOfDelegation" not in present(SESSION + told).get("Olof Berg", [])


def test_who_joined_the_chair_is_none() -> None:
    told = (
        "The session was chaired by Ida Berg, Prosecutor General of Sweden; Prosecutor General of Norway Ola Dahl and"
        " Denmark's Attorney General Per Holm joined her."
    )
    there = present(SESSION + told)
    assert "ccpg:Chair" in there["Ida Berg"]
    assert "ccpg:Chair" not in there["Ola Dahl"]


def test_who_is_represented_behind_the_place_of_a_session_hosts_nothing() -> None:
    held = SESSION.replace(" was held", ", held").rstrip(". ")
    told = f"At {held}, the CIS Executive Committee was represented by Ida Berg, head of its department."
    assert "ccpg:Host" not in present(told).get("Ida Berg", [])


@pytest.mark.parametrize(
    ("told", "name", "role"),
    [
        (
            "На роль председательствующего на заседании избран Орлов И.П. – представитель Совета глав государств СНГ.",
            "Орлов И.П.",
            "ccpg:Chair",
        ),
        (
            "Глава шведской делегации, заместитель генерального прокурора Швеции Олоф Берг поблагодарил организаторов.",
            "Олоф Берг",
            "ccpg:HeadOfDelegation",
        ),
        (
            "Шведскую сторону возглавлял заместитель генерального прокурора Швеции Олоф Берг.",
            "Олоф Берг",
            "ccpg:HeadOfDelegation",
        ),
    ],
)
def test_in_russian_as_what_somebody_was_there(told: str, name: str, role: str) -> None:
    assert role in present(ЗАСЕДАНИЕ + told)[name]


def test_in_russian_who_chaired_a_session_that_a_clause_places() -> None:
    told = "Председательствовала на заседании КСГП, которое прошло в Минске 5 марта, генпрокурор Швеции Ида Берг."
    assert "ccpg:Chair" in present(told)["Ида Берг"]


@pytest.mark.parametrize("name", ["Тамима Бен Саада Аль Тани", "Наргиз Аскеровой"])
def test_in_russian_names_with_particles_or_that_do_not_decline(name: str) -> None:
    told = f"Заседание прошло с участием генерального прокурора Катара {name} и генерального прокурора Швеции."
    assert "qa" not in present(ЗАСЕДАНИЕ + told)
