from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.compiled import load_compiled


class Compiler:
    """Counts how often it was asked, and gives the count."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, source: Path) -> int:
        self.calls += 1
        return self.calls


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Give a source file."""
    file = tmp_path / "en.yaml"
    file.write_text("a: 1\n", encoding="utf-8")
    return file


def test_unchanged_sources_are_compiled_once(source: Path, tmp_path: Path) -> None:
    compiler = Compiler()
    loads = [load_compiled(tmp_path / "deep" / "en.json", source, compiler) for _ in range(2)]
    assert loads == [1, 1]


def test_a_changed_source_is_compiled_again(source: Path, tmp_path: Path) -> None:
    compiler = Compiler()
    load_compiled(tmp_path / "en.json", source, compiler)
    os.utime(source, ns=(1, 1))
    assert load_compiled(tmp_path / "en.json", source, compiler) == 2


def test_a_new_file_in_a_folder_is_noticed(source: Path, tmp_path: Path) -> None:
    compiler, folder = Compiler(), source.parent
    target = tmp_path / "out" / "registry.json"
    load_compiled(target, folder, compiler)
    (folder / "ru.yaml").write_text("b: 2\n", encoding="utf-8")
    assert load_compiled(target, folder, compiler) == 2


def test_a_broken_compiled_file_is_made_again(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "en.json"
    target.write_text("{", encoding="utf-8")
    assert load_compiled(target, source, Compiler()) == 1
    assert json.loads(target.read_text(encoding="utf-8"))["data"] == 1


def test_where_nothing_can_be_written_memory_will_do(source: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert load_compiled(blocked / "en.json", source, Compiler()) == 1


def test_writing_leaves_no_other_file(source: Path, tmp_path: Path) -> None:
    load_compiled(tmp_path / "out" / "en.json", source, Compiler())
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["en.json"]


def test_the_wheel_trusts_its_file(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "en.json"
    target.write_text('{"digest":null,"data":7}', encoding="utf-8")
    assert load_compiled(target, None, Compiler()) == 7


def test_a_wheel_without_its_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"en\.json: cannot be read"):
        load_compiled(tmp_path / "en.json", None, Compiler())


def test_a_wheel_with_a_wrong_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "en.json").write_text("[]", encoding="utf-8")
    with pytest.raises(KnowledgeError, match="not a compiled file"):
        load_compiled(tmp_path / "en.json", None, Compiler())
