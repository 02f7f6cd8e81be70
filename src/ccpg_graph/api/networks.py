"""Networks for the API: computed by processes of their own, each question with a deadline, and kept while their
release is current. The server itself loads neither numpy nor networkx.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from fastapi import HTTPException, Request
from fastapi.responses import Response

from ccpg_graph import errors
from ccpg_graph.errors import CcpgError, QueryStopped
from ccpg_graph.sparql.talking import Ended, LineProcess

if TYPE_CHECKING:
    from ccpg_graph.store import Release

_KEPT_BYTES = 64 * 2**20
_AT_ONCE = 2  # questions computed at the same time; each may take a core
_IN_LINE = 16
_PATIENCE = 30.0  # seconds in line before a question is sent away
_MODULE = "ccpg_graph.pipeline.networks"
_LOG = logging.getLogger(__name__)


class Answer(NamedTuple):
    """What goes out, and its media type."""

    body: bytes
    media: str


class Networks:
    """The processes that compute, and the answers given. Safe for threads.

    deadline: seconds that one question may take, after which the process that computes it is ended; memory: megabytes
    that one may take.
    """

    def __init__(self, deadline: float, memory: int) -> None:
        self.deadline = deadline
        self._arguments = [str(memory), str(deadline)]
        self._lock = threading.Lock()
        self._release = ""
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._idle = [LineProcess(_MODULE, self._arguments) for _ in range(_AT_ONCE)]
        self._processes = tuple(self._idle)
        self._computing = threading.Semaphore(_AT_ONCE)
        self._in_line = threading.BoundedSemaphore(_AT_ONCE + _IN_LINE)
        self._reading = threading.Lock()
        self._read = ""  # the release that a process was prepared for last
        self._closed = False

    def prepare(self, release: Release, base: str) -> None:
        """Have a process ready that has read a release, once; who asks meanwhile waits for that one. base: of the
        names of things."""
        with self._reading, self._computing:
            if self._closed or release.name == self._read:
                return
            self._read = release.name
            try:
                self._ask({"do": "read", "base": base, "release": str(release.path)})
            except (CcpgError, HTTPException) as error:  # whoever asks for a network will be told
                if not self._closed:
                    _LOG.warning("no process to compute networks is ready: %s", error)

    def answer(self, request: Request, release: Release, message: Mapping[str, Any]) -> Response:
        """The answer to a request, by its address: kept, or computed; 304 where the client has it already.

        503 where too many are in line, 504 where the deadline passes or memory runs out, 404 for a name that is none.
        """
        query = "&".join(sorted(request.url.query.split("&")))
        asked = f"{release.name} {request.url.path}?{query}"
        tag = f'W/"{hashlib.sha256(asked.encode()).hexdigest()[:32]}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        found = self._find(release.name, asked)
        if found is None:
            found = self.compute({**message, "release": str(release.path)})
            self._keep(release.name, asked, found)
        return Response(found.body, media_type=found.media, headers=headers)

    def compute(self, message: Mapping[str, Any]) -> Answer:
        """What a process answers to a message (`pipeline.networks`); errors as for `answer`, else those it tells."""
        if not self._in_line.acquire(blocking=False):
            raise _busy()
        try:
            with self._reading:  # a process that is being prepared is done sooner than another that begins now
                pass
            if not self._computing.acquire(timeout=_PATIENCE):
                raise _busy()
            try:
                return self._ask(message)
            finally:
                self._computing.release()
        finally:
            self._in_line.release()

    def close(self) -> None:
        """End the processes."""
        self._closed = True
        for process in self._processes:
            process.end()

    def _ask(self, message: Mapping[str, Any]) -> Answer:
        with self._lock:
            process = self._idle.pop()  # the one that was used last, which has the release read
        try:
            process.notice_end()
            found = process.ask(message, self.deadline)
        except Ended as error:
            raise QueryStopped(self._why(timed_out=error.timed_out)) from error
        finally:
            with self._lock:
                self._idle.append(process)
        if "missing" in found:
            raise HTTPException(404, found["missing"])
        if "error" in found:
            kind: type[CcpgError] = getattr(errors, found["error"], CcpgError)
            raise kind(found["message"])
        return Answer(found["body"], found["media"])

    def _why(self, *, timed_out: bool) -> str:
        if timed_out:
            return (
                f"the network was not computed within {self.deadline:g} seconds; ask for fewer draws or measures, or a "
                "shorter period"
            )
        return "the process that computed the network ended of it; ask for fewer draws or measures, or a shorter period"

    def _find(self, release: str, asked: str) -> Answer | None:
        with self._lock:
            if release != self._release:
                self._release = release
                self._answers.clear()
            found = self._answers.get(asked)
            if found is not None:
                self._answers.move_to_end(asked)
            return found

    def _keep(self, release: str, asked: str, found: Answer) -> None:
        if len(found.body) > _KEPT_BYTES // 4:
            return
        with self._lock:
            if release != self._release:  # another has become current meanwhile
                return
            self._answers[asked] = found
            while sum(len(each.body) for each in self._answers.values()) > _KEPT_BYTES:
                self._answers.popitem(last=False)


def _busy() -> HTTPException:
    return HTTPException(503, "Too many networks are being computed; ask again in a moment.", {"Retry-After": "10"})
