"""For whoever runs the server: is it alive, can it answer, and what does it do."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

from ccpg_graph import __version__
from ccpg_graph.api.metrics import MEDIA, Family, one
from ccpg_graph.api.site import AnySite, Site
from ccpg_graph.errors import Busy
from ccpg_graph.sparql.lanes import FULL

router = APIRouter()


@router.get("/health")
def health(site: AnySite) -> dict[str, Any]:
    """Whether the server answers, and which release it serves."""
    opened = site.find_opened()
    return {"status": "ok", "version": __version__, "release": None if opened is None else opened.release.name}


@router.get("/ready")
async def ready(site: AnySite) -> dict[str, Any]:
    """Whether questions can be answered: 503 while there is nothing to ask, or all places are taken and many wait."""
    state = await site.current()
    if site.workers.quick.waiting * 2 > site.settings.queue:
        raise Busy(FULL)
    return {"status": "ready", "asked": state.key}


@router.get("/metrics")
def metrics(site: AnySite) -> Response:
    """Counts and times, as Prometheus reads them."""
    return Response(site.metrics.text(_families(site)), media_type=MEDIA)


def _families(site: Site) -> list[Family]:
    workers, cache = site.workers, site.cache
    lanes = (("quick", workers.quick), ("long", workers.long))
    outcomes: dict[tuple[tuple[str, str], ...], float] = {
        (("outcome", name),): count for name, count in sorted(workers.outcomes.items())
    }
    return [
        Family("ccpg_queries_total", "counter", "Queries asked of workers, by what became of them.", outcomes),
        Family(
            "ccpg_queries_working",
            "gauge",
            "Queries being worked on, by lane.",
            {(("lane", name),): lane.working for name, lane in lanes},
        ),
        Family(
            "ccpg_queries_waiting",
            "gauge",
            "Queries waiting for a worker, by lane.",
            {(("lane", name),): lane.waiting for name, lane in lanes},
        ),
        one("ccpg_cache_hits_total", "counter", "Answers given from the cache.", cache.hits),
        one("ccpg_cache_misses_total", "counter", "Answers not found there.", cache.misses),
        one("ccpg_cache_bytes", "gauge", "Bytes in the cache.", cache.taken),
        one("ccpg_workers_memory_bytes", "gauge", "Bytes that workers at work have for themselves.", workers.memory()),
    ]
