"""Patterns over chunks. A lexicon writes its grammar as lines such as

    who=@ACTORS <take_part> in|at -3 meeting=<MEETING>

and this module turns each line into a regular expression over a string that holds one character a chunk, so that the
matching itself is done by `re`. A pattern is a row of items, parted by blanks:

    word            that very word (lower-case); `in|at` one of several
    <kind>          a chunk of that kind; `<a|b>` one of several, `<!a|b>` none of them; `<hold.p>` a verb's voice
    @NAME           a macro of the lexicon: a group of items
    ( … | … )       a choice between rows of items, with blanks around the brackets and bars
    !( … )          not followed by such a row
    -3   ~8         up to three plain chunks; up to eight of any kind (none passes a semicolon)
    item?  item*  item+   as in regular expressions, repeats bounded
    name=item       keeps what the item matched
    &<kind>         stands right after such a chunk, which the match leaves out; `=word` in it for a word
    ^  $            start and end of the sentence

Kinds in capitals are mentions (PERSON, BODY, MEETING …), those in small letters words and verbs of the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.patterns import Alphabet, Compiler, find_literals

CHOICES = 5_000  # kept of a stage at most: what sentences have in common is far less
SENTENCES = 1_000  # of which the characters are kept, for one stage after another asks of the same


class Match(NamedTuple):
    """A pattern found in a sentence: chunk positions of the whole and of each named item."""

    rule: str
    start: int
    end: int
    groups: Mapping[str, tuple[int, int]]

    def span(self, name: str) -> tuple[int, int] | None:
        """First and past-the-last chunk of a named item; None where the pattern has none or it matched nothing."""
        return self.groups.get(name)

    def part(self, chunks: Sequence[Chunk], name: str) -> list[Chunk]:
        """The chunks of a named item, out of those of the sentence; none where the pattern has none or it matched
        nothing."""
        where = self.groups.get(name)
        return list(chunks[where[0] : where[1]]) if where else []


@dataclass(slots=True)
class Rule:
    """One pattern. rare, common: masks, of each of which every match has a character in its sentence; compiled when
    first run, for most texts need few of the rules and compiling all takes longer than reading a page."""

    name: str
    source: str
    rare: tuple[int, ...]
    common: tuple[int, ...]
    compiled: re.Pattern[str] | None = None
    names: tuple[tuple[str, int], ...] = ()

    def ready(self, compiler: Compiler) -> re.Pattern[str]:
        """The compiled pattern. Raises KnowledgeError where it does not parse."""
        if self.compiled is None:
            self.compiled = compiler.pattern(self.name, self.source)
            self.names = tuple(self.compiled.groupindex.items())
        return self.compiled

    def match(self, found: re.Match[str]) -> Match:
        """What `re` found, as chunk positions; items that matched nothing are left out."""
        groups = {}
        for name, number in self.names:
            where = found.span(number)
            if where[0] < where[1]:
                groups[name] = where
        return Match(self.name, found.start(), found.end(), groups)


def lacks(present: int, masks: Sequence[int]) -> bool:
    """Has a sentence of these characters none of one of the masks?"""
    for mask in masks:  # noqa: SIM110 a generator costs more than the loop
        if not present & mask:
            return True
    return False


@dataclass(slots=True)
class Choice:
    """Those of a stage's patterns that the rare characters of a sentence leave. asked: the common characters that they
    ask for; chosen: which of them can match a sentence that has just these of those."""

    rules: Sequence[Rule]
    asked: int
    chosen: dict[int, Sequence[Rule]] = field(default_factory=dict)

    def choose(self, key: int) -> Sequence[Rule]:
        """The patterns that can match a sentence that has these of the characters asked for; kept."""
        if len(self.chosen) >= CHOICES:
            self.chosen.clear()
        chosen = self.chosen[key] = tuple([rule for rule in self.rules if not lacks(key, rule.common)])
        return chosen


@dataclass(slots=True)
class Stage:
    """The patterns of a stage. asked: the rare characters that they ask for; choices: by which of those a sentence
    has."""

    rules: Sequence[Rule]
    asked: int
    choices: dict[int, Choice] = field(default_factory=dict)

    def choose(self, key: int) -> Choice:
        """What a sentence that has these of the characters asked for leaves; kept."""
        if len(self.choices) >= CHOICES:
            self.choices.clear()
        rules = tuple([rule for rule in self.rules if not lacks(key, rule.rare)])
        choice = self.choices[key] = Choice(rules, union(mask for rule in rules for mask in rule.common))
        return choice


@dataclass(slots=True)
class Grammar:
    """The patterns of one lexicon, by stage. opened: character → the stages of which a pattern may match where it
    stands, "" → those that ask for none; masks, open_in: of the sentences asked of last, their characters, and the
    stages that these open with their patterns, once somebody has asked for them."""

    alphabet: Alphabet
    literals: frozenset[str]
    compiler: Compiler
    stages: dict[str, Stage] = field(default_factory=dict)
    opened: dict[str, set[str]] = field(default_factory=dict)
    masks: dict[str, int] = field(default_factory=dict)
    open_in: dict[str, dict[str, Sequence[Rule] | None]] = field(default_factory=dict)

    def find(self, stage: str, encoded: str) -> Sequence[Match]:
        """The matches of a stage's patterns in order of patterns, then of place; those of one pattern do not overlap.

        Raises KnowledgeError for a pattern that does not parse, naming file, stage and rule.
        """
        opened = self.open_in.get(encoded)
        if opened is None:
            opened = self.open(encoded)
        rules = opened.get(stage, ())
        if rules is None:
            rules = opened[stage] = self.choose(stage, encoded)
        if not rules:  # as mostly: forty stages are asked of every sentence
            return ()
        matches: list[Match] = []
        for rule in rules:
            compiled = rule.compiled or rule.ready(self.compiler)
            matches += [rule.match(found) for found in compiled.finditer(encoded)]
        return matches

    def continue_at(self, stage: str, encoded: str, position: int) -> Sequence[Match]:
        """The matches of a stage's patterns that begin at a position."""
        tried = ((rule, rule.ready(self.compiler).match(encoded, position)) for rule in self.choose(stage, encoded))
        return [rule.match(found) for rule, found in tried if found is not None]

    def choose(self, stage: str, encoded: str) -> Sequence[Rule]:
        """The patterns of a stage that can match a sentence."""
        known = self.stages.get(stage)
        if known is None:
            return ()
        present = self.masks.get(encoded) or self.mask(encoded)
        choice = known.choices.get(present & known.asked) or known.choose(present & known.asked)
        chosen = choice.chosen.get(present & choice.asked)
        return choice.choose(present & choice.asked) if chosen is None else chosen

    def open(self, encoded: str) -> dict[str, Sequence[Rule] | None]:
        """The stages of which the characters of a sentence do not rule out every pattern; kept."""
        if len(self.open_in) >= SENTENCES:
            self.open_in.clear()
        rows = [self.opened[character] for character in {"", *encoded} if character in self.opened]
        opened = self.open_in[encoded] = dict.fromkeys(stage for row in rows for stage in row)
        return opened

    def mask(self, encoded: str) -> int:
        """The characters of a sentence, as bits; kept."""
        if len(self.masks) >= SENTENCES:
            self.masks.clear()
        present = self.masks[encoded] = self.alphabet.mask(encoded)
        return present

    def check(self) -> None:
        """Compiles every pattern. Raises KnowledgeError for the first that does not parse."""
        for stage in self.stages.values():
            for rule in stage.rules:
                self.compiler.pattern(rule.name, rule.source)


def compile_grammar(
    stages: Mapping[str, Mapping[str, str]], macros: Mapping[str, str], function_words: frozenset[str], file: str
) -> Grammar:
    """The grammar of a lexicon. stages: stage → rule name → pattern. `file` is named in errors.

    A word that some pattern names is a `<word>` for all others, unless it is one of the function words. Raises
    KnowledgeError for a pattern with an item that is none; what only `re` can refuse is refused when the rule is first
    run, or by `check`.
    """
    literals = frozenset(find_literals([*macros.values(), *(p for rules in stages.values() for p in rules.values())]))
    alphabet = Alphabet()
    compiler = Compiler(alphabet, macros, literals, function_words, file)
    grammar = Grammar(alphabet, literals, compiler)
    for stage, rules in stages.items():
        made = [Rule(f"{stage}.{name}", source, *compiler.needed(source)) for name, source in rules.items()]
        grammar.stages[stage] = Stage(made, union(mask for rule in made for mask in rule.rare))
        for rule in made:
            rarest = next(iter(rule.rare + rule.common), 0)
            for character in alphabet.characters(rarest) if rarest else ("",):
                grammar.opened.setdefault(character, set()).add(stage)
    return grammar


def union(masks: Iterable[int]) -> int:
    """The characters of all masks."""
    together = 0
    for mask in masks:
        together |= mask
    return together
