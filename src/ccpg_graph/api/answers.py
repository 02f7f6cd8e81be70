"""Answers to questions as HTTP: from the cache, whole, or in a stream that is broken off where it cannot be finished.

Who leaves ends the work: the client is listened to from the moment that a question is asked.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import Response
from starlette.types import Receive, Scope, Send

from ccpg_graph import __version__
from ccpg_graph.api.site import Site
from ccpg_graph.errors import CcpgError, LimitPassed
from ccpg_graph.sparql.cache import Copy, digest
from ccpg_graph.sparql.outlet import Caps
from ccpg_graph.sparql.question import Answered, Head, Question
from ccpg_graph.sparql.workers import Answer

_LOG = logging.getLogger(__name__)
# HTTP/1.0 ends a body by ending the connection, so that a cut one would look whole: such an answer is held back, and
# may have so many bytes.
_OLD_HTTP = 16 * 1024 * 1024
_READ_HERE = Caps(rows=100_000, size=_OLD_HTTP)
# RFC 9110 has no status for a client that has left; nobody reads it.
_LEFT = 499
_IN_IRIS = "%/:?#[]@!$&'()*+;=~"  # what stands in an address as it is; a header has ASCII alone


async def respond(request: Request, site: Site, question: Question, media: str) -> Response:
    """The answer to a question in a media type that fits it; 304 where the client has it already.

    Raises what `Workers.ask` raises before anything is sent.
    """
    name = digest(question, __version__)
    headers = {"Vary": "Accept", "Cache-Control": "no-cache"}
    if name is not None:
        headers["ETag"] = f'W/"{name}"'
        if request.method in {"GET", "HEAD"} and _has(request, headers["ETag"]):
            return Response(status_code=304, headers=headers)
    kept = site.cache.find(name)
    if kept is not None:
        site.before.learn(request.scope, question.key, name, _said(kept[0], headers, media))
        return _whole(*kept, headers, media)
    gone = asyncio.ensure_future(_until_gone(request))
    async with AsyncExitStack() as stack:
        stack.callback(gone.cancel)
        answer = await _asked(stack, site, question, request, gone)
        if answer is None:
            return Response(status_code=_LEFT)
        body = answer.whole
        if body is None and request.scope.get("http_version") == "1.0":
            body = await _collect(answer)
        if body is not None:
            site.cache.keep(name, answer.head, body)
            return _whole(answer.head, body, headers, media)
        if request.method == "HEAD":
            return Response(headers=_said(answer.head, headers, media))
        copy = site.cache.copy(name, answer.head)
        stack.callback(copy.drop)
        streaming = Streaming(answer, copy, gone, site.settings.stall_timeout, stack.pop_all())
        return StreamedAnswer(streaming, _said(answer.head, headers, media))
    raise AssertionError("the stack lets every error pass")


async def ask_whole(request: Request, site: Site, question: Question) -> Answered:
    """An answer that is read here, by whom much would be too much: all of it, or what kept it from being whole."""
    question = replace(question, caps=_READ_HERE)
    name = digest(question, __version__)
    kept = site.cache.find(name)
    if kept is None:
        async with site.workers.ask(question, client_of(request)) as answer:
            body = answer.whole if answer.whole is not None else await _collect(answer)
            kept = answer.head, body
        site.cache.keep(name, *kept)
    head, body = kept
    return Answered(body, head.form, head.left_out, head.unknown)


def client_of(request: Request) -> str:
    """Who asks, as far as taking turns goes: the address."""
    return request.client.host if request.client else ""


async def _asked(
    stack: AsyncExitStack, site: Site, question: Question, request: Request, gone: asyncio.Future[None]
) -> Answer | None:
    """The answer, or None where the client has left before there was one."""
    asked = asyncio.ensure_future(stack.enter_async_context(site.workers.ask(question, client_of(request))))
    try:
        await _first(asked, gone)
    finally:
        asked.cancel()
        await asyncio.wait({asked})
    return None if asked.cancelled() else asked.result()


async def _first(one: asyncio.Future[Any], other: asyncio.Future[Any]) -> None:
    """Wait for either."""
    await asyncio.wait({one, other}, return_when=asyncio.FIRST_COMPLETED)


async def _until_gone(request: Request) -> None:
    """Come back when the client has left. The body has been read."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _collect(answer: Answer) -> bytes:
    body = bytearray()
    async for piece in answer.chunks():
        body += piece
        if len(body) > _OLD_HTTP:
            raise LimitPassed(
                f"an answer of more than {_OLD_HTTP:,} bytes has to be asked for with HTTP/1.1, at /sparql"
            )
    return bytes(body)


def _has(request: Request, tag: str) -> bool:
    """Whether If-None-Match names the tag (RFC 9110 §13.1.2, weak comparison)."""
    wanted = request.headers.get("if-none-match", "")
    return wanted.strip() == "*" or tag.removeprefix("W/") in {
        one.strip().removeprefix("W/") for one in wanted.split(",")
    }


def _said(head: Head, headers: Mapping[str, str], media: str) -> dict[str, str]:
    said = {**headers, "Content-Type": f"{media}; charset=utf-8" if media.startswith("text/") else media}
    if head.left_out is not None:
        said["Ccpg-Left-Out"] = ", ".join(f"{name}={number}" for name, number in head.left_out.items())
    if head.unknown:
        said["Ccpg-Unknown"] = ", ".join(quote(iri, safe=_IN_IRIS) for iri in head.unknown)
    return said


def _whole(head: Head, body: bytes, headers: Mapping[str, str], media: str) -> Response:
    return Response(body, headers=_said(head, headers, media))


@dataclass(frozen=True, slots=True)
class Streaming:
    """What a streamed answer needs: the answer, where its copy goes, whether the client has left, the seconds that it
    may take nothing, and what is to be done in the end."""

    answer: Answer
    copy: Copy
    gone: asyncio.Future[None]
    patience: float
    after: AsyncExitStack


class StreamedAnswer(Response):
    """An answer sent as it comes. One that cannot be finished has no last chunk, and its connection is broken off."""

    def __init__(self, streaming: Streaming, headers: Mapping[str, str]) -> None:
        super().__init__(headers=dict(headers))
        del self.headers["content-length"]
        self._streaming = streaming

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        streaming = self._streaming
        async with streaming.after:
            sending = asyncio.ensure_future(self._send(send))
            try:
                await _first(sending, streaming.gone)
            finally:
                sending.cancel()
                await asyncio.wait({sending})
            if not sending.cancelled():
                self._tell(sending.exception())

    async def _send(self, send: Send) -> None:
        streaming = self._streaming
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async for piece in streaming.answer.chunks():
            streaming.copy.add(piece)
            async with asyncio.timeout(streaming.patience):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
        streaming.copy.keep()

    def _tell(self, error: BaseException | None) -> None:
        if isinstance(error, TimeoutError):
            _LOG.warning("an answer was broken off: the client took nothing for %g s", self._streaming.patience)
        elif isinstance(error, CcpgError | OSError):
            _LOG.warning("an answer was broken off: %s", error)
        elif error is not None:
            raise error
