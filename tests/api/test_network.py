"""Networks over HTTP, on the shipped documents: what is answered, what is kept, and what is said when asked wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from ccpg_graph.network import DEFINITIONS
from ccpg_graph.settings import Settings
from ccpg_graph.store import Home
from tests.api.graph_server import get, serve_graph

OFFICES = "/network/co-attendance-offices"


@pytest.fixture(scope="module")
def served(shipped_home: Home) -> Iterator[httpx2.Client]:
    with serve_graph(Settings(home=shipped_home.path, workers=1, query_deadline=30)) as client:
        yield client


def test_the_projections_are_listed(served: httpx2.Client) -> None:
    found = get(served, "/network")
    assert [each["name"] for each in found] == list(DEFINITIONS)
    assert all("SELECT" in each["source"] for each in found)


@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_edge_opens_its_evidence(served: httpx2.Client, name: str) -> None:
    found = get(served, f"/network/{name}")
    ids = {node["id"] for node in found["nodes"]}
    assert found["edges"] and found["definition"]["name"] == name
    for edge in found["edges"]:
        assert {edge["source"], edge["target"]} <= ids
        assert edge["claims"] or edge["sources"]
        assert edge["meetings"] or edge["instruments"] or edge["tenures"]


def test_a_claim_of_an_edge_opens_its_passage(served: httpx2.Client) -> None:
    edge = get(served, OFFICES)["edges"][0]
    passages = get(served, "/claims", document=edge["documents"][0], limit=500)["items"]
    assert {each["claim"] for each in passages} & set(edge["claims"])


def test_filters_have_the_names_they_have_everywhere(served: httpx2.Client) -> None:
    whole = get(served, OFFICES)
    narrow = get(served, OFFICES, **{"from": "2021", "until": "2021-12", "country": "kz", "topic": "corruption"})
    assert {e for edge in narrow["edges"] for e in edge["meetings"]} == {"meeting/ccpg-31"}
    assert 0 < len(narrow["edges"]) < len(whole["edges"])
    assert narrow["filters"] == {"since": "2021", "until": "2021-12", "countries": "KZ", "topics": "corruption"}
    assert len(get(served, OFFICES, backbone=5)["edges"]) == 5
    assert get(served, OFFICES, known_by="2020-01-01")["left_out"]


@pytest.mark.parametrize("weight", ["count", "newman"])
def test_the_events_tell_the_weights_of_any_period(served: httpx2.Client, weight: str) -> None:
    whole = get(served, OFFICES, weight=weight)
    first, last = "2019-07-01", "2021-12-31"
    inside = {
        number: event["share"]
        for number, event in enumerate(whole["events"])
        if event["first"] and first <= event["first"] and event["last"] <= last
    }
    told = {
        (edge["source"], edge["target"]): sum(inside.get(number, 0.0) for number in edge["at"])
        for edge in whole["edges"]
    }
    asked = get(served, OFFICES, weight=weight, **{"from": "2019-07", "until": "2021"})
    assert {ends: value for ends, value in told.items() if value} == pytest.approx(
        {(edge["source"], edge["target"]): edge["weight"] for edge in asked["edges"]}
    )


def test_an_answer_is_kept_and_known_again(served: httpx2.Client) -> None:
    first = served.get(OFFICES, params={"weight": "newman"})
    again = served.get(OFFICES, params={"weight": "newman"})
    assert (first.content, first.headers["etag"]) == (again.content, again.headers["etag"])
    unchanged = served.get(OFFICES, params={"weight": "newman"}, headers={"If-None-Match": first.headers["etag"]})
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    assert served.get(OFFICES).headers["etag"] != first.headers["etag"]


def test_scores_say_how_sure_they_are(served: httpx2.Client) -> None:
    found = get(served, f"{OFFICES}/measures", measure=["strength", "betweenness"], draws=20, unreported=10)
    first = found["nodes"][0]["scores"]["strength"]
    assert first["low"] <= first["score"] <= first["high"]
    assert first["best_rank"] <= first["worst_rank"]
    assert set(found["agreement"]) == {"strength", "betweenness"}
    assert found["whole"]["components"] >= 1
    assert set(found["communities"]) == {node["id"] for node in found["nodes"]}
    assert len(get(served, "/network/instruments/measures")["bridges"]) >= 1
    assert found == get(served, f"{OFFICES}/measures", measure=["strength", "betweenness"], draws=20, unreported=10)


def test_ties_are_held_against_chance(served: httpx2.Client) -> None:
    for edge in get(served, OFFICES, beyond_chance=20)["edges"]:
        assert 0 < edge["p"] <= edge["q"] <= 1


def test_years_and_periods(served: httpx2.Client) -> None:
    found = get(served, f"{OFFICES}/years")
    first, *_, last = (year["first"] for year in found["years"])
    assert first <= 2019 and last == 2025
    assert all(len(values) == last - first + 1 for values in found["series"].values())
    compared = get(served, f"{OFFICES}/compare", before_until="2020", after_from="2021")
    assert {row["id"] for row in compared["nodes"]} == set(compared["labels"])


@pytest.mark.parametrize(
    ("path", "parameters", "status", "says"),
    [
        ("/network/friendship", {}, 404, "no projection 'friendship'"),
        (OFFICES, {"weight": "heavy"}, 400, "no weight 'heavy'"),
        (OFFICES, {"from": "soon"}, 422, "no date"),
        (OFFICES, {"from": "2022", "until": "2020"}, 400, "ends before it begins"),
        (OFFICES, {"type": "Party"}, 400, "no type 'Party'"),
        (OFFICES, {"q": "x"}, 422, "not searched by words"),
        (OFFICES, {"backbone": 0}, 422, "backbone"),
        (f"{OFFICES}/measures", {"measure": "fame"}, 400, "is no measure"),
        (f"{OFFICES}/measures", {"draws": 100_000}, 422, "draws"),
        ("/network/hosting", {"beyond_chance": 5}, 400, "no such test"),
    ],
)
def test_what_cannot_be_asked_is_told(
    served: httpx2.Client, path: str, parameters: dict[str, Any], status: int, says: str
) -> None:
    answer = served.get(path, params=parameters)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert says in answer.json()["detail"]


def test_answers_are_as_described(served: httpx2.Client) -> None:
    from ccpg_graph.api.models import network as models  # noqa: PLC0415 - beside what it is held against

    models.NetworkModel.model_validate(get(served, OFFICES, beyond_chance=5))
    models.MeasuresModel.model_validate(get(served, f"{OFFICES}/measures", draws=5, unreported=20))
    models.YearsModel.model_validate(get(served, f"{OFFICES}/years"))
    models.ComparedModel.model_validate(get(served, f"{OFFICES}/compare", before_until="2020"))
    for each in get(served, "/network"):
        models.DefinitionModel.model_validate(each)


@pytest.mark.parametrize("ending", ["gexf", "graphml", "cyjs", "json", "edges.csv", "nodes.csv", "svg", "png"])
def test_a_network_can_be_taken_away(served: httpx2.Client, ending: str) -> None:
    answer = served.get(f"{OFFICES}/export.{ending}", params={"from": "2019"})
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="co-attendance-offices.{ending}"'
    assert answer.content != b""
    again = served.get(
        f"{OFFICES}/export.{ending}", params={"from": "2019"}, headers={"If-None-Match": answer.headers["etag"]}
    )
    assert again.status_code == 304


def test_an_unknown_ending_is_told(served: httpx2.Client) -> None:
    answer = served.get(f"{OFFICES}/export.xlsx")
    assert answer.status_code == 404
    assert "gexf" in answer.json()["detail"]


def test_a_node_lies_in_one_place_in_every_network_of_a_projection(served: httpx2.Client, shipped_home: Home) -> None:
    whole = {node["id"]: (node["x"], node["y"]) for node in get(served, OFFICES)["nodes"]}
    part = {node["id"]: (node["x"], node["y"]) for node in get(served, OFFICES, **{"from": "2021"})["nodes"]}
    assert part and part.items() <= whole.items()
    assert len(set(whole.values())) == len(whole)
    file = get(served, f"{OFFICES}/export.json")
    assert {node["id"]: (node["x"], node["y"]) for node in file["nodes"]} == whole
    assert (shipped_home.current().path / "kept" / "layout-co-attendance-offices.json").is_file()
