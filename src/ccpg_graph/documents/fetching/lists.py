"""Lists of addresses to read: a table with a column `url`, or a text with an address a line."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from ccpg_graph.documents.metadata import LANGUAGES, Metadata
from ccpg_graph.errors import DocumentError


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


def is_web(word: str) -> bool:
    """Whether a word of the command line is an address to fetch, and no path."""
    return word.lower().startswith(("http://", "https://"))


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
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(
            str(path), f"cannot be read as a list ({error}); give an address, or a text file of them"
        ) from error
    if "url" in (lines[0].split(",") if lines else []):
        for row in csv.DictReader(lines):
            if (row["url"] or "").strip():
                yield _wanted(row["url"], _facts(row))
        return
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.lstrip().startswith("#"):
            if not is_web(line.strip()):
                raise DocumentError(f"{path} line {number}", f"{line.strip()[:60]!r} is no address; write one a line")
            yield _wanted(line)


def _facts(row: dict[str, str | None]) -> Metadata:
    return Metadata(
        issued=row.get("published") or row.get("issued") or None,
        publisher=row.get("publisher") or None,
        language=row.get("lang") or None,
    )
