"""Users' graphs through kills, builds, rollbacks and takedowns; over a socket."""

from __future__ import annotations

import random
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from ccpg_graph.store import Home, LiveFolder, Release, open_disk, unfinished
from tests.api.sample import DOCUMENTS, quads
from tests.api.served import BEARER, Served

ALL_OWN = 'SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(!STRSTARTS(STR(?g), "https://w3id.org/ccpg/")) }'
RELEASED = "SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/ccpg/graph/registry> { ?s ?p ?o } }"
PUT = "INSERT DATA { GRAPH <http://e/own> { <http://e/a> <http://e/p> [ <http://e/q> 1 ] } } ; CREATE GRAPH <http://e/none>"


def build(home: Home, *, whole: bool) -> Release:
    with home.build() as making:
        making.add_document(DOCUMENTS[0])
        found = list(quads())
        making.load(found if whole else [quad for quad in found if "graph/registry" in quad[3]])
        return making.publish({"version": f"sample {whole}"})


class Client:
    """Sends updates, each of two triples, until the server is gone; keeps which were acknowledged."""

    def __init__(self, served: Served) -> None:
        self._served = served
        self.acknowledged: list[int] = []
        self.sent = 0

    def run(self) -> None:
        try:
            while True:
                self.sent += 1
                name = f"<http://e/{self.sent}>"
                then = f"INSERT {{ {name} <http://e/q> ?o }} WHERE {{ {name} ?p ?o }}"
                if self._served.update(f"INSERT DATA {{ {name} <http://e/p> 1 }} ; {then}").status == 204:
                    self.acknowledged.append(self.sent)
        except OSError:
            return


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_what_was_acknowledged_survives_kills_and_nothing_is_half_there(tmp_path: Path) -> None:
    served, luck = Served(tmp_path), random.Random(5)
    client = Client(served)
    for _ in range(5):
        served.start()
        sending = threading.Thread(target=client.run)
        sending.start()
        time.sleep(0.2 + luck.random() * 0.6)
        served.kill()
        sending.join()
    with served:
        found = {row["s"]: int(row["n"]) for row in served.rows("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s")}
    assert len(client.acknowledged) > 5
    assert {f"http://e/{number}" for number in client.acknowledged} <= set(found)
    assert set(found.values()) == {2}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_upload_cut_short_by_a_kill_leaves_one_graph_or_the_other(tmp_path: Path) -> None:
    served, luck = Served(tmp_path), random.Random(6)
    headers = BEARER | {"Content-Type": "application/n-triples"}
    sizes = (20_000, 12_000)
    bodies = ["".join(f"<http://e/{n}> <http://e/p> <http://e/{size}> .\n" for n in range(size)) for size in sizes]
    count = "SELECT ?o (COUNT(*) AS ?n) { GRAPH <http://e/big> { ?s ?p ?o } } GROUP BY ?o"

    def send() -> None:
        with suppress(OSError):
            while True:
                for body in bodies:
                    served.send("PUT", "/store?graph=http://e/big", body, headers)

    served.start()
    served.send("PUT", "/store?graph=http://e/big", bodies[0], headers)
    for _ in range(3):
        sending = threading.Thread(target=send)
        sending.start()
        time.sleep(0.3 + luck.random())
        served.kill()
        sending.join()
        served.start()
        (row,) = served.rows(count)
        assert row["o"] == f"http://e/{row['n']}"
        assert served.update("INSERT DATA { GRAPH <http://e/after> { <http://e/a> <http://e/p> 1 } }").status == 204
        assert served.rows(count) == [row]
    served.kill()


def test_store_left_unfinished_goes_back_to_the_last_view(tmp_path: Path) -> None:
    with Served(tmp_path) as served:
        assert served.update(PUT).status == 204
        served.stop()
        found = LiveFolder(tmp_path)
        folder = found.find()
        assert folder is not None
        with open_disk(found.store_of(folder)) as store:
            store.update("CLEAR ALL ; INSERT DATA { GRAPH <http://e/half> { <http://e/a> <http://e/p> 1 } }")
            store.flush()
        unfinished(found.store_of(folder)).touch()
        served.start()
        assert served.update("INSERT DATA { GRAPH <http://e/new> { <http://e/a> <http://e/p> 1 } }").status == 204
        assert {row["g"] for row in served.rows(ALL_OWN)} == {"http://e/own", "http://e/new"}


def test_own_graphs_survive_builds_and_rollbacks_under_a_running_server(tmp_path: Path) -> None:
    home = Home(tmp_path)
    first = build(home, whole=False)
    with Served(tmp_path) as served:
        assert served.update(PUT).status == 204
        own = served.rows(ALL_OWN)
        assert len(own) == 2
        second = build(home, whole=True)
        seen = served.rows("SELECT ?g { GRAPH ?g {} }")
        assert {"g": "http://e/own"} in seen and {"g": "http://e/none"} in seen
        assert len(seen) > 3
        home.rollback(first.number)
        assert len(served.rows("SELECT ?g { GRAPH ?g {} }")) == 3
        assert [row["s"] for row in served.rows(ALL_OWN)] == [row["s"] for row in own]
        assert second.name != first.name


def test_own_graphs_are_there_for_a_server_that_may_not_write(tmp_path: Path) -> None:
    home = Home(tmp_path)
    build(home, whole=False)
    with Served(tmp_path) as served:
        served.update(PUT)
        assert served.stop() == 0
    build(home, whole=True)
    with Served(tmp_path, token=None) as served:
        assert len(served.rows(ALL_OWN)) == 2
        assert served.rows(RELEASED)[0]["n"] != "0"


def test_second_server_sees_what_the_first_announced_and_cannot_write(tmp_path: Path) -> None:
    build(Home(tmp_path), whole=True)
    with Served(tmp_path) as first:
        first.update(PUT)
        with Served(tmp_path) as second:
            assert len(second.rows(ALL_OWN)) == 2
            assert second.update(PUT).status == 409
            first.update("INSERT DATA { GRAPH <http://e/own> { <http://e/b> <http://e/p> 1 } }")
            assert len(second.rows(ALL_OWN)) == 3
        assert first.update("INSERT DATA { GRAPH <http://e/own> { <http://e/c> <http://e/p> 1 } }").status == 204


def test_change_that_cannot_be_kept_is_told_so(tmp_path: Path) -> None:
    with Served(tmp_path) as served:
        assert served.update(PUT).status == 204
        folder = LiveFolder(tmp_path).find()
        assert folder is not None
        views = folder / "views"
        views.rename(folder / "away")
        views.write_text("no folder")
        answer = served.update("INSERT DATA { <http://e/lost> <http://e/p> 1 }")
        assert answer.status == 503
        assert str(tmp_path) not in answer.text
        views.unlink()
        (folder / "away").rename(views)
        assert served.update("INSERT DATA { <http://e/kept> <http://e/p> 1 }").status == 204
        assert served.rows("SELECT * { <http://e/kept> ?p ?o }") != []


def test_home_without_a_change_has_no_live_folder(tmp_path: Path) -> None:
    build(Home(tmp_path), whole=True)
    with Served(tmp_path) as served:
        assert served.rows(RELEASED)[0]["n"] != "0"
    assert not (tmp_path / "live").exists()


@pytest.mark.parametrize("serving", [False, True])
def test_takedown_reaches_what_is_live(tmp_path: Path, serving: bool) -> None:
    home, served = Home(tmp_path), Served(tmp_path)
    release = build(home, whole=True)
    with served:
        served.update(PUT)
        if not serving:
            served.stop()
        with home.build() as making:
            making.load([quad for quad in quads() if "graph/registry" in quad[3]])
            making.publish({"version": "without"})
        removed = home.take_down([DOCUMENTS[0].id])
        assert release in removed
        if not serving:
            assert [path.name for path in LiveFolder(tmp_path).path.glob("*-*")] == [f"2-{home.current().name}"]
            served.start()
        assert len(served.rows(ALL_OWN)) == 2
        assert served.rows("SELECT ?g { GRAPH ?g {} FILTER(CONTAINS(STR(?g), '/graph/document/')) }") == []
