"""What the API answers with, as frozen records. Fields have the API's names; `from` is `since` here.

A server of a later version may tell more: what a record has no field for is left in `raw`.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from html import escape
from typing import Any, Self

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True, repr=False)
class Record:
    """Base of all: made of a JSON object, which it keeps."""

    raw: Json

    @classmethod
    def of(cls, row: Json) -> Self:
        """A record of a JSON object; a field that it lacks is None."""
        names = {"since": "from", "source_id": "from", "target_id": "to"}
        given = {each.name: row.get(names.get(each.name, each.name)) for each in fields(cls) if each.name != "raw"}
        return cls(raw=row, **given)

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={self.raw[name]!r}" for name in ("id", "claim", "property") if name in self.raw)
        return f"{type(self).__name__}({shown})"


class Named:
    """What has a name by language."""

    __slots__ = ()
    label: Mapping[str, str]

    def name(self, language: str = "en") -> str:
        """Its name in a language, or in the other one."""
        return self.label.get(language) or next(iter(self.label.values()), "")


@dataclass(frozen=True, slots=True, repr=False)
class Item(Record, Named):
    """A thing as lists have it."""

    id: str
    iri: str
    kind: str
    type: str
    label: Mapping[str, str]
    countries: Sequence[str]
    since: str | None
    until: str | None
    status: str | None
    topics: Sequence[str]
    documents: int
    score: float | None


@dataclass(frozen=True, slots=True, repr=False)
class Passage(Record):
    """The words of a document that state something."""

    claim: str
    document: str
    title: str
    issued: str | None
    publisher: str | None
    address: str | None
    start: int
    end: int
    text: str
    modality: str
    confidence: float
    rule: str
    judgement: str
    asserted: bool

    def _repr_html_(self) -> str:
        return _quoted(self.text, self.title, self.issued)


@dataclass(frozen=True, slots=True, repr=False)
class Claim(Record):
    """What a document says at a passage."""

    claim: str
    document: str
    subject: str
    property: str
    value: Json
    start: int
    end: int
    text: str
    modality: str
    confidence: float
    asserted: bool

    @builtins.property
    def passage(self) -> Passage:
        """Where it says so."""
        return Passage.of(self.raw)


@dataclass(frozen=True, slots=True, repr=False)
class Fact(Record):
    """A statement about a thing, with who says so."""

    property: str
    value: Json
    origins: Sequence[str]
    asserted: bool
    rival: bool
    cited: int

    @builtins.property
    def sources(self) -> list[Passage]:
        """The passages that state it."""
        return [Passage.of(row) for row in self.raw["sources"]]


@dataclass(frozen=True, slots=True, repr=False)
class Document(Record):
    """A document; text and claims where it was asked for by itself."""

    id: str
    iri: str
    title: str
    language: str
    issued: str | None
    publisher: str | None
    address: str | None
    shown: bool
    claim_count: int
    asserted_count: int
    text: str | None

    @property
    def claims(self) -> list[Claim]:
        """What it says, in order of the passages."""
        return [Claim.of(row) for row in self.raw.get("claims", [])]


@dataclass(frozen=True, slots=True, repr=False)
class Thing(Record, Named):
    """A thing in full. What it is joined with is in `raw`, by the names of the API (`raw["tenures"]`)."""

    id: str
    iri: str
    kind: str
    type: str
    label: Mapping[str, str]
    countries: Sequence[str]
    since: str | None
    until: str | None
    status: str | None

    @property
    def facts(self) -> list[Fact]:
        """What is stated of it, and what is only claimed."""
        return [Fact.of(row) for row in self.raw["facts"]]

    def joined(self, name: str) -> list[Item]:
        """The things it is joined with: `meetings`, `participants`, `instruments`, `decisions` …"""
        return [Item.of(row) for row in self.raw[name]]

    @property
    def reports(self) -> list[Document]:
        """The documents that speak of it."""
        return [Document.of(row) for row in self.raw["reports"]]


@dataclass(frozen=True, slots=True, repr=False)
class Neighbour(Record, Named):
    """A thing that another has to do with."""

    id: str
    kind: str
    label: Mapping[str, str]
    relations: Sequence[str]
    weight: int
    meetings: Sequence[str]
    instruments: Sequence[str]


@dataclass(frozen=True, slots=True, repr=False)
class Step(Record):
    """From one thing of a path to the next."""

    source_id: str
    target_id: str
    relation: str
    carrier: str | None
    first: str | None
    last: str | None

    @property
    def sources(self) -> list[Passage]:
        """The passages that state it."""
        return [Passage.of(row) for row in self.raw["sources"]]


@dataclass(frozen=True, slots=True, repr=False)
class Path(Record):
    """One way from a thing to another."""

    @property
    def things(self) -> list[str]:
        """The ids from the first to the last."""
        return [row["id"] for row in self.raw["things"]]

    @property
    def steps(self) -> list[Step]:
        """What joins each with the next."""
        return [Step.of(row) for row in self.raw["steps"]]


def _quoted(text: str, title: str, issued: str | None) -> str:
    """A passage as a notebook shows it."""
    source = ", ".join(escape(part) for part in (title, issued) if part)
    return f"<blockquote>“{escape(' '.join(text.split()))}”<br><small>{source}</small></blockquote>"
