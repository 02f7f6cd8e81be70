"""The stored texts of a release: one JSON file a document, text and metadata."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path

from ccpg_graph.errors import StoreError
from ccpg_graph.records import Document

# An id becomes a file name and a part of an address, so it can hold nothing that means something to either.
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,199}")


def is_document_id(text: str) -> bool:
    """True for an id that can be stored: lower-case letters, digits, dot, hyphen, underscore, the first no mark."""
    return _ID.fullmatch(text) is not None


def write_document(folder: Path, document: Document) -> None:
    """Store a document; StoreError for an id that cannot be a file name or is there already."""
    if not is_document_id(document.id):
        raise StoreError(f"document id {document.id!r}: use lower-case letters, digits, '.', '_' and '-' only")
    path = folder / f"{document.id}.json"
    if path.exists():
        raise StoreError(f"document id {document.id!r}: two documents have it; each needs its own")
    text = json.dumps(asdict(document), ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def list_documents(folder: Path) -> list[str]:
    """The ids of the stored documents, sorted."""
    return sorted(path.stem for path in folder.glob("*.json"))


def read_document(folder: Path, document_id: str) -> Document:
    """A stored document; StoreError where there is none of that id."""
    path = folder / f"{document_id}.json"
    if not is_document_id(document_id) or not path.is_file():
        raise StoreError(f"document {document_id!r}: there is none of that id in this release")
    return Document(**json.loads(path.read_text(encoding="utf-8")))
