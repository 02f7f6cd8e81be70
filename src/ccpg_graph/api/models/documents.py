"""Answers about documents and claims."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from ccpg_graph.api.models.common import DATE, Iri, Label, Model, Page, PassageModel, ValueModel
from ccpg_graph.catalogue.documents import ClaimView, DocumentEntry
from ccpg_graph.catalogue.things import spelt


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

    @classmethod
    def of_row(cls, row: Mapping[str, Any], source: Mapping[str, Any]) -> ClaimModel:
        """A claim of a reading that is not stored; source: what passages say of their document."""
        return cls(
            **source,
            claim=row["claim"],
            start=row["start"],
            end=row["end"],
            text=row["passage"],
            modality=row["modality"],
            confidence=row["confidence"],
            rule=row["rule"],
            judgement="Unreviewed",
            asserted=row["asserted"],
            subject=row["subject"]["id"],
            subject_label=_names(row["subject"]),
            kind=row["subject"]["id"].partition("/")[0],
            property=row["predicate"],
            value=_value(row["object"]),
        )


def _names(thing: Mapping[str, Any]) -> Mapping[str, str]:
    return thing["names"] or {"en": spelt(thing["id"])}


def _value(found: Mapping[str, Any]) -> ValueModel:
    if "id" in found:
        return ValueModel(kind="thing", id=found["id"], text=found["id"], label=_names(found))
    if "term" in found:
        return ValueModel(kind="term", text=found["term"].partition(":")[2])
    datatype = None if found["datatype"] == "string" else f"xsd:{found['datatype']}"
    return ValueModel(kind="literal", text=found["value"], datatype=datatype, language=found["language"])


class DocumentDetail(DocumentItem):
    """A document with its text and claims."""

    text: str | None = Field(
        description="the stored text, in whose code points passages count; None where it is somebody else's, of which "
        "only the cited passages are given",
        examples=["The Coordinating Council held its 31st session …"],
    )
    claims: list[ClaimModel] = Field(description="the claims in order of their passages")


class ExtractModel(DocumentItem):
    """What a text states, read by itself."""

    text: str = Field(description="the text that was read, in whose code points passages count")
    claims: list[ClaimModel] = Field(description="the claims in order of their passages")

    @classmethod
    def of_reading(cls, found: Mapping[str, Any], base: str) -> ExtractModel:
        """What `extract --format jsonl` tells, in the words of the API."""
        document, rows = found["document"], found["claims"]
        title = document["title"] or document["id"]
        source = {"document": document["id"], "title": title, "address": document["source"]}
        return cls(
            iri=f"{base}id/document/{document['id']}",
            id=document["id"],
            title=title,
            language=document["language"],
            issued=document["issued"],
            publisher=document["publisher"],
            address=document["source"],
            primary_source=document["primary_source"],
            voice=None,
            shown=True,
            claim_count=len(rows),
            asserted_count=sum(row["asserted"] for row in rows),
            digest=document["digest"],
            text=document["text"],
            claims=[
                ClaimModel.of_row(row, source | {"issued": document["issued"], "publisher": document["publisher"]})
                for row in rows
            ],
        )


class RemovedModel(Model):
    """What went with a document."""

    removed: str = Field(description="name of the document", examples=["visit-653ab2c6"])
    things_gone: list[str] = Field(description="things that nothing speaks of any more", examples=[["meeting/x"]])
    claims_gone: int = Field(description="statements that went with it", examples=[22])


class ClaimPage(Page):
    """Claims that pass the filters, by document and passage."""

    items: list[ClaimModel]
