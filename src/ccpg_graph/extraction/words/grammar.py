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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.extraction.words.chunks import Chunk

FIRST = 0xE000  # the private use area: one code point a kind
PLAIN = ("DATE", "word", "Word", "topic", "num", "year", ",", "-", "'", "(", ")", '"')
REPEATS = 40
CHOICES = 20_000  # kept at most: what sentences have in common is far less
COMMON = frozenset({"word", "Word", "BODY", "STATE", "PERSON", "POST", "num", "year", "DATE"})
ITEM = re.compile(r"^(?:(?P<name>[a-z_][a-z_0-9]*)=)?(?P<core>\S+?)(?P<repeat>[?*+])?$")


class Alphabet:
    """A character for each chunk kind. Kinds with a voice (`hold.a`, `hold.p`) have one each."""

    def __init__(self) -> None:
        self._characters: dict[str, str] = {}
        self._families: dict[str, list[str]] = {}

    def character(self, kind: str) -> str:
        """The character of a kind, made when first asked for."""
        found = self._characters.get(kind)
        if found is None:
            found = self._characters[kind] = chr(FIRST + len(self._characters))
            self._families.setdefault(kind.partition(".")[0], []).append(found)
        return found

    def members(self, kind: str) -> str:
        """All characters that `<kind>` stands for: the kind itself and its voices."""
        if "." in kind:
            return self.character(kind)
        voices = [self.character(f"{kind}.{v}") for v in ("a", "p")] if kind.islower() and kind.isidentifier() else []
        return "".join([self.character(kind), *voices])

    def encode(self, chunks: Sequence[Chunk]) -> str:
        """A sentence as a string, one character a chunk."""
        known = self._characters
        try:
            return "".join([known[c.kind] for c in chunks])
        except KeyError:
            return "".join([self.character(c.kind) for c in chunks])


@dataclass(frozen=True, slots=True)
class Match:
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
        where = self.span(name)
        return list(chunks[where[0] : where[1]]) if where else []


@dataclass(slots=True)
class Rule:
    """One pattern. needed: sets of characters, of each of which every match has one, the first `rare` of them rare;
    compiled when first run, for most texts need few of the rules and compiling all takes longer than reading a page."""

    name: str
    source: str
    needed: tuple[frozenset[str], ...]
    rare: int
    compiled: re.Pattern[str] | None = None

    def may_match(self, present: frozenset[str]) -> bool:
        """Can it match a sentence of these characters, as far as the rare ones tell?"""
        return not any(needed.isdisjoint(present) for needed in self.needed[: self.rare])

    def is_worth(self, present: frozenset[str]) -> bool:
        """Is it compiled, or can it match a sentence of these characters? Running it costs less than to ask."""
        return self.compiled is not None or not any(needed.isdisjoint(present) for needed in self.needed)

    def find(self, encoded: str, compiler: _Compiler) -> Iterator[Match]:
        """The matches in a sentence. Raises KnowledgeError where the pattern does not parse."""
        return map(self.match, self.ready(compiler).finditer(encoded))

    def find_at(self, encoded: str, position: int, compiler: _Compiler) -> Match | None:
        """The match that begins at a position, if there is one."""
        found = self.ready(compiler).match(encoded, position)
        return self.match(found) if found is not None else None

    def ready(self, compiler: _Compiler) -> re.Pattern[str]:
        """The compiled pattern."""
        if self.compiled is None:
            self.compiled = compiler.pattern(self.name, self.source)
        return self.compiled

    def match(self, found: re.Match[str]) -> Match:
        """What `re` found, as chunk positions; items that matched nothing are left out."""
        groups = {name: found.span(name) for name, text in found.groupdict().items() if text}
        return Match(self.name, found.start(), found.end(), groups)


@dataclass(slots=True)
class Grammar:
    """The patterns of one lexicon, by stage. asked: stage → the characters that its patterns ask for; chosen: which of
    a stage's patterns can match a sentence that has just these of them; last: the sentence asked of last, with its
    characters."""

    alphabet: Alphabet
    literals: frozenset[str]
    compiler: _Compiler
    stages: dict[str, list[Rule]] = field(default_factory=dict)
    asked: dict[str, frozenset[str]] = field(default_factory=dict)
    chosen: dict[tuple[str, frozenset[str]], list[Rule]] = field(default_factory=dict)
    last: tuple[str, frozenset[str]] = ("", frozenset())

    def find(self, stage: str, encoded: str) -> Iterator[Match]:
        """The matches of a stage's patterns in order of patterns, then of place; those of one pattern do not overlap.

        Raises KnowledgeError for a pattern that does not parse, naming file, stage and rule.
        """
        present = self.characters(encoded)
        for rule in self.choose(stage, present):
            if rule.is_worth(present):
                yield from rule.find(encoded, self.compiler)

    def choose(self, stage: str, present: frozenset[str]) -> Sequence[Rule]:
        """The patterns of a stage that can match a sentence of these characters."""
        asked = self.asked.get(stage)
        if asked is None:
            return ()
        key = stage, asked & present
        chosen = self.chosen.get(key)
        if chosen is None:
            if len(self.chosen) == CHOICES:
                self.chosen.clear()
            chosen = self.chosen[key] = [rule for rule in self.stages[stage] if rule.may_match(present)]
        return chosen

    def characters(self, encoded: str) -> frozenset[str]:
        """The characters of a sentence; kept until another sentence comes, for many stages ask of the same."""
        if encoded != self.last[0]:
            self.last = (encoded, frozenset(encoded))
        return self.last[1]

    def continue_at(self, stage: str, encoded: str, position: int) -> Iterator[Match]:
        """The matches of a stage's patterns that begin at a position."""
        for rule in self.stages.get(stage, ()):
            found = rule.find_at(encoded, position, self.compiler)
            if found is not None:
                yield found

    def check(self) -> None:
        """Compiles every pattern. Raises KnowledgeError for the first that does not parse."""
        for rules in self.stages.values():
            for rule in rules:
                self.compiler.pattern(rule.name, rule.source)


def compile_grammar(
    stages: Mapping[str, Mapping[str, str]], macros: Mapping[str, str], function_words: frozenset[str], file: str
) -> Grammar:
    """The grammar of a lexicon. stages: stage → rule name → pattern. `file` is named in errors.

    A word that some pattern names is a `<word>` for all others, unless it is one of the function words. Raises
    KnowledgeError for a pattern with an item that is none; what only `re` can refuse is refused when the rule is first
    run, or by `check`.
    """
    literals = frozenset(_literals([*macros.values(), *(p for rules in stages.values() for p in rules.values())]))
    alphabet = Alphabet()
    compiler = _Compiler(alphabet, macros, literals, function_words, file)
    grammar = Grammar(alphabet, literals, compiler)
    for stage, rules in stages.items():
        named = ((f"{stage}.{name}", source) for name, source in rules.items())
        made = [Rule(name, source, *compiler.needed(source)) for name, source in named]
        grammar.stages[stage] = made
        grammar.asked[stage] = frozenset().union(*(needed for rule in made for needed in rule.needed[: rule.rare]))
    return grammar


def _literals(patterns: Sequence[str]) -> Iterator[str]:
    """The words that patterns name themselves, so that the chunker can give each a kind of its own."""
    for pattern in patterns:
        for item in pattern.split():
            core = item.partition("=")[2] or item
            if core[0] not in "<@()|-~^$!&":
                yield from (w for word in core.split("|") if (w := word.rstrip("?*+")).isalnum())


class _Compiler:
    """Patterns of one lexicon → regular expressions over its alphabet."""

    def __init__(
        self,
        alphabet: Alphabet,
        macros: Mapping[str, str],
        literals: frozenset[str],
        function_words: frozenset[str],
        file: str,
    ) -> None:
        self._file = file
        self._alphabet = alphabet
        self._macros = macros
        self._expanded: dict[str, str] = {}
        self._words = "".join(alphabet.members("=" + word) for word in sorted(literals - function_words))
        plain = [*PLAIN, *sorted("=" + word for word in literals)]
        self._plain = f"[{_ranges(''.join(alphabet.members(k) for k in plain))}]"

    def pattern(self, rule: str, source: str) -> re.Pattern[str]:
        """The compiled pattern of a rule; a KnowledgeError names one that does not parse."""
        try:
            return re.compile(self.row(source))
        except (re.error, KeyError, ValueError) as error:
            raise self._fault(rule, source, error) from error

    def _fault(self, rule: str, source: str, error: Exception) -> KnowledgeError:
        return KnowledgeError(f"{self._file}: grammar {rule}: {source!r} is no pattern ({error})")

    def row(self, pattern: str) -> str:
        return "".join(self._item(item) for item in pattern.split())

    def needed(self, source: str) -> tuple[tuple[frozenset[str], ...], int]:
        """The characters of each item that every match has, so that most sentences need no matching, and how many of
        these to ask for first. Such items stand outside all brackets and are not optional; first come those of a rare
        kind, then those of a common kind, then words. Where none is rare, the first is asked for."""
        depth = 0
        ranks: tuple[list[frozenset[str]], ...] = ([], [], [])
        for item in source.split():
            depth += item in ("(", "!(") or item.endswith("=(")
            depth -= item[0] == ")"
            if item == "|" and not depth:
                return (), 0
            core = item.partition("=")[2] if ITEM.match(item) and "=" in item[1:] else item
            if depth or not core or core[0] in "@()|-~^$!&" or core[-1] in "?*" or core.startswith("<!"):
                continue
            rank = 2 if core[0] != "<" else 1 if set(core[1:-1].split("|")) & COMMON else 0
            ranks[rank].append(frozenset(self._characters(core.rstrip("+"))))
        return (*ranks[0], *ranks[1], *ranks[2]), len(ranks[0]) or 1

    def _item(self, item: str) -> str:
        if item in ("(", "!(", ")", "|", "^", "$", ")?", ")*", ")+"):
            return {"(": "(?:", "!(": "(?!", ")*": f"){{0,{REPEATS}}}", ")+": f"){{1,{REPEATS}}}"}.get(item, item)
        if item.startswith("&<"):
            return f"(?<={self._core(item[1:])})"
        if item.endswith("=(") and item[:-2].isidentifier():
            return f"(?P<{item[:-2]}>"
        match = ITEM.match(item)
        if match is None or item in "?*+":
            raise ValueError(f"item {item!r}")
        core, repeat = match["core"], match["repeat"] or ""
        repeat = {"*": f"{{0,{REPEATS}}}", "+": f"{{1,{REPEATS}}}"}.get(repeat, repeat)
        body = self._core(core)
        if match["name"]:
            return f"(?P<{match['name']}>{body}{repeat})" if repeat != "?" else f"(?P<{match['name']}>{body})?"
        return f"(?:{body}){repeat}" if repeat else body

    def _core(self, core: str) -> str:
        if core[0] == "@":
            return self._macro(core[1:])
        if core[0] == "-" and core[1:].isdigit():
            return f"{self._plain}{{0,{core[1:]}}}?"
        if core[0] == "~" and core[1:].isdigit():
            return f"[^{self._alphabet.members(';')}]{{0,{core[1:]}}}?"
        if core.startswith("<!"):
            return f"[^{''.join(self._alphabet.members(k) for k in core[2:-1].split('|'))}]"
        return f"[{_ranges(self._characters(core))}]"

    def _macro(self, name: str) -> str:
        if name not in self._expanded:
            self._expanded[name] = f"(?:{self.row(self._macros[name])})"
        return self._expanded[name]

    def _characters(self, core: str) -> str:
        """What a `<kind>` or a word stands for."""
        if core[0] != "<":
            return "".join(self._alphabet.members("=" + w if w.isalnum() else w) for w in core.split("|"))
        kinds = core[1:-1].split("|")
        return "".join(map(self._alphabet.members, kinds)) + (self._words if "word" in kinds else "")


def _ranges(characters: str) -> str:
    """Characters as `re` writes a set of them, those in a row as a range: long sets take long to compile."""
    codes = sorted(map(ord, set(characters)))
    starts = [c for c, before in zip(codes, (-1, *codes), strict=False) if c != before + 1]
    ends = [c for c, after in zip(codes, (*codes[1:], -1), strict=True) if c + 1 != after]
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in zip(starts, ends, strict=True))
