"""A home folder with its releases: a build becomes current in one step, and the old ones can be gone back to.

<home>/lock                        held by whoever writes
<home>/current                     one line: the name of the current release
<home>/building-…/                 a build under way; one whose builder died is swept by the next
<home>/releases/<n>-<digest12>/    store/  documents/<id>.json  manifest.json; never changed again
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ccpg_graph.errors import StoreError
from ccpg_graph.records import Document
from ccpg_graph.store.documents import list_documents, read_document, write_document
from ccpg_graph.store.durable import replace_text, sync_folder, sync_tree
from ccpg_graph.store.lock import locked
from ccpg_graph.store.manifest import describe
from ccpg_graph.store.oxigraph import OxigraphStore, open_disk, open_read_only
from ccpg_graph.store.protocol import Store
from ccpg_graph.store.records import Quad

_BUILDING = "building-"


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
        """What it says of itself: `describe` and what the builder added."""
        found: Mapping[str, Any] = json.loads((self.path / "manifest.json").read_text(encoding="utf-8"))
        return found

    def documents(self) -> list[str]:
        """The ids of its documents, sorted."""
        return list_documents(self.path / "documents")

    def document(self, document_id: str) -> Document:
        """A stored document; StoreError where there is none of that id."""
        return read_document(self.path / "documents", document_id)

    def open(self) -> OxigraphStore:
        """Its store, for reading only: nothing changes a release."""
        return open_read_only(self.path / "store")


class Build:
    """A release in the making; see `Home.build`."""

    def __init__(self, home: Home, path: Path) -> None:
        self._home = home
        self._path = path
        (path / "documents").mkdir()
        self._store = open_disk(path / "store")

    @property
    def store(self) -> Store:
        """The store as loaded so far, to run checks in before publishing."""
        return self._store

    def add_document(self, document: Document) -> None:
        """Keep the stored text and metadata of a document; StoreError for an unfit or repeated id."""
        write_document(self._path / "documents", document)

    def load(self, quads: Iterable[Quad]) -> None:
        """Add quads (subject, predicate, object, graph as N-Triples terms); StoreError for one that does not parse."""
        self._store.bulk_load(quads)

    def publish(self, manifest_extra: Mapping[str, Any]) -> Release:
        """Finish the build and make it the current release.

        manifest_extra (JSON values: version, digest of inputs, date given by the caller …) joins the manifest and
        wins over nothing in it. Raises StoreError for a blank node or a key that the manifest has already.
        """
        self._store.optimize()
        self._store.flush()
        manifest = describe(self._store, self._path / "documents")
        taken = manifest.keys() & manifest_extra.keys()
        if taken:
            raise StoreError(f"manifest: {', '.join(sorted(taken))} is counted here; name yours otherwise")
        self._store.close()
        text = json.dumps({**manifest, **manifest_extra}, ensure_ascii=False, indent=1, sort_keys=True)
        (self._path / "manifest.json").write_text(text + "\n", encoding="utf-8", newline="\n")
        sync_tree(self._path)
        return self._home.take_in(self._path, manifest["quads_sha256"])

    def abandon(self) -> None:
        """Let go of the files and remove what has not been published."""
        self._store.close()
        shutil.rmtree(self._path, ignore_errors=True)


class Home:
    """The folder where releases live. It is made when first written to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._releases = path / "releases"
        self._pointer = path / "current"

    @contextmanager
    def build(self) -> Iterator[Build]:
        """A new build, alone: raises Locked where another is under way. What is not published by the end is removed."""
        with locked(self.path / "lock"):
            self._sweep()
            build = Build(self, Path(tempfile.mkdtemp(prefix=_BUILDING, dir=self.path)))
            try:
                yield build
            finally:
                build.abandon()

    def take_in(self, built: Path, digest: str) -> Release:
        """Move a finished build among the releases and point at it; for `Build.publish`, under its lock."""
        self._releases.mkdir(exist_ok=True)
        number = max((release.number for release in self.list()), default=0) + 1
        release = Release(self._releases / f"{number}-{digest[:12]}")
        # mkdtemp gives the folder to its maker alone; a release may be read by whoever may read the home.
        built.chmod(0o755)
        built.rename(release.path)
        sync_folder(self._releases)
        self._point_at(release)
        return release

    def list(self) -> list[Release]:
        """All releases, oldest first."""
        if not self._releases.is_dir():
            return []
        found = (Release(path) for path in self._releases.iterdir() if path.name.partition("-")[0].isdecimal())
        return sorted(found, key=lambda release: release.number)

    def find_current(self) -> Release | None:
        """The current release, or None where nothing has been built."""
        try:
            name = self._pointer.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        release = Release(self._releases / name)
        if not (release.path / "manifest.json").is_file():
            raise StoreError(f"{self._pointer}: names {name!r}, which is not there; go back to one of {self._names()}")
        return release

    def current(self) -> Release:
        """The current release; StoreError where nothing has been built."""
        release = self.find_current()
        if release is None:
            raise StoreError(f"{self.path}: nothing has been built there yet; run `ccpg-graph build`")
        return release

    def rollback(self, number: int) -> Release:
        """Make release `number` current; StoreError where there is none of that number."""
        with locked(self.path / "lock"):
            for release in self.list():
                if release.number == number:
                    self._point_at(release)
                    return release
        raise StoreError(f"{self.path}: there is no release {number}, but {self._names()}")

    def prune(self, keep: int) -> tuple[Release, ...]:
        """Remove all but the newest `keep` releases and the current one; gives those removed."""
        if keep < 1:
            raise StoreError(f"prune: keep is {keep}; keep at least 1 release")
        with locked(self.path / "lock"):
            current = self.find_current()
            gone = tuple(release for release in self.list()[:-keep] if release != current)
            for release in gone:
                # Renamed first: a removal cut short leaves a leftover to sweep, never half a release.
                doomed = self.path / f"{_BUILDING}pruned-{release.name}"
                release.path.rename(doomed)
                shutil.rmtree(doomed)
            return gone

    def _point_at(self, release: Release) -> None:
        replace_text(self._pointer, f"{release.name}\n")

    def _names(self) -> str:
        return ", ".join(release.name for release in self.list()) or "none at all"

    def _sweep(self) -> None:
        for leftover in self.path.glob(f"{_BUILDING}*"):
            shutil.rmtree(leftover)
