"""The gallery's questions are answered before a visitor asks, under the very names of the visitor's requests."""

from __future__ import annotations

import asyncio
from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from ccpg_graph.api.ahead import ask_ahead
from ccpg_graph.api.protocol import has_relative
from ccpg_graph.api.site import Site
from ccpg_graph.settings import Settings
from ccpg_graph.sparql.gallery import find_query, read_gallery
from ccpg_graph.store import Home, Release

ACCEPT = {"Accept": "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.5"}


def asked_by_page(name: str) -> str:
    """The request of the SPARQL page, which sends every parameter with its value."""
    query = find_query(name)
    values = {f"param-{each.name}": each.default for each in query.parameters}
    return f"/sparql?{urlencode({'query': query.text, **values})}"


def ahead(client: TestClient) -> Site:
    site: Site = client.app.state.site  # type: ignore[attr-defined]
    portal = client.portal
    assert portal is not None
    asked = portal.call(ask_ahead, site, site.state())
    assert asked in (len(read_gallery()), 0)  # the tests here share one client
    return site


def test_a_visitor_asks_no_worker(client: TestClient) -> None:
    site = ahead(client)
    before = sum(site.workers.outcomes.values())
    for name in ("sessions", "signatories"):
        assert client.get(asked_by_page(name), headers=ACCEPT).json()["head"]["vars"]
        assert client.get(f"/queries/{name}", headers=ACCEPT).status_code == 200
    assert sum(site.workers.outcomes.values()) == before


def test_what_is_kept_is_not_asked_again_and_no_hit(client: TestClient) -> None:
    site = ahead(client)
    hits = site.cache.hits
    portal = client.portal
    assert portal is not None and portal.call(ask_ahead, site, site.state()) == 0
    assert site.cache.hits == hits


def test_a_store_that_is_not_there_is_no_end_of_the_server(home: Home, release: Release) -> None:
    site = Site.of(Settings(home=home.path, cache_memory=0))

    async def go() -> int:
        try:
            return await ask_ahead(site, site.state().__class__("/nowhere/at/all", "gone"))
        finally:
            await site.close()

    assert asyncio.run(go()) == 0


@pytest.mark.parametrize(
    ("query", "relative"),
    [
        ("SELECT (iri('here') AS ?x) {}", True),
        ("SELECT (ISURI(?x) AS ?y) { ?x ?p ?o }", False),
        ("SELECT * { ?s <http://example.org/p> ?o FILTER(?o < 5 && ?o > 3) }", False),
        ("SELECT * { ?s <p> ?o }", True),
        ("SELECT * { <> <urn:p> ?o }", True),
        ("BASE <http://example.org/> SELECT * { ?s <#p> ?o }", True),
    ],
)
def test_relative_iris_are_seen(query: str, relative: bool) -> None:
    assert has_relative(query) is relative
