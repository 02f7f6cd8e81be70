"""`POST /api/v1/extract`, `POST` and `DELETE /api/v1/documents`: what a text states, without storing it or for good."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Request, Response
from starlette.concurrency import run_in_threadpool

from ccpg_graph.api.catalogues import current_catalogue
from ccpg_graph.api.models.common import PROBLEMS, REFUSALS, Problem
from ccpg_graph.api.models.documents import DocumentDetail, ExtractModel, RemovedModel
from ccpg_graph.api.routes.documents import document_detail
from ccpg_graph.api.site import AnySite, Current, Site
from ccpg_graph.api.submissions import REQUEST_BODY, Submission, submitted
from ccpg_graph.api.tokens import Writing
from ccpg_graph.errors import Locked

_WRITING: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": text, "content": {"application/problem+json": {}}}
    for status, text in {
        401: "The token is missing, or is another one.",
        403: "Writing is off: no token is set.",
        409: "Somebody else is writing, or it is the last document.",
    }.items()
}

router = APIRouter(prefix="/api/v1", tags=["reading"], responses=PROBLEMS | REFUSALS | _WRITING)


@router.post("/extract", openapi_extra=REQUEST_BODY)
async def extract(request: Request, site: AnySite) -> ExtractModel:
    """What a document states, with its text. Nothing is stored, and no release is asked: the same text always gives the
    same answer."""
    async with submitted(request, site.max_document) as document:
        found = await run_in_threadpool(
            site.reading.ask, "extract", path=document.path, given=document.given, base=site.settings.base_iri
        )
    return ExtractModel.of_reading(found, site.settings.base_iri)


@router.post("/documents", status_code=201, openapi_extra=REQUEST_BODY, dependencies=[Writing])
async def add_document(request: Request, response: Response, site: AnySite) -> DocumentDetail:
    """Read a document into the graph: the next release is what a build of all documents would give. 201 and what it
    states; 200 where a document of that id was there. What is answered is stored."""
    async with submitted(request, site.max_document) as document:
        found = await run_in_threadpool(_add, site, document)
    detail = await run_in_threadpool(_detail, site, found["id"])
    response.headers["Location"] = f"/api/v1/documents/{quote(found['id'])}"
    if not found["is_new"]:
        response.status_code = 200
    return detail


@router.delete("/documents/{document_id}", dependencies=[Writing])
def remove_document(document_id: str, site: AnySite, opened: Current) -> RemovedModel:
    """Take a document out: what it alone stated goes with it. Its id answers 410 from then on."""
    if not opened.release.has_document(document_id):
        raise HTTPException(404, f"There is no document {document_id!r}.")
    if len(opened.release.documents()) == 1:
        raise HTTPException(409, "It is the last document, and a release holds one at least. Add another one first.")
    with_home = {"home": str(site.home.path), "base": site.settings.base_iri}
    try:
        found = site.filing.ask("remove", id=document_id, **with_home)
    except Locked as error:
        raise _writing_elsewhere() from error
    return RemovedModel(removed=document_id, things_gone=found["things_gone"], claims_gone=found["claims_gone"])


def _add(site: Site, document: Submission) -> Any:
    try:
        return site.filing.ask(
            "add", path=document.path, given=document.given, home=str(site.home.path), base=site.settings.base_iri
        )
    except Locked as error:
        raise _writing_elsewhere() from error


def _detail(site: Site, document_id: str) -> DocumentDetail:
    catalogue = current_catalogue(site)
    return document_detail(catalogue, document_id)


def _writing_elsewhere() -> HTTPException:
    return HTTPException(409, "Somebody else is changing the documents just now; send it again.", {"Retry-After": "5"})
