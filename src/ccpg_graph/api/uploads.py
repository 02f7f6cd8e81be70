"""Graphs that are sent in: spooled to disk up to a size, one file or the parts of a form, each with its format."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import IO

from fastapi import HTTPException, Request

from ccpg_graph.api.protocol import content_type, refuse_packed
from ccpg_graph.store import GraphFormat

_MULTIPART = "multipart/form-data"
# By the end of a file's name, for parts of a form whose sender does not tell their type.
_BY_NAME = {
    ".ttl": GraphFormat.TURTLE,
    ".nt": GraphFormat.N_TRIPLES,
    ".rdf": GraphFormat.RDF_XML,
    ".owl": GraphFormat.RDF_XML,
    ".jsonld": GraphFormat.JSON_LD,
}

Files = list[tuple[str, str]]
"""Path and format of each."""


@asynccontextmanager
async def received(request: Request, folder: Path, limit: int) -> AsyncIterator[Files]:
    """The files of a request, for as long as the block lasts.

    413 for a body larger than `limit` bytes, 415 for a type that holds no triples, 400 for a form that cannot be read.
    """
    refuse_packed(request)
    kind = content_type(request)
    if kind != _MULTIPART:
        _format_of(kind)
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as place:
        body = Path(place) / "body"
        with body.open("wb") as file:
            await _spool(request, file, limit)
        yield _parts(request, body) if kind == _MULTIPART else [(str(body), _format_of(kind))]


async def _spool(request: Request, file: IO[bytes], limit: int) -> None:
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise HTTPException(413, f"A graph may be sent in {limit:,} bytes; send it in parts with POST.")
        file.write(chunk)


def _parts(request: Request, body: Path) -> Files:
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode("latin-1")
    form = BytesParser(policy=HTTP).parsebytes(head + body.read_bytes())
    if not form.is_multipart():
        raise HTTPException(400, "The form cannot be read: its boundary does not occur in it.")
    found: Files = []
    for number, part in enumerate(form.iter_parts()):
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            path = body.with_name(f"part-{number}")
            path.write_bytes(content)
            found.append((str(path), _format_of_part(part)))
    if not found:
        raise HTTPException(400, "The form holds no file.")
    return found


def _format_of_part(part: Message) -> GraphFormat:
    name = part.get_filename() or ""
    by_name = _BY_NAME.get(Path(name).suffix.lower())
    kind = part.get_content_type()
    if by_name is not None and kind in {"text/plain", "application/octet-stream"}:
        return by_name
    return _format_of(kind)


def _format_of(kind: str) -> GraphFormat:
    try:
        return GraphFormat(kind)
    except ValueError:
        offered = ", ".join(GraphFormat)
        raise HTTPException(415, f"Send the graph as {offered}, not as {kind or 'no type at all'}.") from None
