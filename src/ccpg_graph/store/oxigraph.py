"""The Store kept by Oxigraph, in memory or on disk.

What was tested with pyoxigraph 0.5 and must be known: concurrent updates on disk lose writes, so one lock serialises
every change; changes are not safe on disk until `flush`; some numbers come back rewritten (2.50 → 2.5); blank nodes of
a bulk load get new names; a store opened read-only must not be written by anybody meanwhile, which releases never are.
"""

from __future__ import annotations

import io
import tempfile
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

import pyoxigraph as ox

from ccpg_graph.errors import LimitPassed, QueryError, StoreError
from ccpg_graph.store.lines import Lines, QuadFile, write_sorted
from ccpg_graph.store.records import (
    EVERYTHING,
    XSD_STRING,
    Answer,
    GraphFormat,
    Node,
    NodeKind,
    Output,
    Quad,
    Row,
    Rows,
    Scope,
    Triple,
)

FORMATS = {
    GraphFormat.TURTLE: ox.RdfFormat.TURTLE,
    GraphFormat.N_TRIPLES: ox.RdfFormat.N_TRIPLES,
    GraphFormat.RDF_XML: ox.RdfFormat.RDF_XML,
    GraphFormat.JSON_LD: ox.RdfFormat.JSON_LD,
}

_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
Typed = tuple[str, str]
"""A thing and a class of it, both by their IRIs."""

_IN_MEMORY = 16 * 1024 * 1024  # bytes of a graph that are sorted without a file

# What pyoxigraph raises: SyntaxError for text it cannot parse, ValueError for an IRI that is none, RuntimeError for
# what it refuses, OSError for files.
OX_ERRORS = (SyntaxError, ValueError, RuntimeError, OSError)


def open_memory() -> OxigraphStore:
    """An empty store in memory."""
    return OxigraphStore(ox.Store())


def open_disk(path: Path) -> OxigraphStore:
    """The store in a folder, made where there is none; StoreError where another process writes it."""
    try:
        return OxigraphStore(ox.Store(str(path)))
    except OSError as error:
        raise StoreError(f"{path}: the store cannot be opened for writing ({error})") from error


def open_read_only(path: Path) -> OxigraphStore:
    """The store in a folder for reading; any number of processes may."""
    try:
        return OxigraphStore(ox.Store.read_only(str(path)), writable=False)
    except OSError as error:
        raise StoreError(f"{path}: no store can be read there ({error})") from error


class OxigraphStore:
    """See `Store`. Opened by `open_memory`, `open_disk` and `open_read_only`."""

    def __init__(self, inner: ox.Store, *, writable: bool = True) -> None:
        self._inner: ox.Store | None = inner
        self._writable = writable
        self._writing = threading.Lock()

    @property
    def inner(self) -> ox.Store:
        """Oxigraph's own object, for this room only."""
        if self._inner is None:
            raise StoreError("the store has been closed")
        return self._inner

    def _for_writing(self) -> ox.Store:
        if not self._writable:
            raise StoreError("the store was opened read-only and cannot be changed")
        return self.inner

    def query(self, text: str, scope: Scope = EVERYTHING, base: str | None = None) -> Answer:
        """See `Store.query`; QueryError carries the parser's message."""
        try:
            if scope.graphs is None:
                found = self.inner.query(text, base_iri=base, use_default_graph_as_union=scope.union)
            else:
                graphs = [ox.NamedNode(iri) for iri in scope.graphs]
                named = graphs if scope.named is None else [ox.NamedNode(iri) for iri in scope.named]
                # An empty list would mean "as the store has it", so an empty scope asks a graph that cannot be.
                default: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = [*graphs] or [ox.BlankNode()]
                found = self.inner.query(text, base_iri=base, default_graph=default, named_graphs=[*named])
        except OX_ERRORS as error:
            raise QueryError(sentence(error)) from error
        if isinstance(found, ox.QueryBoolean):
            return bool(found)
        if isinstance(found, ox.QueryTriples):
            return OxigraphTriples(found)
        return Rows(tuple(v.value for v in found.variables), _rows(found), partial(_write_rows, found))

    def update(self, text: str) -> None:
        """See `Store.update`; QueryError carries the parser's message."""
        with self._writing:
            inner = self._for_writing()
            try:
                inner.update(text)
            except OX_ERRORS as error:
                raise QueryError(sentence(error)) from error

    def put_graph(self, iri: str, triples: Iterable[Triple]) -> None:
        """See `Store.put_graph`; a term that does not parse leaves the old graph as it was."""
        self.change_graph(iri, triples)

    def change_graph(self, iri: str, triples: Iterable[Triple]) -> set[Typed]:
        """As `put_graph`; gives the things whose classes the graph now says otherwise, with those classes."""
        graph = ox.NamedNode(iri)
        lines = "".join(f"{s} {p} {o} .\n" for s, p, o in triples)
        with self._writing:
            inner = self._for_writing()
            try:
                found = {
                    ox.Quad(quad.subject, quad.predicate, quad.object, graph)
                    for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)
                }
                before = set(inner.quads_for_pattern(None, None, None, graph))
                for quad in before - found:
                    inner.remove(quad)
                inner.extend(found - before)
                return {_typed(quad) for quad in before ^ found if quad.predicate == _TYPE}
            except OX_ERRORS as error:
                raise StoreError(f"graph {iri}: {error}") from error

    def delete_graph(self, iri: str) -> None:
        """See `Store.delete_graph`."""
        with self._writing:
            self._for_writing().remove_graph(ox.NamedNode(iri))

    def bulk_load(self, quads: Iterable[Quad]) -> None:
        """See `Store.bulk_load`."""
        with self._writing:
            inner = self._for_writing()
            try:
                inner.bulk_load(input=cast(IO[bytes], QuadFile(quads)), format=ox.RdfFormat.N_QUADS)
            except OX_ERRORS as error:
                raise StoreError(f"quads cannot be loaded: {error}") from error

    def graphs(self) -> list[str]:
        """See `Store.graphs`; graphs named by a blank node are left out."""
        return sorted(name.value for name in self.inner.named_graphs() if isinstance(name, ox.NamedNode))

    def dump(self, output: Lines) -> None:
        """See `Store.dump`; sorted by bytes through temporary files, so memory stays flat."""
        with tempfile.TemporaryFile() as unsorted:
            self.inner.dump(output=unsorted, format=ox.RdfFormat.N_QUADS)
            unsorted.seek(0)
            write_sorted(unsorted, output)

    def dump_graph(self, iri: str, output: Lines) -> None:
        """Write the triples of a named graph as sorted N-Triples; nothing for one that is not there."""
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as unsorted:
            self.inner.dump(
                output=cast(IO[bytes], unsorted), format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(iri)
            )
            unsorted.seek(0)
            write_sorted(unsorted, output)

    def lines(self, iri: str) -> Iterator[str]:
        """The triples of a named graph as lines of N-Triples, each without its full stop; nothing for one not there."""
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as dumped:
            self.inner.dump(output=cast(IO[bytes], dumped), format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(iri))
            dumped.seek(0)
            for line in dumped:
                yield line.decode().removesuffix(" .\n")

    def count_classes(self) -> dict[str, int]:
        """How many things of each class there are, whatever the number of graphs that say so.

        Only for a store on disk: its index has the same class and thing side by side, so that nothing is remembered.
        """
        counts: Counter[str] = Counter()
        before: object = None
        for quad in self.inner.quads_for_pattern(None, _TYPE, None, None):
            if (thing := (quad.object, quad.subject)) != before:
                counts[quad.object.value] += 1  # type: ignore[union-attr]  # a class is an IRI
                before = thing
        return dict(counts)

    def has_class(self, typed: Typed) -> bool:
        """Whether any graph says that the thing is of the class."""
        thing, kind = map(ox.NamedNode, typed)
        return next(iter(self.inner.quads_for_pattern(thing, _TYPE, kind, None)), None) is not None

    def backup(self, path: Path) -> None:
        """Make a store of the same quads at `path`, where nothing is yet; files that stay the same are shared."""
        try:
            self.inner.backup(str(path))
        except OSError as error:
            raise StoreError(f"{path}: the store cannot be copied there ({error})") from error

    def copy_afresh(self, path: Path) -> None:
        """Write all quads into a new store: Oxigraph keeps the words of what is deleted, and so does a backup."""
        with open_disk(path) as copy:
            copy._for_writing().bulk_extend(self.inner)
            copy.optimize()
            copy.flush()

    def count(self, graph: str | None = None) -> int:
        """See `Store.count`."""
        if graph is None:
            return len(self.inner)
        return sum(1 for _ in self.inner.quads_for_pattern(None, None, None, ox.NamedNode(graph)))

    def flush(self) -> None:
        """See `Store.flush`."""
        with self._writing:
            self._for_writing().flush()

    def optimize(self) -> None:
        """Make reading faster after a bulk load."""
        with self._writing:
            self._for_writing().optimize()

    def close(self) -> None:
        """See `Store.close`; Oxigraph lets go of its files when nothing refers to it."""
        self._inner = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _typed(quad: ox.Quad) -> Typed:
    return str(quad.subject)[1:-1], str(quad.object)[1:-1]


class OxigraphTriples:
    """See `Triples`."""

    def __init__(self, found: Iterable[ox.Triple]) -> None:
        self._found = found

    def serialize(self, form: GraphFormat) -> bytes:
        """See `Triples.serialize`."""
        output = io.BytesIO()
        ox.serialize(self._found, output, format=FORMATS[form])
        return output.getvalue()

    def write(self, output: Output, form: GraphFormat, limit: int) -> None:
        """See `Triples.write`."""
        try:
            ox.serialize(_at_most(self._found, limit), cast(IO[bytes], output), format=FORMATS[form])
        except OX_ERRORS as error:
            raise QueryError(sentence(error)) from error


def _at_most(triples: Iterable[ox.Triple], limit: int) -> Iterator[ox.Triple]:
    for number, triple in enumerate(triples):
        if number >= limit:
            raise LimitPassed(f"the answer has more than {limit:,} triples; ask for fewer with LIMIT")
        yield triple


def _write_rows(solutions: ox.QuerySolutions, output: Output, media: str) -> None:
    try:
        solutions.serialize(cast(IO[bytes], output), ox.QueryResultsFormat.from_media_type(media))
    except OX_ERRORS as error:
        raise QueryError(sentence(error)) from error


def _rows(solutions: ox.QuerySolutions) -> Iterator[Row]:
    for solution in solutions:
        yield tuple(None if term is None else _node(term) for term in solution)


def _node(term: object) -> Node:
    if isinstance(term, ox.NamedNode):
        return Node(NodeKind.IRI, term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Node(NodeKind.LITERAL, term.value, None, term.language)
        datatype = term.datatype.value
        return Node(NodeKind.LITERAL, term.value, None if datatype == XSD_STRING else datatype)
    if isinstance(term, ox.BlankNode):
        return Node(NodeKind.BLANK, term.value)
    raise QueryError(f"the answer holds {term}, a triple as a term, which no result format here can say")


def sentence(error: Exception) -> str:
    """The parser's message on one line; its lists of permitted letters say nothing to a reader."""
    text = " ".join(str(error).split())
    return text if len(text) <= 300 else f"{text[:300]} …"
