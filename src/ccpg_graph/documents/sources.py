"""Reads one source, from a path or from standard input, and finds the sources of a folder."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from ccpg_graph.documents.markdown import read_markdown
from ccpg_graph.documents.metadata import Metadata, to_document
from ccpg_graph.errors import DocumentError
from ccpg_graph.records import Document

STDIN = "-"

Reader = Callable[[str, str], tuple[str, Metadata]]


def read_plain(name: str, text: str) -> tuple[str, Metadata]:
    """A text as it is: the whole is stored, and nothing is said of it."""
    return text, Metadata()


READERS: dict[str, Reader] = {".txt": read_plain, ".text": read_plain, ".md": read_markdown, ".markdown": read_markdown}


def find_sources(given: Iterable[str]) -> list[str]:
    """Give paths as they are, and for a folder its files below it, sorted, without hidden ones.

    A path that does not exist is given as well: reading it says so, and the others go on.
    """
    found: list[str] = []
    for name in given:
        path = Path(name)
        if name == STDIN or not path.is_dir():
            found.append(name)
            continue
        inside = (file for file in path.rglob("*") if file.is_file() and not _is_hidden(file.relative_to(path)))
        found.extend(str(file) for file in sorted(inside))
    return found


def read_source(name: str, given: Metadata | None = None) -> Document:
    """Read a path, or standard input for `-`. What is given wins over what the file says of itself.

    DocumentError: not there, of a kind that cannot be read yet, empty, binary, not UTF-8, or with metadata that
    cannot be used.
    """
    if name == STDIN:
        return read_bytes("standard input", sys.stdin.buffer.read(), given)
    path = Path(name)
    reader = READERS.get(path.suffix.lower())
    if reader is None and path.suffix:
        kinds = ", ".join(READERS)
        raise DocumentError(
            name, f"files of the kind {path.suffix} cannot be read yet; save the text as one of {kinds}"
        )
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        raise DocumentError(name, "is a folder; give a file") from None
    except OSError as error:
        raise DocumentError(name, f"cannot be read: {error.strerror}") from error
    return read_bytes(name, data, given, reader or read_plain)


def read_bytes(name: str, data: bytes, given: Metadata | None = None, reader: Reader = read_plain) -> Document:
    """Make a Document of a source's bytes; `name` is how messages call it. DocumentError as for `read_source`."""
    body, own = reader(name, _decode(name, data))
    if not body.strip():
        raise DocumentError(name, "is empty; a document needs text")
    return to_document(name, body, (given or Metadata()).over(own))


def _decode(name: str, data: bytes) -> str:
    """Strictly UTF-8 and byte for byte: no newline is translated, for spans count in the file's own text."""
    if b"\0" in data:
        raise DocumentError(name, "holds binary data; give a text file in UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DocumentError(name, f"is not UTF-8 (byte {error.start}); save it as UTF-8") from error


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
