"""Names of terms and ids in words, for what carries no label."""

from __future__ import annotations

import re
from urllib.parse import unquote

from ccpg_graph.vocab import PREFIXES

_PREFIXES = {space: prefix for prefix, space in PREFIXES.items()}
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def words(name: str) -> str:
    """A prefixed name, IRI or id in words: `ccpg:startDate` → start date, `…id/person/igor-krasnov` → igor krasnov."""
    local = re.split(r"[/#]", unquote(name).rstrip("/#"))[-1]
    local = local.rpartition(":")[2] or local
    return _HUMP.sub(" ", local).replace("-", " ").replace("_", " ").lower()


def short_name(iri: str) -> str:
    """`ccpg:startDate` for an IRI of a vocabulary that the ontology uses; any other as it is."""
    best = max((space for space in _PREFIXES if iri.startswith(space)), key=len, default=None)
    return iri if best is None else f"{_PREFIXES[best]}:{iri.removeprefix(best)}"


def count(number: int, noun: str) -> str:
    """`1 passage`, `1,204 passages`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
