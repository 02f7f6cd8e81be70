"""The documents of a release: metadata, a JSON file each, and texts by their digest, so that one text at two addresses
is stored once."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ccpg_graph.errors import StoreError
from ccpg_graph.records import Document

DOCUMENTS, TEXTS = "documents", "texts"

# An id becomes a file name and a part of an address, so it can hold nothing that means something to either.
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,199}")


def is_document_id(text: str) -> bool:
    """True for an id that can be stored: lower-case letters, digits, dot, hyphen, underscore, the first no mark."""
    return _ID.fullmatch(text) is not None


def write_document(release: Path, document: Document) -> None:
    """Store a document; StoreError for an id that cannot be a file name or is there already."""
    if not is_document_id(document.id):
        raise StoreError(f"document id {document.id!r}: use lower-case letters, digits, '.', '_' and '-' only")
    path = _path(release, document.id)
    if path.exists():
        raise StoreError(f"document id {document.id!r}: two documents have it; each needs its own")
    facts: dict[str, Any] = asdict(document)
    text = facts.pop("text")
    stored = release / TEXTS / f"{document.digest}.txt"
    if not stored.exists():
        stored.write_bytes(text.encode())
    facts["textDigest"] = document.digest
    if not document.fetched:
        del facts["fetched"]  # what was read from a file is written as ever
    path.write_text(f"{json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True)}\n", "utf-8", newline="\n")


def drop_document(release: Path, document_id: str) -> None:
    """Take a document away, and its text where no other document has the same."""
    digest = _facts(release, document_id).get("textDigest")
    _path(release, document_id).unlink()
    others = (_facts(release, other).get("textDigest") for other in list_documents(release))
    if digest is not None and digest not in others:
        (release / TEXTS / f"{digest}.txt").unlink()


def list_documents(release: Path) -> list[str]:
    """The ids of the stored documents, sorted."""
    return sorted(path.stem for path in (release / DOCUMENTS).glob("*.json"))


def has_document(release: Path, document_id: str) -> bool:
    """Whether there is a document of that id."""
    return is_document_id(document_id) and _path(release, document_id).is_file()


def read_document(release: Path, document_id: str) -> Document:
    """A stored document; StoreError where there is none of that id, or where its text is not what it was."""
    if not has_document(release, document_id):
        raise StoreError(f"document {document_id!r}: there is none of that id in this release")
    facts = _facts(release, document_id)
    digest = facts.pop("textDigest", None)
    if digest is not None:  # before layout 2 the text lay beside the metadata
        try:
            facts["text"] = (release / TEXTS / f"{digest}.txt").read_bytes().decode()
        except (OSError, UnicodeDecodeError) as error:
            raise StoreError(
                f"document {document_id!r}: its text {digest}.txt cannot be read ({error}); go back to another release"
            ) from error
    return Document(**facts)


def _path(release: Path, document_id: str) -> Path:
    return release / DOCUMENTS / f"{document_id}.json"


def _facts(release: Path, document_id: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_path(release, document_id).read_text(encoding="utf-8"))
    return found
