"""`/api/v1/documents` and `/api/v1/claims`: sources, and what they say where."""

from __future__ import annotations

from itertools import islice
from typing import Annotated, Literal

from fastapi import APIRouter, HTTPException, Query
from pydantic import BeforeValidator

from ccpg_graph.api.catalogues import AnyCatalogue
from ccpg_graph.api.models.common import PROBLEMS
from ccpg_graph.api.models.documents import ClaimModel, ClaimPage, DocumentDetail, DocumentItem, DocumentPage
from ccpg_graph.api.parameters import AnyPaging, Date, Day, Word, empty_is_none
from ccpg_graph.catalogue.catalogue import Catalogue
from ccpg_graph.catalogue.claims import ClaimFilters, select_claims
from ccpg_graph.catalogue.documents import DocumentFilters

router = APIRouter(prefix="/api/v1", tags=["documents"], responses=PROBLEMS)


@router.get("/documents")
def list_documents(
    catalogue: AnyCatalogue,
    paging: AnyPaging,
    q: Annotated[Word, Query(description="words of title or publisher")] = "",
    language: Annotated[Literal["en", "ru"] | None, Query(description="of the text")] = None,
    publisher: Annotated[Word, Query(description="exactly this publisher")] = "",
    since: Annotated[Date | None, Query(alias="from", description="issued on this date or later")] = None,
    until: Annotated[Date | None, Query(description="issued on this date or before")] = None,
    about: Annotated[Word, Query(description="id of a thing that they speak of", examples=["meeting/ccpg-31"])] = "",
    sort: Annotated[Literal["issued", "-issued", "title"], Query(description="order")] = "-issued",
) -> DocumentPage:
    """Documents by the day they were issued, the latest first; those without a date come last."""
    found = catalogue.documents.select(DocumentFilters(q, language, publisher, since, until, about), sort)
    part = found[paging.offset : paging.offset + paging.limit]
    items = [DocumentItem.of(entry, catalogue.iri) for entry in part]
    return DocumentPage(total=len(found), limit=paging.limit, offset=paging.offset, items=items)


@router.get("/documents/{document_id}")
def show_document(document_id: str, catalogue: AnyCatalogue) -> DocumentDetail:
    """A document with its claims, and its text where that is ours to show."""
    if document_id not in catalogue.documents:
        if catalogue.holdings.release.ledger().is_gone(f"document/{document_id}"):
            raise HTTPException(410, f"The document {document_id!r} was taken out.")
        raise HTTPException(404, f"There is no document {document_id!r}.")
    return document_detail(catalogue, document_id)


def document_detail(catalogue: Catalogue, document_id: str) -> DocumentDetail:
    """A document of the catalogue with its claims."""
    documents = catalogue.documents
    entry = documents.entry(document_id)
    return DocumentDetail(
        **DocumentItem.of(entry, catalogue.iri).model_dump(),
        text=documents.document(document_id).text if entry.shown else None,
        claims=[ClaimModel.of(claim) for claim in documents.claims(document_id)],
    )


@router.get("/claims")
def list_claims(
    catalogue: AnyCatalogue,
    paging: AnyPaging,
    subject: Annotated[Word, Query(description="id of the thing spoken of", examples=["meeting/ccpg-31"])] = "",
    property: Annotated[Word, Query(description="by prefix and name", examples=["ccpg:place"])] = "",
    value: Annotated[Word, Query(description="id, local name or text of the value", examples=["place/minsk"])] = "",
    about: Annotated[Word, Query(description="id of a thing that is subject or value")] = "",
    document: Annotated[Word, Query(description="name of the document")] = "",
    modality: Annotated[
        Literal["Stated", "Implied", "Reported", "Planned", "Negated"] | None, Query(description="how it is put")
    ] = None,
    asserted: Annotated[bool | None, Query(description="only those held as facts, or only the others")] = None,
    as_of: Annotated[
        Day | None,
        BeforeValidator(empty_is_none),
        Query(description="a day: only claims on things that held then, as `as_of` has it in `/entities`"),
    ] = None,
) -> ClaimPage:
    """Claims with their passages, by document and passage: from a statement to the words, and back."""
    wanted = ClaimFilters(subject, property, value, about, document, modality, asserted, as_of)
    found = select_claims(catalogue, wanted)
    part = islice(found, paging.offset, paging.offset + paging.limit)
    items = [ClaimModel.of(catalogue.documents.view(claim)) for claim in part]
    return ClaimPage(total=len(found), limit=paging.limit, offset=paging.offset, items=items)
