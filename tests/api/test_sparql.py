from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET

import pytest
from fastapi.testclient import TestClient

COUNT = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/ccpg/ontology#CouncilSession> }"
CONSTRUCT = "CONSTRUCT WHERE { ?s <https://w3id.org/ccpg/ontology#ordinal> ?o }"
AS_OF = "# Which sessions?\n# param: asOf xsd:date\nSELECT ?s { ?s ?p ?d FILTER(?d <= ?asOf) }"
FORM = "application/x-www-form-urlencoded"


def test_get_answers_in_json(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": COUNT})
    assert answer.headers["content-type"] == "application/sparql-results+json"
    assert answer.json()["results"]["bindings"][0]["n"]["value"] == "3"


def test_all_ways_of_asking_agree(client: TestClient) -> None:
    by_get = client.get("/sparql", params={"query": COUNT}).json()
    by_form = client.post("/sparql", data={"query": COUNT}).json()
    direct = client.post("/sparql", content=COUNT, headers={"content-type": "application/sparql-query"}).json()
    assert by_get == by_form == direct


def test_query_is_decoded_once(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": 'SELECT ("100%25+" AS ?x) {}'})
    assert answer.json()["results"]["bindings"][0]["x"]["value"] == "100%25+"


@pytest.mark.parametrize(
    ("accept", "found"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml"),
        ("application/json", "application/json"),
        ("text/*", "text/csv; charset=utf-8"),
    ],
)
def test_rows_come_as_accept_asks(client: TestClient, accept: str, found: str) -> None:
    answer = client.get("/sparql", params={"query": COUNT}, headers={"accept": accept})
    assert answer.headers["content-type"] == found
    assert answer.headers["vary"] == "Accept"


@pytest.mark.parametrize(
    "media", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]
)
def test_triples_come_as_accept_asks(client: TestClient, media: str) -> None:
    answer = client.get("/sparql", params={"query": CONSTRUCT}, headers={"accept": media})
    assert answer.headers["content-type"].startswith(media)
    assert "ordinal" in answer.text


def test_format_parameter_wins_over_accept(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": COUNT, "format": "csv"}, headers={"accept": "text/html"})
    assert list(csv.reader(io.StringIO(answer.text))) == [["n"], ["3"]]


def test_ask_comes_as_xml(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "ASK {}", "format": "xml"})
    assert ET.fromstring(answer.text)[1].text == "true"


def test_type_that_cannot_be_given_is_406(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": COUNT}, headers={"accept": "image/png"})
    assert answer.status_code == 406
    assert "text/csv" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({}, 400),
        ({"query": "SELECT * { ?s"}, 400),
        ({"query": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"}, 403),
        ({"query": f"ASK {'{' * 5000}{'}' * 5000}"}, 403),
        ({"query": "INSERT DATA { <a:a> <a:a> <a:a> }"}, 403),
        ({"query": COUNT, "default-graph-uri": "http://e/g"}, 403),
        ({"query": [COUNT, COUNT]}, 400),
        ({"query": "SELECT * { ?a ?b ?c . ?d ?e ?f }"}, 503),
        ({"query": COUNT, "as-of": "2021-01-01"}, 400),
        ({"query": COUNT, "known-by": "yesterday"}, 400),
    ],
)
def test_errors_are_problem_details(client: TestClient, params: dict[str, str | list[str]], status: int) -> None:
    answer = client.get("/sparql", params=params)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert "Traceback" not in answer.text


def test_parser_message_is_passed_on(client: TestClient) -> None:
    assert "error at 1:" in client.get("/sparql", params={"query": "SELECT * { ?s"}).json()["detail"]


def test_runaway_is_503_with_retry_after(client: TestClient) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"
    answer = client.get("/sparql", params={"query": query})
    assert answer.status_code == 503
    assert "Retry-After" in answer.headers
    assert "stopped after 3 seconds" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("kind", "status"), [("text/plain", 415), ("", 415), ("application/sparql-update", 403), (FORM, 400)]
)
def test_bodies_that_are_not_taken(client: TestClient, kind: str, status: int) -> None:
    assert client.post("/sparql", content="x", headers={"content-type": kind}).status_code == status


def test_body_that_is_not_utf8_is_400(client: TestClient) -> None:
    answer = client.post("/sparql", content=b"\xff", headers={"content-type": "application/sparql-query"})
    assert answer.status_code == 400


def test_too_large_a_body_is_413(client: TestClient) -> None:
    answer = client.post("/sparql", content=b" " * 1_000_001, headers={"content-type": "application/sparql-query"})
    assert answer.status_code == 413


def test_other_methods_are_405(client: TestClient) -> None:
    assert client.put("/sparql").status_code == 405


def test_parameter_is_bound_from_the_address(client: TestClient) -> None:
    early = client.get("/sparql", params={"query": AS_OF, "as-of": "1990-01-01"}).json()
    late = client.get("/sparql", params={"query": AS_OF, "param-asOf": "2021-11-04"}).json()
    assert len(early["results"]["bindings"]) < len(late["results"]["bindings"])


def test_known_by_counts_what_it_left_out(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": COUNT, "known-by": "2021-11-05"})
    assert answer.headers["ccpg-left-out"] == "documents=1, later=0, undated=1"


def test_browser_gets_the_box(client: TestClient) -> None:
    assert "<textarea" in client.get("/sparql", headers={"accept": "text/html"}).text


def test_browser_gets_rows_as_a_table_with_downloads(client: TestClient) -> None:
    query = "SELECT ?s { ?s a <https://w3id.org/ccpg/ontology#CouncilSession> }"
    page = client.get("/sparql", params={"query": query}, headers={"accept": "text/html"}).text
    assert '<a href="/id/meeting/ccpg-31">meeting/ccpg-31</a>' in page
    assert "format=text%2Fcsv" in page


def test_browser_keeps_its_text_beside_the_error(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "SELECT * { </textarea>"}, headers={"accept": "text/html"})
    assert answer.status_code == 400
    assert "&lt;/textarea&gt;" in answer.text
    assert "error at" in answer.text


def test_empty_home_answers_503(empty_client: TestClient) -> None:
    assert empty_client.get("/sparql", params={"query": COUNT}).status_code == 503
