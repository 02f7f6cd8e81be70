"""Names of towns in running text: the words that show one, and its nominative."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

from ccpg_graph.extraction.words.morphology import Morphology
from ccpg_graph.knowledge.towns import Town, Towns, name_key

PIECE = re.compile(r"[^\W\d_]+")
SHORTEST_STEM = 2
MOST_READINGS = 800  # ways to read the words of one name together

Endings = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TownWords:
    """The lexicon's `towns`.

    prepositions: of place; ways: those that stand before persons, too; called: nouns by which an unknown name is a
    town's; nouns: further ones; links: what stands between these and the name; lists: what stands between the names of
    a list; regions: nouns of regions; endings: (found, nominative); sure: of them those that leave no choice;
    region_endings: those of the adjective of a region that is named after its seat; as_found: endings of a name that is
    in the nominative.
    """

    prepositions: frozenset[str]
    ways: frozenset[str]
    called: frozenset[str]
    nouns: frozenset[str]
    links: frozenset[str]
    lists: frozenset[str]
    regions: frozenset[str]
    endings: Endings
    sure: Endings
    region_endings: Endings
    as_found: tuple[str, ...]


def read_town_words(table: Mapping[str, Sequence[str]], morphology: Morphology) -> TownWords:
    """The words of a lexicon, as texts are compared with them."""

    def keys(name: str) -> frozenset[str]:
        return frozenset(morphology.keys(word)[0] if word.isalpha() else word for word in table[name])

    return TownWords(
        keys("prepositions"),
        keys("ways"),
        keys("called"),
        keys("nouns"),
        keys("links"),
        keys("lists"),
        keys("regions"),
        _endings(table["endings"]),
        _endings(table["sure_endings"]),
        _endings(table["region_endings"]),
        tuple(table["as_found"]),
    )


def _endings(rows: Iterable[str]) -> Endings:
    return tuple((found.strip(), made.strip()) for found, _, made in (row.partition(">") for row in rows))


def find_towns(towns: Towns, name: str, endings: Endings) -> list[tuple[Town, bool]]:
    """The towns that a name can mean, the largest first, each with whether the name was another form of its own."""
    found = {town.slug: (town, False) for town in towns.named(name)}
    if endings:
        words = [word.lower() for word in PIECE.findall(name)]
        for row in islice(product(*(nominatives(word, endings) for word in words)), MOST_READINGS):
            for town in towns.keyed(name_key("".join(row))):
                found.setdefault(town.slug, (town, True))
    return sorted(found.values(), key=lambda row: (-row[0].population, row[0].slug))


def nominatives(word: str, endings: Endings) -> Iterator[str]:
    """The word, and every nominative of which it can be a form."""
    yield word
    for ending, nominative in endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            yield word[: len(word) - len(ending)] + nominative


def nominative_name(name: str, words: TownWords) -> str | None:
    """The nominative of a name that nobody knows; None where its ending leaves a choice."""
    for ending, nominative in words.sure:
        if name.endswith(ending):
            return name[: len(name) - len(ending)] + nominative
    return name if name.endswith(words.as_found) else None
