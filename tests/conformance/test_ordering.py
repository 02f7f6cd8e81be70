"""What holds answers against the order that their query asks for: by itself, since the W3C's tests may be missing."""

from __future__ import annotations

import pytest

from tests.conformance.ordering import is_ordered, keys_of
from tests.conformance.results import Table, Term, literal

INTEGER = "http://www.w3.org/2001/XMLSchema#integer"


def number(value: int) -> Term:
    return literal(str(value), INTEGER, None)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("SELECT * { ?s ?p ?o }", []),
        ("SELECT * { ?s ?p ?o } ORDER BY ?s DESC(?o) LIMIT 3", [("s", False), ("o", True)]),
        ("SELECT * { ?s ?p ?o } order by asc( $s ) OFFSET 1", [("s", False)]),
        ("SELECT * { { SELECT * { ?s ?p ?o } ORDER BY ?s } }", []),
        ("SELECT * { ?s ?p ?o } ORDER BY STR(?s)", []),
    ],
)
def test_keys_are_those_of_the_outermost_order(text: str, keys: list[tuple[str, bool]]) -> None:
    assert keys_of(text) == keys


@pytest.mark.parametrize(
    ("values", "down", "ordered"),
    [
        ([number(9), number(10)], False, True),
        ([number(10), number(9)], False, False),
        ([number(10), number(9)], True, True),
        ([None, ("bnode", "b"), ("uri", "a:a"), literal("a", None, None)], False, True),
        ([("uri", "a:a"), None], False, False),
        ([literal("b", None, None), literal("a", None, None)], False, False),
        ([literal("b", None, "en"), literal("a", None, None)], False, True),
        ([number(1), number(1)], True, True),
    ],
)
def test_rows_are_held_against_the_standards_order(values: list[Term | None], down: bool, ordered: bool) -> None:
    assert is_ordered(Table(("x",), tuple((value,) for value in values)), [("x", down)]) is ordered
