"""The contract of `Store`, over memory and disk."""

from __future__ import annotations

import io
import threading
from pathlib import Path

import pytest

from ccpg_graph.errors import LimitPassed, QueryError, StoreError
from ccpg_graph.store import (
    EVERYTHING,
    GraphFormat,
    Node,
    NodeKind,
    OxigraphStore,
    Quad,
    Rows,
    Scope,
    Store,
    open_disk,
    open_read_only,
)

XSD = "http://www.w3.org/2001/XMLSchema#"


def quad(subject: str, value: str, graph: str = "g") -> Quad:
    return f"<http://e/{subject}>", "<http://e/p>", value, f"<http://e/{graph}>"


def ask(store: Store, text: str, scope: Scope = EVERYTHING) -> list[tuple[str | None, ...]]:
    answer = store.query(text, scope)
    assert isinstance(answer, Rows)
    return sorted(tuple(None if node is None else node.serialized() for node in row) for row in answer.rows)


def dumped(store: Store) -> str:
    output = io.BytesIO()
    store.dump(output)
    return output.getvalue().decode()


def test_default_graph_is_the_union(store: OxigraphStore) -> None:
    store.bulk_load([quad("a", '"1"', "g"), quad("b", '"2"', "h")])
    assert ask(store, "SELECT ?s { ?s ?p ?o }") == [("<http://e/a>",), ("<http://e/b>",)]


def test_scope_hides_the_other_graphs(store: OxigraphStore) -> None:
    store.bulk_load([quad("a", '"1"', "g"), quad("b", '"2"', "h")])
    scope = Scope(("http://e/h",))
    assert ask(store, "SELECT ?s { ?s ?p ?o }", scope) == [("<http://e/b>",)]
    assert ask(store, "SELECT ?s { GRAPH ?g { ?s ?p ?o } }", scope) == [("<http://e/b>",)]


def test_empty_scope_shows_nothing(store: OxigraphStore) -> None:
    store.bulk_load([quad("a", '"1"')])
    assert ask(store, "SELECT ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", Scope(())) == []


def test_nodes_keep_language_and_datatype(store: OxigraphStore) -> None:
    store.bulk_load([quad("a", '"сессия"@ru'), quad("a", f'"2021-11-04"^^<{XSD}date>'), quad("a", '"plain"')])
    answer = store.query("SELECT ?o { ?s ?p ?o }")
    assert isinstance(answer, Rows)
    assert {row[0] for row in answer.rows} == {
        Node(NodeKind.LITERAL, "сессия", None, "ru"),
        Node(NodeKind.LITERAL, "2021-11-04", f"{XSD}date"),
        Node(NodeKind.LITERAL, "plain"),
    }


def test_unbound_cells_are_none(store: OxigraphStore) -> None:
    store.bulk_load([quad("a", '"1"')])
    assert ask(store, "SELECT ?s ?x { ?s ?p ?o OPTIONAL { ?s <http://e/q> ?x } }") == [("<http://e/a>", None)]


def test_ask_gives_a_truth(store: OxigraphStore) -> None:
    assert store.query("ASK { ?s ?p ?o }") is False


def test_construct_is_written_as_turtle(store: OxigraphStore) -> None:
    store.bulk_load([quad("a", '"1"')])
    answer = store.query("CONSTRUCT WHERE { ?s ?p ?o }")
    assert not isinstance(answer, bool | Rows)
    assert b'<http://e/a> <http://e/p> "1"' in answer.serialize(GraphFormat.TURTLE)


def test_more_triples_than_the_limit_are_no_answer(store: OxigraphStore) -> None:
    store.bulk_load([quad("a", '"1"'), quad("a", '"2"')])
    answer = store.query("CONSTRUCT WHERE { ?s ?p ?o }")
    assert not isinstance(answer, bool | Rows)
    with pytest.raises(LimitPassed, match="more than 1 triples"):
        answer.write(io.BytesIO(), GraphFormat.N_TRIPLES, 1)


def test_query_error_tells_the_place(store: OxigraphStore) -> None:
    with pytest.raises(QueryError, match="error at 1:"):
        store.query("SELECT WHERE { ?s ?p ?o }")


def test_update_is_whole_or_not_at_all(store: OxigraphStore) -> None:
    with pytest.raises(QueryError):
        store.update("INSERT DATA { <http://e/a> <http://e/p> 1 } ; NONSENSE")
    assert store.count() == 0


def test_concurrent_updates_lose_nothing(store: OxigraphStore) -> None:
    store.update("INSERT DATA { GRAPH <http://e/g> { <http://e/n> <http://e/p> 0 } }")
    step = (
        "DELETE { GRAPH <http://e/g> { ?s ?p ?o } } INSERT { GRAPH <http://e/g> { ?s ?p ?x } } "
        "WHERE { GRAPH <http://e/g> { ?s ?p ?o } BIND(?o + 1 AS ?x) }"
    )

    def count_up() -> None:
        for _ in range(25):
            store.update(step)

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ask(store, "SELECT ?o { ?s ?p ?o }") == [(f'"100"^^<{XSD}integer>',)]


def test_put_graph_replaces(store: OxigraphStore) -> None:
    store.bulk_load([quad("a", '"old"'), quad("b", '"other"', "h")])
    store.put_graph("http://e/g", [("<http://e/a>", "<http://e/p>", '"new"')])
    assert ask(store, "SELECT ?o { ?s ?p ?o }") == [('"new"',), ('"other"',)]


def test_bad_put_leaves_the_old_graph(store: OxigraphStore) -> None:
    store.bulk_load([quad("a", '"old"')])
    with pytest.raises(StoreError, match="http://e/g"):
        store.put_graph("http://e/g", [("<http://e/a>", "<http://e/p>", '"not closed')])
    assert ask(store, "SELECT ?o { ?s ?p ?o }") == [('"old"',)]


def test_delete_graph_takes_exactly_that_graph(store: OxigraphStore) -> None:
    store.bulk_load([quad("a", '"1"', "g"), quad("b", '"2"', "h")])
    store.delete_graph("http://e/g")
    store.delete_graph("http://e/never-there")
    assert store.graphs() == ["http://e/h"]


def test_counts_all_and_one_graph(store: OxigraphStore) -> None:
    store.bulk_load([quad("a", '"1"', "g"), quad("a", '"1"', "h"), quad("b", '"2"', "h")])
    assert (store.count(), store.count("http://e/h"), store.count("http://e/none")) == (3, 2, 0)


def test_dump_is_sorted_whatever_the_order_of_loading(store: OxigraphStore) -> None:
    store.bulk_load([quad("b", '"2"'), quad("a", '"line\\nbreak"')])
    store.bulk_load([quad("a", '"0"', "f")])
    assert dumped(store).splitlines() == [
        '<http://e/a> <http://e/p> "0" <http://e/f> .',
        '<http://e/a> <http://e/p> "line\\nbreak" <http://e/g> .',
        '<http://e/b> <http://e/p> "2" <http://e/g> .',
    ]


def test_bad_quads_are_named(store: OxigraphStore) -> None:
    with pytest.raises(StoreError, match="cannot be loaded"):
        store.bulk_load([quad("a", "no term")])


def test_closed_store_says_so(store: OxigraphStore) -> None:
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.count()


def test_serialized_nodes_parse_back(store: OxigraphStore) -> None:
    value = Node(NodeKind.LITERAL, 'a "quoted" \\ line\nnext\r', f"{XSD}token").serialized()
    store.bulk_load([quad("a", value)])
    assert ask(store, "SELECT ?o { ?s ?p ?o }") == [(value,)]


def test_flushed_quads_are_there_after_reopening(tmp_path: Path) -> None:
    with open_disk(tmp_path / "s") as store:
        store.bulk_load([quad("a", '"1"')])
        store.flush()
    with open_read_only(tmp_path / "s") as store:
        assert store.count() == 1


def test_read_only_store_refuses_changes(tmp_path: Path) -> None:
    with open_disk(tmp_path / "s") as store:
        store.flush()
    with open_read_only(tmp_path / "s") as store, pytest.raises(StoreError, match="read-only"):
        store.bulk_load([quad("a", '"1"')])


def test_second_writer_is_refused(tmp_path: Path) -> None:
    with open_disk(tmp_path / "s"), pytest.raises(StoreError, match="cannot be opened for writing"):
        open_disk(tmp_path / "s")


def test_missing_store_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nowhere"):
        open_read_only(tmp_path / "nowhere")


def test_trap_some_numbers_are_rewritten(store: OxigraphStore) -> None:
    # Why offsets are xsd:integer and nothing compares numbers by their digits.
    store.bulk_load([quad("a", f'"2.50"^^<{XSD}decimal>')])
    assert ask(store, "SELECT ?o { ?s ?p ?o }") == [(f'"2.5"^^<{XSD}decimal>',)]
