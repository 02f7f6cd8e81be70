"""A digest of what readings depend on beside the text: lexicon, registry and calibration."""

from __future__ import annotations

import hashlib
from functools import cache

from ccpg_graph.knowledge.shipped import shipped

KNOWLEDGE = ("data/lexicon", "data/registry", "data/calibration.json")


@cache
def knowledge_digest() -> str:
    """Sixteen digits of the SHA-256 of all knowledge files, by name and contents."""
    total = hashlib.sha256()
    for name in KNOWLEDGE:
        place = shipped(name)
        for path in sorted(path for path in place.rglob("*") if path.is_file()) if place.is_dir() else [place]:
            inside = path.relative_to(place).as_posix()
            total.update(f"{name}/{inside} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()[:16]
