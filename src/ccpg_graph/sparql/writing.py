"""The one writer of a home, as the server sees it: changes queue for its process, and are told as done once on disk.

Changes that wait are made together: each whole or not at all, then one flush and one view for all (group commit). A
change that runs past its deadline or its memory ends the process, which costs its author an error and nobody anything.
"""

from __future__ import annotations

import queue
import signal
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ccpg_graph.errors import Busy, CcpgError, Locked, QueryError, QueryRefused, QueryStopped, StoreError
from ccpg_graph.sparql.talking import Answer, Ended, LineProcess
from ccpg_graph.store import NO_RELEASE, LiveFolder, Release, unfinished

_ERRORS = {kind.__name__: kind for kind in (QueryError, QueryRefused, QueryStopped, StoreError)}
_TOGETHER = 256  # changes that one flush brings to disk
_WAITING = 1_024  # changes that may queue
_CLOSING = 5.0  # seconds that a change under way has when the server stops
_OPENING = 60.0  # seconds that opening, carrying over and flushing may take
_TRIES = 40  # to open a store that a writer which is just dying still holds


@dataclass(frozen=True, slots=True)
class State:
    """All that can be asked by SPARQL, as it stands at one moment.

    store: the folder of a store that never changes; key: names those quads: another key, other quads.
    """

    store: str
    key: str


@dataclass(frozen=True, slots=True)
class ChangeLimits:
    """deadline: seconds that one change may take; memory: megabytes that the process may take for changes; outward:
    whether one may call other servers."""

    deadline: float = 60.0
    memory: int = 1_024
    outward: bool = False


@dataclass(frozen=True, slots=True)
class _Change:
    """A message to the process (None: only see to it that the newest release is the one that is live)."""

    message: Mapping[str, Any] | None
    done: Future[Answer] = field(default_factory=Future)


class Live:
    """The live data of a home: `state` to ask it, `change` to change it."""

    def __init__(
        self, home: Path, find_release: Callable[[], Release | None], closed: str, limits: ChangeLimits
    ) -> None:
        self.folder = LiveFolder(home)
        self._find_release = find_release
        self._limits = limits
        arguments = [closed, str(limits.memory), *(["outward"] if limits.outward else [])]
        self._process = _Writer("ccpg_graph.sparql.writer", arguments)
        self._changes: queue.Queue[_Change | None] = queue.Queue(_WAITING)
        self._keeping = ExitStack()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()
        self._folder: Path | None = None
        self._view: Path | None = None
        self._released: State | None = None

    def now(self) -> State | None:
        """As `state`, where that is known without waiting; else None."""
        release = self._find_release()
        if self._folder is None and self.folder.find() is None:
            return self._alone(release)
        view = self._view
        return None if view is None or _release_of(view) != _name(release) else _state(view)

    def state(self) -> State | None:
        """What is to be asked; None where nothing has been built and nothing changed.

        Waits only where a new release is to be taken in.
        """
        release = self._find_release()
        if self._folder is None and self.folder.find() is None:
            return self._alone(release)
        # A view is announced before the changes in it are told as done, so that of a server that was killed is whole.
        view = self._view or self.folder.find_view()
        if view is None or _release_of(view) != _name(release):
            try:
                self.begin()
                view = self._view
            except Locked:
                view = self.folder.find_view()
        return None if view is None else _state(view)

    def _alone(self, release: Release | None) -> State | None:
        """A release beside which nothing is live."""
        if release is None:
            return None
        if self._released is None or self._released.key != release.name:
            self._released = State(str(release.path / "store"), release.name)
        return self._released

    def change(self, message: Mapping[str, Any]) -> Future[Answer]:
        """Let a change be made (see `writer`); its answer is there once it is safe on disk.

        Raises Locked where another server keeps this home, QueryStopped where too many changes wait; the answer is
        QueryError or one of its kinds where the change was not made.
        """
        return self._submit(_Change(message))

    def tend(self) -> None:
        """What a server does each second: take in a new release, and remove what is no longer asked."""
        if self.folder.find() is None:
            return
        with suppress(Locked):  # another server does it then
            if self._view is None:
                self.begin()
            self.state()
            self.folder.sweep()

    def begin(self) -> None:
        """Let there be something to ask, be it empty; what is live is that of the newest release afterwards."""
        self._submit(_Change(None)).result()

    def close(self) -> None:
        """Give what is under way some seconds, and end the process."""
        with self._starting:
            if self._thread is not None:
                self._changes.put(None)
                self._thread.join(_CLOSING)
                self._process.end()
                self._thread = None
            self._keeping.close()

    def _submit(self, change: _Change) -> Future[Answer]:
        with self._starting:
            if self._thread is None:
                self._keeping.enter_context(self.folder.writing())
                self._thread = threading.Thread(target=self._work, name="changes", daemon=True)
                self._thread.start()
        try:
            self._changes.put_nowait(change)
        except queue.Full as error:
            raise Busy("too many changes are waiting; send it again in a moment") from error
        return change.done

    def _work(self) -> None:
        while (first := self._changes.get()) is not None:
            together, ended = [first], False
            while len(together) < _TOGETHER and not self._changes.empty():
                another = self._changes.get()
                if another is None:
                    ended = True
                    break
                together.append(another)
            for group in _groups(together):
                self._make(group)
            if ended:
                return

    def _make(self, together: list[_Change]) -> None:
        made: list[tuple[_Change, Answer]] = []
        try:
            if self._renew():
                self._publish()
            for change in together:
                if not change.done.set_running_or_notify_cancel():  # whoever sent it has gone
                    continue
                try:
                    made.append((change, {} if change.message is None else self._ask(change.message)))
                except CcpgError as error:
                    change.done.set_exception(error)
                    self._end_unfinished()
            if any(change.message is not None for change, _ in made):
                self._publish()
        except (CcpgError, OSError) as error:
            fault = error if isinstance(error, CcpgError) else StoreError(f"the change cannot be kept ({error})")
            for change in together:
                if not change.done.done():
                    change.done.set_exception(fault)
            self._process.end()  # so that the folder in use is opened anew, whatever it was about
            return
        for change, answer in made:
            change.done.set_result(answer)

    def _renew(self) -> bool:
        """See to it that the live store is that of the current release; whether a new view is wanted."""
        release = self._find_release()
        if self._folder is None:
            self._folder = self.folder.find()
        if self._folder is None or self.folder.release_of(self._folder) != _name(release):
            target = self.folder.new(_name(release))
            path = None if release is None else str(release.path / "store")
            message = {"do": "renew", "release": path, "path": str(self.folder.store_of(target))}
            self._ask(message, _OPENING)
            self.folder.use(target)
            self._folder = target
            return True
        return self._view is None

    def _publish(self) -> None:
        if self._folder is None:
            raise StoreError("there is no live store")
        view = self.folder.new_view(self._folder)
        self._ask({"do": "publish", "view": str(view)}, _OPENING)
        self.folder.announce(view)
        self._view = view

    def _ask(self, message: Mapping[str, Any], seconds: float | None = None) -> Answer:
        if not self._process.runs and self._folder is not None:
            self._open(self._folder)
        return self._process.ask(message, self._limits.deadline if seconds is None else seconds)

    def _open(self, folder: Path) -> None:
        view = self._view or self.folder.find_view()
        message = {"do": "open", "path": str(self.folder.store_of(folder))}
        if unfinished(self.folder.store_of(folder)).exists() and view is not None:
            folder = self.folder.new(self.folder.release_of(folder))
            message = {"do": "restore", "view": str(view), "path": str(self.folder.store_of(folder))}
        for left in reversed(range(_TRIES)):
            try:
                self._process.ask(message, _OPENING)
                break
            except StoreError:
                if not left:
                    raise
                time.sleep(0.05)
        if folder != self._folder:
            self.folder.use(folder)
            self._folder = folder

    def _end_unfinished(self) -> None:
        """End the process where a change left something unfinished, so that it goes on from the last view."""
        if self._folder is not None and unfinished(self.folder.store_of(self._folder)).exists():
            self._process.end()


def _groups(together: list[_Change]) -> list[list[_Change]]:
    """The changes in their order; an upload stands alone, for if it fails all goes back to the view before it."""
    groups: list[list[_Change]] = []
    for change in together:
        if groups and not _is_alone([change]) and not _is_alone(groups[-1]):
            groups[-1].append(change)
        else:
            groups.append([change])
    return groups


def _is_alone(group: list[_Change]) -> bool:
    return any(change.message is not None and change.message["do"] == "put" for change in group)


def _name(release: Release | None) -> str:
    return NO_RELEASE if release is None else release.name


def _state(view: Path) -> State:
    return State(str(view), f"{_release_of(view)}+{view.name}")


def _release_of(view: Path) -> str:
    """The release that a view was made of."""
    return view.parents[1].name.partition("-")[2]


class _Writer(LineProcess):
    """The process of `writer`, whose faults are said as those of a change."""

    def ask(self, message: Mapping[str, Any], seconds: float) -> Answer:
        """Its answer; QueryStopped where it took too long, QueryError where it ended of it, and its own errors."""
        try:
            answer = super().ask(message, seconds)
        except Ended as error:
            raise _why(error.code, seconds, timed_out=error.timed_out) from error
        if "error" in answer:
            raise _ERRORS.get(answer["error"], CcpgError)(answer["message"])
        return answer


def _why(code: int, seconds: float, *, timed_out: bool) -> QueryError:
    if timed_out:
        return QueryStopped(f"the change was stopped after {seconds:g} seconds and not made; make it in smaller parts")
    if code == -signal.SIGABRT:
        return QueryError("the change needs more memory than it may take and was not made; make it in smaller parts")
    return QueryError(f"the change ended its process (exit code {code}) and was not made; it is too deep or too large")
