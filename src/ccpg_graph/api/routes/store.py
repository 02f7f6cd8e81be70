"""`/store`: the SPARQL 1.1 Graph Store HTTP Protocol. All graphs can be read, users' own written with a token."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from ccpg_graph.api.answers import ask_whole, respond
from ccpg_graph.api.protocol import every, read_pairs
from ccpg_graph.api.routes.sparql import GRAPHS, negotiate
from ccpg_graph.api.site import AnySite, Site
from ccpg_graph.api.tokens import Writing
from ccpg_graph.api.uploads import received
from ccpg_graph.sparql.question import Question
from ccpg_graph.store import GraphFormat, Scope

router = APIRouter()

_PATHS = ("/store", "/store/{path:path}")
_IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.\-]*:[^\x00-\x20<>"{}|^`\\]+')
_EVERY_TRIPLE = "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {} }}"


@dataclass(frozen=True, slots=True)
class Named:
    """Which graph a request is about (§4). iri: None is the one without a name; absent: it names none at all."""

    iri: str | None
    address: str
    absent: bool = False


def find_graph(request: Request) -> Named:
    """The graph of `?graph=IRI`, of `?default`, or of the very address (direct identification); 400 for all else."""
    pairs = read_pairs(request)
    graphs, default = every(pairs, "graph"), every(pairs, "default")
    address = f"{str(request.base_url).rstrip('/')}{_path_as_sent(request)}"
    if len(graphs) + len(default) > 1 or any(default):
        raise HTTPException(400, "Say `?graph=IRI` or `?default`, once.")
    if default:
        return Named(None, address)
    if graphs:
        return Named(_checked(graphs[0]), address)
    if request.url.path in {"/store", "/store/"}:
        return Named(None, address, absent=True)
    return Named(_checked(address), address)


def find_one_graph(named: Annotated[Named, Depends(find_graph)]) -> Named:
    """The graph of a request that must name one."""
    if named.absent:
        raise HTTPException(400, "Say which graph: `?graph=IRI`, `?default`, or an address below /store/.")
    return named


OneGraph = Annotated[Named, Depends(find_one_graph)]


def _path_as_sent(request: Request) -> str:
    sent: bytes = request.scope.get("raw_path") or quote(request.url.path).encode()
    return sent.partition(b"?")[0].decode("latin-1")


def _checked(iri: str) -> str:
    if not _IRI.fullmatch(iri):
        raise HTTPException(400, f"{iri!r} is no absolute IRI.")
    return iri


async def read(request: Request, site: AnySite, graph: OneGraph) -> Response:
    """The triples of a graph; 404 where there is none of that name."""
    accept = request.headers.get("accept", "")
    media = negotiate("turtle" if "text/html" in accept else accept, rows=False)
    state = await site.current()
    pattern = "?s ?p ?o"
    if graph.iri is not None:
        pattern = f"GRAPH <{graph.iri}> {{ ?s ?p ?o }}"
        is_there = Question(state.store, f"ASK {{ GRAPH <{graph.iri}> {{}} }}", state.key)
        there = await ask_whole(request, site, is_there)
        if b"true" not in there.body:
            raise HTTPException(404, f"There is no graph {graph.iri}.")
    text = _EVERY_TRIPLE.format(pattern)
    scope, form = Scope(union=False), GRAPHS.get(media, GraphFormat.TURTLE)
    question = Question(state.store, text, state.key, graph=form, scope=scope, caps=site.caps)
    return await respond(request, site, question, media)


async def put(request: Request, site: AnySite, graph: OneGraph) -> Response:
    """Make a graph what is sent, in place of what it was: 201 for a new one, else 204. A bad upload changes nothing."""
    return await _send_in(request, site, graph, replace=True)


async def post(request: Request, site: AnySite, graph: Annotated[Named, Depends(find_graph)]) -> Response:
    """Add what is sent to a graph; where the request names none, to a new one, whose address `Location` tells."""
    if graph.absent:
        address = f"{graph.address.rstrip('/')}/{uuid.uuid4()}"
        return await _send_in(request, site, Named(address, address), replace=False)
    return await _send_in(request, site, graph, replace=False)


async def _send_in(request: Request, site: Site, graph: Named, *, replace: bool) -> Response:
    folder = await run_in_threadpool(site.live.folder.waiting)
    async with received(request, folder, site.max_upload) as files:
        message = {"graph": graph.iri, "files": files, "base": graph.iri or graph.address, "replace": replace}
        found = await site.change({"do": "put", **message})
    if found["existed"] or graph.iri is None:
        return Response(status_code=204)
    return Response(status_code=201, headers={"Location": _location(graph)})


def _location(graph: Named) -> str:
    """Where the graph is to be read again; written in ASCII, as a header wants it."""
    if graph.iri == graph.address:
        return graph.address
    return f"{graph.address}?graph={quote(graph.iri or '', safe='')}"


async def delete(site: AnySite, graph: OneGraph) -> Response:
    """Take a graph away; 404 where there is none of that name."""
    found = await site.change({"do": "drop", "graph": graph.iri})
    if not found["existed"]:
        raise HTTPException(404, f"There is no graph {graph.iri}.")
    return Response(status_code=204)


def options() -> Response:
    """Which methods there are."""
    return Response(status_code=204, headers={"Allow": "GET, HEAD, PUT, POST, DELETE, OPTIONS"})


for _path in _PATHS:
    router.add_api_route(_path, read, methods=["GET", "HEAD"], response_class=Response)
    router.add_api_route(_path, put, methods=["PUT"], dependencies=[Writing], response_class=Response)
    router.add_api_route(_path, post, methods=["POST"], dependencies=[Writing], response_class=Response)
    router.add_api_route(_path, delete, methods=["DELETE"], dependencies=[Writing], response_class=Response)
    router.add_api_route(_path, options, methods=["OPTIONS"], response_class=Response)
