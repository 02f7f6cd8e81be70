"""`fetch`, and addresses among the sources of `build`."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ccpg_graph.cli import app
from ccpg_graph.errors import Locked, UsageError
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.store import Home
from ccpg_graph.store.lock import locked
from tests.documents.fetching.host import Reply, host
from tests.documents.samples import page


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, and leave to call this machine."""
    monkeypatch.setenv("CCPG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CCPG_FETCH_PRIVATE", "true")
    monkeypatch.setenv("CCPG_FETCH_DELAY", "0")
    return tmp_path / "home"


def run(*words: str) -> Result:
    return CliRunner().invoke(app, words, catch_exceptions=True)


def test_fetch_says_what_became_of_each_address(tmp_path: Path, home: Path) -> None:
    with host(a=Reply(body=page().encode()), c=Reply(), u=Reply(body=b"<html><body></body></html>")) as site:
        table = tmp_path / "list.csv"
        rows = ["url,lang", f"{site.address}/a,en", f"{site.address}/b,", f"{site.address}/u,", f"{site.address}/c,de"]
        table.write_text("\n".join(rows))
        done = run("fetch", str(table))
        again = run("fetch", str(table), "--limit", "1", f"{site.address}/d", f"{site.address}/e")
    assert done.exit_code == 1
    told = "1 fetched, 1 fetched and not readable, 1 failed, 1 in languages that are not read"
    assert done.stdout == f"{home / 'fetched'}: {told}\n"
    assert f"ccpg-graph: {site.address}/u: holds no running text" in done.stderr
    assert f"ccpg-graph: {site.address}/b: is not there (status 404)" in done.stderr
    assert "2 there already, 1 failed, 1 in languages that are not read, 2 left for another run" in again.stdout


def test_fetched_pages_are_built(home: Path) -> None:
    with host(a=Reply(body=page().encode()), b=Reply(body=page("No prosecutor was there that day.").encode())) as site:
        assert run("fetch", f"{site.address}/a").exit_code == 0
        assert run("build", "--fetched", "--jobs", "1", "--no-shapes").exit_code == 0
        assert len(Home(home).current().documents()) == len(list((shipped("data") / "documents").glob("*.md"))) + 1
        done = run("build", f"{site.address}/b", f"{site.address}/gone", "--jobs", "1", "--no-shapes")
    assert done.exit_code == 1
    assert done.stderr.count("is not there (status 404)") == 1
    release = Home(home).current()
    assert [release.document(name).source for name in release.documents()] == [f"{site.address}/b"]


def test_an_address_that_fails_alone_makes_no_release(home: Path) -> None:
    with host() as site:
        done = run("build", f"{site.address}/gone", "--jobs", "1")
    assert str(done.exception).count("is not there (status 404)") == 1
    assert Home(home).find_current() is None


def test_an_address_is_added_to_a_release(home: Path) -> None:
    with host(a=Reply(body=page().encode()), b=Reply(body=page("They met in Minsk on 6 May 2031.").encode())) as site:
        run("build", f"{site.address}/a", "--jobs", "1", "--no-shapes")
        assert run("add", f"{site.address}/b", "--jobs", "1", "--no-shapes").exit_code == 0
    release = Home(home).current()
    assert {release.document(name).source for name in release.documents()} == {f"{site.address}/{n}" for n in "ab"}


def test_pages_that_are_not_there_are_no_source() -> None:
    assert isinstance(run("build", "--fetched").exception, UsageError)


def test_two_do_not_fetch_at_once(home: Path) -> None:
    with locked(home / "fetched" / ".lock"):
        assert isinstance(run("fetch", "http://example.org/").exception, Locked)
