"""A question asked again, in the very same bytes, is answered before anybody reads it: SPARQL, and the graph API, whose
answers are kept as they pass by."""

from __future__ import annotations

import time
from collections.abc import Callable
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ccpg_graph.api.before import API, SPARQL, Headers, Key, Known, key_of, may_be_kept
from ccpg_graph.api.site import Site
from ccpg_graph.errors import CcpgError
from ccpg_graph.sparql.question import Head

_READING = frozenset({"GET", "HEAD", "OPTIONS"})
# Seconds for which what was seen on disk may be taken for what is there: looking costs more than the answer. Only what
# another process does is seen so much later, for while somebody changes something here it is looked at each time.
_LOOKED = 0.01


class Repeated:
    """The layer of the application that answers such requests."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app = app
        self._site = site
        self._changing = 0
        self._seen: dict[bool, tuple[float, str | None]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from the cache, or pass the request on."""
        if scope["type"] != "http" or scope["method"] in _READING:
            await self._read(scope, receive, send)
            return
        self._changing += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._changing -= 1
            self._seen.clear()

    async def _read(self, scope: Scope, receive: Receive, send: Send) -> None:
        state = self._state(scope)
        key = None if state is None else key_of(scope, state)
        if key is not None:
            known = self._site.before.find(key)
            kept = None if known is None else self._site.cache.find(known.name, again=True)
            if known is not None and kept is not None:
                scope["route"] = known.route
                await _answer(send, known.headers, kept[1])
                return
            if scope["path"] != SPARQL:
                send = _Keeper(self._site, scope, key, send, lambda: self._look(of_release=True) == state)
        await self._app(scope, receive, send)

    def _state(self, scope: Scope) -> str | None:
        """What is asked, as it stands or was seen a moment ago: the graph API shows the release alone. None for a
        request that is never answered here."""
        if scope["type"] != "http" or not may_be_kept(scope["path"]):
            return None
        of_release = scope["path"] != SPARQL
        now = time.monotonic()
        when, state = self._seen.get(of_release, (0.0, None))
        if self._changing or now - when > _LOOKED:
            state = self._look(of_release=of_release)
            self._seen[of_release] = now, state
        return state

    def _look(self, *, of_release: bool) -> str | None:
        try:
            if not of_release:
                state = self._site.live.now()
                return None if state is None else state.key
            release = self._site.home.find_current()
            return None if release is None else release.name
        except CcpgError:  # told by whoever answers the request
            return None


class _Keeper:
    """Sends an answer of the graph API on, and keeps one that came in one piece: the next who asks has it at once.

    is_still: whether what is asked is still the same, for a release may have come while the answer was made.
    """

    def __init__(self, site: Site, scope: Scope, key: Key, send: Send, is_still: Callable[[], bool]) -> None:
        self._site = site
        self._scope = scope
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
                self._site.before.keep(self._key, Known(name, self._headers, self._scope.get("route")))
            self._headers = None
        await self._send(message)


async def _answer(send: Send, headers: Headers, body: bytes) -> None:
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": 200, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": body, "more_body": False})
