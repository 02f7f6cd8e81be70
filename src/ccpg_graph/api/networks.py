"""Networks for the API: computed off the event loop, a few at a time, and kept while their release is current."""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from fastapi import HTTPException, Request
from fastapi.responses import Response

if TYPE_CHECKING:
    from ccpg_graph.api.site import Opened

    # Only named here: numpy and networkx are loaded by the first question about a network, not by the server's start.
    from ccpg_graph.network import Cooperation

_KEPT_BYTES = 64 * 2**20
_JSON = "application/json"
_AT_ONCE = 2  # questions computed at the same time; each may take a core
_IN_LINE = 16
_PATIENCE = 30.0  # seconds in line before a question is sent away

Compute = Callable[["Cooperation"], Any]


class Networks:
    """The current release as networks see it, and the answers given. Safe for threads."""

    def __init__(self) -> None:
        self._opening = threading.Lock()
        self._cooperation: Cooperation | None = None
        self._answers: OrderedDict[str, bytes] = OrderedDict()
        self._computing = threading.Semaphore(_AT_ONCE)
        self._in_line = threading.BoundedSemaphore(_AT_ONCE + _IN_LINE)

    def answer(self, request: Request, opened: Opened, base: str, compute: Compute, media: str = _JSON) -> Response:
        """The answer to a request, by its address: kept, or computed; 304 where the client has it already.

        compute gives plain values for JSON, or bytes of another media type. 503 where too many are in line.
        """
        query = "&".join(sorted(request.url.query.split("&")))
        asked = f"{opened.release.name} {request.url.path}?{query}"
        tag = f'W/"{hashlib.sha256(asked.encode()).hexdigest()[:32]}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        body = self._find(asked)
        if body is None:
            body = self._compute(opened, base, compute)
            self._keep(asked, body)
        return Response(body, media_type=media, headers=headers)

    def _compute(self, opened: Opened, base: str, compute: Compute) -> bytes:
        if not self._in_line.acquire(blocking=False):
            raise _busy()
        try:
            if not self._computing.acquire(timeout=_PATIENCE):
                raise _busy()
            try:
                found = compute(self._current(opened, base))
                return (
                    found
                    if isinstance(found, bytes)
                    else json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()
                )
            finally:
                self._computing.release()
        finally:
            self._in_line.release()

    def _current(self, opened: Opened, base: str) -> Cooperation:
        from ccpg_graph.network import over  # noqa: PLC0415 - numpy and networkx are slow to import

        with self._opening:
            found = self._cooperation
            if found is None or found.tables.release != opened.release.name:
                self._cooperation = found = over(opened.store, opened.release.name, base, opened.release.path)
                self._answers.clear()
            return found

    def _find(self, asked: str) -> bytes | None:
        with self._opening:
            found = self._answers.get(asked)
            if found is not None:
                self._answers.move_to_end(asked)
            return found

    def _keep(self, asked: str, body: bytes) -> None:
        if len(body) > _KEPT_BYTES // 4:
            return
        with self._opening:
            self._answers[asked] = body
            while sum(map(len, self._answers.values())) > _KEPT_BYTES:
                self._answers.popitem(last=False)


def _busy() -> HTTPException:
    return HTTPException(503, "Too many networks are being computed; ask again in a moment.", {"Retry-After": "10"})
