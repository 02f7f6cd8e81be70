"""The tokens of a SPARQL text, read without parsing it: enough to count nesting, see keywords and replace a variable.

Follows the terminals of SPARQL 1.1 (§19.8), cut where several need not be told apart. The parser proper is the store's.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from ccpg_graph.errors import QueryError
from ccpg_graph.sparql.terms import place


class TokenKind(StrEnum):
    """What a token is, as far as this room cares."""

    SPACE = "space"
    COMMENT = "comment"
    IRI = "iri"
    STRING = "string"
    VARIABLE = "variable"
    TAG = "tag"
    NAME = "name"
    WORD = "word"
    NUMBER = "number"
    OPEN = "open"
    CLOSE = "close"
    OTHER = "other"


class Token(NamedTuple):
    """A piece of the text; all pieces joined are the text."""

    kind: TokenKind
    text: str


# Possessive repeats (*+) keep the matching linear whatever a stranger sends.
_TOKEN = re.compile(
    r"""
    (?P<space>\s++)
  | (?P<comment>\#[^\n\r]*+)
  | (?P<iri><[^\x00-\x20<>"{}|^`\\]*+>)
  | (?P<string>\"{3}(?:\\.|\"{0,2}[^"\\])*+\"{3} | '{3}(?:\\.|'{0,2}[^'\\])*+'{3}
             | "(?:\\.|[^"\\\n\r])*+" | '(?:\\.|[^'\\\n\r])*+')
  | (?P<variable>[?$]\w++)
  | (?P<tag>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+)
  | (?P<name>(?:[^\W\d][\w.\-]*+)?:[\w.:%\\\-]*+)
  | (?P<word>[^\W\d]\w*+)
  | (?P<number>\d++)
  | (?P<open>[({\[])
  | (?P<close>[)}\]])
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)

UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


def read_tokens(text: str) -> list[Token]:
    """All tokens, blanks and comments among them."""
    return [Token(TokenKind(match.lastgroup or "other"), match.group()) for match in _TOKEN.finditer(text)]


def find_form(tokens: list[Token]) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE: the form of a query. QueryError with line and column for what is no query."""
    before = ""
    for token in tokens:
        if token.kind is TokenKind.WORD and token.text.upper() not in {"PREFIX", "BASE"}:
            word = token.text.upper()
            if word in FORMS:
                return word
            where = f"error at {place(before, len(before))}: "
            if word in UPDATES:
                raise QueryError(f"{where}{word} is an update; only queries are answered here")
            wanted = "a query starts with SELECT, ASK, CONSTRUCT or DESCRIBE after its prefixes"
            raise QueryError(f"{where}{wanted}, not {token.text}")
        before += token.text
    raise QueryError("the query is empty: it needs SELECT, ASK, CONSTRUCT or DESCRIBE")
