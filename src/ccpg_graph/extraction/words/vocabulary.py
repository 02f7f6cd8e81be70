"""A language as the readers use it: one trie of all known phrases (lexicon and registry) and the compiled grammar."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, cast

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.extraction.words.grammar import Grammar, compile_grammar
from ccpg_graph.extraction.words.languages import load_morphology
from ccpg_graph.extraction.words.morphology import Morphology
from ccpg_graph.extraction.words.phrases import Entry, PhraseTrie
from ccpg_graph.extraction.words.tokens import scan
from ccpg_graph.extraction.words.toponyms import TownWords, read_town_words
from ccpg_graph.knowledge.lexicon import load_lexicon
from ccpg_graph.knowledge.registry import Registry, load_registry

PLAIN = re.compile("[A-Za-zА-яЁё]+(?: [A-Za-zА-яЁё]+)*")
CAPITAL = frozenset(
    {"month", "weekday"}
)  # categories whose words count only with a capital, in languages that write them so


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything the readers know of one language. cases: does it tell by cases what belongs to what? word_kinds: what
    the chunker found of a word form (`read_word`); kept, rows: what `listed` and its like have made, lists by their
    path."""

    language: str
    cases: bool
    morphology: Morphology
    phrases: PhraseTrie
    grammar: Grammar
    lexicon: Mapping[str, Any]
    registry: Registry
    particles: frozenset[str]
    name_suffixes: frozenset[str]
    abbreviations: frozenset[str]
    ordinal_suffixes: frozenset[str]
    title_links: frozenset[str]
    place_words: frozenset[str]
    scene_words: frozenset[str]
    decision_words: frozenset[str]
    auxiliaries: Mapping[str, str]
    links: Mapping[str, str]
    towns: TownWords
    regions: Mapping[str, RegionWord]
    word_kinds: dict[str, tuple[str, str, str | None]] = field(default_factory=dict)
    kept: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)
    rows: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)

    def listed(self, *path: str) -> frozenset[str]:
        """A list of the lexicon as a set, by the keys that lead to it; empty in a language that has none."""
        found = self.kept.get(path)
        return self._keep(path, lambda: _at(self.lexicon, path)) if found is None else found

    def row(self, *path: str) -> tuple[str, ...]:
        """The same in a row, as beginnings and endings of words are asked for."""
        found = self.rows.get(path)
        if found is None:
            found = self.rows[path] = tuple(self.listed(*path))
        return found

    def listed_keys(self, name: str) -> frozenset[str]:
        """The keys of the words of such a list."""
        return self._keep(
            ("keys of", name), lambda: (k for w in self.listed(name) for k in self.morphology.phrase_keys(w))
        )

    def words_within(self, *path: str) -> frozenset[str]:
        """The words of all phrases in the lists that the keys lead to: what holds none of them holds no phrase."""
        rows = cast("Mapping[str, Iterable[str]]", _at(self.lexicon, path))
        return self._keep(
            ("words within", *path),
            lambda: (word for row in rows.values() for phrase in row for word in phrase.split()),
        )

    def phrase_keys(self, *categories: str) -> frozenset[str]:
        """The keys of the words of all phrases that the lexicon has of these categories."""
        words, keys = self.lexicon["words"], self.morphology.phrase_keys
        forms = (form for category in categories for row in words[category].values() for form in row)
        return self._keep(
            ("words of", *categories), lambda: (k for form in forms for w in form.split() for k in keys(w))
        )

    def acronyms(self) -> frozenset[str]:
        """The acronyms of the bodies and the rows of meetings that the registry has."""
        rows = [body.acronyms for body in self.registry.bodies.values()]
        rows += [series.acronyms for series in self.registry.series.values()]
        return self._keep(("acronyms of bodies",), lambda: (name for row in rows for name in row))

    def _keep(self, key: tuple[str, ...], make: Callable[[], Iterable[str]]) -> frozenset[str]:
        if key not in self.kept:
            self.kept[key] = frozenset(make())
        return self.kept[key]


@cache
def load_vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language (`en`, `ru`). Raises LexiconMissing where there is no lexicon for it."""
    lexicon = load_lexicon(language)
    registry = load_registry()
    morphology = load_morphology(lexicon, registry)
    phrases = PhraseTrie(morphology.keys, frozenset(lexicon["skipped"]), morphology.phrase_keys)
    for words, entry in (*lexicon_entries(lexicon, morphology), *registry_entries(registry, language, morphology)):
        split = split_phrase(words)
        if split:
            phrases.add(split, entry)
    grammar = compile_grammar(
        lexicon["grammar"], lexicon["macros"], frozenset(lexicon["function_words"]), f"data/lexicon/{language}.yaml"
    )
    towns = read_town_words(lexicon["towns"], morphology)
    return Vocabulary(
        language,
        bool(lexicon["clauses"]["cases"]),
        morphology,
        phrases,
        grammar,
        lexicon,
        registry,
        frozenset(lexicon["name_particles"]),
        frozenset(lexicon["name_suffixes"]),
        frozenset(lexicon["abbreviations"]),
        frozenset(lexicon["ordinal_suffixes"]),
        frozenset(lexicon["title_links"]),
        frozenset(lexicon["place_words"]),
        frozenset(lexicon["scene_words"]),
        frozenset(lexicon["decision_words"]),
        {word: kind for kind, words in lexicon["auxiliaries"].items() for word in words},
        {word: link for link, words in lexicon["clauses"]["links"].items() for word in words},
        towns,
        region_words(registry, language, towns.regions, morphology),
    )


def _at(lexicon: Mapping[str, Any], path: tuple[str, ...]) -> Iterable[str]:
    found: Any = lexicon
    for key in path:
        found = found.get(key, {})
    return cast("Iterable[str]", found)


@dataclass(frozen=True, slots=True)
class RegionWord:
    """A word that names a region. bare: by itself, without a noun of regions."""

    country: str
    bare: bool


def region_words(
    registry: Registry, language: str, nouns: frozenset[str], morphology: Morphology
) -> dict[str, RegionWord]:
    """The key of each region's name that is one word, its noun aside → what it says."""
    found: dict[str, RegionWord] = {}
    for region in registry.regions.values():
        for name in region.names.get(language, ()):
            words = [word for word in name.split() if morphology.phrase_keys(word)[0] not in nouns]
            if len(words) == 1:
                found[morphology.phrase_keys(words[0])[0]] = RegionWord(region.country, " " not in name)
    return found


def split_phrase(phrase: str) -> list[str]:
    """The words of a phrase as the tokenizer splits them, each with the `=` that the phrase begins with."""
    if PLAIN.fullmatch(phrase):  # as most are
        return phrase.split(" ")
    mark = phrase[: phrase.startswith("=")]
    return [mark + token.text for token in scan(phrase) if token.kind == "word"]


def lexicon_entries(lexicon: Mapping[str, Any], morphology: Morphology) -> Iterator[tuple[str, Entry]]:
    """The phrases of a lexicon: its words, and its verbs in all their forms."""
    for category, values in lexicon["words"].items():
        rows = values.items() if isinstance(values, Mapping) else ((form, [form]) for form in values)
        case = "capital" if category in CAPITAL and morphology.writes_capitals else "any"
        for value, forms in rows:
            if not isinstance(forms, list):
                raise KnowledgeError(
                    f"lexicon {lexicon['language']}: words.{category}.{value}: found {forms!r}, a list would do"
                )
            yield from ((form, Entry(category, str(value), "dotted" if "." in form else case)) for form in forms)
    for phrase, kind, form in morphology.verb_phrases(lexicon["verbs"], lexicon["irregular"]):
        yield phrase, Entry("verb", kind, "any", {"form": form})


def registry_entries(registry: Registry, language: str, morphology: Morphology) -> Iterator[tuple[str, Entry]]:
    """The names that the registry knows: states in all their forms, places, bodies and their acronyms, meeting
    series."""
    adjectives = "capital" if morphology.writes_capitals else "any"
    for code, state in registry.states.items():
        yield from _each(state.names.get(language, ()), Entry("STATE", code, "capital"))
        yield from _each(state.adjectives.get(language, ()), Entry("adjective", code, adjectives))
        yield from _each(
            state.demonyms.get(language, ()),
            Entry("demonym", code, "capital" if morphology.writes_capitals else "small"),
        )
    for slug, place in registry.places.items():
        yield from _each((n.name for n in place.names.get(language, ())), Entry("PLACE", slug, "capital"))
    states = {name for state in registry.states.values() for name in state.names.get(language, ())}
    for slug, region in registry.regions.items():
        names = region.names.get(language, ())
        if morphology.writes_capitals:  # by their nouns, but for those that hold a state's name ("Northern Ireland")
            names = tuple(name for name in names if name.rpartition(" ")[2] in states)
        yield from _each(names, Entry("REGION", slug, "capital"))
    for slug, body in registry.bodies.items():
        yield from _each(body.land.get(language, ()), Entry("LAND", slug, "capital"))
        yield from _each(body.names.get(language, ()), Entry("body", slug, "capital"))
        yield from _each(body.acronyms, Entry("body", slug, "upper"))
    for slug, series in registry.series.items():
        yield from _each(series.names.get(language, ()), Entry("series", slug, "any"))
        yield from _each(series.acronyms, Entry("series", slug, "upper"))


def _each(forms: Iterable[str], entry: Entry) -> Iterator[tuple[str, Entry]]:
    return ((form, entry) for form in forms)
