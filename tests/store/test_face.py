"""rdflib's face, and the traps of oxrdflib: a test that fails here after an upgrade means that a trap is gone."""

from __future__ import annotations

import pytest
from rdflib import XSD, Literal, URIRef

from ccpg_graph.store import OxigraphStore
from ccpg_graph.store.face import as_dataset

# rdflib 7.6 reads its own deprecated attributes while it answers; nothing of ours names them.
pytestmark = pytest.mark.filterwarnings(r"ignore:Dataset\.\w+ is deprecated:DeprecationWarning")

QUADS = [
    ("<http://e/a>", "<http://e/p>", '"one"', "<http://e/g>"),
    ("<http://e/b>", "<http://e/p>", '"два"@ru', "<http://e/h>"),
]


def test_dataset_sees_the_union(store: OxigraphStore) -> None:
    store.bulk_load(QUADS)
    assert len(list(as_dataset(store).triples((None, None, None)))) == 2


def test_dataset_reads_one_graph(store: OxigraphStore) -> None:
    store.bulk_load(QUADS)
    assert {str(o) for o in as_dataset(store).graph(URIRef("http://e/h")).objects()} == {"два"}


def test_dataset_queries_through_oxigraph(store: OxigraphStore) -> None:
    store.bulk_load(QUADS)
    found = as_dataset(store).query("SELECT ?g { GRAPH ?g { ?s ?p 'one' } }")
    assert [str(row[0]) for row in found if isinstance(row, tuple)] == ["http://e/g"]


def test_trap_plain_literals_come_back_typed(store: OxigraphStore) -> None:
    store.bulk_load(QUADS[:1])
    found = next(as_dataset(store).objects(URIRef("http://e/a")))
    assert found == Literal("one", datatype=XSD.string) != Literal("one")
