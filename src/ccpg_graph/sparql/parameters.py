"""Parameters of a question, declared in its own text so that the file stays plain SPARQL:

    # param: asOf xsd:date default 2026-01-01
    SELECT … WHERE { … FILTER(?from <= ?asOf) }

A value takes the place of the variable, token by token, within the braces; where the variable is also used outside them
(SELECT, GROUP BY, ORDER BY), a VALUES clause at the start of the outermost group gives it there. Oxigraph's own
substitution is no use here: pyoxigraph 0.5 refuses a variable that SELECT does not name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ccpg_graph.errors import QueryError, UsageError
from ccpg_graph.sparql.tokens import Token, TokenKind
from ccpg_graph.store import Node, NodeKind
from ccpg_graph.vocab import BASE

_LINE = re.compile(r"#\s*param:\s*(?P<name>\w+)\s+(?P<type>\S+)(?:\s+default\s+(?P<default>\S.*?))?\s*")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_SHORT_ID = re.compile(r"[a-z][a-z-]*/[^\s<>\"{}|^`\\:]+")
_LEXICAL = {
    "xsd:date": re.compile(r"\d{4}-\d{2}-\d{2}"),
    "xsd:gYear": re.compile(r"\d{4}"),
    "xsd:integer": re.compile(r"[+-]?\d+"),
    "xsd:boolean": re.compile(r"true|false"),
    "xsd:string": re.compile(r".*"),
    "iri": re.compile(r'[a-z][a-z0-9+.-]*:[^\s<>"{}|^`\\]+'),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One declared parameter: name without question mark, `xsd:…` or `iri`, and its value where none is given."""

    name: str
    type: str
    default: str | None = None

    def node(self, value: str, base: str = BASE) -> Node:
        """The value as RDF; UsageError where it is none of the declared type.

        An IRI of a thing here may be given short, as tables and pages show it: `body/ccpg`.
        """
        if self.type == "iri" and _SHORT_ID.fullmatch(value):
            value = f"{base}id/{value}"
        if _LEXICAL[self.type].fullmatch(value) is None or (self.type == "xsd:date" and not is_date(value)):
            raise UsageError(f"parameter {self.name}: {value!r} is no {self.type}{_example(self.type)}")
        if self.type == "iri":
            return Node(NodeKind.IRI, value)
        datatype = None if self.type == "xsd:string" else _XSD + self.type.removeprefix("xsd:")
        return Node(NodeKind.LITERAL, value, datatype)


def is_date(text: str) -> bool:
    """True for a day of the calendar written YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _example(kind: str) -> str:
    return {
        "xsd:date": "; write a day as 2021-11-04",
        "xsd:integer": "; write a number as 35",
        "xsd:gYear": "; write a year as 2021",
        "iri": "; write it whole, as https://…, or short, as body/ccpg",
    }.get(kind, "")


def read_parameters(tokens: list[Token]) -> dict[str, Parameter]:
    """The declared parameters in order. QueryError for a declaration that cannot be read."""
    found: dict[str, Parameter] = {}
    for token in tokens:
        if token.kind is not TokenKind.COMMENT or not re.match(r"#\s*param:", token.text):
            continue
        match = _LINE.fullmatch(token.text)
        if match is None or match["type"] not in _LEXICAL:
            raise QueryError(
                f"{token.text!r}: a parameter is declared as `# param: asOf xsd:date default 2026-01-01`, "
                f"its type one of {', '.join(_LEXICAL)}"
            )
        found[match["name"]] = Parameter(match["name"], match["type"], match["default"])
    return found


def bind_parameters(tokens: list[Token], values: Mapping[str, str], base: str = BASE) -> str:
    """The text with each declared parameter's value, or its default, in place.

    UsageError for a value that the text declares no parameter for, a missing one, or one of another type.
    """
    declared = read_parameters(tokens)
    for name in values:
        if name not in declared:
            has = f"it has {', '.join(declared)}" if declared else "it has none"
            raise UsageError(
                f"the question declares no parameter {name}: {has}; a line `# param: {name} xsd:date` would add it"
            )
    for name, parameter in declared.items():
        value = values.get(name, parameter.default)
        if value is None:
            raise UsageError(f"parameter {name}: the question needs a value ({parameter.type})")
        tokens = _bind(tokens, name, parameter.node(value, base).serialized())
    return "".join(token.text for token in tokens)


def given_iris(tokens: list[Token], values: Mapping[str, str], base: str = BASE) -> list[str]:
    """The IRIs that the parameters stand for, sorted; `bind_parameters` tells what is wrong with the values."""
    found = set()
    for name, parameter in read_parameters(tokens).items():
        value = values.get(name, parameter.default)
        if parameter.type == "iri" and value is not None:
            found.add(parameter.node(value, base).text)
    return sorted(found)


def _bind(tokens: list[Token], name: str, term: str) -> list[Token]:
    depth, before, bound, outside = 0, "", list(tokens), False
    for place, token in enumerate(tokens):
        if token.text == "{":
            depth += 1
        elif token.text == "}":
            depth -= 1
        elif token.kind is TokenKind.VARIABLE and token.text[1:] == name:
            if before in {"AS", "VALUES"}:
                raise UsageError(f"parameter {name}: the question gives ?{name} a value itself ({before} ?{name})")
            if depth:
                bound[place] = Token(TokenKind.OTHER, term)
            outside = outside or not depth
        if token.kind not in {TokenKind.SPACE, TokenKind.COMMENT}:
            before = token.text.upper()
    if outside:
        bound.insert(_group_start(tokens), Token(TokenKind.OTHER, f" VALUES ?{name} {{ {term} }} "))
    return bound


def _group_start(tokens: list[Token]) -> int:
    """The place just within the outermost group: the first brace after an outermost WHERE, else the first brace."""
    depth, first, where = 0, None, False
    for place, token in enumerate(tokens):
        if token.text == "{":
            if depth == 0 and where:
                return place + 1
            first = place if first is None else first
            depth += 1
        elif token.text == "}":
            depth -= 1
        elif depth == 0 and token.text.upper() == "WHERE":
            where = True
    if first is None:
        raise QueryError("the query has no group in braces")
    return first + 1
