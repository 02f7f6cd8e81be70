"""Fetches pages into the cache, host by host in turn, and says of each address what became of it."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ccpg_graph.documents.fetching.cache import KINDS, UNTOLD, Cache, Kept
from ccpg_graph.documents.fetching.lists import Wanted
from ccpg_graph.documents.fetching.web import Answer, Manners, Web
from ccpg_graph.documents.sources import read_source
from ccpg_graph.errors import DocumentError, Unreachable

READ = frozenset(KINDS) | UNTOLD
MOST_PATIENCE = 60.0  # seconds that we wait at most because a host asks for it
SILENCES = 3  # addresses in a row that a host does not give out, after which it is left for another day


class State(StrEnum):
    """What became of an address."""

    FETCHED = "fetched"
    UNREADABLE = "fetched and not readable"
    UNCHANGED = "unchanged"
    THERE = "there already"
    FAILED = "failed"
    TAKEN_DOWN = "taken down and not asked for"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an address, and where its page lies; of one that failed or cannot be read, the sentence that says
    why."""

    address: str
    state: State
    path: Path | None = None
    message: str = ""


def fetch(
    pages: Iterable[Wanted],
    cache: Cache,
    manners: Manners,
    *,
    limit: int | None = None,
    refresh: bool = False,
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[Outcome]:
    """Fetch pages that are not there yet; give an outcome for each as soon as it is known.

    limit: the most that are asked for; refresh: ask also for those that are there, whether they have changed; pause:
    how to wait. A page that is there stays, whatever becomes of asking again.
    """
    asked = 0
    with Web(manners, pause) as web:
        visitor = _Visitor(web, cache, pause)
        for page in in_turn(list(pages)):
            kept = cache.find(page.address)
            if kept is not None and not refresh:
                yield Outcome(page.address, State.THERE, kept.path)
            elif limit is None or asked < limit:
                asked += 1
                yield visitor.visit(page, kept)


class _Visitor:
    """Asks for pages, and remembers which hosts fail again and again."""

    def __init__(self, web: Web, cache: Cache, pause: Callable[[float], None]) -> None:
        self._web = web
        self._cache = cache
        self._pause = pause
        self._silent: Counter[str] = Counter()

    def visit(self, page: Wanted, kept: Kept | None) -> Outcome:
        """Ask for a page, or whether the one kept has changed."""
        path, silent = (kept.path if kept is not None else None), self._silent[page.host]
        try:
            if silent >= SILENCES:
                raise Unreachable(page.address, f"was not asked for: {page.host} has failed {silent} times in a row")
            answer = self._read(page.address, kept.known if kept is not None else {})
            self._silent[page.host] = 0
            if answer.unchanged:
                return Outcome(page.address, State.UNCHANGED, path)
            if not answer.data.strip():
                raise DocumentError(page.address, "is empty")
            return _kept(page.address, self._cache.keep(page, answer))
        except DocumentError as error:
            if silent < SILENCES:
                self._silent[page.host] = silent + 1 if isinstance(error, Unreachable) else 0
            return Outcome(page.address, State.FAILED, path, str(error))

    def _read(self, address: str, known: Mapping[str, str]) -> Answer:
        """The page; of a host that answers "not now", asked a second time, as late as it wishes."""
        try:
            return self._web.read(address, READ, known)
        except Unreachable as error:
            patience = error.patience or 0.0
            if error.status is None or patience > MOST_PATIENCE:
                raise
            self._pause(patience)
        return self._web.read(address, READ, known)


def _kept(address: str, path: Path) -> Outcome:
    """A page that was fetched: tried at once, so that whoever fetches hears what no build will be able to read. It
    stays, for a reader may get better, and its host is not to be asked for it again and again."""
    try:
        read_source(str(path))
    except DocumentError as error:
        reason = str(error).removeprefix(f"{error.document}: ")
        return Outcome(address, State.UNREADABLE, path, f"{address}: {reason} (kept as {path})")
    return Outcome(address, State.FETCHED, path)


def in_turn(pages: Sequence[Wanted]) -> list[Wanted]:
    """The first page of each host, then the second of each …: while one host rests, others are asked."""
    before: defaultdict[str, int] = defaultdict(int)
    placed = []
    for page in pages:
        placed.append((before[page.host], page))
        before[page.host] += 1
    return [page for _, page in sorted(placed, key=lambda each: each[0])]
