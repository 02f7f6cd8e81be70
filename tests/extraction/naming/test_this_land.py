"""Whose officials are those "of the country": of that where somebody is, never of the one whose holder meets them."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Ref


def seats(text: str) -> dict[str, set[str | None]]:
    """The persons by their first names, each with the states of the posts held."""
    language = "ru" if any("а" <= letter <= "я" for letter in text) else "en"
    reading = extract(Document("sample", text, language, issued="2031-06-12"))
    things = {thing.key: thing for thing in reading.things}
    rows: dict[str, dict[str, str]] = {}
    for claim in reading.claims:
        if claim.predicate in ("org:member", "org:post") and isinstance(claim.object, Ref):
            rows.setdefault(claim.subject, {})[claim.predicate] = claim.object.key
    found: dict[str, set[str | None]] = {}
    for row in rows.values():
        name, land = things[row["org:member"]].labels[0].text, things[row["org:post"]].facts.get("ccpg:country")
        found.setdefault(name.split()[0], set()).add(land)
    return found


OF_WHERE_HE_IS = [
    "Генеральный прокурор Вьетнама Фам Тань прибыл в Минск и встретился с генеральным прокурором страны Антоном Лисом.",
    "Генеральный прокурор Вьетнама Нгуен Ван Тань посетил Беларусь, где встретился с президентом страны Антоном Лисом.",
    "The Prosecutor General of Vietnam Pham Tan came to Minsk and met with the country's Prosecutor General Anton Lis.",
]


@pytest.mark.parametrize("text", OF_WHERE_HE_IS)
def test_officials_of_the_country_are_of_that_where_the_guest_is(text: str) -> None:
    found = seats(text)
    assert next(lands for name, lands in found.items() if name[0] in "АA") == {"state/by"}


NOBODY_SAYS = [
    "В Минск прибыл генеральный прокурор Вьетнама Нгуен Ван Тань. Он встретился с президентом страны Антоном Лисом.",
    "В Минск прибыл генеральный прокурор Вьетнама Нгуен Ван Тань. С ним говорил генеральный прокурор страны Антон Лис.",
    "The Prosecutor General of Vietnam Nguyen Van Tan met with the country's Prosecutor General Anton Lis.",
]


@pytest.mark.parametrize("text", NOBODY_SAYS)
def test_officials_of_the_country_are_nobodys_where_it_may_be_another(text: str) -> None:
    found = seats(text)
    assert not any(name[0] in "АA" for name in found)


def test_officials_of_the_country_of_which_alone_the_text_speaks_are_its_own() -> None:
    text = "Президент Беларуси Иван Лунь провёл рабочую встречу с генеральным прокурором страны Антоном Лисом."
    assert seats(text)["Антон"] == {"state/by"}


DECLINED = [
    (
        "Выступление временно исполняющего должность генпрокурора Туркменистана Бердымата Орлыева было долгим.",
        "Бердымат",
    ),
    ("Иван Лис встретился с исполняющим обязанности генерального прокурора Вьетнама Максом Хиллом.", "Макс"),
    ("Иван Лис встретился с генеральным прокурором Вьетнама Полом Биллом.", "Пол"),
    ("Слово взял исполняющий обязанности генерального прокурора Молдовы Ион Лис.", "Ион"),
]


@pytest.mark.parametrize(("text", "name"), DECLINED)
def test_names_behind_who_acts_as_are_turned_to_the_nominative(text: str, name: str) -> None:
    assert name in seats(text)
