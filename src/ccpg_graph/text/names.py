"""Personal names: are two of them forms of one name?

A name is compared as a set of words, for the order differs by language and register. Words are folded so that the usual
spellings of one sound become one (Chayka, Chaika, Чайка); initials and patronymics may be missing on one side. Whether
two people of one name are one person is for resolution to judge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from ccpg_graph.text.scripts import to_latin

# Share of equal letters from which two words count as spellings of one name word. Set on the pairs in
# tests/text/test_names.py: 0.84 keeps Marat and Murat apart, and Nigmatilla and Nigmatulla together.
WORD_ALIKE = 0.84
INITIAL = 0.9  # what an initial is worth beside the full word
MISSING = 0.02  # taken off for each word that only one side has
ONE_WORD = 0.6  # a single word is never more than this: it says a family at best

OTHER_SOUND = 0.2  # taken off where a consonant differs: Akhmetov and Akhmedov, Aliev and Valiev are others
OTHER_LETTER = 0.98  # the same by another custom of writing h and q

_LONG_O = re.compile("o['’ʼ`ʻ‘]")  # Uzbek writes oʻ what others write u
_APOSTROPHES = re.compile("['’ʼ`ʻʹ´‘]")
# What these letters stand for in Turkic alphabets; in others they are c, s and ks.
TURKIC = {"ç": "ch", "ş": "sh", "x": "kh"}
_TURKIC = re.compile("[çşx]")
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = re.compile("[aeiouj]")
_FOLDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        ("chtch|shch|sch", "sh"),
        ("c(?![heiyz])", "k"),
        ("gu(?=[ei])", "g"),
        ("(?<=[aeiou])j(?![aeiou])", "y"),
        ("(?<=[bcdfgklmnprstvz])yo", "e"),
        ("tch|cz", "ch"),
        ("dzh|dj|zh|j(?=[aeiou])", "j"),
        ("rki(?=s+[iy]an)", "rg"),  # Russian writes Armenian -rgsyan as -ркисян
        ("([kgt])h", r"\1"),
        ("ph", "f"),
        ("t[sz]", "c"),
        ("ck|q", "k"),
        ("x", "ks"),
        ("w", "v"),
    )
)
_LAST_FOLDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        ("[yi]+([aeou])", r"\1"),
        ("y|j$", "i"),
        (r"(.)\1+", r"\1"),
    )
)


@dataclass(frozen=True, slots=True)
class NameWord:
    """One word of a name: in plain Latin letters, folded for comparison, and folded by other customs of writing.

    others: with h for what Russian writes with kh (Hohlov) or with g (Hrytsenko), and q for g (Quliyev).
    """

    latin: str
    folded: str
    others: frozenset[str] = frozenset()

    @property
    def is_initial(self) -> bool:
        """Whether it stands for a longer word: one letter, or the two of Yu, Ya, Kh and the like."""
        return len(self.latin) == 1 or self.latin in {"yu", "ya", "ye", "yo", "kh", "zh", "sh", "ch", "ts", "dzh"}


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[NameWord, ...]:
    """Take a personal name apart; punctuation and digits are dropped."""
    words, turkic = _words(name), _words(_TURKIC.sub(lambda found: TURKIC[found[0]], name.lower()))
    return tuple(
        NameWord(word, _fold(word), _other_folds(word) | _other_folds(other))
        for word, other in zip(words, turkic, strict=True)
    )


def _words(name: str) -> list[str]:
    return _WORD.findall(_APOSTROPHES.sub("", _LONG_O.sub("u", to_latin(name))))


@lru_cache(maxsize=65536)
def is_full_name(name: str) -> bool:
    """Whether it has two words or more that are no initials: enough to look for a namesake elsewhere."""
    return sum(not word.is_initial for word in name_words(name)) >= 2


def folded_name(name: str) -> str:
    """Give one text for all orders and usual spellings of a name."""
    return " ".join(sorted(word.folded or word.latin for word in name_words(name)))


@lru_cache(maxsize=65536)
def name_keys(name: str) -> frozenset[str]:
    """Give the consonants of each whole word: two forms of one name share at least one, and few other names do."""
    folded = (word.folded for word in name_words(name) if not word.is_initial)
    return frozenset(_VOWELS.sub("", word) or word for word in folded)


def compare_names(one: str, other: str) -> float:
    """Give 0 to 1: how surely two names are forms of one name. 0 where a word of the shorter has no counterpart."""
    left, right = sorted((name_words(one), name_words(other)), key=len)
    if not left or not any(not word.is_initial for word in left):
        return 0.0
    total, free, full = 0.0, list(right), 0
    for word in sorted(left, key=lambda each: (each.is_initial, -len(each.latin), each.latin)):
        best = max(free, key=lambda each: (_alike(word, each), each.latin))
        alike = _alike(word, best)
        if alike == 0:
            return 0.0
        free.remove(best)
        total += alike
        full += not word.is_initial and not best.is_initial
    if full == 0:
        return 0.0
    score = total / len(left) - MISSING * len(free)
    return round(min(score, ONE_WORD) if full == 1 and len(left) == 1 else score, 4)


def best_comparison(ones: tuple[str, ...], others: tuple[str, ...]) -> float:
    """Give the highest comparison among the forms of two sides."""
    return max((compare_names(one, other) for one in ones for other in others), default=0.0)


def _fold(word: str, h: str = "") -> str:
    """One spelling for the usual spellings of a word; h: what that letter stands for where it stands alone."""
    for pattern, by in _FOLDS:
        word = pattern.sub(by, word)
    # The two letters of one sound keep their h.
    word = re.sub("(?<![sc])h", h, word)
    for pattern, by in _LAST_FOLDS:
        word = pattern.sub(by, word)
    return word


def _other_folds(word: str) -> frozenset[str]:
    """The word as other customs write it; a first g may stand for the k of Turkic names (Gurban, Kurban)."""
    others = {_fold(word, letter) for letter in ("kg" if "h" in word else "k")} | {_fold(word.replace("q", "g"))}
    return frozenset(others | {f"k{each[1:]}" for each in others if each.startswith("g")})


def _skeleton(folded: str) -> str:
    return _VOWELS.sub("", folded)


def _alike(one: NameWord, other: NameWord) -> float:
    if one.is_initial or other.is_initial:
        letter, word = sorted((one, other), key=lambda each: len(each.latin))
        return INITIAL if word.latin.startswith(letter.latin) or word.folded.startswith(letter.folded or "-") else 0.0
    if one.folded == other.folded:
        return 1.0
    short, long = sorted((one.folded, other.folded), key=len)
    if long == short + "a":  # a man and a woman: Ivanov and Ivanova, Victor and Victoria
        return 0.0
    if one.others & other.others:
        return OTHER_LETTER
    alike = float(fuzz.ratio(short, long)) / 100
    if alike < WORD_ALIKE or len(short) <= 2:
        return 0.0
    return alike if _skeleton(short) == _skeleton(long) else alike - OTHER_SOUND
