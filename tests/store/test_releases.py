from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ccpg_graph.errors import Locked, StoreError
from ccpg_graph.records import Document
from ccpg_graph.store import LAYOUT, Home, Quad, Release, releases

BASE = "https://w3id.org/ccpg/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
MEETING: Quad = (
    f"<{BASE}id/meeting/one>",
    TYPE,
    f"<{BASE}ontology#Meeting>",
    f"<{BASE}graph/document/sample-one>",
)
SAMPLE = Document("sample-one", "The council met.\nОни встретились.", "en", title="A sample", issued="2021-11-04")


def publish(home: Home, number: int = 0, extra: dict[str, object] | None = None) -> Release:
    with home.build() as build:
        build.add_document(SAMPLE)
        build.load([MEETING, (f"<{BASE}id/meeting/{number}>", *MEETING[1:])])
        return build.publish(extra or {})


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def test_published_build_is_current(home: Home) -> None:
    release = publish(home)
    assert home.current() == release
    with release.open() as store:
        assert store.count() == 2


def test_document_comes_back_as_it_was(home: Home) -> None:
    release = publish(home)
    assert release.documents() == ["sample-one"]
    assert release.document("sample-one") == SAMPLE


@pytest.mark.parametrize("document_id", ["nobody", "../manifest", "", "sample-one/../sample-one"])
def test_document_that_is_not_there_is_named(home: Home, document_id: str) -> None:
    release = publish(home)
    with pytest.raises(StoreError, match="none of that id"):
        release.document(document_id)


def test_manifest_counts_graphs_and_classes(home: Home) -> None:
    manifest = publish(home, extra={"version": "0.1.0"}).manifest
    assert manifest["graphs"] == {"document": {"graphs": 1, "triples": 2}}
    assert manifest["classes"] == {"Meeting": 2}
    assert (manifest["documents"], manifest["quads"], manifest["version"]) == (1, 2, "0.1.0")


def test_two_builds_of_the_same_inputs_agree(home: Home, tmp_path: Path) -> None:
    one, other = publish(home), publish(Home(tmp_path / "other"))
    assert one.name == other.name
    assert (one.path / "manifest.json").read_bytes() == (other.path / "manifest.json").read_bytes()


def test_manifest_key_of_ours_is_not_overwritten(home: Home) -> None:
    with pytest.raises(StoreError, match="quads is counted here"):
        publish(home, extra={"quads": 7})


def test_blank_nodes_are_refused(home: Home) -> None:
    with home.build() as build, pytest.raises(StoreError, match="no blank nodes"):
        build.load([("_:x", *MEETING[1:])])
        build.publish({})


@pytest.mark.parametrize("document_id", ["../up", "A", "", ".hidden", "a/b"])
def test_document_id_that_is_no_file_name_is_refused(home: Home, document_id: str) -> None:
    with home.build() as build, pytest.raises(StoreError, match="document id"):
        build.add_document(Document(document_id, "text", "en"))


def test_repeated_document_id_is_refused(home: Home) -> None:
    with home.build() as build, pytest.raises(StoreError, match="two documents"):
        build.add_document(SAMPLE)
        build.add_document(SAMPLE)


def test_checks_can_be_run_before_publishing(home: Home) -> None:
    with home.build() as build:
        build.load([MEETING])
        assert build.store.query("ASK { ?s a ?c }") is True


def test_unpublished_build_leaves_the_old_release(home: Home) -> None:
    old = publish(home)
    with pytest.raises(ZeroDivisionError), home.build() as build:
        build.load([MEETING])
        raise ZeroDivisionError
    assert home.current() == old
    assert not list(home.path.glob("building-*"))


def test_crash_before_the_pointer_leaves_the_old_release(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    old = publish(home)

    def crash(path: Path, text: str) -> None:
        raise OSError("the power has gone")

    with monkeypatch.context() as patch, pytest.raises(StoreError, match="the power has gone"):
        patch.setattr(releases, "replace_text", crash)
        publish(home, 1)
    assert home.current() == old
    assert publish(home, 2).number == 3


def test_killed_build_is_swept_by_the_next(home: Home) -> None:
    script = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; from ccpg_graph.store import Home\n"
        "with Home(Path(sys.argv[2])).build() as build: os._exit(9)"
    )
    source = Path(releases.__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script, str(source), str(home.path)], check=False)
    assert done.returncode == 9
    assert len(list(home.path.glob("building-*"))) == 1
    publish(home)
    assert not list(home.path.glob("building-*"))


def test_second_writer_is_locked_out(home: Home) -> None:
    with home.build(), pytest.raises(Locked, match="another command is writing"), home.build():
        pass


def test_releases_are_listed_oldest_first(home: Home) -> None:
    for number in range(11):
        publish(home, number)
    assert [release.number for release in home.list()] == list(range(1, 12))


def test_rollback_makes_the_old_one_current(home: Home) -> None:
    first = publish(home, 1)
    publish(home, 2)
    assert home.rollback(1) == first == home.current()


def test_rollback_to_nowhere_names_what_is_there(home: Home) -> None:
    publish(home)
    with pytest.raises(StoreError, match=r"no release 7, but 1-"):
        home.rollback(7)


def test_prune_keeps_the_newest_and_the_current(home: Home) -> None:
    for number in range(4):
        publish(home, number)
    home.rollback(1)
    assert [release.number for release in home.prune(1)] == [2, 3]
    assert [release.number for release in home.list()] == [1, 4]


def test_prune_of_everything_is_refused(home: Home) -> None:
    with pytest.raises(StoreError, match="keep at least 1"):
        home.prune(0)


def test_empty_home_says_what_to_do(home: Home) -> None:
    assert home.find_current() is None
    with pytest.raises(StoreError, match="ccpg-graph build"):
        home.current()


def test_pointer_to_nothing_is_told(home: Home) -> None:
    publish(home)
    (home.path / "current").write_text("9-gone\n")
    with pytest.raises(StoreError, match="9-gone"):
        home.current()


OTHER = Document("sample-two", SAMPLE.text, "en", title="The same elsewhere", issued="2021-11-05")


def test_one_text_at_two_addresses_is_stored_once(home: Home) -> None:
    with home.build() as build:
        build.add_document(SAMPLE)
        build.add_document(OTHER)
        release = build.publish({})
    assert [path.name for path in (release.path / "texts").iterdir()] == [f"{SAMPLE.digest}.txt"]
    assert (release.document("sample-one"), release.document("sample-two")) == (SAMPLE, OTHER)


def test_a_text_goes_with_the_last_document_that_has_it(home: Home) -> None:
    with home.build() as build:
        build.add_document(SAMPLE)
        build.add_document(OTHER)
        build.publish({})
    for leaving, left in (("sample-one", 1), ("sample-two", 0)):
        with home.grow(lambda release: True) as (build, _, _grows):
            build.drop_document(leaving)
            release = build.publish({})
        assert len(list((release.path / "texts").iterdir())) == left
    assert all(home.list()[0].document(name).text == SAMPLE.text for name in ("sample-one", "sample-two"))


def test_a_text_that_is_gone_is_told(home: Home) -> None:
    release = publish(home)
    (release.path / "texts" / f"{SAMPLE.digest}.txt").unlink()
    with pytest.raises(StoreError, match="its text .* cannot be read"):
        release.document("sample-one")


def test_a_release_that_grew_leaves_the_one_before_as_it_was(home: Home) -> None:
    old = publish(home)
    graph = MEETING[3]
    with home.grow(lambda release: True) as (build, before, grows):
        assert (before, grows) == (old, True)
        build.put_graph(graph, [(f"<{BASE}id/meeting/new>", *MEETING[1:])])
        new = build.publish({})
    with old.open() as was, new.open() as now:
        assert (was.count(), now.count()) == (2, 1)
    assert (old.manifest["quads"], new.manifest["quads"]) == (2, 1)
    assert new.manifest["classes"] == {"Meeting": 1}


def test_an_emptied_graph_is_counted_no_more(home: Home) -> None:
    publish(home)
    with home.grow(lambda release: True) as (build, _, _grows):
        build.put_graph(MEETING[3], [])
        assert build.publish({}).manifest["graphs"] == {}


def test_a_release_that_is_not_fit_is_not_grown_from(home: Home) -> None:
    old = publish(home)
    with home.grow(lambda release: False) as (build, before, grows):
        assert (before, grows, build.store.count()) == (old, False, 0)


def test_a_takedown_removes_all_that_held_the_document_and_what_grew_from_it(home: Home) -> None:
    with home.build() as build:
        build.add_document(OTHER)
        build.publish({})
    with home.grow(lambda release: True) as (build, _, _grows):
        build.add_document(SAMPLE)
        build.load([MEETING])
        build.publish({"version": "x"})
    with home.grow(lambda release: True) as (build, _, _grows):
        build.drop_document("sample-one")
        build.put_graph(MEETING[3], [])
        build.publish({"version": "x"})
    gone = home.take_down(["sample-one"])
    assert [release.number for release in gone] == [2, 3]
    assert [release.number for release in home.list()] == [1, 4]
    assert home.current().manifest["version"] == "x"
    assert not any(b"id/meeting/one" in path.read_bytes() for path in home.path.rglob("*") if path.is_file())


def test_a_takedown_of_what_is_still_there_says_to_remove_it_first(home: Home) -> None:
    publish(home)
    with pytest.raises(StoreError, match="ccpg-graph remove sample-one"):
        home.take_down(["sample-one"])


def test_a_takedown_of_what_no_release_holds_removes_nothing(home: Home) -> None:
    publish(home)
    assert home.take_down(["nobody"]) == ()


def test_a_release_of_a_later_version_is_told(home: Home) -> None:
    release = publish(home)
    path = release.path / "manifest.json"
    path.write_text(path.read_text().replace(f'"layout": {LAYOUT}', f'"layout": {LAYOUT + 1}'))
    with pytest.raises(StoreError, match="later version"):
        _ = home.current().layout


def test_a_broken_manifest_is_told(home: Home) -> None:
    release = publish(home)
    (release.path / "manifest.json").write_text("{")
    with pytest.raises(StoreError, match="its manifest cannot be read"):
        _ = home.current().manifest
