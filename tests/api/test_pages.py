from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from ccpg_graph.explorer import shell
from ccpg_graph.store import Home, Release
from ccpg_graph.vocab import BASE
from tests.api.sample import CHAIR, ONE, SAID, SESSION, claim_id

HTML = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
VIEWS = ("/", "/entities", "/network", "/map", "/timeline", "/tables", "/documents", "/try", "/sparql")


def path_of(name: str) -> str:
    return f"/id/{name.removeprefix('id:')}"


def is_shell(page: str) -> bool:
    return '<div id="app">' in page


def test_health_names_the_release(client: TestClient, release: Release) -> None:
    assert client.get("/health").json()["release"] == release.name


@pytest.mark.parametrize("path", [*VIEWS, f"/documents/{ONE.id}", f"/entities/{SESSION.removeprefix('id:')}"])
def test_every_view_is_the_explorer(client: TestClient, path: str) -> None:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 200
    assert is_shell(answer.text)


def test_explorer_is_there_where_nothing_has_been_built(empty_client: TestClient) -> None:
    assert is_shell(empty_client.get("/").text)
    assert empty_client.get("/health").json()["release"] is None


def test_things_of_an_empty_home_are_503(empty_client: TestClient) -> None:
    answer = empty_client.get("/documents/one", headers={"accept": "*/*"})
    assert answer.status_code == 503
    assert answer.json()["detail"].endswith("Run `ccpg-graph build`.")


def test_files_of_the_explorer_are_kept_for_ever(client: TestClient) -> None:
    names = re.findall(r'(?:src|href)="(/assets/[^"]+)"', client.get("/").text)
    assert names
    for name in names:
        answer = client.get(name)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
    assert client.get("/icon.svg").headers["content-type"].startswith("image/svg+xml")


@pytest.mark.parametrize("name", ["none.js", "..%2Findex.html", ".vite", "%2e%2e"])
def test_no_other_file_is_served(client: TestClient, name: str) -> None:
    assert client.get(f"/assets/{name}", headers={"accept": "*/*"}).status_code == 404


def test_checkout_without_the_explorer_says_what_to_do(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "STATIC", Path("nowhere"))
    assert "make explorer" in client.get("/").text
    assert client.get("/icon.svg", headers={"accept": "*/*"}).status_code == 404


@pytest.mark.parametrize("path", ["/documents/none", "/entities/person/nobody"])
def test_view_of_what_is_not_there_is_404(client: TestClient, path: str) -> None:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 404
    assert is_shell(answer.text)


@pytest.mark.parametrize("path", ["/documents/..%2Fmanifest", "/id/person/nobody", "/queries/none", "/nowhere"])
def test_what_is_not_there_is_404(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("slug", ["a%3E%20%3Fp%20%7D", "a%22", "%7Bx%7D", "a%0Ab"])
@pytest.mark.parametrize("head", ["/id/person", "/entities/person"])
def test_id_that_could_end_an_iri_is_404(client: TestClient, head: str, slug: str) -> None:
    assert client.get(f"{head}/{slug}").status_code == 404


def test_thing_as_turtle(client: TestClient) -> None:
    answer = client.get(path_of(CHAIR), headers={"accept": "text/turtle"})
    assert answer.headers["content-type"].startswith("text/turtle")
    assert f"<{BASE}{path_of(CHAIR)[1:]}>" in answer.text
    assert client.get(f"{path_of(CHAIR)}?format=turtle", headers=HTML).text == answer.text


def test_thing_leads_a_browser_to_its_page(client: TestClient) -> None:
    answer = client.get(path_of(SESSION), headers=HTML, follow_redirects=False)
    assert (answer.status_code, answer.headers["vary"]) == (303, "Accept")
    assert answer.headers["location"] == f"/entities/{SESSION.removeprefix('id:')}"


def test_thing_in_no_known_format_is_406(client: TestClient) -> None:
    assert client.get(path_of(CHAIR), headers={"accept": "image/png"}).status_code == 406


def test_claim_leads_to_its_passage(client: TestClient) -> None:
    answer = client.get(f"/id/claim/{claim_id(SAID[0])}", headers=HTML, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/documents/{ONE.id}#claim-{claim_id(SAID[0])}"


def test_document_id_leads_to_the_reader(client: TestClient) -> None:
    answer = client.get(f"/id/document/{ONE.id}", headers=HTML, follow_redirects=False)
    assert answer.headers["location"] == f"/documents/{ONE.id}"


def test_gallery_leads_to_its_answers(client: TestClient) -> None:
    assert client.get("/queries", follow_redirects=False).headers["location"] == "/sparql"
    address = client.get("/queries/sessions", follow_redirects=False).headers["location"]
    assert "bindings" in client.get(address, headers={"accept": "application/json"}).text


@pytest.mark.parametrize("path", ["/", "/sparql", f"/documents/{ONE.id}", "/health", "/nowhere", "/api/v1/release"])
def test_policy_stands_on_every_answer(client: TestClient, path: str) -> None:
    policy = client.get(path, headers=HTML).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "http" not in policy
    # The editor of the SPARQL page writes styles; scripts it may not write either.
    allowed = ["style-src 'self' 'unsafe-inline'"] if path == "/sparql" else []
    assert re.findall(r"[\w-]+ 'self' 'unsafe[\w-]+'", policy) == allowed


def test_newer_release_is_served_at_once(home: Home, client: TestClient, release: Release) -> None:
    with home.build() as build:
        build.add_document(ONE)
        newer = build.publish({})
    try:
        assert client.get("/health").json()["release"] == newer.name
    finally:
        home.rollback(release.number)
    assert client.get("/health").json()["release"] == release.name


def test_broken_store_tells_no_path(home: Home, client: TestClient, release: Release) -> None:
    (home.path / "current").write_text("7-gone\n")
    try:
        answer = client.get("/documents/one", headers={"accept": "*/*"})
    finally:
        home.rollback(release.number)
    assert answer.status_code == 503
    assert str(home.path) not in answer.text
