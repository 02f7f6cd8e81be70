"""Whose part in a meeting is expected, who stands aside or is no host, the heads of both agencies."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats
from tests.extraction.stories import told

EXPECTED = [
    ("ru", "В конференции в Киеве 2 октября ожидается участие генерального прокурора Украины Андрея Лиса."),
    ("ru", "На форуме в Киеве запланировано участие генерального прокурора Украины Андрея Лиса."),
    ("en", "The participation of Prosecutor General of Ukraine Andrii Lys is expected at a conference on 2 July."),
]


@pytest.mark.parametrize(("language", "text"), EXPECTED)
def test_whose_part_is_expected_is_to_take_part(language: str, text: str) -> None:
    lines = told(text, language=language)
    assert any(line.startswith("Conference | ") and line.endswith("Participant?") for line in lines)


def test_a_number_of_prosecutors_expected_is_nobody() -> None:
    assert not any("Participant" in line for line in told("В форуме ожидается участие прокуроров 30 стран.", "", "ru"))


SIGNED = "подписали руководители надзорных ведомств двух стран Андрей Лис и Иван Дуб"


def test_heads_of_the_agencies_of_two_states_named_before_are_seated() -> None:
    text = f"Генпрокуроры Беларуси и России будут сотрудничать. Соглашение {SIGNED}."
    assert seats(text, language="ru") == {
        "Андрей Лис | by-office--pg | Current",
        "Иван Дуб | ru-office--pg | Current",
    }


HEADS = [
    ("ru", f"Соглашение прокуратур Армении, Грузии и Перу {SIGNED}."),
    ("en", "The memorandum was signed by the heads of the two offices, Andrii Lys and Ivan Dub, in Kyiv."),
]


@pytest.mark.parametrize(("language", "text"), HEADS)
def test_heads_of_agencies_that_nobody_names_have_no_seat(language: str, text: str) -> None:
    assert seats(text, language=language) == set()


ASIDE = [
    ("en", "Instead of Prosecutor General of Armenia Anna Petros, Deputy Prosecutor General of Armenia Aram Sark"),
    (
        "en",
        "On the instructions of Prosecutor General of Armenia Anna Petros, Prosecutor General of Georgia Ilia Berid",
    ),
    ("en", "In the absence of Prosecutor General of Armenia Anna Petros and Minister of Justice Ivan Dub, Aram Sark"),
]
ПОРУЧЕНИЕ = (
    "В конференции в Минске вместо генерального прокурора Армении Анны Лис участвовал прокурор Армении Иван Дуб."
)


@pytest.mark.parametrize(("language", "text"), ASIDE)
def test_who_stands_aside_was_not_there(language: str, text: str) -> None:
    lines = told(f"{text} attended the conference of prosecutors in Minsk.", language=language)
    assert not any("Anna" in line or "Ivan Dub" in line for line in lines)


def test_who_stands_aside_was_not_there_in_russian() -> None:
    lines = told(ПОРУЧЕНИЕ, language="ru")
    assert "Conference | Иван Дуб | Participant" in lines
    assert not any("Анна" in line for line in lines)


def test_whom_an_adviser_advises_is_neither_adviser_nor_there() -> None:
    text = "The adviser to Prosecutor General of Armenia Anna Petros, Aram Sark, attended the conference in Minsk."
    assert not any("Anna" in line for line in told(text) | seats(text))


def test_who_attended_what_another_organised_is_no_host() -> None:
    text = (
        "The conference in Yerevan, organised by the Prosecutor General's Office of Armenia, was attended by "
        "Ambassador of France to Armenia Jean Roux."
    )
    lines = told(text)
    assert "Conference | Jean Roux | Host" not in lines
    assert "Conference | Jean Roux | Participant" in lines
