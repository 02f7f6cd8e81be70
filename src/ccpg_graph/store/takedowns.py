"""What was taken down, so that no build brings it back unasked: digests alone, which tell no name and know it again.

<home>/takedowns.jsonl is only ever added to. A line is one of

{"document": "<SHA-256 of its id>", "address": "<SHA-256 of its address>", "text": "<SHA-256 of its text>"}
{"readmitted": "<SHA-256 of an id or address>"}     somebody has let it in again
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ccpg_graph.errors import StoreError
from ccpg_graph.records import Document
from ccpg_graph.store.durable import read_lines

TAKEDOWNS = "takedowns.jsonl"
_KEYS = {"document", "address", "text"}

Row = Mapping[str, str]


@dataclass(slots=True)
class Takedowns:
    """The takedowns that hold."""

    rows: list[Row] = field(default_factory=list)

    @classmethod
    def read(cls, home: Path) -> Takedowns:
        """Those of a home, none where there is no file; StoreError for a line that is none of ours."""
        path, found = home / TAKEDOWNS, cls()
        for number, line in enumerate(read_lines(path), 1):
            try:
                found._take(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise StoreError(f"{path} line {number}: {line[:80]!r} is no line of takedowns; mend it") from error
        return found

    def _take(self, row: dict[str, str]) -> None:
        if "readmitted" in row:
            self.rows = [each for each in self.rows if row["readmitted"] not in each.values()]
        elif row and row.keys() <= _KEYS and all(isinstance(value, str) for value in row.values()):
            self.rows.append(row)
        else:
            raise ValueError

    def hold(self, document: Document) -> bool:
        """Whether a document was taken down: by its id, its address, or its text."""
        return any(
            row.get("document") == _digest(document.id)
            or (document.source is not None and row.get("address") == _digest(document.source))
            or row.get("text") == document.digest
            for row in self.rows
        )

    def name(self, word: str) -> bool:
        """Whether one of them is of this id or address."""
        return any(_digest(word) in (row.get("document"), row.get("address")) for row in self.rows)

    def line_for(self, document: Document, *, with_text: bool) -> str | None:
        """The line that records a takedown; None where there is one already. with_text: whether nobody else may bring
        the text either."""
        row = {"document": _digest(document.id)}
        row |= {"address": _digest(document.source)} if document.source else {}
        row |= {"text": document.digest} if with_text else {}
        return self._line(row)

    def line_of(self, address: str) -> str | None:
        """The same for an address of which no document is known."""
        return None if self.name(address) else self._line({"address": _digest(address)})

    def _line(self, row: Row) -> str | None:
        return None if row in self.rows else json.dumps(row, sort_keys=True)


def line_to_readmit(word: str) -> str:
    """The line that lets an id or address in again."""
    return json.dumps({"readmitted": _digest(word)})


def _digest(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()
