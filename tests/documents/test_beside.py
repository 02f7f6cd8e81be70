"""Facts that lie beside a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from ccpg_graph.documents import Metadata, find_sources, read_source
from ccpg_graph.errors import DocumentError
from tests.documents.samples import pdf


def test_facts_beside_a_file_win_over_its_own_and_lose_to_those_given(tmp_path: Path) -> None:
    file = tmp_path / "visit.pdf"
    file.write_bytes(pdf("They met in Minsk."))
    (tmp_path / "visit.pdf.yaml").write_text("title: A visit\nissued: 2031-03-05\nlang: en\nother: [1]\n")
    assert (read_source(str(file)).title, read_source(str(file)).issued) == ("A visit", "2031-03-05")
    assert read_source(str(file), Metadata(issued="2032")).issued == "2032"


def test_facts_beside_a_file_are_no_source(tmp_path: Path) -> None:
    for name in ("a.pdf", "a.pdf.yaml", "b.yaml"):
        (tmp_path / name).write_text("x")
    assert [Path(source.path).name for source in find_sources([str(tmp_path)])] == ["a.pdf", "b.yaml"]


def test_facts_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met.")
    (tmp_path / "a.txt.yaml").write_text("- a list\n")
    with pytest.raises(DocumentError, match=r"a\.txt\.yaml: .*no `key: value` lines"):
        read_source(str(tmp_path / "a.txt"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"title: a: b\n", "is no YAML (line 1)"),
        (b"- a\n", "holds no `key: value` lines; write them"),
        (b"issued: 2021-02-30\n", "has a date that is none"),
        (b"title: [a]\n", "has title: ['a']; one line of text"),
        (b"title: \xff\n", "is not UTF-8 (byte 7)"),
    ],
)
def test_a_file_of_facts_that_is_broken_is_named_as_what_it_is(tmp_path: Path, data: bytes, words: str) -> None:
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "a.txt.yaml").write_bytes(data)
    with pytest.raises(DocumentError) as caught:
        read_source(str(tmp_path / "a.txt"))
    assert str(caught.value).startswith(f"{tmp_path}/a.txt.yaml: {words}")
    assert "front matter" not in str(caught.value)
