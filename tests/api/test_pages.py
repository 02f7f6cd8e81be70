from __future__ import annotations

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from ccpg_graph.store import Home, Release
from ccpg_graph.vocab import BASE
from tests.api.sample import ABSENT, CHAIR, DOCUMENTS, ONE, SAID, SESSION, claim_id

HTML = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def path_of(name: str) -> str:
    return f"/id/{name.removeprefix('id:')}"


def test_health_names_the_release(client: TestClient, release: Release) -> None:
    assert client.get("/health").json()["release"] == release.name


def test_start_page_lists_counts_and_documents(client: TestClient) -> None:
    page = client.get("/").text
    for document in DOCUMENTS:
        assert f'<a href="/documents/{document.id}">' in page
    assert "council session" in page


def test_start_page_of_an_empty_home_says_what_to_do(empty_client: TestClient) -> None:
    answer = empty_client.get("/")
    assert answer.status_code == 200
    assert "ccpg-graph build" in answer.text
    assert empty_client.get("/health").json()["release"] is None


def test_other_pages_of_an_empty_home_are_503(empty_client: TestClient) -> None:
    answer = empty_client.get("/documents/one", headers={"accept": "*/*"})
    assert answer.status_code == 503
    assert answer.json()["detail"].endswith("Run `ccpg-graph build`.")


def test_document_shows_every_claim_at_its_passage(client: TestClient) -> None:
    page = client.get(f"/documents/{ONE.id}").text
    for said in SAID:
        assert (f'id="claim-{claim_id(said)}"' in page) == (said.document is ONE)
    assert "only planned" in page
    assert "denied" in page


def test_document_text_is_shown_unchanged(client: TestClient) -> None:
    page = client.get(f"/documents/{ONE.id}").text
    article = re.search(r"<article[^>]*>(.*?)</article>", page, re.DOTALL)
    assert article is not None
    assert unescape(re.sub(r"<[^>]+>", "", article[1])) == ONE.text


def test_nodes_without_a_label_are_called_by_their_parts(client: TestClient) -> None:
    page = client.get(f"/documents/{ONE.id}").text
    assert "Ivan Sample · 31st session of the Coordinating Council" in page
    assert "Ivan Sample · Prosecutor General of Examplia" in page


@pytest.mark.parametrize("path", ["/documents/none", "/documents/..%2Fmanifest", "/id/person/nobody", "/queries/none"])
def test_what_is_not_there_is_404(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("slug", ["a%3E%20%3Fp%20%7D", "a%22", "%7Bx%7D", "a%0Ab"])
def test_id_that_could_end_an_iri_is_404(client: TestClient, slug: str) -> None:
    assert client.get(f"/id/person/{slug}").status_code == 404


def test_rival_values_stand_side_by_side_each_with_its_passage(client: TestClient) -> None:
    page = client.get(path_of(SESSION), headers=HTML).text
    for said in SAID:
        if said.subject == SESSION:
            assert f"/documents/{said.document.id}#claim-{claim_id(said)}" in page
    assert page.index("2021-11-04</b>") < page.index("2021-11-05</b>")


def test_denial_is_shown_as_one(client: TestClient) -> None:
    page = client.get(path_of(ABSENT), headers=HTML).text
    assert '<span class="tag modality">denied</span>' in page


def test_thing_known_from_the_registry_alone_has_a_page(client: TestClient) -> None:
    page = client.get("/id/body/ccpg", headers=HTML).text
    assert "1995-12-07" in page
    assert "From no document" in page


def test_registry_names_its_sources_and_what_points_here(client: TestClient) -> None:
    page = client.get("/id/body/ccpg", headers=HTML).text
    assert '<a href="https://example.org/about-the-council">https://example.org/about-the-council</a>' in page
    assert '← sub organization of</td><td><a href="/id/body/secretariat">Secretariat of the Council</a>' in page


def test_many_forms_of_a_name_are_folded_away(client: TestClient) -> None:
    assert "<details><summary>10 forms</summary>" in client.get("/id/body/ccpg", headers=HTML).text


def test_thing_as_turtle(client: TestClient) -> None:
    answer = client.get(path_of(CHAIR), headers={"accept": "text/turtle"})
    assert answer.headers["content-type"].startswith("text/turtle")
    assert f"<{BASE}{path_of(CHAIR)[1:]}>" in answer.text
    assert client.get(f"{path_of(CHAIR)}?format=turtle", headers=HTML).text == answer.text


def test_thing_in_no_known_format_is_406(client: TestClient) -> None:
    assert client.get(path_of(CHAIR), headers={"accept": "image/png"}).status_code == 406


def test_claim_leads_to_its_passage(client: TestClient) -> None:
    answer = client.get(f"/id/claim/{claim_id(SAID[0])}", headers=HTML, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/documents/{ONE.id}#claim-{claim_id(SAID[0])}"


def test_document_id_leads_to_the_reader(client: TestClient) -> None:
    answer = client.get(f"/id/document/{ONE.id}", headers=HTML, follow_redirects=False)
    assert answer.headers["location"] == f"/documents/{ONE.id}"


def test_gallery_links_run(client: TestClient) -> None:
    page = client.get("/queries").text
    links = re.findall(r"href='(/queries/[^']+)'", page)
    assert links
    for address in links:
        answer = client.get(address, headers=HTML)
        assert answer.status_code == 200, answer.text
        assert "No answer" not in answer.text


@pytest.mark.parametrize("path", ["/", "/sparql", f"/documents/{ONE.id}", "/health", "/nowhere"])
def test_strict_policy_stands_on_every_answer(client: TestClient, path: str) -> None:
    policy = client.get(path, headers=HTML).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


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
        answer = client.get("/documents", headers={"accept": "*/*"})
    finally:
        home.rollback(release.number)
    assert answer.status_code == 503
    assert str(home.path) not in answer.text
