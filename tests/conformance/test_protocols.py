"""SPARQL 1.1 Protocol, Graph Store Protocol and Service Description: the W3C's cases."""

from __future__ import annotations

from urllib.parse import quote

import pyoxigraph as ox
import pytest

from tests.api.served import BEARER, Reply
from tests.conformance.conftest import Endpoint
from tests.conformance.manifests import VARIABLE, ProtocolCase, Request, find_tree, read_protocol_cases
from tests.conformance.results import is_same

pytestmark = pytest.mark.skipif(find_tree() is None, reason=f"{VARIABLE} does not say where w3c/rdf-tests is")

_STATUSES = {"OK": {200}, "Created": {201}, "NoContent": {204}, "NotFound": {404}}
_FORMATS = {
    "boolean": ("application/sparql-results+json", "application/sparql-results+xml"),
    "tabular": (
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    ),
    "RDF": ("text/turtle", "application/rdf+xml", "application/n-triples"),
}
SD = "http://www.w3.org/ns/sparql-service-description#"


def params(*manifests: str) -> list[object]:
    return [pytest.param(case, id=case.name) for case in read_protocol_cases(*manifests)]


def statuses(request: Request) -> set[int]:
    found: set[int] = set()
    for each in request.statuses:
        hundred = int(each[10]) * 100 if each.startswith("StatusCode") else 0
        found |= set(range(hundred, hundred + 100)) if hundred else _STATUSES[each]
    return found


def is_update(request: Request) -> bool:
    """The tests write one address for both endpoints; which is meant shows in what is sent."""
    kind = dict(request.headers).get("content-type", "")
    body = (request.body or b"")[:7]
    return "sparql-update" in kind or "update=" in request.path or body in {b"update=", b"CLEAR N"}


def check(answer: Reply, request: Request) -> None:
    assert answer.status in statuses(request), f"{request.method} {request.path}: {answer.status} {answer.text}"
    if request.boolean is not None:
        assert answer.json()["boolean"] is request.boolean
    if request.form is not None:
        assert answer.headers["content-type"].partition(";")[0] in _FORMATS[request.form]


@pytest.mark.parametrize("case", params("protocol/manifest.ttl"))
def test_protocol(endpoint: Endpoint, case: ProtocolCase) -> None:
    endpoint.load(case.data)
    for request in case.requests:
        path = request.path.replace("/sparql/", "/update" if is_update(request) else "/sparql", 1)
        check(endpoint.served.send(request.method, path, request.body, BEARER | dict(request.headers)), request)


@pytest.mark.parametrize(
    "case", params("graph-store-protocol/manifest-direct.ttl", "graph-store-protocol/manifest-indirect.ttl")
)
def test_graph_store(endpoint: Endpoint, case: ProtocolCase) -> None:
    endpoint.load(())
    location = ""
    for request in case.requests:
        path = request.path.replace("/gsp", "/store", 1)
        if "$LOCATION$" in path:
            path = path.replace("$LOCATION$", quote(location, safe=""))
        answer = endpoint.served.send(request.method, path, request.body, BEARER | dict(request.headers))
        check(answer, request)
        location = answer.headers.get("location", location) if request.location else location
        if request.graph is not None:
            expected = ox.Dataset(ox.parse(request.graph.encode(), format=ox.RdfFormat.TURTLE, base_iri="http://e/"))
            found = ox.Dataset(ox.parse(answer.body, format=ox.RdfFormat.TURTLE, base_iri="http://e/"))
            assert is_same(found, expected), answer.text


def test_service_description(endpoint: Endpoint) -> None:
    """`returns-rdf`, `has-endpoint-triple` and `conforms-to-schema` in one."""
    answer = endpoint.served.get("/sparql", Accept="text/turtle")
    assert answer.headers["content-type"].startswith("text/turtle")
    store = ox.Store()
    store.load(answer.body, format=ox.RdfFormat.TURTLE)
    here = f"http://127.0.0.1:{endpoint.served.port}/sparql"
    assert store.query(
        f"PREFIX sd: <{SD}> ASK {{ ?service a sd:Service ; sd:endpoint <{here}> ; sd:supportedLanguage ?language ; "
        "sd:defaultDataset ?data . ?data a sd:Dataset ; sd:defaultGraph ?graph . ?graph a sd:Graph }"
    )
    words = {quad.predicate.value for quad in store} | {str(quad.object)[1:-1] for quad in store}
    assert {word for word in words if word.startswith(SD)} <= {SD + name for name in _WORDS}


# All that the schema of the standard knows and we say.
_WORDS = {
    *(
        "Service",
        "endpoint",
        "supportedLanguage",
        "SPARQL11Query",
        "SPARQL11Update",
        "resultFormat",
        "feature",
        "EmptyGraphs",
    ),
    *("EmptyGraphs", "UnionDefaultGraph", "defaultDataset", "Dataset", "defaultGraph", "Graph"),
}
