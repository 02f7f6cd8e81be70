"""HTTP/1.1 as it is served here: uvicorn's, with two things more.

What is sent in one turn of the event loop goes to the socket in one piece: the server writes the head of an answer and
its body one after the other, each with a call of the system of its own, which costs as much as all the rest of a small
answer and wakes the client twice. And a plain question that was answered before is answered as soon as its head has
been read, without a task and the layers of the application.
"""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import unquote

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from ccpg_graph.api.access import Seen
from ccpg_graph.api.before import SPARQL, Before, Headers, Known, key_of
from ccpg_graph.api.middleware import Record, complete, new_id

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
        return None if key is None else self._before.find(key, most=_LARGE)

    def answer(self, protocol: Connection, known: Known, body: bytes) -> bytes:
        """All bytes of an answer, which is counted and logged."""
        if known.head is None:
            known.head = b"HTTP/1.1 200 OK\r\n" + _lines(complete(known.headers))
        seen = Seen(new_id(), status=200, size=len(body), whole=True)
        path = unquote(protocol.url.partition(b"?")[0].decode("latin-1"))
        with self._record.of({"method": "GET", "path": path, "route": known.route, "client": protocol.client}, seen):
            own = [(b"content-length", b"%d" % len(body)), (b"x-request-id", seen.id.encode())]
            return known.head + _lines(protocol.server_state.default_headers) + _lines(own) + b"\r\n" + body


def _lines(headers: Headers) -> bytes:
    return b"".join([b"%b: %b\r\n" % pair for pair in headers])


class Connection(HttpToolsProtocol):
    """A connection of a client. front: who answers what was answered before; None for nobody."""

    front: Front | None = None
    _found: tuple[Known, bytes] | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(Wire(transport, self.loop))

    def eof_received(self) -> None:
        """The client has said all it will: the loop closes the transport behind this, and what waits has to go."""
        if isinstance(self.transport, Wire):
            self.transport.flush()

    def on_headers_complete(self) -> None:
        self._found = self._find()
        if self._found is None:
            # The answer to a request of the same bytes may have wound the clock of an idle connection.
            self._unset_keepalive_if_required()
            super().on_headers_complete()

    def on_message_complete(self) -> None:
        if self._found is None or self.front is None:
            super().on_message_complete()
            return
        self.transport.write(self.front.answer(self, *self._found))
        self._found = None
        self.on_response_complete()

    def _find(self) -> tuple[Known, bytes] | None:
        idle = self.cycle is None or self.cycle.response_complete
        # A client that does not read has to wait, as the application's answers do.
        if self.front is None or not idle or self.flow.write_paused:
            return None
        plain = self.parser.get_method() == b"GET" and self.parser.get_http_version() == "1.1"
        return self.front.find(self) if plain and self.parser.should_keep_alive() else None


def connections_of(front: Front | None) -> type[Connection]:
    """The class of the connections of one server."""
    return type("Connection", (Connection,), {"front": front})


class Wire(asyncio.Transport):
    """A transport that gathers what is written within one turn of the loop."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._transport = transport
        self._loop = loop
        self._held: list[bytes] = []
        self._size = 0

    def write(self, data: Any) -> None:
        """Have it sent at the end of this turn; at once, behind what waits, where it is much."""
        if len(data) > _LARGE:
            self.flush()
            self._transport.write(data)
            return
        if not self._held:
            self._loop.call_soon(self.flush)
        self._held.append(data)
        self._size += len(data)
        if self._size > _LARGE:
            self.flush()

    def flush(self) -> None:
        """Send what waits."""
        held, self._held, self._size = self._held, [], 0
        if held and not self._transport.is_closing():
            # One piece: what event loops make of several, some of them empty, differs.
            self._transport.write(held[0] if len(held) == 1 else b"".join(held))

    def close(self) -> None:
        """Send what waits, and close."""
        self.flush()
        self._transport.close()

    def abort(self) -> None:
        """Close at once; what waits is lost."""
        self._held, self._size = [], 0
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
