"""The extractor against annotated documents: writes what it says of each as N-Quads, and lays that beside the gold.

The scorer is that of the gold annotation, `gold/scorer` in a folder given to it; nothing shipped depends on it.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ccpg_graph.documents import read_source
from ccpg_graph.extraction import extract
from ccpg_graph.knowledge.registry import load_registry
from ccpg_graph.mapping import Terms, describe_named, map_document, write_lines
from ccpg_graph.records import Document, Reading
from ccpg_graph.resolution.resolve import resolve


@dataclass(frozen=True)
class Annotated:
    """A document with its gold annotation."""

    gold: dict[str, Any]
    document: Document


def read_annotated(gold: Path, texts: Path) -> Iterator[Annotated]:
    """The annotated documents of a folder; those whose text does not lie in `texts` are left out.

    Markdown is read as a build reads it, front matter and all; of other texts the gold knows language, day, address.
    """
    for file in sorted(gold.glob("*.json")):
        row = json.loads(file.read_text(encoding="utf-8"))
        text = texts / (row.get("file") or f"{row['id']}.txt")
        if text.suffix == ".md" and text.exists():
            yield Annotated(row, read_source(str(text)))
        elif text.exists():
            with text.open(encoding="utf-8", newline="") as stream:
                words = stream.read()
            yield Annotated(row, Document(row["id"], words, row["lang"], issued=row["published"], source=row["url"]))


def quads_of(document: Document) -> tuple[Reading, list[tuple[str, str, str, str]]]:
    """The reading of a document and the quads that `ccpg-graph extract` prints for it."""
    reading = extract(document)
    resolution = resolve([reading], load_registry())
    terms = Terms()
    return reading, sorted({*map_document(reading, resolution, terms), *describe_named(reading, resolution, terms)})


@dataclass(frozen=True)
class Scorer:
    """The scorer of the gold annotation."""

    score: Any
    facts: Any

    @classmethod
    def find(cls, folder: Path) -> Scorer:
        """The scorer that lies in a folder (`score.py`, `gold_facts.py`)."""
        if str(folder) not in sys.path:
            sys.path.insert(0, str(folder))
        return cls(importlib.import_module("score"), importlib.import_module("gold_facts"))

    def counts(self, annotated: Annotated, quads: list[tuple[str, str, str, str]]) -> tuple[list[int], list[str]]:
        """[right, false, missed] over the kinds that the micro line counts, and the traps fallen into."""
        lines = "".join(write_lines(quads)).encode()
        system = self.facts.System(self.facts.Rdf(lines))
        scored = self.score.Score(annotated.gold, system, annotated.document.text)
        return self.score.total([scored], self.score.MICRO), [f"{kind}: {words}" for kind, words in scored.traps]

    def by_kind(self, annotated: Annotated, quads: list[tuple[str, str, str, str]]) -> dict[str, list[int]]:
        """Kind of value (persons, posts, meetings …) → [right, false, missed]."""
        system = self.facts.System(self.facts.Rdf("".join(write_lines(quads)).encode()))
        scored = self.score.Score(annotated.gold, system, annotated.document.text)
        return {kind: self.score.total([scored], (kind,)) for kind in self.score.KINDS}
