"""The pages for people, and things as RDF for programs."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ccpg_graph.api.negotiation import choose
from ccpg_graph.api.routes.sparql import shown
from ccpg_graph.api.site import AnySite, Current, Opened, Site
from ccpg_graph.explorer.claims import claims_of_document, find_document_of_claim, short_id, show_claims
from ccpg_graph.explorer.reader import document_page
from ccpg_graph.explorer.things import find_successors, thing_exists, thing_page, thing_triples
from ccpg_graph.explorer.views import documents_page, gallery_page, start_page, successors_page
from ccpg_graph.sparql.gallery import find_query, read_gallery
from ccpg_graph.sparql.run import GRAPH_FORMATS
from ccpg_graph.store import GraphFormat

router = APIRouter()

_HTML = "text/html"


@router.get("/", response_class=HTMLResponse)
def start(site: AnySite) -> str:
    """Counts, documents, and a box to ask."""
    opened = site.find_opened()
    return start_page(None if opened is None else opened.release)


@router.get("/queries", response_class=HTMLResponse)
def queries() -> str:
    """The gallery of questions."""
    return gallery_page({query.name: shown(query.text, {}) for query in read_gallery()})


@router.get("/queries/{name}")
def run_gallery_query(name: str) -> Response:
    """Run a question of the gallery: 303 to its answer, an address that can be kept."""
    if name not in {query.name for query in read_gallery()}:
        raise HTTPException(404, f"The gallery has no question {name!r}.")
    ask = shown(find_query(name).text, {})
    return RedirectResponse(f"/sparql?{ask.query_string()}", 303)


@router.get("/documents", response_class=HTMLResponse)
def documents(opened: Current, page: Annotated[int, Query(ge=1)] = 1) -> str:
    """The documents, so many a page."""
    return documents_page(opened.release, page)


@router.get("/documents/{document_id}", response_class=HTMLResponse)
def document(document_id: str, site: AnySite, opened: Current) -> str:
    """A text with its passages marked and what they state beside it."""
    if not opened.release.has_document(document_id):
        if opened.release.ledger().is_gone(f"document/{document_id}"):
            raise HTTPException(410, f"The document {document_id!r} was taken out.")
        raise HTTPException(404, f"There is no document {document_id!r}.")
    found = claims_of_document(opened.store, site.names, document_id)
    claims = show_claims(opened.store, site.names, found)
    return document_page(opened.release.document(document_id), claims, navigation=True)


@router.get("/id/{kind}/{slug:path}")
def thing(
    request: Request,
    kind: str,
    slug: str,
    site: AnySite,
    opened: Current,
    form: Annotated[str, Query(alias="format")] = "",
) -> Response:
    """A thing: a page for people, its triples for programs. 404 for one that nothing speaks of."""
    iri = site.names.thing(f"{kind}/{slug}")
    if iri is not None and (successors := find_successors(opened.store, iri)):
        return _lead_on(request, site, f"{kind}/{slug}", successors)
    if iri is None or not thing_exists(opened.store, iri):
        if opened.release.ledger().is_gone(f"{kind}/{slug}"):
            raise HTTPException(410, f"{kind}/{slug} was here once; what spoke of it has been taken out.")
        raise HTTPException(404, f"Nothing here speaks of {kind}/{slug}.")
    wanted = GRAPH_FORMATS.get(form, form) or request.headers.get("accept", "")
    media = choose(wanted, [_HTML, *GraphFormat])
    if media is None:
        raise HTTPException(406, f"A thing can be had as {', '.join([_HTML, *GraphFormat])}.")
    headers = {"Vary": "Accept"}
    if media != _HTML:
        return Response(thing_triples(opened.store, iri, GraphFormat(media)), headers=headers, media_type=media)
    if kind in {"claim", "document"}:
        return RedirectResponse(_reader_address(site, opened, kind, iri), 303, headers)
    return HTMLResponse(thing_page(opened.store, opened.release, site.names, iri), headers=headers)


def _lead_on(request: Request, site: Site, old: str, successors: list[str]) -> Response:
    """From an id that is no more to what came in its place: 302 where that is one thing, 300 with all where several.

    Not 301: a later release may bring the old id back.
    """
    query = f"?{request.url.query}" if request.url.query else ""
    pages = [f"{site.names.page(iri) or iri}{query}" for iri in successors]
    if len(pages) == 1:
        return RedirectResponse(pages[0], 302)
    return HTMLResponse(successors_page(old, pages), 300)


def _reader_address(site: Site, opened: Opened, kind: str, iri: str) -> str:
    """Where the reader shows a document, or a claim in its document."""
    source = iri if kind == "document" else find_document_of_claim(opened.store, iri)
    if source is None:
        raise HTTPException(404, "No document makes this claim.")
    document_id = (site.names.id_of(source) or "").removeprefix("document/")
    anchor = f"#claim-{short_id(iri)}" if kind == "claim" else ""
    return f"/documents/{quote(document_id)}{anchor}"
