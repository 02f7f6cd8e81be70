"""Questions asked of a small release through real worker processes."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pytest

from ccpg_graph.errors import LimitPassed, QueryError, QueryRefused, QueryStopped, StoreError, UsageError
from ccpg_graph.sparql.known import last_day
from ccpg_graph.sparql.limits import WorkLimits
from ccpg_graph.sparql.run import run_query
from ccpg_graph.store import Home, Quad, Release

BASE = "https://w3id.org/ccpg/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
ISSUED = "<http://purl.org/dc/terms/issued>"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?q ?r ?s . ?t ?u ?v }"
DATES = {"early": "2019-05-07", "month": "2021-11", "late": "2023-01-01", "undated": None}


def quads() -> list[Quad]:
    found = [(f"<{BASE}id/state/by>", TYPE, f"<{BASE}ontology#State>", f"<{BASE}graph/registry>")]
    for slug, issued in DATES.items():
        document, graph = f"<{BASE}id/document/{slug}>", f"<{BASE}graph/document/{slug}>"
        found.append((document, TYPE, f"<{BASE}ontology#Document>", graph))
        found += [(f"<{BASE}id/meeting/{slug}-{n}>", TYPE, f"<{BASE}ontology#Meeting>", graph) for n in range(20)]
        if issued is not None:
            found.append((document, ISSUED, f'"{issued}"', graph))
    return found


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    with Home(tmp_path_factory.mktemp("home")).build() as build:
        build.load(quads())
        return build.publish({})


def count_meetings(release: Release, known_by: str | None) -> tuple[int, object]:
    text = f"SELECT (COUNT(*) AS ?n) {{ ?m a <{BASE}ontology#Meeting> }}"
    answer = run_query(release.path, text, known_by=known_by, form="csv")
    return int(answer.body.decode().split()[1]), answer.left_out


def test_rows_are_written_and_counted(release: Release) -> None:
    answer = run_query(release.path, f"SELECT ?s {{ ?s a <{BASE}ontology#State> }}", form="json")
    assert json.loads(answer.body)["results"]["bindings"][0]["s"]["value"] == f"{BASE}id/state/by"


def test_construct_is_turtle_unless_asked_otherwise(release: Release) -> None:
    text = f"CONSTRUCT WHERE {{ ?s a <{BASE}ontology#State> }}"
    assert run_query(release.path, text).form == "text/turtle"
    assert run_query(release.path, text, form="ntriples").body.count(b"\n") == 1


def test_as_of_needs_its_declaration(release: Release) -> None:
    with pytest.raises(UsageError, match="declares no parameter asOf"):
        run_query(release.path, "ASK { ?s ?p ?o }", as_of="2021-01-01")


def test_known_by_asks_the_documents_of_then(release: Release) -> None:
    assert count_meetings(release, None) == (80, None)
    assert count_meetings(release, "2021-11-30") == (40, {"documents": 2, "later": 1, "undated": 1})


def test_month_not_over_counts_as_undated(release: Release) -> None:
    assert count_meetings(release, "2021-11-15") == (20, {"documents": 1, "later": 1, "undated": 2})


def test_known_by_keeps_the_registry(release: Release) -> None:
    text = f"ASK {{ ?s a <{BASE}ontology#State> }}"
    assert run_query(release.path, text, known_by="1990-01-01").body == b"true\n"


def test_known_by_and_from_do_not_go_together(release: Release) -> None:
    with pytest.raises(UsageError, match="FROM"):
        run_query(release.path, "SELECT * FROM <http://e/g> { ?s ?p ?o }", known_by="2021-01-01")


def test_known_by_no_day_is_told(release: Release) -> None:
    with pytest.raises(UsageError, match="write a day"):
        run_query(release.path, "ASK { ?s ?p ?o }", known_by="2021")


@pytest.mark.parametrize(
    ("issued", "last"),
    [("2020", "2020-12-31"), ("2020-02", "2020-02-29"), ("2021-02", "2021-02-28"), ("2021-11-04", "2021-11-04")],
)
def test_last_day_of_a_date(issued: str, last: str) -> None:
    assert last_day(issued) == last


def test_unknown_format_names_the_known(release: Release) -> None:
    with pytest.raises(UsageError, match="table, csv"):
        run_query(release.path, "ASK { ?s ?p ?o }", form="xlsx")


def test_rows_are_not_written_as_turtle(release: Release) -> None:
    with pytest.raises(UsageError, match="SELECT gives rows"):
        run_query(release.path, "SELECT * { ?s ?p ?o }", form="turtle")


def test_parser_message_comes_through(release: Release) -> None:
    with pytest.raises(QueryError, match="error at 1:"):
        run_query(release.path, "SELECT * { ?s ?p ")


def test_refusal_comes_through(release: Release) -> None:
    with pytest.raises(QueryRefused, match="SERVICE"):
        run_query(release.path, "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")


def test_missing_release_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store can be read"):
        run_query(tmp_path / "nowhere", "ASK { ?s ?p ?o }")


def test_runaway_is_ended_at_its_deadline(release: Release) -> None:
    began = time.monotonic()
    with pytest.raises(QueryStopped, match="after 1 seconds"):
        run_query(release.path, RUNAWAY, limits=WorkLimits(deadline=1))
    assert time.monotonic() - began < 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a cap on address space")
def test_hungry_query_is_ended_at_its_memory(release: Release) -> None:
    hungry = "SELECT (GROUP_CONCAT(STR(?o)) AS ?x) { ?s ?p ?o . ?s2 ?p2 ?o2 . ?s3 ?p3 ?o3 . ?s4 ?p4 ?o4 }"
    with pytest.raises(QueryStopped, match="more than the 16 MB"):
        run_query(release.path, hungry, limits=WorkLimits(deadline=30, memory=16))


def test_too_many_rows_are_no_answer(release: Release) -> None:
    with pytest.raises(LimitPassed, match="more than 5 rows"):
        run_query(release.path, "SELECT * { ?s ?p ?o }", max_rows=5)
