"""Where the files that travel with the package lie: in the checkout, or inside the installed wheel."""

from __future__ import annotations

from pathlib import Path

from ccpg_graph.errors import KnowledgeError

PACKAGE = Path(__file__).resolve().parent.parent
WHEEL = PACKAGE / "_shipped"
CHECKOUT = PACKAGE.parent.parent
COMPILED = PACKAGE / "_compiled"


def is_installed() -> bool:
    """Whether this is an installed wheel, whose compiled files are trusted, and not a checkout that people edit."""
    return WHEEL.is_dir()


def shipped(path: str) -> Path:
    """Give the place of `data/…`, `queries/…` or `ontology/…`; a KnowledgeError says where it was looked for."""
    place = (WHEEL if is_installed() else CHECKOUT) / path
    if not place.exists():
        raise KnowledgeError(f"{path}: not found at {place}; run from a checkout, or install the wheel that carries it")
    return place
