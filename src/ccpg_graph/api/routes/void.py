"""`/.well-known/void`: the data set described for programs that go from set to set."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from ccpg_graph.api.description import describe_dataset, server_of
from ccpg_graph.api.routes.sparql import GRAPHS, negotiate
from ccpg_graph.api.site import AnySite, Current

router = APIRouter()


@router.api_route("/.well-known/void", methods=["GET", "HEAD"], response_class=Response)
def void(request: Request, site: AnySite, opened: Current) -> Response:
    """VoID of the current release, as the Accept header wants it; Turtle where it wants a page."""
    accept = request.headers.get("accept", "")
    media = negotiate("turtle" if "text/html" in accept else accept, rows=False)
    base, manifest = site.settings.base_iri, opened.release.manifest
    text = describe_dataset(server_of(str(request.url)), manifest, base, GRAPHS[media])
    return Response(text, headers={"Vary": "Accept"}, media_type=media)
