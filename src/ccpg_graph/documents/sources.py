"""Finds the sources of paths and folders, and reads one: a file, standard input, or a line of a JSON-lines file."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from ccpg_graph.documents.beside import is_beside, read_beside
from ccpg_graph.documents.files import is_file, is_folder, read_file
from ccpg_graph.documents.formats import find_reader, read_html
from ccpg_graph.documents.metadata import FIELDS, Metadata, to_document
from ccpg_graph.errors import DocumentError
from ccpg_graph.records import Document

STDIN = "-"
STDIN_NAME = "standard input"
LINES = (".jsonl", ".ndjson")
MOST_BYTES = 64 * 1024 * 1024  # of one document; a press release has a few thousand
# What a line of JSON has to be.
RECORD = 'write {"text": …, "issued": …, "source": …}; "html", "published" and "url" are read in their places as well'
# What a home of releases may hold, and what each release does (store/releases.py tells more); a store on disk has a
# file CURRENT. Folders of documents may be called so, too: names alone do not tell.
HOME = frozenset({"lock", "current", "releases", "fetched", "judgements", "live", "ledger.jsonl", "takedowns.jsonl"})
RELEASE = frozenset({"store", "documents", "texts"})

Tell = Callable[[str], None]
"""Told a sentence."""


def _nobody(sentence: str) -> None:
    """A Tell that listens to nothing."""


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read. name: how messages call it; path: the file, or `-`; start, length: the bytes of the file that
    are its own (a line of a JSON-lines file), the whole where `length` is None."""

    name: str
    path: str
    start: int = 0
    length: int | None = None


def find_sources(given: Iterable[str], *, spool: Path | None = None, tell: Tell = _nobody) -> list[Source]:
    """The sources of paths: a file is one, a folder all files below it, sorted, without hidden ones and those that hold
    the facts of another; a JSON-lines file is one for each line, and so is standard input that holds such lines.

    A path that does not exist is given as well: reading it says so, and the others go on. spool: a folder to keep what
    standard input brings in (None: it is left for `read_source` to read); tell: told of what is passed over.
    """
    found: list[Source] = []
    for name in given:
        path = Path(name)
        if name == STDIN:
            found.extend(_of_stdin(spool) if spool is not None else [Source(STDIN_NAME, STDIN)])
        elif is_folder(path):
            found.extend(source for file in _below(path, tell) if not is_beside(file) for source in _of_file(file))
        else:
            found.extend(_of_file(path))
    return found


def _below(folder: Path, tell: Tell) -> list[Path]:
    """The files below a folder, sorted; what a home of ours or a release holds is no source, and is passed over. A
    folder that cannot be looked into stands for itself: reading it says so."""
    files: list[Path] = []
    closed: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=closed.append):
        here = Path(where)
        kept = _is_of_ours(here)
        if kept is not None:
            tell(f"{here}: is {kept} of ccpg-graph and no folder of documents; it was passed over")
            folders.clear()
            continue
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [here / name for name in names if not name.startswith(".") and is_file(here / name)]
    return sorted([*files, *(Path(error.filename) for error in closed)])


def _is_of_ours(folder: Path) -> str | None:
    """What of ours a folder is, in a word; None for any other."""
    names = {path.name for path in folder.iterdir()}
    made = names >= {"current", "releases"} and is_file(folder / "current") and is_folder(folder / "releases")
    if made or "lock" in names <= HOME:
        return "a home"
    return "a release" if names >= RELEASE and is_file(folder / "store" / "CURRENT") else None


def _of_file(path: Path) -> Iterator[Source]:
    if path.suffix.lower() not in LINES or not is_file(path):
        yield Source(str(path), str(path))
    else:
        yield from _lines_of(path, str(path))


def _lines_of(path: Path, name: str) -> Iterator[Source]:
    start, number = 0, 1
    try:
        with path.open("rb") as stream:
            while line := stream.readline(MOST_BYTES + 1):
                length, blank = len(line), not line.strip()
                while not line.endswith(b"\n") and (line := stream.readline(MOST_BYTES + 1)):
                    length += len(line)  # of a line that is too long no more than a piece is held
                if not blank:
                    yield Source(f"{name} line {number}", str(path), start, length)
                start, number = start + length, number + 1
    except OSError:
        yield Source(name, str(path))  # reading it says why


def _of_stdin(spool: Path) -> Iterator[Source]:
    """Standard input, kept in a file: other processes read it there, and lines of JSON need not fit into memory."""
    stream = sys.stdin.buffer
    path = spool / "standard-input"
    first = stream.readline(MOST_BYTES + 1)
    while first and not first.strip() and len(first) <= MOST_BYTES:
        first = stream.readline(MOST_BYTES + 1)
    lines = _is_record(first)
    try:
        with path.open("wb") as file:
            file.write(first)
            if lines:
                shutil.copyfileobj(stream, file)
            else:
                file.write(stream.read(max(0, MOST_BYTES + 1 - len(first))))
    except OSError as error:
        raise DocumentError(STDIN_NAME, f"cannot be kept in {spool} ({error.strerror}); give it as a file") from error
    return _lines_of(path, STDIN_NAME) if lines else iter([Source(STDIN_NAME, str(path))])


def _is_record(line: bytes) -> bool:
    """Whether a line is a JSON object."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def read_source(source: Source | str, given: Metadata | None = None, limit: int = MOST_BYTES) -> Document:
    """The Document of a source, or of a path that holds one. What is given wins over what the source says of itself;
    `limit` is the largest that is read, in bytes.

    DocumentError: not there, larger than the limit, empty, binary, broken, protected, of a kind or a language that
    cannot be read, of several documents, or with metadata that cannot be used.
    """
    if isinstance(source, str):
        source = _only(source)
    data = sys.stdin.buffer.read(limit + 1) if source.path == STDIN else _read_file(source, limit)
    if len(data) > limit:
        raise _too_large(source.name, limit)
    if source.length is None and source.path == STDIN and _is_record(data.lstrip().partition(b"\n")[0]):
        return read_record(source.name, _only_line(source.name, data), given)
    if source.length is not None:
        return read_record(source.name, data, given)
    if source.name != STDIN_NAME:
        given = (given or Metadata()).over(read_beside(Path(source.path)))
    return read_bytes(source.name, data, given)


def _only(path: str) -> Source:
    """The one source of a path."""
    if path == STDIN or is_folder(Path(path)):
        return Source(STDIN_NAME if path == STDIN else path, path)
    first, *others = list(islice(_of_file(Path(path)), 2)) or [Source(path, path)]
    if others:
        raise _several(path)
    return first


def _only_line(name: str, data: bytes) -> bytes:
    first, *others = [line for line in data.split(b"\n") if line.strip()]
    if others:
        raise _several(name)
    return first


def _several(name: str) -> DocumentError:
    return DocumentError(name, "holds several documents, a line each; give one of them (`build` and `add` take all)")


def _read_file(source: Source, limit: int) -> bytes:
    most = limit + 1
    return read_file(source.name, Path(source.path), source.start, min(source.length or most, most))


def _too_large(name: str, limit: int) -> DocumentError:
    return DocumentError(name, f"is larger than {limit:,} bytes, and no document is; split it")


def read_bytes(name: str, data: bytes, given: Metadata | None = None) -> Document:
    """The Document of a source's bytes; `name` is how messages call it, and its ending tells the kind where the bytes
    do not. DocumentError as for `read_source`."""
    if not data.strip():
        raise DocumentError(name, "is empty; a document needs text")
    given = given or Metadata()
    text, own = find_reader(name, data)(name, data, given.encoding)
    if not text.strip():
        raise DocumentError(name, "is empty; a document needs text")
    return to_document(name, text, given.over(own))


def read_record(name: str, line: bytes, given: Metadata | None = None) -> Document:
    """The Document of one JSON object: `text` or `html`, and the fields of front matter. DocumentError as above, and
    where the line is no such object."""
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DocumentError(name, f"is no JSON ({error}); write one object a line") from error
    if not isinstance(row, dict):
        raise DocumentError(name, f"is no JSON object; {RECORD}")
    own = Metadata(**{FIELDS[key]: _word(name, key, row[key]) for key in row if key in FIELDS and row[key] is not None})
    text = row.get("text")
    try:
        if text is None and isinstance(row.get("html"), str):
            text, page = read_html(name, row["html"].encode(), "utf-8")
            own = own.over(page)
        if not isinstance(text, str) or not text.strip():
            raise DocumentError(name, f"has no text; {RECORD}")
        return to_document(name, text, (given or Metadata()).over(own))
    except UnicodeEncodeError as error:  # JSON can write half of a pair of surrogates, which is no character
        raise DocumentError(name, f"holds half a character ({error.object[error.start]!a}); write it anew") from error


def _word(name: str, key: str, value: object) -> str:
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value).strip()
    raise DocumentError(name, f"has {key}: {value!r}; a line of text is wanted")
