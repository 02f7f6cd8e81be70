"""Sentences as careless pages and cut texts have them: whatever stands together, the text is read to its end."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document
from tests.extraction.hostile import read

ROOT = Path(__file__).parents[2]
TEXTS = 400  # of each language and seed
LONGEST = 5  # sentences of a text

# Each once ended in an error of ours instead of a reading.
ENDED_BADLY = (
    ("ru", "Подписание меморандума состоялось 12 мая 2023 года в Суве в ходе визита делегации прокуратуры Фиджи."),
    ("en", "A pact on cross-border crime # Prosecutors of the region seal the Lima Memorandum"),
    ("en", "The prosecutors general of the CIS are to meet there"),
    ("ru", "Выступили: Анна Лис, прокурор перечень судебной практики."),
    ("en", "The offices reported. All requests were answered, and 96 percent of"),
    (
        "en",
        (
            "The prosecutors general of the countries concerned, having met in Lima in June 2030, had settled it; Anna "
            "Fox, prosecutor general of Peru, told of his official visit to Riga."
        ),
    ),
    ("en", "The 23rd session of the Coordinating Council of Prosecutors General was held in Minsk on September 31st."),
)


@pytest.mark.parametrize(("language", "text"), ENDED_BADLY)
def test_what_ended_badly_is_read(language: str, text: str) -> None:
    read(language, text)


def sentences(language: str) -> list[str]:
    """The sentences of the shipped documents of a language."""
    rows: list[str] = []
    for path in sorted((ROOT / "data" / "documents").glob("*.md")):
        front, _, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("---\n")
        if f"lang: {language}" in front:
            rows += [row for row in re.split(r"(?<=[.!?:])\s+|\n+", body) if row.strip()]
    return rows


def broken(chance: random.Random, rows: list[str]) -> str:
    """One sentence: whole, ended by the end of another, turned round, with a hole, shuffled, or with words of another
    in it."""
    words, other = chance.choice(rows).split(), chance.choice(rows).split()
    at, there = chance.randint(0, len(words)), chance.randint(0, len(other))
    until = chance.randint(at, len(words))
    return " ".join(
        chance.choice(
            (
                words,
                words[:at] + other[there:],
                words[at:] + words[:at],
                words[:at] + words[until:],
                chance.sample(words, len(words)),
                words[:at] + other[there : there + LONGEST] + words[at:],
            )
        )
    )


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("language", ["en", "ru"])
def test_broken_sentences_are_read(language: str, seed: int) -> None:
    chance, rows = random.Random(seed), sentences(language)
    for number in range(TEXTS):
        parts = [broken(chance, rows) for _ in range(chance.randint(1, LONGEST))]
        text = chance.choice((" ", "\n", "\n\n")).join(parts)
        issued = chance.choice((None, "2031-03-06"))
        try:
            reading = extract(Document(f"d{number}", text, language, issued=issued))
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            pytest.fail(f"{text!r} ({language}, issued {issued}): {error!r}")
        assert all(0 <= claim.span.start < claim.span.end <= len(text) for claim in reading.claims)
