"""A release that grew is the one that a build would give, whatever the way it went."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccpg_graph.errors import StoreError
from ccpg_graph.pipeline import add, build
from ccpg_graph.store import Home, Release
from ccpg_graph.vocab import BASE
from tests.pipeline.growing import TEXTS, added, anew, built, contents, removed, write

STEPS = st.lists(st.sets(st.sampled_from(sorted(TEXTS)), min_size=1, max_size=3), min_size=1, max_size=5)


@settings(max_examples=8, deadline=None)
@given(STEPS)
def test_any_way_of_adding_and_removing_gives_what_a_build_gives(steps: list[set[str]]) -> None:
    """Each step adds documents that are not there, and takes out one that is."""
    with tempfile.TemporaryDirectory() as name:
        folder, there = Path(name), set[str]()
        home = Home(folder / "home")
        for step in steps:
            if step - there:
                release = added(folder, home, sorted(step - there)).release
            if (leaving := sorted(step & there)) and there | step != set(leaving):
                release = removed(home, leaving).release
            else:
                leaving = []
            there = (there | step) - set(leaving)
        assert contents(release) == contents(anew(folder, home, sorted(there)))


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_each_document_comes_and_goes_without_a_trace(tmp_path: Path, name: str) -> None:
    home = Home(tmp_path / "home")
    before = built(tmp_path, home, sorted(TEXTS.keys() - {name})).release
    added(tmp_path, home, [name])
    after = removed(home, [name]).release
    assert after.manifest["documents_sha256"] == before.manifest["documents_sha256"]
    assert contents(after) == contents(anew(tmp_path, home, sorted(TEXTS.keys() - {name})))


def test_a_document_that_is_there_already_changes_nothing(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    before = built(tmp_path, home, "ab").release
    report = added(tmp_path, home, "a")
    assert report.change.same == ("doc-a",)
    assert report.release == before
    assert [release.number for release in home.list()] == [1]


def test_a_document_of_the_same_id_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    built(tmp_path, home, "ab")
    (tmp_path / "a.md").write_text(f"---\nid: doc-a\nissued: 2021-08-01\n---\n{TEXTS['c']}\n")
    report = add([str(tmp_path / "a.md")], home, jobs=1, shapes=False)
    assert report.change.replaced == ("doc-a",)
    other = Home(tmp_path / "other")
    other.path.mkdir()
    (other.path / "ledger.jsonl").write_bytes((home.path / "ledger.jsonl").read_bytes())
    fresh = build([str(tmp_path / f"{name}.md") for name in "ab"], other, jobs=1, shapes=False)
    assert contents(report.release) == contents(fresh.release)


def test_adding_to_nothing_is_a_build(tmp_path: Path) -> None:
    assert added(tmp_path, Home(tmp_path / "home"), "a").documents == 1


def test_a_source_that_fails_costs_the_others_nothing(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    built(tmp_path, home, "a")
    report = add([*write(tmp_path, "b"), str(tmp_path / "gone.txt")], home, jobs=1, shapes=False)
    assert report.change.added == ("doc-b",)
    assert "gone.txt" in report.failures[0].message


def test_removing_says_what_went(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    claims = built(tmp_path, home, "acd").claims
    report = removed(home, "a")
    assert report.change.removed == ("doc-a",)
    assert report.change.claims_gone == claims - report.claims > 0
    assert "meeting/ccpg-41" in report.change.things_gone


@pytest.mark.parametrize(("names", "reason"), [("c", "none of that id"), ("ab", "no document would be left")])
def test_what_cannot_be_removed_is_told_and_nothing_happens(tmp_path: Path, names: str, reason: str) -> None:
    home = Home(tmp_path / "home")
    before = built(tmp_path, home, "ab").release
    with pytest.raises(StoreError, match=reason):
        removed(home, names)
    assert home.current() == before


def test_removing_from_nothing_says_to_build(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="ccpg-graph build"):
        removed(Home(tmp_path / "home"), "a")


def test_an_id_that_a_withdrawal_takes_away_leads_to_the_new_one(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    built(tmp_path, home, "ab")
    release = removed(home, "a").release
    assert release.ledger().successors("meeting/ccpg-41") == ["meeting/ccpg-2019-03-03"]
    with release.open() as store:
        assert store.query(
            f"ASK {{ GRAPH <{BASE}graph/links> {{ <{BASE}id/meeting/ccpg-41>"
            f" <http://purl.org/dc/terms/isReplacedBy> <{BASE}id/meeting/ccpg-2019-03-03> }} }}"
        )


def test_what_another_version_read_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = Home(tmp_path / "home")
    with monkeypatch.context() as patch:
        patch.setattr("ccpg_graph.pipeline.making.knowledge_digest", lambda: "of another day")
        built(tmp_path, home, "ab")
    report = added(tmp_path, home, "c")
    assert report.reread
    assert report.change.added == ("doc-c",)
    assert contents(report.release) == contents(anew(tmp_path, home, "abc"))


def test_a_second_build_reads_nothing_again(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    sources = write(tmp_path / "sources", "a")
    build(sources, home, jobs=1)
    assert not build(sources, home, jobs=1).reread


def test_a_release_of_the_layout_before_is_read_again(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    release = built(tmp_path, home, "ab").release
    make_old(release)
    report = added(tmp_path, home, "c")
    assert report.reread
    assert contents(report.release) == contents(anew(tmp_path, home, "abc"))


def make_old(release: Release) -> None:
    """Give a release the folder that version 0.1 gave it in its first days: the text beside the metadata."""
    for path in (release.path / "documents").iterdir():
        facts = json.loads(path.read_text())
        facts["text"] = (release.path / "texts" / f"{facts.pop('textDigest')}.txt").read_text()
        path.write_text(json.dumps(facts))
    for folder in ("texts", "readings", "parts"):
        shutil.rmtree(release.path / folder)
    manifest = json.loads((release.path / "manifest.json").read_text())
    (release.path / "manifest.json").write_text(json.dumps({"base": manifest["base"], "version": "0.1.0"}))


def test_another_base_than_the_release_has_is_told(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    built(tmp_path, home, "a")
    with pytest.raises(StoreError, match="CCPG_BASE_IRI"):
        add(write(tmp_path, "b"), home, jobs=1, shapes=False, base="https://example.org/")
