"""Which requests were answered before, by all that their answers hang on, and whether those answers still hold."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from starlette.types import Scope

from ccpg_graph.errors import CcpgError
from ccpg_graph.sparql.cache import AnswerCache
from ccpg_graph.sparql.question import Head

SPARQL = "/sparql"
API, _NETWORK = "/api/v1/", "/api/v1/network"  # networks have a place of their own where they are kept
_REMEMBERED = 10_000
_TELLING = frozenset({b"accept", b"host", b"origin"})
_PARTIAL = frozenset({b"if-none-match", b"range"})
_LONGEST, _MOST_TOLD = 8_192, 1_024  # bytes of an address, and of the headers that tell; longer ones are nobody's keys
# Seconds for which what was seen on disk may be taken for what is there: looking costs more than the answer. Only what
# another process does is seen so much later, for while somebody changes something here it is looked at each time.
LOOKED = 0.05

Key = tuple[object, ...]
Headers = list[tuple[bytes, bytes]]


@dataclass(slots=True)
class Known:
    """An answer that was given: its name in the cache, its headers without the length, and the route that gave it (as
    the application tells it), under which it is counted again. head: those headers as they stand on the wire, once
    somebody has put them together."""

    name: str
    headers: Headers
    route: object
    head: bytes | None = None


@dataclass(slots=True)
class Before:
    """Requests that were answered.

    look: the state of what a path shows, as it is on disk now; None where nothing is there, or it cannot be told.
    """

    cache: AnswerCache
    look: Callable[[bool], str | None]
    _known: OrderedDict[Key, Known] = field(default_factory=OrderedDict)
    _seen: dict[bool, tuple[float, str | None]] = field(default_factory=dict)
    _changing: int = 0

    @contextmanager
    def changing(self) -> Iterator[None]:
        """While somebody may change what is asked; afterwards it is looked at anew."""
        self._changing += 1
        try:
            yield
        finally:
            self._changing -= 1
            self._seen.clear()

    def state(self, path: str) -> str | None:
        """Of what a request for that path would be answered, as it stands or was seen a moment ago; None for one that
        is never answered from here."""
        if not may_be_kept(path):
            return None
        of_release = path != SPARQL
        now = time.monotonic()
        when, state = self._seen.get(of_release, (0.0, None))
        if self._changing or now - when > LOOKED:
            state = self.look_at(path)
            self._seen[of_release] = now, state
        return state

    def look_at(self, path: str) -> str | None:
        """As `state`, looked up on disk: the graph API shows the release alone."""
        try:
            return self.look(path != SPARQL)
        except (CcpgError, OSError, ValueError):  # told by whoever answers the request
            return None

    def learn(self, scope: Scope, state: str, name: str | None, headers: Mapping[str, str]) -> None:
        """A request was answered, of that state of the store, by the answer of that name in the cache."""
        key = key_in(scope, state)
        if name is not None and key is not None:
            said = [(one.lower().encode(), other.encode()) for one, other in headers.items()]
            self._remember(key, Known(name, said, scope.get("route")))

    def keep(self, key: Key, headers: Headers, body: bytes, route: object) -> None:
        """A request was answered by a route that keeps nothing itself."""
        name = f"{API} {key!r}"
        self.cache.keep(name, Head("json"), body)
        self._remember(key, Known(name, headers, route))

    def find(self, key: Key, most: int | None = None) -> tuple[Known, bytes] | None:
        """The answer to a request, where it is still there; most: and has no more bytes."""
        known = self._known.get(key)
        if known is None or (most is not None and self.cache.measure(known.name) > most):
            return None
        kept = self.cache.find(known.name, again=True)
        return None if kept is None else (known, kept[1])

    def _remember(self, key: Key, known: Known) -> None:
        self._known[key] = known
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)


def key_in(scope: Scope, state: str | None) -> Key | None:
    """What the answer to a request of an application hangs on; None for one that may not be answered so."""
    if state is None or scope["type"] != "http" or scope["method"] != "GET":
        return None
    address = scope.get("raw_path") or scope["path"].encode()
    if scope["query_string"]:
        address += b"?" + scope["query_string"]
    return key_of((state, scope.get("scheme"), scope.get("root_path", ""), address), scope["headers"], _PARTIAL)


def key_of(
    asked: tuple[str, str | None, str, bytes], headers: Sequence[tuple[bytes, bytes]], barred: frozenset[bytes]
) -> Key | None:
    """The key of what is asked (state, scheme, root path, address) with such headers; None where a barred one is
    among them, none names the host, or all of it is too long to be kept."""
    told, size, host = [], 0, False
    for pair in headers:
        if pair[0] in _TELLING:
            told.append(pair)
            size += len(pair[1])
            host = host or pair[0] == b"host"
        elif pair[0] in barred:
            return None
    fits = host and size <= _MOST_TOLD and len(asked[3]) <= _LONGEST
    return (*asked, *told) if fits else None


def may_be_kept(path: str) -> bool:
    """Whether answers at a path are kept here."""
    return path == SPARQL or (path.startswith(API) and not path.startswith(_NETWORK))
