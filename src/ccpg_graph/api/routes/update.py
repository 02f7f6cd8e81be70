"""`/update`: SPARQL 1.1 Update over the protocol (§2.2), for users' own graphs."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from ccpg_graph.api.protocol import FORM, UPDATE, content_type, every, form_pairs, once, read_pairs, read_text
from ccpg_graph.api.site import AnySite
from ccpg_graph.api.tokens import Writing

router = APIRouter()


@router.post("/update", dependencies=[Writing], status_code=204, response_class=Response)
async def update(request: Request, site: AnySite) -> Response:
    """Make an update, whole or not at all; 204 once it is safe on disk. 403 where it would change a managed graph."""
    pairs = read_pairs(request)
    kind = content_type(request)
    if kind not in {FORM, UPDATE}:
        raise HTTPException(415, f"Send the update as {UPDATE} or {FORM}, not as {kind or 'no type at all'}.")
    text = await read_text(request, site.max_upload)
    pairs += form_pairs(text) if kind == FORM else [("update", text)]
    sent = once(pairs, {"update"}).get("update")
    if sent is None:
        raise HTTPException(
            400, "There is no update: give it as `update=…`, or as a body of application/sparql-update."
        )
    message = {
        "do": "update",
        "text": sent,
        "using": every(pairs, "using-graph-uri"),
        "using_named": every(pairs, "using-named-graph-uri"),
        "base": str(request.url.replace(query="")),
    }
    await site.change(message)
    return Response(status_code=204)


@router.options("/update")
def options() -> Response:
    """Which methods there are."""
    return Response(status_code=204, headers={"Allow": "POST, OPTIONS"})
