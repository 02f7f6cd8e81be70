"""`/api/v1/entities/…/neighbours` and `/api/v1/paths`: what joins things."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import BeforeValidator

from ccpg_graph.api.catalogues import AnyCatalogue
from ccpg_graph.api.models.common import PROBLEMS, PassageModel, ThingRef
from ccpg_graph.api.models.ties import NeighbourModel, NeighbourPage, PathList, PathModel, StepModel
from ccpg_graph.api.parameters import AnyPaging, Date, Day, Kind, Word, empty_is_none
from ccpg_graph.api.routes.entities import find_thing
from ccpg_graph.catalogue.catalogue import Catalogue
from ccpg_graph.catalogue.dates import ALWAYS, FOR_EVER, first_day, last_day
from ccpg_graph.catalogue.ties import Tie, Window, find_neighbours, find_paths

router = APIRouter(prefix="/api/v1", tags=["ties"], responses=PROBLEMS)

_SOURCES = 5  # passages of one step


def get_window(
    since: Annotated[
        Date | None, BeforeValidator(empty_is_none), Query(alias="from", description="ties on this date or later")
    ] = None,
    until: Annotated[
        Date | None, BeforeValidator(empty_is_none), Query(description="ties on this date or before")
    ] = None,
    as_of: Annotated[
        Day | None, BeforeValidator(empty_is_none), Query(description="ties that held on this day")
    ] = None,
) -> Window:
    """The days that ties must touch."""
    if as_of is not None:
        return Window(as_of, as_of)
    return Window(ALWAYS if since is None else first_day(since), FOR_EVER if until is None else last_day(until))


AnyWindow = Annotated[Window, Depends(get_window)]


@router.get("/entities/{kind}/{slug:path}/neighbours")
def list_neighbours(
    kind: str,
    slug: str,
    catalogue: AnyCatalogue,
    window: AnyWindow,
    paging: AnyPaging,
    of_kind: Annotated[list[Kind], Query(alias="kind", description="only neighbours of these kinds")] = [],  # noqa: B006 - FastAPI copies it
) -> NeighbourPage:
    """Whoever a thing shares meetings, instruments, decisions or a body with; the closest first."""
    thing = find_thing(catalogue, f"{kind}/{slug}")
    found = find_neighbours(catalogue.ties, thing.id, window)
    if of_kind:
        found = [each for each in found if each.id.partition("/")[0] in of_kind]
    items = [
        NeighbourModel(
            **_ref(catalogue, each.id).model_dump(),
            kind=each.id.partition("/")[0],
            relations=each.relations,
            weight=each.weight,
            meetings=each.meetings,
            instruments=each.instruments,
            others=each.others,
        )
        for each in found[paging.offset : paging.offset + paging.limit]
    ]
    return NeighbourPage(total=len(found), limit=paging.limit, offset=paging.offset, items=items)


@router.get("/paths")
def list_paths(
    catalogue: AnyCatalogue,
    window: AnyWindow,
    source: Annotated[Word, Query(description="id of the first thing", examples=["person/andrei-shved"])],
    target: Annotated[Word, Query(description="id of the last thing", examples=["body/kz-prosecutor-generals-office"])],
    limit: Annotated[int, Query(ge=1, le=50, description="how many paths at most")] = 5,
) -> PathList:
    """The shortest paths between two things through meetings, instruments, decisions and posts, within a period."""
    one, other = find_thing(catalogue, source), find_thing(catalogue, target)
    found = find_paths(catalogue.ties, one.id, other.id, window, limit)
    paths = [_path(catalogue, one.id, ties) for ties in found]
    return PathList(length=len(found[0]) if found else None, paths=paths)


def _path(catalogue: Catalogue, start: str, ties: list[Tie]) -> PathModel:
    names, steps = [start], []
    for tie in ties:
        end = tie.end(names[-1])
        steps.append(_step(catalogue, names[-1], end, tie))
        names.append(end)
    return PathModel(things=[_ref(catalogue, name) for name in names], steps=steps)


def _step(catalogue: Catalogue, source: str, target: str, tie: Tie) -> StepModel:
    if tie.carrier is not None:
        claims = catalogue.things.claims_on(tie.carrier)
    else:
        claims = [
            claim
            for claim in catalogue.things.claims_on(tie.one)
            if (claim.property, claim.value.text) == (tie.relation, tie.other)
        ]
    passages = catalogue.documents.passages([claim for claim in claims if claim.asserted][:_SOURCES])
    return StepModel(
        source=source,
        target=target,
        relation=tie.relation,
        carrier=tie.carrier,
        first=None if tie.spell is None else tie.spell.first,
        last=None if tie.spell is None else tie.spell.last,
        sources=PassageModel.each(passages),
    )


def _ref(catalogue: Catalogue, thing_id: str) -> ThingRef:
    return ThingRef(id=thing_id, iri=catalogue.iri(thing_id), label=catalogue.things.label(thing_id))
