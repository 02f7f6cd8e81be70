"""What the pipeline tells: each step while it runs, and what became of the sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ccpg_graph.store import Release

Progress = Callable[[str, int, int], None]
"""Told of each step: what is being done, how many are done, and of how many."""


def silent(what: str, done: int, total: int) -> None:
    """A Progress that says nothing."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that gave nothing to the release, and why, in a sentence that names it."""

    source: str
    message: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a release has otherwise than the one before.

    added, replaced, removed: ids of documents; same: of those given that were there already; things_gone: ids of things
    that nothing speaks of any more; claims_gone: statements that went with their documents; apart: ids whose things are
    now several, with those they are now; joined: ids whose things are now one with another's, with that one.
    """

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    things_gone: tuple[str, ...] = ()
    claims_gone: int = 0
    apart: tuple[tuple[str, tuple[str, ...]], ...] = ()
    joined: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class BuildReport:
    """A release, what is in it, and what became of the sources. reread: whether all documents of the release before had
    to be read again, for another version or other knowledge had read them; is_new: whether the release was made for
    this; unmet: judgements that could not be followed, and why; notes: what was passed over or given twice; all in
    sentences."""

    release: Release
    documents: int
    claims: int
    matches: int
    failures: tuple[Failure, ...]
    change: Change = Change()
    reread: bool = False
    is_new: bool = True
    unmet: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
