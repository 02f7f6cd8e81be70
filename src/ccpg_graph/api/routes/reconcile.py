"""`/api/v1/reconcile`: the Reconciliation Service API 0.2, for OpenRefine and other tools that clean tables.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""

from __future__ import annotations

import json
from html import escape
from typing import Annotated, Any
from urllib.parse import parse_qs

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse
from starlette.concurrency import run_in_threadpool

from ccpg_graph.api.catalogues import AnyCatalogue, current_catalogue
from ccpg_graph.api.models.common import PROBLEMS, REFUSALS
from ccpg_graph.api.models.reconcile import (
    CandidateModel,
    FeatureModel,
    Manifest,
    ResultModel,
    SuggestionList,
    SuggestionModel,
    TypeRef,
)
from ccpg_graph.api.parameters import KnownBy, Word
from ccpg_graph.api.protocol import FORM, content_type, read_within
from ccpg_graph.api.routes.entities import find_thing
from ccpg_graph.api.site import AnySite
from ccpg_graph.catalogue.catalogue import Catalogue
from ccpg_graph.catalogue.dates import is_date
from ccpg_graph.catalogue.reconciling import CLASSES, PROPERTIES, Candidate, Sought, reconcile
from ccpg_graph.catalogue.selection import Entry, Filters
from ccpg_graph.text.labels import in_language
from ccpg_graph.text.scripts import to_latin

PATH = "/api/v1/reconcile"
router = APIRouter(prefix=PATH, tags=["reconcile"], responses=PROBLEMS | REFUSALS)

MOST_QUERIES = 50  # of one batch
_MOST_BYTES = 500_000
_TOO_MANY = f"The queries may have {_MOST_BYTES:,} bytes; send fewer at a time."
_MOST_LETTERS = 2_000  # of queries in an address; more are sent as a form
_MOST_CANDIDATES = 25
_LETTERS = 300  # of one name
_SUGGESTED = 20
_TITLES = {
    "country": "state: its code or name",
    "body": "body that it has to do with: id or name",
    "post": "post that a person held: id or name",
    "date": "day, month or year on which it held",
}


@router.get("")
def describe_or_ask(
    request: Request,
    catalogue: AnyCatalogue,
    queries: Annotated[str | None, Query(max_length=_MOST_LETTERS, description="a batch as JSON")] = None,
    query: Annotated[str | None, Query(max_length=_MOST_LETTERS, description="one name, or one query as JSON")] = None,
) -> Manifest | dict[str, ResultModel] | ResultModel:
    """The service's manifest; with `queries` or `query` the candidates."""
    if queries is not None:
        return _answer_batch(catalogue, queries)
    if query is not None:
        return _answer(catalogue, _read_single(query))
    return _manifest(catalogue, str(request.base_url).rstrip("/"))


@router.post(
    "",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                FORM: {
                    "schema": {
                        "type": "object",
                        "properties": {
                            "queries": {
                                "type": "string",
                                "examples": [
                                    (
                                        '{"q0": {"query": "Prosecutor General of Belarus", "type": "Official", '
                                        '"properties": [{"pid": "date", "v": "2019-10-01"}]}}'
                                    )
                                ],
                            }
                        },
                    }
                }
            },
        }
    },
)
async def ask(request: Request, site: AnySite, known_by: KnownBy = None) -> dict[str, ResultModel] | ResultModel:
    """The candidates for a batch (`queries`) or one query (`query`), sent as a form."""
    if content_type(request) != FORM:
        raise HTTPException(415, f"Send the queries as {FORM}.")
    body = await read_within(request, _MOST_BYTES, _TOO_MANY)
    form = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
    catalogue = await run_in_threadpool(current_catalogue, site, known_by)
    if "queries" in form:
        return await run_in_threadpool(_answer_batch, catalogue, form["queries"][0])
    if "query" in form:
        return await run_in_threadpool(_answer, catalogue, _read_single(form["query"][0]))
    raise HTTPException(400, "The form has neither `queries` nor `query`.")


@router.get("/suggest/entity")
def suggest_entity(
    catalogue: AnyCatalogue, prefix: Word = "", cursor: Annotated[int, Query(ge=0, le=10_000)] = 0
) -> SuggestionList:
    """Things by the beginning of a word of their name."""
    index = catalogue.index
    mask, scores = index.select(Filters(q=prefix, kind=tuple(CLASSES.values())))
    numbers = index.sort(mask, scores, "relevance")[cursor : cursor + _SUGGESTED] if prefix.strip() else []
    items = [
        SuggestionModel(id=entry.id, name=in_language(entry.label, "en"), description=_describe(entry))
        for entry in index.entries(numbers)
    ]
    return SuggestionList(result=items)


@router.get("/suggest/type")
def suggest_type(catalogue: AnyCatalogue, prefix: Word = "") -> SuggestionList:
    """Classes that things of the release are of, and those above them."""
    counts = {row.value: row.count for row in catalogue.index.count(Filters(kind=tuple(CLASSES.values())))["type"]}
    names = sorted({*CLASSES, *counts})
    found = [name for name in names if _begins(name, prefix)]
    items = [SuggestionModel(id=name, name=name, description=f"{counts.get(name, 0)} things") for name in found]
    return SuggestionList(result=items)


@router.get("/suggest/property")
def suggest_property(prefix: Word = "") -> SuggestionList:
    """What a row may say of a thing beside its name."""
    found = [name for name in PROPERTIES if _begins(name, prefix)]
    return SuggestionList(result=[SuggestionModel(id=name, name=name, description=_TITLES[name]) for name in found])


@router.get("/preview", response_class=HTMLResponse)
def preview(catalogue: AnyCatalogue, id: Word) -> HTMLResponse:
    """A few lines about a thing, to be shown beside a cell."""
    entry = catalogue.index.entry_of(find_thing(catalogue, id))
    names = " · ".join(escape(name) for name in entry.label.values())
    page = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(in_language(entry.label, "en"))}'
        f"</title></head><body><p><b>{names}</b></p><p>{escape(_describe(entry))}</p>"
        f"<p>{entry.documents} documents speak of it</p></body></html>"
    )
    return HTMLResponse(page)


def _manifest(catalogue: Catalogue, server: str) -> Manifest:
    base = catalogue.holdings.base
    suggest = {
        name: {"service_url": server, "service_path": f"{PATH}/suggest/{name}"}
        for name in ("entity", "type", "property")
    }
    return {
        "versions": ["0.2"],
        "name": "Cooperation of prosecution services, as reported",
        "identifierSpace": f"{base}id/",
        "schemaSpace": f"{base}ontology#",
        "defaultTypes": [{"id": name, "name": name} for name in CLASSES],
        "view": {"url": f"{server}/id/{{{{id}}}}"},
        "preview": {"url": f"{server}{PATH}/preview?id={{{{id}}}}", "width": 400, "height": 140},
        "suggest": suggest,
    }


def _answer_batch(catalogue: Catalogue, text: str) -> dict[str, ResultModel]:
    batch = _parse(text)
    if not isinstance(batch, dict) or not all(isinstance(row, dict) for row in batch.values()):
        raise HTTPException(400, 'Send an object of queries: {"q0": {"query": "…"}}.')
    if len(batch) > MOST_QUERIES:
        raise HTTPException(413, f"A batch may have {MOST_QUERIES} queries, not {len(batch)}.")
    return {key: _answer(catalogue, row) for key, row in batch.items()}


def _read_single(text: str) -> dict[str, Any]:
    """One query: JSON, or a name by itself."""
    if not text.lstrip().startswith("{"):
        return {"query": text}
    row: dict[str, Any] = _parse(text)
    return row


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, f"The queries are no JSON ({error}).") from error


def _answer(catalogue: Catalogue, row: dict[str, Any]) -> ResultModel:
    return ResultModel(result=[_candidate(catalogue, each) for each in reconcile(catalogue, _sought(row))])


def _sought(row: dict[str, Any]) -> Sought:
    query = row.get("query")
    if not isinstance(query, str) or len(query) > _LETTERS:
        raise HTTPException(400, f"`query` is a name of at most {_LETTERS} letters.")
    types = row.get("type")
    type_name = types[0] if isinstance(types, list) and types else types
    if isinstance(type_name, dict):
        type_name = type_name.get("id")
    if type_name is not None and not isinstance(type_name, str):
        raise HTTPException(400, "`type` is the name of a class, such as Official.")
    limit = row.get("limit", 5)
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
        raise HTTPException(400, "`limit` is a whole number from 1 on.")
    properties = _properties(row.get("properties") or [])
    name = (type_name or "").rpartition("#")[2] or None
    return Sought(query, name, properties, min(limit, _MOST_CANDIDATES))


def _properties(given: Any) -> dict[str, list[str]]:
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        raise HTTPException(400, '`properties` is a list: [{"pid": "country", "v": "BY"}].')
    found: dict[str, list[str]] = {}
    for each in given:
        name, value = each.get("pid"), each.get("v")
        if name not in PROPERTIES:
            raise HTTPException(400, f"There is no property {name!r}; take one of {', '.join(PROPERTIES)}.")
        values = [_text(one) for one in (value if isinstance(value, list) else [value])]
        wrong = [text for text in values if name == "date" and text and not is_date(text)]
        if wrong:
            raise HTTPException(400, f"{wrong[0]!r} is no date; write a day as 2019-10-01, a month, or a year.")
        found.setdefault(name, []).extend(values)
    return found


def _text(value: Any) -> str:
    """A value of a property: a text, a number, or `{"id": …}` of something reconciled before."""
    if isinstance(value, dict):
        value = value.get("id") or value.get("name") or ""
    return str(value if value is not None else "")[:_LETTERS]


def _candidate(catalogue: Catalogue, found: Candidate) -> CandidateModel:
    entry = catalogue.index.entry_of(catalogue.things[found.id])
    return CandidateModel(
        id=found.id,
        name=in_language(entry.label, "en"),
        description=_describe(entry),
        type=[TypeRef(id=entry.type, name=entry.type)],
        score=found.score,
        match=found.match,
        features=[FeatureModel(id=name, value=value) for name, value in found.features],
    )


def _describe(entry: Entry) -> str:
    parts = [entry.type, " ".join(entry.countries[:5]), entry.since or ""]
    return ", ".join(part for part in parts if part)


def _begins(name: str, prefix: str) -> bool:
    return to_latin(name).startswith(to_latin(prefix.strip()))
