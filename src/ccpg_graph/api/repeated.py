"""A question asked again, in the very same bytes, is answered before anybody reads it: SPARQL, and the graph API, whose
answers are kept as they pass by."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ccpg_graph.api.before import API, SPARQL, Key, key_of, may_be_kept
from ccpg_graph.api.site import Site
from ccpg_graph.errors import CcpgError
from ccpg_graph.sparql.question import Head


class Repeated:
    """The layer of the application that answers such requests."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app = app
        self._site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from the cache, or pass the request on."""
        state = self._state(scope)
        if state is not None:
            for message in self._find(scope, state):
                await send(message)
                if not message.get("more_body", True):
                    return
            key = key_of(scope, state)
            if scope["path"] != SPARQL and key is not None:
                send = _Keeper(self._site, key, send, lambda: self._state(scope) == state)
        await self._app(scope, receive, send)

    def _state(self, scope: Scope) -> str | None:
        """What is asked, as it stands now: the graph API shows the release alone. None for a request that is never
        answered here."""
        if scope["type"] != "http" or not may_be_kept(scope["path"]):
            return None
        try:
            if scope["path"] == SPARQL:
                state = self._site.live.now()
                return None if state is None else state.key
            release = self._site.home.find_current()
            return None if release is None else release.name
        except CcpgError:  # told by whoever answers the request
            return None

    def _find(self, scope: Scope, state: str) -> tuple[Message, ...]:
        known = self._site.before.find(scope, state)
        kept = None if known is None else self._site.cache.find(known[0], again=True)
        return () if known is None or kept is None else _answer(known[1], kept[1])


class _Keeper:
    """Sends an answer of the graph API on, and keeps one that came in one piece: the next who asks has it at once.

    is_still: whether what is asked is still the same, for a release may have come while the answer was made.
    """

    def __init__(self, site: Site, key: Key, send: Send, is_still: Callable[[], bool]) -> None:
        self._site = site
        self._key = key
        self._send = send
        self._is_still = is_still
        self._headers: list[tuple[bytes, bytes]] | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == HTTPStatus.OK:
            self._headers = [pair for pair in message.get("headers", ()) if pair[0] != b"content-length"]
        elif message["type"] == "http.response.body" and self._headers is not None:
            if not message.get("more_body") and self._is_still():
                name = f"{API} {self._key!r}"
                self._site.cache.keep(name, Head("json"), message.get("body", b""))
                self._site.before.keep(self._key, name, self._headers)
            self._headers = None
        await self._send(message)


def _answer(headers: list[tuple[bytes, bytes]], body: bytes) -> tuple[Message, Message]:
    length = (b"content-length", str(len(body)).encode())
    return (
        {"type": "http.response.start", "status": 200, "headers": [*headers, length]},
        {"type": "http.response.body", "body": body, "more_body": False},
    )
