"""Requests of the SPARQL 1.1 Protocol read into what they ask (§2.1, §2.2): GET, form POST and direct POST."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from fastapi import HTTPException, Request

from ccpg_graph.store import EVERYTHING, Scope

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
MAX_BODY = 1_000_000

_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:+\-]+)""", re.IGNORECASE)
_PARAMETER = "param-"
# `<` up to `>` without a scheme between, or an IRI made of a string; what only looks so costs nobody more than a kept
# answer.
_RELATIVE = re.compile(r"<(?![A-Za-z][A-Za-z0-9+.-]*:)[^<>\"{}|^`\\\s]*>|\b[IU]RI\s*\(", re.IGNORECASE)
_DEFAULT, _NAMED = "default-graph-uri", "named-graph-uri"

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it was sent.

    query: None where the request has none; values: of the question's parameters; form: what `format=` names; scope: the
    data set of the protocol's parameters; bare: there is not a single parameter.
    """

    query: str | None
    values: Mapping[str, str] = field(default_factory=dict)
    known_by: str | None = None
    form: str | None = None
    scope: Scope = EVERYTHING
    bare: bool = False


def has_relative(query: str) -> bool:
    """Whether a query may hold an IRI that hangs on the address at which it is asked."""
    return _RELATIVE.search(query) is not None


async def read_query(request: Request) -> Asked:
    """What a request to the query endpoint asks.

    400 for a query given twice or not readable, 413 and 415 for bodies that are not taken.
    """
    pairs = read_pairs(request)
    if request.method == "POST":
        kind = content_type(request)
        if kind not in {FORM, QUERY}:
            raise HTTPException(415, f"Send the query as {QUERY} or {FORM}, not as {kind or 'no type at all'}.")
        text = await read_text(request)
        pairs += form_pairs(text) if kind == FORM else [("query", text)]
    single = once(pairs, {"query", "as-of", "known-by", "format"})
    values = {name.removeprefix(_PARAMETER): value for name, value in pairs if name.startswith(_PARAMETER) and value}
    if single.get("as-of"):
        values["asOf"] = single["as-of"]
    known_by, form = single.get("known-by") or None, single.get("format") or None
    return Asked(single.get("query"), values, known_by, form, _scope(pairs), bare=not pairs)


def read_pairs(request: Request) -> Pairs:
    """The parameters of the address, decoded once; 400 where they are not UTF-8."""
    return form_pairs(request.url.query)


def form_pairs(text: str) -> Pairs:
    """The parameters of a form, decoded once; 400 where they are not UTF-8."""
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict")
    except ValueError as error:
        raise HTTPException(400, f"The parameters cannot be read: {error}.") from error


def once(pairs: Iterable[tuple[str, str]], names: Collection[str]) -> dict[str, str]:
    """The values of these parameters; 400 for one that is given twice."""
    found: dict[str, str] = {}
    for name, value in pairs:
        if name in names:
            if name in found:
                raise HTTPException(400, f"{name} is given twice.")
            found[name] = value
    return found


def every(pairs: Iterable[tuple[str, str]], name: str) -> tuple[str, ...]:
    """All values of a parameter that may be given several times."""
    return tuple(value for found, value in pairs if found == name)


def content_type(request: Request) -> str:
    """The media type of the body, without its parameters; empty where none is given."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def read_text(request: Request, limit: int = MAX_BODY) -> str:
    """The body as text; 415 for another charset, 400 where it is not UTF-8, 413 past `limit` bytes."""
    charset = _CHARSET.search(request.headers.get("content-type", ""))
    if charset is not None and charset[1].lower() not in {"utf-8", "us-ascii"}:
        raise HTTPException(415, "Send the text in UTF-8, which is what the protocol asks for.")
    body = await read_body(request, limit)
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise HTTPException(400, f"The body is not UTF-8 (byte {error.start}).") from error


async def read_body(request: Request, limit: int) -> bytes:
    """The body; 413 where it is larger than `limit` bytes, 415 where it is packed, for it might unpack to any size."""
    refuse_packed(request)
    return await read_within(request, limit, f"The body may have {limit:,} bytes.")


async def read_within(request: Request, limit: int, refusal: str) -> bytes:
    """The body as it comes; 413 with `refusal` as soon as it is larger than `limit` bytes."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise HTTPException(413, refusal)
    return bytes(body)


def refuse_packed(request: Request) -> None:
    """415 for a packed body: a small one might unpack to any size."""
    packed = request.headers.get("content-encoding", "identity").strip().lower()
    if packed != "identity":
        raise HTTPException(415, "A packed body is not taken; send it plain.", {"Accept-Encoding": "identity"})


def _scope(pairs: Pairs) -> Scope:
    """The data set that the protocol's parameters name (§2.1.4): where either is given, the two are all there is."""
    default, named = every(pairs, _DEFAULT), every(pairs, _NAMED)
    return Scope(default, named) if default or named else EVERYTHING
