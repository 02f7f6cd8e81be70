"""What a question may not do, told before it runs: reach outside the store, or nest so deep that the process ends.

pyoxigraph has no switch for SERVICE and dies of a few thousand nested brackets, so both are seen in the tokens here.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ccpg_graph.errors import QueryError, QueryRefused
from ccpg_graph.sparql.tokens import Token, TokenKind

_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}


@dataclass(frozen=True, slots=True)
class TextLimits:
    """The longest and deepest question that is run. The gallery's longest has a twentieth of either."""

    length: int = 100_000
    depth: int = 64


TEXT_LIMITS = TextLimits()


def check_length(text: str, limits: TextLimits) -> None:
    """QueryRefused for a text too long to be read."""
    if len(text) > limits.length:
        raise QueryRefused(f"the query has {len(text):,} characters; the limit is {limits.length:,}")


def check_tokens(tokens: list[Token], limits: TextLimits) -> None:
    """QueryRefused for reaching outside the store and for nesting past the limit, QueryError for an update."""
    _check_depth(tokens, limits.depth)
    telling = [token for token in tokens if token.kind not in {TokenKind.SPACE, TokenKind.COMMENT}]
    first = next((t.text.upper() for t in telling if t.kind is TokenKind.WORD and not _is_prologue(t)), "")
    if first in _UPDATES:
        raise QueryError(f"{first} is an update; only queries are answered here")
    for token in telling:
        # A keyword may follow a word without a blank (`trueSERVICE`), so the end of a word counts.
        if token.kind is TokenKind.WORD and token.text.upper().endswith("SERVICE"):
            raise QueryRefused("SERVICE asks another server; only this store is asked here")
    for one, other in pairwise(token for token in telling if token.text.upper() != "NAMED"):
        if one.text.upper() == "FROM" and other.text.lower().startswith("<file:"):
            raise QueryRefused(f"FROM {other.text} names a file; only graphs of this store are asked here")


def _is_prologue(token: Token) -> bool:
    return token.text.upper() in {"PREFIX", "BASE"}


def _check_depth(tokens: list[Token], limit: int) -> None:
    depth = 0
    for token in tokens:
        if token.kind is TokenKind.OPEN:
            depth += 1
            if depth > limit:
                raise QueryRefused(f"the query nests more than {limit} brackets in one another")
        elif token.kind is TokenKind.CLOSE:
            depth -= 1
