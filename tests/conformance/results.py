"""Answers and expected results brought to one shape and compared: rows as bags, blank nodes by where they stand."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import permutations
from pathlib import Path

import pyoxigraph as ox

XSD = "http://www.w3.org/2001/XMLSchema#"
_SRX = "{http://www.w3.org/2005/sparql-results#}"
_DECIMAL = {f"{XSD}{name}" for name in ("integer", "decimal")}
_FLOAT = {f"{XSD}{name}" for name in ("double", "float")}
_RDF_FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".rdf": ox.RdfFormat.RDF_XML,
}

Term = tuple[str, ...]
"""(`uri`, IRI), (`bnode`, label), (`literal`, value, datatype, language); a number's value in one way of writing."""
Row = tuple[Term | None, ...]
Node = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a SELECT, columns in the order of their sorted names."""

    variables: tuple[str, ...]
    rows: tuple[Row, ...]


Result = Table | bool | ox.Dataset


def read_result(path: Path, base: str) -> Result:
    """A file of results, by the end of its name."""
    if path.suffix == ".srx":
        return read_xml(path.read_bytes())
    if path.suffix == ".srj":
        return read_json(path.read_bytes())
    if path.suffix in {".csv", ".tsv"}:
        return read_lines(path.read_text(encoding="utf-8"), tabs=path.suffix == ".tsv")
    triples = read_triples(path, base)
    return _table_of(triples) if list(triples.quads_for_predicate(_word("resultVariable"))) else triples


def _table_of(triples: ox.Dataset) -> Table:
    """Rows that are written as triples."""
    rows = []
    for solution in triples.quads_for_predicate(_word("solution")):
        row = {}
        for binding in _objects(triples, solution.object, "binding"):
            (name,), (value,) = _objects(triples, binding, "variable"), _objects(triples, binding, "value")
            row[_of_node(name)[1]] = _of_node(value)
        rows.append(row)
    return _table([_of_node(quad.object)[1] for quad in triples.quads_for_predicate(_word("resultVariable"))], rows)


def _objects(triples: ox.Dataset, subject: Node, name: str) -> list[Node]:
    assert isinstance(subject, ox.NamedNode | ox.BlankNode)
    return [quad.object for quad in triples.quads_for_subject(subject) if quad.predicate == _word(name)]


def _word(name: str) -> ox.NamedNode:
    return ox.NamedNode(f"http://www.w3.org/2001/sw/DataAccess/tests/result-set#{name}")


def read_triples(path: Path, base: str) -> ox.Dataset:
    """The triples of a file."""
    return ox.Dataset(ox.parse(path=str(path), format=_RDF_FORMATS[path.suffix], base_iri=base))


def read_json(body: bytes) -> Table | bool:
    """SPARQL results in JSON."""
    found = json.loads(body)
    if "boolean" in found:
        return bool(found["boolean"])

    def term(node: dict[str, str]) -> Term:
        if node["type"] in {"literal", "typed-literal"}:
            return literal(node["value"], node.get("datatype"), node.get("xml:lang"))
        return node["type"], node["value"]

    rows = ({name: term(node) for name, node in row.items()} for row in found["results"]["bindings"])
    return _table(found["head"].get("vars", []), rows)


def read_xml(body: bytes) -> Table | bool:
    """SPARQL results in XML."""
    root = ET.fromstring(body)
    truth = root.find(f"{_SRX}boolean")
    if truth is not None:
        return truth.text == "true"
    names = [each.attrib["name"] for each in root.iter(f"{_SRX}variable")]

    def term(binding: ET.Element) -> Term:
        node = binding[0]
        text = node.text or ""
        if node.tag == f"{_SRX}literal":
            language = node.attrib.get("{http://www.w3.org/XML/1998/namespace}lang")
            return literal(text, node.attrib.get("datatype"), language)
        return node.tag.removeprefix(_SRX), text

    rows = ({each.attrib["name"]: term(each) for each in result} for result in root.iter(f"{_SRX}result"))
    return _table(names, rows)


def read_lines(text: str, *, tabs: bool) -> Table:
    """Rows in CSV, of which only the texts are known, or in TSV, whose terms are as Turtle writes them."""
    lines = list(csv.reader(io.StringIO(text))) if not tabs else [line.split("\t") for line in text.splitlines()]
    names = [name.removeprefix("?") for name in lines[0]] if lines else []
    rows = (
        {name: _of_turtle(cell) if tabs else _of_csv(cell) for name, cell in zip(names, line, strict=True) if cell}
        for line in lines[1:]
    )
    return _table(names, rows)


def _of_csv(cell: str) -> Term:
    """A cell of CSV, which tells no types: what reads as a number is compared as one."""
    with suppress(ValueError):
        return "text", repr(float(cell))
    return ("bnode", cell) if cell.startswith("_:") else ("text", cell)


def _of_turtle(cell: str) -> Term:
    triples = ox.parse(f"<a:a> <a:a> {cell} .", format=ox.RdfFormat.TURTLE)
    return _of_node(next(iter(triples)).object)


def _of_node(node: Node) -> Term:
    if isinstance(node, ox.Literal):
        return literal(node.value, None if node.language else node.datatype.value, node.language)
    return ("bnode", node.value) if isinstance(node, ox.BlankNode) else ("uri", str(node)[1:-1])


def literal(value: str, datatype: str | None, language: str | None) -> Term:
    """A literal, numbers and truths by their value: 2.0 and 2.00 are one decimal."""
    if datatype in _DECIMAL:
        with suppress(InvalidOperation):
            value = str(Decimal(value).normalize() + 0)
    elif datatype == f"{XSD}boolean":
        value = {"0": "false", "1": "true"}.get(value, value)
    elif datatype in _FLOAT:
        with suppress(ValueError):
            value = repr(float(value))
    plain = datatype is None or datatype == f"{XSD}string"
    return "literal", value, "" if plain or datatype is None else datatype, (language or "").lower()


def _table(names: Iterable[str], rows: Iterable[dict[str, Term]]) -> Table:
    ordered = tuple(sorted(names))
    return Table(ordered, tuple(tuple(row.get(name) for name in ordered) for row in rows))


def is_same(one: Result, other: Result) -> bool:
    """Whether two results say the same."""
    if isinstance(one, Table) and isinstance(other, Table):
        return one.variables == other.variables and _same_rows(one.rows, other.rows)
    if isinstance(one, ox.Dataset) and isinstance(other, ox.Dataset):
        return _canonical(one) == _canonical(other)
    return type(one) is type(other) and one == other


def _canonical(dataset: ox.Dataset) -> Counter[str]:
    numbers = ox.Dataset(map(_by_value, dataset))
    numbers.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return Counter(map(str, numbers))


def _by_value(quad: ox.Quad) -> ox.Quad:
    node = quad.object
    if isinstance(node, ox.Literal) and node.datatype.value in _DECIMAL | _FLOAT:
        value = literal(node.value, node.datatype.value, None)[1]
        node = ox.Literal(value, datatype=node.datatype)
    return ox.Quad(quad.subject, quad.predicate, node, quad.graph_name)


def _same_rows(one: tuple[Row, ...], other: tuple[Row, ...]) -> bool:
    """Equal as bags for some renaming of blank nodes; the results of the tests have few of them."""
    if len(one) != len(other):
        return False
    mine, theirs = _labels(one), _labels(other)
    if len(mine) != len(theirs):
        return False
    wanted = Counter(other)
    for order in permutations(theirs) if len(mine) < 8 else [tuple(theirs)]:
        names = dict(zip(mine, order, strict=True))
        if Counter(tuple(_renamed(term, names) for term in row) for row in one) == wanted:
            return True
    return False


def _labels(rows: Iterable[Row]) -> list[str]:
    return sorted({term[1] for row in rows for term in row if term is not None and term[0] == "bnode"})


def _renamed(term: Term | None, names: dict[str, str]) -> Term | None:
    return ("bnode", names[term[1]]) if term is not None and term[0] == "bnode" else term


def lines_of(dataset: Iterable[ox.Quad]) -> Iterator[str]:
    """Sorted lines, for messages."""
    yield from sorted(map(str, dataset))
