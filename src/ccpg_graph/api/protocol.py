"""A request to `/sparql` read into what it asks (SPARQL 1.1 Protocol §2.1): GET, form POST and direct POST."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from fastapi import HTTPException, Request

from ccpg_graph.errors import QueryRefused

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
MAX_BODY = 1_000_000

_DATASET = ("default-graph-uri", "named-graph-uri")
_PARAMETER = "param-"


@dataclass(frozen=True, slots=True)
class Asked:
    """query is None where the request has none. values: of the question's parameters; form: what `format=` names."""

    query: str | None
    values: dict[str, str]
    known_by: str | None = None
    form: str | None = None


async def read_request(request: Request) -> Asked:
    """What a request asks. 400 for a query given twice or not readable, 413 and 415 for bodies not taken."""
    pairs = parse_qsl(request.url.query, keep_blank_values=True)
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == UPDATE:
            raise QueryRefused("updates are not taken here; what is read comes in by `ccpg-graph build`")
        if kind not in {FORM, DIRECT}:
            raise HTTPException(415, f"Send the query as {DIRECT} or {FORM}, not as {kind or 'no type at all'}.")
        text = await _body(request)
        pairs += parse_qsl(text, keep_blank_values=True) if kind == FORM else [("query", text)]
    return _read(pairs)


def _read(pairs: Iterable[tuple[str, str]]) -> Asked:
    values: dict[str, str] = {}
    single: dict[str, str] = {}
    for name, value in pairs:
        if name in _DATASET:
            raise QueryRefused(f"{name} is not honoured: name graphs in the query, with FROM or GRAPH")
        if name in single:
            raise HTTPException(400, f"{name} is given twice.")
        if name.startswith(_PARAMETER):
            values.update({name.removeprefix(_PARAMETER): value} if value else {})
        else:
            single[name] = value
    if single.get("as-of"):
        values["asOf"] = single["as-of"]
    return Asked(single.get("query"), values, single.get("known-by") or None, single.get("format") or None)


async def _body(request: Request) -> str:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise HTTPException(413, f"A query may have {MAX_BODY:,} bytes.")
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise HTTPException(400, f"The body is not UTF-8 (byte {error.start}).") from error
