"""Russian personal names in the nominative.

Case and gender are those that all words of a name agree in; the dictionary knows given names and patronymics, and the
lexicon's table of endings tells the rest (which surnames decline: A. V. Superanskaya, A. V. Suslova, Modern Russian
Surnames, 1981). Where nothing settles the case, or two nominatives are as likely, the name stays as it was found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Any

from ccpg_graph.extraction.words.morphology import NameForms

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
GENDERS = ("masc", "femn")
NAME_TAGS = ("Name", "Surn", "Patr")
SHORTEST = 2  # letters of a word that cannot have an ending
LIKELY = 8  # nominatives kept for comparison
PIECE = re.compile(r"[^\W\d_]+")
VOWELS = frozenset("\u0430\u0435\u0451\u0438\u043e\u0443\u044b\u044d\u044e\u044f")
CLEAR = frozenset({"ablt", "datv"})  # cases in which a name of a consonant has an ending that no other has

# What speaks for a reading: a name of the dictionary, a noun of it, an ending, nothing, a word that should have
# declined.
OF_DICTIONARY, OF_NOUN, OF_ENDING, OF_NOTHING, UNDECLINED = 2.0, 1.0, 0.5, 0.0, -1.0
OF_REGISTRY = 1.0  # added where the registry has an official of that name


@dataclass(frozen=True, slots=True)
class Form:
    """One nominative that a word of a name can have, with what speaks for it; anchored: by a given name or patronymic;
    doubtful: by an ending that says little."""

    word: str
    weight: float
    anchored: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Endings:
    """The lexicon's table: by gender and case, (ending, its nominative, its mark: "?" for a doubtful one, "!" for one
    that no nominative has); endings that never change."""

    rows: Mapping[tuple[str, str], tuple[tuple[re.Pattern[str], str, str], ...]]
    fixed: Mapping[str, re.Pattern[str]]


def read_endings(table: Mapping[str, Any]) -> Endings:
    """The table from the lexicon's `name_endings`: gender → case → rows of "ending > nominative", "?" behind
    a doubtful one, "!" behind one that no nominative has."""
    rows: dict[tuple[str, str], tuple[tuple[re.Pattern[str], str, str], ...]] = {}
    fixed = {gender: re.compile(f"(?:{'|'.join(table[gender]['fixed'])})$") for gender in GENDERS}
    for gender, case in product(GENDERS, CASES[1:]):
        made = []
        for row in table[gender].get(case, ()):
            ending, _, rest = row.partition(" > ")
            turned, _, mark = rest.partition(" ")
            made.append((re.compile(f"{ending}$"), turned, mark))
        rows[gender, case] = tuple(made)
    return Endings(rows, fixed)


@dataclass(frozen=True, slots=True)
class Decliner:
    """Turns names back. parse: the dictionary; known: small-letter words of registered officials' names; particles:
    words of names that never change."""

    parse: Callable[[str], Sequence[Any]]
    endings: Endings
    known: Collection[str]
    particles: Collection[str]

    def nominative(self, name: str, cases: frozenset[str]) -> NameForms:
        """What the name can be in the nominative; `cases` those that the words before it allow, empty for any."""
        pieces = [m.span() for m in PIECE.finditer(name)]
        words = [(a, b) for a, b in pieces if b - a > SHORTEST and name[a:b].lower() not in self.particles]
        if not words:
            return NameForms(name, (name,), True)
        if "nomn" in cases and cases <= {"nomn", "accs", "voct"}:
            return NameForms(name, (name,), True)
        found = sorted(self.readings(name, words, cases), key=lambda r: -r[1])
        likely = tuple(dict.fromkeys([name, *(made for made, *_ in found)]))[:LIKELY]
        if not found:
            return NameForms(name, likely, False)
        best, weight, anchored, doubtful = found[0]
        rival = any(made != best and other >= weight for made, other, *_ in found[1:])
        certain = not rival and not doubtful and (anchored or bool(cases))
        if not certain:
            return NameForms(name, likely, False)
        return NameForms(best, tuple(dict.fromkeys([best, *likely])), True)

    def readings(
        self, name: str, words: Sequence[tuple[int, int]], cases: frozenset[str]
    ) -> Iterator[tuple[str, float, bool, bool]]:
        """(nominative, weight, anchored, doubtful) for each gender and case that all words allow."""
        one_piece = self.is_of_syllables(name, words)
        for gender, case in product(GENDERS, CASES):
            if cases and case not in cases:
                continue
            if one_piece:
                forms = self.syllables(name, words, gender, case)
            else:
                forms = [self.best_form(name[a:b], gender, case, joined=name[b : b + 1] == "-") for a, b in words]
            if all(form is not None for form in forms):
                chosen = [form for form in forms if form is not None]
                weight = sum(form.weight for form in chosen)
                made = put_in(name, words, [form.word for form in chosen])
                sure = len(words) == 1 and self.is_turned(name[slice(*words[0])], gender, case)
                yield made, weight, sure or any(f.anchored for f in chosen), any(f.doubtful for f in chosen)

    def is_of_syllables(self, name: str, words: Sequence[tuple[int, int]]) -> bool:
        """Is every word before the last one syllable that ends in a consonant, as in names of the Far East, of which
        only the last word declines? Of a lone one before it, a given name says the contrary ("John Smith")."""
        before = [m[0] for m in PIECE.finditer(name) if m.end() <= words[-1][0]]
        return all(map(is_syllable, before)) and (
            len(before) > 1 or (len(before) == 1 and not self.is_given(before[0]))
        )

    def is_given(self, word: str) -> bool:
        """Does the dictionary know the word as a given name?"""
        return any("Name" in reading.tag and is_listed(reading) for reading in self.parse(word))

    def syllables(self, name: str, words: Sequence[tuple[int, int]], gender: str, case: str) -> list[Form | None]:
        """The forms of such a name: its last word alone declines; a woman's does not, where a man's would."""
        a, b = words[-1]
        last = self.best_form(name[a:b], gender, case, joined=False)
        ending = (
            any(e.search(name[a:b].lower()) for e, *_ in self.endings.rows["masc", case]) if case != "nomn" else False
        )
        if gender == "femn" and case in CLEAR and ending and last is not None and last.word == name[a:b]:
            last = Form(last.word, UNDECLINED, last.anchored, last.doubtful)
        return [*(Form(name[i:j], OF_NOTHING) for i, j in words[:-1]), last]

    def best_form(self, word: str, gender: str, case: str, *, joined: bool) -> Form | None:
        """The likeliest nominative of one word that stands in that gender and case; None where it cannot."""
        return max(self.forms(word, gender, case, joined=joined), key=lambda form: form.weight, default=None)

    def is_turned(self, word: str, gender: str, case: str) -> bool:
        """Has a word an ending of that gender and case that no nominative has?"""
        rows = self.endings.rows.get((gender, case), ())
        return any(mark == "!" and ending.search(word.lower()) for ending, _, mark in rows)

    def forms(self, word: str, gender: str, case: str, *, joined: bool) -> Iterator[Form]:
        """Every nominative of a word."""
        yield from self.of_dictionary(word, gender, case)
        if case == "nomn":
            yield self.weighed(word, OF_NOTHING)
            return
        lower = word.lower()
        for ending, nominative, mark in self.endings.rows[gender, case]:
            if ending.search(lower):
                made = recase(word, ending.sub(nominative, lower))
                yield self.weighed(made, OF_ENDING, doubtful=mark == "?")
                break
        if self.endings.fixed[gender].search(lower) or joined:
            yield self.weighed(word, OF_NOTHING)
        elif gender == "masc":
            yield self.weighed(word, UNDECLINED)

    def of_dictionary(self, word: str, gender: str, case: str) -> Iterator[Form]:
        for reading in self.parse(word):
            tag = reading.tag
            adjective = tag.POS == "ADJF" and tag.number == "sing" and (tag.gender, tag.case) == (gender, case)
            if adjective and case != "nomn" and is_listed(reading):  # a family name that is an adjective
                made = reading.inflect({"nomn", gender})
                if made is not None:
                    yield self.weighed(recase(word, made.word), OF_NOUN)
            if tag.POS != "NOUN" or tag.number != "sing" or tag.case != case or not is_listed(reading):
                continue
            named = next((mark for mark in NAME_TAGS if mark in tag), None)
            if named is not None and tag.gender in (gender, None):
                made = reading.inflect({"nomn", gender}) or reading.inflect({"nomn"})
                if made is not None:
                    yield self.weighed(recase(word, made.word), OF_DICTIONARY, anchored=named != "Surn")
            elif named is None and (gender == "masc" or tag.gender == gender) and "Geox" not in tag:
                made = reading.inflect({"nomn"})
                if made is not None and made.word[0] == word[0].lower():
                    yield self.weighed(recase(word, made.word), OF_NOUN)

    def weighed(self, word: str, weight: float, *, anchored: bool = False, doubtful: bool = False) -> Form:
        """A form, worth more where the registry knows it."""
        known = word.lower() in self.known
        return Form(word, weight + OF_REGISTRY * known, anchored, doubtful and not known)


def is_listed(reading: Any) -> bool:
    """Does the reading come from the dictionary, not from a guess, nor from the dictionary's word for the end of it?"""
    return len(reading.methods_stack) == 1 and type(reading.methods_stack[0][0]).__name__ == "DictionaryAnalyzer"


def is_syllable(word: str) -> bool:
    """Is it one syllable that ends in a consonant? Two vowels side by side are one ("Luong")."""
    vowels = [letter in VOWELS for letter in word.lower()]
    begun = sum(now and not before for before, now in pairwise([False, *vowels]))
    return begun == 1 and not vowels[-1]


def put_in(name: str, words: Sequence[tuple[int, int]], forms: Sequence[str]) -> str:
    """The name with its words replaced."""
    made, last = [], 0
    for (start, end), form in zip(words, forms, strict=True):
        made += [name[last:start], form]
        last = end
    return "".join([*made, name[last:]])


def recase(model: str, word: str) -> str:
    """A small-letter word with the capitals of another form of it, and with its way of writing one letter for two."""
    if "\u0451" not in model.lower():
        word = word.replace("\u0451", "\u0435")
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
