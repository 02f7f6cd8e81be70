"""Documents that are sent in: JSON with a text, a form with a file, or the file itself with its type."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any

from fastapi import HTTPException, Request

from ccpg_graph.api.protocol import content_type, read_within, refuse_packed
from ccpg_graph.text.scripts import slug

# What the request calls it → what metadata are called inside.
FIELDS = {"title": "title", "published": "issued", "publisher": "publisher", "url": "source", "lang": "language"}
KINDS = {
    "text/plain": ".txt",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_JSON, _FORM = "application/json", "multipart/form-data"
_NOT_IN_NAME = re.compile(r"[^\w.-]+")
_DEEPEST = 8  # brackets in one another that JSON may have here; a document needs one

_PROPERTIES = {
    "title": {"type": "string", "examples": ["The council met in Minsk"]},
    "published": {"type": "string", "description": "day, month or year", "examples": ["2021-11-05"]},
    "publisher": {"type": "string", "examples": ["Sample Press"]},
    "url": {"type": "string", "description": "where it was read", "examples": ["https://example.org/news/1"]},
    "lang": {"type": "string", "enum": ["en", "ru"]},
}
REQUEST_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "JSON with `text` (or `html`), a form with `file`, or a text, page, PDF or Word file by itself, "
        "with what is known of it as parameters of the address.",
        "content": {
            _JSON: {
                "schema": {
                    "type": "object",
                    "properties": {"text": {"type": "string"}, "html": {"type": "string"}, **_PROPERTIES},
                    "examples": [
                        {
                            "text": "On 19 April 2018 Alexander Konyuk, Prosecutor General of Belarus, met with Eduard "
                            "Harunjen, Prosecutor General of Moldova, in Chisinau.",
                            "published": "2018-04-19",
                        }
                    ],
                }
            },
            _FORM: {
                "schema": {
                    "type": "object",
                    "properties": {"file": {"type": "string", "format": "binary"}, **_PROPERTIES},
                    "required": ["file"],
                }
            },
            **{kind: {"schema": {"type": "string", "format": "binary"}} for kind in KINDS},
        },
    },
    "parameters": [
        {
            "name": name,
            "in": "query",
            "required": False,
            "description": f"{name} of a file that is sent by itself",
            "schema": schema,
        }
        for name, schema in _PROPERTIES.items()
    ],
}


@dataclass(frozen=True, slots=True)
class Submission:
    """A document on its way in. path: the file that holds it for as long as the request lasts; given: what is known of
    it, in our words."""

    path: str
    given: Mapping[str, str]


@asynccontextmanager
async def submitted(request: Request, limit: int) -> AsyncIterator[Submission]:
    """The document of a request, for as long as the block lasts.

    413 for a body larger than `limit` bytes, 415 for a type that is not read, 400 for JSON or a form that is none.
    """
    refuse_packed(request)
    body, kind = await read_within(request, limit, f"A document may have {limit:,} bytes."), content_type(request)
    if kind == _JSON:
        name, data, given = _of_json(body)
    elif kind == _FORM:
        name, data, given = _of_form(request, body)
    elif kind in KINDS:
        name, data, given = f"document{KINDS[kind]}", body, _known(dict(request.query_params))
    else:
        offered = ", ".join([_JSON, _FORM, *KINDS])
        raise HTTPException(415, f"Send the document as {offered}, not as {kind or 'no type at all'}.")
    with tempfile.TemporaryDirectory(prefix="ccpg-graph-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        yield Submission(str(path), given)


def _of_json(body: bytes) -> tuple[str, bytes, dict[str, str]]:
    """The text of a JSON object as a file; it is read as it is, whatever it looks like."""
    _check_depth(body)
    try:
        row = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, f"The body is no JSON ({error}).") from error
    if not isinstance(row, dict):
        raise HTTPException(400, 'Send an object: {"text": "…", "published": "2021-11-05"}.')
    for name in (*FIELDS, "text", "html"):
        if row.get(name) is not None and not isinstance(row[name], str):
            raise HTTPException(400, f"{name} is {type(row[name]).__name__}; a text is wanted.")
    if not row.get("text") and not row.get("html"):
        raise HTTPException(400, 'There is no text; send it as "text", or a page as "html".')
    record = {key: row[key] for key in ("text", "html") if row.get(key)}
    name = slug(row.get("title") or "") or "document"
    return f"{name}.jsonl", json.dumps(record).encode() + b"\n", _known(row)


def _check_depth(body: bytes) -> None:
    """400 for JSON nested deeper than a document is: the parser would call itself as often."""
    depth, inside, escaped = 0, False, False
    for byte in body:
        if inside:
            escaped, inside = byte == 0x5C and not escaped, byte != 0x22 or escaped
        elif byte == 0x22:
            inside = True
        elif byte in b"[{":
            depth += 1
            if depth > _DEEPEST:
                raise HTTPException(400, f"The JSON nests deeper than {_DEEPEST} brackets; a document is one object.")
        elif byte in b"]}":
            depth -= 1


def _of_form(request: Request, body: bytes) -> tuple[str, bytes, dict[str, str]]:
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode("latin-1")
    form = BytesParser(policy=HTTP).parsebytes(head + body)
    if not form.is_multipart():
        raise HTTPException(400, "The form cannot be read: its boundary does not occur in it.")
    file: tuple[str, bytes] | None = None
    fields: dict[str, str] = {}
    for part in form.iter_parts():
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            continue
        field = str(part.get_param("name", "", header="content-disposition"))
        if field == "file":
            file = _file_name(part.get_filename(), part.get_content_type()), content
        else:
            fields[field] = content.decode("utf-8", "replace")
    if file is None:
        raise HTTPException(400, "The form holds no file; send it in the field `file`.")
    return *file, _known(fields)


def _file_name(given: str | None, kind: str) -> str:
    """A name that is no path, with an ending that the reader knows."""
    name = _NOT_IN_NAME.sub("-", Path((given or "").replace("\\", "/")).name).strip(".-")[-80:] or "document"
    ending = Path(name).suffix.lower()
    if ending in {*KINDS.values(), ".htm", ".text", ".markdown"}:
        return name
    if kind in KINDS or ending == "":
        return f"{name}{KINDS.get(kind, '.txt')}"
    raise HTTPException(415, f"A file {ending} is not read; send text, HTML, Markdown, PDF or DOCX.")


def _known(row: Mapping[str, Any]) -> dict[str, str]:
    return {ours: row[theirs].strip() for theirs, ours in FIELDS.items() if isinstance(row.get(theirs), str)}
