"""SPARQL 1.1 Query, Update and their result formats: the W3C's cases over HTTP."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from tests.conformance.conftest import Endpoint
from tests.conformance.expected import FAILURES
from tests.conformance.manifests import VARIABLE, Case, address, find_tree, read_cases
from tests.conformance.ordering import is_ordered, keys_of
from tests.conformance.results import (
    Table,
    is_same,
    lines_of,
    read_json,
    read_lines,
    read_result,
    read_triples,
    read_xml,
)

pytestmark = pytest.mark.skipif(find_tree() is None, reason=f"{VARIABLE} does not say where w3c/rdf-tests is")

_ACCEPT = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".srj": "application/sparql-results+json",
    ".srx": "application/sparql-results+xml",
}


def params(*kinds: str) -> list[object]:
    """The cases of these kinds; one that is known to fail has to fail, for the reason given."""
    return [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(reason=FAILURES[case.name], strict=True)] if case.name in FAILURES else [],
        )
        for case in read_cases(*kinds)
    ]


def request_of(case: Case, *, with_base: bool = True) -> str:
    """The text of a case; in front of it the base that it has as a file."""
    assert case.request is not None
    text = case.request.read_bytes().decode()
    return f"BASE <{address(case.request)}>\n{text}" if with_base else text


@pytest.mark.parametrize("case", params("QueryEvaluationTest", "CSVResultFormatTest"))
def test_query_is_answered(endpoint: Endpoint, case: Case) -> None:
    assert case.result is not None and case.request is not None
    endpoint.load(case.data)
    expected = read_result(case.result, address(case.result))
    suffix = ".srj" if isinstance(expected, Table | bool) and case.result.suffix == ".ttl" else case.result.suffix
    accept = _ACCEPT[suffix] if isinstance(expected, Table | bool) else "application/n-triples"
    answer = endpoint.query(request_of(case), accept)
    assert answer.status == 200, answer.text
    if not isinstance(expected, Table | bool):
        found = ox.Dataset(ox.parse(answer.body, format=ox.RdfFormat.N_TRIPLES))
        assert is_same(found, expected), "\n".join([*lines_of(found), "expected:", *lines_of(expected)])
        return
    readers = {".srj": read_json, ".srx": read_xml}
    reader = readers.get(suffix)
    rows = reader(answer.body) if reader else read_lines(answer.text, tabs=suffix == ".tsv")
    assert is_same(rows, expected), f"{rows}\nexpected:\n{expected}"
    if isinstance(rows, Table):
        assert is_ordered(rows, keys_of(request_of(case))), rows


@pytest.mark.parametrize("case", params("UpdateEvaluationTest"))
def test_update_is_made(endpoint: Endpoint, case: Case) -> None:
    endpoint.load(case.data)
    answer = endpoint.served.update(request_of(case))
    assert answer.status == 204, answer.text
    expected = ox.Dataset()
    for source in case.after:
        graph = ox.DefaultGraph() if source.graph is None else ox.NamedNode(source.graph)
        for quad in read_triples(source.path, address(source.path)):
            expected.add(ox.Quad(quad.subject, quad.predicate, quad.object, graph))
    found = endpoint.dataset()
    assert is_same(found, expected), "\n".join([*lines_of(found), "expected:", *lines_of(expected)])


@pytest.mark.parametrize("case", params("PositiveSyntaxTest11"))
def test_query_is_read(endpoint: Endpoint, case: Case) -> None:
    answer = endpoint.query(request_of(case, with_base=False), "*/*")
    # What is read may still not be run: a function that nobody knows, or SERVICE, which is refused.
    assert answer.status == 200 or "custom function" in answer.text or "SERVICE" in answer.text, answer.text


@pytest.mark.parametrize("case", params("NegativeSyntaxTest11"))
def test_what_is_no_query_is_refused(endpoint: Endpoint, case: Case) -> None:
    assert endpoint.query(request_of(case, with_base=False), "*/*").status == 400


@pytest.mark.parametrize("case", params("PositiveUpdateSyntaxTest11"))
def test_update_is_read(endpoint: Endpoint, case: Case) -> None:
    endpoint.load(())
    answer = endpoint.served.update(request_of(case, with_base=False))
    # What is read may still be an error where it is run, such as a graph that is not there.
    assert answer.status == 204 or "error at" not in answer.text, answer.text


@pytest.mark.parametrize("case", params("NegativeUpdateSyntaxTest11"))
def test_what_is_no_update_is_refused(endpoint: Endpoint, case: Case) -> None:
    assert endpoint.served.update(request_of(case, with_base=False)).status == 400
