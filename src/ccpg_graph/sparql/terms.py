"""The terms of a SPARQL update, read so exactly that what is checked is what the store then reads.

Every character must belong to a terminal of SPARQL 1.1 (§19.8), every word be one of its keywords, and every IRI is
written out in full before the store sees the text: no prefix, base, escape or missing blank can make the two readings
differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ccpg_graph.errors import QueryError


class TermKind(StrEnum):
    """What a term is, as far as reading an update needs it."""

    IRI = "iri"
    NAME = "name"
    VARIABLE = "variable"
    WORD = "word"
    PLAIN = "plain"
    OPEN = "open"
    CLOSE = "close"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Term:
    """A term as it was written, with its offset, and whether a blank or a comment stood before it."""

    kind: TermKind
    text: str
    at: int
    apart: bool

    def is_word(self, *words: str) -> bool:
        """Whether it is one of these keywords (in capitals)."""
        return self.kind is TermKind.WORD and self.text.upper() in words


# Possessive repeats (*+) keep the matching linear whatever a stranger sends.
_TERM = re.compile(
    r"""
    (?P<space>(?:[\x20\t\r\n]|\#[^\r\n]*+)++)
  | (?P<iri><(?:[^\x00-\x20<>"{}|^`\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+>)
  | (?P<plain>\"{3}(?:\\.|\"{0,2}[^"\\])*+\"{3} | '{3}(?:\\.|'{0,2}[^'\\])*+'{3}
            | "(?:\\.|[^"\\\n\r])*+" | '(?:\\.|[^'\\\n\r])*+'
            | @[A-Za-z]++(?:-[A-Za-z0-9]++)*+
            | _:\w(?:[\w\-\u00b7]|\.++(?=[\w\-\u00b7]))*+
            | (?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+\-]?[0-9]++)?)
  | (?P<variable>[?$]\w[\w\u00b7]*+)
  | (?P<name>(?:[^\W\d_](?:[\w\-\u00b7]|\.++(?=[\w\-\u00b7]))*+)?:
             (?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])
                (?:[\w:\-\u00b7]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%]
                  |\.++(?=[\w:\-\u00b7%\\]))*+)?)
  | (?P<word>[A-Za-z][A-Za-z0-9_]*+)
  | (?P<open>[({\[])
  | (?P<close>[)}\]])
  | (?P<mark>\^\^|&&|\|\||[<>!]=|[.;,=<>!+\-*/|^?])
    """,
    re.VERBOSE | re.DOTALL,
)

_WORDS = """
A ABS ADD ALL AS ASC ASK AVG BASE BIND BNODE BOUND BY CEIL CLEAR COALESCE CONCAT CONSTRUCT CONTAINS COPY COUNT CREATE
DATA DATATYPE DAY DEFAULT DELETE DESC DESCRIBE DISTINCT DROP ENCODE_FOR_URI EXISTS FALSE FILTER FLOOR FROM GRAPH GROUP
GROUP_CONCAT HAVING HOURS IF IN INSERT INTO IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISURI LANG LANGMATCHES LCASE LIMIT
LOAD MAX MD5 MIN MINUS MINUTES MONTH MOVE NAMED NOT NOW OFFSET OPTIONAL ORDER PREFIX RAND REDUCED REGEX REPLACE ROUND
SAMETERM SAMPLE SECONDS SELECT SEPARATOR SERVICE SHA1 SHA256 SHA384 SHA512 SILENT STR STRAFTER STRBEFORE STRDT STRENDS
STRLANG STRLEN STRSTARTS STRUUID SUBSTR SUM TIMEZONE TO TRUE TZ UCASE UNDEF UNION URI USING UUID VALUES WHERE WITH YEAR
"""
KEYWORDS = frozenset(_WORDS.split())


def read_terms(text: str) -> list[Term]:
    """All terms but blanks and comments; QueryError with line and column where a character or word fits nowhere."""
    terms, at, apart = [], 0, True
    while at < len(text):
        match = _TERM.match(text, at)
        if match is None or match.lastgroup is None:
            raise QueryError(f"error at {place(text, at)}: {text[at]!r} belongs nowhere in SPARQL")
        if match.lastgroup == "space":
            apart = True
        else:
            term = Term(TermKind(match.lastgroup), match.group(), at, apart)
            if term.kind is TermKind.WORD and term.text.upper() not in KEYWORDS:
                raise QueryError(f"error at {place(text, at)}: {term.text} is no word of SPARQL")
            terms.append(term)
            apart = False
        at = match.end()
    return terms


def place(text: str, at: int) -> str:
    """`line:column` of an offset, both counted from 1."""
    before = text[:at]
    return f"{before.count(chr(10)) + 1}:{at - before.rfind(chr(10))}"


_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def unescape_iri(written: str) -> str:
    """The IRI within `<…>`; QueryError for an escape that is no character."""
    try:
        return _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), written[1:-1])
    except (ValueError, OverflowError) as error:
        raise QueryError(f"{written} escapes no character") from error


def unescape_local(local: str) -> str:
    """The part of a prefixed name after the colon."""
    return re.sub(r"\\(.)", r"\1", local)


_FORBIDDEN = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def written_iri(iri: str) -> str:
    """`<…>` for the store. What might begin a string or a comment, were it read as no IRI, is escaped."""
    if _FORBIDDEN.search(iri):
        raise QueryError(f"{iri!r} is no IRI")
    return "<" + iri.replace("'", r"\u0027").replace("#", r"\u0023") + ">"


_REFERENCE = re.compile(r"(?:([A-Za-z][A-Za-z0-9+.\-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL)


def resolve(reference: str, base: str) -> str:
    """An IRI from a reference and its base (RFC 3986 §5.2); one with a scheme is left as it is.

    QueryError for a relative one without a base.
    """
    match = _REFERENCE.fullmatch(reference)
    against = _REFERENCE.fullmatch(base)
    if match is None or match[1] is not None:
        return reference
    if against is None or against[1] is None:
        raise QueryError(f"<{reference}> is relative, and there is no base")
    _, authority, path, query, fragment = match.groups()
    scheme, base_authority, base_path, base_query, _ = against.groups()
    if authority is not None:
        path = _without_dots(path)
    else:
        authority = base_authority
        if not path:
            path, query = base_path, base_query if query is None else query
        elif path.startswith("/"):
            path = _without_dots(path)
        else:
            folder = base_path[: base_path.rfind("/") + 1] if base_path or base_authority is None else "/"
            path = _without_dots(folder + path)
    tail = ("" if query is None else f"?{query}") + ("" if fragment is None else f"#{fragment}")
    return f"{scheme}:{'' if authority is None else f'//{authority}'}{path}{tail}"


def _without_dots(path: str) -> str:
    """The path with `.` and `..` walked (RFC 3986 §5.2.4)."""
    kept: list[str] = []
    parts = path.split("/")
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if part == ".." and (len(kept) > 1 or (kept and kept[0])):
            kept.pop()
        elif part not in {".", ".."}:
            kept.append(part)
            continue
        if last:
            kept.append("")
    return "/".join(kept)
