"""SPARQL 1.1 Update over the protocol, and what stands between it and the managed graphs; over a socket."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode

import pytest

from ccpg_graph.store import Home
from tests.api.served import BEARER, Served

BASE = "https://w3id.org/ccpg/"
REGISTRY = f"{BASE}graph/registry"
FORM = {"Content-Type": "application/x-www-form-urlencoded", **BEARER}
INCREMENT = (
    "DELETE { <http://e/c> <http://e/n> ?n } INSERT { <http://e/c> <http://e/n> ?m } "
    "WHERE { <http://e/c> <http://e/n> ?n BIND(?n + 1 AS ?m) }"
)


@pytest.fixture(scope="module")
def served(own_home: Home) -> Iterator[Served]:
    with Served(own_home.path) as server:
        yield server


@pytest.fixture(scope="module")
def count_managed(served: Served) -> int:
    return managed(served)


def managed(served: Served) -> int:
    query = f'SELECT (COUNT(*) AS ?n) {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{BASE}graph/")) }}'
    return int(served.rows(query)[0]["n"])


def test_update_is_seen_by_the_next_query_beside_the_release(served: Served) -> None:
    assert served.update("INSERT DATA { GRAPH <http://e/mine> { <http://e/a> <http://e/p> 1 } }").status == 204
    graphs = {row["g"] for row in served.rows("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")}
    assert {"http://e/mine", REGISTRY} <= graphs


def test_the_graph_api_shows_the_release_alone(served: Served) -> None:
    path = "/api/v1/queries/sessions"
    before = served.get(path)
    session = f"<{BASE}id/meeting/of-mine> a <{BASE}ontology#CouncilSession> ; <{BASE}ontology#ordinal> 99 ; "
    series = f"<{BASE}ontology#series> <{BASE}id/body/ccpg>"
    assert served.update(f"INSERT DATA {{ GRAPH <http://e/mine> {{ {session}{series} }} }}").status == 204
    # What the client has may only be called the same where it is.
    assert served.get(path).json() == before.json()
    assert served.get(path, **{"If-None-Match": before.headers["etag"]}).status == 304


@pytest.mark.parametrize("headers", [BEARER | {"Content-Type": "application/sparql-update; charset=utf-8"}, FORM])
def test_both_ways_of_sending(served: Served, headers: dict[str, str]) -> None:
    text = 'INSERT DATA { GRAPH <http://e/both> { <http://e/a> <http://e/p> "100%25+" } }'
    body = urlencode({"update": text}) if headers is FORM else text
    assert served.send("POST", "/update", body, headers).status == 204
    assert served.rows("SELECT ?o { GRAPH <http://e/both> { ?s ?p ?o } }") == [{"o": "100%25+"}]


@pytest.mark.parametrize(("token", "status"), [(None, 401), ("", 401), ("open-sesam", 401), ("öffne dich", 401)])
def test_wrong_token_is_401(served: Served, token: str | None, status: int) -> None:
    answer = served.update("INSERT DATA {}", token if token is None else token.encode().decode("latin-1"))
    assert answer.status == status
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_without_a_token_in_the_settings_writing_is_off(own_home: Home) -> None:
    with Served(own_home.path, token=None) as server:
        answers = [server.update("INSERT DATA {}"), server.send("PUT", "/store?default", "", BEARER)]
        assert [answer.status for answer in answers] == [403, 403]
        assert "CCPG_TOKEN" in answers[0].json()["detail"]


@pytest.mark.parametrize(
    "text",
    [
        f"INSERT DATA {{ GRAPH <{REGISTRY}> {{ <http://e/a> <http://e/p> 1 }} }}",
        f"PREFIX g: <{BASE}graph/> INSERT DATA {{ GRAPH g:registry {{ <http://e/a> <http://e/p> 1 }} }}",
        f"BASE <{BASE}x> INSERT DATA {{ GRAPH <graph/document/new> {{ <http://e/a> <http://e/p> 1 }} }}",
        f"INSERT DATA {{ GRAPH <{BASE}gr\\u0061ph/registry> {{ <http://e/a> <http://e/p> 1 }} }}",
        f"DELETE WHERE {{ GRAPH <{BASE}graph/links> {{ ?s ?p ?o }} }}",
        "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
        "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
        f"INSERT {{ GRAPH ?g {{ <http://e/a> <http://e/p> 1 }} }} WHERE {{ BIND(IRI('{BASE}graph/new') AS ?g) }}",
        f"WITH <{BASE}graph/judgements> DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }}",
        f"CLEAR GRAPH <{REGISTRY}>",
        f"DROP SILENT GRAPH <{BASE}graph/dataset>",
        "DROP ALL",
        "CLEAR NAMED",
        f"CREATE GRAPH <{BASE}graph/evidence/x>",
        f"MOVE <{REGISTRY}> TO <http://e/g>",
        f"COPY <http://e/g> TO <{REGISTRY}>",
        f"ADD DEFAULT TO GRAPH <{BASE}graph/document/x>",
        f"INSERT DATA {{ <http://e/a> <http://e/p> 1 }} ; CLEAR GRAPH <{REGISTRY}>",
        f"INSERT {{ }} WHERE {{ FILTER(1 <'>' && true) }} ; CLEAR GRAPH <{REGISTRY}> # '",
    ],
)
def test_managed_graphs_are_closed(served: Served, count_managed: int, text: str) -> None:
    answer = served.update(text)
    assert answer.status in {400, 403}, answer.text
    assert answer.status == 400 or "ccpg-graph add" in answer.json()["detail"]
    assert managed(served) == count_managed


def test_variable_never_reaches_a_managed_graph_that_an_earlier_operation_names(
    served: Served, count_managed: int
) -> None:
    text = (
        f'INSERT DATA {{ <http://e/x> <http://e/in> "{REGISTRY}" }} ; DELETE {{ GRAPH ?g {{ ?s ?p ?o }} }} '
        "WHERE { <http://e/x> <http://e/in> ?t BIND(IRI(?t) AS ?g) GRAPH ?g { ?s ?p ?o } }"
    )
    assert served.update(text).status == 204
    assert managed(served) == count_managed


def test_managed_graphs_can_be_read_by_an_update(served: Served) -> None:
    text = f"INSERT {{ GRAPH <http://e/copy> {{ ?s ?p ?o }} }} WHERE {{ GRAPH <{REGISTRY}> {{ ?s ?p ?o }} }}"
    assert served.update(text).status == 204
    counts = [
        served.rows(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}")[0]["n"]
        for graph in (REGISTRY, "http://e/copy")
    ]
    assert counts[0] == counts[1] != "0"


@pytest.mark.parametrize(
    "text",
    [
        "LOAD <http://127.0.0.1:1/x>",
        "LOAD <file:///etc/passwd> INTO GRAPH <http://e/g>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        f"INSERT DATA {{ <a:a> <a:a> {'(' * 5000} }}",
        f"INSERT {{ }} WHERE {'{' * 5000} {'}' * 5000}",
    ],
)
def test_reaching_outside_and_nesting_are_refused(served: Served, text: str) -> None:
    assert served.update(text).status == 403
    assert served.get("/sparql?query=ASK%7B%7D").status == 200


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("INSERT DATA {\n  <http://e/a> <http://e/p> }", "error at 2:29"),
        ("INSERT DATA { e:a <http://e/p> 1 }", "error at 1:15: the prefix e: is not declared"),
        ("SELECT * { ?s ?p ?o }", "error at 1:1: expected LOAD"),
        ("INSERT DATA { <a> <b>", "the update ends too early"),
        ("INSERT DATA { <http://e/a> <http://e/b> § }", "error at 1:41"),
        ("CREATE GRAPH <http://e/twice> ; CREATE GRAPH <http://e/twice>", "already exists"),
    ],
)
def test_faults_are_400_with_their_place(served: Served, text: str, message: str) -> None:
    answer = served.update(text)
    assert answer.status == 400
    assert message in answer.json()["detail"]


def test_request_is_made_whole_or_not_at_all(served: Served) -> None:
    text = "INSERT DATA { <http://e/half> <http://e/p> 1 } ; CREATE GRAPH <http://e/t> ; CREATE GRAPH <http://e/t>"
    assert served.update(text).status == 400
    assert served.rows("SELECT * { <http://e/half> ?p ?o }") == []


def test_protocol_names_the_data_set(served: Served) -> None:
    served.update("INSERT DATA { GRAPH <http://e/u1> { <http://e/a> <http://e/p> 'u1' } }")
    text = "INSERT { GRAPH <http://e/u2> { ?s ?p ?o } } WHERE { ?s ?p ?o }"
    body = urlencode({"update": text, "using-graph-uri": "http://e/u1"})
    assert served.send("POST", "/update", body, FORM).status == 204
    assert served.rows("SELECT ?o { GRAPH <http://e/u2> { ?s ?p ?o } }") == [{"o": "u1"}]
    clash = urlencode({"update": text.replace("WHERE", "USING <http://e/x> WHERE"), "using-graph-uri": "http://e/u1"})
    assert served.send("POST", "/update", clash, FORM).status == 400


@pytest.mark.parametrize(
    ("method", "headers", "body", "status"),
    [
        ("GET", BEARER, None, 405),
        ("PUT", BEARER, "", 405),
        ("POST", BEARER | {"Content-Type": "text/plain"}, "INSERT DATA {}", 415),
        ("POST", BEARER, "INSERT DATA {}", 415),
        ("POST", FORM, "update=INSERT+DATA+%7B%7D&update=INSERT+DATA+%7B%7D", 400),
        ("POST", FORM, "query=ASK%7B%7D", 400),
        ("POST", BEARER | {"Content-Type": "application/sparql-update"}, b"\xff", 400),
        ("POST", FORM | {"Content-Encoding": "gzip"}, b"x", 415),
    ],
)
def test_requests_that_are_not_taken(
    served: Served, method: str, headers: dict[str, str], body: str | bytes | None, status: int
) -> None:
    assert served.send(method, "/update", body, headers).status == status


def test_service_description_tells_where_updates_go(served: Served) -> None:
    text = served.get("/sparql", Accept="application/n-triples").text
    assert f"<http://127.0.0.1:{served.port}/update>" in text
    assert "SPARQL11Update" in text


def test_concurrent_increments_are_all_counted(tmp_path: Path) -> None:
    with Served(tmp_path, {"CCPG_UNION_DEFAULT_GRAPH": "false"}) as server:
        assert server.update("INSERT DATA { <http://e/c> <http://e/n> 0 }").status == 204

        def work() -> None:
            for _ in range(50):
                assert server.update(INCREMENT).status == 204

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert server.rows("SELECT ?n { <http://e/c> <http://e/n> ?n }") == [{"n": "400"}]


def test_update_that_runs_away_is_ended_and_leaves_nothing(tmp_path: Path) -> None:
    with Served(tmp_path, {"CCPG_UPDATE_DEADLINE": "4"}) as server:
        many = " ".join(f"<http://e/{number}> <http://e/p> {number} ." for number in range(300))
        assert server.update(f"INSERT DATA {{ {many} }}").status == 204
        runaway = "INSERT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
        with ThreadPoolExecutor() as pool:
            sent = pool.submit(server.update, runaway)
            # Questions are asked of a view, and wait for no change.
            assert server.rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }") == [{"n": "300"}]
            assert not sent.done()
            answer = sent.result()
        assert answer.status in {503, 504}
        assert "not made" in answer.json()["detail"]
        assert server.rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }") == [{"n": "300"}]
        assert server.update("INSERT DATA { <http://e/after> <http://e/p> 1 }").status == 204
