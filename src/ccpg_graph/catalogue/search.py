"""Finds things by their names, whatever the script, the spelling and the order of words; small slips are forgiven."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from ccpg_graph.text.names import name_words
from ccpg_graph.text.scripts import to_latin

MOST_WORDS = 12  # of a search; the rest is not looked at
_WORD = re.compile(r"[^\W_]+(?:['’ʼ`ʻ‘][^\W_]+)*")
# A number with the ending of an ordinal number, as 31st or 31-е: the number is what is looked for.
_ORDINAL = re.compile(r"\b(\d+)-?[^\W\d_]{1,3}\b")
# What a word of the search is worth: found whole, as the beginning of a word, or but for a slip or an ending.
_WHOLE, _BEGINNING, _NEARLY = 1.0, 0.8, 0.6
_ALIKE = 80.0  # rapidfuzz's ratio from which a word is another one with a slip or another ending
_SHORTEST = 4  # letters of a word that may have a slip


@dataclass(slots=True)
class SearchIndex:
    """Words of names → the names they stand in. Fill with `add`, then ask."""

    _names: list[tuple[int, int]] = field(default_factory=list)  # (the thing's number, how many words)
    _postings: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _sorted: list[str] = field(default_factory=list)
    _folds: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def add(self, number: int, name: str) -> None:
        """Let a thing be found by a name."""
        words = [self._fold(word) for word in _WORD.findall(name)]
        if not words:
            return
        place = len(self._names)
        self._names.append((number, len(words)))
        for form in {form for forms in words for form in forms}:
            self._postings[form].append(place)
        self._sorted.clear()

    def find(self, text: str) -> dict[int, float]:
        """The things one of whose names has every word of the text, with how well it fits (0–1); the words of one name
        count together."""
        words = _words(text)
        if not words:
            return {}
        if not self._sorted:
            self._sorted = sorted(self._postings)
        fits = [self._places(self._telling(word)) for word in words]
        common = set.intersection(*map(set, fits))
        found: dict[int, float] = {}
        for place in common:
            number, length = self._names[place]
            score = sum(fit[place] for fit in fits) / len(fits)
            # Of two names that have the words, the one with less beside them fits better.
            score *= 0.75 + 0.25 * min(1.0, len(words) / length)
            found[number] = max(found.get(number, 0.0), round(score, 4))
        return found

    def find_some(self, text: str, least: float = 0.5) -> dict[int, float]:
        """The things one of whose names has words of the text, with the share of the words that are there (0–1), from
        `least` on; a name with more words beside them has somewhat less."""
        words = _words(text)
        if not self._sorted:
            self._sorted = sorted(self._postings)
        totals: defaultdict[int, float] = defaultdict(float)
        for word in words:
            for place, worth in self._places(self._fold(word), _SHORTEST).items():
                totals[place] += worth
        found: dict[int, float] = {}
        for place, total in totals.items():
            number, length = self._names[place]
            score = total / len(words) * (0.75 + 0.25 * min(1.0, len(words) / length))
            if score >= least:
                found[number] = max(found.get(number, 0.0), round(score, 4))
        return found

    def _places(self, forms: tuple[str, ...], shortest: int = 1) -> Mapping[int, float]:
        """The names that have a word, with what it is worth there; shortest: letters that make a beginning."""
        found: dict[int, float] = {}
        for word, worth in self._alike(forms, shortest):
            for place in self._postings[word]:
                found[place] = max(found.get(place, 0.0), worth)
        return found

    def _alike(self, forms: tuple[str, ...], shortest: int) -> Iterator[tuple[str, float]]:
        any_whole = False
        for form in forms:
            if form in self._postings:
                any_whole = True
                yield form, _WHOLE
            if len(form) < shortest:
                continue
            for place in range(bisect_left(self._sorted, form), len(self._sorted)):
                word = self._sorted[place]
                if not word.startswith(form):
                    break
                yield word, _BEGINNING
        if any_whole or not forms or len(forms[0]) < _SHORTEST or forms[0].isdigit():
            return
        for word, _, _ in process.extract(forms[0], self._sorted, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=20):
            yield word, _NEARLY

    def _telling(self, word: str) -> tuple[str, ...]:
        """The spellings of a word of a search, but those that hardly anything of it is left in: of "qqqq" a "k"."""
        return tuple(form for form in self._fold(word) if 2 * len(form) >= len(word))

    def _fold(self, word: str) -> tuple[str, ...]:
        """The spellings that a word is found by: folded, then as other customs of writing have it."""
        found = self._folds.get(word)
        if found is None:
            parts = name_words(word)
            forms = [part.folded or part.latin for part in parts] or [to_latin(word)]
            others = sorted({other for part in parts for other in part.others if other})
            found = self._folds[word] = tuple(dict.fromkeys([*forms, *others]))
        return found


def _words(text: str) -> list[str]:
    return _WORD.findall(_ORDINAL.sub(r"\1", text))[:MOST_WORDS]


def build_index(names: Iterable[tuple[int, Iterable[str]]]) -> SearchIndex:
    """An index of things by number, each with its names."""
    index = SearchIndex()
    for number, forms in names:
        for name in dict.fromkeys(forms):
            index.add(number, name)
    return index
