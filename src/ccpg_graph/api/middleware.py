"""What every answer goes through: security headers, an id for the request, a line in the access log, the metrics.

Plain ASGI, for what is streamed must not be gathered here. Query strings, bodies and tokens are never logged.
"""

from __future__ import annotations

import itertools
import json
import logging
import re
import secrets
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ccpg_graph.api.access import AccessLog, Seen
from ccpg_graph.api.metrics import Metrics
from ccpg_graph.explorer.html import POLICY

_LOG = logging.getLogger(__name__)

_OF_ALL = [
    (b"content-security-policy", f"{POLICY}; frame-ancestors 'none'".encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
]
# What a browser heeds of a page alone.
_OF_PAGES = [
    *_OF_ALL,
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
]
# An id from outside is taken over if it cannot be mistaken for anything else in a log or a header.
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
# Ids of our own: random once, for that asks the system, and counted from there on.
_SERVER, _COUNT = secrets.token_hex(6), itertools.count(1)
_FAILED = json.dumps(
    {
        "type": "about:blank",
        "title": "Internal Server Error",
        "status": 500,
        "detail": "Something went wrong here; the server's log says what.",
    }
).encode()


@dataclass(frozen=True, slots=True)
class Record:
    """Where it is put down what became of requests. To be used within one event loop."""

    metrics: Metrics
    access: AccessLog = field(default_factory=AccessLog)

    @contextmanager
    def of(self, scope: Scope, seen: Seen) -> Iterator[None]:
        """While a request is answered."""
        self.metrics.begin()
        try:
            yield
        finally:
            seconds = time.perf_counter() - seen.began
            self.metrics.end(scope, seen.status, seconds)
            self.access.add(scope, seen, seconds)


class Edge:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, record: Record) -> None:
        self._app = app
        self._record = record

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and tell what became of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = Seen(_request_id(scope))

        async def watched(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen.status = message["status"]
                message["headers"] = [*complete(message.get("headers", ())), (b"x-request-id", seen.id.encode())]
            elif message["type"] == "http.response.body":
                seen.size += len(message.get("body", b""))
                seen.whole = not message.get("more_body", False)
            await send(message)

        with self._record.of(scope, seen):
            try:
                await self._app(scope, receive, watched)
            except Exception:  # noqa: BLE001  the last resort: nothing of it may reach the client
                _LOG.exception("request %s failed", seen.id)
                if not seen.status:
                    await _fail(watched)


def complete(said: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The headers of an answer, with those that every answer has and this one does not set itself."""
    told = dict(said)
    own = _OF_PAGES if told.get(b"content-type", b"").startswith(b"text/html") else _OF_ALL
    return [*said, *(pair for pair in own if pair[0] not in told)]


def new_id() -> str:
    """An id for a request that has none."""
    return f"{_SERVER}-{next(_COUNT)}"


def _request_id(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _ID.fullmatch(given := value.decode("latin-1")):
            return str(given)
    return new_id()


async def _fail(send: Send) -> None:
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(_FAILED)).encode())]
    await send({"type": "http.response.start", "status": 500, "headers": headers})
    await send({"type": "http.response.body", "body": _FAILED, "more_body": False})
