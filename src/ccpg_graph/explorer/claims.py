"""Claims read from the evidence graphs: those of one document, and those that speak of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ccpg_graph.errors import StoreError
from ccpg_graph.explorer.labels import Labels
from ccpg_graph.explorer.names import Names
from ccpg_graph.explorer.reader import ShownClaim
from ccpg_graph.explorer.words import words
from ccpg_graph.records import Modality, Span
from ccpg_graph.store import EVERYTHING, Node, NodeKind, Row, Rows, Scope, Store
from ccpg_graph.vocab import CCPG

_CLAIM = """
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX ccpg: <https://w3id.org/ccpg/ontology#>
SELECT ?claim ?subject ?predicate ?object ?document ?start ?end ?modality ?confidence ?rule ?rejected WHERE {{
  {narrowed}
  ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
    prov:wasDerivedFrom ?document ; ccpg:modality ?modality ; ccpg:confidence ?confidence ; ccpg:rule ?rule ;
    oa:hasSelector ?selector .
  ?selector oa:start ?start ; oa:end ?end .
  BIND(EXISTS {{ ?claim ccpg:judgement ccpg:Rejected }} AS ?rejected)
}} ORDER BY ?document ?start DESC(?end) ?subject ?predicate ?claim {limit}
"""
_CLASSES = "SELECT ?thing ?class WHERE {{ VALUES ?thing {{ {things} }} ?thing a ?class }}"


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """One claim as the evidence graph has it."""

    iri: str
    subject: str
    predicate: str
    object: Node
    document: str
    span: Span
    modality: Modality
    confidence: float
    rule: str
    rejected: bool = False


def claims_of_document(store: Store, names: Names, document_id: str) -> list[FoundClaim]:
    """All claims of a document, in order of their passages."""
    scope = Scope((names.graph(f"evidence/{document_id}"),))
    return list(_read(store, "", scope))


def claims_about(store: Store, iri: str, limit: int) -> tuple[list[FoundClaim], list[FoundClaim]]:
    """The claims whose subject a thing is, and those whose object it is, not more than `limit` of either.

    `iri` must have come from `Names.thing`.
    """
    said = list(_read(store, f"?claim rdf:subject <{iri}> .", limit=limit))
    named = list(_read(store, f"?claim rdf:object <{iri}> .", limit=limit))
    return said, named


def find_document_of_claim(store: Store, iri: str) -> str | None:
    """The IRI of the document that makes a claim; None where there is no such claim."""
    answer = store.query(f"SELECT ?d {{ <{iri}> <http://www.w3.org/ns/prov#wasDerivedFrom> ?d }}")
    row = next(answer.rows, None) if isinstance(answer, Rows) else None
    return row[0].text if row is not None and row[0] is not None else None


def show_claims(store: Store, names: Names, claims: list[FoundClaim]) -> list[ShownClaim]:
    """The claims in words, each with the pages of what it speaks of."""
    labels = Labels(store, names)
    labels.learn(iri for claim in claims for iri in _named(claim))
    kinds = _kinds(store, names, {claim.subject for claim in claims})
    return [_show(claim, labels, names, kinds) for claim in claims]


def short_id(iri: str) -> str:
    """The last part of a claim's IRI: its id on a page."""
    return iri.rpartition("/")[2]


def _show(claim: FoundClaim, labels: Labels, names: Names, kinds: dict[str, str]) -> ShownClaim:
    linked = claim.object.kind is NodeKind.IRI
    return ShownClaim(
        id=short_id(claim.iri),
        span=claim.span,
        kind=kinds.get(claim.subject) or names.kind(claim.subject),
        subject=labels.of_iri(claim.subject),
        predicate=words(claim.predicate),
        object=labels.of(claim.object),
        modality=claim.modality,
        confidence=claim.confidence,
        rule=claim.rule,
        rejected=claim.rejected,
        subject_link=names.page(claim.subject),
        object_link=names.page(claim.object.text) if linked else None,
    )


def _named(claim: FoundClaim) -> Iterator[str]:
    yield claim.subject
    if claim.object.kind is NodeKind.IRI:
        yield claim.object.text


def _kinds(store: Store, names: Names, subjects: set[str]) -> dict[str, str]:
    """The ontology's class of each subject by its local name; where it has several, the one of the longest name."""
    found: dict[str, str] = {}
    things = " ".join(f"<{iri}>" for iri in sorted(subjects))
    answer = store.query(_CLASSES.format(things=things))
    if isinstance(answer, Rows):
        for thing, kind in answer.rows:
            if thing is not None and kind is not None and kind.text.startswith(CCPG.NAMESPACE):
                name = kind.text.removeprefix(CCPG.NAMESPACE)
                found[thing.text] = max(name, found.get(thing.text, ""), key=lambda text: (len(text), text))
    return found


def _read(store: Store, narrowed: str, scope: Scope = EVERYTHING, limit: int | None = None) -> Iterator[FoundClaim]:
    text = _CLAIM.format(narrowed=narrowed, limit="" if limit is None else f"LIMIT {limit}")
    answer = store.query(text, scope)
    if isinstance(answer, Rows):
        yield from map(_claim, answer.rows)


def _claim(row: Row) -> FoundClaim:
    nodes = [node for node in row if node is not None]
    if len(nodes) < len(row):
        raise StoreError("a claim in the evidence graphs is not whole; run `ccpg-graph check`")
    claim, subject, predicate, value, document, start, end, modality, confidence, rule, rejected = nodes
    return FoundClaim(
        iri=claim.text,
        subject=subject.text,
        predicate=predicate.text,
        object=value,
        document=document.text,
        span=Span(int(start.text), int(end.text)),
        modality=Modality(modality.text.removeprefix(CCPG.NAMESPACE)),
        confidence=float(confidence.text),
        rule=rule.text,
        rejected=rejected.text == "true",
    )
