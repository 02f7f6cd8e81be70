"""The IRIs of things: 303 to a page or to triples, each form by its ending as well."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

THING = "/id/meeting/ccpg-31"
FORMS = {
    ".ttl": "text/turtle",
    ".nt": "application/n-triples",
    ".jsonld": "application/ld+json",
    ".rdf": "application/rdf+xml",
}


@pytest.mark.parametrize(("ending", "media"), FORMS.items())
def test_triples_lie_beside_the_thing(client: TestClient, ending: str, media: str) -> None:
    asked = client.get(THING, headers={"accept": media}, follow_redirects=False)
    assert (asked.status_code, asked.headers["location"]) == (303, f"{THING}{ending}")
    assert asked.headers["vary"] == "Accept"
    found = client.get(f"{THING}{ending}")
    assert found.headers["content-type"].startswith(media)
    assert "2021-11-04" in found.text
    assert client.get(THING, headers={"accept": media}).text == found.text


@pytest.mark.parametrize("address", [THING, f"{THING}.html"])
def test_people_are_led_to_the_page(client: TestClient, address: str) -> None:
    answer = client.get(address, headers={"accept": "text/html"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/entities/meeting/ccpg-31")


@pytest.mark.parametrize("path", ["/id/meeting/none.ttl", "/id/person/..%2Fx.nt"])
def test_there_are_no_triples_of_nothing(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_form_that_is_not_had_is_refused(client: TestClient) -> None:
    assert client.get(THING, headers={"accept": "image/png"}).status_code == 406
