"""Finding known phrases: a trie over word keys, longest match first, stepping over hyphens and possessive endings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ccpg_graph.extraction.words.tokens import Token

Keys = Callable[[str], tuple[str, ...]]
ENTRY = ""  # the trie key under which a node keeps its entries; no word is empty


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase means. category: the chunk kind (`state`, `role`, `month` …); value: its meaning there;
    case: `capital` or `small` (so its first word must begin), `upper` (all must be capitals, acronyms) or `any`."""

    category: str
    value: str
    case: str = "any"
    traits: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Hit:
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
        self._root: dict[str, Any] = {}
        self._keys = keys
        self._own_keys = own_keys or keys
        self._skipped = skipped

    def add(self, words: Sequence[str], entry: Entry) -> None:
        """Adds one phrase. Words already split as the tokenizer splits them, without glue; entries added first win."""
        kept = [word for word in words if word.lower() not in self._skipped]
        for key_row in _rows([self._own_keys(word)[:2] for word in kept]):
            node = self._root
            for key in key_row:
                node = node.setdefault(key, {})
            node.setdefault(ENTRY, []).append(entry)

    def find(self, tokens: Sequence[Token], start: int, end: int) -> Iterable[Hit]:
        """The longest phrases in tokens start–end from left to right, none overlapping another."""
        i = start
        root, keys = self._root, self._keys
        while i < end:
            token = tokens[i]
            if token.kind == "word":
                hit = None
                for key in keys(token.text):
                    node = root.get(key)
                    if node is not None:
                        found = self._longest(tokens, i, end, node)
                        if found is not None and (hit is None or found.end > hit.end):
                            hit = found
                if hit is not None:
                    yield hit
                    i = hit.end
                    continue
            i += 1

    def _longest(self, tokens: Sequence[Token], start: int, end: int, node: dict[str, Any]) -> Hit | None:
        """The longest entry that begins at `start`, whose first word has led to `node`."""
        best = self._entry(tokens, start, start + 1, node)
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
            found = self._entry(tokens, start, i, node)
            if found is not None:
                best = found
        return best

    @staticmethod
    def _entry(tokens: Sequence[Token], start: int, end: int, node: dict[str, Any]) -> Hit | None:
        """The first entry of a node whose rule of capitals these tokens keep."""
        for entry in node.get(ENTRY, ()):
            if _keeps_case(tokens, start, end, entry.case):
                return Hit(start, end, entry)
        return None


def _keeps_case(tokens: Sequence[Token], start: int, end: int, case: str) -> bool:
    if case == "any":
        return True
    if case in ("capital", "small"):
        return tokens[start].text[0].isupper() == (case == "capital")
    return all(t.text.isupper() for t in tokens[start:end] if t.kind == "word")


def _rows(choices: Sequence[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    """Every way to pick one key a word; at most 16, for only short phrases have ambiguous words worth following."""
    rows: list[tuple[str, ...]] = [()]
    for keys in choices:
        if len(rows) * len(keys) > 16:
            keys = keys[:1]
        rows = [(*row, key) for row in rows for key in keys]
    return rows
