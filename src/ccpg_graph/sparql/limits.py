"""What a question may not do, told before it runs: reach outside the store, nest so deep that the process ends, or be
so large that planning it takes longer than any answer is worth. And what it may take while it runs.

pyoxigraph has no switch for SERVICE and dies of a few thousand nested brackets, so both are seen in the tokens here.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ccpg_graph.errors import LimitPassed, QueryRefused
from ccpg_graph.sparql.tokens import Token, TokenKind

_SIGNS = frozenset("!+-^")


@dataclass(frozen=True, slots=True)
class TextLimits:
    """The longest, deepest and largest question that is run. length: characters; depth: brackets in one another;
    patterns: as many as half the terms outside VALUES and IN; outward: whether it may ask other servers."""

    length: int = 100_000
    depth: int = 64
    patterns: int = 256
    outward: bool = False


TEXT_LIMITS = TextLimits()


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker is told first. memory: megabytes that questions may take; alarm: seconds after which a question
    ends the process, should nobody else do so (0: none); outward: whether it may call other servers."""

    memory: int = 1_024
    alarm: int = 0
    outward: bool = False


@dataclass(frozen=True, slots=True)
class WorkLimits:
    """deadline: seconds of work for one question; memory: megabytes that one worker may take for questions, total: that
    all may; long, quick: how many long and quick questions are worked on at a time; queue: how many may wait for
    either; patience: seconds of work after which a question is a long one; stopped: how many may wait for the long lane
    with their work half done; stalled: how many answers may wait for slow readers beside; outward: whether a question
    may call other servers."""

    deadline: float = 10.0
    memory: int = 1_024
    total: int = 1_536
    long: int = 4
    quick: int = 8
    queue: int = 500
    patience: float = 0.1
    stopped: int = 16
    stalled: int = 8
    outward: bool = False
    text: TextLimits = TEXT_LIMITS


WORK_LIMITS = WorkLimits()


def check_length(text: str, limits: TextLimits) -> None:
    """QueryRefused for a text too long to be read."""
    if len(text) > limits.length:
        raise LimitPassed(f"the query has {len(text):,} characters; the limit is {limits.length:,}")


def check_tokens(tokens: list[Token], limits: TextLimits) -> None:
    """QueryRefused for reaching outside the store, LimitPassed for what is too deep or too large."""
    _check_depth(tokens, limits.depth)
    telling = [token for token in tokens if token.kind not in {TokenKind.SPACE, TokenKind.COMMENT}]
    _check_patterns(telling, limits.patterns)
    for token in telling:
        # A keyword may follow a word without a blank (`trueSERVICE`), so the end of a word counts.
        if token.kind is TokenKind.WORD and token.text.upper().endswith("SERVICE") and not limits.outward:
            raise QueryRefused("SERVICE asks another server; only this store is asked here")
    for one, other in pairwise(token for token in telling if token.text.upper() != "NAMED"):
        if one.text.upper() == "FROM" and other.text.lower().startswith("<file:"):
            raise QueryRefused(f"FROM {other.text} names a file; only graphs of this store are asked here")


def _check_depth(tokens: list[Token], limit: int) -> None:
    depth = signs = 0
    for token in tokens:
        if token.kind is TokenKind.OPEN:
            depth += 1
        elif token.kind is TokenKind.CLOSE:
            depth -= 1
        # A row of signs before a value nests as brackets do.
        signs = signs + 1 if token.text in _SIGNS else 0
        if depth + signs > limit:
            raise LimitPassed(f"the query nests more than {limit} brackets or signs in one another")


_TERMS = frozenset({TokenKind.IRI, TokenKind.NAME, TokenKind.VARIABLE, TokenKind.STRING, TokenKind.NUMBER})
_LISTS = frozenset({"VALUES", "IN"})


def _check_patterns(telling: list[Token], limit: int) -> None:
    """Terms are counted, for each pattern, path or expression has some; but not in lists of data, which may be long."""
    terms, depth, within, is_list = 0, 0, 0, False
    for token in telling:
        if token.kind is TokenKind.WORD:
            is_list = token.text.upper() in _LISTS
        elif token.kind is TokenKind.OPEN:
            depth += 1
            # VALUES (?a ?b) { … }: the brackets of the variables end no list.
            if is_list and not within:
                within = depth
        elif token.kind is TokenKind.CLOSE:
            if depth == within:
                within, is_list = 0, is_list and token.text == ")"
            depth -= 1
        elif token.kind in _TERMS and not within:
            terms += 1
    if terms > 2 * limit:
        raise LimitPassed(f"the query has more than {limit:,} patterns ({terms:,} terms); ask in several queries")
