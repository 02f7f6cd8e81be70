"""Rows to text: the four result formats of SPARQL 1.1, which the store writes itself, and two for people."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from enum import StrEnum

from ccpg_graph.errors import LimitPassed
from ccpg_graph.store import Node, NodeKind, Output, Row, Rows


class RowFormat(StrEnum):
    """How rows can be written; the first four by media type, the last two by name."""

    JSON = "application/sparql-results+json"
    XML = "application/sparql-results+xml"
    CSV = "text/csv"
    TSV = "text/tab-separated-values"
    TABLE = "table"
    MARKDOWN = "md"


def write_rows(answer: Rows, form: RowFormat, output: Output, limit: int) -> None:
    """Write the rows in a format: those of SPARQL as the store writes them, the two for people here.

    LimitPassed for more rows than the limit, where they are written here.
    """
    if form in _WRITERS:
        output.write(_WRITERS[form](answer.variables, _counted(answer.rows, limit)).encode())
    elif answer.write is not None:
        answer.write(output, form)


def write_truth(answer: bool, form: RowFormat) -> str:
    """The answer to ASK; where a format has no word for it, `true` or `false` on a line."""
    if form is RowFormat.JSON:
        return json.dumps({"head": {}, "boolean": answer})
    word = "true" if answer else "false"
    if form is RowFormat.XML:
        return f"{_XML_HEAD}<head/><boolean>{word}</boolean></sparql>"
    return f"{word}\n"


def _counted(rows: Iterator[Row], limit: int) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if number >= limit:
            raise LimitPassed(f"the answer has more than {limit:,} rows; ask for fewer with LIMIT")
        yield row


_XML_HEAD = '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#">'


def _plain(node: Node | None) -> str:
    if node is None:
        return ""
    return f"_:{node.text}" if node.kind is NodeKind.BLANK else node.text


def _table(variables: tuple[str, ...], rows: Iterator[Row]) -> str:
    cells = [list(variables), *([_one_line(node) for node in row] for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(variables))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells]
    lines.insert(1, "  ".join("─" * width for width in widths))
    return "\n".join(lines) + "\n"


def _markdown(variables: tuple[str, ...], rows: Iterator[Row]) -> str:
    lines = [variables, tuple("---" for _ in variables)]
    lines += [tuple(_one_line(node).replace("|", "\\|") for node in row) for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _one_line(node: Node | None) -> str:
    return " ".join(_plain(node).split())


_WRITERS: dict[RowFormat, Callable[[tuple[str, ...], Iterator[Row]], str]] = {
    RowFormat.TABLE: _table,
    RowFormat.MARKDOWN: _markdown,
}
