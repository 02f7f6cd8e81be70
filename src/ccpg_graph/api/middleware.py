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
from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ccpg_graph.api.access import AccessLog, Seen
from ccpg_graph.api.metrics import Metrics

_LOG = logging.getLogger(__name__)

# An id from outside is taken over if it cannot be mistaken for anything else in a log or a header.
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
# Ids of our own: random once, for that asks the system, and counted from there on.
_OWN, _COUNT = secrets.token_hex(6), itertools.count(1)
_FAILED = json.dumps(
    {
        "type": "about:blank",
        "title": "Internal Server Error",
        "status": 500,
        "detail": "Something went wrong here; the server's log says what.",
    }
).encode()


class Edge:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str], metrics: Metrics, access: AccessLog) -> None:
        self._app = app
        self._headers = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        self._metrics = metrics
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and tell what became of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = Seen(_request_id(scope))

        async def watched(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen.status = message["status"]
                said = message.get("headers", ())
                names = {name for name, _ in said}
                own = [pair for pair in self._headers if pair[0] not in names]
                message["headers"] = [*said, *own, (b"x-request-id", seen.id.encode())]
            elif message["type"] == "http.response.body":
                seen.size += len(message.get("body", b""))
                seen.whole = not message.get("more_body", False)
            await send(message)

        self._metrics.begin()
        try:
            await self._app(scope, receive, watched)
        except Exception:  # noqa: BLE001  the last resort: nothing of it may reach the client
            _LOG.exception("request %s failed", seen.id)
            if not seen.status:
                await _fail(watched)
        finally:
            self._end(scope, seen)

    def _end(self, scope: Scope, seen: Seen) -> None:
        seconds = time.perf_counter() - seen.began
        self._metrics.end(scope, seen.status, seconds)
        self._access.add(scope, seen, seconds)


def _request_id(scope: Scope) -> str:
    given: str = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"x-request-id"), "")
    if _ID.fullmatch(given):
        return given
    return f"{_OWN}-{next(_COUNT)}"


async def _fail(send: Send) -> None:
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(_FAILED)).encode())]
    await send({"type": "http.response.start", "status": 500, "headers": headers})
    await send({"type": "http.response.body", "body": _FAILED, "more_body": False})
