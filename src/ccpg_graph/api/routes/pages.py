"""The explorer's pages, and things as RDF for programs.

The explorer is one page that shows every view by its address; the server says with the status whether what the address
names is there.
"""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from ccpg_graph.api.negotiation import choose
from ccpg_graph.api.site import AnySite, Current, Opened, Site
from ccpg_graph.api.things import find_document_of_claim, find_successors, thing_exists, thing_triples
from ccpg_graph.explorer.plain import successors_page
from ccpg_graph.explorer.shell import find_asset, find_beside, shell_page
from ccpg_graph.sparql.gallery import find_query, read_gallery
from ccpg_graph.sparql.run import GRAPH_FORMATS
from ccpg_graph.store import GraphFormat

router = APIRouter()

_HTML = "text/html"
_ENDINGS: dict[str, str] = {
    ".html": _HTML,
    ".ttl": GraphFormat.TURTLE,
    ".nt": GraphFormat.N_TRIPLES,
    ".jsonld": GraphFormat.JSON_LD,
    ".rdf": GraphFormat.RDF_XML,
}
_ENDING_OF = {media: ending for ending, media in _ENDINGS.items()}
VIEWS = ("/", "/entities", "/network", "/map", "/timeline", "/tables", "/documents", "/try")


def shell(status: int = 200, policy: str | None = None) -> HTMLResponse:
    """The explorer; it says itself where nothing has been built. policy: one that is wider than that of its pages."""
    page, own = shell_page()
    headers = {} if own is None else {"Content-Security-Policy": policy or own}
    return HTMLResponse(page, status, headers | {"Cache-Control": "no-cache"})


def view() -> HTMLResponse:
    """A view of the explorer."""
    return shell()


for _path in VIEWS:
    router.add_api_route(_path, view, methods=["GET"], response_class=HTMLResponse)


@router.get("/assets/{name}")
def asset(name: str) -> FileResponse:
    """A file of the explorer; it never changes, for its name holds its digest."""
    found = find_asset(name)
    if found is None:
        raise HTTPException(404, f"The explorer has no file {name!r}; load the page anew.")
    return FileResponse(found, headers={"Cache-Control": "public, max-age=31536000, immutable"})


@router.get("/icon.svg")
@router.get("/offline.html")
def beside(request: Request) -> FileResponse:
    """The sign in the browser's tab; the frame of a network that is saved as one file."""
    found = find_beside(request.url.path.rpartition("/")[2])
    if found is None:
        raise HTTPException(404, "The explorer has not been built in this checkout. Run `make explorer`.")
    return FileResponse(found, headers={"Cache-Control": "no-cache"})


@router.get("/queries")
def queries() -> Response:
    """The gallery of questions: 303 to the SPARQL page, which shows it."""
    return RedirectResponse("/sparql", 303)


@router.get("/queries/{name}")
def run_gallery_query(name: str) -> Response:
    """Run a question of the gallery: 303 to its answer, an address that can be kept."""
    if name not in {query.name for query in read_gallery()}:
        raise HTTPException(404, f"The gallery has no question {name!r}.")
    return RedirectResponse(f"/sparql?{urlencode({'query': find_query(name).text})}", 303)


@router.get("/documents/{document_id}", response_class=HTMLResponse)
def document(document_id: str, opened: Current) -> Response:
    """The reader of a document; 404 for one that is not there, 410 for one that was taken out."""
    if opened.release.has_document(document_id):
        return shell()
    return shell(410 if opened.release.ledger().is_gone(f"document/{document_id}") else 404)


@router.get("/entities/{kind}/{slug:path}", response_class=HTMLResponse)
def entity(request: Request, kind: str, slug: str, site: AnySite, opened: Current) -> Response:
    """The page of a thing; what came in its place, where it is no more."""
    iri = site.names.thing(f"{kind}/{slug}")
    if iri is not None and (successors := find_successors(opened.store, iri)):
        return _lead_on(request, f"{kind}/{slug}", [site.names.page(each) or each for each in successors])
    return shell(_status(opened, f"{kind}/{slug}", iri))


@router.get("/id/{kind}/{slug:path}")
def thing(
    request: Request,
    kind: str,
    slug: str,
    site: AnySite,
    opened: Current,
    form: Annotated[str, Query(alias="format")] = "",
) -> Response:
    """A thing: 303 to its page for people, or to its triples for programs (`….ttl`, `.nt`, `.jsonld`, `.rdf`), which
    `format=` gives at once. 404 for one that nothing speaks of."""
    slug, ending = _without_ending(site, opened, kind, slug)
    iri = site.names.thing(f"{kind}/{slug}")
    if iri is not None and (successors := find_successors(opened.store, iri)):
        places = [f"{site.names.address(each) or each}{ending}" for each in successors]
        return _lead_on(request, f"{kind}/{slug}", places)
    status = _status(opened, f"{kind}/{slug}", iri)
    if status == 410:
        raise HTTPException(410, f"{kind}/{slug} was here once; what spoke of it has been taken out.")
    if status == 404 or iri is None:
        raise HTTPException(404, f"Nothing here speaks of {kind}/{slug}.")
    given = _ENDINGS.get(ending) or GRAPH_FORMATS.get(form, form)
    wanted = given or request.headers.get("accept", "")
    media = choose(wanted, [_HTML, *GraphFormat])
    if media is None:
        raise HTTPException(406, f"A thing can be had as {', '.join([_HTML, *GraphFormat])}.")
    headers = {"Vary": "Accept"}
    if media != _HTML and not given:
        return RedirectResponse(f"{site.names.address(iri)}{_ENDING_OF[media]}", 303, headers)
    if media != _HTML:
        return Response(thing_triples(opened.store, iri, GraphFormat(media)), headers=headers, media_type=media)
    return RedirectResponse(_page_address(site, opened, kind, iri), 303, headers)


def _without_ending(site: Site, opened: Opened, kind: str, slug: str) -> tuple[str, str]:
    """The slug, and the ending that says in which form the thing is wanted; an id that ends so itself is left whole."""
    ending = next((each for each in _ENDINGS if slug.endswith(each)), "")
    iri = site.names.thing(f"{kind}/{slug}")
    if not ending or (iri is not None and thing_exists(opened.store, iri)):
        return slug, ""
    return slug.removesuffix(ending), ending


def _status(opened: Opened, thing_id: str, iri: str | None) -> int:
    if iri is not None and thing_exists(opened.store, iri):
        return 200
    return 410 if opened.release.ledger().is_gone(thing_id) else 404


def _lead_on(request: Request, old: str, pages: list[str]) -> Response:
    """From an id that is no more to what came in its place: 302 where that is one thing, 300 with all where several.

    Not 301: a later release may bring the old id back.
    """
    query = f"?{request.url.query}" if request.url.query else ""
    if len(pages) == 1:
        return RedirectResponse(f"{pages[0]}{query}", 302)
    return HTMLResponse(successors_page(old, [f"{page}{query}" for page in pages]), 300)


def _page_address(site: Site, opened: Opened, kind: str, iri: str) -> str:
    """Where the explorer shows a thing; a claim is shown in its document."""
    if kind != "claim":
        return site.names.page(iri) or "/"
    source = find_document_of_claim(opened.store, iri)
    if source is None:
        raise HTTPException(404, "No document makes this claim.")
    document_id = (site.names.id_of(source) or "").removeprefix("document/")
    return f"/documents/{quote(document_id)}#claim-{iri.rpartition('/')[2]}"
