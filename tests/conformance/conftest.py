"""`endpoint` is the program served over an empty home, with the plain default graph that the tests are written for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

import pyoxigraph as ox
import pytest

from tests.api.served import BEARER, Reply, Served
from tests.conformance.manifests import Source, address
from tests.conformance.results import read_triples


class Endpoint:
    """The server, with its data set put before each case."""

    def __init__(self, served: Served) -> None:
        self.served = served
        self._is_empty = True

    def load(self, sources: Iterable[Source]) -> None:
        """Make the data set exactly what these files hold."""
        if not self._is_empty:
            assert self.served.update("DROP ALL").status == 204
        self._is_empty = False
        for source in sources:
            triples = read_triples(source.path, address(source.path))
            body = "".join(f"{quad.triple} .\n" for quad in triples)
            headers = BEARER | {"Content-Type": "application/n-triples"}
            answer = self.served.send("POST", self._place(source.graph), body, headers)
            assert answer.status in {201, 204}, answer.text

    def query(self, text: str, accept: str) -> Reply:
        """Ask by direct POST."""
        headers = {"Content-Type": "application/sparql-query", "Accept": accept}
        return self.served.send("POST", "/sparql", text, headers)

    def dataset(self) -> ox.Dataset:
        """Everything that is there."""
        found = ox.Dataset(self._graph(None, ox.DefaultGraph()))
        for row in self.served.rows("SELECT ?g { GRAPH ?g {} }"):
            for quad in self._graph(row["g"], ox.NamedNode(row["g"])):
                found.add(quad)
        return found

    def _graph(self, iri: str | None, name: ox.NamedNode | ox.DefaultGraph) -> Iterator[ox.Quad]:
        answer = self.served.get(self._place(iri), Accept="application/n-triples")
        assert answer.status == 200, answer.text
        for quad in ox.parse(answer.body, format=ox.RdfFormat.N_TRIPLES):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, name)

    def _place(self, graph: str | None) -> str:
        return "/store?default" if graph is None else f"/store?graph={quote(graph, safe='')}"


@pytest.fixture(scope="session")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    with Served(tmp_path_factory.mktemp("empty"), {"CCPG_UNION_DEFAULT_GRAPH": "false"}) as served:
        yield Endpoint(served)
