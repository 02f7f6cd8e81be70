"""`/sparql`: the answer in the format that is asked for; for a browser the page to ask from."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from ccpg_graph.api.answers import respond
from ccpg_graph.api.description import describe_service
from ccpg_graph.api.negotiation import choose
from ccpg_graph.api.protocol import Asked, has_relative, read_query
from ccpg_graph.api.routes.pages import shell
from ccpg_graph.api.site import AnySite, Site
from ccpg_graph.explorer.shell import EDITOR_POLICY
from ccpg_graph.sparql.question import Question, check
from ccpg_graph.sparql.run import GRAPH_FORMATS, ROW_FORMATS
from ccpg_graph.sparql.writers import RowFormat
from ccpg_graph.sparql.writing import State
from ccpg_graph.store import GraphFormat

router = APIRouter()

METHODS = ["GET", "HEAD", "POST"]
_HTML = "text/html"
# Offered in this order; the general types after them are other names of the first.
_ROWS: dict[str, RowFormat] = {
    **{form.value: form for form in (RowFormat.JSON, RowFormat.XML, RowFormat.CSV, RowFormat.TSV)},
    "application/json": RowFormat.JSON,
    "application/xml": RowFormat.XML,
    "text/xml": RowFormat.XML,
}
GRAPHS: dict[str, GraphFormat] = {
    **{form.value: form for form in GraphFormat},
    "text/plain": GraphFormat.N_TRIPLES,
    "application/xml": GraphFormat.RDF_XML,
    "application/json": GraphFormat.JSON_LD,
}


@router.api_route("/sparql", methods=METHODS, response_class=Response)
async def sparql(request: Request, site: AnySite) -> Response:
    """Answer a SPARQL 1.1 query; without one, describe the service. A browser gets the page to ask from."""
    asked = await read_query(request)
    accept = request.headers.get("accept", "")
    wants_page = asked.form is None and choose(accept, [RowFormat.JSON, GraphFormat.TURTLE, _HTML]) == _HTML
    if wants_page:
        page = shell(policy=EDITOR_POLICY)
        page.headers["Vary"] = "Accept"
        return page
    if asked.bare and request.method != "POST":
        return _describe(request, site)
    if asked.query is None:
        raise HTTPException(400, "There is no query: give it as `query=…`, or as a body of application/sparql-query.")
    media = negotiate(asked.form or accept, rows=check(asked.query) in {"SELECT", "ASK"})
    question = question_of(asked, site, await site.current(), media)
    if has_relative(asked.query):  # else the answer is the same at every address, and can be kept for all
        question = replace(question, relative_to=str(request.url.replace(query="")))
    return await respond(request, site, question, media)


@router.options("/sparql")
def options() -> Response:
    """Which methods there are."""
    return Response(status_code=204, headers={"Allow": ", ".join([*METHODS, "OPTIONS"])})


def _describe(request: Request, site: Site) -> Response:
    media = negotiate(request.headers.get("accept", ""), rows=False)
    here = str(request.url.replace(query=""))
    updates = None if site.settings.token is None else str(request.url_for("update"))
    union = site.settings.union_default_graph
    text = describe_service(here, GRAPHS[media], union=union, updates=updates)
    return Response(text, headers={"Vary": "Accept"}, media_type=media)


def negotiate(wanted: str, *, rows: bool) -> str:
    """The media type to answer in; `wanted` is an Accept header or a format's short name. 406 where none fits."""
    offered = list(_ROWS if rows else GRAPHS)
    short = ROW_FORMATS.get(wanted, wanted) if rows else GRAPH_FORMATS.get(wanted, wanted)
    media = choose(short, offered)
    if media is None:
        raise HTTPException(406, f"This answer can be had as {', '.join(offered)}.")
    return media


def question_of(asked: Asked, site: Site, state: State, media: str) -> Question:
    """What is asked of a state of the store, to be answered in a media type."""
    return Question(
        store=state.store,
        key=state.key,
        text=asked.query or "",
        values=asked.values,
        known_by=asked.known_by,
        rows=_ROWS.get(media, RowFormat.JSON),
        graph=GRAPHS.get(media, GraphFormat.TURTLE),
        caps=site.caps,
        base=site.settings.base_iri,
        scope=replace(asked.scope, union=site.settings.union_default_graph),
    )
