from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET

import pytest
from fastapi.testclient import TestClient

from ccpg_graph.api.app import create_app
from ccpg_graph.settings import Settings
from ccpg_graph.store import Home, Release

COUNT = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/ccpg/ontology#CouncilSession> }"
CONSTRUCT = "CONSTRUCT WHERE { ?s <https://w3id.org/ccpg/ontology#ordinal> ?o }"
AS_OF = "# Which sessions?\n# param: asOf xsd:date\nSELECT ?s { ?s ?p ?d FILTER(?d <= ?asOf) }"
REGISTRY = "https://w3id.org/ccpg/graph/registry"
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
        ({"default-graph-uri": "http://e/g"}, 400),
        ({"query": "SELECT * { ?s"}, 400),
        ({"query": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"}, 403),
        ({"query": f"ASK {'{' * 5000}{'}' * 5000}"}, 422),
        ({"query": "INSERT DATA { <a:a> <a:a> <a:a> }"}, 400),
        ({"query": [COUNT, COUNT]}, 400),
        ({"query": "SELECT * { ?a ?b ?c . ?d ?e ?f }"}, 422),
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


@pytest.mark.parametrize("query", ["# a\nSELEC * {}", "# a\nCLEAR ALL", "# a\nASK { ?s"])
def test_faults_have_their_line_and_column(client: TestClient, query: str) -> None:
    assert "error at 2:" in client.get("/sparql", params={"query": query}).json()["detail"]


def test_runaway_is_504(client: TestClient) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"
    answer = client.get("/sparql", params={"query": query})
    assert answer.status_code == 504
    assert "stopped after 3 seconds" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("kind", "status"), [("text/plain", 415), ("", 415), ("application/sparql-update", 415), (FORM, 400)]
)
def test_bodies_that_are_not_taken(client: TestClient, kind: str, status: int) -> None:
    assert client.post("/sparql", content="x", headers={"content-type": kind}).status_code == status


def test_body_that_is_not_utf8_is_400(client: TestClient) -> None:
    answer = client.post("/sparql", content=b"\xff", headers={"content-type": "application/sparql-query"})
    assert answer.status_code == 400


def test_other_charset_is_415(client: TestClient) -> None:
    headers = {"content-type": 'application/sparql-query; charset="UTF-16"'}
    assert client.post("/sparql", content="ASK {}".encode("utf-16-le"), headers=headers).status_code == 415


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


@pytest.mark.parametrize("query", ["", "?query=ASK%7B%7D", "?query=SELECT%20*%20%7B%20broken"])
def test_browser_gets_the_page_to_ask_from(client: TestClient, query: str) -> None:
    answer = client.get(f"/sparql{query}", headers={"accept": "text/html"})
    assert (answer.status_code, answer.headers["vary"]) == (200, "Accept")
    assert '<div id="app">' in answer.text


@pytest.mark.parametrize(("name", "seen"), [("default-graph-uri", "1"), ("named-graph-uri", REGISTRY)])
def test_protocol_names_the_graphs(client: TestClient, name: str, seen: str) -> None:
    query = "SELECT DISTINCT ?g { { ?s ?p ?o BIND(1 AS ?g) } UNION { GRAPH ?g { ?s ?p ?o } } }"
    answer = client.get("/sparql", params={"query": query, name: REGISTRY}).json()
    assert [row["g"]["value"] for row in answer["results"]["bindings"]] == [seen]


def test_from_is_heeded_beside_the_union(client: TestClient) -> None:
    query = "ASK FROM <http://e/none> { ?s ?p ?o }"
    assert client.get("/sparql", params={"query": query}).json()["boolean"] is False


def test_plain_default_graph_by_setting(home: Home, release: Release) -> None:
    settings = Settings(home=home.path, union_default_graph=False, workers=1)
    with TestClient(create_app(settings)) as plain:
        assert plain.get("/sparql", params={"query": "ASK { ?s ?p ?o }"}).json()["boolean"] is False
        assert "UnionDefaultGraph" not in plain.get("/sparql").text


def test_endpoint_without_a_query_describes_itself(client: TestClient) -> None:
    answer = client.get("/sparql", headers={"accept": "application/n-triples"})
    assert answer.status_code == 200
    sd = "http://www.w3.org/ns/sparql-service-description#"
    assert f"<{sd}endpoint> <http://testserver/sparql>" in answer.text
    assert f"<{sd}feature> <{sd}UnionDefaultGraph>" in answer.text


def test_void_counts_the_release(client: TestClient, release: Release) -> None:
    answer = client.get("/.well-known/void", headers={"accept": "application/n-triples"})
    assert f'<http://rdfs.org/ns/void#triples> "{release.manifest["quads"]}"' in answer.text


def test_each_class_has_a_partition_of_its_own(client: TestClient, release: Release) -> None:
    answer = client.get("/.well-known/void", headers={"accept": "application/n-triples"})
    classes = [line.split()[0] for line in answer.text.splitlines() if "<http://rdfs.org/ns/void#class>" in line]
    assert len(classes) == len(set(classes)) == len(release.manifest["classes"])


def test_head_has_the_headers_of_get(client: TestClient) -> None:
    answer = client.head("/sparql", params={"query": COUNT}, headers={"accept": "text/csv"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/csv; charset=utf-8")


def test_options_names_the_methods(client: TestClient) -> None:
    answer = client.options("/sparql")
    assert (answer.status_code, answer.headers["allow"]) == (204, "GET, HEAD, POST, OPTIONS")


def test_browsers_may_ask_from_the_origins_of_the_settings_alone(home: Home, release: Release) -> None:
    settings = Settings(home=home.path, cors_origins="https://a.example https://b.example", workers=1)
    with TestClient(create_app(settings)) as opened:
        allowed = [
            opened.get("/sparql", headers={"origin": origin}).headers.get("access-control-allow-origin")
            for origin in ("https://b.example", "https://c.example")
        ]
    assert allowed == ["https://b.example", None]


@pytest.mark.parametrize("query", ["query=%FF", "query=ASK%20%7B%7D&query=ASK%20%7B%7D"])
def test_parameters_that_cannot_be_read_are_400(client: TestClient, query: str) -> None:
    assert client.get(f"/sparql?{query}").status_code == 400


def test_relative_iris_are_of_the_endpoint(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "SELECT (<x> AS ?x) {}"}).json()
    assert answer["results"]["bindings"][0]["x"]["value"] == "http://testserver/x"


def test_packed_body_is_415(client: TestClient) -> None:
    headers = {"content-type": "application/sparql-query", "content-encoding": "gzip"}
    assert client.post("/sparql", content=b"x", headers=headers).status_code == 415


def test_empty_home_answers_503(empty_client: TestClient) -> None:
    assert empty_client.get("/sparql", params={"query": COUNT}).status_code == 503


@pytest.mark.parametrize(
    ("thing", "header"),
    [
        ("body/ccpg", None),
        ("person/nobody-at-all", "https://w3id.org/ccpg/id/person/nobody-at-all"),
        ("person/никто", "https://w3id.org/ccpg/id/person/%D0%BD%D0%B8%D0%BA%D1%82%D0%BE"),
    ],
)
def test_a_thing_that_nobody_knows_is_told(client: TestClient, thing: str, header: str | None) -> None:
    query = "# param: who iri\nSELECT ?p { ?who ?p ?o }"
    answer = client.get("/sparql", params={"query": query, "param-who": thing, "format": "json"})
    assert answer.headers.get("ccpg-unknown") == header
    assert set(answer.json()) == {"head", "results"}
