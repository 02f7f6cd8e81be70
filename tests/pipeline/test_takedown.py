"""A takedown: what it reaches, what it leaves to a person, and that nothing comes back unasked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ccpg_graph.cli import app
from ccpg_graph.errors import CcpgError, DocumentError, StoreError
from ccpg_graph.pipeline import build
from ccpg_graph.store import Home
from tests.documents.fetching.host import Reply, host
from tests.documents.samples import page
from tests.pipeline.growing import TEXTS, added, built, removed

NAME = "zhdanko"  # of a person whom only the documents a to d name


def run(home: Home, *words: str) -> Result:
    done = CliRunner().invoke(app, [*words, "--home", str(home.path)])
    if isinstance(done.exception, CcpgError):
        raise done.exception
    return done


def files_with(home: Home, word: str) -> list[str]:
    """The files below a home that hold a word, in any case."""
    files = (path for path in home.path.rglob("*") if path.is_file())
    return [str(path.relative_to(home.path)) for path in files if word.encode() in path.read_bytes().lower()]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home whose ledger knows old names of the person, and whose releases held two documents that are removed."""
    home = Home(tmp_path / "home")
    built(tmp_path, home, "be")
    added(tmp_path, home, "a")
    assert NAME in (home.path / "ledger.jsonl").read_text()
    removed(home, "ab")
    return home


def test_no_file_of_the_home_names_what_was_taken_down(home: Home) -> None:
    assert files_with(home, NAME)
    rows = map(json.loads, (home.path / "ledger.jsonl").read_text().splitlines())
    old = [row["old"] for row in rows if NAME in row.get("old", "")]
    done = run(home, "releases", "prune", "--takedown", "doc-a", "--takedown", "doc-b")
    assert done.exit_code == 0
    assert files_with(home, NAME) == files_with(home, "doc-a") == []
    assert [release.documents() for release in home.list()] == [["doc-e"]]
    assert old and all(map(home.current().ledger().is_gone, old))


def test_what_was_taken_down_does_not_come_back_unasked(home: Home, tmp_path: Path) -> None:
    run(home, "releases", "prune", "--takedown", "doc-a")
    again = added(tmp_path, home, "a")
    assert "was taken down here; delete it there, or `ccpg-graph releases readmit doc-a`" in again.failures[0].message
    with pytest.raises(DocumentError, match="no document could be read .*was taken down here"):
        built(tmp_path, home, "a")
    (tmp_path / "renamed.txt").write_text(f"{TEXTS['a']}\n")
    assert "was taken down" in run(home, "add", str(tmp_path / "renamed.txt"), "--jobs", "1").stderr
    assert "may be built and fetched again" in run(home, "releases", "readmit", "doc-a").stdout
    assert added(tmp_path, home, "a").failures == ()


def test_a_text_that_another_document_has_too_is_told_and_stays(home: Home, tmp_path: Path) -> None:
    text = home.list()[1].document("doc-a").text
    (tmp_path / "twin.md").write_text(f"---\nid: twin\nissued: 2021-08-01\n---\n{text}")
    run(home, "add", str(tmp_path / "twin.md"), "--jobs", "1")
    done = run(home, "releases", "prune", "--takedown", "doc-a")
    assert "twin has the same text as doc-a and stays" in done.stderr
    assert build([str(tmp_path / "twin.md")], home, jobs=1, shapes=False).documents == 1


def test_what_nobody_holds_is_no_takedown(home: Home) -> None:
    before = [release.name for release in home.list()]
    for word in ("nosuch", "https://example.org/nosuch"):
        with pytest.raises(StoreError, match="nosuch: no release holds a document of that id or address"):
            run(home, "releases", "prune", "--takedown", "doc-a", "--takedown", word)
    with pytest.raises(StoreError, match="`ccpg-graph remove doc-e` first"):
        run(home, "releases", "prune", "--takedown", "doc-e")
    with pytest.raises(StoreError, match="doc-a: was not taken down here"):
        run(home, "releases", "readmit", "doc-a")
    assert [release.name for release in home.list()] == before
    assert not (home.path / "takedowns.jsonl").exists()


def test_a_takedown_may_be_said_twice(home: Home) -> None:
    for _ in range(2):
        assert run(home, "releases", "prune", "--takedown", "doc-a").exit_code == 0
    assert len((home.path / "takedowns.jsonl").read_text().splitlines()) == 1


def test_a_takedown_that_was_cut_short_is_finished(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    for step in ("forget", "sync_folder", "shutil.rmtree"):
        with monkeypatch.context() as patch, pytest.raises(StoreError):
            patch.setattr(f"ccpg_graph.store.releases.{step}", fail)
            run(home, "releases", "prune", "--takedown", "doc-a", "--takedown", "doc-b")
    run(home, "releases", "prune", "--takedown", "doc-a", "--takedown", "doc-b")
    added_to = home.path / "takedowns.jsonl"
    assert [row for row in map(json.loads, added_to.read_text().splitlines()) if "document" in row]
    home.prune(1)
    assert files_with(home, NAME) == []


def test_a_damaged_release_goes_as_well(home: Home) -> None:
    held = home.list()[1].path
    for path in (*(held / "texts").iterdir(), held / "parts" / "doc-a.json"):
        path.unlink()
    assert run(home, "releases", "prune", "--takedown", "doc-a").exit_code == 0
    assert not held.exists()


def test_lines_of_judgements_that_name_it_are_told(home: Home, tmp_path: Path) -> None:
    home.rollback(2)
    person = next(each for each in home.current().part("doc-a").ids.values() if NAME in each)
    why = ("--why", "so it is")
    run(home, "judge", "different", person, f"{person}@doc-b", *why)
    run(home, "judge", "undo", (home.path / "judgements" / "own.jsonl").read_text()[8:14], *why)
    removed(home, "ab")
    done = run(home, "releases", "prune", "--takedown", "doc-b")
    assert "own.jsonl line 1 names what was taken down; take the line out" in done.stderr
    assert files_with(home, NAME) == ["judgements/own.jsonl"]


def test_the_fetched_page_goes_and_is_not_fetched_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCPG_FETCH_PRIVATE", "true")
    monkeypatch.setenv("CCPG_FETCH_DELAY", "0")
    home = Home(tmp_path / "home")
    with host(a=Reply(body=page("They met in Minsk.").encode()), b=Reply(body=page("In Baku.").encode())) as site:
        address, listed = f"{site.address}/a", tmp_path / "list.txt"
        listed.write_text(f"{address}\n{site.address}/b\n")
        run(home, "fetch", str(listed))
        run(home, "build", "--fetched", "--jobs", "1", "--no-shapes")
        document = next(name for name in home.current().documents() if home.current().document(name).source == address)
        run(home, "remove", document)
        done = run(home, "releases", "prune", "--takedown", address)
        assert "removed: page " in done.stdout
        assert len(list((home.path / "fetched").rglob("*.html*"))) == 2
        assert files_with(home, address) == []
        again = run(home, "fetch", str(listed))
        assert (again.exit_code, again.stderr) == (0, "")
        assert "1 there already, 1 taken down and not asked for" in again.stdout
        asked = run(home, "fetch", address)
        assert asked.exit_code == 1
        assert f"{address}: was taken down here; `ccpg-graph releases readmit {address}`" in asked.stderr
        assert f"{address}: was taken down here" in run(home, "add", address).stderr
        run(home, "build", "--fetched", "--jobs", "1", "--no-shapes")
        assert document not in home.current().documents()
        run(home, "releases", "readmit", address)
        assert "1 fetched" in run(home, "fetch", str(listed)).stdout


def test_a_page_that_was_never_built_is_taken_down_by_its_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCPG_FETCH_PRIVATE", "true")
    home = Home(tmp_path / "home")
    with host(a=Reply()) as site:
        run(home, "fetch", f"{site.address}/a")
        done = run(home, "releases", "prune", "--takedown", f"{site.address}/a")
    assert done.stdout.splitlines()[-1] == "releases removed: 0; the current one is none"
    assert not list((home.path / "fetched").rglob("*.html"))
