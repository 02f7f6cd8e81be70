from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET

import pytest

from ccpg_graph.errors import QueryStopped
from ccpg_graph.sparql.writers import RowFormat, write_rows, write_truth
from ccpg_graph.store import Node, NodeKind, Rows

CELLS = (
    Node(NodeKind.IRI, "http://e/a"),
    Node(NodeKind.LITERAL, 'два "слова", <b>\nи\tтри', None, "ru"),
    Node(NodeKind.LITERAL, "7", "http://www.w3.org/2001/XMLSchema#integer"),
    None,
)


def rows(number: int = 1) -> Rows:
    return Rows(("a", "b", "c", "d"), iter([CELLS] * number))


def written(form: RowFormat) -> str:
    return write_rows(rows(), form, 10)[0]


def test_json_says_kind_language_and_datatype() -> None:
    found = json.loads(written(RowFormat.JSON))
    assert found["head"] == {"vars": ["a", "b", "c", "d"]}
    assert found["results"]["bindings"] == [
        {
            "a": {"type": "uri", "value": "http://e/a"},
            "b": {"type": "literal", "value": CELLS[1].text if CELLS[1] else "", "xml:lang": "ru"},
            "c": {"type": "literal", "value": "7", "datatype": "http://www.w3.org/2001/XMLSchema#integer"},
        }
    ]


def test_xml_parses_back() -> None:
    space = "{http://www.w3.org/2005/sparql-results#}"
    result = ET.fromstring(written(RowFormat.XML)).find(f"{space}results/{space}result")
    assert result is not None
    assert [binding.get("name") for binding in result] == ["a", "b", "c"]
    assert result[1][0].text == 'два "слова", <b>\nи\tтри'


def test_csv_parses_back() -> None:
    assert list(csv.reader(io.StringIO(written(RowFormat.CSV), newline=""))) == [
        ["a", "b", "c", "d"],
        ["http://e/a", 'два "слова", <b>\nи\tтри', "7", ""],
    ]


def test_tsv_keeps_a_row_on_a_line() -> None:
    head, line = written(RowFormat.TSV).splitlines()
    assert head == "?a\t?b\t?c\t?d"
    assert line.split("\t")[1:] == [
        '"два \\"слова\\", <b>\\nи\\tтри"@ru',
        '"7"^^<http://www.w3.org/2001/XMLSchema#integer>',
        "",
    ]


def test_table_lines_up() -> None:
    assert written(RowFormat.TABLE).splitlines() == [
        "a           b                       c  d",
        "──────────  ──────────────────────  ─  ─",
        'http://e/a  два "слова", <b> и три  7',
    ]


def test_markdown_escapes_its_bars() -> None:
    node = Node(NodeKind.LITERAL, "a|b")
    assert write_rows(Rows(("x",), iter([(node,)])), RowFormat.MARKDOWN, 1)[0] == "| x |\n| --- |\n| a\\|b |\n"


@pytest.mark.parametrize("form", RowFormat)
def test_more_rows_than_the_limit_are_no_answer(form: RowFormat) -> None:
    assert write_rows(rows(2), form, 2)[1] == 2
    with pytest.raises(QueryStopped, match="more than 2 rows"):
        write_rows(rows(3), form, 2)


def test_truth_is_said_in_every_format() -> None:
    assert json.loads(write_truth(True, RowFormat.JSON)) == {"head": {}, "boolean": True}
    assert "<boolean>false</boolean>" in write_truth(False, RowFormat.XML)
    assert write_truth(True, RowFormat.TABLE) == "true\n"
