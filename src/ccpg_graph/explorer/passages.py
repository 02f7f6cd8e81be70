"""Passages that overlap, cut into pieces that do not: how a text can be marked up where spans nest or cross."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ccpg_graph.records import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and the passages that cover it, by their places in the list, the shortest first."""

    text: str
    passages: tuple[int, ...]


def order_spans(spans: Iterable[Span]) -> list[Span]:
    """Each span once, in order of the text; of those that start together the longer first."""
    return sorted(set(spans), key=lambda span: (span.start, -span.end))


def cut_pieces(text: str, spans: list[Span]) -> list[Piece]:
    """The text in pieces at every start and end of a span; joined they are the text."""
    edges = sorted({0, len(text), *(min(edge, len(text)) for span in spans for edge in (span.start, span.end))})
    pieces = []
    for start, end in zip(edges, edges[1:], strict=False):
        covering = [place for place, span in enumerate(spans) if span.start <= start and end <= span.end]
        covering.sort(key=lambda place: spans[place].end - spans[place].start)
        pieces.append(Piece(text[start:end], tuple(covering)))
    return pieces
