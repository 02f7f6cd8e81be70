"""`/api/v1/release` and `/api/v1/queries`: what answers, and the questions that are there."""

from __future__ import annotations

import json

from fastapi import APIRouter, HTTPException, Request

from ccpg_graph import __version__
from ccpg_graph.api.answers import ask_whole
from ccpg_graph.api.catalogues import AnyCatalogue
from ccpg_graph.api.models.common import PROBLEMS, REFUSALS
from ccpg_graph.api.models.release import ParameterModel, QueryList, QueryModel, QueryRows, ReleaseModel
from ccpg_graph.api.parameters import KnownBy
from ccpg_graph.api.site import AnySite, Current
from ccpg_graph.catalogue.holdings import Holdings
from ccpg_graph.catalogue.selection import Filters
from ccpg_graph.sparql.gallery import GalleryQuery, read_gallery
from ccpg_graph.sparql.question import Question
from ccpg_graph.text.dates import days_of

router = APIRouter(prefix="/api/v1", tags=["release"], responses=PROBLEMS | REFUSALS)

_PARAMETER = "param-"


@router.get("/release")
def show_release(catalogue: AnyCatalogue) -> ReleaseModel:
    """The current release, or what was known of it by a day."""
    holdings = catalogue.holdings
    meetings = catalogue.index.things_of(catalogue.index.select(Filters(kind=("meeting",)))[0])
    begun = (catalogue.relations.period(each)[0] for each in meetings)
    dates = sorted(date for date in begun if date is not None and days_of(date) is not None)  # those that tell a year
    return ReleaseModel(
        name=holdings.release.name,
        number=holdings.release.number,
        documents=len(holdings.documents),
        statements=_count_claims(holdings),
        quads=holdings.release.manifest["quads"],
        things=catalogue.index.size,
        languages=catalogue.documents.languages,
        base=holdings.base,
        version=__version__,
        since=dates[0] if dates else None,
        until=dates[-1] if dates else None,
    )


@router.get("/queries")
def list_queries() -> QueryList:
    """The gallery of questions."""
    return QueryList(items=[_query(query) for query in read_gallery()])


@router.get("/queries/{name}")
async def run_query(name: str, request: Request, site: AnySite, opened: Current, known_by: KnownBy = None) -> QueryRows:
    """The rows of a question, asked of the release alone; its parameters are given as `param-asOf=2022-05-01`.

    Whatever else is given is refused: the answer would be that of the default values, and look like the one asked for.
    """
    found = next((query for query in read_gallery() if query.name == name), None)
    if found is None:
        raise HTTPException(404, f"The gallery has no question {name!r}.")
    values = _values(request.query_params.multi_items())
    question = Question(
        store=str(opened.release.path / "store"),
        key=opened.release.name,
        text=found.text,
        values={key: value for key, value in values.items() if value},
        known_by=known_by,
        base=site.settings.base_iri,
    )
    answer = await ask_whole(request, site, question)
    body = json.loads(answer.body)
    return QueryRows(name=name, columns=body["head"]["vars"], rows=body["results"]["bindings"])


def _values(given: list[tuple[str, str]]) -> dict[str, str]:
    """The values of parameters by name; 400 for what is none, and for one given twice."""
    found: dict[str, str] = {}
    for key, value in given:
        if key == "known_by":
            continue
        if not key.startswith(_PARAMETER):
            raise HTTPException(
                400, f"{key!r} is not known here; a question's parameter is given as {_PARAMETER}{key}."
            )
        if key.removeprefix(_PARAMETER) in found:
            raise HTTPException(400, f"{key!r} is given twice.")
        found[key.removeprefix(_PARAMETER)] = value
    return found


def _count_claims(holdings: Holdings) -> int:
    """How many there are; of a whole release as its manifest counts them, without a look at each."""
    manifest = holdings.release.manifest
    if len(holdings.documents) == manifest["documents"]:
        return int(manifest["classes"].get("Claim", 0))
    return len(holdings.evidence.all)


def _query(query: GalleryQuery) -> QueryModel:
    parameters = [ParameterModel(name=p.name, type=p.type, default=p.default) for p in query.parameters]
    return QueryModel(name=query.name, question=query.question, parameters=parameters, text=query.text)
