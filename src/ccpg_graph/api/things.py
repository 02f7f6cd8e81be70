"""Things as the triples of a store: whether there is one, what came in its place, what is said of it."""

from __future__ import annotations

from ccpg_graph.store import GraphFormat, Rows, Store
from ccpg_graph.vocab import DCTERMS, PROV


def thing_exists(store: Store, iri: str) -> bool:
    """Whether anything at all is said of or with a thing. `iri` must have come from `Names.thing`."""
    return store.query(f"ASK {{ {{ <{iri}> ?p ?o }} UNION {{ ?s ?p <{iri}> }} }}") is True


def find_successors(store: Store, iri: str) -> list[str]:
    """The IRIs of what came in the place of a thing that is no more, sorted; none for one that is still there."""
    answer = store.query(
        f"SELECT DISTINCT ?new WHERE {{ <{iri}> <{DCTERMS.NAMESPACE}isReplacedBy> ?new }} ORDER BY ?new"
    )
    return [row[0].text for row in answer.rows if row[0] is not None] if isinstance(answer, Rows) else []


def find_document_of_claim(store: Store, iri: str) -> str | None:
    """The IRI of the document that makes a claim; None where there is no such claim."""
    answer = store.query(f"SELECT ?document {{ <{iri}> <{PROV.wasDerivedFrom}> ?document }}")
    row = next(answer.rows, None) if isinstance(answer, Rows) else None
    return row[0].text if row is not None and row[0] is not None else None


def thing_triples(store: Store, iri: str, form: GraphFormat) -> bytes:
    """All triples with the thing as subject. `iri` must have come from `Names.thing`."""
    answer = store.query(f"CONSTRUCT WHERE {{ <{iri}> ?p ?o }}")
    return b"" if isinstance(answer, bool | Rows) else answer.serialize(form)
