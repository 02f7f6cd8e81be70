"""A question asked again, in the very same bytes, is answered before anybody reads it: SPARQL, and the graph API, whose
answers are kept as they pass by."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ccpg_graph.errors import CcpgError
from ccpg_graph.sparql.question import Head

if TYPE_CHECKING:
    # The site keeps the `Asked` of this module.
    from ccpg_graph.api.site import Site

_PATH = "/sparql"
_API, _NETWORK = "/api/v1/", "/api/v1/network"  # networks have a place of their own where they are kept
_REMEMBERED = 10_000
_TELLING = frozenset({b"accept", b"host", b"origin"})

Key = tuple[object, ...]


@dataclass(slots=True)
class Before:
    """Requests that were answered, by all that their answers hang on: names and headers of these."""

    _known: OrderedDict[Key, tuple[str, list[tuple[bytes, bytes]]]] = field(default_factory=OrderedDict)

    def learn(self, scope: Scope, state: str, name: str | None, headers: Mapping[str, str]) -> None:
        """A request was answered, of that state of the store, by the answer of that name in the cache."""
        key = _key(scope, state)
        if name is not None and key is not None:
            self.keep(key, name, [(one.lower().encode(), other.encode()) for one, other in headers.items()])

    def keep(self, key: Key, name: str, headers: list[tuple[bytes, bytes]]) -> None:
        """As `learn`, of a request that may be answered so."""
        self._known[key] = name, headers
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)

    def find(self, scope: Scope, state: str) -> tuple[str, list[tuple[bytes, bytes]]] | None:
        """What is known of the answer to a request."""
        key = _key(scope, state)
        return None if key is None else self._known.get(key)


def _key(scope: Scope, state: str) -> Key | None:
    """What the answer hangs on; None for a request that may not be answered so."""
    if scope["type"] != "http" or scope["method"] != "GET" or not _may_be_kept(scope["path"]):
        return None
    told = []
    for name, value in scope["headers"]:
        if name in _TELLING:
            told.append((name, value))
        elif name == b"if-none-match" or name == b"range":
            return None
    return (state, scope.get("scheme"), scope.get("root_path"), scope["path"], scope["query_string"], *told)


def _may_be_kept(path: str) -> bool:
    return path == _PATH or (path.startswith(_API) and not path.startswith(_NETWORK))


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
            key = _key(scope, state)
            if scope["path"] != _PATH and key is not None:
                send = _Keeper(self._site, key, send, lambda: self._state(scope) == state)
        await self._app(scope, receive, send)

    def _state(self, scope: Scope) -> str | None:
        """What is asked, as it stands now: the graph API shows the release alone. None for a request that is never
        answered here."""
        if scope["type"] != "http" or not _may_be_kept(scope["path"]):
            return None
        try:
            if scope["path"] == _PATH:
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
                name = f"{_API} {self._key!r}"
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
