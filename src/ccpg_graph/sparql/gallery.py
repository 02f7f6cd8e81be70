"""The gallery: the questions in `queries/*.rq`, each a file of plain SPARQL whose first comment is the question."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ccpg_graph.errors import QueryError, UsageError
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.sparql.parameters import Parameter, read_parameters
from ccpg_graph.sparql.tokens import read_tokens


@dataclass(frozen=True, slots=True)
class GalleryQuery:
    """One question of the gallery. name: the file's, without `.rq`; question: what it asks, in a sentence."""

    name: str
    question: str
    text: str
    parameters: tuple[Parameter, ...] = ()


def read_gallery(folder: Path | None = None) -> list[GalleryQuery]:
    """The questions of a folder (the shipped one by default), by name; QueryError for a file that says no question."""
    return [_read(path) for path in sorted((folder or shipped("queries")).glob("*.rq"))]


def find_query(name: str, folder: Path | None = None) -> GalleryQuery:
    """The question of that name; UsageError tells the names there are."""
    gallery = {query.name: query for query in read_gallery(folder)}
    if name not in gallery:
        raise UsageError(f"query {name!r}: the gallery has {', '.join(gallery) or 'none'}")
    return gallery[name]


def find_question(text: str) -> str | None:
    """What a query asks: its first line where that is a comment, up to the question mark; None where it is not."""
    first = text.partition("\n")[0].strip()
    if not first.startswith("#") or "param:" in first:
        return None
    head, mark, _ = first.lstrip("#").strip().partition("?")
    return f"{head}{mark}" or None


def _read(path: Path) -> GalleryQuery:
    text = path.read_text(encoding="utf-8")
    question = find_question(text)
    if question is None:
        raise QueryError(f"{path.name}: its first line must be a comment that says the question")
    return GalleryQuery(path.stem, question, text, tuple(read_parameters(read_tokens(text)).values()))
