"""Texts that no one writes: they are read, and the work grows with their length."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.hostile import hostile, read

ROOT = Path(__file__).parents[2]
PATIENCE = 600  # seconds: an answer that takes so long is none
SIZE = 4_000
WORDS = st.sampled_from(
    ["Prosecutor General", "of", "Belarus", "met", "signed", "a memorandum", "session", "CCPG", "5 March 2031", "Minsk"]
    + ["(", ")", "“", "”", '"', ",", ".", ";", ":", "—", "\n", "\n\n", "A.", "Ivan Petrov", "300", "%", "not", "the"]
)
CYRILLIC = st.sampled_from(
    [
        "генеральный прокурор",
        "Беларуси",
        "встретился",
        "с",
        "подписали",
        "меморандум",
        "«",
        "»",
        ",",
        ".",
        "\n",
        "Минске",
    ]
    + ["заседание", "КСГП", "5 марта 2031 г.", "Иван Петров", "и", "а также", "делегация", "господин", "300", "тысяч"]
)


def calls(work: Callable[[], object]) -> int:
    """How many functions written in Python a piece of work calls."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", hostile(0))
def test_work_grows_with_the_length_only(name: str) -> None:
    language, text = hostile(SIZE)[name]
    _, longer = hostile(3 * SIZE)[name]
    read(language, longer)  # so that what is kept of words is there for both
    assert calls(lambda: read(language, longer)) < 4 * calls(lambda: read(language, text)) + 1000


def test_nothing_hangs() -> None:
    command = [sys.executable, "-m", "tests.extraction.hostile"]
    subprocess.run(command, cwd=ROOT, env={"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}, timeout=PATIENCE, check=True)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=60), st.sampled_from([" ", ""]))
def test_any_row_of_words_is_read(words: list[str], between: str) -> None:
    read("en", between.join(words))


@settings(max_examples=60, deadline=None)
@given(st.lists(CYRILLIC, max_size=60), st.sampled_from([" ", ""]))
def test_any_row_of_russian_words_is_read(words: list[str], between: str) -> None:
    read("ru", between.join(words))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["en", "ru"]))
def test_any_text_is_read(text: str, language: str) -> None:
    read(language, text)
