"""What is asked beside the releases: the current release together with the graphs of the users.

<home>/live/lock                      held by the one server that takes changes
<home>/live/current                   one line: the folder in use
<home>/live/view                      one line: the newest view, for other processes
<home>/live/<n>-<release>/store/      a store of the release's quads (its files shared) and the users' graphs; changed
<home>/live/<n>-<release>/views/<k>/  that store as it stood after a change, its files shared; never changed again
<home>/live/waiting/                  uploads on their way in

Nothing is here before the first change. A new release gets a folder of its own; the users' graphs are carried there.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ccpg_graph.errors import Locked
from ccpg_graph.store.durable import replace_text, sync_folder
from ccpg_graph.store.lock import locked
from ccpg_graph.store.own import copy_own
from ccpg_graph.store.oxigraph import OxigraphStore, open_disk, open_read_only

NO_RELEASE = "none"
_KEPT_SECONDS = 60  # a view that was superseded is kept as long, for a question may be on its way to it
_STORE, _VIEWS, _WAITING = "store", "views", "waiting"


class LiveFolder:
    """The folder `live` of a home. Only the holder of its lock writes there."""

    def __init__(self, home: Path) -> None:
        self.path = home / "live"
        self._pointers = {name: self.path / name for name in ("current", "view")}

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Alone within the block; raises Locked where another process keeps the folder."""
        with locked(self.path / "lock"):
            yield

    def find(self) -> Path | None:
        """The folder in use; None where nothing was ever changed."""
        return self._pointed("current")

    def find_view(self) -> Path | None:
        """The newest view that was announced."""
        return self._pointed("view")

    def release_of(self, folder: Path) -> str:
        """The name of the release that a folder was made from."""
        return folder.name.partition("-")[2]

    def store_of(self, folder: Path) -> Path:
        """Where its store lies."""
        return folder / _STORE

    def new(self, release: str) -> Path:
        """A place for the next folder, not yet in use; release: the name of one, or NO_RELEASE."""
        numbers = [int(path.name.partition("-")[0]) for path in self._folders()]
        folder = self.path / f"{max(numbers, default=0) + 1}-{release}"
        folder.mkdir(parents=True)
        return folder

    def new_view(self, folder: Path) -> Path:
        """A place for the next view of a folder; no two ever have the same name."""
        (folder / _VIEWS).mkdir(exist_ok=True)
        return folder / _VIEWS / f"{time.time_ns():x}"

    def waiting(self) -> Path:
        """Where uploads lie until they are taken in."""
        folder = self.path / _WAITING
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def use(self, folder: Path) -> None:
        """Make a folder the one in use, in one step. Its store has been flushed, which brings the files to disk."""
        sync_folder(folder)
        sync_folder(self.path)
        replace_text(self.path / "current", f"{folder.name}\n")

    def announce(self, view: Path) -> None:
        """Tell other processes which view is the newest."""
        draft = self.path / "view.new"
        draft.write_text(f"{view.relative_to(self.path).as_posix()}\n", encoding="utf-8")
        draft.replace(self.path / "view")

    def sweep(self, kept: float = _KEPT_SECONDS) -> None:
        """Remove what is no longer asked: folders not in use, and views superseded more than `kept` seconds ago."""
        current, now = self.find(), time.time_ns()
        for folder in self._folders():
            views = sorted((folder / _VIEWS).iterdir()) if (folder / _VIEWS).is_dir() else []
            ends = [int(each.name, 16) for each in views[1:]]
            ends.append(now if folder == current else (self.path / "current").stat().st_mtime_ns)
            old = [each for each, end in zip(views, ends, strict=False) if now - end > kept * 10**9]
            for each in old:
                shutil.rmtree(each, ignore_errors=True)
            if folder != current and len(old) == len(views):
                shutil.rmtree(folder, ignore_errors=True)

    def _folders(self) -> list[Path]:
        if not self.path.is_dir():
            return []
        return [path for path in self.path.iterdir() if path.name.partition("-")[0].isdecimal()]

    def _pointed(self, pointer: str) -> Path | None:
        try:
            folder = self.path / self._pointers[pointer].read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        return folder if folder.is_dir() else None


def unfinished(store: Path) -> Path:
    """The file that lies beside a live store while something is loaded into it that is not all there yet."""
    return store.with_name("unfinished")


def renew_live(home: Path, release: str, store: Path, closed: str) -> None:
    """Carry the users' graphs of a home over to a release, and remove what was live before; nothing where nothing is.

    Where a server keeps the folder it does so itself, within a second, and removes the old a minute later.
    """
    folder = LiveFolder(home)
    before = folder.find()
    if before is None:
        return
    try:
        with folder.writing(), _whole(folder, before) as old:
            target = folder.new(release)
            make_live(store, old, folder.store_of(target), closed).close()
            folder.use(target)
            folder.sweep(kept=0)
    except Locked:
        return


def _whole(folder: LiveFolder, live: Path) -> OxigraphStore:
    """The store of a live folder; where it was left unfinished, the last view of it."""
    view = folder.find_view()
    if unfinished(folder.store_of(live)).exists() and view is not None:
        return open_read_only(view)
    return open_disk(folder.store_of(live))


def make_live(release: Path | None, before: OxigraphStore | None, target: Path, closed: str) -> OxigraphStore:
    """The store of a new folder: the release's quads and the users' graphs of the store before."""
    if release is not None:
        with open_read_only(release) as base:
            base.backup(target)
    store = open_disk(target)
    if before is not None:
        copy_own(before, store, closed)
    store.flush()
    return store
