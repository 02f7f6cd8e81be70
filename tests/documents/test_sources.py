"""Reading sources: what is stored, what is refused, and how ids are made."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from ccpg_graph.documents import Metadata, find_sources, read_bytes, read_source
from ccpg_graph.errors import DocumentError

FRONT = """---
title: Session in Bishkek
lang: en
issued: 2019-10-01
publisher: ccpg-graph
primary_source: https://example.org/news/29
id: bishkek-2019
tags: [not, ours]
---
The body begins here.
"""


def write(folder: Path, name: str, data: str | bytes) -> str:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return str(path)


def test_text_is_stored_without_newline_translation(tmp_path: Path) -> None:
    text = "\ufeffOne\r\nTwo\rThree\u2028Four\n"
    assert read_source(write(tmp_path, "a.txt", text)).text == text


def test_front_matter_becomes_metadata_and_the_body_is_stored(tmp_path: Path) -> None:
    document = read_source(write(tmp_path, "a.md", FRONT))
    assert document.text == "The body begins here.\n"
    assert (document.id, document.title, document.issued) == ("bishkek-2019", "Session in Bishkek", "2019-10-01")
    assert document.primary_source == "https://example.org/news/29"


def test_front_matter_with_windows_line_ends(tmp_path: Path) -> None:
    document = read_source(write(tmp_path, "a.md", FRONT.replace("\n", "\r\n")))
    assert document.text == "The body begins here.\r\n"
    assert document.id == "bishkek-2019"


def test_markdown_without_front_matter_is_all_body(tmp_path: Path) -> None:
    text = "A heading\n---\nand more\n"
    assert read_source(write(tmp_path, "a.md", text)).text == text


def test_a_year_alone_in_front_matter(tmp_path: Path) -> None:
    assert read_source(write(tmp_path, "a.md", "---\nissued: 2021\n---\nText")).issued == "2021"


def test_metadata_given_wins_over_the_file(tmp_path: Path) -> None:
    document = read_source(write(tmp_path, "a.md", FRONT), Metadata(issued="2020", title=""))
    assert (document.issued, document.title) == ("2020", "Session in Bishkek")


def test_id_of_an_address_is_readable_and_ends_in_the_digest() -> None:
    given = Metadata(source="https://www.example.org/en/news/the-29th-session.html")
    document = read_bytes("x.txt", b"Some text", given)
    assert document.id == f"example-org-the-29th-session-{document.digest[:8]}"


def test_id_of_a_file_does_not_depend_on_its_folder(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    ids = {read_source(write(tmp_path, name, "Text")).id for name in ("Сессия.txt", "sub/Сессия.txt")}
    assert len(ids) == 1
    assert ids.pop().startswith("sessiya-")


def test_language_is_told_by_the_letters() -> None:
    assert read_bytes("a", "Генпрокурор принял участие".encode()).language == "ru"
    assert read_bytes("a", b"The Prosecutor General took part").language == "en"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(b"From a pipe\r\n"))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert read_source("-").text == "From a pipe\r\n"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("front.md", b"---\ntitle: x\n---\n\n", "is empty"),
        ("binary.txt", b"ab\0cd", "binary"),
        ("list.md", b"---\n- a\n---\ntext", "no `key: value` lines"),
        ("colon.md", b"---\ntitle: a: b\n---\ntext", "no YAML (line 2)"),
        ("day.md", b"---\nissued: 2021-02-30\n---\ntext", "a date that is none"),
        ("many.md", b"---\ntitle: [a, b]\n---\ntext", "one line of text is wanted"),
        ("lang.md", b"---\nlang: no\n---\ntext", "quote it"),
        ("id.md", b"---\nid: A B\n---\ntext", "cannot stand in an address"),
    ],
)
def test_a_source_that_cannot_be_used_is_named(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_source(write(tmp_path, name, data))
    assert name in str(caught.value)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (Metadata(language="de"), "language 'de' is not known"),
        (Metadata(issued="4 November 2021"), "is none; give a day"),
        (Metadata(issued="2021-13"), "is none; give a day"),
        (Metadata(source="example.org/news"), "is no address"),
        (Metadata(source="https://example.org/a b"), "is no address"),
    ],
)
def test_metadata_that_cannot_be_used_is_refused(given: Metadata, words: str) -> None:
    with pytest.raises(DocumentError, match=r"a\.txt") as caught:
        read_bytes("a.txt", b"text", given)
    assert words in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="gone.txt"):
        read_source(str(tmp_path / "gone.txt"))


def test_folders_are_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("z.txt", "b/a.md", ".git/x.txt", ".hidden.txt"):
        write(tmp_path, name, "text")
    found = [source.path for source in find_sources([str(tmp_path), "-"])]
    assert found == [str(tmp_path / "b/a.md"), str(tmp_path / "z.txt"), "-"]
