"""Markdown with YAML front matter: the front matter is metadata, the body after it is the stored text."""

from __future__ import annotations

import re
from datetime import date, datetime

import yaml

from ccpg_graph.documents.metadata import FIELDS, Metadata
from ccpg_graph.errors import DocumentError

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def read(name: str, text: str) -> tuple[str, Metadata]:
    """Give the body and the metadata of its front matter, if any; DocumentError where that cannot be read."""
    front = _FRONT.match(text)
    if front is None:
        return text, Metadata()
    return text[front.end() :], _metadata(name, _parse(name, front.group(1)))


def read_fields(name: str, text: str) -> Metadata:
    """The metadata of YAML fields that stand by themselves; DocumentError where they cannot be read."""
    return _metadata(name, _parse(name, text))


def _parse(name: str, front: str) -> dict[object, object]:
    try:
        found = yaml.safe_load(front)
    except ValueError as error:  # YAML makes dates of what looks like one: 2021-02-30
        raise DocumentError(name, f"front matter has a date that is none ({error}); mend it") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 2}" if mark is not None else str(error)
        raise DocumentError(name, f"front matter is no YAML ({line}); quote values that hold a colon") from error
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise DocumentError(name, "front matter holds no `key: value` lines; write them, or take the --- lines out")
    return found


def _metadata(name: str, found: dict[object, object]) -> Metadata:
    values: dict[str, str] = {}
    for key, value in found.items():
        field = FIELDS.get(str(key))
        if field is None or value is None:
            continue
        values[field] = _plain(name, str(key), value)
    return Metadata(**values)


def _plain(name: str, key: str, value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int):
        hint = " (YAML reads a bare `no` so; quote it)" if isinstance(value, bool) else ""
        raise DocumentError(name, f"front matter has {key}: {value!r}{hint}; one line of text is wanted")
    return str(value).strip()
