"""Posts told by a clause beside a name, counterparts with names, and names each with its state."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats


def test_who_heads_an_office_is_its_prosecutor_general() -> None:
    found = seats("The talks were joined by Ivan Orlov, who heads the Prosecutor General's Office of Georgia.")
    assert found == {"Ivan Orlov | ge-office--pg | Current"}


def test_who_chairs_a_court() -> None:
    assert seats("Lise Dahl, who presides over the Supreme Court of Norway, spoke.") == {
        "Lise Dahl | no-supreme-court--chair | Current"
    }


def test_a_body_headed_by_somebody() -> None:
    assert seats("The Supreme Court of Norway, headed by Lise Dahl, took part.") == {
        "Lise Dahl | no-supreme-court--head | Current"
    }


def test_who_heads_a_delegation_heads_no_office() -> None:
    assert seats("A delegation of the Prosecutor General's Office of Cuba headed by Luis Mora arrived.") == set()


def test_two_who_head_the_agencies_of_both_states() -> None:
    text = (
        "The Prosecutor General's Offices of Peru and Chile agreed. "
        "Juan Melgar and Pedro Luz, who head the supervisory agencies of both states, signed it."
    )
    assert seats(text) == {"Juan Melgar | pe-office--pg | Current", "Pedro Luz | cl-office--pg | Current"}


def test_two_names_and_three_offices_tell_nothing() -> None:
    text = (
        "The Prosecutor General's Offices of Peru, Cuba and Chile agreed. "
        "Juan Melgar and Pedro Luz, who head the supervisory agencies of both states, signed it."
    )
    assert seats(text) == set()


PAIR = {"Juan Melgar | pe-office--pg | Current", "Pedro Luz | cl-office--pg | Current"}


@pytest.mark.parametrize(
    "text",
    [
        "The Prosecutor General's Offices of Peru and Chile agreed. It was signed by the heads of the two offices, {}.",
        "A pact of the Prosecutor General's Offices of Peru and Chile was signed by the heads of the offices {}.",
        "Peru and Chile let their Prosecutor General's Offices agree. It was signed by heads of the departments {}.",
        "Peru's Office of the Prosecutor General met Chile's Prosecution Service. The heads of both agencies, {}, met.",
    ],
)
def test_two_heads_whose_offices_were_told_before(text: str) -> None:
    assert seats(text.format("Juan Melgar and Pedro Luz")) == PAIR


@pytest.mark.parametrize(
    "text",
    [
        "Генеральные прокуратуры Перу и Чили подписали меморандум. Подписи поставили главы ведомств {}.",
        "Генеральные прокуратуры Перу и Чили договорились. Руководители надзорных ведомств двух стран {} встретились.",
        "Генпрокуроры двух стран – {} – подписали программу сотрудничества генпрокуратур Перу и Чили.",
    ],
)
def test_two_heads_whose_offices_are_told_beside_in_russian(text: str) -> None:
    found = seats(text.format("Иван Орлов и Петр Дымов"), language="ru")
    assert found == {"Иван Орлов | pe-office--pg | Current", "Петр Дымов | cl-office--pg | Current"}


def test_heads_of_departments_who_sign_nothing_head_no_office() -> None:
    text = "The Prosecutor General's Offices of Peru and Chile met. Heads of departments Juan Melgar and Pedro Luz ate."
    assert not any("--pg" in seat for seat in seats(text))


def test_a_counterpart_from_a_state_told_after_the_name() -> None:
    text = "Prosecutor General of Kenya Sam Otieno met Ali Juma, his counterpart from Tanzania."
    assert "Ali Juma | tz-office--pg | Current" in seats(text)


def test_colleagues_each_with_a_state() -> None:
    text = "Anna Berg, Norwegian Prosecutor General, met her colleagues Olaf Nord of Sweden and Juho Saari of Finland."
    assert seats(text) == {
        "Anna Berg | no-office--pg | Current",
        "Olaf Nord | se-office--pg | Current",
        "Juho Saari | fi-office--pg | Current",
    }


def test_the_country_s_president_is_of_the_state_they_are_in() -> None:
    text = "Attorney General of Cuba Ana Lee, in Laos on a visit, was received by the country's president, Kham Vong."
    assert "Kham Vong | la--president | Current" in seats(text)


def test_who_is_is_a_title() -> None:
    text = "The meeting was opened by Sam Otieno, who is Prosecutor General of Kenya."
    assert seats(text) == {"Sam Otieno | ke-office--pg | Current"}


def test_a_second_post_told_by_a_pronoun() -> None:
    text = (
        "Ana Silva, president of the African Prosecutors Association, spoke. She is Prosecutor General of Angola too."
    )
    assert "Ana Silva | ao-office--pg | Current" in seats(text)


def test_who_heads_an_office_in_the_main_clause() -> None:
    assert seats("Ivan Orlov heads the Prosecutor General's Office of Georgia.") == {
        "Ivan Orlov | ge-office--pg | Current"
    }


def test_who_heads_a_body_s_delegation_heads_no_body() -> None:
    assert seats("Ivan Orlov heads the Prosecutor General's Office of Georgia's delegation.") == set()
