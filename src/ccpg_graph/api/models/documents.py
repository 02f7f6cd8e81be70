"""Answers about documents and claims."""

from __future__ import annotations

from pydantic import Field

from ccpg_graph.api.models.common import DATE, Iri, Label, Model, Page, PassageModel, ValueModel
from ccpg_graph.catalogue.documents import ClaimView, DocumentEntry


class DocumentItem(Model):
    """A document as lists show it."""

    id: str = Field(description="name of the document", examples=["ccpg-31-nur-sultan"])
    iri: str = Field(description="its IRI", examples=["https://w3id.org/ccpg/id/document/ccpg-31-nur-sultan"])
    title: str = Field(description="its title, or its id", examples=["Krasnov to chair the Council for another year"])
    language: str = Field(description="`en` or `ru`", examples=["en"])
    issued: str | None = Field(description=f"when it was issued, {DATE}", examples=["2021-09-23"])
    publisher: str | None = Field(description="who issued it", examples=["ccpg-graph digests"])
    address: str | None = Field(description="where it was read", examples=["https://example.org/news/1"])
    primary_source: str | None = Field(description="page a digest was written from", examples=["https://example.org/2"])
    voice: str | None = Field(description="document that it repeats", examples=["ccpg-31-announcement"])
    shown: bool = Field(description="whether the text may be shown whole", examples=[True])
    claim_count: int = Field(description="statements read in it", examples=[61])
    asserted_count: int = Field(description="those held as facts", examples=[55])
    digest: str = Field(description="SHA-256 of the stored text", examples=["9f08ecfa2d34752c"])

    @classmethod
    def of(cls, entry: DocumentEntry, iri: Iri) -> DocumentItem:
        """An entry with its IRI."""
        return cls(iri=iri(f"document/{entry.id}"), **{name: getattr(entry, name) for name in DocumentEntry.__slots__})


class DocumentPage(Page):
    """Documents that pass the filters."""

    items: list[DocumentItem]


class ClaimModel(PassageModel):
    """What a document says at a passage."""

    subject: str = Field(description="id of the thing spoken of", examples=["meeting/ccpg-31"])
    subject_label: Label
    kind: str = Field(description="kind of the subject", examples=["meeting"])
    property: str = Field(description="by prefix and name", examples=["ccpg:place"])
    value: ValueModel

    @classmethod
    def of(cls, claim: ClaimView) -> ClaimModel:
        """A claim."""
        return cls(
            **PassageModel.model_validate(claim.passage).model_dump(),
            subject=claim.subject,
            subject_label=claim.subject_label,
            kind=claim.kind,
            property=claim.property,
            value=ValueModel.of(claim.value, claim.value_label),
        )


class DocumentDetail(DocumentItem):
    """A document with its text and claims."""

    text: str | None = Field(
        description="the stored text, in whose code points passages count; None where it is somebody else's, of which "
        "only the cited passages are given",
        examples=["The Coordinating Council held its 31st session …"],
    )
    claims: list[ClaimModel] = Field(description="the claims in order of their passages")


class ClaimPage(Page):
    """Claims that pass the filters, by document and passage."""

    items: list[ClaimModel]
