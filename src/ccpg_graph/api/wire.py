"""HTTP/1.1 as it is served here: uvicorn's, with two things more.

What is sent in one turn of the event loop goes to the socket in one piece: the server writes the head of an answer and
its body one after the other, each with a call of the system of its own, which costs as much as all the rest of a small
answer and wakes the client twice. And a plain question that was answered before is answered as soon as its head has
been read, without a task and the layers of the application.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from ccpg_graph.api.access import Seen
from ccpg_graph.api.before import SPARQL, Before, Headers, Known, key_of
from ccpg_graph.api.middleware import Record, complete, new_id

FRONT = "front"  # the name of the Front in the state that the application gives its server
_LARGE = 1 << 16  # bytes of what waits for nobody, and is written by whoever heeds how fast the client reads
# Headers of requests that the application has to see.
_UNUSUAL = frozenset({
    b"if-none-match", b"range", b"origin", b"x-request-id", b"x-forwarded-for", b"x-forwarded-proto", b"expect",
    b"upgrade", b"content-length", b"transfer-encoding",
})  # fmt: skip


class Front:
    """What a connection needs to answer by itself."""

    def __init__(self, before: Before, record: Record) -> None:
        self._before = before
        self._record = record

    def find(self, protocol: Connection) -> tuple[Known, bytes] | None:
        """The answer to the request whose head has been read, where it is known and small."""
        address = protocol.url
        path = SPARQL if address.startswith(b"/sparql?") else address.partition(b"?")[0].decode("latin-1")
        state = self._before.state(path)
        if state is None:
            return None
        key = key_of((state, protocol.scheme, protocol.root_path, address), protocol.headers, _UNUSUAL)
        found = None if key is None else self._before.find(key)
        return None if found is None or len(found[1]) > _LARGE else found

    def answer(self, protocol: Connection, known: Known, body: bytes) -> bytes:
        """All bytes of an answer, which is counted and logged."""
        if known.head is None:
            known.head = b"HTTP/1.1 200 OK\r\n" + _lines(complete(known.headers))
        seen = Seen(new_id(), status=200, size=len(body), whole=True)
        path = protocol.url.partition(b"?")[0].decode("latin-1")
        with self._record.of({"method": "GET", "path": path, "route": known.route, "client": protocol.client}, seen):
            own = [(b"content-length", b"%d" % len(body)), (b"x-request-id", seen.id.encode())]
            return known.head + _lines(protocol.server_state.default_headers) + _lines(own) + b"\r\n" + body


def _lines(headers: Headers) -> bytes:
    return b"".join([b"%b: %b\r\n" % pair for pair in headers])


class Connection(HttpToolsProtocol):
    """A connection of a client."""

    _found: tuple[Known, bytes] | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(Wire(transport, self.loop))

    def on_headers_complete(self) -> None:
        self._found = self._find()
        if self._found is None:
            super().on_headers_complete()

    def on_message_complete(self) -> None:
        if self._found is None:
            super().on_message_complete()
            return
        self.transport.write(self.app_state[FRONT].answer(self, *self._found))
        self._found = None
        self.on_response_complete()

    def _find(self) -> tuple[Known, bytes] | None:
        front = self.app_state.get(FRONT)
        idle = self.cycle is None or self.cycle.response_complete
        if front is None or not idle or self.parser.get_method() != b"GET" or not self.parser.should_keep_alive():
            return None
        return front.find(self) if self.parser.get_http_version() == "1.1" else None


class Wire(asyncio.Transport):
    """A transport that gathers what is written within one turn of the loop."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._transport = transport
        self._loop = loop
        self._held: list[bytes] = []
        self._size = 0

    def write(self, data: Any) -> None:
        """Have it sent at the end of this turn; at once, with what waits, where it is much."""
        if not self._held:
            self._loop.call_soon(self._flush)
        self._held.append(data)
        self._size += len(data)
        if self._size > _LARGE:
            self._flush()

    def _flush(self) -> None:
        held, self._held, self._size = self._held, [], 0
        if held and not self._transport.is_closing():
            self._transport.writelines(held)

    def close(self) -> None:
        """Send what waits, and close."""
        self._flush()
        self._transport.close()

    def abort(self) -> None:
        """Close at once; what waits is lost."""
        self._held = []
        self._transport.abort()

    def is_closing(self) -> bool:
        return self._transport.is_closing()

    def pause_reading(self) -> None:
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        self._transport.resume_reading()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return self._transport.get_extra_info(name, default)

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self._transport.set_protocol(protocol)

    def get_protocol(self) -> asyncio.BaseProtocol:
        return self._transport.get_protocol()
