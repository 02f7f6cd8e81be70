"""The documents of a release: what is known of each, its text where that may be shown, its passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ccpg_graph.catalogue.dates import ALWAYS, FOR_EVER, bounds, first_day, last_day
from ccpg_graph.catalogue.evidence import StoredClaim
from ccpg_graph.catalogue.holdings import Holdings
from ccpg_graph.catalogue.search import build_index
from ccpg_graph.catalogue.things import Thing, Things
from ccpg_graph.catalogue.values import Value
from ccpg_graph.records import Document
from ccpg_graph.store import Release

_KEPT = 256  # texts in memory


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim with the words that state it. title, issued, publisher: of the document; address: where it can be read
    elsewhere; asserted: whether the document's graph holds it as a fact."""

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


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim in full: what it says, and its passage."""

    passage: Passage
    subject: str
    subject_label: Mapping[str, str]
    kind: str
    property: str
    value: Value
    value_label: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document as lists show it. address: where it was read; primary_source: what a digest was written from; voice:
    the document it repeats; shown: whether its text may be shown whole (a page that `fetch` read is somebody else's: of
    it only the passages that are cited are, with a link); claim_count, asserted_count: how many claims it has,
    and how many of them are facts in the graph."""

    id: str
    title: str
    language: str
    issued: str | None
    publisher: str | None
    address: str | None
    primary_source: str | None
    voice: str | None
    shown: bool
    claim_count: int
    asserted_count: int
    digest: str


@dataclass(frozen=True, slots=True)
class DocumentFilters:
    """What a document must have; empty or None: any. q: words of title or publisher; since, until: bounds of the day it
    was issued; about: id of a thing that it speaks of."""

    q: str = ""
    language: str | None = None
    publisher: str = ""
    since: str | None = None
    until: str | None = None
    about: str = ""


class Documents:
    """The documents of some holdings."""

    def __init__(self, holdings: Holdings, things: Things) -> None:
        self._holdings = holdings
        self._things = things
        self._entries: dict[str, DocumentEntry] = {}
        self._names = frozenset(holdings.documents)

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of the documents, sorted."""
        return self._holdings.documents

    def __contains__(self, document_id: str) -> bool:
        return document_id in self._names

    def entry(self, document_id: str) -> DocumentEntry:
        """One of the documents, by what the graph says of it."""
        found = self._entries.get(document_id)
        if found is None:
            found = self._entries[document_id] = self._make_entry(document_id)
        return found

    def _make_entry(self, document_id: str) -> DocumentEntry:
        claims = self.stored_claims(document_id)
        thing = self._things.get(f"document/{document_id}") or Thing(f"document/{document_id}", "Document")
        voice, address = thing.text("ccpg:voice"), thing.text("dcterms:source")
        primary_source = thing.text("prov:hadPrimarySource")
        return DocumentEntry(
            id=document_id,
            title=next(iter(thing.label.values()), document_id),
            language=thing.text("dcterms:language") or "en",
            issued=thing.text("dcterms:issued"),
            publisher=thing.text("dcterms:publisher"),
            address=address,
            primary_source=primary_source,
            voice=voice.removeprefix("document/") if voice is not None else None,
            shown=address is None or not self.document(document_id).fetched,
            claim_count=len(claims),
            asserted_count=sum(claim.asserted for claim in claims),
            digest=thing.text("ccpg:textDigest") or "",
        )

    @property
    def languages(self) -> list[str]:
        """The languages that the documents are in, sorted."""
        things = (self._things.get(f"document/{name}") for name in self.names)
        return sorted({text for thing in things if thing is not None for text in thing.texts("dcterms:language")})

    def stored_claims(self, document_id: str) -> list[StoredClaim]:
        """The claims of a document; none of one that is not there."""
        return self._holdings.evidence.of_document.get(document_id, [])

    def select(self, filters: DocumentFilters, sort: str = "-issued") -> list[DocumentEntry]:
        """The documents that pass; sort: `issued`, `-issued` (those without a date last) or `title`."""
        names: Iterable[str] = self.names
        if filters.about:
            names = sorted(set(self._things.documents(filters.about)) & set(self.names))
        found = [entry for name in names if _passes(entry := self.entry(name), filters)]
        if filters.q.strip():
            index = build_index((n, [entry.title, entry.publisher or ""]) for n, entry in enumerate(found))
            found = [found[number] for number in sorted(index.find(filters.q))]
        if sort == "title":
            return sorted(found, key=lambda entry: (entry.title.casefold(), entry.id))
        dated = sorted((e for e in found if e.issued), key=lambda e: e.issued or "", reverse=sort == "-issued")
        return dated + [entry for entry in found if not entry.issued]

    def document(self, document_id: str) -> Document:
        """Its record; StoreError where there is none."""
        return _read(self._holdings.release, document_id)

    def claims(self, document_id: str) -> list[ClaimView]:
        """Its claims, in order of their passages."""
        return [self.view(claim) for claim in self.stored_claims(document_id)]

    def view(self, claim: StoredClaim) -> ClaimView:
        """A claim in full."""
        return ClaimView(
            passage=self.passage(claim),
            subject=claim.subject,
            subject_label=self._things.label(claim.subject),
            kind=claim.subject.partition("/")[0],
            property=claim.property,
            value=claim.value,
            value_label=self._things.value_label(claim.value),
        )

    def passages(self, claims: Iterable[StoredClaim]) -> list[Passage]:
        """The passages of claims, the documents by the day they were issued."""
        ordered = sorted(claims, key=lambda c: (self._holdings.issued(c.document) or "~", c.document, c.start, c.id))
        return [self.passage(claim) for claim in ordered]

    def passage(self, claim: StoredClaim) -> Passage:
        """The passage of a claim, cut out of its text."""
        entry = self.entry(claim.document)
        return Passage(
            claim=claim.id,
            document=claim.document,
            title=entry.title,
            issued=entry.issued,
            publisher=entry.publisher,
            address=entry.address or entry.primary_source,
            start=claim.start,
            end=claim.end,
            text=self.document(claim.document).text[claim.start : claim.end],
            modality=claim.modality,
            confidence=claim.confidence,
            rule=claim.rule,
            judgement=claim.judgement,
            asserted=claim.asserted,
        )


def _passes(entry: DocumentEntry, filters: DocumentFilters) -> bool:
    if filters.language not in (None, entry.language) or filters.publisher not in ("", entry.publisher):
        return False
    if filters.since is None and filters.until is None:
        return True
    spell = bounds([entry.issued] if entry.issued else [])
    first = ALWAYS if filters.since is None else first_day(filters.since)
    last = FOR_EVER if filters.until is None else last_day(filters.until)
    return spell is not None and spell.overlaps(first, last)


@lru_cache(maxsize=_KEPT)
def _read(release: Release, document_id: str) -> Document:
    return release.document(document_id)
