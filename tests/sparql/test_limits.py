from __future__ import annotations

import pytest

from ccpg_graph.errors import QueryError, QueryRefused
from ccpg_graph.sparql.limits import TextLimits
from ccpg_graph.sparql.question import check


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { service silent ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE<http://127.0.0.1:1/>{} }",
        "SELECT * { ?s ?p trueSERVICE<http://127.0.0.1:1/>{} }",
        'SELECT * { ?s ?p "a"SERVICE<http://127.0.0.1:1/>{} }',
    ],
)
def test_service_is_refused(text: str) -> None:
    with pytest.raises(QueryRefused, match="SERVICE"):
        check(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service { ?service ?p ?o }",
        "SELECT * { ?s <http://e/SERVICE> 'SERVICE <x>' } # SERVICE",
        "PREFIX service: <http://e/> SELECT * { service:SERVICE ?p ?o }",
    ],
)
def test_the_word_service_elsewhere_is_fine(text: str) -> None:
    assert check(text) == "SELECT"


@pytest.mark.parametrize("clause", ["FROM <file:///etc/passwd>", "FROM NAMED <FILE:///etc/passwd>"])
def test_from_a_file_is_refused(clause: str) -> None:
    with pytest.raises(QueryRefused, match="names a file"):
        check(f"SELECT * {clause} {{ ?s ?p ?o }}")


@pytest.mark.parametrize("text", ["LOAD <http://e/x>", "PREFIX e: <http://e/> insert data { e:a e:b e:c }", "DROP ALL"])
def test_updates_are_refused(text: str) -> None:
    with pytest.raises(QueryError, match="is an update"):
        check(text)


def test_long_text_is_refused() -> None:
    with pytest.raises(QueryRefused, match="limit is 10"):
        check("SELECT * { ?s ?p ?o }", TextLimits(length=10))


@pytest.mark.parametrize(("opening", "closing"), ["()", "{}", "[]"])
def test_deep_nesting_is_refused(opening: str, closing: str) -> None:
    with pytest.raises(QueryRefused, match="more than 64 brackets"):
        check(f"SELECT * {{ {opening * 5000}{closing * 5000} }}")


def test_brackets_in_strings_do_not_nest() -> None:
    assert check(f"SELECT * {{ ?s ?p '{'(' * 1000}' }}") == "SELECT"
