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


EN_HOST, EN_GUEST = "Prosecutor General of Peru Ivan Karpov", "Prosecutor General of Chile Petr Sedov"
TOLD = [
    f"While receiving {EN_GUEST} on 3 June, {EN_HOST} said that ties are good.",
    f"Receiving {EN_GUEST}, {EN_HOST} said that ties are good.",
]


@pytest.mark.parametrize("text", TOLD)
def test_who_says_something_receiving_somebody_is_the_host(text: str) -> None:
    lines = told(text)
    assert {"BilateralMeeting | Ivan Karpov | Host", "BilateralMeeting | Petr Sedov | Guest"} <= lines
    assert "BilateralMeeting | Petr Sedov | Host" not in lines


@pytest.mark.parametrize("verb", ["met with", "held talks with"])
def test_who_visits_an_office_and_meets_somebody_is_not_the_office(verb: str) -> None:
    lines = told(f"{EN_GUEST} visited the Prosecutor General's Office of Peru on 3 June and {verb} {EN_HOST}.")
    assert {"BilateralMeeting | Ivan Karpov | Host", "BilateralMeeting | Petr Sedov | Guest"} <= lines
    assert not any(line.startswith("Meeting") for line in lines)


RELATIVE = [
    f"{EN_GUEST} thanked {EN_HOST}, whom he met in Lima on 3 June, for his help.",
    f"{EN_GUEST} told {EN_HOST}, with whom he held a meeting in Lima on 3 June, that Chile stands ready.",
    f"{EN_GUEST}, whom {EN_HOST} met in Lima on 3 June, said that ties are good.",
    f"{EN_GUEST}, with whom {EN_HOST} held a meeting in Lima on 3 June, said that ties are good.",
    f"During a meeting in Lima on 3 June with {EN_HOST}, {EN_GUEST} stressed the ties of both.",
    f"At talks in Lima with {EN_HOST} on 3 June, {EN_GUEST} said that ties are good.",
]


@pytest.mark.parametrize("text", RELATIVE)
def test_who_met_whom_beside_what_is_told(text: str) -> None:
    lines = told(text)
    assert "BilateralMeeting | Held | 2031-06-03 | lima" in lines
    assert {"BilateralMeeting | Ivan Karpov | Participant", "BilateralMeeting | Petr Sedov | Participant"} <= lines


def test_whom_somebody_never_met_he_did_not_meet() -> None:
    assert not any("BilateralMeeting" in line for line in told(f"{EN_GUEST} thanked {EN_HOST}, whom he has never met."))


def test_the_day_on_which_a_visit_was_concluded_is_not_its_first() -> None:
    text = f"{EN_GUEST} concluded his official visit to Peru on 3 June."
    assert "startDate 2031-06-03" not in slots_of("meeting", text, language="en")


def test_in_an_address_to_a_session_somebody_speaks_at_it() -> None:
    text = (
        f"In his address to the 5th meeting of the prosecutors general of the ECO, {EN_HOST} said that ties are good."
    )
    assert "Conference | Ivan Karpov | Speaker" in told(text)


@pytest.mark.parametrize("verb", ["направился", "вылетел", "отправился"])
def test_who_has_only_left_for_a_conference_is_not_there_yet(verb: str) -> None:
    text = f"{HOST} {verb} в Сантьяго для участия в конференции генеральных прокуроров."
    assert "Conference | Иван Карпов | Participant?" in told(text, language="ru")


def test_two_who_met_beside_a_conference_are_not_its_sides() -> None:
    text = f"A meeting was held on the sidelines of the conference in Minsk between {EN_HOST} and {EN_GUEST}."
    assert not any(line.startswith("Conference | Ivan") for line in told(text))


MANY = ["They met with", "They held talks with", "The delegation met with", "The guests held a meeting with"]


@pytest.mark.parametrize("words", MANY)
def test_they_who_came_are_those_on_the_visit_told_last(words: str) -> None:
    text = (
        f"A delegation of the Prosecutor General's Office of Chile led by {EN_GUEST} visited Lima. {words} {EN_HOST}."
    )
    lines = told(text)
    assert any(line.startswith("BilateralMeeting | Petr Sedov") for line in lines)
    assert any(line.startswith("BilateralMeeting | Ivan Karpov") for line in lines)


def test_they_who_did_not_come_are_nobody() -> None:
    text = f"The ministers of Chile spoke of {EN_GUEST}. They met with {EN_HOST}."
    assert not any("Karpov" in line and "BilateralMeeting" in line for line in told(text))


CAME = f"Делегация Генеральной прокуратуры Чили во главе с {ABL} прибыла в Лиму с рабочим визитом."
MET = [
    "Они встретились с генеральным прокурором Перу Иваном Карповым.",
    "Делегация встретилась с генеральным прокурором Перу Иваном Карповым.",
    f"Гостей принял {HOST.lower().replace('перу', 'Перу').replace('иван карпов', 'Иван Карпов')}.",
]


@pytest.mark.parametrize("then", MET)
def test_guests_are_those_of_the_visit_told_last(then: str) -> None:
    lines = told(f"{CAME} {then}", language="ru")
    assert {"BilateralMeeting | Иван Карпов | Host", "BilateralMeeting | Петр Седов | Guest"} <= lines


SPOKEN_OF = [
    ("ru", "Стороны обсудили подписание меморандума между генеральными прокуратурами Перу и Чили."),
    ("ru", "Речь шла о подписании меморандума между генеральными прокуратурами Перу и Чили."),
    ("ru", "Рассмотрен вопрос подписания меморандума между генеральными прокуратурами Перу и Чили."),
    ("en", "They discussed the signing of the memorandum between the Prosecutor General's Offices of Peru and Chile."),
    ("en", f"{EN_HOST} and {EN_GUEST} discussed signing a memorandum of understanding."),
]


@pytest.mark.parametrize(("language", "text"), SPOKEN_OF)
def test_what_it_is_discussed_to_sign_is_not_signed(language: str, text: str) -> None:
    papers = [line for line in told(text, language=language) if line.startswith("Memorandum")]
    assert papers
    assert all(line.startswith("Memorandum | Proposed") for line in papers)
