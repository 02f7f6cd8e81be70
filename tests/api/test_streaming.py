"""Answers over the wire: whole, in pieces, cut, repeated; and what becomes of the work when the client leaves."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ccpg_graph.api.before import LOOKED
from ccpg_graph.store import Home, Release
from tests.api.wire import Wired, asking, read_all, wired

LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 8000"
TOO_LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 30000"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"
LAST_CHUNK = b"\r\n0\r\n\r\n"
LONG = 'ccpg_queries_working{lane="long"}'


@pytest.fixture(scope="module")
def server(home: Home, release: Release) -> Iterator[Wired]:
    with wired(home.path, query_deadline=60, max_rows=20_000) as found:
        yield found


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end, "it never came to hold"
        time.sleep(0.02)


def body_of(answer: bytes) -> bytes:
    """The body of an answer in chunks."""
    head, _, rest = answer.partition(b"\r\n\r\n")
    assert b"transfer-encoding: chunked" in head.lower()
    body = b""
    while rest:
        size, _, rest = rest.partition(b"\r\n")
        body, rest = body + rest[: int(size, 16)], rest[int(size, 16) + 2 :]
    return body


def test_large_answer_comes_in_chunks_and_whole(server: Wired) -> None:
    answer = server.say(asking(LARGE))
    assert answer.endswith(LAST_CHUNK)
    assert len(json.loads(body_of(answer))["results"]["bindings"]) == 8000


def test_slow_reader_gets_all_of_it(server: Wired) -> None:
    found = b""
    with closing(server.connect(asking(LARGE.replace("8000", "8001")))) as connection:
        for _ in range(4):
            found += connection.recv(20_000)
            time.sleep(0.3)
        found += read_all(connection)
    assert found.endswith(LAST_CHUNK)


def test_answer_that_is_cut_never_looks_whole(server: Wired) -> None:
    answer = server.say(asking(TOO_LARGE))
    assert answer.startswith(b"HTTP/1.1 200")
    assert not answer.endswith(LAST_CHUNK)
    assert b"]}}" not in answer[-200:]


def test_old_http_gets_an_error_for_it(server: Wired) -> None:
    """HTTP/1.0 ends a body by ending the connection, so it could not tell that an answer was cut."""
    assert server.say(asking(TOO_LARGE, "1.0")).split(b"\r\n")[0].startswith(b"HTTP/1.1 422 ")
    assert server.say(asking(LARGE, "1.0")).endswith(b"]}}")


def test_small_answer_that_is_cut_is_an_error(home: Home, release: Release) -> None:
    with wired(home.path, max_rows=3) as strict:
        assert b" 422 " in strict.say(asking("SELECT * { ?s ?p ?o } LIMIT 4")).split(b"\r\n")[0]
        assert b" 200 " in strict.say(asking("SELECT * { ?s ?p ?o } LIMIT 3")).split(b"\r\n")[0]


def test_work_ends_when_the_client_leaves_before_an_answer(server: Wired) -> None:
    with closing(server.connect(asking(RUNAWAY))):
        until(lambda: server.metric(LONG) == 1)
    until(lambda: server.metric(LONG) == 0)
    until(lambda: server.metric('ccpg_queries_total{outcome="left"}') >= 1)


def test_work_ends_when_the_client_leaves_within_the_answer(server: Wired) -> None:
    endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 19999"
    with closing(server.connect(asking(endless))) as connection:
        assert connection.recv(100).startswith(b"HTTP/1.1 200")
    until(lambda: server.metric(LONG) == 0)


def test_repeated_question_is_answered_from_the_cache(server: Wired) -> None:
    question = asking("SELECT * { ?s ?p ?o } LIMIT 40")
    first, hits = server.say(question), server.metric("ccpg_cache_hits_total")
    assert body(server.say(question)) == body(first)
    assert server.metric("ccpg_cache_hits_total") == hits + 1


def test_large_answer_is_kept_as_well(server: Wired) -> None:
    question = asking(LARGE.replace("8000", "7999"))
    first, hits = server.say(question), server.metric("ccpg_cache_hits_total")
    assert body(server.say(question)) == body_of(first)
    assert server.metric("ccpg_cache_hits_total") == hits + 1


def test_client_that_has_the_answer_is_told_so(server: Wired) -> None:
    head = server.say(asking("ASK { ?s ?p ?o }")).partition(b"\r\n\r\n")[0].decode()
    tag = next(line for line in head.splitlines() if line.lower().startswith("etag: ")).partition(": ")[2]
    for known in (tag, f'"other", {tag}', "*"):
        answer = server.say(asking("ASK { ?s ?p ?o }", headers=f"If-None-Match: {known}\r\n"))
        assert b" 304 " in answer.split(b"\r\n")[0] and answer.endswith(b"\r\n\r\n")
    other = server.say(asking("ASK { ?s ?p ?o }", headers='If-None-Match: W/"other"\r\n'))
    assert b" 200 " in other.split(b"\r\n")[0]


@pytest.mark.parametrize("function", ["NOW()", "RAND()", "UUID()", "STRUUID()"])
def test_what_is_never_the_same_is_not_kept(server: Wired, function: str) -> None:
    question = asking(f"SELECT ({function} AS ?x) {{}}")
    first, second = server.say(question), server.say(question)
    assert b"etag" not in first.lower()
    assert body(first) != body(second)


def body(answer: bytes) -> bytes:
    return answer.partition(b"\r\n\r\n")[2]


def test_repeated_request_hangs_on_all_that_its_answer_hangs_on(server: Wired) -> None:
    question = "SELECT * { ?s ?p ?o } LIMIT 41"
    json_bytes = [body(server.say(asking(question))) for _ in range(3)]
    as_csv = asking(question).replace(b"application/sparql-results+json", b"text/csv")
    assert json_bytes[0] == json_bytes[1] == json_bytes[2]
    assert body(server.say(as_csv)).startswith(b"s,p,o") or b"," in body(server.say(as_csv)).splitlines()[0]
    other = asking("SELECT * { ?s ?p ?o } LIMIT 42")
    assert body(server.say(other)) != json_bytes[0]


def test_release_of_another_process_is_asked_as_soon_as_the_disk_is_looked_at(tmp_path: Path) -> None:
    home, question = Home(tmp_path), asking("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    publish(home, 1)
    with wired(home.path) as server:
        assert all(b'"value":"1"' in server.say(question) for _ in range(3))
        publish(home, 2)
        time.sleep(2 * LOOKED)  # repeated answers are looked up on disk twenty times a second
        assert all(b'"value":"2"' in server.say(question) for _ in range(3))


def publish(home: Home, quads: int) -> None:
    with home.build() as build:
        build.load([(f"<http://e/{n}>", "<http://e/p>", '"x"', "<http://e/g>") for n in range(quads)])
        build.publish({})
