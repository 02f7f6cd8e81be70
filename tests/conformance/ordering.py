"""Whether rows stand in the order that a query asks for (SPARQL 1.1 §15.1).

The results of the W3C's tests are compared as bags, for a test says of no row where it stands. So the order is looked
up in the query: as far as the keys of its outermost ORDER BY are columns of the answer, and the standard puts their
values in an order at all.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TypeVar

from tests.conformance.results import XSD, Row, Table, Term

_KEYS = re.compile(r"ORDER\s+BY((?:\s*(?:ASC|DESC)?\s*\(?\s*[?$]\w+\s*\)?)+)", re.IGNORECASE)
_KEY = re.compile(r"(ASC|DESC)?\s*\(?\s*[?$](\w+)", re.IGNORECASE)
_KINDS = ("bnode", "uri", "literal")  # what is not bound comes before them
_Value = TypeVar("_Value", str, float)
_NUMBERS = {f"{XSD}{name}" for name in ("integer", "decimal", "double", "float")}


def keys_of(text: str) -> list[tuple[str, bool]]:
    """The variables that a query orders its answer by, each with whether downwards; up to another expression."""
    tail = text[text.rindex("}") + 1 :] if "}" in text else ""
    found = _KEYS.search(tail)
    return [(name, word.upper() == "DESC") for word, name in _KEY.findall(found[1])] if found else []


def is_ordered(table: Table, keys: list[tuple[str, bool]]) -> bool:
    """Whether no row stands before one that has to come first."""
    places = [(table.variables.index(name), down) for name, down in keys if name in table.variables]
    return all(_sign(one, other, places) <= 0 for one, other in pairwise(table.rows))


def _sign(one: Row, other: Row, places: list[tuple[int, bool]]) -> int:
    """Negative where one comes first, positive where the other does, 0 where nothing is said."""
    for place, down in places:
        if one[place] != other[place]:
            sign = _compare(one[place], other[place])
            return -sign if down else sign
    return 0


def _compare(one: Term | None, other: Term | None) -> int:
    if (mine := _rank(one)) != (theirs := _rank(other)):
        return mine - theirs
    if one is None or other is None or one[0] == "bnode":
        return 0
    if one[0] == "literal" and {one[2], other[2]} <= _NUMBERS:
        return _sign_of(float(one[1]), float(other[1]))
    # Of literals of several types the standard says nothing, nor of those with a language.
    return _sign_of(one[1], other[1]) if one[2:] == other[2:] and not any(one[3:]) else 0


def _rank(term: Term | None) -> int:
    return 0 if term is None else 1 + (_KINDS.index(term[0]) if term[0] in _KINDS else 0)


def _sign_of(one: _Value, other: _Value) -> int:
    return (one > other) - (one < other)
