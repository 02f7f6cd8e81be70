"""What words look like, by language: the keys by which phrases are found, and the inflected forms of a lexicon's verbs.

English phrases are found by lower-cased words, so its verbs are inflected here, once, when the lexicon is compiled; Russian ones
by lemmas, which need no forms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

VOWELS = "aeiou"


@lru_cache(maxsize=200_000)
def english_keys(word: str) -> tuple[str, ...]:
    """The one key of an English word: lower case, one kind of apostrophe."""
    return (word.lower().replace("’", "'").replace("ʼ", "'"),)


def english_forms(verb: str, irregular: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """(form, its grammatical name) of a verb or verb phrase: base, s, past, participle, ing; `ed` where past and participle
    are one. Regular spelling after R. Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.5–3.9."""
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    forms = irregular.get(head) or regular_forms(head)
    yield verb, "base"
    yield forms["s"] + tail, "s"
    yield forms["ing"] + tail, "ing"
    if forms["past"] == forms["participle"]:
        yield forms["past"] + tail, "ed"
    else:
        yield forms["past"] + tail, "past"
        yield forms["participle"] + tail, "participle"


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
    return len(verb) <= 4 and verb[-1] not in VOWELS + "wxy" and verb[-2] in VOWELS and verb[-3] not in VOWELS
