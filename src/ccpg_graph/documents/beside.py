"""What is known of a file and cannot stand in it: a page or PDF `visit.html` may have `visit.html.yaml` beside it, with
the fields that front matter has. It wins over what the file says of itself; `fetch` writes one for each page."""

from __future__ import annotations

import os
from pathlib import Path

from ccpg_graph.documents.files import read_file
from ccpg_graph.documents.formats import READERS
from ccpg_graph.documents.formats.markdown import read_fields
from ccpg_graph.documents.metadata import Metadata
from ccpg_graph.errors import DocumentError

SUFFIX = ".yaml"


def beside(path: Path) -> Path:
    """Where the facts of a file lie, if there are any."""
    return path.with_name(path.name + SUFFIX)


def is_beside(path: Path) -> bool:
    """Whether a file holds the facts of another and is no source itself."""
    return path.suffix == SUFFIX and Path(path.stem).suffix.lower() in READERS


def read_beside(path: Path) -> Metadata:
    """The facts that lie beside a file; none where nothing lies there. DocumentError where they cannot be read."""
    facts = beside(path)
    if not os.path.lexists(facts):
        return Metadata()
    try:
        return read_fields(str(facts), read_file(str(facts), facts).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DocumentError(str(facts), f"is not UTF-8 (byte {error.start}); save it so") from error
