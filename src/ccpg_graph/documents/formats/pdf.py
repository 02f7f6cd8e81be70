"""The text layer of a PDF by pypdf, lines of one paragraph joined, running heads and feet left out."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PdfReadError, PyPdfError

from ccpg_graph.documents.metadata import Metadata
from ccpg_graph.errors import DocumentError

MOST_PAGES = 500
REPEATED = 0.6  # share of the pages on which a running head or foot stands
FEWEST = 4  # pages below which nothing is told to run
EDGE = 3  # lines at either end of a page that a running head or foot may have
NUMBER = re.compile(r"\d+")
logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it would log is said by our own errors
BROKEN = re.compile(r"(?<=[^\W\d_])[-\u00ad]\n(?=[a-zа-яё])")  # a word parted at the end of a line


def read(name: str, data: bytes) -> tuple[str, Metadata]:
    """The text of all pages and the title of the file.

    DocumentError: broken, protected by a password, longer than MOST_PAGES, or pictures without a text layer.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError(name, "is protected by a password; save it without one")
        count = len(reader.pages)
        if count > MOST_PAGES:
            raise DocumentError(name, f"has {count:,} pages, and a document may have {MOST_PAGES}; split it")
        pages = [page.extract_text() or "" for page in reader.pages]
        pictures = any(map(_has_picture, reader.pages)) if not any(map(str.strip, pages)) else False
        title = reader.metadata.title if reader.metadata is not None else None
    except DependencyError as error:
        raise DocumentError(name, "is encrypted in a way that is not read; save it without a password") from error
    except (PdfReadError, PyPdfError) as error:
        raise DocumentError(name, f"is a broken PDF ({error}); fetch it again") from error
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError) as error:
        # pypdf lets what a damaged file provokes through as it comes.
        raise DocumentError(name, f"is a damaged PDF ({type(error).__name__}: {error}); fetch it again") from error
    text = "\n\n".join(_without_running(pages)).strip()
    if not text:
        raise DocumentError(name, _textless(count, pictures))
    return BROKEN.sub("", text) + "\n", Metadata(title=title or None)


def _has_picture(page: PageObject) -> bool:
    """Whether a page draws something that is kept beside its text: a scan is one."""
    resources = page.get("/Resources")
    return resources is not None and bool(resources.get_object().get("/XObject"))


def _textless(count: int, pictures: bool) -> str:
    if pictures:
        seen = "a page" if count == 1 else f"{count:,} pages"
        return f"has no text layer ({seen} of pictures); make its text out first (OCR)"
    return "holds no text: " + ("its only page is" if count == 1 else f"its {count:,} pages are") + " blank"


def _without_running(pages: Sequence[str]) -> list[str]:
    """The pages without the lines that most of them begin or end with, page numbers aside."""
    rows = [[line.rstrip() for line in page.splitlines()] for page in pages]
    if len(rows) < FEWEST:
        return ["\n".join(row) for row in rows]
    for end in (0, -1):
        for _ in range(EDGE):
            seen = Counter(_shape(row[end]) for row in rows if row)
            running = {shape for shape, count in seen.items() if shape and count >= REPEATED * len(rows)}
            if not running:
                break
            for row in rows:
                if row and _shape(row[end]) in running:
                    row.pop(end)
    return ["\n".join(row) for row in rows]


def _shape(line: str) -> str:
    """A line with its numbers alike: "Page 3 of 9" is "Page 4 of 9"."""
    return NUMBER.sub("#", " ".join(line.split()))
