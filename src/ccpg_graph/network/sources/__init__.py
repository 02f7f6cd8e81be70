"""The projections as SPARQL: a file each, and the parts that several share (`{{offices}}` is `offices.part.rq`)."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from ccpg_graph.network.tables import PREFIXED

_PART = re.compile(r"{{(\w+)}}")
# Roles of which a body has one at a time. Deputies, judges, members hold theirs side by side: nobody succeeds another.
SEATS_OF_ONE = (
    "prosecutor-general", "chief-military-prosecutor", "european-chief-prosecutor", "chair", "chancellor",
    "chief-justice", "director", "director-general", "executive-secretary", "head", "head-of-secretariat", "minister",
    "ombudsman", "president", "prime-minister", "rector", "secretary-general",
)  # fmt: skip


def source_of(name: str) -> str:
    """The query of a projection, whole."""
    return f"{PREFIXED}{_filled(f'{name}.rq')}"


@lru_cache
def _filled(file: str) -> str:
    text = resources.files(__name__).joinpath(file).read_text(encoding="utf-8")
    return _PART.sub(lambda found: _part(found[1]), text)


def _part(name: str) -> str:
    if name == "seats":
        return ", ".join(f'"{role}"' for role in SEATS_OF_ONE)
    return _filled(f"{name}.part.rq").strip()
