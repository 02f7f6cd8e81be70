"""The reconciliation service over a real socket, as OpenRefine asks it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from ccpg_graph.settings import Settings
from ccpg_graph.store import Home
from tests.api.graph_server import serve_graph


@pytest.fixture(scope="module")
def served(shipped_home: Home) -> Iterator[httpx2.Client]:
    with serve_graph(Settings(home=shipped_home.path, workers=1)) as client:
        yield client


def ask(served: httpx2.Client, **row: Any) -> list[dict[str, Any]]:
    answer = served.post("/reconcile", data={"queries": json.dumps({"q0": row})})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["q0"]["result"]
    return found


def given(**properties: Any) -> list[dict[str, Any]]:
    return [{"pid": name, "v": value} for name, value in properties.items()]


def test_the_manifest_names_every_service(served: httpx2.Client) -> None:
    found = served.get("/reconcile").json()
    assert found["versions"] == ["0.2"]
    assert found["identifierSpace"].endswith("/id/")
    assert {"id": "Official", "name": "Official"} in found["defaultTypes"]
    assert "{{id}}" in found["view"]["url"] and "{{id}}" in found["preview"]["url"]
    for service in found["suggest"].values():
        answer = served.get(f"{service['service_url']}{service['service_path']}", params={"prefix": "b"})
        assert answer.status_code == 200 and "result" in answer.json()


@pytest.mark.parametrize(
    ("day", "holder"), [("2019-10-01", "person/alexander-konyuk"), ("2022-05-01", "person/andrei-shved")]
)
def test_a_post_and_a_date_give_the_holder_then(served: httpx2.Client, day: str, holder: str) -> None:
    first = ask(served, query="Prosecutor General of Belarus", type="Official", properties=given(date=day))[0]
    assert (first["id"], first["match"]) == (holder, True)
    assert {feature["id"] for feature in first["features"]} == {"post", "date"}
    untyped = ask(served, query="Prosecutor General of Belarus", properties=given(date=day))[0]
    assert (untyped["id"], untyped["match"]) == (holder, True)
    russian = ask(served, query="Генеральный прокурор Республики Беларусь", properties=given(date=day))
    assert holder in {candidate["id"] for candidate in russian}


def test_a_name_is_known_in_other_scripts_and_orders(served: httpx2.Client) -> None:
    for name in ("Igor Krasnov", "Краснов Игорь Викторович", "KRASNOV, Igor"):
        first = ask(served, query=name, type="Official")[0]
        assert (first["id"], first["match"]) == ("person/igor-krasnov", True), name


def test_a_family_name_alone_is_never_sure(served: httpx2.Client) -> None:
    found = ask(served, query="Aliyev", type="Official")
    assert found and not any(candidate["match"] for candidate in found)


def test_a_score_is_explained_part_by_part(served: httpx2.Client) -> None:
    right = ask(served, query="Igor Krasnov", properties=given(country="RU", post="Prosecutor General", date="2021"))[0]
    others = ask(served, query="Igor Krasnov", properties=given(country="Belarus"))
    wrong = next(each for each in others if each["id"] == "person/igor-krasnov")
    parts = {feature["id"]: feature["value"] for feature in right["features"]}
    assert set(parts) == {"name", "country", "post", "date"}
    assert parts["country"] == parts["date"] == 100
    assert {feature["id"]: feature["value"] for feature in wrong["features"]}["country"] == 0
    assert wrong["score"] < right["score"] and not wrong["match"]


def test_a_body_can_be_told_by_id_or_name(served: httpx2.Client) -> None:
    by_id = ask(served, query="Kamran Aliyev", properties=given(body={"id": "body/az-prosecutor-generals-office"}))[0]
    by_name = ask(served, query="Kamran Aliyev", properties=given(body="Prosecutor General's Office of Azerbaijan"))[0]
    assert by_id["match"] and by_name["id"] == by_id["id"]


@pytest.mark.parametrize(
    ("name", "type_name", "thing"),
    [
        ("Prosecutor General's Office of Kazakhstan", "Office", "body/kz-prosecutor-generals-office"),
        ("Nur-Sultan", "Place", "place/astana"),
        ("Kyrgyzstan", "State", "state/kg"),
        ("CCPG", "Council", "body/ccpg"),
        ("Coordinating Council of Prosecutors General session 31", "Meeting", "meeting/ccpg-31"),
    ],
)
def test_things_of_other_kinds_are_found(served: httpx2.Client, name: str, type_name: str, thing: str) -> None:
    assert ask(served, query=name, type=type_name)[0]["id"] == thing


def test_batches_and_single_queries_by_get_and_post(served: httpx2.Client) -> None:
    batch = json.dumps({"a": {"query": "Igor Krasnov"}, "b": {"query": "nobody at all"}})
    got = served.get("/reconcile", params={"queries": batch}).json()
    assert got == served.post("/reconcile", data={"queries": batch}).json()
    assert got["b"]["result"] == []
    assert served.get("/reconcile", params={"query": "Igor Krasnov"}).json() == got["a"]


def test_what_was_not_known_by_a_day_is_no_candidate(served: httpx2.Client) -> None:
    asked, day = {"query": "Coordinating Council of Prosecutors General session 36"}, {"known_by": "2012-01-01"}
    now, then = (served.post("/reconcile", params=known, data=asked).json()["result"] for known in ({}, day))
    assert "meeting/ccpg-36" in {each["id"] for each in now}
    assert "meeting/ccpg-36" not in {each["id"] for each in then}
    assert served.get("/reconcile", params=asked | day).json()["result"] == then
    assert served.post("/reconcile", params={"known_by": "soon"}, data=asked).status_code == 422


def test_suggestions_follow_what_is_typed(served: httpx2.Client) -> None:
    entities = served.get("/reconcile/suggest/entity", params={"prefix": "Красн"}).json()["result"]
    assert "person/igor-krasnov" in {each["id"] for each in entities}
    types = served.get("/reconcile/suggest/type", params={"prefix": "coun"}).json()["result"]
    assert {each["id"] for each in types} == {"Council", "CouncilSession"}
    properties = served.get("/reconcile/suggest/property", params={"prefix": ""}).json()["result"]
    assert [each["id"] for each in properties] == ["country", "body", "post", "date"]


def test_a_preview_is_a_page_of_its_own(served: httpx2.Client) -> None:
    page = served.get("/reconcile/preview", params={"id": "person/igor-krasnov"})
    assert page.headers["content-type"].startswith("text/html")
    assert "Игорь Краснов" in page.text
    assert served.get("/reconcile/preview", params={"id": "person/nobody"}).status_code == 404


@pytest.mark.parametrize(
    ("queries", "status"),
    [
        ("{", 400),
        ("[]", 400),
        ('{"q0": 1}', 400),
        ('{"q0": {}}', 400),
        ('{"q0": {"query": "x", "limit": "many"}}', 400),
        ('{"q0": {"query": "x", "type": 7}}', 400),
        ('{"q0": {"query": "x", "properties": [{"pid": "colour", "v": "red"}]}}', 400),
        ('{"q0": {"query": "x", "properties": [{"pid": "date", "v": "soon"}]}}', 400),
        (json.dumps({str(n): {"query": "x"} for n in range(51)}), 413),
        (json.dumps({"q0": {"query": "x" * 301}}), 400),
    ],
)
def test_what_cannot_be_asked_is_told(served: httpx2.Client, queries: str, status: int) -> None:
    answer = served.post("/reconcile", data={"queries": queries})
    assert answer.status_code == status
    assert answer.json()["detail"]


def test_bodies_of_other_kinds_are_refused(served: httpx2.Client) -> None:
    assert served.post("/reconcile", json={"q0": {"query": "x"}}).status_code == 415
    assert served.post("/reconcile", data={"other": "x"}).status_code == 400
