"""The kinds of file that can be read, each a module: bytes → the text to store and what the file says of itself.

A kind is told by the first bytes where these leave no doubt (a PDF named .txt is a PDF), else by the ending.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from ccpg_graph.documents.decoding import decode
from ccpg_graph.documents.metadata import Metadata
from ccpg_graph.errors import DocumentError

Reader = Callable[[str, bytes, str | None], tuple[str, Metadata]]
"""Of a source's name, bytes, and encoding as what brought them told it: the text, and what it says of itself."""


def read_plain(name: str, data: bytes, encoding: str | None = None) -> tuple[str, Metadata]:
    """A text as it is: the whole is stored, and nothing is said of it. DocumentError for JSON, which is no text."""
    text = decode(name, data, encoding)
    first = text[:1_000_000].lstrip("\ufeff \t\r\n").partition("\n")[0]
    if _is_json(text) or (first.startswith("{") and _is_json(first)):
        raise DocumentError(name, "is JSON; write one object a line, and name the file .jsonl")
    return text, Metadata()


def _is_json(text: str) -> bool:
    """Whether it is a whole object or list of JSON."""
    if not text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return False
    try:
        return isinstance(json.loads(text.removeprefix("\ufeff")), dict | list)
    except (ValueError, RecursionError):
        return False


def read_markdown(name: str, data: bytes, encoding: str | None = None) -> tuple[str, Metadata]:
    """A text with YAML front matter, or without."""
    from ccpg_graph.documents.formats.markdown import read  # noqa: PLC0415 - each kind costs what its library costs

    return read(name, decode(name, data, encoding))


def read_html(name: str, data: bytes, encoding: str | None = None) -> tuple[str, Metadata]:
    """A web page: its main text, with title, day, publisher, address and language where it tells them."""
    from ccpg_graph.documents.formats.html import read  # noqa: PLC0415 - each kind costs what its library costs

    return read(name, data, encoding)


def read_pdf(name: str, data: bytes, encoding: str | None = None) -> tuple[str, Metadata]:
    """The text layer of a PDF."""
    from ccpg_graph.documents.formats.pdf import read  # noqa: PLC0415 - each kind costs what its library costs

    return read(name, data)


def read_docx(name: str, data: bytes, encoding: str | None = None) -> tuple[str, Metadata]:
    """The text of a Word document."""
    from ccpg_graph.documents.formats.docx import read  # noqa: PLC0415 - each kind costs what its library costs

    return read(name, data)


READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
}
TEXTS = (read_plain, read_markdown)
# First bytes that leave no doubt: what they mean, and what can be done where that cannot be read.
MAGIC: tuple[tuple[bytes, Reader | str], ...] = (
    (b"%PDF-", read_pdf),
    (b"PK\x03\x04", read_docx),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Word, Excel or PowerPoint file; save it as .docx or .txt"),
    (b"{\\rtf", "is RTF; save it as .docx or .txt"),
    (b"\x1f\x8b", "is compressed with gzip; unpack it"),
    (b"7z\xbc\xaf\x27\x1c", "is a 7z archive; unpack it"),
    (b"Rar!", "is a RAR archive; unpack it"),
    (b"\x89PNG", "is a picture; make its text out first (OCR)"),
    (b"\xff\xd8\xff", "is a picture; make its text out first (OCR)"),
    (b"GIF8", "is a picture; make its text out first (OCR)"),
)
HEAD = 1_024  # bytes in which a page that does not say what it is shows its mark-up
PAGE_MARKS = (b"<!doctype html", b"<html", b"<head", b"<body")


def find_reader(name: str, data: bytes) -> Reader:
    """The reader of a source, by its first bytes and the ending of its name.

    DocumentError for what no reader can read.
    """
    for mark, meaning in MAGIC:
        if data.startswith(mark):
            if isinstance(meaning, str):
                raise DocumentError(name, meaning)
            return meaning
    suffix = Path(name).suffix.lower()
    reader = READERS.get(suffix)
    if reader in (read_pdf, read_docx):
        raise DocumentError(name, f"is named {suffix} and is none, for it does not begin as one; fetch it again")
    if reader in TEXTS:
        return reader
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if reader is read_html or head.startswith(PAGE_MARKS) or b"<html" in head:
        return read_html
    if suffix and reader is None and b"\0" in data[:HEAD]:
        kinds = ", ".join(READERS)
        raise DocumentError(name, f"files of the kind {suffix} cannot be read; give one of {kinds}")
    return read_plain
