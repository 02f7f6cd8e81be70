"""What every route needs: the home, the current release with its store open, the workers, and the names of things."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Depends, HTTPException, Request
from starlette.concurrency import run_in_threadpool

from ccpg_graph.api.before import Before
from ccpg_graph.api.desks import Desk
from ccpg_graph.api.metrics import Metrics
from ccpg_graph.api.names import Names
from ccpg_graph.api.networks import Networks
from ccpg_graph.catalogue.catalogue import Catalogue
from ccpg_graph.catalogue.keeping import Catalogues, Shelf
from ccpg_graph.sparql.cache import AnswerCache
from ccpg_graph.sparql.limits import TextLimits, WorkLimits
from ccpg_graph.sparql.outlet import Caps
from ccpg_graph.sparql.workers import Workers
from ccpg_graph.sparql.writing import ChangeLimits, Live, State
from ccpg_graph.store import Home, OxigraphStore, Release

if TYPE_CHECKING:
    # Given by the entry points, which alone read them.
    from ccpg_graph.settings import Settings


_LATE = "large releases, and those of another version, want `ccpg-graph add`, or a longer CCPG_UPDATE_DEADLINE"
NOTHING_BUILT = HTTPException(503, "Nothing has been built yet. Run `ccpg-graph build`.")


@dataclass(frozen=True, slots=True)
class Opened:
    """A release and its store."""

    release: Release
    store: OxigraphStore


@dataclass(slots=True)
class Site:
    """One application's state."""

    settings: Settings
    home: Home
    workers: Workers
    live: Live
    names: Names
    caps: Caps
    cache: AnswerCache
    reading: Desk
    filing: Desk
    networks: Networks
    before: Before
    catalogues: Catalogues = field(default_factory=Catalogues)
    metrics: Metrics = field(default_factory=Metrics)
    ahead: str | None = None  # the release that was read ahead last
    _opened: Opened | None = None
    _ahead: Release | None = None
    _opening: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def of(cls, settings: Settings) -> Site:
        """The state for these settings; no process is started yet."""
        home = Home(settings.home)
        changes = ChangeLimits(settings.update_deadline, settings.worker_memory, settings.query_outward)
        live = Live(home.path, home.find_current, f"{settings.base_iri}graph/", changes)
        cache = AnswerCache(settings.cache_memory << 20)

        def look(of_release: bool) -> str | None:
            found = home.find_current() if of_release else live.now()
            return None if found is None else found.name if isinstance(found, Release) else found.key

        return cls(
            settings,
            home,
            Workers(_limits(settings)),
            live,
            Names(settings.base_iri),
            Caps(settings.max_rows, settings.max_answer << 20),
            cache,
            reading=Desk(settings.read_deadline, settings.worker_memory),
            filing=Desk(settings.update_deadline, 0, _LATE),
            networks=Networks(settings.network_deadline, settings.network_memory),
            before=Before(cache, look),
        )

    def find_opened(self) -> Opened | None:
        """The current release, opened; None where nothing has been built."""
        with self._opening:
            release = self.home.find_current()
            if release is None:
                return None
            if self._opened is None or self._opened.release != release:
                # The store before is not closed, for a request may still read it; it closes when the last one is done.
                self._opened = Opened(release, release.open())
            return self._opened

    def catalogue(self, opened: Opened, known_by: str | None = None) -> Catalogue:
        """What a release holds, or what was known of it by a day."""
        return self.catalogues.get(Shelf(opened.release, opened.store, self.settings.base_iri), known_by)

    def read_ahead(self) -> None:
        """Read a new release, once, before somebody waits for it; a fault is told again to whoever asks."""
        opened = self.find_opened()
        if opened is not None and opened.release != self._ahead:
            self._ahead = opened.release
            self.catalogue(opened)
            self.ahead = opened.release.name

    def state(self) -> State:
        """What queries are asked of; 503 where nothing has been built, and nobody may write either."""
        found = self.live.state()
        if found is None and self.settings.token is not None:
            self.live.begin()
            found = self.live.state()
        if found is None:
            raise NOTHING_BUILT
        return found

    async def change(self, message: Mapping[str, Any]) -> Mapping[str, Any]:
        """Let a change be made and wait for it without holding a thread; once begun it is made, whoever leaves."""
        return await asyncio.wrap_future(self.live.change(message))

    async def current(self) -> State:
        """As `state`, for those who may not wait: threads are only used where there is something to wait for."""
        found = self.live.now()
        return await run_in_threadpool(self.state) if found is None else found

    async def close(self) -> None:
        """Finish the changes under way and end all processes."""
        await run_in_threadpool(self.live.close)
        await self.workers.close()
        self.reading.close()
        self.filing.close()
        self.networks.close()

    @property
    def max_document(self) -> int:
        """The bytes that a document may have which is sent in."""
        return self.settings.max_document * 1024 * 1024

    @property
    def max_upload(self) -> int:
        """The bytes that a body may have which is to be stored."""
        return self.settings.max_upload * 1024 * 1024


def _limits(settings: Settings) -> WorkLimits:
    return WorkLimits(
        deadline=settings.query_deadline,
        memory=settings.worker_memory,
        total=settings.workers_memory,
        long=settings.workers,
        quick=settings.quick_workers,
        queue=settings.queue,
        outward=settings.query_outward,
        text=TextLimits(settings.query_length, settings.query_depth, settings.query_patterns, settings.query_outward),
    )


async def get_site(request: Request) -> Site:
    """The state of the application that a request came to."""
    site: Site = request.app.state.site
    return site


def get_opened(site: Annotated[Site, Depends(get_site)]) -> Opened:
    """The current release; 503 where nothing has been built."""
    opened = site.find_opened()
    if opened is None:
        raise NOTHING_BUILT
    return opened


AnySite = Annotated[Site, Depends(get_site)]
Current = Annotated[Opened, Depends(get_opened)]
