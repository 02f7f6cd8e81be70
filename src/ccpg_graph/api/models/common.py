"""Parts that many answers have."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from ccpg_graph.catalogue.documents import Passage
from ccpg_graph.catalogue.selection import Entry, FacetCount
from ccpg_graph.catalogue.values import Value

Label = Annotated[
    Mapping[str, str],
    Field(description="name by language, `en` or `ru`", examples=[{"en": "Minsk", "ru": "Минск"}]),
]
Iri = Callable[[str], str]
"""Gives the IRI of an id."""

ID = "kind and slug, the end of the IRI"
DATE = "as stated: a day, a month or a year"


class Model(BaseModel):
    """Base of all answers: built from the catalogue's records, unchangeable."""

    model_config = ConfigDict(from_attributes=True, frozen=True, populate_by_name=True)


class Problem(BaseModel):
    """An error, as RFC 9457 has it."""

    type: str = Field("about:blank", description="kind of problem", examples=["about:blank"])
    title: str = Field(description="the status in words", examples=["Not Found"])
    status: int = Field(description="HTTP status", examples=[404])
    detail: str = Field(description="what was wrong, and what would do", examples=["There is no document 'x'."])


PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": text, "content": {"application/problem+json": {}}}
    for status, text in {
        404: "There is none of that name.",
        410: "It was here once, and was taken out.",
        422: "A parameter cannot be used.",
        503: "Nothing has been built yet, or the data cannot be read now.",
    }.items()
}
COMPUTED: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": text, "content": {"application/problem+json": {}}}
    for status, text in {
        400: "It cannot be asked so.",
        504: "It was not computed within the time or the memory that the settings give it.",
    }.items()
}
REFUSALS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": text, "content": {"application/problem+json": {}}}
    for status, text in {
        400: "The body or a parameter cannot be read.",
        413: "The body is larger than it may be.",
        415: "The body is of a kind that is not read.",
    }.items()
}


class ThingRef(Model):
    """A thing by its id and name."""

    id: str = Field(description=ID, examples=["place/minsk"])
    iri: str = Field(description="its IRI", examples=["https://w3id.org/ccpg/id/place/minsk"])
    label: Label


class ValueModel(Model):
    """The value of a statement: a thing, a term of the ontology, a literal or an address."""

    kind: str = Field(description="`thing`, `term`, `literal` or `address`", examples=["thing"])
    id: str | None = Field(None, description="of a thing: its id", examples=["place/minsk"])
    text: str = Field(description="id, local name, text or address", examples=["place/minsk"])
    datatype: str | None = Field(None, description="of a typed literal", examples=["xsd:date"])
    language: str | None = Field(None, description="of a text in a language", examples=["en"])
    label: Label | None = None

    @classmethod
    def of(cls, value: Value, label: Mapping[str, str] | None) -> ValueModel:
        """A value with the names of the thing it is."""
        return cls(
            kind=value.kind,
            id=value.text if value.is_thing else None,
            text=value.text,
            datatype=value.datatype,
            language=value.language,
            label=label,
        )


class PassageModel(Model):
    """The words of a document that state something."""

    claim: str = Field(description="id of the claim", examples=["claim/20d3e29e6c4abe7f2569397de7f12496"])
    document: str = Field(description="id of the document", examples=["ccpg-31-nur-sultan"])
    title: str = Field(description="of the document", examples=["Krasnov to chair the Council for another year"])
    issued: str | None = Field(description=f"when the document was issued, {DATE}", examples=["2021-09-23"])
    publisher: str | None = Field(description="of the document", examples=["ccpg-graph digests"])
    address: str | None = Field(description="where it can be read elsewhere", examples=["https://example.org/news/1"])
    start: int = Field(description="first code point of the passage in the stored text, from 0", examples=[112])
    end: int = Field(description="the code point after the last", examples=[181])
    text: str = Field(description="the passage itself", examples=["held its 31st session in Nur-Sultan"])
    modality: str = Field(description="Stated, Implied, Reported, Planned or Negated", examples=["Stated"])
    confidence: float = Field(description="share of that rule's claims found right on gold, 0–1", examples=[0.97])
    rule: str = Field(description="what read it", examples=["meetings.when"])
    judgement: str = Field(description="Unreviewed, Accepted or Rejected", examples=["Unreviewed"])
    asserted: bool = Field(description="whether the document's graph holds it as a fact", examples=[True])

    @classmethod
    def each(cls, passages: Sequence[Passage]) -> list[PassageModel]:
        """Several."""
        return [cls.model_validate(passage) for passage in passages]


class EntityItem(Model):
    """A thing as lists show it."""

    id: str = Field(description=ID, examples=["meeting/ccpg-31"])
    iri: str = Field(description="its IRI", examples=["https://w3id.org/ccpg/id/meeting/ccpg-31"])
    kind: str = Field(description="kind in the id", examples=["meeting"])
    type: str = Field(description="local name of its narrowest class", examples=["CouncilSession"])
    label: Label
    countries: tuple[str, ...] = Field(description="states it has to do with, ISO 3166-1 alpha-2", examples=[["KZ"]])
    since: str | None = Field(alias="from", description=f"when it began, {DATE}", examples=["2021-09-23"])
    until: str | None = Field(description=f"when it ended, {DATE}", examples=["2021-09-24"])
    status: str | None = Field(description="the state it came to: Held, Planned, Signed …", examples=["Held"])
    topics: tuple[str, ...] = Field(description="ids of topics", examples=[["topic/corruption"]])
    documents: int = Field(description="how many documents speak of it", examples=[2])
    score: float | None = Field(None, description="how well it fits the words searched for, 0–1", examples=[0.93])

    @classmethod
    def of(cls, entry: Entry, iri: Iri) -> EntityItem:
        """An entry with its IRI."""
        values = {name: getattr(entry, name) for name in Entry.__slots__}
        return cls(iri=iri(entry.id), **values)


class FacetItem(Model):
    """How many things have a value."""

    value: str = Field(description="what to filter by", examples=["KZ"])
    label: Label
    count: int = Field(description="things that would be left", examples=[46])

    @classmethod
    def all(cls, facets: Mapping[str, Sequence[FacetCount]]) -> dict[str, list[FacetItem]]:
        """Every facet."""
        return {name: [cls.model_validate(row) for row in rows] for name, rows in facets.items()}


class Page(Model):
    """Part of a list."""

    total: int = Field(description="how many there are in all", examples=[57])
    limit: int = Field(description="how many were asked for", examples=[50])
    offset: int = Field(description="how many were passed over", examples=[0])
