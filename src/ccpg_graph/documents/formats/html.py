"""A web page: its main text by trafilatura (A. Barbaresi, ACL 2021), page furniture left out, and its own metadata.

A day is taken only where the page's mark-up gives it; one that merely stands somewhere in the text may be any day.
"""

from __future__ import annotations

import logging
import re

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction, extract_metadata, load_html
from trafilatura.settings import Document as Page

from ccpg_graph.documents.decoding import decode
from ccpg_graph.documents.language import find_language
from ccpg_graph.documents.metadata import LANGUAGES, Metadata, is_address, is_date
from ccpg_graph.errors import DocumentError

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
HEAD = 4_096  # bytes in which a page declares its encoding (HTML Living Standard, 4.2.5.4: the first 1,024)
DAYS = {"extensive_search": False, "original_date": True}
TAG = re.compile(r"<[A-Za-z!/][^<>]{0,2000}>")

for _name in ("trafilatura", "htmldate", "courlan"):  # what they would log is said by our own errors
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def read(name: str, data: bytes, encoding: str | None = None) -> tuple[str, Metadata]:
    """The headline and main text of a page, and what it says of itself.

    encoding: as the server told it; it goes before what the page says (HTML Living Standard, 13.2.3.2). DocumentError
    where the page holds no running text, or is no HTML at all.
    """
    found = DECLARED.search(data[:HEAD])
    source = decode(name, data, encoding, found[1].decode("ascii") if found else None)
    if not TAG.search(source):
        raise DocumentError(name, "is named as a web page and holds no mark-up; name it .txt if it is a text")
    tree = _parse(source)
    if tree is None:
        raise DocumentError(name, "is no HTML that can be parsed; fetch it again")
    facts = _metadata(tree)
    page = bare_extraction(tree, include_comments=False, include_tables=True, favor_recall=True)
    body = (page.text or "").strip() if isinstance(page, Page) else ""
    if not body:
        raise DocumentError(name, "holds no running text (a page of links, of scripts, or of pictures)")
    return _with_title(facts.title, body), facts


def _parse(source: str) -> HtmlElement | None:
    for page in (source, f"<html><body>{source}</body></html>"):  # a piece of a page is what people copy
        try:
            tree = load_html(page)
        except (etree.LxmlError, ValueError):
            return None
        if isinstance(tree, HtmlElement):
            return tree
    return None


def _with_title(title: str | None, body: str) -> str:
    """The text with its headline first, once."""
    first = body.partition("\n")[0]
    if title and _plain(title) not in _plain(first) and _plain(title) not in _plain(body[: 3 * len(title) + 200]):
        return f"{title}\n\n{body}\n"
    return f"{body}\n"


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _metadata(tree: HtmlElement) -> Metadata:
    """Title, day, publisher, address and language as the mark-up gives them; what cannot be used is left out."""
    page = extract_metadata(tree, date_config=DAYS, extensive=False)
    stated = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower()
    body = " ".join(tree.text_content().split())
    language = find_language(body) or stated
    return Metadata(
        title=page.title,
        language=language if language in LANGUAGES else None,
        issued=page.date if page.date and is_date(page.date) else None,
        publisher=page.sitename,
        source=page.url if page.url and is_address(page.url) else None,
    )
