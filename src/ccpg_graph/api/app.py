"""The application: `create_app(settings)` for whoever mounts it, `serve(settings)` for the command."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import uvicorn
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.middleware.cors import CORSMiddleware

from ccpg_graph import __version__
from ccpg_graph.api.access import ACCESS
from ccpg_graph.api.ahead import keep_ahead
from ccpg_graph.api.etags import Tagged, add_not_modified
from ccpg_graph.api.middleware import Edge, Record
from ccpg_graph.api.problems import add_handlers
from ccpg_graph.api.repeated import Repeated
from ccpg_graph.api.routes import GRAPH_API, operations, pages, sparql, store, update, void
from ccpg_graph.api.site import Site
from ccpg_graph.api.wire import Front, connections_of
from ccpg_graph.errors import CcpgError

if TYPE_CHECKING:
    # Given by the entry points, which alone read them.
    from ccpg_graph.settings import Settings

# No credentials: a token is sent by hand, and never by a browser of itself.
_CORS: Any = {
    "allow_methods": ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"],
    "allow_headers": ["Accept", "Authorization", "Content-Type"],
    "expose_headers": ["Ccpg-Left-Out", "Ccpg-Unknown", "ETag", "Location", "Retry-After"],
    "max_age": 3600,
}
_TENDED = 1.0  # seconds between two looks for a new release
_SETTLED = 10.0  # seconds after which a start is over
_BEGUN = 2.0  # seconds after which it has done what everybody waits for
_LOG = logging.getLogger(__name__)


def create_app(settings: Settings) -> FastAPI:
    """The application over the current release below `settings.home`; a newer one is served as soon as it is there."""
    site = Site.of(settings)
    record = Record(site.metrics)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        tasks = [
            asyncio.create_task(_tend(site)),
            asyncio.create_task(_prepare(site)),
            asyncio.create_task(_prepare_networks(site)),
            asyncio.create_task(keep_ahead(site, _SETTLED)),
        ]
        found = await run_in_threadpool(site.live.state)
        if found is not None:
            await site.workers.warm(found.store)
        yield
        for task in tasks:
            task.cancel()
        await site.close()
        record.access.flush()

    # FastAPI's own documentation pages load scripts from elsewhere, so there are none; nor does anything of a request
    # go to anybody's telemetry, whatever the environment says.
    app = FastAPI(
        title="ccpg-graph",
        version=__version__,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.site = site
    # Answers of other origins get headers of their own from the layer for these.
    app.state.front = None if settings.cors_origins else Front(site.before, record)
    add_handlers(app)
    add_not_modified(app)
    # The description is of the graph API; SPARQL describes itself, and pages are for people.
    for each in (operations, pages, sparql, store, update, void):
        app.include_router(each.router, include_in_schema=False)
    for each in GRAPH_API:
        app.include_router(each.router, dependencies=[Tagged])
    app.add_middleware(Repeated, before=site.before)
    if settings.cors_origins:
        app.add_middleware(CORSMiddleware, allow_origins=settings.cors_origins.split(), **_CORS)
    app.add_middleware(Edge, record=record)
    return app


async def _tend(site: Site) -> None:
    """Take in a new release without waiting for a question; a fault is the log's, and the next question's."""
    tasks = [site.live.tend]  # what a start has to do comes before what may wait
    while True:
        for task in tasks:
            try:
                await run_in_threadpool(task)
            except CcpgError as error:
                _LOG.error("%s", error)
        await asyncio.sleep(_TENDED)
        tasks = [site.live.tend, site.read_ahead]


async def _prepare(site: Site) -> None:
    """Have processes ready that read documents: the first one sent would wait for seconds. It is not done at once, for
    a server that has just been started has better to do."""
    await asyncio.sleep(_SETTLED)
    await run_in_threadpool(site.reading.prepare, files=False)
    if site.settings.token is not None:
        await run_in_threadpool(site.filing.prepare, files=True)


async def _prepare_networks(site: Site) -> None:
    """Have a process ready that has read the current release, and each that comes after: the first network asked for
    would wait for that."""
    await asyncio.sleep(_BEGUN)
    while True:
        try:
            opened = await run_in_threadpool(site.find_opened)
            if opened is not None:
                await run_in_threadpool(site.networks.prepare, opened.release, site.settings.base_iri)
        except CcpgError as error:
            _LOG.error("%s", error)
        await asyncio.sleep(_TENDED)


def serve(settings: Settings) -> None:
    """Serve until interrupted or told to end (SIGTERM); requests under way get the grace of the settings to finish."""
    app = create_app(settings)
    # What a release holds is millions of objects that stay: looking through them all takes half a second, in which
    # nobody is answered.
    gc.set_threshold(50_000, 20, 100)
    if settings.access_log:
        ACCESS.addHandler(logging.StreamHandler(sys.stdout))
        ACCESS.setLevel(logging.INFO)
    # When all is finished, uvicorn sends itself the signal that it was stopped by.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        timeout_graceful_shutdown=settings.grace,
        http=connections_of(app.state.front),
        ws="none",
        server_header=False,
        access_log=False,
    )
