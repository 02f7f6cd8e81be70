"""The client against a server over a real socket, and the notebook that shows it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from pydantic import SecretStr

from ccpg_graph.client import ApiError, Client, Passage, Table
from ccpg_graph.errors import UsageError
from ccpg_graph.settings import Settings
from ccpg_graph.store import Home
from tests.api.graph_server import serve_graph
from tools.run_notebook import read_notebook, run_cells


@pytest.fixture(scope="module")
def address(shipped_home: Home) -> Iterator[str]:
    with serve_graph(Settings(home=shipped_home.path, workers=1, token=SecretStr("t"))) as served:
        yield str(served.base_url).rstrip("/").removesuffix("/api/v1")


@pytest.fixture(scope="module")
def graph(address: str) -> Iterator[Client]:
    with Client(address) as client:
        yield client


def test_a_list_comes_whole_over_many_pages(graph: Client) -> None:
    everything = graph.entities()
    assert len(everything) == everything.total > 500
    assert len({item.id for item in everything}) == everything.total
    assert len(graph.entities(limit=7)) == 7


def test_records_have_the_words_of_the_api(graph: Client) -> None:
    (first,) = graph.entities("Краснов Игорь", limit=1)
    assert (first.id, first.type, first.name("ru")) == ("person/igor-krasnov", "Prosecutor", "Игорь Краснов")
    assert first.since == first.raw["from"]
    held = graph.entities(kind=["person"], country="BY", as_of="2022-05-01")
    assert "person/andrei-shved" in {item.id for item in held}


def test_a_thing_opens_its_passages(graph: Client) -> None:
    thing = graph.entity("meeting/ccpg-31")
    fact = next(fact for fact in thing.facts if fact.property == "ccpg:place")
    passage = fact.sources[0]
    document = graph.document(passage.document)
    assert document.text is not None
    assert document.text[passage.start : passage.end] == passage.text
    assert passage.claim in {claim.claim for claim in document.claims}
    assert "person/igor-krasnov" in {item.id for item in thing.joined("participants")}
    assert thing.reports


def test_tables_become_frames(graph: Client) -> None:
    table = graph.entities(kind="meeting", sort="from")
    frame = table.to_pandas()
    assert len(frame) == len(table)
    assert frame["label"].tolist() == [item.name() for item in table]
    assert table.to_polars()["id"].to_list() == [item.id for item in table]
    assert "<table>" in table._repr_html_() and next(iter(table)).id in table._repr_html_()
    claims = graph.claims(subject="meeting/ccpg-31").to_pandas()
    assert "place/astana" in claims["value"].tolist()


def test_what_is_shown_is_escaped() -> None:
    passage = Passage.of({"text": "<script>alert(1)</script>", "title": "<b>", "issued": None})
    assert "<script>" not in passage._repr_html_() and "<b>" not in passage._repr_html_()
    table = Table([passage])
    assert "<script>" not in table._repr_html_()


def test_frames_need_the_extra(graph: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    table = graph.entities(kind="topic")
    for name, convert in (("pandas", table.to_pandas), ("polars", table.to_polars)):
        monkeypatch.setitem(sys.modules, name, None)
        with pytest.raises(UsageError, match=r"ccpg-graph\[notebook\]"):
            convert()


def test_questions_sparql_and_reconciliation(graph: Client) -> None:
    assert "holders" in {row.raw["name"] for row in graph.queries()}
    holders = graph.query("holders", asOf="2022-05-01")
    assert "Andrei Shved" in {row.raw["name"] for row in holders}
    rows = graph.sparql("SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/ccpg/ontology#CouncilSession> }")
    assert int(rows[0].raw["n"]) > 3
    best = graph.reconcile("Prosecutor General of Belarus", date="2019-10-01")[0]
    assert best.raw["id"] == "person/alexander-konyuk"


def test_paths_neighbours_and_counts(graph: Client) -> None:
    path = graph.paths("person/igor-krasnov", "body/am-prosecutor-generals-office")[0]
    assert path.things[0] == "person/igor-krasnov"
    assert path.steps[0].source_id == "person/igor-krasnov"
    assert graph.neighbours("person/artur-davtyan", limit=3)[0].weight >= 1
    assert graph.facets(kind="meeting")["country"]
    assert graph.statistics(kind="meeting")["total"] == graph.entities(kind="meeting").total
    assert graph.map(kind="meeting")["points"]
    assert graph.timeline(kind="meeting")[0].raw["first"]


def test_errors_say_what_the_server_says(graph: Client) -> None:
    with pytest.raises(ApiError, match="person/nobody") as caught:
        graph.entity("person/nobody")
    assert caught.value.status == 404
    with pytest.raises(ApiError, match="token"):
        graph.add("A text.")
    with pytest.raises(ApiError, match="ccpg-graph serve"):
        Client("http://127.0.0.1:9").release()


def test_the_notebook_runs(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCPG_ADDRESS", address)
    notebook = read_notebook()
    shown = run_cells(notebook)
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert [bool(cell["outputs"]) for cell in code] == [each is not None for each in shown]
