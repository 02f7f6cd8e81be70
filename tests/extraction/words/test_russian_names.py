"""Names in the nominative: case told by title, given name, patronymic; kept as found where nothing settles it."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.words.morphology import Morphology
from ccpg_graph.extraction.words.vocabulary import load_vocabulary

OF = frozenset({"gent", "accs"})
BY = frozenset({"ablt"})
TO = frozenset({"datv"})
ANY: frozenset[str] = frozenset()


@pytest.fixture(scope="module")
def russian() -> Morphology:
    return load_vocabulary("ru").morphology


@pytest.mark.parametrize(
    ("found", "cases", "name"),
    [
        ("Юрия Чайки", OF, "Юрий Чайка"),
        ("Игорем Красновым", BY, "Игорь Краснов"),
        ("Игорю Краснову", TO, "Игорь Краснов"),
        ("Андрея Шведа", OF, "Андрей Швед"),
        ("Александра Конюка", OF, "Александр Конюк"),
        ("Берика Асылова", OF, "Берик Асылов"),
        ("Александра Стояногло", OF, "Александр Стояногло"),
        ("Владимира Черных", OF, "Владимир Черных"),
        ("Виктора Шевченко", OF, "Виктор Шевченко"),
        ("Анной Вардапетян", BY, "Анна Вардапетян"),
        ("Ирины Венедиктовой", OF, "Ирина Венедиктова"),
        ("Краснова Игоря Викторовича", OF, "Краснов Игорь Викторович"),
        ("И.В. Краснова", OF, "И.В. Краснов"),
        ("Хамадой Аль-Сави", BY, "Хамада Аль-Сави"),
        ("ЮРИЯ ЧАЙКИ", OF, "ЮРИЙ ЧАЙКА"),
    ],
)
def test_the_case_of_the_title_turns_a_name_back(
    russian: Morphology, found: str, cases: frozenset[str], name: str
) -> None:
    assert russian.name(found, cases).best == name
    assert russian.name(found, cases).certain


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ("Юрия Чайки", "Юрий Чайка"),
        ("Андреем Шведом", "Андрей Швед"),
        ("Игоря Викторовича Краснова", "Игорь Викторович Краснов"),
        ("П. С. Вишневского", "П. С. Вишневский"),  # so no nominative ends
        ("П. С. Вишневскому", "П. С. Вишневский"),
    ],
)
def test_a_given_name_tells_the_case_where_no_title_does(russian: Morphology, found: str, name: str) -> None:
    assert russian.name(found, ANY).best == name


def test_a_name_after_a_title_in_the_nominative_is_left_alone(russian: Morphology) -> None:
    assert russian.name("Мехмета Дюма", frozenset({"nomn"})).best == "Мехмета Дюма"


@pytest.mark.parametrize("found", ["Краснова", "К. Алиева", "Кампхета Сомвонга"])
def test_what_nothing_settles_stays_as_found(russian: Morphology, found: str) -> None:
    forms = russian.name(found, ANY)
    assert forms.best == found
    assert not forms.certain


def test_a_surname_alone_can_mean_a_man_or_a_woman(russian: Morphology) -> None:
    assert {"Краснова", "Краснов"} <= set(russian.name("Краснова", ANY).likely)


def test_the_way_of_writing_one_letter_stays(russian: Morphology) -> None:
    assert russian.name("Петром Городовым", BY).best == "Петр Городов"
    assert russian.name("Петром Жолудёвым", BY).best.startswith("Петр")
