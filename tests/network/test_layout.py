"""Where nodes lie: the same each time, no two on one spot, kept in the release, unmoved by filters."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from unittest import mock

import pytest

from ccpg_graph.network import Cooperation, Filters, Network, Position, lay_out, over, positions, project, read
from ccpg_graph.network.layout import APART, place_new
from ccpg_graph.store import Home
from tests.network.made import Made

OFFICES = "co-attendance-offices"


def council(made: Made, size: int) -> list[str]:
    """So many offices that all sat at one table in 2019, and by twos in 2020."""
    codes = [f"o{number:03}" for number in range(size)]
    made.offices(*codes)
    graph = made.document("a", "2021-10-01")
    bodies = [f"body/{code}" for code in codes]
    made.meeting(graph, "all", bodies[: size // 2], start="2019-09-20")
    for number, pair in enumerate(zip(bodies, bodies[1:], strict=False)):
        made.meeting(graph, f"two{number}", pair, start="2020-03-01")
    made.meeting(graph, "planned", [bodies[0], "body/new"], start="2022-01-01", status="Planned")
    made.fact("registry", "body/new", "rdf:type", "ccpg:Office")
    return bodies


@pytest.fixture(scope="module")
def cooperation() -> Cooperation:
    made = Made()
    council(made, 12)
    return made.cooperation()


def nearest(found: Mapping[str, Position]) -> float:
    return min(far(one, other) for one, other in combinations(found.values(), 2))


def far(one: Position, other: Position) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


@pytest.mark.parametrize("size", [1, 2, 3, 12, 160])
def test_a_layout_is_the_same_each_time_and_puts_no_two_on_one_spot(size: int) -> None:
    """The largest is laid out by pivots alone."""
    made = Made()
    council(made, size)
    network = project(made.cooperation(), OFFICES)
    found = lay_out(network)
    assert found == lay_out(network)
    assert set(found) == set(network.ids)
    assert len(found) < 2 or nearest(found) > APART / 2


def test_a_star_fans_out() -> None:
    """All leaves are as far from everything as one another: path lengths alone put them on one spot."""
    made = Made()
    leaves = [f"l{number:03}" for number in range(150)]
    made.offices("hub", *leaves)
    graph = made.document("a")
    for leaf in leaves:
        made.meeting(graph, leaf, ["body/hub", f"body/{leaf}"])
    assert nearest(lay_out(project(made.cooperation(), OFFICES))) > APART / 2


def test_pieces_lie_beside_one_another() -> None:
    made = Made()
    made.offices("am", "by", "kz", "ru")
    graph = made.document("a")
    made.meeting(graph, "one", ["body/am", "body/by"])
    made.meeting(graph, "two", ["body/kz", "body/ru"])
    found = lay_out(project(made.cooperation(), OFFICES))
    assert (
        min(far(found[one], found[other]) for one in ("body/am", "body/by") for other in ("body/kz", "body/ru")) > 1.5
    )


def test_the_strongly_tied_lie_nearer() -> None:
    made = Made()
    made.offices("am", "by", "kz")
    graph = made.document("a")
    made.meeting(graph, "all", ["body/am", "body/by", "body/kz"])
    for number in range(8):
        made.meeting(graph, f"two{number}", ["body/am", "body/by"])
    found = lay_out(project(made.cooperation(), OFFICES))
    assert far(found["body/am"], found["body/by"]) < min(
        far(found["body/am"], found["body/kz"]), far(found["body/by"], found["body/kz"])
    )


def test_a_network_without_nodes_has_no_places() -> None:
    assert lay_out(project(Made().cooperation(), OFFICES)) == {}


def test_filtered_networks_lie_as_the_whole(cooperation: Cooperation) -> None:
    whole = positions(cooperation, project(cooperation, OFFICES))
    for filters in (Filters(since="2019", until="2019"), Filters(since="2020"), Filters(offices=("body/o003",))):
        part = project(cooperation, OFFICES, filters)
        assert part.ids
        assert positions(cooperation, part) == {node: whole[node] for node in part.ids}


def test_who_is_not_in_the_whole_gets_a_place_near_those_it_is_tied_to(cooperation: Cooperation) -> None:
    planned = project(cooperation, OFFICES, Filters(statuses=("Planned",)))
    whole, found = positions(cooperation, project(cooperation, OFFICES)), positions(cooperation, planned)
    assert set(found) == {"body/new", "body/o000"}
    assert found["body/o000"] == whole["body/o000"]
    assert APART - 0.001 <= far(found["body/new"], found["body/o000"]) < 3


def test_whom_nobody_knows_gets_a_place_too(cooperation: Cooperation) -> None:
    network = project(cooperation, OFFICES)
    found = place_new(network, {})
    assert set(found) == set(network.ids)
    assert nearest(found) >= APART / 2
    assert found == place_new(network, {})


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A release of such a council."""
    made, found = Made(), Home(tmp_path)
    council(made, 6)
    with found.build() as build:
        build.load(made.quads)
        build.publish({})
    return found


def asked(home: Home) -> dict[str, Position]:
    """The positions of the offices, asked of the release as a command would."""
    cooperation = read(home.current())
    with cooperation.tables.store:
        return positions(cooperation, project(cooperation, OFFICES))


def kept(home: Home) -> Path:
    return home.current().path / "kept" / f"layout-{OFFICES}.json"


def test_a_layout_is_computed_once_and_kept_in_the_release(home: Home) -> None:
    first = asked(home)
    assert set(json.loads(kept(home).read_text())["positions"]) == set(first)
    assert [path.name for path in kept(home).parent.iterdir()] == [kept(home).name]
    with mock.patch("ccpg_graph.network.positions.lay_out", side_effect=AssertionError("computed again")):
        assert asked(home) == first


@pytest.mark.parametrize("text", ["", "{", "[]", '{"positions": {"body/x": 3}}', '{"positions": []}'])
def test_a_kept_layout_that_cannot_be_read_is_made_anew(home: Home, text: str) -> None:
    first, whole = asked(home), kept(home).read_text()
    kept(home).write_text(text)
    assert asked(home) == first
    assert kept(home).read_text() == whole


def test_where_nothing_can_be_kept_the_answer_is_the_same(home: Home) -> None:
    first = asked(home)
    kept(home).unlink()
    kept(home).parent.rmdir()
    kept(home).parent.write_text("no folder can be made here")  # root may write where rights are taken away
    assert asked(home) == first
    assert kept(home).parent.read_text() == "no folder can be made here"


def test_a_next_release_has_a_layout_of_its_own(home: Home) -> None:
    """What is kept is no part of a release that is made from it: who was taken out must not live on there."""
    asked(home)
    with home.grow(lambda release: True) as (build, _, grows):
        assert grows
        build.publish({})
    assert not kept(home).parent.exists()
    home.rollback(1)
    assert kept(home).is_file()
    home.rollback(2)
    assert [release.number for release in home.prune(1)] == [1]
    assert not list(home.path.rglob("layout-*"))


def test_a_store_without_a_folder_keeps_nothing(home: Home) -> None:
    with home.current().open() as store:
        cooperation = over(store)
        network: Network = project(cooperation, OFFICES)
        assert positions(cooperation, network) == positions(cooperation, network)
    assert not kept(home).exists()
