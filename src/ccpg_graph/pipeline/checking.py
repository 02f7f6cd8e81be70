"""Looks over a release that is there: shapes, passages and claims of each document."""

from __future__ import annotations

from collections.abc import Iterator

from ccpg_graph.errors import StoreError
from ccpg_graph.mapping import Quad, Terms, put_right
from ccpg_graph.mapping.check import check_document
from ccpg_graph.pipeline.lending import by_thing, reach
from ccpg_graph.pipeline.reports import Progress, silent
from ccpg_graph.store import GraphFormat, Release, Rows, Store


def check_release(release: Release, *, progress: Progress = silent) -> list[str]:
    """Give the faults of a release, document by document: shapes, passages, claims. None: the release is sound."""
    terms = Terms(release.manifest["base"])
    documents = release.documents()
    faults: list[str] = []
    with release.open() as store:
        lent = by_thing(_graph(store, terms.graph("registry")))
        judged = list(_graph(store, terms.graph("judgements")))
        for done, name in enumerate(documents, 1):
            told = list(_graph(store, terms.graph(f"document/{name}")))
            own = [*told, *_graph(store, terms.graph(f"evidence/{name}"))]
            right = put_right(own, judged)
            # Whom only a claim names that is not asserted is no thing of the document.
            faults.extend(check_document(release.document(name), [*own, *right, *reach([*told, *right], lent)], terms))
            progress("checking", done, len(documents))
    return faults


def _graph(store: Store, graph: str) -> Iterator[Quad]:
    """The quads of a named graph."""
    answer = store.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}")
    if isinstance(answer, bool | Rows):
        raise StoreError("the store gave rows where triples were asked for")
    lines = answer.serialize(GraphFormat.N_TRIPLES).decode()
    for line in lines.split("\n")[:-1]:  # splitlines would cut at U+2028 within a literal
        subject, predicate, value = line.removesuffix(" .").split(" ", 2)
        yield subject, predicate, value, graph
