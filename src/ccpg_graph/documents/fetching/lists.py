"""Lists of addresses to read: a table with a column `url`, or a text with an address a line."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from ccpg_graph.documents.files import read_file
from ccpg_graph.documents.metadata import A_DATE, LANGUAGES, Metadata, is_date, is_web
from ccpg_graph.errors import DocumentError

COLUMN = "url"
SEPARATORS = (",", ";", "\t")
A_LIST = f"give a text with an address a line, or a table (CSV) with a column `{COLUMN}`"


@dataclass(frozen=True, slots=True)
class Wanted:
    """An address, and what a person knows of its page: day, publisher, language."""

    address: str
    facts: Metadata = field(default_factory=Metadata)

    @property
    def host(self) -> str:
        """The host, with its port; empty where the address is none."""
        try:
            return urlsplit(self.address).netloc.lower()
        except ValueError:
            return ""

    @property
    def is_foreign(self) -> bool:
        """Whether it is known to be in a language that is not read."""
        return self.facts.language is not None and self.facts.language not in LANGUAGES


def wanted(words: Iterable[str]) -> list[Wanted]:
    """What addresses and lists name, each address once; DocumentError for a list that cannot be read."""
    found: dict[str, Wanted] = {}
    for word in words:
        for each in [_wanted(word)] if is_web(word) else _read_list(Path(word)):
            found.setdefault(each.address, each)
    return list(found.values())


def _wanted(address: str, facts: Metadata | None = None) -> Wanted:
    """The part after `#` is no business of the server's, and two of them are one page."""
    return Wanted(address.strip().partition("#")[0], facts or Metadata())


def _read_list(path: Path) -> Iterator[Wanted]:
    lines = _read_lines(path)
    for separator in SEPARATORS:
        header = [name.strip().lower() for name in next(csv.reader(lines[:1], delimiter=separator), [])]
        if COLUMN in header:
            yield from _read_table(path, csv.DictReader(lines[1:], header, delimiter=separator))
            return
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.lstrip().startswith("#"):
            if not is_web(line.strip()):
                raise DocumentError(f"{path} line {number}", f"{line.strip()[:60]!r} is no address; {A_LIST}")
            yield _wanted(line)


def _read_lines(path: Path) -> list[str]:
    try:
        return read_file(str(path), path).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise DocumentError(str(path), f"is no text in UTF-8 (byte {error.start}); {A_LIST}") from error


def _read_table(path: Path, rows: csv.DictReader[str]) -> Iterator[Wanted]:
    try:
        for row in rows:
            if (row[COLUMN] or "").strip():
                yield _wanted(row[COLUMN] or "", _facts(f"{path} line {rows.line_num + 1}", row))
    except csv.Error as error:
        raise DocumentError(f"{path} line {rows.line_num + 1}", f"is no line of a table ({error}); mend it") from error


def _facts(where: str, row: dict[str, str | None]) -> Metadata:
    """What a row knows of its page; DocumentError for a date that is none, for no document could have it."""
    issued = (row.get("published") or row.get("issued") or "").strip()
    if issued and not is_date(issued):
        raise DocumentError(where, f"date {issued!r} is none; {A_DATE}")
    return Metadata(
        issued=issued or None,
        publisher=(row.get("publisher") or "").strip() or None,
        language=(row.get("lang") or "").strip().lower() or None,
    )
