"""Reads sources: each by itself, in as many processes as asked for, and in their order."""

from __future__ import annotations

import multiprocessing
import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ccpg_graph.documents import Metadata, Source, read_source
from ccpg_graph.errors import CcpgError, ExtractionError, ShapeError
from ccpg_graph.extraction import extract
from ccpg_graph.knowledge.registry import load_registry
from ccpg_graph.mapping import Terms, describe_named, map_document
from ccpg_graph.mapping.check import check_document
from ccpg_graph.pipeline.reports import Failure, Progress
from ccpg_graph.records import Document, Reading
from ccpg_graph.resolution import resolve
from ccpg_graph.store import Release


@dataclass(frozen=True, slots=True)
class Stored:
    """A document that a release holds, as something to read again."""

    release: Release
    document: str

    @property
    def name(self) -> str:
        """How messages call it."""
        return f"document {self.document}"


@dataclass(frozen=True, slots=True)
class Reader:
    """How documents are read. given: metadata that win over every file's own; shapes: whether they are checked; jobs:
    processes (None: one a core)."""

    given: Metadata | None = None
    jobs: int | None = None
    shapes: bool = True
    terms: Terms = Terms()

    def read_all(
        self, found: Sequence[Source | Stored], progress: Progress
    ) -> Iterator[tuple[Source | Stored, Reading | Failure]]:
        """Sources and results, in the order of the sources."""
        with _mapper(min(self.jobs or os.cpu_count() or 1, len(found))) as run:
            for done, result in enumerate(run(partial(_read, reader=self), found), 1):
                progress("reading", done, len(found))
                yield found[done - 1], result


def _read(source: Source | Stored, *, reader: Reader) -> Reading | Failure:
    """Read, extract and check one source; what fails becomes a Failure, so that the others go on: on purpose with its
    message, by a fault of ours with where that is."""
    name = source.name
    try:
        return check(name, extract(_document(source, reader)), reader)
    except CcpgError as error:
        message = str(error)
        return Failure(name, message if name in message else f"{name}: {message}")
    except Exception as error:  # noqa: BLE001 - one document must not take the others with it
        return Failure(name, f"{name}: left out by a fault of ccpg-graph, please report it: {located(error)}")


def located(error: Exception) -> str:
    """An error with the line of code that raised it."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}: {error}"


def _document(source: Source | Stored, reader: Reader) -> Document:
    if isinstance(source, Stored):
        return source.release.document(source.document)
    return read_source(source, reader.given)


def check(name: str, reading: Reading, reader: Reader) -> Reading:
    """The Reading; ShapeError where it says what one source cannot mean, or has lost a passage."""
    alone = resolve([reading], load_registry())
    quads = [*map_document(reading, alone, reader.terms), *describe_named(reading, alone, reader.terms)]
    faults = check_document(reading.document, quads, reader.terms, shapes=reader.shapes)
    if faults:
        raise ShapeError(f"{name}: {len(faults)} faults in what was read, so it was left out: {'; '.join(faults[:3])}")
    return reading


@contextmanager
def _mapper(jobs: int) -> Iterator[Callable[..., Iterator[Reading | Failure]]]:
    if jobs <= 1:
        yield map
        return
    # Spawned, not forked: a progress bar draws from a thread, and a fork would copy its locks.
    pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"))
    try:
        yield pool.map
    except BrokenProcessPool as error:
        raise ExtractionError("a process that read documents ended by itself; --jobs 1 shows at which one") from error
    finally:
        pool.shutdown(cancel_futures=True)
