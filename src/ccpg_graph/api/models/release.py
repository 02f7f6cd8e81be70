"""What a release says of itself, and the gallery of questions."""

from __future__ import annotations

from pydantic import Field

from ccpg_graph.api.models.common import DATE, Model


class ReleaseModel(Model):
    """The release that answers."""

    name: str = Field(description="number and digest", examples=["1-f0819d7917ac"])
    number: int = Field(description="releases count up", examples=[1])
    documents: int = Field(description="documents read", examples=[10])
    statements: int = Field(description="claims", examples=[471])
    quads: int = Field(description="quads in the store", examples=[16501])
    things: int = Field(description="things that something is stated of", examples=[1347])
    languages: list[str] = Field(description="languages of the documents", examples=[["en", "ru"]])
    base: str = Field(description="start of the IRIs", examples=["https://w3id.org/ccpg/"])
    version: str = Field(description="of the program that answers", examples=["0.1.0"])
    since: str | None = Field(alias="from", description=f"of the earliest meeting, {DATE}", examples=["2017-04-10"])
    until: str | None = Field(description=f"of the latest meeting, {DATE}", examples=["2025-10-21"])
    known_by: str | None = Field(None, description="day by which documents had been issued", examples=["2022-01-01"])


class ParameterModel(Model):
    """A parameter of a question."""

    name: str = Field(description="without question mark", examples=["asOf"])
    type: str = Field(description="`xsd:…` or `iri`", examples=["xsd:date"])
    default: str | None = Field(description="its value where none is given", examples=["2019-10-01"])


class QueryModel(Model):
    """A question of the gallery."""

    name: str = Field(description="its name", examples=["holders"])
    question: str = Field(description="what it asks", examples=["Who held a post on a day?"])
    parameters: list[ParameterModel]
    text: str = Field(description="SPARQL", examples=["SELECT ?person WHERE { … }"])


class QueryList(Model):
    """The gallery."""

    items: list[QueryModel]


class QueryRows(Model):
    """The answer to a question of the gallery."""

    name: str = Field(description="the question's name", examples=["holders"])
    columns: list[str] = Field(description="variables in order", examples=[["country", "person"]])
    rows: list[dict[str, object]] = Field(
        description="a row by variable: `{type, value, datatype?, xml:lang?}` as in SPARQL JSON results; none: no value"
    )
