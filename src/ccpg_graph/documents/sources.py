"""Finds the sources of paths and folders, and reads one: a file, standard input, or a line of a JSON-lines file."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ccpg_graph.documents.beside import is_beside, read_beside
from ccpg_graph.documents.formats import find_reader, read_html
from ccpg_graph.documents.metadata import FIELDS, Metadata, to_document
from ccpg_graph.errors import DocumentError
from ccpg_graph.records import Document

STDIN = "-"
LINES = (".jsonl", ".ndjson")
MOST_BYTES = 64 * 1024 * 1024  # of one document; a press release has a few thousand


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read. name: how messages call it; path: the file, or `-`; start, length: the bytes of the file that
    are its own (a line of a JSON-lines file), the whole where `length` is None."""

    name: str
    path: str
    start: int = 0
    length: int | None = None


def find_sources(given: Iterable[str]) -> list[Source]:
    """The sources of paths: a file is one, a folder all files below it, sorted, without hidden ones and those that hold
    the facts of another; a JSON-lines file is one for each line.

    A path that does not exist is given as well: reading it says so, and the others go on.
    """
    found: list[Source] = []
    for name in given:
        path = Path(name)
        if name == STDIN:
            found.append(Source("standard input", STDIN))
        elif path.is_dir():
            inside = (file for file in path.rglob("*") if file.is_file() and not _is_hidden(file.relative_to(path)))
            found.extend(source for file in sorted(inside) if not is_beside(file) for source in _of_file(file))
        else:
            found.extend(_of_file(path))
    return found


def _of_file(path: Path) -> Iterator[Source]:
    if path.suffix.lower() not in LINES or not path.is_file():
        yield Source(str(path), str(path))
        return
    start = 0
    with path.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield Source(f"{path} line {number}", str(path), start, len(line))
            start += len(line)


def read_source(source: Source | str, given: Metadata | None = None, limit: int = MOST_BYTES) -> Document:
    """The Document of a source, or of a path. What is given wins over what the source says of itself; `limit` is the
    largest that is read, in bytes.

    DocumentError: not there, larger than the limit, empty, binary, broken, protected, of a kind or a language that
    cannot be read, or with metadata that cannot be used.
    """
    if isinstance(source, str):
        source = Source("standard input" if source == STDIN else source, source)
    data = sys.stdin.buffer.read(limit + 1) if source.path == STDIN else _read_file(source, limit)
    if len(data) > limit:
        raise _too_large(source.name, limit)
    if source.length is not None:
        return read_record(source.name, data, given)
    if source.path != STDIN:
        given = (given or Metadata()).over(read_beside(Path(source.path)))
    return read_bytes(source.name, data, given)


def _read_file(source: Source, limit: int) -> bytes:
    path = Path(source.path)
    try:
        with path.open("rb") as stream:
            stream.seek(source.start)
            return stream.read(min(source.length or limit + 1, limit + 1))
    except IsADirectoryError:
        raise DocumentError(source.name, "is a folder; give a file") from None
    except OSError as error:
        raise DocumentError(source.name, f"cannot be read: {error.strerror}") from error


def _too_large(name: str, limit: int) -> DocumentError:
    return DocumentError(name, f"is larger than {limit:,} bytes, and no document is; split it")


def read_bytes(name: str, data: bytes, given: Metadata | None = None) -> Document:
    """The Document of a source's bytes; `name` is how messages call it, and its ending tells the kind where the bytes
    do not. DocumentError as for `read_source`."""
    if not data.strip():
        raise DocumentError(name, "is empty; a document needs text")
    text, own = find_reader(name, data)(name, data)
    if not text.strip():
        raise DocumentError(name, "is empty; a document needs text")
    return to_document(name, text, (given or Metadata()).over(own))


def read_record(name: str, line: bytes, given: Metadata | None = None) -> Document:
    """The Document of one JSON object: `text` or `html`, and the fields of front matter. DocumentError as above, and
    where the line is no such object."""
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DocumentError(name, f"is no JSON ({error}); write one object a line") from error
    if not isinstance(row, dict):
        raise DocumentError(name, 'is no JSON object; write {"text": …, "issued": …, "source": …}')
    own = Metadata(**{FIELDS[key]: _word(name, key, row[key]) for key in row if key in FIELDS and row[key] is not None})
    text = row.get("text")
    if text is None and isinstance(row.get("html"), str):
        text, page = read_html(name, row["html"].encode())
        own = own.over(page)
    if not isinstance(text, str) or not text.strip():
        raise DocumentError(name, 'has no text; give it as "text" or "html"')
    return to_document(name, text, (given or Metadata()).over(own))


def _word(name: str, key: str, value: object) -> str:
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value).strip()
    raise DocumentError(name, f"has {key}: {value!r}; a line of text is wanted")


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
