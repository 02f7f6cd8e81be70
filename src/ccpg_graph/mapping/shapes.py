"""Validates quads against ontology/shapes.ttl with pySHACL, keeping from one document to the next what does not change.

Kept are the shapes as read, what is looked up in them, and the parsed text of their SPARQL constraints. What is checked
is the same: `pyshacl.validate` gives the same results in several times the time, and a test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from pyshacl.graph_abstraction import DataGraph
from pyshacl.shapes_graph import ShapesGraph
from pyshacl.validator import Validator
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.plugins.parsers.ntriples import unquote
from rdflib.plugins.sparql import prepareQuery
from rdflib.query import Result

from ccpg_graph.errors import CcpgError
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.mapping.terms import Quad

_LITERAL = re.compile(r'"(.*)"(?:@([A-Za-z0-9-]+)|\^\^<([^<>]+)>)?')
_RESULTS = """
PREFIX sh: <http://www.w3.org/ns/shacl#>
SELECT ?node ?message WHERE { ?result sh:focusNode ?node ; sh:resultMessage ?message } ORDER BY ?node ?message
"""
_prepared = cache(prepareQuery)


def check_shapes(quads: Iterable[Quad]) -> list[str]:
    """Validate one document's quads against ontology/shapes.ttl; give each result's thing and message.

    CcpgError for a quad that is not written as N-Quads writes it.
    """
    graph = _Data(bind_namespaces="none")
    for subject, predicate, value, _ in quads:
        graph.add((read_term(subject), read_term(predicate), read_term(value)))
    validator = Validator(DataGraph.from_rdflib_graph(graph), shacl_graph=Graph(), options={"inplace": True})
    validator.shacl_graph = _shapes()
    conforms, results, _ = validator.run()  # type: ignore[no-untyped-call]  # pySHACL's own
    return [] if conforms else [f"{node}: {message}" for node, message in results.query(_RESULTS)]


class _Data(Graph):
    """A graph that parses the text of a query once: a constraint is asked again for each document and thing."""

    def query(self, query_object: str, *args: Any, **options: Any) -> Result:  # type: ignore[override]  # pySHACL asks in text
        return super().query(_prepared(query_object), *args, **options)


class _Kept(Graph):
    """A graph that is read only and looks nothing up twice."""

    def __init__(self, source: Graph) -> None:
        super().__init__(store=source.store, identifier=source.identifier)
        self._found: dict[Any, list[Any]] = {}

    def triples(self, triple: Any) -> Iterator[Any]:  # type: ignore[override]  # one kind of pattern here, not two
        found = self._found.get(triple)
        if found is None:
            found = self._found[triple] = list(super().triples(triple))
        return iter(found)


@cache
def _shapes() -> ShapesGraph:
    read = Graph().parse(shipped("ontology/shapes.ttl"), format="turtle")
    ShapesGraph(read)  # adds what pySHACL takes for given of every shapes graph; from here on it is read only
    return ShapesGraph(_Kept(read))


@lru_cache(maxsize=65_536)
def read_term(written: str) -> Any:
    """A term of N-Triples as rdflib's; kept, for most of them are told of many times and by many documents."""
    if written.startswith("<"):
        return URIRef(written[1:-1])
    if written.startswith("_:"):
        return BNode(written[2:])
    found = _LITERAL.fullmatch(written)
    if found is None:
        raise CcpgError(f"{written!r} is no term of N-Triples: give an IRI in <>, a blank node or a quoted literal")
    value, language, datatype = found.groups()
    return Literal(unquote(value), language, URIRef(datatype) if datatype else None)
