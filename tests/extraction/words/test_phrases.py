"""Finding known phrases."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.words.morphology import english_keys
from ccpg_graph.extraction.words.phrases import Entry, PhraseTrie
from ccpg_graph.extraction.words.tokens import scan

PHRASES = {
    "prosecutor general": "pg",
    "deputy prosecutor general": "deputy",
    "prosecutor general office": "office",
    "st petersburg": "town",
    "anti terrorism": "topic",
    "office of prosecutor": "long",
}


def find(text: str) -> list[tuple[str, str]]:
    """(words, value) of each phrase found."""
    trie = PhraseTrie(english_keys, frozenset({"the"}))
    for phrase, value in PHRASES.items():
        trie.add(phrase.split(), Entry("kind", value))
    trie.add(["May"], Entry("month", "5", "capital"))
    trie.add(["CIS"], Entry("body", "cis", "upper"))
    tokens = scan(text)
    return [
        (text[tokens[h.start].start : tokens[h.end - 1].end], h.entry.value) for h in trie.find(tokens, 0, len(tokens))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Prosecutor General spoke", [("Prosecutor General", "pg")]),
        ("the deputy prosecutor general spoke", [("deputy prosecutor general", "deputy")]),
        ("the Prosecutor-General’s Office", [("Prosecutor-General’s Office", "office")]),
        ("the Anti- Terrorism centre", [("Anti- Terrorism", "topic")]),
        ("in St. Petersburg", [("St. Petersburg", "town")]),
        ("Office of the Prosecutor", [("Office of the Prosecutor", "long")]),
        ("a prosecutor", []),
        ("prosecutor, general", []),
        ("the deputy prosecutor", []),
        ("", []),
    ],
)
def test_longest_phrase_wins(text: str, found: list[tuple[str, str]]) -> None:
    assert find(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("in May", [("May", "5")]), ("they may", []), ("the CIS states", [("CIS", "cis")]), ("Cis states", [])],
)
def test_capitals_that_a_phrase_asks_for(text: str, found: list[tuple[str, str]]) -> None:
    assert find(text) == found


def test_entry_added_first_wins() -> None:
    trie = PhraseTrie(english_keys)
    trie.add(["state"], Entry("first", "a"))
    trie.add(["state"], Entry("second", "b"))
    tokens = scan("state")
    assert [h.entry.category for h in trie.find(tokens, 0, 1)] == ["first"]


def test_word_of_two_lemmas_is_found_by_either() -> None:
    keys = {"стали": ("стать", "сталь"), "сталь": ("сталь",), "стать": ("стать",)}
    trie = PhraseTrie(lambda word: keys[word])
    trie.add(["сталь"], Entry("thing", "steel"))
    tokens = scan("стали")
    assert [h.entry.value for h in trie.find(tokens, 0, 1)] == ["steel"]
