"""What is known of a document beside its text, checked: dates, addresses, language, id."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from ccpg_graph.documents.language import by_letters, find_language
from ccpg_graph.errors import DocumentError
from ccpg_graph.records import Document
from ccpg_graph.text.scripts import slug

LANGUAGES = ("en", "ru")
# What front matter and JSON records call it → ours. Other words are left alone: the file may serve others as well.
FIELDS = {
    "title": "title",
    "lang": "language",
    "language": "language",
    "issued": "issued",
    "published": "issued",
    "publisher": "publisher",
    "source": "source",
    "url": "source",
    "primary_source": "primary_source",
    "id": "id",
    "fetched": "fetched",
    "encoding": "encoding",
    "charset": "encoding",
}
# Of the text of a document: a press release has a few thousand, a book of five hundred pages a million. The time to
# read grows with the text, whatever its lines; this bounds it.
MOST_CHARACTERS = 2_000_000
A_DATE = "give a day, month or year: 2021-11-04, 2021-11, 2021"
ID_LENGTH = 60  # of the readable part; the digest follows
LINE = re.compile(r" line \d+$")  # which line of a file a record is has no part in its id
DIGITS = 12  # of the digest: among a million documents of one name, two alike are a chance of one in five hundred

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_ADDRESS = re.compile(r"(?:https?|ftp|urn|doi):[^\s<>\"{}|\\^`]+", re.IGNORECASE)
_ID = re.compile(r"[a-z0-9]+(?:[._-]+[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of itself, or what the caller knows of it. None and the empty text are both "not given".

    encoding: of a file's bytes, as what brought them told it.
    """

    title: str | None = None
    language: str | None = None
    issued: str | None = None
    publisher: str | None = None
    source: str | None = None
    primary_source: str | None = None
    id: str | None = None
    fetched: str | None = None
    encoding: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """Give these values where given, else those of `other`."""
        names = [field.name for field in fields(self)]
        return Metadata(**{name: getattr(self, name) or getattr(other, name) or None for name in names})


def to_document(name: str, text: str, facts: Metadata) -> Document:
    """Give the Document of a text, with language and id filled in; DocumentError for a value that cannot be used.

    name: the path or word that messages call it by, from which an id is made where there is no address.
    """
    if len(text) > MOST_CHARACTERS:
        most = f"a document may have {MOST_CHARACTERS:,}"
        raise DocumentError(name, f"has {len(text):,} characters of text, and {most}; split it")
    if facts.issued is not None and not is_date(facts.issued):
        raise DocumentError(name, f"date {facts.issued!r} is none; {A_DATE}")
    for address in (facts.source, facts.primary_source):
        if address is not None and not is_address(address):
            raise DocumentError(
                name, f"{address!r} is no address; give a whole one, such as https://example.org/news/1"
            )
    language = facts.language or _language(name, text)
    if language not in LANGUAGES:
        raise DocumentError(name, f"language {language!r} is not known; give one of {', '.join(LANGUAGES)}")
    if facts.id is not None and not _ID.fullmatch(facts.id):
        raise DocumentError(name, f"id {facts.id!r} cannot stand in an address; use a-z, 0-9 and hyphens between")
    return Document(
        id=facts.id or make_id(facts.source or Path(LINE.sub("", name)).stem, text, facts),
        text=text,
        language=language,
        title=facts.title,
        issued=facts.issued,
        publisher=facts.publisher,
        source=facts.source,
        primary_source=facts.primary_source,
        fetched=facts.fetched == "yes",
    )


def _language(name: str, text: str) -> str:
    """The language of a text that does not say it; DocumentError for one that is not read."""
    found = find_language(text)
    if found is not None and found not in LANGUAGES:
        raise DocumentError(
            name, f"is in a language that is not read ({found}); if it is one of {', '.join(LANGUAGES)}, say so"
        )
    return found or by_letters(text)


def is_address(text: str) -> bool:
    """Whether it is a whole address that can stand in the graph."""
    return _ADDRESS.fullmatch(text) is not None


def is_web(word: str) -> bool:
    """Whether a word of the command line is an address to fetch, and no path."""
    return word.lower().startswith(("http://", "https://"))


def is_date(text: str) -> bool:
    """Whether it is an ISO date that exists: a day, a month or a year."""
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def make_id(name: str, text: str, facts: Metadata) -> str:
    """Give an id from an address or file name: readable words, then twelve digits of a digest.

    Digested is the text with what tells one publication of it from another: the whole address; where there is none, day
    and publisher. So one text at two addresses is two documents, wherever and whenever they are read.
    """
    address = urlsplit(name) if _ADDRESS.fullmatch(name) else None
    if address is not None and address.netloc:
        path = re.sub(r"\.(x?html?|php|aspx?|pdf)$", "", address.path.rstrip("/"))
        name = f"{address.netloc.removeprefix('www.')} {path.rpartition('/')[2]} {address.query}"
    words = slug(name, ID_LENGTH)
    where = [facts.source] if facts.source else [facts.issued, facts.publisher]
    told = [word or "" for word in where] if any(where) else []
    digest = hashlib.sha256("\0".join([*told, text]).encode()).hexdigest()[:DIGITS]
    return f"{words}-{digest}" if words else f"document-{digest}"
