"""`/api/v1/timeline`, `/map` and `/statistics`: the selection along time, on the map, in numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from fastapi import APIRouter

from ccpg_graph.api.catalogues import AnyCatalogue
from ccpg_graph.api.models.common import PROBLEMS
from ccpg_graph.api.models.views import MapModel, StatisticsModel, TimelineModel
from ccpg_graph.api.parameters import AnyFilters
from ccpg_graph.catalogue import places, statistics, timeline
from ccpg_graph.catalogue.catalogue import Catalogue
from ccpg_graph.catalogue.selection import Filters
from ccpg_graph.catalogue.things import Thing

router = APIRouter(prefix="/api/v1", tags=["views"], responses=PROBLEMS)


@router.get("/timeline")
def show_timeline(catalogue: AnyCatalogue, filters: AnyFilters) -> TimelineModel:
    """Meetings, instruments, tenures, decisions and figures of the selection along time, with the gaps of series."""
    selected = _selected(catalogue, filters, timeline.DRAWN)
    return TimelineModel.model_validate(timeline.make_timeline(selected, catalogue.things, catalogue.relations))


@router.get("/map")
def show_map(catalogue: AnyCatalogue, filters: AnyFilters) -> MapModel:
    """Meetings, instruments, figures, decisions and initiatives of the selection by town and by state."""
    selected = _selected(catalogue, filters, places.COUNTED)
    return MapModel.model_validate(places.make_map(selected, catalogue.things, catalogue.relations))


@router.get("/statistics")
def show_statistics(catalogue: AnyCatalogue, filters: AnyFilters) -> StatisticsModel:
    """Counts of the selection; without `kind`: of meetings and instruments."""
    selected = _selected(catalogue, filters, statistics.COUNTED)
    return StatisticsModel.model_validate(statistics.count_things(selected, catalogue.things, catalogue.relations))


def _selected(catalogue: Catalogue, filters: Filters, kinds: Iterable[str]) -> list[Thing]:
    """What passes the filters; of these kinds where none is chosen."""
    chosen = filters if filters.kind else replace(filters, kind=tuple(kinds))
    return catalogue.index.things_of(catalogue.index.select(chosen)[0])
