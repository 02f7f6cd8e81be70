"""Makes releases: `build` from sources alone, `add` and `remove` from the release that is current."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypedDict, Unpack

from ccpg_graph.documents import Metadata, Source, find_sources
from ccpg_graph.errors import StoreError
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.mapping import Terms
from ccpg_graph.pipeline.making import Making, reader_name
from ccpg_graph.pipeline.reading import Reader
from ccpg_graph.pipeline.reports import BuildReport, Failure, Progress, silent
from ccpg_graph.store import LAYOUT, Home, Release
from ccpg_graph.vocab import BASE


class Options(TypedDict, total=False):
    """How releases are made. given: metadata that win over every file's own; jobs: processes (None: one a core);
    shapes: whether each document is checked against the shapes; base: start of the IRIs; progress: told of each step;
    missing: sources that could not be got hold of, and count as failed."""

    given: Metadata | None
    jobs: int | None
    shapes: bool
    base: str
    progress: Progress
    missing: Sequence[Failure]


def build(sources: Iterable[str], home: Home, **options: Unpack[Options]) -> BuildReport:
    """Make a release of files and folders (none: the shipped documents) and make it current.

    DocumentError where no source could be read at all; StoreError and Locked of the store.
    """
    given = [*sources]
    if not given and not options.get("missing"):
        given = [str(shipped("data/documents"))]
    with _found(given) as (found, notes), _rarely_collecting(), home.build() as release:
        making = Making(release, _reader(options), home, options.get("progress", silent), home.find_current())
        making.begin(options.get("missing", ()), notes)
        return making.from_nothing(found)


def add(sources: Iterable[str], home: Home, **options: Unpack[Options]) -> BuildReport:
    """Read more documents into the current release: the next one is what a build of all of them would give.

    A document of an id that is there takes that one's place; where both are the same, nothing is done. Errors as for
    `build`. Where no release is there yet, this is a build.
    """
    with _found(sources) as (found, notes), _next(home, options) as making:
        making.begin(options.get("missing", ()), notes)
        return making.with_more(found)


def remove(documents: Iterable[str], home: Home, **options: Unpack[Options]) -> BuildReport:
    """Take documents out of the current release: the next one is what a build of the others would give.

    StoreError where one of them is not there, or none would be left.
    """
    with _next(home, options) as making:
        return making.without(sorted(set(documents)))


def _reader(options: Options) -> Reader:
    return Reader(
        options.get("given"), options.get("jobs"), options.get("shapes", True), Terms(options.get("base", BASE))
    )


@contextmanager
def _found(given: Iterable[str]) -> Iterator[tuple[list[Source], list[str]]]:
    """The sources, and what was passed over; looked for before the home is written to, which may lie among them."""
    with tempfile.TemporaryDirectory(prefix="ccpg-graph-") as folder:
        notes: list[str] = []
        yield find_sources(given, spool=Path(folder), tell=notes.append), notes


@contextmanager
def _next(home: Home, options: Options) -> Iterator[Making]:
    """The next release in the making: from the current one where that was read as we would read it, else anew."""
    reader = _reader(options)
    with _rarely_collecting(), home.grow(partial(_is_of_us, terms=reader.terms)) as (release, current, grows):
        yield Making(release, reader, home, options.get("progress", silent), current, grows=grows)


@contextmanager
def _rarely_collecting() -> Iterator[None]:
    """Let Python look for circles of dead objects less often: what a release is made of has none, and millions of its
    parts would be looked through again and again."""
    before = gc.get_threshold()
    gc.set_threshold(200_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _is_of_us(release: Release, terms: Terms) -> bool:
    """Whether what a release keeps can be used as it is."""
    base = release.manifest.get("base")
    if base != terms.base:
        raise StoreError(
            f"release {release.name} has the base {base}, and the settings say {terms.base}; set CCPG_BASE_IRI, or "
            "build anew"
        )
    return release.layout == LAYOUT and release.manifest.get("reader") == reader_name()
