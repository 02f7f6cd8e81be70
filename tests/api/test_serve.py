"""The server over a real socket: what it logs, and that it stops when asked, with what is under way and its workers."""

from __future__ import annotations

import json
import signal
import sys
import threading
import time
from urllib.parse import quote

import pytest

from ccpg_graph.store import Home, Release
from tests.api.wire import Wired, asking, wired
from tests.sparql.test_workers import children, processes

SECRET = "Bearer no-log-may-hold-this"
# Takes a second or so, and has a row in the end.
LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(STR(?a) < STR(?f)) }"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"


def until_working(server: Wired) -> None:
    while not server.metric('ccpg_queries_working{lane="long"}'):
        time.sleep(0.05)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_server_answers_and_stops_when_asked(home: Home, release: Release, told: signal.Signals) -> None:
    with wired(home.path) as server:
        assert json.loads(server.get("/health"))["release"] == release.name
        assert json.loads(server.get("/sparql?query=ASK%7B%7D"))["boolean"] is True
        family = children(server.process.pid)
        server.process.send_signal(told)
        assert server.process.wait(timeout=30) == 0
        assert not processes().keys() & family


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_what_is_under_way_is_finished_before_it_stops(home: Home, release: Release) -> None:
    found: list[bytes] = []
    with wired(home.path, query_deadline=60, grace=60) as server:
        asked = threading.Thread(target=lambda: found.append(server.say(asking(LONG))))
        asked.start()
        time.sleep(0.3)
        server.process.send_signal(signal.SIGTERM)
        asked.join()
        assert server.process.wait(timeout=30) == 0
    assert found[0].startswith(b"HTTP/1.1 200") and b'"bindings":[{"n"' in found[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_what_takes_longer_than_the_grace_is_broken_off(home: Home, release: Release) -> None:
    with wired(home.path, query_deadline=60, grace=1) as server, server.connect(asking(RUNAWAY)):
        until_working(server)
        server.process.send_signal(signal.SIGTERM)
        server.process.wait(timeout=20)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends workers with their parent")
def test_killed_server_leaves_no_worker(home: Home, release: Release) -> None:
    with wired(home.path, query_deadline=60) as server, server.connect(asking(RUNAWAY)):
        until_working(server)
        family = children(server.process.pid)
        server.process.kill()
        server.process.wait()
        end = time.monotonic() + 10
        while processes().keys() & family:
            assert time.monotonic() < end
            time.sleep(0.05)


def test_access_log_holds_neither_query_nor_token(home: Home, release: Release) -> None:
    with wired(home.path) as server:
        query = "SELECT ('sunflower' AS ?x) {}"
        server.say(asking(query, headers=f"Authorization: {SECRET}\r\nX-Request-ID: mine-7\r\n"))
        server.process.terminate()  # no line may be lost at the end
        server.process.wait(30)
        lines = [json.loads(line) for line in server.log().splitlines()]
    (line,) = [line for line in lines if line["path"] == "/sparql"]
    assert (line["id"], line["method"], line["status"], line["client"]) == ("mine-7", "GET", 200, "127.0.0.1")
    assert "sunflower" not in str(lines) and quote("sunflower") not in str(lines) and SECRET not in str(lines)


@pytest.mark.parametrize("given", ["two words", "a" * 65, "%0d%0aSet-Cookie:x", "{}"])
def test_request_id_that_could_be_mistaken_is_not_taken_over(home: Home, release: Release, given: str) -> None:
    with wired(home.path) as server:
        answer = server.say(asking("ASK {}", headers=f"X-Request-ID: {given}\r\n"))
    head = answer.partition(b"\r\n\r\n")[0].decode().lower()
    assert "x-request-id: " in head and given.lower() not in head


def test_a_question_asked_again_is_counted_as_what_it_is(home: Home, release: Release) -> None:
    with wired(home.path) as server:
        before, again = (server.say(asking("ASK { ?s ?p ?o }")) for _ in range(2))
        told = server.say(b"GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").decode()
    assert before.split(b"\r\n\r\n")[1] == again.split(b"\r\n\r\n")[1]
    assert 'ccpg_requests_total{method="GET",route="/sparql",status="200"} 2' in told
