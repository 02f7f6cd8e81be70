"""What an answer looks like in each format, asked of a store in memory and written through an outlet."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET

import pytest

from ccpg_graph.errors import LimitPassed
from ccpg_graph.sparql.frames import Kind, read_frame
from ccpg_graph.sparql.outlet import Caps, Outlet
from ccpg_graph.sparql.question import Question, answer
from ccpg_graph.sparql.writers import RowFormat, write_rows, write_truth
from ccpg_graph.store import GraphFormat, Node, NodeKind, Rows, open_memory

VALUE = 'два "слова", <b>\nи\tтри'
ROW = f'(<http://e/a> {json.dumps(VALUE, ensure_ascii=False)}@ru 7 UNDEF "}}}}," )'
FORMATS = [RowFormat.JSON, RowFormat.XML, RowFormat.CSV, RowFormat.TSV, RowFormat.TABLE, RowFormat.MARKDOWN]


def written(form: RowFormat, number: int = 1, caps: Caps | None = None) -> str:
    text = f"SELECT * {{ VALUES (?a ?b ?c ?d ?e) {{ {ROW * number} }} }}"
    return ask(Question("", text, rows=form, caps=caps or Caps()))


def ask(question: Question) -> str:
    """The answer, as its frames carry it."""
    frames = bytearray()
    answer(question, open_memory(), Outlet(frames.extend, question.caps))
    stream, body = io.BytesIO(bytes(frames)), b""
    assert read_frame(stream)[0] is Kind.HEAD
    while (frame := read_frame(stream))[0] is Kind.DATA:
        body += frame[1]
    assert frame[0] is Kind.END and not stream.read()
    return body.decode()


def test_json_says_kind_language_and_datatype() -> None:
    found = json.loads(written(RowFormat.JSON))
    assert found["head"] == {"vars": ["a", "b", "c", "d", "e"]}
    assert found["results"]["bindings"] == [
        {
            "a": {"type": "uri", "value": "http://e/a"},
            "b": {"type": "literal", "value": VALUE, "xml:lang": "ru"},
            "c": {"type": "literal", "value": "7", "datatype": "http://www.w3.org/2001/XMLSchema#integer"},
            "e": {"type": "literal", "value": "}},"},
        }
    ]


def test_xml_parses_back() -> None:
    space = "{http://www.w3.org/2005/sparql-results#}"
    result = ET.fromstring(written(RowFormat.XML)).find(f"{space}results/{space}result")
    assert result is not None
    assert [binding.get("name") for binding in result] == ["a", "b", "c", "e"]
    assert result[1][0].text == VALUE


def test_xml_keeps_a_carriage_return() -> None:
    text = ask(Question("", r'SELECT ("a\r\nb" AS ?x) {}', rows=RowFormat.XML))
    assert [each.text for each in ET.fromstring(text).iter() if each.tag.endswith("literal")] == ["a\r\nb"]


def test_csv_parses_back() -> None:
    assert list(csv.reader(io.StringIO(written(RowFormat.CSV), newline=""))) == [
        ["a", "b", "c", "d", "e"],
        ["http://e/a", VALUE, "7", "", "}},"],
    ]


def test_tsv_keeps_a_row_on_a_line() -> None:
    head, line = written(RowFormat.TSV).splitlines()
    assert head == "?a\t?b\t?c\t?d\t?e"
    assert line.split("\t")[1:3] == [r'"два \"слова\", <b>\nи\tтри"@ru', "7"]


def test_table_lines_up() -> None:
    node = Node(NodeKind.LITERAL, "long enough")
    output = io.BytesIO()
    write_rows(Rows(("x", "why"), iter([(node, None)])), RowFormat.TABLE, output, 1)
    assert output.getvalue().decode() == "x            why\n───────────  ───\nlong enough\n"


def test_markdown_escapes_its_bars() -> None:
    output = io.BytesIO()
    write_rows(Rows(("x",), iter([(Node(NodeKind.LITERAL, "a|b"),)])), RowFormat.MARKDOWN, output, 1)
    assert output.getvalue() == b"| x |\n| --- |\n| a\\|b |\n"


@pytest.mark.parametrize("form", FORMATS)
def test_more_rows_than_the_limit_are_no_answer(form: RowFormat) -> None:
    assert written(form, 2, Caps(rows=2))
    with pytest.raises(LimitPassed, match="more than 2 rows"):
        written(form, 3, Caps(rows=2))


@pytest.mark.parametrize("form", FORMATS)
def test_more_bytes_than_the_limit_are_no_answer(form: RowFormat) -> None:
    with pytest.raises(LimitPassed, match="more than 9,000 bytes"):
        written(form, 1_000, Caps(size=9_000))


@pytest.mark.parametrize("form", FORMATS)
def test_rows_are_counted_across_pieces(form: RowFormat) -> None:
    assert written(form, 3_000, Caps(rows=3_000))
    with pytest.raises(LimitPassed, match="rows"):
        written(form, 3_000, Caps(rows=2_999))


def test_triples_are_counted_as_well() -> None:
    text = "CONSTRUCT { ?x <http://e/p> 1 , 2 } { VALUES ?x { <http://e/a> } }"
    assert ask(Question("", text, graph=GraphFormat.N_TRIPLES)).count("\n") == 2
    with pytest.raises(LimitPassed, match="more than 1 triples"):
        ask(Question("", text, caps=Caps(rows=1)))


def test_truth_is_said_in_every_format() -> None:
    assert json.loads(write_truth(True, RowFormat.JSON)) == {"head": {}, "boolean": True}
    assert "<boolean>false</boolean>" in write_truth(False, RowFormat.XML)
    assert write_truth(True, RowFormat.CSV) == "true\n"
