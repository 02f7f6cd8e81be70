"""Rows to text: the four result formats of SPARQL 1.1, and two for people.

Every writer counts its rows, and more than the limit is QueryStopped: an answer that was cut never looks whole.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from ccpg_graph.errors import QueryStopped
from ccpg_graph.store import Node, NodeKind, Row, Rows


class RowFormat(StrEnum):
    """How rows can be written; the first four by media type, the last two by name."""

    JSON = "application/sparql-results+json"
    XML = "application/sparql-results+xml"
    CSV = "text/csv"
    TSV = "text/tab-separated-values"
    TABLE = "table"
    MARKDOWN = "md"


def write_rows(answer: Rows, form: RowFormat, limit: int) -> tuple[str, int]:
    """The rows in a format, and how many there are."""
    counted = Counted(answer.rows, limit)
    text = _WRITERS[form](answer.variables, counted)
    return text, counted.count


def write_truth(answer: bool, form: RowFormat) -> str:
    """The answer to ASK; where a format has no word for it, `true` or `false` on a line."""
    if form is RowFormat.JSON:
        return json.dumps({"head": {}, "boolean": answer})
    word = "true" if answer else "false"
    if form is RowFormat.XML:
        return f"{_XML_HEAD}<head/><boolean>{word}</boolean></sparql>"
    return f"{word}\n"


class Counted:
    """Rows that are counted as they go by."""

    def __init__(self, rows: Iterator[Row], limit: int) -> None:
        self._rows = rows
        self._limit = limit
        self.count = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.count += 1
            if self.count > self._limit:
                raise QueryStopped(f"the answer has more than {self._limit:,} rows; ask for fewer with LIMIT")
            yield row


def _json(variables: tuple[str, ...], rows: Counted) -> str:
    found = [
        {name: _json_node(node) for name, node in zip(variables, row, strict=True) if node is not None} for row in rows
    ]
    return json.dumps({"head": {"vars": variables}, "results": {"bindings": found}}, ensure_ascii=False)


def _json_node(node: Node) -> dict[str, Any]:
    said = {"type": node.kind.value, "value": node.text}
    if node.language is not None:
        said["xml:lang"] = node.language
    elif node.datatype is not None:
        said["datatype"] = node.datatype
    return said


_XML_HEAD = '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#">'


def _xml(variables: tuple[str, ...], rows: Counted) -> str:
    head = "".join(f"<variable name={quoteattr(name)}/>" for name in variables)
    body = "".join(
        "<result>"
        + "".join(
            f"<binding name={quoteattr(name)}>{_xml_node(node)}</binding>"
            for name, node in zip(variables, row, strict=True)
            if node is not None
        )
        + "</result>"
        for row in rows
    )
    return f"{_XML_HEAD}<head>{head}</head><results>{body}</results></sparql>"


def _xml_node(node: Node) -> str:
    if node.kind is not NodeKind.LITERAL:
        return f"<{node.kind}>{escape(node.text)}</{node.kind}>"
    tail = ""
    if node.language is not None:
        tail = f" xml:lang={quoteattr(node.language)}"
    elif node.datatype is not None:
        tail = f" datatype={quoteattr(node.datatype)}"
    # A carriage return would be read back as a line feed (XML 1.0 §2.11).
    return f"<literal{tail}>{escape(node.text, {chr(13): '&#13;'})}</literal>"


def _csv(variables: tuple[str, ...], rows: Counted) -> str:
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(variables)
    writer.writerows([_plain(node) for node in row] for row in rows)
    return output.getvalue()


def _tsv(variables: tuple[str, ...], rows: Counted) -> str:
    lines = ["\t".join(f"?{name}" for name in variables)]
    lines += ["\t".join("" if node is None else _tsv_node(node) for node in row) for row in rows]
    return "\n".join(lines) + "\n"


def _tsv_node(node: Node) -> str:
    return node.serialized().replace("\t", "\\t")


def _plain(node: Node | None) -> str:
    if node is None:
        return ""
    return f"_:{node.text}" if node.kind is NodeKind.BLANK else node.text


def _table(variables: tuple[str, ...], rows: Counted) -> str:
    cells = [list(variables), *([_one_line(node) for node in row] for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(variables))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells]
    lines.insert(1, "  ".join("─" * width for width in widths))
    return "\n".join(lines) + "\n"


def _markdown(variables: tuple[str, ...], rows: Counted) -> str:
    lines = [variables, tuple("---" for _ in variables)]
    lines += [tuple(_one_line(node).replace("|", "\\|") for node in row) for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _one_line(node: Node | None) -> str:
    return " ".join(_plain(node).split())


_WRITERS: dict[RowFormat, Callable[[tuple[str, ...], Counted], str]] = {
    RowFormat.JSON: _json,
    RowFormat.XML: _xml,
    RowFormat.CSV: _csv,
    RowFormat.TSV: _tsv,
    RowFormat.TABLE: _table,
    RowFormat.MARKDOWN: _markdown,
}
