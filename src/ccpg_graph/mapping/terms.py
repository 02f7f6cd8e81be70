"""Terms as N-Triples writes them: the one place where IRIs are put together and literals are escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from ccpg_graph.errors import CcpgError
from ccpg_graph.records import Label
from ccpg_graph.vocab import BASE, PREFIXES, XSD

Quad = tuple[str, str, str, str]
"""Subject, predicate, object and graph, each as N-Triples writes it."""

# Canonical N-Triples: these have short escapes, other control characters take \u, all else stands for itself.
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_ESCAPED = re.compile('[\\\\"\x00-\x1f\x7f]')
_NOT_IN_IRI = re.compile('[\x00-\x20<>"{}|\\\\^`]')
_PRECISION = {4: "gYear", 7: "gYearMonth", 10: "date"}


@dataclass(frozen=True, slots=True)
class Terms:
    """Names things and graphs under a base."""

    base: str = BASE

    def thing(self, thing_id: str) -> str:
        """The IRI of a thing: `person/igor-krasnov`."""
        return iri(f"{self.base}id/{thing_id}")

    def graph(self, name: str) -> str:
        """The IRI of a graph: `registry`, `document/<doc>`."""
        return iri(f"{self.base}graph/{name}")


def iri(address: str) -> str:
    """An IRI in angle brackets; characters that cannot stand in one are percent-encoded."""
    encoded = _NOT_IN_IRI.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)
    return f"<{encoded}>"


@lru_cache(maxsize=1024)
def term(name: str) -> str:
    """The IRI of a prefixed name, `ccpg:startDate`; CcpgError for a prefix that the ontology does not use."""
    prefix, colon, local = name.partition(":")
    if not colon or prefix not in PREFIXES:
        raise CcpgError(f"{name!r} has no prefix that is known; use one of {', '.join(sorted(PREFIXES))}")
    return iri(PREFIXES[prefix] + local)


def class_term(kind: str) -> str:
    """The IRI of a class by its local name; a membership is ORG's own."""
    return term("org:Membership" if kind == "Membership" else f"ccpg:{kind}")


def literal(value: str, datatype: str = "string", language: str | None = None) -> str:
    """A literal: plain, with a language, or typed by the local name of an XML Schema type."""
    quoted = f'"{_ESCAPED.sub(_escape, value)}"'
    if language:
        return f"{quoted}@{language}"
    if datatype == "string":
        return quoted
    return f'"{_canonical(value, datatype)}"^^<{XSD.NAMESPACE}{datatype}>'


def label(name: Label) -> str:
    """A name as a literal in its language."""
    return literal(name.text, language=name.language)


def date_literal(date: str) -> str:
    """An ISO date, month, year or `--MM-DD` as a literal of the type of its precision."""
    return literal(date, "gMonthDay" if date.startswith("--") else _PRECISION.get(len(date), "string"))


def write_lines(quads: Iterable[Quad]) -> Iterator[str]:
    """Lines of N-Quads."""
    return (f"{subject} {predicate} {value} {graph} .\n" for subject, predicate, value, graph in quads)


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}"


def _canonical(value: str, datatype: str) -> str:
    """Numbers as Oxigraph writes them back (2.50 is 2.5 there), so that a digest of quads is one before and after."""
    text = _ESCAPED.sub(_escape, value.strip())
    if datatype not in ("integer", "decimal"):
        return text
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text  # left as found: the check of shapes says what is wrong with it
    if not number.is_finite():
        return text
    plain = format(number, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if plain in ("-0", "") else plain
