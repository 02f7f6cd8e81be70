"""A home folder with its releases: a build becomes current in one step, and the old ones can be gone back to.

<home>/lock                        held by whoever writes
<home>/current                     one line: the name of the current release
<home>/ledger.jsonl                ids that were taken away, and what came in their place; only grows
<home>/takedowns.jsonl             digests of what was taken down; only grows
<home>/building-…/                 a build under way; one whose builder died is swept by the next
<home>/live/                       the current release with the graphs of the users; see `live`
<home>/releases/<n>-<digest12>/    never changed again:
    store/  documents/<id>.json  texts/<sha256>.txt  readings/<id>.json  parts/<id>.json
    ledger.jsonl  graphs.json  manifest.json
    kept/                          worked out of it when first asked for (layouts of networks); see `kept`
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ccpg_graph.errors import StoreError
from ccpg_graph.store.durable import append_lines, replace_text, sync_folder
from ccpg_graph.store.ledger import LEDGER, forget
from ccpg_graph.store.live import renew_live
from ccpg_graph.store.lock import locked
from ccpg_graph.store.manifest import COUNTED
from ccpg_graph.store.release import GRAPHS, LAYOUT, Release
from ccpg_graph.store.takedowns import TAKEDOWNS, Takedowns, line_to_readmit

if TYPE_CHECKING:
    # Only named here; see `_begin`.
    from ccpg_graph.store.building import Build

_BUILDING = "building-"


class Home:
    """The folder where releases live. It is made when first written to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._releases = path / "releases"
        self._pointer = path / "current"
        self._seen: tuple[tuple[int, int], Path, Release] | None = None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Alone in the home within the block: raises Locked where another command writes, and StoreError where the
        disk refuses. For all that changes anything below the home."""
        try:
            with locked(self.path / "lock"):
                yield
        except BrokenPipeError:  # who reads our output has gone: that is not the disk
            raise
        except OSError as error:
            raise StoreError(
                f"{self.path}: cannot be written ({error.strerror or error}); what was published is as it was. Make "
                "room or give rights there, or name another --home"
            ) from error

    @contextmanager
    def build(self) -> Iterator[Build]:
        """A new build from nothing, alone (see `writing`). What is not published by the end is removed."""
        with self.writing(), self._begin(None) as build:
            yield build

    @contextmanager
    def grow(self, is_fit: Callable[[Release], bool]) -> Iterator[tuple[Build, Release | None, bool]]:
        """A new build and the current release; the third tells whether the build begins as that release, which it does
        where there is one that is fit. Else as `build`."""
        with self.writing():
            current = self.find_current()
            grows = current is not None and is_fit(current)
            with self._begin(current if grows else None) as build:
                yield build, current, grows

    @contextmanager
    def _begin(self, base: Release | None, *, afresh: bool = False) -> Iterator[Build]:
        from ccpg_graph.store.building import Build  # noqa: PLC0415 - resolution is slow to import; a server needs none

        self._sweep()
        path = Path(tempfile.mkdtemp(prefix=_BUILDING, dir=self.path))
        try:
            below = base.path if base is not None else None
            build = Build(path, self.path / LEDGER, self._take_in, below, afresh=afresh)
            try:
                yield build
            finally:
                build.abandon()
        finally:
            shutil.rmtree(path, ignore_errors=True)

    def _take_in(self, built: Path, digest: str) -> Release:
        """Move a finished build among the releases and point at it."""
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
            # Servers look at each request: the pointer is read again only where another file has taken its place.
            told = self._pointer.stat()
            seen = (told.st_ino, told.st_mtime_ns)
            if self._seen is not None and self._seen[0] == seen and self._seen[1].is_file():
                return self._seen[2]
            name = self._pointer.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        release = Release(self._releases / name)
        manifest = release.path / "manifest.json"
        if not manifest.is_file():
            raise StoreError(f"{self._pointer}: names {name!r}, which is not there; go back to one of {self._names()}")
        self._seen = seen, manifest, release
        return release

    def current(self) -> Release:
        """The current release; StoreError where nothing has been built."""
        release = self.find_current()
        if release is None:
            raise StoreError(f"{self.path}: nothing has been built there yet; run `ccpg-graph build`")
        return release

    def rollback(self, number: int) -> Release:
        """Make release `number` current; StoreError where there is none of that number."""
        with self.writing():
            for release in self.list():
                if release.number == number:
                    self._point_at(release)
                    return release
        raise StoreError(f"{self.path}: there is no release {number}, but {self._names()}")

    def prune(self, keep: int) -> tuple[Release, ...]:
        """Remove all but the newest `keep` releases and the current one; gives those removed."""
        if keep < 1:
            raise StoreError(f"prune: keep is {keep}; keep at least 1 release")
        with self.writing():
            self._sweep()
            current = self.find_current()
            return self._remove([release for release in self.list()[:-keep] if release != current])

    def record_takedowns(self, lines: Collection[str]) -> None:
        """Keep for good what was taken down (lines of `Takedowns`)."""
        with self.writing():
            append_lines(self.path / TAKEDOWNS, lines)

    def readmit(self, word: str) -> None:
        """Let what was taken down by this id or address in again; StoreError where nothing was."""
        if not Takedowns.read(self.path).name(word):
            raise StoreError(f"{word}: was not taken down here; name a document's id or its address")
        self.record_takedowns([line_to_readmit(word)])

    def take_down(self, documents: Collection[str], names: Collection[str] = ()) -> tuple[Release, ...]:
        """Remove every release that holds or held one of the documents, and what is live of it; gives those removed.

        names: ids of what they spoke of, which the ledger forgets where they lead to nothing now. The current release
        must not hold any of the documents: StoreError. It is made anew, for the files that it shares with the one
        before still hold what was taken out of the graph.
        """
        with self.writing():
            self._sweep()
            current = self.find_current()
            held = [document for document in documents if current is not None and current.has_document(document)]
            if held:
                raise StoreError(
                    f"the current release holds {', '.join(held)}; `ccpg-graph remove {' '.join(held)}` first"
                )
            holders = [release for release in self.list() if any(map(release.has_document, documents))]
            if current is None or not holders:
                return ()
            forget(self.path / LEDGER, names, current.knows)
            if current.layout == LAYOUT and (current.path / GRAPHS).is_file():
                extra = {key: value for key, value in current.manifest.items() if key not in COUNTED}
                with self._begin(current, afresh=True) as build:
                    build.publish(extra)
            newest = self.current()
            first = min(release.number for release in holders)
            doomed = [release for release in self.list() if first <= release.number and release != newest]
            renew_live(self.path, newest.name, newest.path / "store", f"{newest.base}graph/")
            # The newest first: one that holds the document goes last, so that a removal cut short can be finished.
            return tuple(reversed(self._remove(doomed[::-1])))

    def _remove(self, releases: Collection[Release]) -> tuple[Release, ...]:
        for release in releases:
            # Renamed first: a removal cut short leaves a leftover to sweep, never half a release.
            doomed = self.path / f"{_BUILDING}pruned-{release.name}"
            release.path.rename(doomed)
            shutil.rmtree(doomed)
        return tuple(releases)

    def _point_at(self, release: Release) -> None:
        replace_text(self._pointer, f"{release.name}\n")

    def _names(self) -> str:
        return ", ".join(release.name for release in self.list()) or "none at all"

    def _sweep(self) -> None:
        for leftover in self.path.glob(f"{_BUILDING}*"):
            shutil.rmtree(leftover)
