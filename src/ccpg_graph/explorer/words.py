"""Names of terms and ids in words, for what carries no label."""

from __future__ import annotations

import re
from urllib.parse import unquote

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def words(name: str) -> str:
    """A prefixed name, IRI or id in words: `ccpg:startDate` → start date, `…id/person/igor-krasnov` → igor krasnov."""
    local = re.split(r"[/#]", unquote(name).rstrip("/#"))[-1]
    local = local.rpartition(":")[2] or local
    return _HUMP.sub(" ", local).replace("-", " ").replace("_", " ").lower()


def count(number: int, noun: str) -> str:
    """`1 passage`, `1,204 passages`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
