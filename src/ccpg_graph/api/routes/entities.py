"""`/api/v1/entities`: things of every kind."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Query

from ccpg_graph.api.catalogues import AnyCatalogue
from ccpg_graph.api.models.common import PROBLEMS, EntityItem, FacetItem
from ccpg_graph.api.models.entities import EntityDetail, EntityPage
from ccpg_graph.api.parameters import AnyFilters, AnyPaging, Day
from ccpg_graph.catalogue.catalogue import Catalogue
from ccpg_graph.catalogue.things import Thing

router = APIRouter(prefix="/api/v1", tags=["entities"], responses=PROBLEMS)

Sort = Literal["relevance", "label", "-label", "from", "-from", "documents", "-documents"]


@router.get("/entities", response_model_exclude_none=False)
def list_entities(
    catalogue: AnyCatalogue,
    filters: AnyFilters,
    paging: AnyPaging,
    sort: Annotated[
        Sort, Query(description="order; `-` turns it round; `relevance` is by name without `q`")
    ] = "relevance",
    facets: Annotated[bool, Query(description="whether to count what the filters could be narrowed to")] = False,
) -> EntityPage:
    """Things that pass the filters. Without `kind`: all that has a name of its own (no tenures)."""
    index = catalogue.index
    mask, scores = index.select(filters)
    numbers = index.sort(mask, scores, sort)
    part = numbers[paging.offset : paging.offset + paging.limit]
    return EntityPage(
        total=len(numbers),
        limit=paging.limit,
        offset=paging.offset,
        items=[EntityItem.of(entry, catalogue.iri) for entry in index.entries(part, scores)],
        facets=FacetItem.all(index.count(filters)) if facets else None,
    )


@router.get("/entities/{kind}/{slug:path}")
def show_entity(
    kind: str,
    slug: str,
    catalogue: AnyCatalogue,
    as_of: Annotated[Day | None, Query(description="a day: only tenures, meetings … that held then")] = None,
) -> EntityDetail:
    """A thing in full: facts with their passages, tenures, meetings, instruments …, and where documents differ."""
    return EntityDetail.of_detail(catalogue.details.of(find_thing(catalogue, f"{kind}/{slug}"), as_of), catalogue.iri)


def find_thing(catalogue: Catalogue, thing_id: str) -> Thing:
    """A thing by its id. Of an old one, 302 to what came in its place (300 where that is several things) or 410; 404
    where nothing ever spoke of it."""
    thing = catalogue.things.find(thing_id)
    if thing is not None:
        return thing
    successors = catalogue.holdings.replaced.get(thing_id, [])
    if len(successors) == 1:
        where = {"Location": f"/api/v1/entities/{quote(successors[0])}"}
        raise HTTPException(302, f"{thing_id} is now {successors[0]}.", where)
    if successors:
        raise HTTPException(300, f"{thing_id} was taken for one thing, and is now {', '.join(successors)}.")
    if catalogue.holdings.release.ledger().is_gone(thing_id):
        raise HTTPException(410, f"{thing_id} was here once; what spoke of it has been taken out.")
    raise HTTPException(404, f"Nothing here speaks of {thing_id}.")
