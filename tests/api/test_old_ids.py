"""What was published once goes on answering, also after a merge, a parting or a withdrawal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from ccpg_graph.api.app import create_app
from ccpg_graph.mapping import Terms, map_successors
from ccpg_graph.settings import Settings
from ccpg_graph.store import Home, Ledger, ledger_lines
from tests.api.sample import DOCUMENTS, quads

HTML = {"accept": "text/html"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    home = Home(Path(tmp_path_factory.mktemp("old")))
    successors = {"person/old": ["person/new"], "person/two": ["person/one", "person/other"]}
    with home.build() as build:
        for document in DOCUMENTS:
            build.add_document(document)
        build.load([*quads(), *map_successors(successors, Terms())])
        build.publish({}, ledger_lines({}, ["person/gone", "document/gone"], Ledger()))
    with TestClient(create_app(Settings(home=home.path, workers=1))) as opened:
        yield opened


def test_an_old_id_leads_to_the_new_one(client: TestClient) -> None:
    answer = client.get("/id/person/old?format=turtle", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, "/id/person/new?format=turtle")


def test_an_old_id_of_several_shows_them_all(client: TestClient) -> None:
    answer = client.get("/id/person/two", headers=HTML)
    assert answer.status_code == 300
    assert '"/id/person/one"' in answer.text
    assert '"/id/person/other"' in answer.text


@pytest.mark.parametrize("path", ["/id/person/gone", "/documents/gone"])
def test_what_was_taken_out_is_gone(client: TestClient, path: str) -> None:
    assert client.get(path, headers=HTML).status_code == 410


def test_what_never_was_is_not_found(client: TestClient) -> None:
    assert client.get("/id/person/nobody", headers=HTML).status_code == 404


def test_the_graph_api_leads_on_as_well(client: TestClient) -> None:
    answer = client.get("/api/v1/entities/person/old", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, "/api/v1/entities/person/new")
    several = client.get("/api/v1/entities/person/two")
    assert several.status_code == 300
    assert "person/one, person/other" in several.json()["detail"]
    assert client.get("/api/v1/entities/person/gone").status_code == 410
    assert client.get("/api/v1/entities/person/never").status_code == 404
    people = client.get("/api/v1/entities?kind=person").json()["items"]
    assert "person/old" not in {item["id"] for item in people}
