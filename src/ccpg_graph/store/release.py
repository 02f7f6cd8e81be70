"""A finished build, for reading."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ccpg_graph.errors import StoreError
from ccpg_graph.records import Document
from ccpg_graph.store.documents import has_document, list_documents, read_document
from ccpg_graph.store.ledger import LEDGER, Ledger
from ccpg_graph.store.oxigraph import OxigraphStore, open_read_only
from ccpg_graph.vocab import BASE

if TYPE_CHECKING:
    # Only named here; see `part`.
    from ccpg_graph.store.readings import Part

LAYOUT = 4  # of a release's folder; raise with any change that an older program could not read
GRAPHS = "graphs.json"


@dataclass(frozen=True)
class Release:
    """One finished build, read-only for good."""

    path: Path

    @property
    def name(self) -> str:
        """`<n>-<digest12>`."""
        return self.path.name

    @property
    def number(self) -> int:
        """The `<n>` of its name; releases count up."""
        return int(self.name.partition("-")[0])

    @cached_property
    def manifest(self) -> Mapping[str, Any]:
        """What it says of itself: `describe` and what the builder added. StoreError where it cannot be read."""
        try:
            found: Mapping[str, Any] = json.loads((self.path / "manifest.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise StoreError(
                f"release {self.name}: its manifest cannot be read ({error}); go back to another one, or build anew"
            ) from error
        return found

    @property
    def layout(self) -> int:
        """The layout of its folder; StoreError for one that a later version made."""
        layout = int(self.manifest.get("layout", 1))
        if layout > LAYOUT:
            raise StoreError(
                f"release {self.name} was made by a later version (layout {layout}, here {LAYOUT}); update ccpg-graph, "
                "or give another --home"
            )
        return layout

    @property
    def base(self) -> str:
        """What the IRIs of its things and graphs begin with."""
        return str(self.manifest.get("base", BASE))

    @property
    def published(self) -> float:
        """When it was published, in seconds since 1970, as the file system has it: a release itself holds no clock."""
        return (self.path / "manifest.json").stat().st_mtime

    def documents(self) -> list[str]:
        """The ids of its documents, sorted."""
        return list_documents(self.path)

    def has_document(self, document_id: str) -> bool:
        """Whether it holds a document of that id."""
        return has_document(self.path, document_id)

    def document(self, document_id: str) -> Document:
        """A stored document; StoreError where there is none of that id."""
        return read_document(self.path, document_id)

    def part(self, document_id: str) -> Part:
        """What is kept of a document for the next release; StoreError where there is none."""
        from ccpg_graph.store.readings import read_part  # noqa: PLC0415 - resolution is slow to import, and rarely asked

        return read_part(self.path, document_id)

    def ledger(self) -> Ledger:
        """The ids that were taken away before it was published."""
        return Ledger.read(self.path / LEDGER)

    def knows(self, thing_id: str) -> bool:
        """Whether it says of which class a thing is: a person, a document, a claim … that it speaks of."""
        with self.open() as store:
            return store.query(f"ASK {{ <{self.base}id/{thing_id}> a ?class }}") is True

    def open(self) -> OxigraphStore:
        """Its store, for reading only: nothing changes a release."""
        return open_read_only(self.path / "store")
