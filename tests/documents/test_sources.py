"""Reading sources: what is stored, what is refused, and how ids are made."""

from __future__ import annotations

import io
import json
import os
import re
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
    assert re.fullmatch("example-org-the-29th-session-[0-9a-f]{12}", document.id)


def test_one_text_at_two_addresses_of_one_host_is_two_documents() -> None:
    """The last part of the path is the same, as it is on many a site: /2021/11/index.html, /2021/12/index.html."""
    addresses = [f"https://example.org/{month}/index.html" for month in (11, 12)]
    first, second = (read_bytes("x.txt", b"Some text", Metadata(source=address)) for address in addresses)
    assert first.digest == second.digest
    assert first.id != second.id


def test_one_text_without_an_address_is_a_document_for_each_day_and_publisher() -> None:
    known = [Metadata(), Metadata(issued="2021"), Metadata(issued="2022"), Metadata(publisher="A"), Metadata(title="A")]
    ids = [read_bytes("x.txt", b"Some text", given).id for given in known]
    assert len(set(ids)) == 4
    assert ids[0] == ids[-1]  # a title makes no publication of its own


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


def given_on_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


ROWS = b"".join(json.dumps({"text": f"Text {n}", "issued": f"202{n}"}).encode() + b"\n" for n in range(3))


def test_lines_of_json_on_standard_input_are_a_document_each(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given_on_stdin(monkeypatch, b"\n" + ROWS + b"{broken\n")
    sources = find_sources(["-"], spool=tmp_path)
    assert [source.name for source in sources] == [f"standard input line {n}" for n in range(1, 5)]
    assert [read_source(source).issued for source in sources[:3]] == ["2020", "2021", "2022"]
    assert all(re.fullmatch("standard-input-[0-9a-f]{12}", read_source(source).id) for source in sources[:3])
    with pytest.raises(DocumentError, match="standard input line 4: is no JSON"):
        read_source(sources[3])


def test_a_text_on_standard_input_is_one_document(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given_on_stdin(monkeypatch, b"{curly} is how\nit begins.\n")
    (source,) = find_sources(["-"], spool=tmp_path)
    assert read_source(source).text == "{curly} is how\nit begins.\n"
    assert source.name == "standard input"


def test_one_document_is_not_read_from_several_lines(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    one, many = write(tmp_path, "one.jsonl", ROWS.splitlines()[0]), write(tmp_path, "many.jsonl", ROWS)
    assert read_source(one).text == "Text 0"
    with pytest.raises(DocumentError, match="holds several documents, a line each"):
        read_source(many)
    given_on_stdin(monkeypatch, ROWS)
    with pytest.raises(DocumentError, match="standard input: holds several documents"):
        read_source("-")
    given_on_stdin(monkeypatch, ROWS.splitlines()[0])
    assert read_source("-").text == "Text 0"


@pytest.mark.parametrize("data", [ROWS, b'[{"text": "a"}]', b'{\n "text": "a"\n}\n'])
def test_json_under_another_name_is_not_read_as_a_text(tmp_path: Path, data: bytes) -> None:
    for name in ("a.json", "a.txt"):
        with pytest.raises(DocumentError, match=r"is JSON; write one object a line, and name the file \.jsonl"):
            read_source(write(tmp_path, name, data))


@pytest.mark.parametrize("text", ["a", "They met in Minsk. "])
def test_a_text_beyond_all_measure_is_refused_at_once_whatever_its_lines(tmp_path: Path, text: str) -> None:
    """One line of 10 MB, and one that does not end in 30: to read it all would take minutes."""
    for size in (10_000_000, 30_000_000):
        with pytest.raises(DocumentError, match=r"has [\d,]+ characters of text, and a document may have 2,000,000"):
            read_source(write(tmp_path, "a.txt", text * (size // len(text))))


def test_a_path_that_cannot_be_looked_at_is_a_source_that_fails(tmp_path: Path) -> None:
    for path in (str(tmp_path / ("long" * 100)), f"{write(tmp_path, 'a.txt', 'text')}/b.jsonl", "a\0b"):
        (source,) = find_sources([path])
        for each in (source, path):
            with pytest.raises(DocumentError, match="cannot be read: |is no path"):
                read_source(each)


def test_a_pipe_by_name_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    for name in ("pipe", "pipe.jsonl", "pipe.txt"):
        os.mkfifo(tmp_path / name)
        (source,) = find_sources([str(tmp_path / name)])
        with pytest.raises(
            DocumentError, match=r"is a pipe or device and no file; give a file, or standard input \(-\)"
        ):
            read_source(source)
        with pytest.raises(DocumentError, match="is a pipe or device"):
            read_source(str(tmp_path / name))
    write(tmp_path, "a.txt", "text")
    os.mkfifo(tmp_path / "a.txt.yaml")
    with pytest.raises(DocumentError, match="is a pipe or device"):
        read_source(str(tmp_path / "a.txt"))


def test_homes_and_releases_of_ours_are_passed_over_and_said(tmp_path: Path) -> None:
    release = "home/releases/1-a"
    for name in (*(f"{release}/{each}" for each in ("texts", "store", "documents")), "home/fetched", "more"):
        (tmp_path / name).mkdir(parents=True)
    ours = ("home/current", f"{release}/manifest.json", f"{release}/store/CURRENT", f"{release}/texts/t.txt")
    for name in (*ours, "home/fetched/p.md", "more/a.txt"):
        write(tmp_path, name, "text")
    for name in ("theirs/current", "theirs/releases", "theirs/store", "theirs/documents", "theirs/texts"):
        (tmp_path / name).mkdir(parents=True)
        write(tmp_path, f"{name}/b.txt", "text")
    told: list[str] = []
    assert [Path(each.path).name for each in find_sources([str(tmp_path)], tell=told.append)] == [
        "a.txt",
        *["b.txt"] * 5,
    ]
    assert find_sources([str(tmp_path / "home/releases")], tell=told.append) == []
    assert told == [
        f"{tmp_path}/home: is a home of ccpg-graph and no folder of documents; it was passed over",
        f"{tmp_path}/home/releases/1-a: is a release of ccpg-graph and no folder of documents; it was passed over",
    ]
    assert len(find_sources([str(tmp_path / "home/fetched")])) == 1


@pytest.mark.parametrize("data", [b'{"text": "half \\ud800 pair"}', b'{"html": "<p>half \\ud800 pair</p>"}'])
def test_half_a_character_is_said(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(DocumentError, match="holds half a character"):
        read_source(write(tmp_path, "a.jsonl", data))


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
