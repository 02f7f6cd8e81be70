"""Joins the stages: sources → documents → readings → ids → quads → checks → a release.

Each document is read, extracted and checked by itself, in as many processes as there are cores; then all are resolved
together, mapped and loaded. A document that fails is reported and counted, and the others go on. Two builds of the same
inputs are byte for byte alike.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from ccpg_graph import __version__
from ccpg_graph.documents import STDIN, Metadata, Source, find_sources, read_source
from ccpg_graph.errors import CcpgError, DocumentError, ExtractionError, ShapeError, StoreError
from ccpg_graph.extraction import extract
from ccpg_graph.judgements import Judgements
from ccpg_graph.knowledge.registry import Registry, load_registry
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.mapping import (
    Bounds,
    Quad,
    Terms,
    describe_named,
    judged_claims,
    map_dataset,
    map_document,
    map_judged_claims,
    map_judgements,
    map_links,
    map_registry,
    put_right,
)
from ccpg_graph.mapping.check import check_document
from ccpg_graph.mapping.lent import CODE, LINKS
from ccpg_graph.mapping.terms import term
from ccpg_graph.records import Reading
from ccpg_graph.resolution import Resolution, resolve
from ccpg_graph.store import Build, GraphFormat, Home, Release, Rows, Store
from ccpg_graph.vocab import BASE

LOADED_AT_ONCE = 200_000  # quads held before they go to the store: memory stays flat however many documents there are

LENT = ("rdf:type", "skos:prefLabel", CODE, *LINKS)  # what the registry lends to an extraction

Progress = Callable[[str, int, int], None]
"""Told of each step: what is being done, how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that gave nothing to the release, and why, in a sentence that names it."""

    source: str
    message: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made of its sources."""

    release: Release
    documents: int
    claims: int
    matches: int
    failures: tuple[Failure, ...]
    unmet: tuple[str, ...] = ()
    """Judgements that could not be followed, and why."""


def build(
    sources: Iterable[str],
    home: Home,
    *,
    given: Metadata | None = None,
    jobs: int | None = None,
    shapes: bool = True,
    base: str = BASE,
    progress: Progress = lambda what, done, total: None,
) -> BuildReport:
    """Make a release of files and folders (none: the shipped documents) and make it current.

    given: metadata that win over every file's own; jobs: processes (None: one a core); shapes: whether each document is
    checked against the shapes. DocumentError where no source could be read at all; StoreError and Locked of the store.
    """
    found = find_sources([*sources] or [str(shipped("data/documents"))])
    terms = Terms(base)
    work = partial(_read, given=given, shapes=shapes, terms=terms)
    readings, failures = _sort_out([source.name for source in found], _in_order(work, found, jobs, progress))
    if not readings:
        reasons = "; ".join(failure.message for failure in failures[:3]) or "the folders are empty"
        raise DocumentError("build", f"no document could be read ({reasons})")
    registry = load_registry()
    progress("resolving", 0, 1)
    resolution = resolve(readings, registry, Judgements(home.path).read())
    progress("resolving", 1, 1)
    with home.build() as release:
        _load(release, readings, resolution, registry, terms, progress)
        progress("publishing", 0, 1)
        published = release.publish({"version": __version__, "base": base, "failures": len(failures)})
        progress("publishing", 1, 1)
    claims = sum(len(reading.claims) for reading in readings)
    unmet = tuple(_unmet(readings, resolution))
    return BuildReport(published, len(readings), claims, len(resolution.matches), tuple(failures), unmet)


def _unmet(readings: Iterable[Reading], resolution: Resolution) -> Iterator[str]:
    """Judgements that could not be followed, in sentences. They are kept: what they are about may come back."""
    for judgement, reason in resolution.followed.unmet:
        yield f"judgement {judgement.id} ({judgement.verdict} {judgement.subject} {judgement.other}): {reason}"
    found = {claim for reading in readings for claim in judged_claims(reading, resolution)}
    for claim, judgement in sorted(resolution.followed.on_claims.items()):
        if claim not in found:
            yield f"judgement {judgement.id} ({judgement.verdict} {claim}): no document makes this claim any more"


def _read(source: Source, *, given: Metadata | None, shapes: bool, terms: Terms) -> Reading | Failure:
    """Read, extract and check one source; what fails on purpose becomes a Failure."""
    name = source.name
    try:
        reading = extract(read_source(source, given))
        alone = resolve([reading], load_registry())
        quads = [*map_document(reading, alone, terms), *describe_named(reading, alone, terms)]
        faults = check_document(reading.document, quads, terms, shapes=shapes)
        if faults:
            raise ShapeError(
                f"{name}: {len(faults)} faults in what was read, so it was left out: {'; '.join(faults[:3])}"
            )
    except CcpgError as error:
        message = str(error)
        return Failure(name, message if name in message else f"{name}: {message}")
    return reading


def _in_order(
    work: Callable[[Source], Reading | Failure], found: Sequence[Source], jobs: int | None, progress: Progress
) -> Iterator[Reading | Failure]:
    """Results in the order of the sources. Standard input is read here, for other processes have none."""
    count = min(jobs or os.cpu_count() or 1, len(found))
    with _mapper(count if all(source.path != STDIN for source in found) else 1) as run:
        for done, result in enumerate(run(work, found), 1):
            progress("reading", done, len(found))
            yield result


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


def _sort_out(names: Sequence[str], results: Iterable[Reading | Failure]) -> tuple[list[Reading], list[Failure]]:
    """Part readings from failures. Of two documents with one id the first stays, and the other is a failure."""
    readings: dict[str, tuple[str, Reading]] = {}
    failures: list[Failure] = []
    for name, result in zip(names, results, strict=True):
        if isinstance(result, Failure):
            failures.append(result)
            continue
        before = readings.get(result.document.id)
        if before is None:
            readings[result.document.id] = name, result
        else:
            same = before[1].document.digest == result.document.digest
            reason = "is the same text as" if same else f"has the id {result.document.id}, as has"
            failures.append(
                Failure(name, f"{name}: {reason} {before[0]}; leave one out" + ("" if same else " or rename it"))
            )
    return [reading for _, (_, reading) in sorted(readings.items())], failures


def _load(
    release: Build,
    readings: Sequence[Reading],
    resolution: Resolution,
    registry: Registry,
    terms: Terms,
    progress: Progress,
) -> None:
    bounds = Bounds()
    places = {thing.key.removeprefix("place/") for r in readings for thing in r.things if thing.kind == "Place"}
    waiting: list[Quad] = list(map_registry(registry, terms, sorted(places)))
    bounds.add(waiting)
    for done, reading in enumerate(readings, 1):
        release.add_document(reading.document)
        quads = map_document(reading, resolution, terms)
        bounds.add(quads)
        waiting += quads
        waiting += describe_named(reading, resolution, terms)
        waiting += map_judged_claims(reading, resolution, terms)
        if len(waiting) >= LOADED_AT_ONCE:
            release.load(waiting)
            waiting = []
        progress("mapping", done, len(readings))
    waiting += map_links(resolution, terms)
    waiting += map_judgements(resolution, terms)
    waiting += bounds.quads(terms)
    waiting += map_dataset([reading.document.id for reading in readings], terms, __version__)
    release.load(waiting)


def check_release(release: Release, *, progress: Progress = lambda what, done, total: None) -> list[str]:
    """Give the faults of a release, document by document: shapes, passages, claims. None: the release is sound."""
    terms = Terms(release.manifest["base"])
    documents = release.documents()
    faults: list[str] = []
    with release.open() as store:
        lent = _lent(store, terms)
        judged = list(_graph(store, terms.graph("judgements")))
        for done, name in enumerate(documents, 1):
            own = [quad for kind in ("document", "evidence") for quad in _graph(store, terms.graph(f"{kind}/{name}"))]
            own += put_right(own, judged)
            faults.extend(check_document(release.document(name), [*own, *_reach(own, lent)], terms))
            progress("checking", done, len(documents))
    return faults


def _lent(store: Store, terms: Terms) -> dict[str, list[Quad]]:
    """What the registry lends to documents, by the thing it is about."""
    predicates = {term(name) for name in LENT}
    found: defaultdict[str, list[Quad]] = defaultdict(list)
    for quad in _graph(store, terms.graph("registry")):
        if quad[1] in predicates:
            found[quad[0]].append(quad)
    return dict(found)


def _reach(quads: Iterable[Quad], lent: Mapping[str, list[Quad]]) -> Iterator[Quad]:
    """The registry's triples of the things that quads lead to, and of those that these lead to."""
    waiting, seen = [quad[2] for quad in quads], set[str]()
    while waiting:
        thing = waiting.pop()
        if thing in lent and thing not in seen:
            seen.add(thing)
            yield from lent[thing]
            waiting.extend(quad[2] for quad in lent[thing])


def _graph(store: Store, graph: str) -> Iterator[Quad]:
    """The quads of a named graph."""
    answer = store.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}")
    if isinstance(answer, bool | Rows):
        raise StoreError("the store gave rows where triples were asked for")
    lines = answer.serialize(GraphFormat.N_TRIPLES).decode()
    for line in lines.split("\n")[:-1]:  # splitlines would cut at U+2028 within a literal
        subject, predicate, value = line.removesuffix(" .").split(" ", 2)
        yield subject, predicate, value, graph
