"""Pages that were fetched: a folder a host, a file a page with its bytes as they came, and its facts beside it.

The folder is a source like any other. A page counts as there when its facts are and name its digest; facts are written
first, so that whatever moment a run ends at, no page is without its address.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ccpg_graph.documents.beside import beside
from ccpg_graph.documents.fetching.lists import Wanted
from ccpg_graph.documents.fetching.web import Answer
from ccpg_graph.errors import DocumentError
from ccpg_graph.text.scripts import slug

# Media type → ending of the file. What comes without a type, or as a mere row of octets, is told by its bytes.
KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
UNTOLD = frozenset({"application/octet-stream", "binary/octet-stream"})
MARKS = ((b"%PDF-", ".pdf"), (b"PK\x03\x04", ".docx"))
MARK_UP = re.compile(rb"<\0?[A-Za-z!/?]")  # in UTF-16 as well
CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
FOLDER = "fetched"  # below the home
NAME_LENGTH = 60
SAFE = re.compile("[^a-z0-9.-]+")


@dataclass(frozen=True, slots=True)
class Kept:
    """A page that is there. known: the headers that ask whether it has changed since."""

    path: Path
    known: Mapping[str, str]


class Cache:
    """The folder of fetched pages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def below(cls, home: Path) -> Cache:
        """The folder of a home."""
        return cls(home / FOLDER)

    def drop(self, address: str) -> list[Path]:
        """Remove the page of an address with its facts; gives the files of pages that were there."""
        stem = self._stem(address)
        found = []
        for ending in sorted(set(KINDS.values())):
            path = stem.with_name(stem.name + ending)
            if path.exists():
                found.append(path)
            path.unlink(missing_ok=True)
            beside(path).unlink(missing_ok=True)
        return found

    def find(self, address: str) -> Kept | None:
        """The page of an address, whole, or None."""
        try:
            stem = self._stem(address)
        except ValueError:  # it is no address, so nothing can have come from it
            return None
        for ending in sorted(set(KINDS.values())):
            path = stem.with_name(stem.name + ending)
            facts = _read_facts(beside(path))
            if facts is None:
                continue
            try:
                whole = _digest(path.read_bytes()) == facts.get("sha256")
            except FileNotFoundError:
                continue
            if whole:
                tags = {"If-None-Match": facts.get("etag"), "If-Modified-Since": facts.get("last_modified")}
                return Kept(path, {name: tag for name, tag in tags.items() if isinstance(tag, str)})
        return None

    def keep(self, page: Wanted, answer: Answer) -> Path:
        """Write a page and its facts, in place of the ones before; DocumentError where the disk will not have it."""
        stem = self._stem(page.address)
        path = stem.with_name(stem.name + _ending(answer))
        facts = {
            "source": page.address,
            "issued": page.facts.issued,
            "publisher": page.facts.publisher,
            "lang": None if page.is_foreign else page.facts.language,
            "redirected_to": answer.address if answer.address != page.address else None,
            "encoding": _charset(answer),
            "etag": _tag(answer, "etag"),
            "last_modified": _tag(answer, "last-modified"),
            "sha256": _digest(answer.data),
            "fetched": "yes",  # whose text it is decides what may be shown of it
        }
        rows = {name: value for name, value in facts.items() if value is not None}
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # JSON strings are YAML strings, whatever stands in them.
            lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in rows.items())
            _replace(beside(path), "".join(lines).encode())
            _replace(path, answer.data)
            for ending in set(KINDS.values()) - {path.suffix}:
                other = stem.with_name(stem.name + ending)  # the page was of another kind before
                other.unlink(missing_ok=True)
                beside(other).unlink(missing_ok=True)
        except OSError as error:
            raise DocumentError(page.address, f"cannot be written to {path} ({error.strerror})") from error
        return path

    def _stem(self, address: str) -> Path:
        """Folder and beginning of the file's name: readable, and one address's alone."""
        parts = urlsplit(address)
        host = SAFE.sub("-", parts.netloc.lower().removeprefix("www.")).strip(".-")[:NAME_LENGTH] or "host"
        words = slug(f"{parts.path.rstrip('/').rpartition('/')[2].partition('.')[0]} {parts.query}", NAME_LENGTH)
        return self.folder / host / f"{words or 'page'}-{_digest(address.encode())[:12]}"


def _ending(answer: Answer) -> str:
    """By the media type; where there is none, or a page without any mark-up, by the bytes."""
    told = KINDS.get(answer.kind) or next((end for mark, end in MARKS if answer.data.startswith(mark)), ".html")
    return ".txt" if told == ".html" and not MARK_UP.search(answer.data) else told


def _charset(answer: Answer) -> str | None:
    found = CHARSET.search(answer.headers.get("content-type", ""))
    return found[1] if found else None


def _tag(answer: Answer, header: str) -> str | None:
    value = answer.headers.get(header, "")
    return value if value and len(value) < 500 and value.isascii() and value.isprintable() else None


def _read_facts(path: Path) -> dict[str, Any] | None:
    """The facts as `keep` writes them; None where there are none, or others."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        return {name: json.loads(value) for name, _, value in (line.partition(": ") for line in lines)}
    except (OSError, ValueError):
        return None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _replace(path: Path, data: bytes) -> None:
    """Write a file in one step; a draft is hidden, so that it is never taken for a source."""
    draft = path.with_name(f".{path.name}.new")
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
