"""When the disk refuses or somebody else writes: a sentence that says what to do, and all as it was."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccpg_graph.errors import Locked, StoreError
from ccpg_graph.store import Home, building
from tests.pipeline.growing import added, built, removed

# Where the disk may be full: each is a step of making a release.
STEPS = ("write_reading", "write_part", "sync_tree", "append_lines", "link_files")


@pytest.mark.parametrize("step", STEPS)
def test_a_full_disk_costs_nothing_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    home = Home(tmp_path / "home")
    before = built(tmp_path, home, "ab").release

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch, pytest.raises(StoreError, match="No space left.*Make room"):
        patch.setattr(building, step, full)
        added(tmp_path, home, "c")
    assert home.current() == before
    assert not list(home.path.glob("building-*"))
    assert added(tmp_path, home, "c").documents == 3


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes, where one may be mounted."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    try:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk may be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_disk_that_fills_up_is_told(tiny: Path, tmp_path: Path) -> None:
    home = Home(tiny / "home")
    with pytest.raises(StoreError):
        for _ in range(20):
            built(tmp_path, home, "abcdef")
    assert not list(home.path.glob("building-*"))
    assert home.find_current() is None or home.current().documents()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreError, match="cannot be written.*--home"):
        built(tmp_path, Home(tmp_path / "file" / "home"), "a")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever may write everywhere")
def test_a_folder_without_rights_is_told(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    before = built(tmp_path, home, "a").release
    home.path.chmod(0o555)
    try:
        with pytest.raises(StoreError, match="cannot be written.*--home"):
            added(tmp_path, home, "b")
    finally:
        home.path.chmod(0o755)
    assert home.current() == before


def test_two_writers_at_once_are_one_and_a_sentence(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    built(tmp_path, home, "ab")
    with home.writing():
        for work in (lambda: added(tmp_path, home, "c"), lambda: removed(home, "a"), lambda: home.prune(1)):
            with pytest.raises(Locked, match="another command is writing"):
                work()
    assert home.current().documents() == ["doc-a", "doc-b"]
