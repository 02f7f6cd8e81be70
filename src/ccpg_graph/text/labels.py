"""The name of a thing that has one in each of some languages."""

from __future__ import annotations

from collections.abc import Mapping


def in_language(label: Mapping[str, str], language: str = "en", otherwise: str = "") -> str:
    """The name in a language, or in another where it has none there; `otherwise` where it has none at all."""
    return label.get(language) or next(iter(label.values()), otherwise)
