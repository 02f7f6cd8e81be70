"""`release` is in our own sample sentences, `client` an application over it (and its workers)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from ccpg_graph.api.app import create_app
from ccpg_graph.explorer import shell
from ccpg_graph.settings import Settings
from ccpg_graph.store import Home, Release
from tests.api.sample import DOCUMENTS, quads


@pytest.fixture(autouse=True)
def static(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for the built explorer, so that the server can be tested without Node.js."""
    folder = tmp_path / "static"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text('<script src="/assets/index-1a.js"></script><div id="app"></div>')
    (folder / "assets" / "index-1a.js").write_text("// sample")
    (folder / "icon.svg").write_text("<svg/>")
    monkeypatch.setattr(shell, "STATIC", folder)
    return folder


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def release(home: Home) -> Release:
    return published(home)


@pytest.fixture(scope="module")
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The same release in a home of the module's own, for tests that write."""
    home = Home(tmp_path_factory.mktemp("own"))
    published(home)
    return home


def published(home: Home) -> Release:
    """The sample as a release of a home."""
    with home.build() as build:
        for document in DOCUMENTS:
            build.add_document(document)
        build.load(quads())
        return build.publish({"version": "sample"})


@pytest.fixture(scope="session")
def client(home: Home, release: Release) -> Iterator[TestClient]:
    settings = Settings(home=home.path, query_deadline=3, max_rows=200, workers=1)
    with TestClient(create_app(settings), raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture
def empty_client(tmp_path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(home=tmp_path / "empty"))) as opened:
        yield opened
