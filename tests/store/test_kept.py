from __future__ import annotations

import threading
from pathlib import Path

from ccpg_graph.store import find_kept, keep


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    assert find_kept(tmp_path, "a.json") is None
    assert keep(tmp_path, "a.json", "é\n")
    assert find_kept(tmp_path, "a.json") == "é\n"
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["a.json"]


def test_who_may_read_the_release_may_read_what_is_kept(tmp_path: Path) -> None:
    keep(tmp_path, "a.json", "x")
    assert (tmp_path / "kept" / "a.json").stat().st_mode & 0o777 == 0o644


def test_where_it_cannot_be_written_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("in the way")
    assert not keep(tmp_path, "a.json", "x")
    assert not keep(tmp_path / "gone", "a.json", "x")
    assert not (tmp_path / "gone").exists()
    (tmp_path / "kept").unlink()
    (tmp_path / "kept" / "a.json").mkdir(parents=True)  # cannot be replaced by a file
    assert not keep(tmp_path, "a.json", "x")
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["a.json"]
    assert find_kept(tmp_path, "a.json") is None


def test_a_reader_sees_one_writing_or_the_other_and_never_half(tmp_path: Path) -> None:
    texts = {letter * 200_000 for letter in "ab"}
    writers = [
        threading.Thread(target=lambda text=text: [keep(tmp_path, "a.json", text) for _ in range(10)]) for text in texts
    ]
    for writer in writers:
        writer.start()
    seen = set()
    while any(writer.is_alive() for writer in writers):
        seen.add(find_kept(tmp_path, "a.json"))
    for writer in writers:
        writer.join()
    assert seen <= {None, *texts}
    assert find_kept(tmp_path, "a.json") in texts
