"""Updates read so that what is checked is what is run."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccpg_graph.errors import CcpgError, QueryError, QueryRefused
from ccpg_graph.sparql.terms import resolve
from ccpg_graph.sparql.updating import Sent, read_update
from ccpg_graph.store import OxigraphStore, is_true, open_memory

CLOSED = "http://m/graph/"
MANAGED = f"INSERT DATA {{ GRAPH <{CLOSED}registry> {{ <a:s> <a:p> 1 , <{CLOSED}links> }} }}"
OWN = f"INSERT DATA {{ GRAPH <http://e/g> {{ <a:s> <a:p> 2 , <{CLOSED}links> }} <a:s> <a:in> <{CLOSED}registry> }}"


def run(store: OxigraphStore, text: str, base: str = "http://m/x") -> None:
    """As the writer does it."""
    update = read_update(Sent(text, base=base), CLOSED)
    for guard in update.guards:
        if is_true(store, guard.query, guard.default):
            raise QueryRefused("closed")
    store.update(update.text)


def managed(store: OxigraphStore) -> list[str]:
    return [f"{graph} {store.count(graph)}" for graph in store.graphs() if graph.startswith(CLOSED)]


def filled() -> OxigraphStore:
    store = open_memory()
    store.update(MANAGED)
    store.update(OWN)
    return store


# RFC 3986 §5.4.1 and §5.4.2, but for those with a scheme, which are left as they are.
REFERENCES = {
    "g": "http://a/b/c/g", "./g": "http://a/b/c/g", "g/": "http://a/b/c/g/", "/g": "http://a/g", "//g": "http://g",
    "?y": "http://a/b/c/d;p?y", "g?y": "http://a/b/c/g?y", "#s": "http://a/b/c/d;p?q#s", "g#s": "http://a/b/c/g#s",
    ";x": "http://a/b/c/;x", "": "http://a/b/c/d;p?q", ".": "http://a/b/c/", "./": "http://a/b/c/", "..": "http://a/b/",
    "../g": "http://a/b/g", "../..": "http://a/", "../../g": "http://a/g", "../../../g": "http://a/g",
    "/./g": "http://a/g", "/../g": "http://a/g", "g.": "http://a/b/c/g.", "..g": "http://a/b/c/..g",
    "./g/.": "http://a/b/c/g/", "g/../h": "http://a/b/c/h", "g;x=1/../y": "http://a/b/c/y", "g?y/../x": "http://a/b/c/g?y/../x",
}  # fmt: skip


@pytest.mark.parametrize(("reference", "found"), REFERENCES.items())
def test_references_are_resolved_as_the_standard_says(reference: str, found: str) -> None:
    assert resolve(reference, "http://a/b/c/d;p?q") == found


def test_load_and_service_stand_where_they_are_allowed() -> None:
    text = "LOAD SILENT <x> INTO GRAPH <http://e/g> ; INSERT { <a:s> <a:p> 1 } WHERE { SERVICE <http://e/> { } }"
    read = read_update(Sent(text, base="http://m/"), CLOSED, outward=True).text
    assert "LOAD SILENT <http://m/x> INTO GRAPH <http://e/g>" in read
    assert "SERVICE <http://e/>" in read
    with pytest.raises(QueryRefused, match="managed"):
        read_update(Sent(f"LOAD <http://e/> INTO GRAPH <{CLOSED}x>"), CLOSED, outward=True)
    with pytest.raises(QueryRefused, match="SERVICE"):
        read_update(Sent(text, base="http://m/"), CLOSED)


def test_prologues_hold_from_where_they_stand() -> None:
    store = open_memory()
    run(
        store,
        "PREFIX p: <http://one/> INSERT DATA { p:a <b> 1 } ; BASE <http://two/> PREFIX p: <x#> "
        r"INSERT DATA { p:a.b\-c%20 <b> 'p:a <no>' } ; # PREFIX p: <none>",
    )
    assert store.query("ASK { <http://one/a> <http://m/b> 1 }") is True
    assert store.query("ASK { <http://two/x#a.b-c%20> <http://two/b> 'p:a <no>' }") is True


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { GRAPH p:g { <a:s> <a:p> 1 } }",
        "INSERT { <a:s> <a:p> 1 } WHERE { FILTER(?a<'x>'||true) }",
        "INSERT DATA { <a:s> <a:p> trueGRAPH <http://m/graph/x> { <a:s> <a:p> 1 } }",
        "INSERT DATA { <a:s> <a:p> 1 } INSERT DATA { <a:s> <a:p> 2 }",
        "DELETE WHERE { <a:s> <a:p> 1",
        "CLEAR",
        "CLEAR GRAPH ?g",
        "INSERT DATA { <a:s> <a:p> 1 } ;; CLEAR DEFAULT",
        "LOAD",
        "<a:s>",
        "INSERT DATA { <a:\\u0000> <a:p> 1 }",
        "INSERT DATA { <rel> <a:p> \\u0031 }",
    ],
)
def test_what_is_no_update_is_an_error(text: str) -> None:
    with pytest.raises(QueryError):
        run(filled(), text)


def test_guard_is_asked_of_the_graph_that_with_names() -> None:
    store = filled()
    with pytest.raises(QueryRefused):
        run(store, "WITH <http://e/g> INSERT { GRAPH ?g { <a:s> <a:p> 3 } } WHERE { <a:s> <a:p> ?g }")


def test_template_without_a_value_for_the_graph_still_writes_the_rest() -> None:
    store = filled()
    run(store, "INSERT { <a:n> <a:p> 1 . GRAPH ?g { <a:n> <a:p> 1 } } WHERE { OPTIONAL { <a:no> <a:in> ?g } }")
    assert store.query("ASK { <a:n> <a:p> 1 }") is True


# Pieces of which an update might be made that reaches a managed graph in some way that nobody has thought of.
PIECES = [
    "INSERT", "DELETE", "DATA", "WHERE", "GRAPH", "WITH", "USING", "NAMED", "CLEAR", "DROP", "MOVE", "COPY", "ADD",
    "TO", "DEFAULT", "ALL", "SILENT", "CREATE", "SELECT *", "BIND(IRI(?o) AS ?g)", "FILTER(?o<?g)", "UNION",
    "{", "}", "{", "}", ";", ".", "?g", "?s ?p ?o", "<a:s> <a:in> ?g", f"<{CLOSED}registry>", "<graph/registry>",
    "g:registry", f"PREFIX g: <{CLOSED}>", "BASE <http://m/>", "<'>", "'", '"', "'''", "#", "\n", "<", ">", "\\u003c",
    "GRAPH ?g { ?s ?p ?o }", f"GRAPH <{CLOSED}registry> {{ ?s ?p ?o }}", "WHERE { GRAPH ?g { ?s ?p ?o } }",
    "INSERT { GRAPH ?g { <a:n> <a:p> 1 } } WHERE { ?s <a:in> ?g }", "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
    f"CLEAR GRAPH <{CLOSED}registry>", "INSERT DATA { <a:s> <a:p> '", "FILTER(1 <'>' && 1 > 0)", "WHERE { }",
]  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", " ", "", "\t"])), max_size=14))
def test_no_update_whatever_reaches_a_managed_graph(pieces: list[tuple[str, str]]) -> None:
    store = filled()
    before = managed(store)
    with suppress(CcpgError):
        run(store, "".join(f"{piece}{blank}" for piece, blank in pieces))
    assert managed(store) == before
    assert store.query(f"ASK {{ GRAPH <{CLOSED}registry> {{ <a:s> <a:p> 1 , <{CLOSED}links> }} }}") is True
