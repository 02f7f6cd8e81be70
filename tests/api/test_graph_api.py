"""The graph API over a real socket, on the shipped documents: each route, and what it says when asked wrongly."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2
import pytest

from ccpg_graph.settings import Settings
from ccpg_graph.store import Home
from tests.api.graph_server import get, serve_graph


@pytest.fixture(scope="module")
def served(shipped_home: Home) -> Iterator[httpx2.Client]:
    """A client of a server in this process."""
    with serve_graph(Settings(home=shipped_home.path, workers=1, query_deadline=30)) as client:
        yield client


def test_the_release_says_what_it_holds(served: httpx2.Client) -> None:
    found = get(served, "/release")
    assert found["documents"] == get(served, "/documents")["total"] > 60
    assert found["languages"] == ["en", "ru"]
    assert found["from"] < found["until"]
    assert found["from"][:4].isdigit()  # a day without a year begins nothing
    assert found["statements"] > 400


def test_paging_covers_everything_once(served: httpx2.Client) -> None:
    total = get(served, "/entities", limit=0)["total"]
    pages = [get(served, "/entities", limit=200, offset=offset)["items"] for offset in range(0, total + 200, 200)]
    ids = [item["id"] for page in pages for item in page]
    assert len(ids) == len(set(ids)) == total


@pytest.mark.parametrize("sort", ["label", "-label", "from", "-from", "documents", "-documents"])
def test_every_order_has_the_same_things(served: httpx2.Client, sort: str) -> None:
    items = get(served, "/entities", kind="meeting", sort=sort, limit=200)["items"]
    assert {item["id"] for item in items} >= {"meeting/ccpg-31", "meeting/ccpg-36"}
    if sort == "-from":
        dates = [item["from"] for item in items if item["from"]]
        assert dates == sorted(dates, reverse=True)
        assert items[-1]["from"] is None


def test_a_name_is_found_in_another_script(served: httpx2.Client) -> None:
    first = get(served, "/entities", q="Краснов Игорь")["items"][0]
    assert (first["id"], first["score"]) == ("person/igor-krasnov", 1.0)


def test_filters_narrow_together(served: httpx2.Client) -> None:
    found = get(served, "/entities", kind="meeting", country="kz", topic="corruption", facets=True)
    assert found["total"] > 0
    assert all("KZ" in item["countries"] and "topic/corruption" in item["topics"] for item in found["items"])
    assert {row["value"] for row in found["facets"]["country"]} > {"KZ"}


def test_what_held_on_a_day(served: httpx2.Client) -> None:
    then = get(served, "/entities", kind="person", country="BY", as_of="2022-05-01")["items"]
    assert "person/andrei-shved" in {item["id"] for item in then}
    before = get(served, "/entities", kind="person", country="BY", as_of="2019-10-01")["items"]
    assert "person/andrei-shved" not in {item["id"] for item in before}


def test_what_was_known_by_a_day(served: httpx2.Client) -> None:
    assert 0 < get(served, "/release", known_by="2022-12-31")["documents"] < get(served, "/release")["documents"]
    answer = served.get("/entities/meeting/ccpg-36", params={"known_by": "2022-12-31"})
    assert answer.status_code == 404


def test_empty_parameters_are_not_given(served: httpx2.Client) -> None:
    parameters = {"q": "", "from": "", "until": "", "as_of": "", "known_by": ""}
    assert get(served, "/entities", limit=0, **parameters) == get(served, "/entities", limit=0)


def test_a_thing_opens_its_passages(served: httpx2.Client) -> None:
    found = get(served, "/entities/meeting/ccpg-31")
    place = next(fact for fact in found["facts"] if fact["property"] == "ccpg:place")
    source = place["sources"][0]
    document = get(served, f"/documents/{source['document']}")
    assert document["text"][source["start"] : source["end"]] == source["text"]
    assert source["claim"] in {claim["claim"] for claim in document["claims"]}
    assert {each["id"] for each in found["participants"]} >= {"person/igor-krasnov"}


def test_every_named_thing_can_be_opened(served: httpx2.Client) -> None:
    for kind in ("person", "body", "meeting", "instrument", "initiative", "decision", "figure", "post", "topic"):
        for item in get(served, "/entities", kind=kind, limit=5)["items"]:
            assert get(served, f"/entities/{item['id']}")["label"] == item["label"]


def test_documents_and_claims(served: httpx2.Client) -> None:
    assert [item["id"] for item in get(served, "/documents", about="meeting/ccpg-32")["items"]]
    claims = get(served, "/claims", subject="meeting/ccpg-31", property="ccpg:place")
    assert {claim["value"]["id"] for claim in claims["items"]} == {"place/astana"}
    some = get(served, "/claims", limit=7, offset=3)["items"]
    assert some == get(served, "/claims", limit=10)["items"][3:]


def test_claims_on_what_held_on_a_day(served: httpx2.Client) -> None:
    session = {claim["subject"] for claim in get(served, "/claims", as_of="2021-09-23", limit=500)["items"]}
    assert "meeting/ccpg-31" in session and "meeting/ccpg-32" not in session
    assert get(served, "/claims", subject="meeting/ccpg-31", as_of="2021-09-20")["total"] == 0
    assert served.get("/claims?as_of=2021").status_code == 422


def test_an_answer_that_is_known_is_not_sent_again(served: httpx2.Client) -> None:
    first = served.get("/entities?kind=meeting")
    again = served.get("/entities?kind=meeting", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    missing = served.get("/entities/person/nobody-at-all", headers={"If-None-Match": "*"})
    assert missing.status_code == 404
    other = served.get("/entities?kind=meeting", headers={"If-None-Match": 'W/"0-other"'})
    assert other.json() == first.json()


def test_an_answer_asked_for_again_is_the_same(served: httpx2.Client) -> None:
    path = "/entities?kind=meeting&country=BY&facets=true"
    first, again, other = served.get(path), served.get(path), served.get(path.replace("BY", "KZ"))
    own = ("date", "x-request-id")
    assert first.content == again.content != other.content
    told = [{name: value for name, value in each.headers.items() if name not in own} for each in (first, again)]
    assert told[0] == told[1] and first.headers["x-request-id"] != again.headers["x-request-id"]
    for _ in range(2):
        assert served.get("/entities/meeting/nothing-here").status_code == 404


def test_neighbours_share_meetings_and_instruments(served: httpx2.Client) -> None:
    found = get(served, "/entities/person/artur-davtyan/neighbours")["items"]
    near = {each["id"]: each for each in found}
    assert near["person/irakli-shotadze"]["meetings"] == ["meeting/bilateral-meeting-2022-04-19-yerevan-am-ge"]
    assert {"instrument", "org:member"} <= set(near["body/am-prosecutor-generals-office"]["relations"])
    assert [each["weight"] for each in found] == sorted((each["weight"] for each in found), reverse=True)
    later = get(served, "/entities/person/artur-davtyan/neighbours", **{"from": "2023"})
    assert "person/irakli-shotadze" not in {each["id"] for each in later["items"]}
    bodies = get(served, "/entities/person/artur-davtyan/neighbours", kind="body")["items"]
    assert {each["kind"] for each in bodies} == {"body"}


def test_paths_lead_from_passage_to_passage(served: httpx2.Client) -> None:
    found = get(served, "/paths", source="person/igor-krasnov", target="body/am-prosecutor-generals-office")
    assert found["length"] == 2
    for path in found["paths"]:
        assert [thing["id"] for thing in path["things"]][0] == "person/igor-krasnov"
        assert [step["to"] for step in path["steps"]] == [thing["id"] for thing in path["things"]][1:]
    through = next(p for p in found["paths"] if p["things"][1]["id"] == "meeting/ccpg-31")
    assert all(step["sources"] for step in through["steps"])
    parameters = {"source": "person/igor-krasnov", "target": "body/am-prosecutor-generals-office", "until": "1999"}
    assert get(served, "/paths", **parameters) == {"length": None, "paths": []}
    assert get(served, "/paths", source="body/ccpg", target="body/ccpg")["paths"] == []


def test_timeline_map_and_statistics_follow_the_filters(served: httpx2.Client) -> None:
    timeline = get(served, "/timeline", kind="meeting", country="KZ")
    assert timeline["items"]
    assert all("KZ" in item["countries"] for item in timeline["items"])
    places = {
        point["place"] for point in get(served, "/map", kind="meeting", **{"from": "2022", "until": "2022"})["points"]
    }
    assert {"place/minsk"} <= places
    counts = get(served, "/statistics", kind="meeting", type="CouncilSession")
    assert counts["by_type"] == [
        {"value": "CouncilSession", "label": {"en": "CouncilSession"}, "count": counts["total"]}
    ]


def test_the_gallery_lists_and_answers(served: httpx2.Client) -> None:
    names = {query["name"] for query in get(served, "/queries")["items"]}
    assert "holders" in names
    found = get(served, "/queries/holders", **{"param-asOf": "2022-05-01"})
    assert found["columns"][:2] == ["country", "person"]
    assert {row["country"]["value"] for row in found["rows"] if "country" in row} >= {"BY", "RU"}


@pytest.mark.parametrize(
    ("path", "status", "word"),
    [
        ("/entities?kind=nonsense", 422, "kind"),
        ("/entities?from=2021-13", 422, "2021-11-04"),
        ("/entities?as_of=2021", 422, "day"),
        ("/entities?known_by=yesterday", 422, "day"),
        ("/entities?limit=501", 422, "500"),
        ("/entities?offset=-1", 422, "offset"),
        ("/entities?sort=weight", 422, "sort"),
        (f"/entities?q={'x' * 201}", 422, "200"),
        ("/entities/person/nobody", 404, "person/nobody"),
        ("/entities/person/..%2F..%2Fetc", 404, "person"),
        ("/documents/none", 404, "none"),
        ("/documents/..%2Fmanifest", 404, ""),
        ("/claims?modality=Guessed", 422, "modality"),
        ("/queries/none", 404, "none"),
        ("/queries/holders?param-asOf=soon", 400, "asOf"),
        ("/queries/holders?asOf=2022-05-01", 400, "param-asOf"),
        ("/queries/holders?param-asof=2022-05-01", 400, "asOf"),
        ("/queries/attendance?param-number=29&param-number=31", 400, "twice"),
        ("/queries/attendance?param-number=abc", 400, "number"),
        ("/queries/person?param-person=not%20an%20id", 400, "person"),
        ("/paths?source=person/igor-krasnov", 422, "target"),
        ("/paths?source=person/igor-krasnov&target=person/nobody", 404, "nobody"),
        ("/entities/person/nobody/neighbours", 404, "nobody"),
        ("/nothing", 404, ""),
    ],
)
def test_a_wrong_request_is_told_what_is_wrong(served: httpx2.Client, path: str, status: int, word: str) -> None:
    answer = served.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert word in problem["detail"]
    assert "/releases/" not in answer.text and "Traceback" not in answer.text


def test_the_description_has_every_route_with_its_words(served: httpx2.Client) -> None:
    description = served.get(str(served.base_url.join("/openapi.json"))).json()
    assert description["openapi"].startswith("3.1")
    for path in ("/entities", "/entities/{kind}/{slug}", "/documents", "/claims", "/timeline", "/map", "/statistics"):
        operation = description["paths"][f"/api/v1{path}"]["get"]
        assert operation["description"]
        assert all(p.get("description") for p in operation["parameters"] if p["in"] == "query"), path
