"""Markdown with YAML front matter: the front matter is metadata, the body after it is the stored text."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
    return text[front.end() :], _Fields(name, "front matter ", 2).read(front.group(1))


def read_fields(name: str, text: str) -> Metadata:
    """The metadata of YAML fields that stand by themselves; DocumentError where they cannot be read."""
    return _Fields(name, "", 1).read(text)


@dataclass(frozen=True, slots=True)
class _Fields:
    """What messages say of YAML fields. name: of the file; what: how the file calls them; first: the line of the file
    that they begin on."""

    name: str
    what: str
    first: int

    def read(self, text: str) -> Metadata:
        values: dict[str, str] = {}
        for key, value in self._parse(text).items():
            field = FIELDS.get(str(key))
            if field is not None and value is not None:
                values[field] = self._plain(str(key), value)
        return Metadata(**values)

    def _parse(self, text: str) -> dict[object, object]:
        try:
            found = yaml.safe_load(text)
        except ValueError as error:  # YAML makes dates of what looks like one: 2021-02-30
            raise self._fault(f"has a date that is none ({error}); mend it") from error
        except (yaml.YAMLError, RecursionError) as error:
            mark = getattr(error, "problem_mark", None)
            line = f"line {mark.line + self.first}" if mark is not None else str(error)
            raise self._fault(f"is no YAML ({line}); quote values that hold a colon") from error
        if found is None:
            return {}
        if not isinstance(found, dict):
            hint = ", or take the --- lines out" if self.what else ""
            raise self._fault(f"holds no `key: value` lines; write them{hint}")
        return found

    def _plain(self, key: str, value: object) -> str:
        if isinstance(value, datetime):
            return value.date().isoformat()
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, bool) or not isinstance(value, str | int):
            hint = " (YAML reads a bare `no` so; quote it)" if isinstance(value, bool) else ""
            raise self._fault(f"has {key}: {value!r}{hint}; one line of text is wanted")
        return str(value).strip()

    def _fault(self, words: str) -> DocumentError:
        return DocumentError(self.name, f"{self.what}{words}")
