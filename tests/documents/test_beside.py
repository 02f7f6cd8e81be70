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
