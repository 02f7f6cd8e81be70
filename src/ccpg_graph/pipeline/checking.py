"""Looks over a release that is there: shapes, passages and claims of each document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ccpg_graph.errors import StoreError
from ccpg_graph.mapping import Quad, Terms, put_right
from ccpg_graph.mapping.check import check_document
from ccpg_graph.mapping.lent import CODE, LINKS
from ccpg_graph.mapping.terms import term
from ccpg_graph.pipeline.reports import Progress, silent
from ccpg_graph.store import GraphFormat, Release, Rows, Store

LENT = ("rdf:type", "skos:prefLabel", CODE, *LINKS)  # what the registry lends to an extraction


def check_release(release: Release, *, progress: Progress = silent) -> list[str]:
    """Give the faults of a release, document by document: shapes, passages, claims. None: the release is sound."""
    terms = Terms(release.manifest["base"])
    documents = release.documents()
    faults: list[str] = []
    with release.open() as store:
        lent = _lent(store, terms)
        judged = list(_graph(store, terms.graph("judgements")))
        for done, name in enumerate(documents, 1):
            own = [quad for kind in ("document", "evidence") for quad in _graph(store, terms.graph(f"{kind}/{name}"))]
            own += put_right(own, judged)
            faults.extend(check_document(release.document(name), [*own, *_reach(own, lent)], terms))
            progress("checking", done, len(documents))
    return faults


def _lent(store: Store, terms: Terms) -> dict[str, list[Quad]]:
    """What the registry lends to documents, by the thing it is about."""
    predicates = {term(name) for name in LENT}
    found: defaultdict[str, list[Quad]] = defaultdict(list)
    for quad in _graph(store, terms.graph("registry")):
        if quad[1] in predicates:
            found[quad[0]].append(quad)
    return dict(found)


def _reach(quads: Iterable[Quad], lent: Mapping[str, list[Quad]]) -> Iterator[Quad]:
    """The registry's triples of the things that quads lead to, and of those that these lead to."""
    waiting, seen = [quad[2] for quad in quads], set[str]()
    while waiting:
        thing = waiting.pop()
        if thing in lent and thing not in seen:
            seen.add(thing)
            yield from lent[thing]
            waiting.extend(quad[2] for quad in lent[thing])


def _graph(store: Store, graph: str) -> Iterator[Quad]:
    """The quads of a named graph."""
    answer = store.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}")
    if isinstance(answer, bool | Rows):
        raise StoreError("the store gave rows where triples were asked for")
    lines = answer.serialize(GraphFormat.N_TRIPLES).decode()
    for line in lines.split("\n")[:-1]:  # splitlines would cut at U+2028 within a literal
        subject, predicate, value = line.removesuffix(" .").split(" ", 2)
        yield subject, predicate, value, graph
