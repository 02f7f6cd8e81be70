"""Titles and names: whose a title is that another title governs, which case both stand in, where a name ends."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Ref
from tests.extraction.seats import seats


def titles(text: str, language: str) -> set[str]:
    """The labels of the posts of a text."""
    reading = extract(Document("d", text, language))
    labels = {thing.key: thing.labels[0].text for thing in reading.things if thing.labels}
    held = (c.object for c in reading.claims if c.predicate == "org:post")
    return {labels[post.key] for post in held if isinstance(post, Ref)}


@pytest.mark.parametrize(
    "text",
    [
        "Адвокат президента Армении Сергей Ушков выступил.",
        "Будущий президент Армении Сергей Ушков выступил.",
    ],
)
def test_who_is_not_yet_president_or_defends_one_is_none(text: str) -> None:
    assert seats(text, language="ru") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Пресс-секретарь президента Армении Дмитрий Ветров выступил.",
        "Пресс-секретарю президента Армении Дмитрию Ветрову задали вопрос.",
    ],
)
def test_who_serves_a_president_has_a_seat_of_his_own(text: str) -> None:
    assert seats(text, language="ru") == {"Дмитрий Ветров | am--press-sekretar-prezidenta-armenii | Current"}


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Глава администрации президента Армении Сергей Ушков выступил.", "head-of-presidential-administration"),
        ("Сергей Ушков, советник президента Армении, выступил.", "presidential-aide"),
        ("Выступил помощник президента Армении Сергей Ушков.", "presidential-aide"),
    ],
)
def test_an_aide_of_a_president_has_a_seat_of_his_own(text: str, seat: str) -> None:
    assert seats(text, language="ru") == {f"Сергей Ушков | am--{seat} | Current"}


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Слова президента Армении Дмитрия Ветрова передали.", "Дмитрий Ветров | am--president | Current"),
        ("Беседа с премьер-министром Кубы Гордоном Брауном.", "Гордон Браун | cu--prime-minister | Current"),
        ("Беседа с премьер-министром Кубы Марком Лютте.", "Марк Лютте | cu--prime-minister | Current"),
        ("Визит президента Китая Ху Дзиньфао.", "Ху Дзиньфао | cn--president | Current"),
        ("Суд над президентом Судана Омаром аль-Хашимом.", "Омар аль-Хашим | sd--president | Current"),
        ("Задержан вице-премьер Армении. Вице-премьера Армении Юлию Ветренко судят.",
         "Юлия Ветренко | am--deputy-prime-minister | Current"),
        ("Экс-президент Армении Дмитрий Ветров прибыл.", "Дмитрий Ветров | am--president | Former"),
        ("Покойный президент Армении Дмитрий Ветров.", "Дмитрий Ветров | am--president | Former"),
        ("Премьер-министр Армении Николай Азимов NEWSam передал.", "Николай Азимов | am--prime-minister | Current"),
    ],
)  # fmt: skip
def test_title_and_name_stand_in_one_case(text: str, seat: str) -> None:
    assert seats(text, language="ru") == {seat}


def test_two_ambassadors_of_one_state_hold_two_posts() -> None:
    text = "Посол Кубы в Армении Хулио Лара и посол Кубы в Чехии Пабло Рейна выступили."
    assert seats(text, language="ru") == {
        "Хулио Лара | cu--ambassador-in-am | Current",
        "Пабло Рейна | cu--ambassador-in-cz | Current",
    }


def test_the_post_after_a_comma_is_of_the_name_after_it() -> None:
    text = "Приедут экс-президент Армении Дмитрий Ветров, посол Кубы на Украине Пабло Рейна."
    assert seats(text, language="ru") == {
        "Дмитрий Ветров | am--president | Former",
        "Пабло Рейна | cu--ambassador-in-ua | Current",
    }


def test_a_land_is_nobody() -> None:
    text = "Генпрокурор Армении назначил исполняющего обязанности прокурора Чечни."
    assert seats(text, language="ru") == set()


def test_a_given_name_alone_is_nobody() -> None:
    text = "Встреча с заместителями министра юстиции Армении Сергеем Рябовым и Григорием."
    assert seats(text, language="ru") == set()


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("ru", "Экс-президент Армении Дмитрий Ветров прибыл.", "президент Армении"),
        ("ru", "Слова премьера Армении Дмитрия Ветрова.", "премьер Армении"),
        ("ru", "Встреча с главой Армении Дмитрием Ветровым.", "глава Армении"),
        ("ru", "Встреча с главным военным прокурором Армении Дмитрием Ветровым.", "главный военный прокурор Армении"),
        ("en", "Former President of Armenia Aram Petrosyan came.", "President of Armenia"),
    ],
)
def test_a_title_is_shown_in_the_nominative_and_without_its_status(language: str, text: str, title: str) -> None:
    assert titles(text, language) == {title}


@pytest.mark.parametrize(
    "text",
    [
        "Superior Court Judge Sentenced to Prison. He was sentenced in May.",
        "Civil Court Judge – The Brooksville Office was closed.",
        "BREST – A Supreme Court judge of Belarus was charged.",
        "He was Chief Financial Officer of the Fund. The financial officer left.",
    ],
)
def test_words_of_a_headline_are_no_names(text: str) -> None:
    assert seats(text) == set()


def test_an_attorney_is_no_first_name() -> None:
    text = "Attorney Ann Lowe, Rector of the Institute of Law, and Attorney Paul Moss, Rector of Sea University, met."
    assert {seat.partition(" | ")[0] for seat in seats(text)} == {"Ann Lowe", "Paul Moss"}


def test_who_assists_a_district_attorney_is_none() -> None:
    text = "Prosecutors met. Senior Deputy District Attorney Ann Lowe of Boston spoke for prosecutors of Kenya."
    assert seats(text) == set()
