"""Whose a bare title is not: the state's with whom, or to whom, its holder does something."""

from __future__ import annotations

import pytest

from tests.extraction.seats import read, seats

OF_OTHERS = [
    ("en", "Prosecutor General Ann Moss had a telephone conversation with the Prosecutor General of China."),
    ("en", "Prosecutor General Ann Moss spoke of ties with the Prosecutor General's Office of China."),
    ("en", "The ties with the Prosecutor General's Office of China grow, Prosecutor General Ann Moss said."),
    ("en", "Prosecutor General Ann Moss visited the Prosecutor General's Office of China."),
    ("en", "Deputy Minister of Justice Ann Moss had a call with the Minister of Justice of China."),
    ("ru", "Генпрокурор Анна Мосс провела телефонный разговор с генеральным прокурором Китая."),
    ("ru", "Заместитель министра юстиции Анна Мосс провела беседу с министром юстиции Китая."),
]


@pytest.mark.parametrize(("language", "text"), OF_OTHERS)
def test_who_deals_with_a_state_is_none_of_its_officials(language: str, text: str) -> None:
    assert seats(text, language=language) == set()


def test_who_meets_a_minister_is_of_the_publishers_own() -> None:
    text = "Deputy Minister of Justice Ann Moss met with Minister of Justice of China Wang Li."
    assert "Ann Moss | az-ministry-of-justice--deputy-minister | Current" in seats(text, "az")


def test_who_speaks_for_the_office_that_acts_is_of_it() -> None:
    text = "The Prosecutor General's Office of China held a seminar. Prosecutor General Ann Moss opened it."
    assert seats(text) == {"Ann Moss | cn-office--pg | Current"}


COUNTERPARTS = [
    ("генпрокурор Юрий Лис", "Цао Цзинь | cn-office--pg | Current"),
    ("заместитель генпрокурора РФ Юрий Лис", "Цао Цзинь | cn-office--deputy-pg | Current"),
]


@pytest.mark.parametrize(("who", "seat"), COUNTERPARTS)
def test_a_counterpart_is_of_the_rank_of_who_stands_before_him(who: str, seat: str) -> None:
    told = "Об этом сообщил заместитель министра юстиции РФ Виктор Дуб."
    assert seat in seats(f"{told} Меморандум подписали {who} и его китайский коллега Цао Цзинь.", language="ru")


def test_a_council_in_a_row_of_a_table_is_whose_the_other_column_says() -> None:
    text = (
        "The Coordinating Council of Prosecutors General of the CIS and the Interparliamentary Assembly made it.\n\n"
        "| For Coordinating Council | For Interparliamentary Assembly |\n|---|---|\n"
        "| Chairman V. N. Ost | Chairman of Council S. P. Zav |\n"
    )
    assert not any("Zav" in seat for seat in seats(text))


@pytest.mark.parametrize(
    "text",
    [
        "Брат генерального прокурора Армении Анны Лис Арам Дуб посетил Минск.",
        "Встречу провели представители генерального прокурора Армении Анны Лис Иван Дуб и Пётр Клён.",
    ],
)
def test_two_names_that_cases_part_are_two(text: str) -> None:
    named = {label.text for thing in read(text, language="ru").things for label in thing.labels}
    assert not any("Лис Арам" in name or "Лис Иван" in name for name in named if "посетил" not in name)


def test_a_foreign_name_of_four_words_is_one() -> None:
    text = "Генеральный прокурор Кубы Хосе Луис Мария Гарсия посетил Минск."
    assert "Хосе Луис Мария Гарсия | cu-office--pg | Current" in seats(text, language="ru")
