"""When the disk refuses or somebody else writes: a sentence that says what to do, and all as it was."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ccpg_graph.cli.releasing import describe_change
from ccpg_graph.errors import JudgementError, Locked, StoreError
from ccpg_graph.extraction import extract
from ccpg_graph.judgements import record
from ccpg_graph.pipeline import add, check_release, reading
from ccpg_graph.records import Document, Judgement, Reading, Verdict
from ccpg_graph.store import Home, Release, building
from tests.pipeline.growing import added, built, contents, removed, write

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


def test_a_fault_of_ours_leaves_out_one_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(document: Document) -> Reading:
        if document.id == "doc-b":
            raise KeyError(document.id)
        return extract(document)

    monkeypatch.setattr(reading, "extract", breaks)
    report = built(tmp_path, Home(tmp_path / "home"), "abc")
    assert report.documents == 2
    (failure,) = report.failures
    assert "b.md: left out by a fault of ccpg-graph" in failure.message
    assert "KeyError in test_sad.py, line " in failure.message


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreError, match="cannot be written.*--home"):
        built(tmp_path, Home(tmp_path / "file" / "home"), "a")


NOBODY = 65_534


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """A folder that may not be written, and nobody who could all the same: root becomes somebody else within."""
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are other there")
def test_a_folder_without_rights_is_told(tmp_path: Path) -> None:
    """Not in pytest's own folder, into which only its owner may look."""
    with tempfile.TemporaryDirectory() as name:
        home = Home(Path(name) / "home")
        before = built(tmp_path, home, "ab").release
        sources = write(Path(name) / "in", "c")
        Path(name).chmod(0o755)
        with without_rights(home.path):
            for work in (lambda: add(sources, home, jobs=1), lambda: removed(home, "a"), lambda: home.rollback(1)):
                with pytest.raises(StoreError, match="cannot be written.*--home"):
                    work()
            with pytest.raises(JudgementError, match="could not be kept .*nothing was changed"):
                record(home.path, Judgement(Verdict.REJECT, "claim/1", "", "me", "2026-01-01", "so it is"))
        assert home.current() == before
        assert added(tmp_path, home, "c").documents == 3


def test_two_writers_at_once_are_one_and_a_sentence(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    built(tmp_path, home, "ab")
    with home.writing():
        for work in (lambda: added(tmp_path, home, "c"), lambda: removed(home, "a"), lambda: home.prune(1)):
            with pytest.raises(Locked, match="another command is writing"):
                work()
    assert home.current().documents() == ["doc-a", "doc-b"]


def make_old(release: Release) -> None:
    """Give a release the first layout: texts beside the metadata, no readings or parts."""
    for path in (release.path / "documents").iterdir():
        facts = json.loads(path.read_text())
        facts["text"] = (release.path / "texts" / f"{facts.pop('textDigest')}.txt").read_text()
        path.write_text(json.dumps(facts))
    for folder in ("texts", "readings", "parts"):
        shutil.rmtree(release.path / folder)
    (release.path / "graphs.json").unlink()
    manifest = {key: value for key, value in release.manifest.items() if key not in ("layout", "reader", "judgements")}
    (release.path / "manifest.json").write_text(json.dumps(manifest))


def test_a_release_of_an_older_layout_is_read_again_and_said(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    make_old(built(tmp_path, home, "ab").release)
    assert check_release(home.current()) == []
    report = added(tmp_path, home, "c")
    assert "its documents were read again" in next(describe_change(report))
    fresh = built(tmp_path, Home(tmp_path / "fresh"), "abc").release
    assert contents(report.release) == contents(fresh)
    home.rollback(1)
    taken = removed(home, "a")
    assert (taken.documents, taken.reread) == (1, True)
    assert not any("0 statements" in line for line in describe_change(taken))
