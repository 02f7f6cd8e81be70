"""Which of the offered media types an Accept header wants (RFC 9110 §12.5.1)."""

from __future__ import annotations

from collections.abc import Sequence


def choose(accept: str, offered: Sequence[str]) -> str | None:
    """The offered type that is wanted most, the earlier of two wanted alike; None where none is acceptable.

    An empty header accepts everything. A part that cannot be read is passed over.
    """
    wanted = [part for part in map(_parse, accept.split(",")) if part is not None] if accept.strip() else [("*/*", 1.0)]
    best, quality = None, 0.0
    for media in offered:
        found = _quality(media, wanted)
        if found > quality:
            best, quality = media, found
    return best


def _parse(part: str) -> tuple[str, float] | None:
    media, *parameters = [piece.strip().lower() for piece in part.split(";")]
    if media.count("/") != 1:
        return None
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return media, min(max(float(value), 0.0), 1.0)
            except ValueError:
                return None
    return media, 1.0


def _quality(media: str, wanted: list[tuple[str, float]]) -> float:
    """Of the most specific range that covers the type."""
    for pattern in (media, f"{media.partition('/')[0]}/*", "*/*"):
        found = [quality for wish, quality in wanted if wish == pattern]
        if found:
            return max(found)
    return 0.0
