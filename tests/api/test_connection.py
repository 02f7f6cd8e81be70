"""Connections of clients: what is answered on the wire, and what the application has to see."""

from __future__ import annotations

import asyncio
import json
import math
from typing import Any

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from ccpg_graph.api.before import Before
from ccpg_graph.api.metrics import Metrics
from ccpg_graph.api.middleware import Record
from ccpg_graph.api.wire import Connection, Front, Wire, connections_of
from ccpg_graph.sparql.cache import AnswerCache
from ccpg_graph.store import Home, Release
from tests.api.test_repeated import Told
from tests.api.wire import asking, wired

ASKED = "ASK { ?s ?p ?o }"
KEPT = asking(ASKED).replace(b"Connection: close\r\n", b"")


class Socket(asyncio.Transport):
    """What is written, each time it is. full: bytes after which the client reads no more, and the writer is told."""

    def __init__(self, full: float = math.inf) -> None:
        super().__init__()
        self.sent: list[bytes] = []
        self.closed = self.paused = False
        self.full = full
        self.protocol: Connection | None = None

    def write(self, data: Any) -> None:
        self.sent.append(bytes(data))
        if self.protocol is not None and sum(map(len, self.sent)) > self.full:
            self.protocol.pause_writing()

    def pause_reading(self) -> None:
        self.paused = True

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True

    def resume_reading(self) -> None:
        self.paused = False

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return ("127.0.0.1", 1) if name in {"sockname", "peername"} else default


def connect(app: Told, before: Before, socket: Socket) -> Connection:
    """A connection to a server, of which the answer to `/sparql?query=x` of the state "one" is known."""
    if before.find(KEY) is None:
        before.keep(KEY, [(b"etag", b"kept")], b"known", None)
    config = Config(app, log_level="warning", timeout_keep_alive=1)
    config.load()
    connections = connections_of(Front(before, Record(Metrics())))
    connection = connections(config=config, server_state=ServerState(), app_state={})
    connection.connection_made(socket)
    socket.protocol = connection
    return connection


def exchange(app: Told, request: bytes, before: Before, state: str = "one") -> list[bytes]:
    """What goes to the socket for a request."""

    async def talk() -> list[bytes]:
        before.look = lambda _: state
        socket = Socket()
        connection = connect(app, before, socket)
        connection.data_received(request)
        while not socket.sent:
            await asyncio.sleep(0.001)
        connection.connection_lost(None)
        return socket.sent

    return asyncio.run(asyncio.wait_for(talk(), 20))


KEY = ("one", "http", "", b"/sparql?query=x", (b"host", b"x"))
PLAIN = b"GET /sparql?query=x HTTP/1.1\r\nHost: x\r\n\r\n"


def no_answers() -> Before:
    return Before(AnswerCache(1 << 20), lambda _: None)


def test_a_known_question_is_answered_without_the_application_and_in_one_piece() -> None:
    told = Told(b"made")
    (sent,) = exchange(told, PLAIN, no_answers())
    assert told.asked == 0
    head, _, body = sent.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 OK\r\n") and b"\r\netag: kept\r\n" in head and body == b"known"
    assert b"\r\ncontent-length: 5\r\n" in head and b"\r\nx-content-type-options: nosniff\r\n" in head


@pytest.mark.parametrize(
    "request_",
    [
        PLAIN.replace(b"query=x", b"query=y"),
        PLAIN.replace(b"Host: x", b"Host: y"),
        PLAIN.replace(b"GET", b"HEAD"),
        PLAIN.replace(b"HTTP/1.1", b"HTTP/1.0"),
        *(
            PLAIN.replace(b"\r\n\r\n", b"\r\n" + line + b"\r\n\r\n")
            for line in (
                b'If-None-Match: "kept"', b"Range: bytes=0-1", b"Origin: http://a.example", b"X-Request-ID: mine",
                b"X-Forwarded-For: 10.0.0.1", b"Connection: close", b"Content-Length: 0", b"Accept: text/csv",
            )
        ),
    ],
)  # fmt: skip
def test_what_the_application_has_to_see_goes_there(request_: bytes) -> None:
    told = Told(b"made")
    exchange(told, request_, no_answers())
    assert told.asked == 1


def test_what_was_known_of_another_state_is_not_told() -> None:
    told = Told(b"made")
    exchange(told, PLAIN, no_answers(), state="two")
    assert told.asked == 1


def test_much_goes_to_the_application_which_heeds_the_reader() -> None:
    told, before = Told(b"made"), no_answers()
    before.keep(KEY, [], b"." * 70_000, None)
    exchange(told, PLAIN, before)
    assert told.asked == 1


def test_a_client_that_does_not_read_has_to_wait() -> None:
    async def flood() -> Socket:
        socket, before = Socket(full=20_000), no_answers()
        before.look = lambda _: "one"
        before.keep(KEY, [], b"." * 10_000, None)
        connection = connect(Told(b"made"), before, socket)
        for _ in range(40):
            connection.data_received(PLAIN)
            await asyncio.sleep(0)
        waits = socket.paused
        connection.connection_lost(None)
        await asyncio.sleep(0.05)
        socket.paused = waits
        return socket

    socket = asyncio.run(flood())
    assert sum(map(len, socket.sent)) < 40_000 and socket.paused


def test_who_asks_more_is_no_idle_client() -> None:
    async def both() -> list[bytes]:
        socket, before = Socket(), no_answers()
        before.look = lambda _: "one"
        told = Told(b"made")
        told.wait = 1.5  # longer than an idle connection is kept
        connect(told, before, socket).data_received(PLAIN + PLAIN.replace(b"query=x", b"query=y"))
        await asyncio.sleep(2)
        return socket.sent

    assert [each.rpartition(b"\r\n\r\n")[2] for each in asyncio.run(both())][0] == b"known"
    assert b"made" in b"".join(asyncio.run(both()))


def test_who_has_said_all_still_has_his_answer() -> None:
    async def half() -> Socket:
        socket, before = Socket(), no_answers()
        before.look = lambda _: "one"
        connection = connect(Told(b"made"), before, socket)
        connection.data_received(PLAIN)
        connection.eof_received()
        socket.close()
        return socket

    assert b"known" in b"".join(asyncio.run(half()).sent)


def test_what_is_written_in_one_turn_goes_in_one_piece_and_much_at_once() -> None:
    async def write() -> list[bytes]:
        socket = Socket()
        wire = Wire(socket, asyncio.get_running_loop())
        wire.write(b"head")
        wire.write(b"body")
        assert socket.sent == []
        await asyncio.sleep(0)
        wire.write(b"." * 70_000)
        assert len(socket.sent) == 2
        wire.write(b"end")
        wire.close()
        assert socket.closed
        return [each[:8] for each in socket.sent]

    assert asyncio.run(write()) == [b"headbody", b"." * 8, b"end"]


def test_pages_of_other_origins_may_ask_again(home: Home, release: Release) -> None:
    with wired(home.path, cors_origins="http://a.example") as server:
        found = answers(server.say(KEPT * 4 + asking(ASKED, headers="Origin: http://a.example\r\n")))
    assert len({told["vary"] for told, _ in found[:4]}) == 1 and "origin" in found[0][0]["vary"]
    assert found[4][0]["access-control-allow-origin"] == "http://a.example"


def answers(data: bytes) -> list[tuple[dict[str, str], bytes]]:
    """The answers in what came over a connection: headers and body of each."""
    found = []
    while data:
        head, _, rest = data.partition(b"\r\n\r\n")
        told = dict(line.split(": ", 1) for line in head.decode().lower().split("\r\n")[1:])
        size = int(told["content-length"])
        found.append((told, rest[:size]))
        data = rest[size:]
    return found


def test_questions_on_one_connection_have_the_same_answer_with_ids_of_their_own(home: Home, release: Release) -> None:
    with wired(home.path) as server:
        found = answers(server.say(KEPT * 6 + asking("ASK {}")))
        counted = server.metric('ccpg_requests_total{method="GET",route="/sparql",status="200"}')
        server.process.terminate()
        server.process.wait(30)
        lines = [json.loads(line) for line in server.log().splitlines()]
    assert len(found) == 7 and counted == 7
    assert {body for _, body in found[:6]} == {found[0][1]} and json.loads(found[0][1])["boolean"] is True
    said = [{k: v for k, v in told.items() if k not in {"date", "x-request-id"}} for told, _ in found[:6]]
    assert all(each == said[0] for each in said) and "etag" in said[0]
    assert len({told["x-request-id"] for told, _ in found}) == 7
    logged = [line for line in lines if line["path"] == "/sparql"]
    assert sorted(line["id"] for line in logged) == sorted(told["x-request-id"] for told, _ in found)
    assert all(line["bytes"] and line["whole"] and line["client"] == "127.0.0.1" for line in logged)


def test_what_was_changed_is_seen_at_once_on_a_connection_that_is_kept(home: Home, release: Release) -> None:
    count = "SELECT (COUNT(*) AS ?n) { GRAPH <http://a.example/g> { ?s ?p ?o } }"
    kept = asking(count).replace(b"Connection: close\r\n", b"")
    with wired(home.path, token="a-token-for-tests") as server:
        before = answers(server.say(kept * 4 + asking(count)))
        update = b"INSERT DATA { GRAPH <http://a.example/g> { <a:a> <b:b> 1 } }"
        head = (
            "POST /update HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a-token-for-tests\r\nConnection: close\r\n"
            f"Content-Type: application/sparql-update\r\nContent-Length: {len(update)}\r\n\r\n"
        )
        assert server.say(head.encode() + update).startswith(b"HTTP/1.1 204")
        after = answers(server.say(kept + asking(count)))
    assert {json.loads(body)["results"]["bindings"][0]["n"]["value"] for _, body in before} == {"0"}
    assert {json.loads(body)["results"]["bindings"][0]["n"]["value"] for _, body in after} == {"1"}
