"""Grammar lines → regular expressions over a string that holds one character a chunk. `grammar` tells what a line can
say, and runs them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.extraction.words.chunks import Chunk

FIRST = 0xE000  # the private use area: one code point a kind
PLAIN = ("DATE", "word", "Word", "topic", "num", "year", ",", "-", "'", "(", ")", '"')
REPEATS = 40
COMMON = frozenset({"word", "Word", "BODY", "STATE", "PERSON", "POST", "num", "year", "DATE"})
ITEM = re.compile(r"^(?:(?P<name>[a-z_][a-z_0-9]*)=)?(?P<core>\S+?)(?P<repeat>[?*+])?$")
UNION = "‖"  # between alternatives that are one chunk each
OPENING = ("(", "!(")
CLOSING = (")", ")?", ")*", ")+")

Needs = list[frozenset[str]]  # of each of these sets of characters every match has one in its sentence


class Alphabet:
    """A character for each chunk kind, and a bit. Kinds with a voice (`hold.a`, `hold.p`) have one each."""

    def __init__(self) -> None:
        self._characters: dict[str, str] = {}
        self._ranks: dict[str, int] = {}
        self._bits: dict[str, int] = {}

    def character(self, kind: str) -> str:
        """The character of a kind, made when first asked for."""
        found = self._characters.get(kind)
        if found is None:
            found = self._characters[kind] = chr(FIRST + len(self._characters))
            self._bits[found] = 1 << len(self._bits)
            self._ranks[found] = 2 if not kind[:1].isalpha() else int(kind in COMMON)
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

    def mask(self, characters: str | frozenset[str]) -> int:
        """The bits of the characters."""
        bits, mask = self._bits, 0
        for character in set(characters):
            mask |= bits[character]
        return mask

    def characters(self, mask: int) -> list[str]:
        """The characters of bits."""
        return [character for character, bit in self._bits.items() if bit & mask]

    def rank(self, characters: frozenset[str]) -> int:
        """How common the commonest of the characters is: 0 for kinds that few sentences have, 1 for others, 2 for
        words and marks."""
        return max(self._ranks[c] for c in characters)


class Compiler:
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
        self._needs: dict[str, Needs] = {}
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
        return "".join(self._item(item) for item in join_choices(pattern.split()))

    def needed(self, source: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """What a sentence must have for a pattern to match it, as masks of which each asks for one character: those of
        rare kinds, then the others. `<word>` asks for nothing, for every sentence has words."""
        found = {needs: self._alphabet.rank(needs) for needs in self._read(source.split())}
        masks = {self._alphabet.mask(needs): rank for needs, rank in sorted(found.items(), key=lambda row: row[1])}
        return tuple(m for m, rank in masks.items() if not rank), tuple(m for m, rank in masks.items() if rank)

    def _read(self, items: list[str]) -> Needs:
        return self._alternatives(items, 0)[0]

    def _alternatives(self, items: list[str], at: int) -> tuple[Needs, int]:
        """What the rows from item `at` to the bracket that closes them need, and where that bracket is. Of several
        rows, of which a match has one, each gives what is rarest in it."""
        rows: list[Needs] = [[]]
        while at < len(items) and items[at] not in CLOSING:
            item = items[at]
            if item == "|":
                rows.append([])
            elif item in OPENING or item.endswith("=("):
                inner, at = self._alternatives(items, at + 1)
                if item != "!(" and at < len(items) and items[at] in (")", ")+"):
                    rows[-1] += inner
            else:
                rows[-1] += self._item_needs(item)
            at += 1
        if len(rows) == 1:
            return rows[0], at
        if not all(rows):
            return [], at
        return [frozenset().union(*(min(row, key=lambda n: (self._alphabet.rank(n), len(n))) for row in rows))], at

    def _item_needs(self, item: str) -> Needs:
        match = ITEM.match(item.removeprefix("&"))
        if match is None or item in "?*+^$" or match["repeat"] in ("?", "*"):
            return []
        core = match["core"]
        if core[0] == "@":
            return self._macro_needs(core[1:])
        if core.startswith("<!") or core[0] in "-~" and core[1:].isdigit():
            return []
        needs = frozenset(self._characters(core))
        return [] if self._alphabet.character("word") in needs else [needs]

    def _macro_needs(self, name: str) -> Needs:
        if name not in self._needs:
            self._needs[name] = []  # for a macro that names itself
            self._needs[name] = self._read(self._macros.get(name, "").split())
        return self._needs[name]

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
        """What a `<kind>` or a word stands for, or one of several such."""
        if UNION in core:
            return "".join(map(self._characters, core.split(UNION)))
        if core[0] != "<":
            return "".join(self._alphabet.members("=" + w if w.isalnum() else w) for w in core.split("|"))
        kinds = core[1:-1].split("|")
        return "".join(map(self._alphabet.members, kinds)) + (self._words if "word" in kinds else "")


def join_choices(items: Sequence[str]) -> list[str]:
    """The items of a pattern, alternatives that follow one another and are one chunk each made one.

    A chunk that two alternatives of a repeated group both stand for could be read twice in as many ways as there are
    such chunks in a row, each of which `re` would try.
    """
    joined: list[str] = []
    opened: list[int] = []
    for item in items:
        if item in CLOSING and opened:
            start = opened.pop() + 1
            joined[start:] = join_alternatives(joined[start:])
        joined.append(item)
        if item in OPENING or item.endswith("=("):
            opened.append(len(joined) - 1)
    return joined


def join_alternatives(items: Sequence[str]) -> list[str]:
    """The items between two brackets, the inner groups of which are joined already."""
    rows: list[list[str]] = [[]]
    depth = 0
    for item in items:
        depth += (item in OPENING or item.endswith("=(")) - (item in CLOSING)
        if item == "|" and not depth:
            rows.append([])
        else:
            rows[-1].append(item)
    kept: list[list[str]] = []
    for row in rows:
        if kept and is_one(row) and is_one(kept[-1]):
            kept[-1] = [f"{kept[-1][0]}{UNION}{row[0]}"]
        else:
            kept.append(row)
    return [item for i, row in enumerate(kept) for item in (["|", *row] if i else row)]


def is_one(row: Sequence[str]) -> bool:
    """Is a row one item that stands for one chunk?"""
    if len(row) != 1 or row[0] in "?*+^$" or row[0][0] in "@&" or row[0].startswith("<!"):
        return False
    match = ITEM.match(row[0])
    gap = row[0][0] in "-~" and row[0][1:].isdigit()
    return match is not None and not match["name"] and not match["repeat"] and not gap and row[0] not in CLOSING


def find_literals(patterns: Sequence[str]) -> Iterator[str]:
    """The words that patterns name themselves, so that the chunker can give each a kind of its own."""
    for pattern in patterns:
        for item in pattern.split():
            core = item.partition("=")[2] or item
            if core[0] not in "<@()|-~^$!&":
                yield from (w for word in core.split("|") if (w := word.rstrip("?*+")).isalnum())


def _ranges(characters: str) -> str:
    """Characters as `re` writes a set of them, those in a row as a range: long sets take long to compile."""
    codes = sorted(map(ord, set(characters)))
    starts = [c for c, before in zip(codes, (-1, *codes), strict=False) if c != before + 1]
    ends = [c for c, after in zip(codes, (*codes[1:], -1), strict=True) if c + 1 != after]
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in zip(starts, ends, strict=True))
