"""One read of a release's quads: statements by their subject, claims by their document. Everything else is made of it.

Of each document its two graphs are read side by side, so that a claim knows whether its document asserts it. The graphs
of users are not read: what they say has no passages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ccpg_graph.catalogue.dates import last_day
from ccpg_graph.catalogue.values import Nodes, Value
from ccpg_graph.store import OxigraphStore, Release

REGISTRY, LINKS, JUDGEMENTS = "registry", "links", "judgements"
_COMMON = (JUDGEMENTS, LINKS, REGISTRY)
_PASSAGE = "#passage"


class Statement(NamedTuple):
    """One triple by its subject. graph: `registry`, `links`, `judgements`, or the id of the document that states it."""

    property: str
    value: Value
    graph: str


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim as the evidence graph has it. asserted: whether its document's graph holds it as a fact."""

    id: str
    subject: str
    property: str
    value: Value
    document: str
    start: int
    end: int
    modality: str
    confidence: float
    rule: str
    judgement: str
    asserted: bool


@dataclass(frozen=True)
class Holdings:
    """What was read. documents: their ids (`ccpg-31-nur-sultan`), sorted."""

    release: Release
    base: str
    statements: Mapping[str, list[Statement]]
    claims: list[StoredClaim]
    documents: tuple[str, ...]

    def issued(self, document: str) -> str | None:
        """When a document was issued, as exactly as it says."""
        rows = self.statements.get(f"document/{document}", ())
        return min((row.value.text for row in rows if row.property == "dcterms:issued"), default=None)

    def known_by(self, day: str) -> Holdings:
        """What was known by a day: the registry and the documents issued by then, the day included.

        A month or year must have ended by the day. Links and judgements are left out, for they are concluded from all
        documents; what is held in common otherwise is of no one day.
        """
        documents = tuple(
            name for name in self.documents if (issued := self.issued(name)) is not None and last_day(issued) <= day
        )
        return self if len(documents) == len(self.documents) else self._only(documents)

    def _only(self, documents: tuple[str, ...]) -> Holdings:
        graphs = {REGISTRY, *documents}
        statements = {
            subject: kept
            for subject, rows in self.statements.items()
            if (kept := [row for row in rows if row.graph in graphs])
        }
        claims = [claim for claim in self.claims if claim.document in graphs]
        return Holdings(self.release, self.base, statements, claims, documents)


def read_holdings(release: Release, store: OxigraphStore, base: str) -> Holdings:
    """Read a release; its store must be open."""
    reading = _Reading(store, base)
    for name in _COMMON:
        reading.take_statements(name, name)
    documents = sorted(
        iri.removeprefix(f"{base}graph/document/") for iri in store.graphs() if iri.startswith(f"{base}graph/document/")
    )
    for document in documents:
        lines = reading.take_statements(f"document/{document}", document)
        reading.take_claims(document, lines)
    return Holdings(release, base, dict(reading.statements), reading.claims, tuple(documents))


class _Reading:
    def __init__(self, store: OxigraphStore, base: str) -> None:
        self.statements: defaultdict[str, list[Statement]] = defaultdict(list)
        self.claims: list[StoredClaim] = []
        self._store = store
        self._base = base
        self._nodes = Nodes(base)

    def take_statements(self, graph: str, name: str) -> set[str]:
        """Keep the statements of a graph; gives its lines."""
        lines = sorted(self._store.lines(f"{self._base}graph/{graph}"))
        for line in lines:
            subject, predicate, value = line.split(" ", 2)
            found = Statement(self._nodes.property(predicate), self._nodes.value(value), name)
            self.statements[self._nodes.id_of(subject)].append(found)
        return set(lines)

    def take_claims(self, document: str, stated: set[str]) -> None:
        """Keep the claims of a document, in order of their passages; stated: the lines of its graph."""
        rows: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for line in self._store.lines(f"{self._base}graph/evidence/{document}"):
            subject, predicate, value = line.split(" ", 2)
            rows[subject][self._nodes.property(predicate)] = value
        found = [self._claim(subject, row, rows, stated) for subject, row in rows.items() if "rdf:subject" in row]
        self.claims += sorted(found, key=lambda claim: (claim.start, -claim.end, claim.subject, claim.id))

    def _claim(
        self, subject: str, row: Mapping[str, str], rows: Mapping[str, Mapping[str, str]], stated: set[str]
    ) -> StoredClaim:
        text = self._text_of(row)
        passage = self._text_of(rows[f"{subject[:-1]}{_PASSAGE}>"])
        line = f"{row['rdf:subject']} {row['rdf:predicate']} {row['rdf:object']}"
        return StoredClaim(
            id=self._nodes.id_of(subject),
            subject=text["rdf:subject"],
            property=self._nodes.property(row["rdf:predicate"]),
            value=self._nodes.value(row["rdf:object"]),
            document=text["prov:wasDerivedFrom"].removeprefix("document/"),
            start=int(passage["oa:start"]),
            end=int(passage["oa:end"]),
            modality=text["ccpg:modality"],
            confidence=float(text["ccpg:confidence"]),
            rule=text["ccpg:rule"],
            judgement=text.get("ccpg:judgement", "Unreviewed"),
            asserted=line in stated,
        )

    def _text_of(self, row: Mapping[str, str]) -> dict[str, str]:
        return {name: self._nodes.value(term).text for name, term in row.items()}


def documents_of(rows: Iterable[Statement]) -> list[str]:
    """The ids of the documents among the graphs of statements, sorted."""
    return sorted({row.graph for row in rows} - set(_COMMON))
