"""The records that travel from room to room: Document → Reading (Things and Claims) → quads.

All are frozen. A `Thing` is named by a `key` that is local to its Reading; resolution gives each an id
(`person/igor-krasnov`), mapping turns ids into IRIs. Predicates and classes are written as the ontology writes them
(`ccpg:startDate`, `Meeting`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Modality(StrEnum):
    """How a document puts what it says (ontology: ccpg:modality)."""

    STATED = "Stated"
    IMPLIED = "Implied"
    REPORTED = "Reported"
    PLANNED = "Planned"
    NEGATED = "Negated"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points `start` (included) to `end` (not included) of a document's stored text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span {self.start}–{self.end}: start must be 0 or more and lie before end")

    def cut(self, text: str) -> str:
        """The words of the span."""
        return text[self.start : self.end]

    def digest(self, text: str) -> str:
        """SHA-256 (hex) of the words of the span as UTF-8."""
        return hashlib.sha256(self.cut(text).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """One source, read and cleaned. Spans count in `text`, which is never changed again.

    issued: ISO date as exact as known ("2021-11-04", "2021-11", "2021"); source: the address it was read at;
    primary_source: the public page that a digest of ours was written from; fetched: whether `fetch` read it from the
    web, so that it is somebody else's text.
    """

    id: str
    text: str
    language: str
    title: str | None = None
    issued: str | None = None
    publisher: str | None = None
    source: str | None = None
    primary_source: str | None = None
    fetched: bool = False

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of the stored text as UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Label:
    """A name of a thing in a language (`en`, `ru`)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Thing:
    """Something a document speaks of.

    key: its name within the Reading; kind: the local name of its ontology class (`Official`, `CouncilSession`, `Tenure`
    …). labels: preferred name first, then every other form seen. id: `<kind>/<slug>` where it is settled already
    (states, places, bodies, posts, roles, topics of registry and lexicon); None where resolution has to find it. facts:
    what identifies it beyond the document's own claims, for the registry graph of a single extraction: predicate → keys
    of other Things of the Reading or plain values (`ccpg:country` → `state/by`, `org:postIn`, `org:role`,
    `org:subOrganizationOf`, `skos:notation`).
    """

    key: str
    kind: str
    labels: tuple[Label, ...] = ()
    id: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ref:
    """A Thing of the same Reading as the object of a claim."""

    key: str


@dataclass(frozen=True, slots=True)
class Term:
    """A fixed term of the ontology as the object of a claim: `ccpg:Held`."""

    name: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A value as the object of a claim. datatype: local name in XML Schema (`date`, `gYear`, `integer`, `boolean`,
    `string`)."""

    value: str
    datatype: str = "string"
    language: str | None = None


Object = Ref | Term | Literal


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement as one document makes it at one passage.

    span: the passage that states it; as_found: the words read for the value itself (they lie within or beside the
    span); rule: the name of the reading rule; confidence: 0–1, the share of that rule's claims found right on gold.
    """

    subject: str
    predicate: str
    object: Object
    span: Span
    modality: Modality
    rule: str
    confidence: float
    as_found: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the extractor found in one document: things in order of first mention, claims in order of their passages."""

    document: Document
    things: tuple[Thing, ...]
    claims: tuple[Claim, ...]
    extractor: str


class Verdict(StrEnum):
    """What a person decided (ontology: ccpg:Judgement)."""

    SAME = "same"
    DIFFERENT = "different"
    REJECT = "reject"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision on things or claims.

    subject, other: ids of things (same, different; `<id>@<document>` for what one document calls so), or the id of a
    claim (reject, correct, where `other` is empty); value: the right value (correct): an id, a term (`ccpg:Held`), or
    the text of a literal, as the claim has; by, on (ISO date or time), why: who decided, when, for what reason.
    """

    verdict: Verdict
    subject: str
    other: str
    by: str
    on: str
    why: str
    value: str = ""

    @property
    def id(self) -> str:
        """Twelve digits made of what it says: short enough to type, and no two of a million are alike."""
        fields = [self.verdict, self.subject, self.other, self.by, self.on, self.why, self.value]
        return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()[:12]
