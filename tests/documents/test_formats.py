"""Each kind of file: what is stored of it, what it says of itself, and what is refused."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from ccpg_graph.documents import find_sources, read_bytes, read_source
from ccpg_graph.documents.formats import pdf as pdf_format
from ccpg_graph.errors import DocumentError
from tests.documents.samples import TEXT, ТЕКСТ, page, pdf, word

HEAD = """<meta charset="utf-8"><title>Meeting in Yerevan</title>
<meta property="og:site_name" content="Sample Office">
<meta property="article:published_time" content="2021-03-06T10:00:00+04:00">
<link rel="canonical" href="https://example.org/news/7">"""


def test_a_page_gives_its_text_without_furniture_and_what_it_says_of_itself() -> None:
    document = read_bytes("a.html", page(head=HEAD).encode())
    assert TEXT in document.text
    assert "Print version" not in document.text and "Home" not in document.text
    assert document.text.startswith("Meeting in Yerevan")
    assert document.text.count("Meeting in Yerevan") == 1
    assert (document.title, document.issued) == ("Meeting in Yerevan", "2021-03-06")
    assert document.publisher == "Sample Office"
    assert (document.source, document.language) == ("https://example.org/news/7", "en")


def test_a_day_that_only_the_text_names_is_not_the_day_of_publication() -> None:
    assert read_bytes("a.html", page().encode()).issued is None


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "utf-16"])
@pytest.mark.parametrize("name", ["a.txt", "a.html", "unnamed"])
def test_encodings_of_russian_are_told(encoding: str, name: str) -> None:
    text = page(ТЕКСТ, lang="ru") if name == "a.html" else ТЕКСТ
    document = read_bytes(name, text.encode(encoding))
    assert ТЕКСТ in document.text
    assert document.language == "ru"


def test_what_a_page_declares_wrongly_is_not_believed() -> None:
    declared = page(ТЕКСТ, '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "ru")
    assert ТЕКСТ in read_bytes("a.html", declared.encode()).text
    assert ТЕКСТ in read_bytes("a.html", declared.replace("windows-1251", "utf-8").encode("cp1251")).text
    assert ТЕКСТ in read_bytes("a.html", declared.replace("windows-1251", "no-such").encode("cp1251")).text


def test_a_pdf_gives_its_text_layer_without_running_heads() -> None:
    towns = ("Yerevan", "Tbilisi", "Minsk", "Baku", "Astana")
    pages = [f"Sample Office\n{town} is where they coop-\nerate in {town}.\nPage {n}" for n, town in enumerate(towns)]
    document = read_bytes("a.pdf", pdf(*pages))
    assert "Minsk is where they cooperate in Minsk." in document.text
    assert "Page" not in document.text and "Sample Office" not in document.text
    assert document.title == "Made for a test"


def test_a_word_document_gives_paragraphs_and_cells() -> None:
    document = read_bytes("a.docx", word(TEXT, "Second."))
    assert document.text == f"{TEXT}\nSecond.\nA cell\n"
    assert document.title == "Made for a test"


def test_the_first_bytes_win_over_the_name() -> None:
    assert "They met" in read_bytes("a.txt", pdf("They met in Yerevan.")).text
    assert read_bytes("a", page().encode()).text.count(TEXT) == 1
    assert "A cell" in read_bytes("a.pdf", word(TEXT)).text


def test_json_lines_are_a_document_each(tmp_path: Path) -> None:
    rows = [
        {"text": TEXT, "url": "https://example.org/1", "published": "2031-03-06", "more": 1},
        {"html": page(head=HEAD), "lang": "en"},
        {"title": "no text"},
    ]
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n[1]\n{broken\n", encoding="utf-8")
    sources = find_sources([str(file)])
    assert [source.name.removeprefix(str(file)) for source in sources] == [f" line {n}" for n in (1, 2, 3, 5, 6)]
    first, second = (read_source(source) for source in sources[:2])
    assert (first.text, first.source, first.issued) == (TEXT, "https://example.org/1", "2031-03-06")
    assert second.publisher == "Sample Office"
    for source, words in zip(sources[2:], ("has no text", "is no JSON object", "is no JSON ("), strict=True):
        with pytest.raises(DocumentError, match=r"a\.jsonl line") as caught:
            read_source(source)
        assert words in str(caught.value)


def packed(name: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.html", b"<html><body></body></html>", "no running text"),
        ("a.html", b"Plain words and no more.", "holds no mark-up"),
        ("a.pdf", b"%PDF-1.7\nand no more", "PDF"),
        ("a.pdf", pdf("They met.")[:300], "PDF"),
        ("a.pdf", pdf("They met.", password="x"), "protected by a password"),
        ("a.pdf", pdf("", "", "", scanned=True), "no text layer (3 pages of pictures)"),
        ("a.pdf", pdf("", scanned=True), "no text layer (a page of pictures)"),
        ("a.pdf", pdf("", "", ""), "holds no text: its 3 pages are blank"),
        ("a.pdf", pdf(""), "holds no text: its only page is blank"),
        ("a.pdf", TEXT.encode(), "is named .pdf and is none"),
        ("a.docx", packed("word/document.xml"), "broken Word document"),
        ("a.docx", packed("other.xml"), "no Word document"),
        ("a.docx", word(TEXT)[:500], "broken Word document"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", "old Word"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "picture"),
        ("a.xyz", b"ab\0cd", "kind .xyz cannot be read"),
        ("a.txt", b"\x01\x02\x03\x04 words", "binary"),
        ("a.txt", "Der Generalstaatsanwalt traf sich mit der Delegation aus China und sprach über das Abkommen "
                  "zwischen den beiden Ländern".encode(), "a language that is not read (de)"),
        ("a.txt", "Генеральний прокурор України зустрівся з делегацією прокуратури Молдови та обговорив питання "
                  "спільної роботи".encode(), "a language that is not read (uk)"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said(name: str, data: bytes, words: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_bytes(name, data)
    assert str(caught.value).startswith(f"{name}: ")
    assert words in str(caught.value)


def test_nothing_but_our_own_errors_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    """What libraries would log on damaged files."""
    for name, data in (("a.pdf", b"%PDF-1.7\nand no more"), ("a.pdf", pdf("a")[:300]), ("a.html", b"<p></p>")):
        with pytest.raises(DocumentError):
            read_bytes(name, data)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_an_encoding_that_is_told_beside_the_file_is_used(tmp_path: Path, name: str) -> None:
    """Of a text so short no encoding can be guessed."""
    text = "Встреча в Ереване"
    file = tmp_path / name
    file.write_bytes((f"<html><body><p>{text}</p></body></html>" if name == "a.html" else text).encode("cp866"))
    (tmp_path / f"{name}.yaml").write_text("encoding: cp866\nlang: ru\n")
    assert text in read_source(str(file)).text


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_format, "MOST_PAGES", 2)
    with pytest.raises(DocumentError, match="has 3 pages, and a document may have 2"):
        read_bytes("a.pdf", pdf("a", "b", "c"))


def test_a_source_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 101)
    with pytest.raises(DocumentError, match="larger than 100 bytes"):
        read_source(str(file), limit=100)


def test_a_piece_of_a_page_is_read_as_a_page() -> None:
    said = "On 3 May 2021 the prosecutors general of Chile and Peru met in Lima and signed a memorandum."
    assert said in read_bytes("a.html", f"<div><p>{said}</p></div>".encode()).text
