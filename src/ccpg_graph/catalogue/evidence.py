"""The claims of a release, read when they are first asked for: most of its quads are theirs, and lists need none."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ccpg_graph.catalogue.values import Nodes, Value
from ccpg_graph.errors import StoreError
from ccpg_graph.store import Rows, Store
from ccpg_graph.vocab import XSD

_TSV = "text/tab-separated-values"

# One question for all: asked graph by graph, every term of every quad would have to be looked up.
_CLAIMS = """
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX ccpg: <https://w3id.org/ccpg/ontology#>
SELECT ?claim ?subject ?predicate ?object ?document ?start ?end ?modality ?confidence ?rule ?judgement WHERE {
  GRAPH ?evidence {
    ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; prov:wasDerivedFrom ?document ;
      ccpg:modality ?modality ; ccpg:confidence ?confidence ; ccpg:rule ?rule ; oa:hasSelector ?selector .
    ?selector oa:start ?start ; oa:end ?end .
    OPTIONAL { ?claim ccpg:judgement ?judgement }
  }
}
"""


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


Stated = Container[tuple[str, str, Value, str]]
"""Subject, property, value and document of what documents state."""


@dataclass(slots=True)
class Evidence:
    """Claims by document and passage; those on a thing, with a thing as their value, and of a document."""

    all: list[StoredClaim]
    on: Mapping[str, list[StoredClaim]] = field(init=False)
    with_value: Mapping[str, list[StoredClaim]] = field(init=False)
    of_document: Mapping[str, list[StoredClaim]] = field(init=False)

    def __post_init__(self) -> None:
        self.all.sort(key=by_passage)
        self.on = _grouped((claim.subject, claim) for claim in self.all)
        self.with_value = _grouped((claim.value.text, claim) for claim in self.all if claim.value.is_thing)
        self.of_document = _grouped((claim.document, claim) for claim in self.all)

    def names(self, thing_id: str) -> bool:
        """Whether any claim speaks of a thing."""
        return thing_id in self.on or thing_id in self.with_value

    def only(self, documents: Container[str]) -> Evidence:
        """The claims of some documents."""
        return Evidence([claim for claim in self.all if claim.document in documents])


def by_passage(claim: StoredClaim) -> tuple[str, int, int, str, str]:
    """The order of claims: by document and passage, the longer of two that begin together first."""
    return claim.document, claim.start, -claim.end, claim.subject, claim.id


def read_evidence(store: Store, nodes: Nodes, stated: Stated) -> Evidence:
    """All claims of a store. StoreError for a claim that is not whole."""
    return Evidence([_claim(row, nodes, stated) for row in _rows(store)])


def _rows(store: Store) -> Iterator[list[str]]:
    """The answer as N-Triples terms, empty where there is none. The store writes it: made term by term here it would
    hold up all else that the server is asked."""
    answer, written = store.query(_CLAIMS), io.BytesIO()
    if isinstance(answer, Rows) and answer.write is not None:
        answer.write(written, _TSV)
    written.seek(0)
    next(written, None)  # the names of the columns
    for line in written:
        yield [_term(cell) for cell in line.decode().removesuffix("\n").split("\t")]


def _term(cell: str) -> str:
    """A cell of TSV as an N-Triples term: numbers and truths stand there as Turtle abbreviates them."""
    if cell[:1] in ("", "<", '"', "_"):
        return cell
    if cell in ("true", "false"):
        kind = "boolean"
    elif "e" in cell.lower():
        kind = "double"
    else:
        kind = "decimal" if "." in cell else "integer"
    return f'"{cell}"^^<{XSD.NAMESPACE}{kind}>'


def _claim(row: list[str], nodes: Nodes, stated: Stated) -> StoredClaim:
    *parts, judged = row
    if not all(parts):
        raise StoreError("a claim in the evidence graphs is not whole; run `ccpg-graph check`")
    found = map(nodes.value, parts)
    claim, subject, predicate, value, source, start, end, modality, confidence, rule = found
    document = source.text.removeprefix("document/")
    name = nodes.short(predicate)
    return StoredClaim(
        id=claim.text,
        subject=subject.text,
        property=name,
        value=value,
        document=document,
        start=int(start.text),
        end=int(end.text),
        modality=modality.text,
        confidence=float(confidence.text),
        rule=rule.text,
        judgement=nodes.value(judged).text if judged else "Unreviewed",
        asserted=(subject.text, name, value, document) in stated,
    )


def _grouped(pairs: Iterable[tuple[str, StoredClaim]]) -> dict[str, list[StoredClaim]]:
    found: defaultdict[str, list[StoredClaim]] = defaultdict(list)
    for name, claim in pairs:
        found[name].append(claim)
    return dict(found)
