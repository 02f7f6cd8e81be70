"""What a release says of itself: digests of what it holds, and counts by kind of graph and by class.

It holds no clock: two builds of the same inputs have the same manifest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ccpg_graph.errors import StoreError
from ccpg_graph.store.lines import Digest
from ccpg_graph.store.protocol import Store
from ccpg_graph.store.records import Rows
from ccpg_graph.vocab import BASE, CCPG

_GRAPHS = "SELECT ?graph (COUNT(*) AS ?n) WHERE { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph"
_CLASSES = "SELECT ?class (COUNT(DISTINCT ?thing) AS ?n) WHERE { ?thing a ?class } GROUP BY ?class"


def describe(store: Store, documents: Path, base: str = BASE) -> dict[str, Any]:
    """The manifest of a store and its folder of documents.

    Raises StoreError where a quad holds a blank node: its name differs from build to build, and so would the release.
    """
    digest = Digest()
    store.dump(digest)
    if digest.blank is not None:
        raise StoreError(f"a release holds no blank nodes, give this one an IRI: {digest.blank}")
    return {
        "quads": store.count(),
        "quads_sha256": digest.hexdigest(),
        "documents": sum(1 for _ in documents.iterdir()),
        "documents_sha256": _digest_of_files(documents),
        "graphs": _graph_counts(store, base),
        "classes": _class_counts(store),
    }


def _digest_of_files(folder: Path) -> str:
    total = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        total.update(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def graph_kind(iri: str, base: str = BASE) -> str:
    """`document`, `evidence`, `registry`, `links` …; `own` for a graph that is none of ours."""
    head = f"{base}graph/"
    return iri.removeprefix(head).split("/", 1)[0] if iri.startswith(head) else "own"


def _graph_counts(store: Store, base: str) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for iri, number in _pairs(store, _GRAPHS):
        found = counts.setdefault(graph_kind(iri, base), {"graphs": 0, "triples": 0})
        found["graphs"] += 1
        found["triples"] += number
    return dict(sorted(counts.items()))


def _class_counts(store: Store) -> dict[str, int]:
    return dict(sorted((iri.removeprefix(CCPG.NAMESPACE), number) for iri, number in _pairs(store, _CLASSES)))


def _pairs(store: Store, text: str) -> Iterator[tuple[str, int]]:
    """The rows of a query for an IRI and a number."""
    answer = store.query(text)
    for iri, number in answer.rows if isinstance(answer, Rows) else ():
        if iri is not None and number is not None:
            yield iri.text, int(number.text)
