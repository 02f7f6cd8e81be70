from __future__ import annotations

from collections.abc import Mapping

import pytest

from ccpg_graph.errors import QueryError, UsageError
from ccpg_graph.sparql.parameters import Parameter, bind_parameters, read_parameters
from ccpg_graph.sparql.tokens import read_tokens
from ccpg_graph.store import Rows, open_memory

DATE = "http://www.w3.org/2001/XMLSchema#date"
HEAD = "# param: asOf xsd:date default 2021-06-01\n"


def bind(text: str, values: Mapping[str, str] | None = None) -> str:
    return bind_parameters(read_tokens(text), values or {})


def ask(text: str, values: Mapping[str, str] | None = None) -> list[tuple[str | None, ...]]:
    with open_memory() as store:
        store.bulk_load(
            ("<http://e/s>", "<http://e/p>", f'"{year}-01-01"^^<{DATE}>', "<http://e/g>") for year in (2020, 2021, 2022)
        )
        answer = store.query(bind(text, values))
        assert isinstance(answer, Rows)
        return sorted(tuple(None if node is None else node.text for node in row) for row in answer.rows)


def test_declarations_are_read_in_order() -> None:
    text = f"{HEAD}# param: state iri\n# a parameter is no param\nSELECT * {{ ?s ?p ?o }}"
    assert list(read_parameters(read_tokens(text)).values()) == [
        Parameter("asOf", "xsd:date", "2021-06-01"),
        Parameter("state", "iri"),
    ]


@pytest.mark.parametrize("line", ["# param: asOf", "# param: asOf xsd:dateTime", "#param: asOf xsd:date 2021-01-01"])
def test_declaration_that_cannot_be_read_is_told(line: str) -> None:
    with pytest.raises(QueryError, match="a parameter is declared as"):
        read_parameters(read_tokens(line))


def test_text_without_parameters_stays_as_it_is() -> None:
    text = "SELECT ?asOf # ?asOf\n{ ?asOf ?p '?asOf' }"
    assert bind(text) == text


def test_value_is_taken_in_a_filter() -> None:
    assert len(ask(HEAD + "SELECT ?o { ?s ?p ?o FILTER(?o <= ?asOf) }", {"asOf": "2020-06-01"})) == 1


def test_default_is_taken_where_no_value_is_given() -> None:
    assert len(ask(HEAD + "SELECT ?o { ?s ?p ?o FILTER(?o <= ?asOf) }")) == 2


@pytest.mark.parametrize(
    "group",
    [
        "GRAPH ?g { ?s ?p ?o FILTER(?o <= ?asOf) }",
        "{ SELECT ?o { ?s ?p ?o FILTER(?o <= $asOf) } }",
        "{ ?s ?p ?o FILTER(?o <= ?asOf) } UNION { ?s <http://e/none> ?o }",
        "?s ?p ?o FILTER NOT EXISTS { ?s ?p ?o FILTER(?o > ?asOf) }",
    ],
)
def test_value_reaches_every_group(group: str) -> None:
    assert len(ask(f"{HEAD}SELECT ?o WHERE {{ {group} }}")) == 2


def test_variable_can_be_shown_beside_the_rows() -> None:
    text = HEAD + "SELECT ?o ?asOf WHERE { ?s ?p ?o FILTER(?o <= ?asOf) } ORDER BY ?asOf ?o"
    assert ask(text)[0] == ("2020-01-01", "2021-06-01")


def test_strings_and_comments_are_left_alone() -> None:
    assert bind(HEAD + "ASK { ?s ?p '?asOf' } # ?asOf").endswith("ASK { ?s ?p '?asOf' } # ?asOf")


def test_value_cannot_break_out_of_its_literal() -> None:
    text = bind("# param: name xsd:string\nASK { ?s ?p ?name }", {"name": '" } # \\'})
    assert text.endswith('ASK { ?s ?p "\\" } # \\\\" }')


@pytest.mark.parametrize("value", ["2021-13-01", "2021-02-30", "2021", "yesterday", "2021-01-01T00:00:00", '2021"'])
def test_value_that_is_no_date_is_told(value: str) -> None:
    with pytest.raises(UsageError, match="write a day as 2021-11-04"):
        bind(HEAD + "ASK { ?s ?p ?asOf }", {"asOf": value})


@pytest.mark.parametrize("value", ["no iri", "https://e/> } #", "relative"])
def test_value_that_is_no_iri_is_told(value: str) -> None:
    with pytest.raises(UsageError, match="is no iri"):
        bind("# param: state iri\nASK { ?state ?p ?o }", {"state": value})


def test_undeclared_parameter_is_told() -> None:
    with pytest.raises(UsageError, match="declares no parameter asOf"):
        bind("ASK { ?s ?p ?o }", {"asOf": "2021-01-01"})


def test_undeclared_parameter_is_told_with_those_that_there_are() -> None:
    with pytest.raises(UsageError, match="declares no parameter nubmer: it has number"):
        bind("# param: number xsd:integer default 31\nASK { ?s ?p ?number }", {"nubmer": "35"})


def test_missing_value_is_told() -> None:
    with pytest.raises(UsageError, match="state: the question needs a value"):
        bind("# param: state iri\nASK { ?state ?p ?o }")


@pytest.mark.parametrize("clause", ["BIND(1 AS ?asOf)", "VALUES ?asOf { 1 }"])
def test_variable_given_by_the_query_itself_is_told(clause: str) -> None:
    with pytest.raises(UsageError, match="gives \\?asOf a value itself"):
        bind(f"{HEAD}ASK {{ {clause} }}")


def test_a_short_id_stands_for_its_iri() -> None:
    tokens = read_tokens("# param: thing iri\nASK { ?thing ?p ?o }")
    assert "<https://w3id.org/ccpg/id/body/ccpg>" in bind_parameters(tokens, {"thing": "body/ccpg"})
    assert "<https://example.org/id/body/ccpg>" in bind_parameters(
        tokens, {"thing": "body/ccpg"}, "https://example.org/"
    )
