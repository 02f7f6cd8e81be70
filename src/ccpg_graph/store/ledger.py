"""The ledger of ids: what was published once goes on answering.

<home>/ledger.jsonl only grows; each release holds a copy as it stood then. A line is one of

{"old": "person/a", "new": ["person/b"]}   a merge, a parting, a judgement or a withdrawal took the old id away; after
                                           a parting several have come in its place
{"gone": "<SHA-256 of an id>"}             nothing came in its place; the digest tells no name, and knows the id again
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ccpg_graph.errors import StoreError
from ccpg_graph.store.durable import read_lines, replace_text

LEDGER = "ledger.jsonl"


@dataclass(slots=True)
class Ledger:
    """Ids that were taken away: `replaced` by others, or gone (their digests)."""

    replaced: dict[str, tuple[str, ...]] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, path: Path) -> Ledger:
        """The ledger in a file, empty where there is none; StoreError for a line that is none of ours."""
        ledger = cls()
        for number, line in enumerate(read_lines(path), 1):
            try:
                ledger.take(line)
            except (ValueError, KeyError, TypeError) as error:
                raise StoreError(f"{path} line {number}: {line[:80]!r} is no line of a ledger; take it out") from error
        return ledger

    def take(self, line: str) -> None:
        """Follow one line: the last word on an id counts."""
        row = json.loads(line)
        if "gone" in row:
            self.gone.add(row["gone"])
            return
        for new in row["new"]:
            self.replaced.pop(new, None)  # it is in use again
        self.replaced[row["old"]] = tuple(row["new"])

    def successors(self, thing_id: str) -> list[str]:
        """The ids that an old id leads to at last, sorted; none where it leads nowhere."""
        found, seen, waiting = set(), {thing_id}, [thing_id]
        while waiting:
            for new in self.replaced.get(waiting.pop(), ()):
                if new in self.replaced and new not in seen:
                    waiting.append(new)
                elif new not in self.replaced:
                    found.add(new)
                seen.add(new)
        return sorted(found)

    def is_gone(self, thing_id: str) -> bool:
        """Whether the id was published once, and nothing came in its place."""
        return _digest(thing_id) in self.gone


def ledger_lines(replaced: Mapping[str, Collection[str]], gone: Iterable[str], before: Ledger) -> list[str]:
    """The lines that add to a ledger what it does not say yet, sorted."""
    rows: list[dict[str, Any]] = [
        {"old": old, "new": sorted(new)}
        for old, new in sorted(replaced.items())
        if sorted(before.replaced.get(old, ())) != sorted(new)
    ]
    rows += [{"gone": digest} for digest in sorted(map(_digest, gone)) if digest not in before.gone]
    return [json.dumps(row, ensure_ascii=False) for row in rows]


def forget(path: Path, names: Collection[str], is_there: Callable[[str], bool]) -> None:
    """Write a ledger anew in which ids of these names, or that led to one of them, and lead to nothing now, are told by
    their digests alone. For a takedown: nothing else takes a line away."""
    lines, ledger = read_lines(path), Ledger.read(path)
    kept = []
    for line in lines:
        row = json.loads(line)
        ends = [row["old"], *ledger.successors(row["old"])] if "old" in row else []
        named = not {*ends, *row.get("new", ())}.isdisjoint(names)
        if named and not any(map(is_there, ends)):
            line = json.dumps({"gone": _digest(row["old"])})
        kept.append(line)
    if kept != lines:
        replace_text(path, "".join(f"{line}\n" for line in dict.fromkeys(kept)))


def _digest(thing_id: str) -> str:
    return hashlib.sha256(thing_id.encode()).hexdigest()
