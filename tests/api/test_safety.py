"""What strangers try: too deep, too large, malformed, out of bounds. It is their error each time, and nothing ends."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccpg_graph.api.app import create_app
from ccpg_graph.settings import Settings
from ccpg_graph.sparql.gallery import read_gallery
from ccpg_graph.store import Home, Release

DEEP = 5_000
QUERIES = [query.text for query in read_gallery()]
PIECES = sorted({piece for text in QUERIES for piece in text.split()} | set("(){}[]<>\"'\\#?.;,*|&!=/^@\x00\uffff"))


@pytest.fixture(scope="module")
def impatient(home: Home, release: Release) -> Iterator[TestClient]:
    given = Settings(home=home.path, query_deadline=0.5, max_rows=1_000)
    with TestClient(create_app(given), raise_server_exceptions=False) as opened:
        yield opened


def ended(client: TestClient) -> float:
    """How many queries were stopped or ended their worker."""
    lines = client.get("/metrics").text.splitlines()
    return sum(float(line.split()[-1]) for line in lines if line.startswith('ccpg_queries_total{outcome="stopped"}'))


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT ({'(' * DEEP}1{')' * DEEP} AS ?x) {{}}",
        f"SELECT * {'{' * DEEP}{'}' * DEEP}",
        f"SELECT * {{ {'{ SELECT * {' * DEEP} ?s ?p ?o {'} }' * DEEP} }}",
        f"SELECT * {{ {'FILTER NOT EXISTS { ' * DEEP} ?s ?p ?o {'}' * DEEP} }}",
        f"SELECT * {{ ?s ?p ?o FILTER({'!' * DEEP}true) }}",
        f"SELECT ({'-' * DEEP}1 AS ?x) {{}}",
        f"SELECT * {{ ?s {'(' * DEEP}<http://e/p>{')' * DEEP} ?o }}",
        f"SELECT * {{ ?s {'/'.join(['<http://e/p>'] * 2_000)} ?o }}",
        f"SELECT * {{ {'OPTIONAL { ?s ?p ?o } ' * 2_000} }}",
        f"SELECT * {{ {' UNION '.join(['{ ?s ?p ?o }'] * 2_000)} }}",
        f"SELECT * {{ {'[' * DEEP}{']' * DEEP} ?p ?o }}",
        "SELECT * { ?s ?p ?o } #" + "x" * 100_000,
    ],
    ids=lambda query: query[:24],
)
def test_too_deep_or_too_large_is_told_and_ends_nothing(impatient: TestClient, query: str) -> None:
    before = ended(impatient)
    answer = impatient.post("/sparql", content=query, headers={"content-type": "application/sparql-query"})
    assert answer.status_code == 422, answer.text[:200]
    assert ended(impatient) == before


def test_long_lists_of_values_are_no_patterns(impatient: TestClient) -> None:
    values, among = " ".join(map(str, range(900))), ", ".join(map(str, range(900)))
    query = f"SELECT * {{ VALUES ?x {{ {values} }} FILTER(?x IN ({among})) }}"
    answer = impatient.post("/sparql", content=query, headers={"content-type": "application/sparql-query"})
    assert answer.status_code == 200, answer.text[:200]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A question of the gallery with some pieces put in, taken out or changed."""
    words = draw(st.sampled_from(QUERIES)).split(" ")
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(words) - 1)) if words else 0
        words[place : place + draw(st.integers(0, 3))] = draw(st.lists(st.sampled_from(PIECES), max_size=4))
    return " ".join(words)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(query=mutated() | st.text(max_size=80))
def test_every_mutated_query_is_answered(impatient: TestClient, query: str) -> None:
    answer = impatient.post(
        "/sparql", content=query.encode("utf-8", "replace"), headers={"content-type": "application/sparql-query"}
    )
    assert answer.status_code in {200, 400, 403, 422, 504}, answer.text
    assert "ended its worker" not in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/documents/..%2f..%2f..%2fetc%2fpasswd",
        "/documents/%2e%2e/%2e%2e/etc/passwd",
        "/id/document/..%2f..%2fmanifest.json",
        "/id/%2e%2e/%2e%2e/manifest",
        "/queries/..%2f..%2fsettings",
        "/assets/..%2f..%2fhtml.py",
        "/assets/%2fetc%2fpasswd",
        "/api/v1/documents/..%2f..%2fmanifest.json",
        "/api/v1/entities/person/..%2f..%2f..%2fetc%2fpasswd",
        "/api/v1/queries/..%2f..%2fsettings",
        "/store/..%2f..%2fcurrent",
    ],
)
def test_path_leads_nowhere_else(impatient: TestClient, path: str) -> None:
    answer = impatient.get(path, headers={"accept": "application/json"}, follow_redirects=True)
    assert 400 <= answer.status_code < 500
    assert "root:" not in answer.text and "/tmp/" not in answer.text


@pytest.mark.parametrize(
    "path", ["/queries/{}", "/id/person/{}", "/documents/{}", "/sparql?query={}", "/api/v1/entities?q={}"]
)
def test_no_header_can_be_put_in(impatient: TestClient, path: str) -> None:
    address = path.format("x%0d%0aSet-Cookie:%20a=b%0d%0a%0d%0abody")
    answer = impatient.get(address, headers={"accept": "application/json"}, follow_redirects=False)
    assert answer.status_code < 500
    assert "set-cookie" not in answer.headers


def test_every_answer_carries_the_security_headers(impatient: TestClient) -> None:
    for path in ("/", "/sparql?query=ASK%7B%7D", "/nowhere", "/api/v1/release", "/health"):
        headers = impatient.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["referrer-policy"] == "no-referrer"
        assert "server" not in headers


@pytest.mark.parametrize(
    "body", ["[" * 100_000, '{"a":' * 100_000, "[" * 50_000 + "]" * 50_000], ids=["open", "objects", "closed"]
)
@pytest.mark.parametrize("path", ["/api/v1/extract", "/api/v1/documents"])
def test_deep_json_is_an_error_of_the_sender(impatient: TestClient, path: str, body: str) -> None:
    answer = impatient.post(path, content=body, headers={"content-type": "application/json"})
    assert 400 <= answer.status_code < 500, answer.text[:200]


@pytest.mark.parametrize(
    "asked", ["a" * 20_000, "(a+)+$" * 500, "и" * 5_000 + "!", "\\" * 3_000, "%_*?[" * 800, " " * 5_000 + "x"]
)
@pytest.mark.parametrize("path", ["/api/v1/entities", "/api/v1/documents", "/documents"])
def test_search_takes_any_text(impatient: TestClient, path: str, asked: str) -> None:
    assert impatient.get(path, params={"q": asked}).status_code < 500


@pytest.mark.parametrize("head", ["Bearer ", "Bearer wrong", "Basic b3Blbg==", "bearer \x7f", "Bearer " + "x" * 5_000])
def test_wrong_token_is_refused_and_not_repeated(impatient: TestClient, head: str) -> None:
    answer = impatient.post(
        "/update", content="CLEAR ALL", headers={"authorization": head, "content-type": "application/sparql-update"}
    )
    assert answer.status_code in {401, 403}
    assert head.strip() not in json.dumps(dict(answer.headers)) + answer.text or head == "Bearer "


def test_failure_within_tells_nothing_of_the_server(
    home: Home, release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(Settings(home=home.path))

    @app.get("/fails")
    def fail() -> None:
        raise RuntimeError("/secret/path")

    with TestClient(app, raise_server_exceptions=False) as client:
        answer = client.get("/fails")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text and "x-request-id" in answer.headers
