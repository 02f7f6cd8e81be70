"""Files of each kind, made here: pages, PDFs, Word documents. The texts are our own."""

from __future__ import annotations

import io

import docx
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

TEXT = (
    "On 5 March 2031 the Prosecutor General of Armenia met with his counterpart from Georgia in Yerevan. "
    "The two offices have worked together on mutual legal assistance and on the recovery of assets for many years."
)
ТЕКСТ = (
    "5 марта 2031 года генеральный прокурор Армении встретился в Ереване с коллегой из Грузии. "
    "Стороны обсудили вопросы правовой помощи и возврата активов, а также обмена опытом."
)


def page(body: str = TEXT, head: str = "", lang: str = "en") -> str:
    """A web page with a menu, a headline, one paragraph thrice as long as trafilatura asks for, and a foot."""
    return f"""<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>Meeting in Yerevan</h1><p>{body}</p><p>{body.replace("5", "6")}</p></article></main>
<footer><p>Print version. All rights reserved. Follow us.</p></footer></body></html>"""


def pdf(*pages: str, password: str | None = None, scanned: bool = False) -> bytes:
    """A PDF with a text layer of these pages; an empty one has none. Lines are those of the text; scanned: whether
    every page has a picture."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    for text in pages:
        blank = writer.add_blank_page(595, 842)
        resources = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})})
        if scanned:
            resources[NameObject("/XObject")] = DictionaryObject({NameObject("/Im0"): DictionaryObject()})
        blank[NameObject("/Resources")] = resources
        lines = "".join(f"({line}) Tj 0 -14 Td\n" for line in text.split("\n") if text)
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 11 Tf 50 780 Td\n{lines}ET".encode())
        blank[NameObject("/Contents")] = writer._add_object(stream)
    writer.add_metadata({"/Title": "Made for a test"})
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def word(*paragraphs: str) -> bytes:
    """A Word document of these paragraphs and a table of one cell."""
    document = docx.Document()
    document.core_properties.title = "Made for a test"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.add_table(1, 1).cell(0, 0).text = "A cell"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
