"""What words look like, by language: the keys by which phrases are found, what a verb group says, number, names in
the nominative.

`Morphology` is all that the readers ask of a language. English phrases are found by lower-cased words, so its verbs are
inflected here, once, when the vocabulary is made; Russian ones (`russian.py`) by lemmas, which need no forms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

VOWELS = "aeiou"
Verbs = Mapping[str, Sequence[str]]


class VerbGroup(NamedTuple):
    """What a verb with its helpers says. time: past, present, future, or open (neither told as done nor as planned);
    voice: `a` or `p`; a participle that stands as an attribute is `r` (active) or `q` (passive), a gerund `g`."""

    time: str
    voice: str
    negated: bool


class NameForms(NamedTuple):
    """What the nominative of a name as found can be. best: the one to show; likely: every one worth comparing;
    certain: is `best` surely the nominative?"""

    best: str
    likely: tuple[str, ...]
    certain: bool


class Morphology(Protocol):
    """What the readers ask of a language's words."""

    writes_capitals: bool  # are months, weekdays and adjectives of states written with a capital?

    def keys(self, word: str) -> tuple[str, ...]:
        """The keys by which phrases with this word are found."""

    def phrase_keys(self, word: str) -> tuple[str, ...]:
        """The keys of a word of a phrase that is to be found; `=` before it asks for that very form."""

    def verb_phrases(self, verbs: Verbs, irregular: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
        """(phrase, verb kind, its form) of the verbs of a lexicon, as they are to be found."""

    def verb_group(self, form: str, words: Sequence[str], helpers: Sequence[str]) -> VerbGroup:
        """What the words of a verb phrase say with the helpers before it, nearest first."""

    def is_plural(self, words: Sequence[str], verb: Sequence[str] = ()) -> bool:
        """Do the words of a noun phrase name several? verb: the words of the verb right before them, if one stands
        there."""

    def is_common(self, word: str, *, opens: bool) -> bool:
        """Is a word that begins with a capital no part of a name? opens: a sentence begins with it, or it is all
        capitals."""

    def is_never_name(self, word: str) -> bool:
        """Does the lexicon list a word as one that is no name, whatever its letters?"""

    def cases(self, words: Sequence[str]) -> frozenset[str]:
        """The cases in which the head of a noun phrase can stand; none where the language or the words do not tell."""

    def noun_cases(self, words: Sequence[str]) -> frozenset[str]:
        """The cases in which the first noun among the words can stand, in either number; none where the language has
        none."""

    def is_adjective_of(self, word: str, noun: str) -> bool:
        """Does a word agree as an adjective with the noun after it? Never in a language without cases."""

    def told_time(self, word: str) -> str:
        """past, present or future where a word is by its form alone a finite verb; "" where it is none, and in a
        language whose forms do not tell."""

    def name(self, words: str, cases: frozenset[str]) -> NameForms:
        """A personal name in the nominative. cases: those that the words before it allow; empty: any."""

    def agrees(self, name: str, cases: frozenset[str]) -> bool:
        """Can a name stand in one of the cases? Not in doubt where none are given."""

    def is_given(self, word: str) -> bool:
        """Is a word surely a given name, or that of a land, so that it alone is nobody's full name?"""

    def title(self, words: str) -> str:
        """A title or a body's name in the nominative."""

    def modifies(self, word: str) -> bool:
        """Can a word be an adjective?"""

    def is_infinitive(self, word: str) -> bool:
        """Is a word an infinitive by its form?"""

    def is_participle(self, word: str) -> bool:
        """Is a word by its form a passive participle that stands as an attribute?"""

    def is_patronymic(self, word: str) -> bool:
        """Is a word a patronymic?"""

    def names_land(self, word: str) -> bool:
        """Does a word by its form say whose something is by the name of a land or town?"""

    def attribute(self, words: str, noun: str) -> str:
        """A noun with adjectives that stood with another ("transport prosecutor" → "transport office")."""

    def continues_title(self, word: str, link: str) -> bool:
        """Can a word in small letters go on with the name of a body? link: the small word before it, or empty."""


@lru_cache(maxsize=200_000)
def english_keys(word: str) -> tuple[str, ...]:
    """The one key of an English word: lower case, one kind of apostrophe."""
    return (word.lower().replace("’", "'").replace("ʼ", "'"),)


class English:
    """English words."""

    writes_capitals = True
    keys = staticmethod(english_keys)  # asked of every word: no call between

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self._common = frozenset(lexicon["never_names"])
        self._plurals = frozenset(lexicon["plurals"])

    def phrase_keys(self, word: str) -> tuple[str, ...]:
        """The one key of a word."""
        return english_keys(word.removeprefix("="))

    def verb_phrases(self, verbs: Verbs, irregular: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
        """Every form of every verb."""
        for kind, row in verbs.items():
            for verb in row:
                yield from ((form, kind, name) for form, name in english_forms(verb, irregular))

    def verb_group(self, form: str, words: Sequence[str], helpers: Sequence[str]) -> VerbGroup:
        """What a verb form says with its helpers."""
        return read_group(form, helpers)

    def is_plural(self, words: Sequence[str], verb: Sequence[str] = ()) -> bool:
        """Is one of the words a plural of the lexicon?"""
        return any(word.lower() in self._plurals for word in words)

    def is_common(self, word: str, *, opens: bool) -> bool:
        """Does the lexicon list it?"""
        return word.lower() in self._common

    def is_never_name(self, word: str) -> bool:
        """Does the lexicon list it?"""
        return word.lower() in self._common

    def cases(self, words: Sequence[str]) -> frozenset[str]:
        """English has none."""
        return frozenset()

    def told_time(self, word: str) -> str:
        """Nothing: "met" may be a participle, "visits" a noun."""
        return ""

    def is_adjective_of(self, word: str, noun: str) -> bool:
        """No: no adjective agrees."""
        return False

    def noun_cases(self, words: Sequence[str]) -> frozenset[str]:
        """English has none."""
        return frozenset()

    def name(self, words: str, cases: frozenset[str]) -> NameForms:
        """The name as it is."""
        return NameForms(words, (words,), True)

    def agrees(self, name: str, cases: frozenset[str]) -> bool:
        """English names do not decline."""
        return True

    def is_given(self, word: str) -> bool:
        """Nothing tells."""
        return False

    def modifies(self, word: str) -> bool:
        """English does not mark adjectives."""
        return True

    def names_land(self, word: str) -> bool:
        """English marks no owner so."""
        return False

    def attribute(self, words: str, noun: str) -> str:
        """The words as they are, before the noun."""
        return f"{words} {noun}"

    def title(self, words: str) -> str:
        """The title as it is."""
        return words

    def is_infinitive(self, word: str) -> bool:
        """English infinitives have no form of their own."""
        return False

    def is_participle(self, word: str) -> bool:
        """Their forms may be those of a finite verb."""
        return False

    def is_patronymic(self, word: str) -> bool:
        """English names have none."""
        return False

    def continues_title(self, word: str, link: str) -> bool:
        """English titles are capitals."""
        return False


def english_forms(verb: str, irregular: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """(form, its grammatical name) of a verb or verb phrase: base, s, past, participle, ing; `ed` where past and
    participle are one, `same` where the base is too. Regular spelling after R. Quirk et al., A Comprehensive Grammar
    of the English Language (1985), 3.5–3.9."""
    prefix, verb = ("re ", verb[3:]) if verb.startswith("re ") else ("", verb)  # "re-elect": the hyphen parts it
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    forms = irregular.get(head) or regular_forms(head)
    yield prefix + verb, "same" if forms["past"] == head else "base"  # "put": all but the form with s
    yield prefix + forms["s"] + tail, "s"
    yield prefix + forms["ing"] + tail, "ing"
    if head not in irregular and head[-1] == "l" and head[-2] in VOWELS and head[-3] not in VOWELS:
        yield prefix + head + "led" + tail, "ed"  # British spelling: cancelled, travelled
        yield prefix + head + "ling" + tail, "ing"
    if forms["past"] == forms["participle"]:
        yield prefix + forms["past"] + tail, "ed"
    else:
        yield prefix + forms["past"] + tail, "past"
        if forms["participle"] != head:  # "come": the base form, which "has" makes past as well
            yield prefix + forms["participle"] + tail, "participle"


def regular_forms(verb: str) -> dict[str, str]:
    """The forms of a regular English verb."""
    if verb.endswith("e"):
        past, ing = verb + "d", verb[:-1] + "ing"
    elif verb.endswith("y") and verb[-2] not in VOWELS:
        past, ing = verb[:-1] + "ied", verb + "ing"
    elif doubles_last(verb):
        past, ing = verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    else:
        past, ing = verb + "ed", verb + "ing"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        third = verb[:-1] + "ies"
    else:
        third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return {"s": third, "past": past, "participle": past, "ing": ing}


def doubles_last(verb: str) -> bool:
    """Does a verb double its last consonant? One closed syllable at the end, and stressed: short verbs only are."""
    last = len(verb) <= 4 and verb[-1] not in VOWELS + "wxy" and verb[-2] in VOWELS
    return last and not any(letter in VOWELS for letter in verb[:-2])  # one syllable: "open" has two


def read_group(form: str, helpers: Sequence[str]) -> VerbGroup:
    """(time, voice, negated) of a verb form with its helpers, nearest first.

    time: past, present, future, bare (a base form by itself, which may be no verb at all), or open (an infinitive, a
    conditional: neither told as done nor as planned).
    """
    said = set(helpers)
    be = bool(said & {"past_be", "present_be", "be", "been"})
    passive = form in ("ed", "participle", "same") and be and not ("to" in said and "be" not in said)
    is_to = (
        "to" in said and "have" not in said and (be and form in ("base", "same") or "be" in said)
    )  # "is to meet", "to be held"
    if "will" in said or "plan" in said or is_to:
        time = "future"
    elif "may" in said or ("to" in said and ("have" not in said or "past_be" in said)):  # "was to have met"
        time = "open"
    elif "be" in said:  # "that the session be held"
        time = "future"
    elif "have" in said or "past_be" in said or form in ("past", "ed", "participle", "same"):
        time = "past"
    else:
        time = "bare" if form == "base" else "present"
    return VerbGroup(time, "p" if passive else "a", "not" in said)
