"""Texts that no one writes, for `test_hostile`; run by itself it reads each of them, and runs every pattern over rows
of kinds that repeat: `python -m tests.extraction.hostile`."""

from __future__ import annotations

import random

from ccpg_graph.extraction import extract
from ccpg_graph.extraction.words.patterns import FIRST
from ccpg_graph.extraction.words.tokens import LONGEST_SENTENCE
from ccpg_graph.extraction.words.vocabulary import load_vocabulary
from ccpg_graph.knowledge.lexicon import languages
from ccpg_graph.records import Document

MET = "The Prosecutor General of Belarus met with the Prosecutor General of Kazakhstan. "
HEARD = "Генеральный прокурор Беларуси выслушал доклад. "
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
SEEDS = range(1, 6)
MOST = 0xF8FF  # the last code point of the private use area


def made_name(number: int) -> str:
    """A name of its own for each number."""
    chance = random.Random(number)
    return " ".join("".join(chance.choice(SYLLABLES) for _ in range(3)).title() for _ in range(2))


def hostile(size: int) -> dict[str, tuple[str, str]]:
    """Name → language and text of about so many characters."""
    titled = ", ".join(f"Prosecutor General {made_name(i)}" for i in range(size // 32))
    russian = ", ".join(f"господин {made_name(i)}" for i in range(size // 24))
    units = {
        "one line": MET, "no stops": MET.replace(".", ""), "capitals": MET.upper(), "lines": MET + "\n",
        "brackets": "(", "commas": ",", "quotes": '"', "open quotes": "“", "hyphens": "a-", "possessives": "'s",
        "digits": "1", "days": "12.03.2031 ", "no blanks": "prosecutor", "one capital": "A", "initials": "A. ",
        "line ends": "\n", "blanks": " ", "blank lines": " \n", "no-break blanks": "\u00a0 ", "towns": "Minsk\n",
        "states": "Belarus, Kazakhstan and ", "offices": "the Prosecutor General of ",
        "meetings": "the meeting was held. ",
        "instruments": "memorandum agreement ", "months": "May ", "figures": "more than 300 thousand cases ",
        "ministries": "Ministry of Justice and ", "deputies": "Deputy ", "semicolons": "; a",
    }  # fmt: skip
    texts = {name: ("en", MET + unit * (size // len(unit))) for name, unit in units.items()}
    texts["deep brackets"] = "en", MET + "(" * (size // 2) + ")" * (size // 2)
    texts["deep quotes"] = "ru", HEARD + "«" * (size // 2) + "»" * (size // 2)
    texts["Russian, no blanks"] = "ru", HEARD + "прокурор" * (size // 8)
    texts["names"] = "en", MET + ", ".join(map(made_name, range(size // 14)))
    texts["titled names"] = "en", MET + titled
    texts["Russian names"] = "ru", f"{HEARD}Встретились {russian}."
    return texts


def read(language: str, text: str) -> None:
    """The reading of a text; every passage must lie in it."""
    for claim in extract(Document("hostile", text, language, issued="2031-03-05")).claims:
        assert claim.span.end <= len(text)


def run_patterns(language: str, chance: random.Random) -> None:
    """Every pattern of a lexicon over the longest sentences, of a few of its own kinds in turn."""
    grammar = load_vocabulary(language).grammar
    for stage in grammar.stages.values():
        for rule in stage.rules:
            pattern = rule.ready(grammar.compiler)
            kinds = sorted({c for c in pattern.pattern if FIRST <= ord(c) <= MOST})
            for length in (1, 2, 2, 3, 5, 8) if kinds else ():
                turn = "".join(chance.choice(kinds) for _ in range(length))
                list(pattern.finditer(turn * (LONGEST_SENTENCE // length)))


if __name__ == "__main__":
    for code, page in hostile(30_000).values():
        read(code, page)
    for code in languages():
        for seed in SEEDS:
            run_patterns(code, random.Random(seed))
