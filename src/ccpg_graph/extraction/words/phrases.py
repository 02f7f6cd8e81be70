"""Finding known phrases: a trie over word keys, longest match first, stepping over hyphens and possessive endings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ccpg_graph.extraction.words.tokens import Token

Keys = Callable[[str], tuple[str, ...]]
Node = dict[str, Any]
ENTRY = ""  # the trie key under which a node keeps its entries; no word is empty
FORMS = 200_000  # word forms of which it is kept where the phrases that they open begin
LONGEST_WORD = 100  # letters; a longer run of them opens no phrase, and is not kept


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase means. category: the chunk kind (`state`, `role`, `month` …); value: its meaning there;
    case: `capital` or `small` (so its first word must begin), `upper` (all must be capitals, acronyms), `dotted` (each
    must have its full stop, as in abbreviations of words that mean something else) or `any`."""

    category: str
    value: str
    case: str = "any"
    traits: Mapping[str, Any] | None = None


class Hit(NamedTuple):
    """An entry found at tokens `start` to `end` (not included)."""

    start: int
    end: int
    entry: Entry


class PhraseTrie:
    """Phrases by the keys of their words. A word may have several keys (the lemmas of an ambiguous Russian form).

    skipped: words that matching steps over ("the"), in phrases and in texts; own_keys: the keys of a word of a phrase
    that is added, where they are fewer.
    """

    def __init__(self, keys: Keys, skipped: frozenset[str] = frozenset(), own_keys: Keys | None = None) -> None:
        self._root: Node = {}
        self._opened: dict[str, tuple[Node, ...]] = {}  # by the first word as it stands in a text
        self._keys = keys
        self._own_keys = own_keys or keys
        self._skipped = skipped

    def add(self, words: Sequence[str], entry: Entry) -> None:
        """Adds one phrase. Words already split as the tokenizer splits them, without glue; entries added first win."""
        self._opened.clear()
        kept = [word for word in words if word.lower() not in self._skipped]
        for key_row in _rows([self._own_keys(word)[:2] for word in kept]):
            node = self._root
            for key in key_row:
                node = node.setdefault(key, {})
            node.setdefault(ENTRY, []).append(entry)

    def find(self, tokens: Sequence[Token], start: int, end: int) -> Iterable[Hit]:
        """The longest phrases in tokens start–end from left to right, none overlapping another."""
        hits: list[Hit] = []
        opened = self._opened
        i = start
        while i < end:
            token = tokens[i]
            if token.kind == "word":
                nodes = opened.get(token.text)
                if nodes is None:
                    nodes = self._open(token.text)
                if nodes:
                    alone = len(nodes) == 1
                    hit = self._longest(tokens, i, end, nodes[0]) if alone else self._best(tokens, i, end, nodes)
                    if hit is not None:
                        hits.append(hit)
                        i = hit.end
                        continue
            i += 1
        return hits

    def find_at(self, tokens: Sequence[Token], start: int, end: int) -> Hit | None:
        """The longest phrase that begins at token `start` and does not pass `end`; None where none begins."""
        return self._best(tokens, start, end, self._open(tokens[start].text)) if tokens[start].kind == "word" else None

    def _open(self, word: str) -> tuple[Node, ...]:
        """The nodes to which a word leads as the first of a phrase."""
        if len(word) > LONGEST_WORD:
            return ()
        if len(self._opened) >= FORMS:
            self._opened.clear()
        nodes = tuple(self._root[key] for key in self._keys(word) if key in self._root)
        self._opened[word] = nodes
        return nodes

    def _best(self, tokens: Sequence[Token], start: int, end: int, nodes: tuple[Node, ...]) -> Hit | None:
        """The longest entry that begins at `start`; of several as long, that of the likeliest reading of the word."""
        best: Hit | None = None
        for node in nodes:
            found = self._longest(tokens, start, end, node)
            if found is not None and (best is None or found.end > best.end):
                best = found
        return best

    def _longest(self, tokens: Sequence[Token], start: int, end: int, node: Node) -> Hit | None:
        """The longest entry that begins at `start`, whose first word has led to `node`."""
        entries = node.get(ENTRY)
        best = self._entry(tokens, start, start + 1, entries) if entries else None
        if len(node) == 1 and entries:  # no phrase goes on from here
            return best
        i = start + 1
        while i < end:
            token = tokens[i]
            if token.is_glue:
                i += 1
                continue
            if token.kind == "mark" and token.text == "." and not token.spaced and len(tokens[i - 1].text) <= 3:
                i += 1  # "St. Petersburg", "U.S."
                continue
            if token.kind != "word":
                break
            if token.text in self._skipped:
                i += 1
                continue
            branch = None
            for key in self._keys(token.text):
                branch = node.get(key)
                if branch is not None:
                    break
            if branch is None:
                break
            node = branch
            i += 1
            entries = node.get(ENTRY)
            if entries and (found := self._entry(tokens, start, i, entries)) is not None:
                best = found
        return best

    @staticmethod
    def _entry(tokens: Sequence[Token], start: int, end: int, entries: Sequence[Entry]) -> Hit | None:
        """The first of a node's entries whose rule of capitals these tokens keep."""
        for entry in entries:
            if entry.case == "any" or _keeps_case(tokens, start, end, entry.case):
                return Hit(start, end, entry)
        return None


def _keeps_case(tokens: Sequence[Token], start: int, end: int, case: str) -> bool:
    if case in ("capital", "small"):
        return tokens[start].text[0].isupper() == (case == "capital")
    if case == "dotted":
        words = [i for i in range(start, end) if tokens[i].kind == "word"]
        return all(i + 1 < len(tokens) and tokens[i + 1].text == "." for i in words)
    return all(t.text.isupper() for t in tokens[start:end] if t.kind == "word")


def _rows(choices: Sequence[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    """Every way to pick one key a word; at most 16, for only short phrases have ambiguous words worth following."""
    rows: list[tuple[str, ...]] = [()]
    for keys in choices:
        if len(rows) * len(keys) > 16:
            keys = keys[:1]
        rows = [(*row, key) for row in rows for key in keys]
    return rows
