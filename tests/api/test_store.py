"""The Graph Store HTTP Protocol, case by case from the standard's text; over a socket."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from ccpg_graph.store import Home
from tests.api.served import BEARER, Reply, Served

BASE = "https://w3id.org/ccpg/"
TURTLE = "text/turtle"
ONE = "<http://e/a> <http://e/p> <b> ."


@pytest.fixture(scope="module")
def served(own_home: Home) -> Iterator[Served]:
    with Served(own_home.path) as server:
        yield server


def address(graph: str | None) -> str:
    return "/store?default" if graph is None else f"/store?graph={quote(graph, safe='')}"


def put(served: Served, graph: str | None, body: str | bytes, kind: str = TURTLE, method: str = "PUT") -> Reply:
    return served.send(method, address(graph), body, BEARER | {"Content-Type": kind})


def triples(served: Served, graph: str | None) -> list[str]:
    answer = served.get(address(graph), Accept="application/n-triples")
    assert answer.status == 200, answer.text
    return sorted(answer.text.splitlines())


def test_put_makes_a_graph_and_then_replaces_it(served: Served) -> None:
    assert put(served, "http://e/put", ONE).status == 201
    assert put(served, "http://e/put", "<http://e/a> <http://e/p> 2 .").status == 204
    assert triples(served, "http://e/put") == [
        '<http://e/a> <http://e/p> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .'
    ]


def test_relative_iris_are_of_the_graph(served: Served) -> None:
    put(served, "http://e/folder/graph", ONE)
    assert triples(served, "http://e/folder/graph") == ["<http://e/a> <http://e/p> <http://e/folder/b> ."]


def test_post_adds(served: Served) -> None:
    assert put(served, "http://e/post", "<http://e/a> <http://e/p> 1 .", method="POST").status == 201
    assert put(served, "http://e/post", "<http://e/a> <http://e/p> 2 .", method="POST").status == 204
    assert len(triples(served, "http://e/post")) == 2


def test_post_without_a_graph_makes_one_and_tells_where(served: Served) -> None:
    answer = served.send("POST", "/store", ONE, BEARER | {"Content-Type": TURTLE})
    assert answer.status == 201
    place = answer.headers["location"]
    assert place.startswith(f"http://127.0.0.1:{served.port}/store/")
    path = place.removeprefix(f"http://127.0.0.1:{served.port}")
    assert served.get(path, Accept=TURTLE).status == 200
    assert triples(served, place) == [f"<http://e/a> <http://e/p> <{place.rpartition('/')[0]}/b> ."]


def test_graph_is_named_by_its_own_address(served: Served) -> None:
    kept = BEARER | {"Content-Type": TURTLE}
    assert served.send("PUT", "/store/people/%C3%A9.ttl", "<> <http://e/p> 1 .", kept).status == 201
    graph = f"http://127.0.0.1:{served.port}/store/people/%C3%A9.ttl"
    assert triples(served, graph)[0].startswith(f"<{graph}> ")
    assert served.send("DELETE", "/store/people/%C3%A9.ttl", None, BEARER).status == 204
    assert served.get("/store/people/%C3%A9.ttl").status == 404


def test_delete_takes_away(served: Served) -> None:
    put(served, "http://e/gone", ONE)
    assert served.send("DELETE", address("http://e/gone"), None, BEARER).status == 204
    assert served.get(address("http://e/gone")).status == 404
    assert served.send("DELETE", address("http://e/gone"), None, BEARER).status == 404


def test_empty_graph_is_a_graph(served: Served) -> None:
    assert put(served, "http://e/empty", "").status == 201
    assert triples(served, "http://e/empty") == []
    assert put(served, "http://e/empty", "").status == 204


def test_default_graph(served: Served) -> None:
    assert put(served, None, "<http://e/d> <http://e/p> 1 .").status == 204
    assert len(triples(served, None)) == 1
    assert served.send("DELETE", address(None), None, BEARER).status == 204
    assert triples(served, None) == []


def test_head_is_get_without_a_body(served: Served) -> None:
    put(served, "http://e/head", ONE)
    answer = served.send("HEAD", address("http://e/head"), None, {"Accept": TURTLE})
    assert (answer.status, answer.body) == (200, b"")
    assert answer.headers["content-type"].startswith(TURTLE)
    assert served.send("HEAD", address("http://e/no")).status == 404


@pytest.mark.parametrize("kind", [TURTLE, "application/n-triples", "application/rdf+xml", "application/ld+json"])
def test_graph_goes_out_and_comes_in_again(served: Served, kind: str) -> None:
    text = '<http://e/s> <http://e/p> "é"@fr, <http://e/o>, 3, [ <http://e/q> "x" ] .'
    put(served, "http://e/out", text)
    sent = served.get(address("http://e/out"), Accept=kind)
    assert sent.headers["content-type"].startswith(kind)
    assert put(served, "http://e/in", sent.body, kind).status in {201, 204}
    assert len(triples(served, "http://e/in")) == 5


def test_form_with_files(served: Served) -> None:
    head = '--b\r\nContent-Disposition: form-data; name="f"; filename='
    first = f'{head}"a.ttl"\r\nContent-Type: text/turtle\r\n\r\n<http://e/a> <http://e/p> 1 .\r\n'
    octets = "Content-Type: application/octet-stream\r\n\r\n"
    second = f'{head}"b.nt"\r\n{octets}<http://e/b> <http://e/p> <http://e/c> .\r\n--b--\r\n'
    answer = put(served, "http://e/form", first + second, 'multipart/form-data; boundary="b"', "POST")
    assert answer.status == 201, answer.text
    assert len(triples(served, "http://e/form")) == 2


BAD = [
    (TURTLE, "<http://e/a> <http://e/p> .", "line 1 column 27"),
    ("application/n-triples", "<http://e/a> <p> 1 .", "line 1"),
    ("application/rdf+xml", "<rdf:RDF>", ""),
    ("application/ld+json", '{"@id": "http://e/a"', ""),
    ("application/ld+json", '{"@context": "http://127.0.0.1:1/c", "@id": "http://e/a", "p": "x"}', ""),
    ("application/rdf+xml", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', ""),
    ("multipart/form-data; boundary=b", "no boundary", "boundary"),
    (TURTLE, b'<http://e/a> <http://e/p> "\xff" .', ""),
]


@pytest.mark.parametrize(("kind", "body", "message"), BAD)
def test_bad_upload_leaves_the_old_graph(served: Served, kind: str, body: str | bytes, message: str) -> None:
    put(served, "http://e/old", ONE)
    answer = put(served, "http://e/old", body, kind)
    assert answer.status == 400, answer.text
    assert message in answer.json()["detail"]
    assert str(served.home) not in answer.text and "/tmp" not in answer.text
    assert triples(served, "http://e/old") == ["<http://e/a> <http://e/p> <http://e/b> ."]


def bomb_of_entities() -> str:
    names = "abcdefghij"
    lines = ['<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">']
    lines += [f'<!ENTITY {name} "{f"&{before};" * 30}">' for before, name in zip(names, names[1:], strict=False)]
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    return (
        f"<!DOCTYPE x [{''.join(lines)}]><rdf:RDF xmlns:rdf='{rdf}' xmlns:e='http://e/'>"
        "<rdf:Description rdf:about='http://e/a'><e:p>&j;</e:p></rdf:Description></rdf:RDF>"
    )


DEADLY = [
    ("application/rdf+xml", bomb_of_entities()),
    ("application/ld+json", '{"http://e/p":' * 200_000),
    ("application/ld+json", "[" * 200_000 + "]" * 200_000),
    ("application/ld+json", '{"@id": "http://e/a", "http://e/p": ' + '{"http://e/p": ' * 5_000 + "1" + "}" * 5_001),
    ("application/ld+json", '{"@context": ' + '{"@context": ' * 5_000 + "{}" + "}" * 5_001),
    (TURTLE, "<http://e/a> <http://e/p> " + "[ <http://e/p> " * 200_000),
    (TURTLE, "<http://e/a> <http://e/p> " + "(" * 200_000),
]


@pytest.mark.parametrize(("kind", "body"), DEADLY)
def test_deadly_upload_costs_its_author_an_error(served: Served, kind: str, body: str) -> None:
    put(served, "http://e/old", ONE)
    answer = put(served, "http://e/old", body, kind)
    assert 400 <= answer.status < 500, answer.text
    assert len(triples(served, "http://e/old")) == 1
    assert put(served, "http://e/old", ONE).status == 204


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/store", 400),
        ("/store?default&graph=http://e/a", 400),
        ("/store?graph=http://e/a&graph=http://e/b", 400),
        ("/store?graph=relative", 400),
        ("/store?graph=http://e/%3E%20x", 400),
        ("/store?default=yes", 400),
        ("/store?graph=http://e/none", 404),
    ],
)
def test_graph_that_is_not_named_well(served: Served, path: str, status: int) -> None:
    assert served.get(path).status == status


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_managed_graphs_are_closed_to_writing_and_open_to_reading(served: Served, method: str) -> None:
    graph = f"{BASE}graph/registry"
    answer = put(served, graph, ONE, method=method)
    assert answer.status == 403
    assert "ccpg-graph add" in answer.json()["detail"]
    assert len(triples(served, graph)) > 1


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_writing_takes_the_token(served: Served, method: str) -> None:
    answer = served.send(method, address("http://e/t"), ONE, {"Content-Type": TURTLE})
    assert answer.status == 401


@pytest.mark.parametrize("kind", ["text/plain", "application/zip", ""])
def test_type_that_holds_no_triples_is_415(served: Served, kind: str) -> None:
    assert put(served, "http://e/t", ONE, kind).status == 415


def test_packed_upload_is_415(served: Served) -> None:
    headers = BEARER | {"Content-Type": TURTLE, "Content-Encoding": "gzip"}
    assert served.send("PUT", address("http://e/t"), b"x", headers).status == 415


def test_type_that_cannot_be_given_is_406(served: Served) -> None:
    put(served, "http://e/head", ONE)
    assert served.get(address("http://e/head"), Accept="image/png").status == 406


def test_other_methods(served: Served) -> None:
    assert served.send("PATCH", address("http://e/t"), "", BEARER).status == 405
    assert "PUT" in served.send("OPTIONS", "/store").headers["allow"]


def test_address_with_a_line_break_makes_no_header(served: Served) -> None:
    answer = served.send("PUT", "/store?graph=http://e/x%0D%0ASet-Cookie:a", ONE, BEARER | {"Content-Type": TURTLE})
    assert answer.status == 400
    assert "set-cookie" not in answer.headers


def test_too_large_an_upload_is_413(tmp_path: Path) -> None:
    with Served(tmp_path, {"CCPG_MAX_UPLOAD": "1"}) as server:
        answer = put(server, "http://e/g", "# comment\n" * 110_000)
        assert answer.status == 413
        assert server.get(address("http://e/g")).status == 404
