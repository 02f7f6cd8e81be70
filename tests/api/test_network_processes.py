"""The processes that compute networks for the server: ended at their deadline, and outlived by the server."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ccpg_graph.api.networks import Networks
from ccpg_graph.errors import QueryStopped, UsageError
from ccpg_graph.settings import Settings
from ccpg_graph.store import Home
from ccpg_graph.vocab import BASE
from tests.api.graph_server import get, serve_graph
from tests.network.made import Made

OFFICES = "/network/co-attendance-offices"
PLAIN = {"beyond_chance": 0, "seed": 1}
ENDLESS = {"measure": ["betweenness", "closeness", "constraint"], "draws": 1000, "unreported": 50, "seed": 1}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Sixty offices that met by nines."""
    made, found = Made(), Home(tmp_path_factory.mktemp("networks"))
    codes = [f"o{number:02}" for number in range(60)]
    made.offices(*codes)
    graph = made.document("a", "2021-10-01")
    for number in range(0, 60, 3):
        made.meeting(
            graph, f"m{number}", [f"body/{codes[(number + step * 7) % 60]}" for step in range(9)], start="2020"
        )
    with found.build() as build:
        build.load(made.quads)
        build.publish({})
    return found


@pytest.fixture
def networks() -> Iterator[Networks]:
    found = Networks(deadline=120, memory=2048)
    yield found
    found.close()


def message(home: Home, do: str, given: dict[str, Any], **filters: Any) -> dict[str, Any]:
    question = {"projection": "co-attendance-offices", "weight": "count", "backbone": None, "filters": filters}
    release = str(home.current().path)
    return {"do": do, "base": BASE, "release": release, "question": question, "given": given}


def pids() -> set[int]:
    """Of the processes that compute networks and were started by this one."""
    found = set()
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                words = (folder / "cmdline").read_bytes().split(b"\0")
                parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            if b"ccpg_graph.pipeline.networks" in words and parent == os.getpid():
                found.add(int(folder.name))
    return found


on_linux = pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes are looked up in /proc")


@on_linux
def test_work_that_was_begun_is_ended_at_the_deadline(home: Home, networks: Networks) -> None:
    before = pids()
    first = networks.compute(message(home, "show", PLAIN))
    (begun,) = pids() - before
    networks.deadline = 0.5
    with pytest.raises(QueryStopped, match=r"not computed within 0\.5 seconds; ask for fewer draws"):
        networks.compute(message(home, "measures", ENDLESS))
    assert begun not in pids()
    networks.deadline = 120
    assert networks.compute(message(home, "show", PLAIN)) == first


@on_linux
def test_a_process_that_dies_costs_its_asker_one_answer(home: Home, networks: Networks) -> None:
    before = pids()
    first = networks.compute(message(home, "show", PLAIN))
    for pid in pids() - before:
        os.kill(pid, 9)
    try:
        again = networks.compute(message(home, "show", PLAIN))
    except QueryStopped as error:
        assert "ended of it" in str(error)  # it was asked before its end was seen
        again = networks.compute(message(home, "show", PLAIN))
    assert again == first


def test_a_process_reads_a_release_before_it_is_asked_and_only_once(
    home: Home, networks: Networks, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        networks.prepare(home.current(), BASE)
    assert networks.compute(message(home, "show", PLAIN)).body
    networks.close()
    assert not caplog.records
    hasty = Networks(deadline=0.01, memory=2048)
    hasty.prepare(home.current(), BASE)
    hasty.close()
    assert "no process to compute networks is ready" in caplog.text


@on_linux
def test_one_that_is_closed_prepares_none(home: Home) -> None:
    before, networks = pids(), Networks(deadline=120, memory=2048)
    networks.close()
    networks.prepare(home.current(), BASE)
    assert pids() <= before


@on_linux
def test_none_is_left_when_the_server_ends(home: Home) -> None:
    before = pids()
    with serve_graph(Settings(home=home.path, workers=1)) as client:
        get(client, OFFICES)
        assert pids() - before
    assert pids() <= before


def test_errors_are_told_as_they_are(home: Home, networks: Networks) -> None:
    with pytest.raises(UsageError, match="ends before it begins"):
        networks.compute(message(home, "show", PLAIN, since="2022", until="2020"))
    with pytest.raises(UsageError, match="is no measure"):
        networks.compute(message(home, "measures", {**ENDLESS, "measure": ["fame"]}))


@pytest.mark.skipif(sys.platform != "linux", reason="memory is capped on Linux alone")
def test_what_takes_too_much_memory_is_told(home: Home) -> None:
    scarce = Networks(deadline=120, memory=64)
    try:
        with pytest.raises(QueryStopped, match=r"more memory|ended of it"):
            scarce.compute(message(home, "measures", {**ENDLESS, "draws": 1_000_000}))
    finally:
        scarce.close()


def test_over_http_it_is_a_problem_and_the_next_question_is_answered(home: Home) -> None:
    """No process starts within a hundredth of a second."""
    with serve_graph(Settings(home=home.path, workers=1, network_deadline=0.01)) as client:
        for path in (OFFICES, f"{OFFICES}/measures?draws=1000", f"{OFFICES}/export.gexf"):
            answer = client.get(path)
            assert answer.status_code == 504
            assert answer.headers["content-type"] == "application/problem+json"
            assert "not computed within 0.01 seconds" in answer.json()["detail"]
        assert client.get("/release").status_code == 200


def test_too_many_in_line_are_told_to_come_again(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ccpg_graph.api.networks._IN_LINE", -1)  # one may be asked at a time, and none waits
    monkeypatch.setattr("ccpg_graph.api.networks._AT_ONCE", 1)
    with serve_graph(Settings(home=home.path, workers=1)) as client:
        answer = client.get(OFFICES)
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "10")
        assert answer.headers["content-type"] == "application/problem+json"


def test_the_server_loads_nothing_heavy_for_it() -> None:
    told = "import sys, ccpg_graph.api.app; print([n for n in ('numpy', 'networkx', 'scipy') if n in sys.modules])"
    found = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
