"""`add`, `remove` and `releases`, as a person sees them."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ccpg_graph.cli.app import app
from ccpg_graph.errors import UsageError
from tests.pipeline.growing import write


def run(home: Path, *words: str) -> Result:
    return CliRunner().invoke(app, [*words, "--home", str(home)])


def test_a_document_is_added_removed_listed_and_taken_down(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert "nothing has been built" in run(home, "releases").output
    first, second = write(tmp_path, "ac")
    assert run(home, "add", first, "--jobs", "1").exit_code == 0
    assert "added: doc-c" in run(home, "add", second, "--jobs", "1").output
    gone = run(home, "remove", "doc-a").output
    assert "removed: doc-a" in gone
    assert "no more: meeting/ccpg-41" in gone
    listed = run(home, "releases").output.splitlines()
    assert [line.split()[:2] for line in listed[1:2]] == [["*", "3"]]
    assert len(listed) == 4
    assert "release 2-" in run(home, "releases", "rollback", "2").output
    assert run(home, "releases", "rollback", "3").exit_code == 0
    assert "releases removed: 3" in run(home, "releases", "prune", "--takedown", "doc-a").output
    assert len(run(home, "releases").output.splitlines()) == 2


def test_prune_wants_to_know_what_to_keep(tmp_path: Path) -> None:
    found = run(tmp_path, "releases", "prune")
    assert isinstance(found.exception, UsageError)


@pytest.mark.parametrize("words", [("remove", "doc-a"), ("releases", "rollback", "1")])
def test_where_nothing_is_built_nothing_changes(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert run(tmp_path / "home", *words).exit_code == 1
