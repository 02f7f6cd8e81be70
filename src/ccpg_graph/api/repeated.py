"""A question asked again, in the very same bytes, is answered before anybody reads it: SPARQL, and the graph API, whose
answers are kept as they pass by."""

from __future__ import annotations

from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ccpg_graph.api.before import SPARQL, Before, Headers, Key, key_in

_READING = frozenset({"GET", "HEAD", "OPTIONS"})


class Repeated:
    """The layer of the application that answers such requests."""

    def __init__(self, app: ASGIApp, before: Before) -> None:
        self._app = app
        self._before = before

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from the cache, or pass the request on."""
        if scope["type"] == "http" and scope["method"] not in _READING:
            with self._before.changing():
                await self._app(scope, receive, send)
            return
        state = self._before.state(scope["path"]) if scope["type"] == "http" else None
        key = key_in(scope, state)
        if state is not None and key is not None:
            found = self._before.find(key)
            if found is not None:
                known, body = found
                scope["route"] = known.route
                await _answer(send, known.headers, body)
                return
            if scope["path"] != SPARQL:
                send = _Keeper(self._before, scope, key, state, send)
        await self._app(scope, receive, send)


class _Keeper:
    """Sends an answer of the graph API on, and keeps one that came in one piece: the next who asks has it at once.

    Not where a release has come while the answer was made: nobody knows of which it is.
    """

    def __init__(self, before: Before, scope: Scope, key: Key, state: str, send: Send) -> None:
        self._before = before
        self._scope = scope
        self._key = key
        self._state = state
        self._send = send
        self._headers: Headers | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == HTTPStatus.OK:
            self._headers = [pair for pair in message.get("headers", ()) if pair[0] != b"content-length"]
        elif message["type"] == "http.response.body" and self._headers is not None:
            whole = not message.get("more_body")
            if whole and self._before.look_at(self._scope["path"]) == self._state:
                self._before.keep(self._key, self._headers, message.get("body", b""), self._scope.get("route"))
            self._headers = None
        await self._send(message)


async def _answer(send: Send, headers: Headers, body: bytes) -> None:
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": 200, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": body, "more_body": False})
