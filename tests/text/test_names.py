"""Names in several spellings, orders and scripts."""

from __future__ import annotations

import pytest

from ccpg_graph.text.names import ONE_WORD, compare_names, folded_name, is_full_name, name_keys

ONE_NAME = [
    ("Yuri Chaika", "Юрий Чайка"),
    ("Yury Chayka", "Chaika Yuri Yakovlevich"),
    ("Y. Chaika", "Yuri Chaika"),
    ("Ю. Я. Чайка", "Yuri Yakovlevich Chaika"),
    ("Alexander Konyuk", "Александр Конюк"),
    ("Rahmon Yusuf Ahmadzod", "Юсуф Рахмон"),
    ("Nigmatilla Yuldashev", "Йулдашев Нигматулла"),
    ("Zhakip Asanov", "Jakip Assanov"),
    ("Aghvan Hovsepyan", "Агван Овсепян"),
    ("Əliyev Kamran", "Камран Алиев"),
    ("Gurbanbibi Atajanova", "Kurbanbibi Atadzhanova"),
    ("Andrei Shved", "Андрей Швед"),
]
TWO_NAMES = [
    ("Marat Asanov", "Murat Asanov"),
    ("Ivan Ivanov", "Ivana Ivanova"),
    ("Victor Furtuna", "Victoria Furtuna"),
    ("Elchin Mammadov", "Heydar Mammadov"),
    ("Kamran Aliyev", "Ilham Aliyev"),
    ("Ivan Sergeevich Petrov", "Ivan Nikolaevich Petrov"),
    ("Artur Davtyan", "Artur Poghosyan"),
    ("I. Petrov", "S. Petrov"),
    ("I. P.", "Ivan Petrov"),
    ("", "Ivan Petrov"),
    ("123", "123"),
]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_forms_of_one_name(one: str, other: str) -> None:
    assert compare_names(one, other) >= 0.92
    assert compare_names(other, one) == compare_names(one, other)
    assert name_keys(one) & name_keys(other)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_two_names(one: str, other: str) -> None:
    assert compare_names(one, other) == 0
    assert compare_names(other, one) == 0


def test_a_family_name_alone_says_little() -> None:
    assert compare_names("Chaika", "Yuri Chaika") <= ONE_WORD
    assert compare_names("Chaika", "Chaika") <= ONE_WORD


def test_a_full_name_has_two_whole_words() -> None:
    assert is_full_name("Yuri Chaika")
    assert not is_full_name("Yu. Chaika")
    assert not is_full_name("Chaika")


def test_folded_names_do_not_depend_on_order_or_script() -> None:
    assert folded_name("Юрий Чайка") == folded_name("Chayka Yuriy")
