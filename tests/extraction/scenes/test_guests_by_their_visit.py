"""Somebody whom the sentence tells to be there on a visit is the guest of whom he meets, wherever it says so."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats
from tests.extraction.stories import slots_of, told

RU = "генеральн{} прокурор{} Чили Петр{} Седов{}"
NOM, GEN, ABL = (RU.format(*ends) for ends in (("ый", "", "", ""), ("ого", "а", "а", "а"), ("ым", "ом", "ом", "ым")))
HOST = "Генеральный прокурор Перу Иван Карпов"
VISITS = [
    ("ru", f"{HOST} встретился с находящимся в Лиме с визитом {ABL}."),
    ("ru", f"{HOST} провел встречу с прибывшим в Лиму с рабочим визитом {ABL}."),
    ("ru", f"{HOST} принял находящегося с визитом в Лиме {GEN}."),
    ("ru", f"{HOST} принял прибывшего с официальным визитом в Лиму {GEN}."),
    ("ru", f"{HOST} провел встречу с {ABL}, который находится в Лиме с рабочим визитом."),
    ("ru", f"{HOST} провел встречу с {ABL}, прибывшим в Лиму с официальным визитом."),
    ("ru", f"Находящийся в Лиме с визитом {NOM} встретился с генеральным прокурором Перу Иваном Карповым."),
    ("en", "{host} met with {guest}, who is in Lima on a working visit."),
    ("en", "{host} met the visiting {guest} in Lima."),
    ("en", "{host} held talks with visiting {guest} in Lima."),
    ("en", "{guest}, on a visit to Lima, met with {host}."),
    ("en", "{guest}, who is visiting Lima, was received by {host}."),
]
NAMES = {"ru": ("Иван Карпов", "Петр Седов"), "en": ("Ivan Karpov", "Petr Sedov")}


@pytest.mark.parametrize(("language", "text"), VISITS)
def test_who_has_come_is_the_guest_and_who_is_at_home_the_host(language: str, text: str) -> None:
    host, guest = NAMES[language]
    full = text.format(host=f"Prosecutor General of Peru {host}", guest=f"Prosecutor General of Chile {guest}")
    lines = told(full, language=language)
    assert {f"BilateralMeeting | {host} | Host", f"BilateralMeeting | {guest} | Guest"} <= lines
    assert "BilateralMeeting | Held |  | lima" in lines
    assert not any(line.startswith("Visit") for line in lines)


OTHERS = [
    ("ru", f"{HOST} и {NOM} встретились в Лиме.", "Guest"),
    ("en", "{host} and {guest} met in Lima.", "Guest"),
    ("en", "{host} met with {guest} at a conference in Minsk, which a visiting delegation attended.", "Guest"),
]


@pytest.mark.parametrize(("language", "text", "role"), OTHERS)
def test_without_a_visit_nobody_is_host_or_guest(language: str, text: str, role: str) -> None:
    host, guest = NAMES[language]
    full = text.format(host=f"Prosecutor General of Peru {host}", guest=f"Prosecutor General of Chile {guest}")
    assert not any(line.endswith((role, "Host")) for line in told(full, language=language))


PREPARED = [
    "Стороны договорились о разработке плана сотрудничества на 2032 год.",
    "Решено приступить к подготовке плана сотрудничества.",
    "Стороны условились в скором времени начать составление плана сотрудничества между двумя ведомствами.",
]


@pytest.mark.parametrize("then", PREPARED)
def test_what_it_is_agreed_to_prepare_is_proposed(then: str) -> None:
    text = f"Генеральные прокуроры Перу и Чили провели встречу. {then}"
    assert any(line.startswith("Plan | Proposed") for line in told(text, language="ru"))


def test_the_year_in_which_something_else_began_is_not_that_of_the_paper() -> None:
    text = (
        "Генеральный прокурор Чили Петр Седов назвал важной подписанную программу сотрудничества между "
        "генпрокуратурами Перу и Чили, добавив, что взаимодействие, начатое еще в 1990 году, крепнет."
    )
    assert not any("1990" in line for line in slots_of("instrument", text))


def test_a_title_before_a_style_is_the_next_persons() -> None:
    text = (
        "На встрече прокуроров выступили координатор сети г-жа Велина Тодорова, региональный представитель УНП ООН в "
        "Центральной Азии г-жа Рита Гупта, представитель ОБСЕ г-н Луис Мора."
    )
    assert not any(line.startswith("Велина") for line in seats(text, language="ru"))
    assert any(line.startswith("Рита Гупта") for line in seats(text, language="ru"))
