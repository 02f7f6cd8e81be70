"""A release in the making: from nothing, or from another release whose files it shares."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from ccpg_graph.errors import StoreError
from ccpg_graph.records import Document, Reading
from ccpg_graph.store.documents import (
    DOCUMENTS,
    TEXTS,
    drop_document,
    has_document,
    list_documents,
    read_document,
    write_document,
)
from ccpg_graph.store.durable import append_lines, link_files, sync_tree
from ccpg_graph.store.ledger import LEDGER, Ledger
from ccpg_graph.store.manifest import Tallies, count_classes, describe, recount_classes, tally_graphs
from ccpg_graph.store.oxigraph import OxigraphStore, Typed, open_disk, open_read_only
from ccpg_graph.store.protocol import Store
from ccpg_graph.store.readings import (
    PARTS,
    READINGS,
    Part,
    drop_reading,
    read_part,
    read_reading,
    write_part,
    write_reading,
)
from ccpg_graph.store.records import Quad
from ccpg_graph.store.release import GRAPHS, LAYOUT, Release
from ccpg_graph.vocab import RDF

_TYPE = f"<{RDF.NAMESPACE}type>"
FOLDERS = (DOCUMENTS, TEXTS, READINGS, PARTS)


class Build:
    """A release in the making; see `Home.build`.

    base: the release that it begins as; afresh: whether nothing may be left in its files of what that one has deleted.
    """

    def __init__(
        self,
        path: Path,
        ledger: Path,
        take_in: Callable[[Path, str], Release],
        base: Path | None,
        *,
        afresh: bool = False,
    ) -> None:
        self._path = path
        self._ledger = ledger
        self._take_in = take_in
        self._changed: set[str] = set()
        self._tallies: Tallies = {}
        self._base = base
        self._typed: set[Typed] = set()  # things whose classes may be others than in the base
        self._store: OxigraphStore
        if base is None:
            for folder in FOLDERS:
                (path / folder).mkdir()
            self._store = open_disk(path / "store")
        else:
            self._clone(base, afresh)

    def _clone(self, base: Path, afresh: bool) -> None:
        for folder in FOLDERS:
            link_files(base / folder, self._path / folder)
        with open_read_only(base / "store") as store:
            (store.copy_afresh if afresh else store.backup)(self._path / "store")
        self._store = open_disk(self._path / "store")
        rows = json.loads((base / GRAPHS).read_text(encoding="utf-8"))
        self._tallies = {graph: (number, digest) for graph, (number, digest) in rows.items()}

    @property
    def store(self) -> Store:
        """The store as loaded so far, to run checks in before publishing."""
        return self._store

    @property
    def ledger(self) -> Ledger:
        """The ids taken away by the builds before."""
        return Ledger.read(self._ledger)

    def documents(self) -> list[str]:
        """The ids of the documents so far, sorted."""
        return list_documents(self._path)

    def has_document(self, document_id: str) -> bool:
        """Whether a document of that id is there."""
        return has_document(self._path, document_id)

    def document(self, document_id: str) -> Document:
        """A document as kept; StoreError where there is none of that id."""
        return read_document(self._path, document_id)

    def reading(self, document_id: str) -> Reading:
        """A Reading as kept; StoreError where there is none."""
        return read_reading(self._path, read_document(self._path, document_id))

    def part(self, document_id: str) -> Part:
        """A document's part as kept; StoreError where there is none."""
        return read_part(self._path, document_id)

    def add_document(self, document: Document) -> None:
        """Keep the stored text and metadata of a document; StoreError for an unfit or repeated id."""
        write_document(self._path, document)

    def add_reading(self, reading: Reading) -> None:
        """Keep a document and its Reading."""
        write_document(self._path, reading.document)
        write_reading(self._path, reading)

    def put_part(self, part: Part) -> None:
        """Keep a document's part."""
        write_part(self._path, part)

    def drop_document(self, document_id: str) -> None:
        """Take away all files of a document; its graphs are `put_graph`'s part."""
        drop_document(self._path, document_id)
        drop_reading(self._path, document_id)

    def load(self, quads: Iterable[Quad]) -> None:
        """Add quads (subject, predicate, object, graph as N-Triples terms); StoreError for one that does not parse."""
        self._store.bulk_load(self._note(quads))

    def _note(self, quads: Iterable[Quad]) -> Iterable[Quad]:
        for quad in quads:
            self._changed.add(quad[3][1:-1])
            if self._base is not None and quad[1] == _TYPE:
                self._typed.add((quad[0][1:-1], quad[2][1:-1]))
            yield quad

    def put_graph(self, graph: str, quads: Iterable[Quad]) -> None:
        """Make a named graph (its IRI in angle brackets) exactly these quads; they name no other."""
        self._changed.add(graph[1:-1])
        self._typed |= self._store.change_graph(graph[1:-1], ((s, p, o) for s, p, o, _ in quads))

    def publish(self, manifest_extra: Mapping[str, Any], taken_away: Iterable[str] = ()) -> Release:
        """Finish the build and make it the current release.

        manifest_extra (JSON values: version, digest of inputs, date given by the caller …) joins the manifest and
        wins over nothing in it; taken_away: lines for the ledger. Raises StoreError for a blank node or a key that the
        manifest has already.
        """
        if self._base is None:
            self._store.optimize()
        self._store.flush()
        tallies = tally_graphs(self._store, self._tallies, self._changed)
        manifest = {"layout": LAYOUT, **describe(tallies, self._count_classes(), self._path)}
        taken = manifest.keys() & manifest_extra.keys()
        if taken:
            raise StoreError(f"manifest: {', '.join(sorted(taken))} is counted here; name yours otherwise")
        self._store.close()
        _write_json(self._path / GRAPHS, tallies, indent=None)
        _write_json(self._path / "manifest.json", {**manifest, **manifest_extra}, indent=1)
        append_lines(self._ledger, taken_away)
        if self._ledger.exists():
            shutil.copyfile(self._ledger, self._path / LEDGER)
        sync_tree(self._path)
        return self._take_in(self._path, str(manifest["quads_sha256"]))

    def _count_classes(self) -> dict[str, int]:
        if self._base is None:
            return count_classes(self._store)
        counts = json.loads((self._base / "manifest.json").read_text(encoding="utf-8"))["classes"]
        with open_read_only(self._base / "store") as before:
            return recount_classes(counts, self._typed, before, self._store)

    def abandon(self) -> None:
        """Let go of the files and remove what has not been published."""
        self._store.close()
        shutil.rmtree(self._path, ignore_errors=True)


def _write_json(path: Path, value: Any, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent, sort_keys=True)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
