"""Bytes → text: marks of byte order, what the source declares, UTF-8, and the Cyrillic encodings of older pages.

What is declared is believed only as far as the bytes bear it out: a page that says windows-1251 and holds UTF-8 is
UTF-8. Newlines are not translated, for spans count in the text as it is here.
"""

from __future__ import annotations

import codecs
import re

from ccpg_graph.errors import DocumentError

# The encodings that pages of this genre came in before UTF-8 (WHATWG Encoding Standard, Cyrillic and western labels).
OLDER = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp1252", "cp1250")
SAMPLE = 64_000  # bytes that a guess at the encoding looks at
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
MOST_CONTROLS = 0.005  # of a text's characters; more is no text


def decode(name: str, data: bytes, *declared: str | None) -> str:
    """The text of a source's bytes. declared: the encodings that it is said to have, the one to be believed first.

    DocumentError where the bytes are no text, or in an encoding that cannot be told.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(name, data, encoding)
    if b"\0" in data[:SAMPLE]:
        raise DocumentError(name, "holds binary data; give a text, HTML, PDF or DOCX file")
    try:
        return _checked(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        position = error.start
    for encoding in filter(None, declared):
        if (text := _as_declared(data, encoding)) is not None:
            return _checked(name, text)
    guessed = guess(data)
    if guessed is None:
        raise DocumentError(
            name, f"is not UTF-8 (byte {position}) nor in another encoding that can be told; save it as UTF-8"
        )
    return _checked(name, data.decode(guessed))


def guess(data: bytes) -> str | None:
    """The encoding of bytes that are not UTF-8, among OLDER; None where none makes sense of them."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few sources need it, and it is slow to import

    best = from_bytes(data[:SAMPLE], cp_isolation=list(OLDER)).best()
    if best is None:
        return None
    try:
        data.decode(best.encoding)
    except UnicodeDecodeError:
        return None
    return str(best.encoding)


def _as_declared(data: bytes, declared: str) -> str | None:
    try:
        return data.decode(declared)
    except (LookupError, UnicodeDecodeError):
        return None


def _strictly(name: str, data: bytes, encoding: str) -> str:
    try:
        return _checked(name, data.decode(encoding))
    except UnicodeDecodeError as error:
        raise DocumentError(name, f"begins as {encoding} and is broken at byte {error.start}; save it anew") from error


def _checked(name: str, text: str) -> str:
    """The text, unless control characters show that it is none."""
    if len(CONTROL.findall(text[:SAMPLE])) > MOST_CONTROLS * len(text[:SAMPLE]):
        raise DocumentError(name, "holds binary data; give a text, HTML, PDF or DOCX file")
    return text
