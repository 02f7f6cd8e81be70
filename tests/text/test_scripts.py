"""Transliteration and slugs."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ccpg_graph.text.scripts import is_cyrillic, slug, to_latin


def test_cyrillic_of_several_languages() -> None:
    assert to_latin("Щёкин Жаңабаев Ҷаҳон Їжак") == "shchyokin zhanabaev jahon izhak"


def test_marks_and_special_letters_go() -> None:
    assert to_latin("Łódź Əliyev Şükür") == "lodz aliyev sukur"


def test_decomposed_letters_are_read_as_composed() -> None:
    assert to_latin("и\u0306") == to_latin("й") == "y"


def test_script_is_told_by_the_majority() -> None:
    assert is_cyrillic("Совет CIS стран")
    assert not is_cyrillic("Council СНГ of states")
    assert not is_cyrillic("12")


def test_slug_is_cut_at_a_word() -> None:
    assert slug("one two three", 8) == "one-two"
    assert slug("Prosecutor General’s Office") == "prosecutor-generals-office"


@given(st.text())
def test_a_slug_stands_in_an_address(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= 60
