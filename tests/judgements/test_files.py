"""The files of judgements: joined, undone, shared, and never lost."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ccpg_graph.errors import JudgementError, Locked
from ccpg_graph.judgements import Judgements, record, undo
from ccpg_graph.judgements.lines import parse_judgement, write_judgement
from ccpg_graph.records import Judgement, Verdict
from ccpg_graph.store.lock import locked

SAME = Judgement(Verdict.SAME, "person/a", "person/b", "reader", "2026-01-02T10:00:00Z", "one list names both")
REJECT = Judgement(Verdict.REJECT, "claim/0a", "", "reader", "2026-01-01", "the passage speaks of another")


def own(home: Path) -> Path:
    return home / "judgements" / "own.jsonl"


def test_what_is_recorded_is_read_in_the_order_of_time(tmp_path: Path) -> None:
    assert record(tmp_path, SAME) == SAME.id
    record(tmp_path, REJECT)
    assert Judgements(tmp_path).read() == (REJECT, SAME)


@pytest.mark.parametrize("judgement", [SAME, REJECT])
def test_a_line_gives_the_judgement_back(judgement: Judgement) -> None:
    assert parse_judgement(write_judgement(judgement), "here") == judgement


def test_undone_is_gone_and_the_record_of_both_stays(tmp_path: Path) -> None:
    record(tmp_path, SAME)
    undo(tmp_path, SAME.id, by="reader", on="2026-01-03", why="a mistake")
    assert Judgements(tmp_path).read() == ()
    assert len(own(tmp_path).read_text().splitlines()) == 2
    record(tmp_path, SAME)
    assert Judgements(tmp_path).read() == (SAME,)


def test_files_of_others_join_and_the_own_one_undoes_what_they_say(tmp_path: Path) -> None:
    record(tmp_path, REJECT)
    (tmp_path / "judgements" / "z-colleague.jsonl").write_text(write_judgement(SAME) + write_judgement(REJECT))
    assert Judgements(tmp_path).read() == (REJECT, SAME)
    undo(tmp_path, SAME.id, by="reader", on="2026-01-03", why="they are two")
    assert Judgements(tmp_path).read() == (REJECT,)


def test_a_line_that_a_crash_cut_off_is_passed_over_and_replaced(tmp_path: Path) -> None:
    record(tmp_path, REJECT)
    with own(tmp_path).open("a") as file:
        file.write(write_judgement(SAME)[:40])
    assert Judgements(tmp_path).read() == (REJECT,)
    record(tmp_path, SAME)
    assert Judgements(tmp_path).read() == (REJECT, SAME)
    assert len(own(tmp_path).read_text().splitlines()) == 2


def test_a_last_line_without_its_end_is_kept_where_it_is_whole(tmp_path: Path) -> None:
    own(tmp_path).parent.mkdir()
    own(tmp_path).write_text(write_judgement(REJECT).strip())
    record(tmp_path, SAME)
    assert Judgements(tmp_path).read() == (REJECT, SAME)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("nonsense", "no line of JSON"),
        ("[]", "a judgement is a JSON object"),
        ('{"verdict": "same", "subject": "a", "other": "b", "by": "x", "on": "2026-01-01"}', "why missing"),
        ('{"verdict": "maybe", "subject": "a", "by": "x", "on": "2026-01-01", "why": "y"}', "verdict 'maybe'"),
        ('{"verdict": "same", "subject": "a", "by": "x", "on": "2026-01-01", "why": "y"}', "two things"),
        ('{"verdict": "reject", "subject": "a", "by": "x", "on": "soon", "why": "y"}', "on is 'soon'"),
        ('{"verdict": "correct", "subject": "a", "by": "x", "on": "2026-01-01", "why": "y"}', "has a value"),
    ],
)
def test_a_line_that_is_none_is_named(tmp_path: Path, line: str, says: str) -> None:
    own(tmp_path).parent.mkdir()
    own(tmp_path).write_text(write_judgement(REJECT) + line + "\n")
    with pytest.raises(JudgementError, match=says) as caught:
        Judgements(tmp_path).read()
    assert "own.jsonl:2" in str(caught.value)


def test_a_judgement_is_found_by_the_start_of_its_id(tmp_path: Path) -> None:
    record(tmp_path, SAME)
    assert Judgements(tmp_path).find(SAME.id[:4]).judgement == SAME
    with pytest.raises(JudgementError, match="none of that id"):
        Judgements(tmp_path).find("zz")


def test_one_writes_at_a_time(tmp_path: Path) -> None:
    with locked(tmp_path / "lock"), pytest.raises(Locked):
        record(tmp_path, SAME)


def test_a_disk_that_is_full_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(tmp_path, REJECT)

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched, pytest.raises(JudgementError, match="No space left"):
        patched.setattr("ccpg_graph.judgements.files.os.fsync", full)
        record(tmp_path, SAME)
    assert Judgements(tmp_path).read() == (REJECT,)
    assert own(tmp_path).read_text() == write_judgement(REJECT)


def test_what_was_told_to_be_recorded_survives_being_killed(tmp_path: Path) -> None:
    """A process that records as fast as it can is killed at some moment: all that it had told of is there."""
    code = (
        "import itertools, sys; from pathlib import Path; from ccpg_graph.judgements import record;"
        "from ccpg_graph.records import Judgement, Verdict\n"
        "for n in itertools.count():\n"
        "    made = Judgement(Verdict.REJECT, f'claim/{n}', '', 'x' * 500, '2026-01-01', sys.argv[2])\n"
        "    print(record(Path(sys.argv[1]), made), flush=True)\n"
    )
    told: set[str] = set()
    for number in range(8):
        words = [sys.executable, "-c", code, str(tmp_path), f"round {number}"]
        child = subprocess.Popen(
            words, stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": os.pathsep.join(sys.path)}
        )
        assert child.stdout is not None
        told.update(child.stdout.readline().strip() for _ in range(1 + 7 * number))
        child.kill()
        told.update(line.strip() for line in child.stdout if line.endswith("\n"))
        child.stdout.close()
        child.wait()
        assert told <= {judgement.id for judgement in Judgements(tmp_path).read()}
