"""Which requests were answered before, by all that their answers hang on."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.types import Scope

SPARQL = "/sparql"
API, _NETWORK = "/api/v1/", "/api/v1/network"  # networks have a place of their own where they are kept
_REMEMBERED = 10_000
_TELLING = frozenset({b"accept", b"host", b"origin"})

Key = tuple[object, ...]
Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Known:
    """An answer that was given: its name in the cache, its headers without the length, and the route that gave it (as
    the application tells it), under which it is counted again."""

    name: str
    headers: Headers
    route: object


@dataclass(slots=True)
class Before:
    """Requests that were answered, by all that their answers hang on."""

    _known: OrderedDict[Key, Known] = field(default_factory=OrderedDict)

    def learn(self, scope: Scope, state: str, name: str | None, headers: Mapping[str, str]) -> None:
        """A request was answered, of that state of the store, by the answer of that name in the cache."""
        key = key_of(scope, state)
        if name is not None and key is not None:
            said = [(one.lower().encode(), other.encode()) for one, other in headers.items()]
            self.keep(key, Known(name, said, scope.get("route")))

    def keep(self, key: Key, known: Known) -> None:
        """As `learn`, of a request that may be answered so."""
        self._known[key] = known
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)

    def find(self, key: Key) -> Known | None:
        """What is known of the answer to a request."""
        return self._known.get(key)


def key_of(scope: Scope, state: str) -> Key | None:
    """What the answer hangs on; None for a request that may not be answered so."""
    if scope["type"] != "http" or scope["method"] != "GET" or not may_be_kept(scope["path"]):
        return None
    told = []
    for name, value in scope["headers"]:
        if name in _TELLING:
            told.append((name, value))
        elif name == b"if-none-match" or name == b"range":
            return None
    return (state, scope.get("scheme"), scope.get("root_path"), scope["path"], scope["query_string"], *told)


def may_be_kept(path: str) -> bool:
    """Whether answers at a path are kept here."""
    return path == SPARQL or (path.startswith(API) and not path.startswith(_NETWORK))
