"""The nodes of a release in short: things by their ids, terms by their names, literals with their type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ccpg_graph.vocab import CCPG, PREFIXES, XSD

_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_SHORT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


class ValueKind(StrEnum):
    """What a value is."""

    THING = "thing"
    TERM = "term"
    LITERAL = "literal"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """The object of a statement.

    text: the id of a thing (`person/andrei-shved`), the local name of a term (`Held`), the text of a literal, or an
    address; datatype: of a literal, as `xsd:date`, None for plain text; language: of a text, where it has one.
    """

    kind: ValueKind
    text: str
    datatype: str | None = None
    language: str | None = None

    @property
    def is_thing(self) -> bool:
        """Whether it is the id of a thing of ours."""
        return self.kind is ValueKind.THING

    def lexical(self) -> tuple[str, str]:
        """What tells it from other values in a sorted answer."""
        return self.text, self.language or ""


def short_name(iri: str) -> str:
    """A term by prefix and name: `ccpg:startDate`; an address that no prefix covers stays whole."""
    for prefix, space in PREFIXES.items():
        if iri.startswith(space):
            return f"{prefix}:{iri.removeprefix(space)}"
    return iri


class Nodes:
    """Reads N-Triples terms; each term that comes again is the same object."""

    def __init__(self, base: str) -> None:
        self._head = f"{base}id/"
        self._values: dict[str, Value] = {}
        self._names: dict[str, str] = {}

    def id_of(self, term: str) -> str:
        """The id of a thing (`<…/id/person/x>` → `person/x`); another IRI stays whole."""
        return self.value(term).text

    def property(self, term: str) -> str:
        """A predicate by prefix and name."""
        found = self._names.get(term)
        if found is None:
            found = self._names[term] = short_name(term[1:-1])
        return found

    def short(self, value: Value) -> str:
        """The name of a property that was read as a value: `startDate` → `ccpg:startDate`."""
        return f"ccpg:{value.text}" if value.kind is ValueKind.TERM else self.property(f"<{value.text}>")

    def value(self, term: str) -> Value:
        """Any term as a value."""
        found = self._values.get(term)
        if found is None:
            found = self._values[term] = self._read(term)
        return found

    def _read(self, term: str) -> Value:
        if term.startswith('"'):
            return _literal(term)
        iri = term[1:-1] if term.startswith("<") else term
        if iri.startswith(self._head):
            return Value(ValueKind.THING, iri.removeprefix(self._head))
        if iri.startswith(CCPG.NAMESPACE):
            return Value(ValueKind.TERM, iri.removeprefix(CCPG.NAMESPACE))
        return Value(ValueKind.ADDRESS, iri)


def _literal(term: str) -> Value:
    end = term.rindex('"')
    text, tail = term[1:end], term[end + 1 :]
    if "\\" in text:
        text = _ESCAPE.sub(_unescape, text)
    if tail.startswith("@"):
        return Value(ValueKind.LITERAL, text, None, tail[1:])
    datatype = tail[3:-1]
    if not datatype or datatype == f"{XSD.NAMESPACE}string":
        return Value(ValueKind.LITERAL, text)
    return Value(ValueKind.LITERAL, text, short_name(datatype))


def _unescape(found: re.Match[str]) -> str:
    short, long, letter = found.groups()
    return chr(int(short or long, 16)) if letter is None else _SHORT.get(letter, letter)
