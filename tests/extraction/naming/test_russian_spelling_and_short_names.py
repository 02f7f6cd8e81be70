"""Letters of another script typed for Russian ones, names of the Far East before a small word, titles of two
adjectives."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.extraction.words.tokens import tokenize
from ccpg_graph.records import Document
from tests.extraction.stories import told

MET = "Генеральный прокурор Перу Иван Карпов встретился"


def test_a_latin_letter_between_russian_words_is_the_russian_one() -> None:
    text = f"{MET} в Лиме c послом Индии Раджем Капуром."  # the fourth word from the end has a Latin letter
    assert "BilateralMeeting | Радж Капур | Participant" in told(text, language="ru")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Координационный cовет", ["Координационный", "совет"]),
        ("C 5 по 7 июня", ["С", "по", "июня"]),
        ("план B в силе", ["план", "В", "в", "силе"]),
        ("И.C. Карпов", ["И", "C", "Карпов"]),
        ("vitamin C and B", ["vitamin", "C", "and", "B"]),
        ("сайт ABC news", ["сайт", "ABC", "news"]),
    ],
)
def test_letters_are_mended_only_among_russian_ones(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text).tokens if token.kind == "word"] == words


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("генеральным прокурором Китая Чэнь Юном в Лиме", "Чэнь Юн"),
        ("генеральным прокурором Китая Чэнь Юном и подписал соглашение", "Чэнь Юн"),
        ("президентом Вьетнама Лыонг Тхуонгом", "Лыонг Тхуонг"),
        ("генеральным прокурором Кубы Хуаном Вильяльбой в Лиме", "Хуан Вильяльба"),
    ],
)
def test_the_last_word_of_a_short_name_is_part_of_it(words: str, name: str) -> None:
    assert f"BilateralMeeting | {name} | Participant" in told(f"{MET} с {words}.", language="ru")


def test_a_title_of_two_adjectives_is_in_the_nominative() -> None:
    text = f"{MET} с чрезвычайным и полномочным послом Индии Раджем Капуром."
    reading = extract(Document("d", text, "ru", issued="2031-06-10"))
    posts = [label.text for thing in reading.things if thing.kind == "Post" for label in thing.labels]
    assert "чрезвычайный и полномочный посол Индии" in posts
