"""`/api/v1/network`: projections of the current release, measures on them, and how sure those are."""

from __future__ import annotations

from typing import Annotated, Any, Protocol

from fastapi import APIRouter, Depends, HTTPException, Query, Request
from fastapi import Path as PathParameter
from fastapi.responses import Response
from pydantic import BeforeValidator

from ccpg_graph.api.models.common import COMPUTED, PROBLEMS
from ccpg_graph.api.models.network import ComparedModel, DefinitionModel, MeasuresModel, NetworkModel, YearsModel
from ccpg_graph.api.parameters import AnyFilters, Date, KnownBy, empty_is_none
from ccpg_graph.api.site import AnySite, Current

router = APIRouter(prefix="/api/v1/network", tags=["network"], responses=PROBLEMS | COMPUTED)

Draws = Annotated[int, Query(ge=0, le=1000, description="draws at random; 0: not asked")]
Seed = Annotated[int, Query(ge=0, le=2**31 - 1, description="of all that is drawn")]
Measure = Annotated[str, Query(max_length=50, description="what to go by", examples=["strength"])]
Years = Annotated[int, Query(ge=1, le=100)]
End = Annotated[Date | None, BeforeValidator(empty_is_none), Query()]


class Ask(Protocol):
    """Asks the question of a request: do: what is wanted of the network (`pipeline.networks`); given: how."""

    def __call__(self, do: str, **given: Any) -> Response: ...


def get_ask(
    request: Request,
    site: AnySite,
    opened: Current,
    filters: AnyFilters,
    projection: str,
    weight: Annotated[str, Query(max_length=20, description="count or newman")] = "count",
    backbone: Annotated[
        int | None,
        BeforeValidator(empty_is_none),
        Query(ge=1, description="keep so many edges, the strongest; scores and years are of all"),
    ] = None,
    known_by: KnownBy = None,
) -> Ask:
    """What asks the question of a request, and gives the kept answer where there is one."""
    if filters.q:
        raise HTTPException(422, "q: a network is not searched by words; use office, country, topic or type")

    question = {
        "projection": projection,
        "weight": weight,
        "backbone": backbone,
        "filters": {
            "since": filters.since, "until": filters.until, "as_of": filters.as_of, "known_by": known_by,
            "countries": filters.country, "offices": filters.office,
            "topics": [topic.removeprefix("topic/") for topic in filters.topic],
            "kinds": filters.kind, "types": filters.type, "statuses": filters.status,
        },
    }  # fmt: skip

    def ask(do: str, **given: Any) -> Response:
        message = {"do": do, "base": site.settings.base_iri, "question": question, "given": given}
        return site.networks.answer(request, opened.release, message)

    return ask


AnyAsk = Annotated[Ask, Depends(get_ask)]


@router.get("", response_model=list[DefinitionModel])
def list_projections(request: Request, site: AnySite, opened: Current) -> Response:
    """The projections: each a definition that can be checked, with the SPARQL that gives the same."""
    return site.networks.answer(request, opened.release, {"do": "list", "base": site.settings.base_iri})


@router.get("/{projection}", response_model=NetworkModel)
def show_network(ask: AnyAsk, beyond_chance: Draws = 0, seed: Seed = 1) -> Response:
    """A network: every node and edge with the meetings, instruments and claims it rests on.

    `beyond_chance`: with so many draws, how often attendance alone would tie two.
    """
    return ask("show", beyond_chance=beyond_chance, seed=seed)


@router.get("/{projection}/measures", response_model=MeasuresModel)
def show_measures(
    ask: AnyAsk,
    measure: Annotated[list[str], Query(max_length=20, description="names of measures; none: the usual ones")] = [],  # noqa: B006 - FastAPI copies it
    draws: Draws = 0,
    unreported: Annotated[float, Query(ge=0, lt=100, description="percent of meetings gone unreported")] = 0,
    seed: Seed = 1,
) -> Response:
    """Scores of the nodes; with `draws` their intervals, with `unreported` how ranks would move."""
    return ask("measures", measure=measure, draws=draws, unreported=unreported, seed=seed)


@router.get("/{projection}/years", response_model=YearsModel)
def show_years(ask: AnyAsk, measure: Measure = "strength", length: Years = 1, step: Years = 1) -> Response:
    """The network in windows of `length` years, each begun `step` years after the one before."""
    return ask("years", measure=measure, length=length, step=step)


@router.get("/{projection}/compare", response_model=ComparedModel)
def compare_periods(
    ask: AnyAsk,
    before_from: End = None, before_until: End = None, after_from: End = None, after_until: End = None,
    measure: Measure = "strength",
) -> Response:  # fmt: skip
    """Two periods side by side; an end that is not given is open."""
    return ask("compare", before=(before_from, before_until), after=(after_from, after_until), measure=measure)


@router.get("/{projection}/export.{ending}", response_class=Response)
def export_network(
    ask: AnyAsk,
    projection: str,
    ending: Annotated[str, PathParameter(max_length=20, description="gexf, graphml, cyjs, json, edges.csv, …")],
) -> Response:
    """A network as a file for another program, or as a picture (svg, png)."""
    response = ask("export", ending=ending)
    response.headers["Content-Disposition"] = f'attachment; filename="{projection}.{ending}"'
    return response
