"""The text of a Word document by python-docx: paragraphs and the cells of tables, in their order."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from ccpg_graph.documents.metadata import Metadata
from ccpg_graph.errors import DocumentError

MOST_UNPACKED = 200_000_000  # bytes; a zip that unpacks to more is a bomb, not a press release


def read(name: str, data: bytes) -> tuple[str, Metadata]:
    """The text, a line a paragraph, and the title of the file. DocumentError: no Word document, or a broken one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if "word/document.xml" not in packed.namelist():
                raise DocumentError(name, "is a zip archive and no Word document; unpack it")
            if sum(entry.file_size for entry in packed.infolist()) > MOST_UNPACKED:
                raise DocumentError(name, "unpacks to more than 200 MB; split it")
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, OpcError, KeyError, ValueError, etree.LxmlError) as error:
        raise DocumentError(name, f"is a broken Word document ({error}); save it anew") from error
    lines: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            lines.append(block.text)
        elif isinstance(block, Table):
            lines += [cell.text for row in block.rows for cell in dict.fromkeys(row.cells)]
    title = document.core_properties.title
    return "\n".join(lines).strip() + "\n", Metadata(title=title or None)
