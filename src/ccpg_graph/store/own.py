"""Users' own graphs within a store that can be changed: put, dropped, carried into another one, whole or not at all.

They lie in one store with the quads of a release, so that one question sees both; how the IRIs of the release's graphs
start is what tells the two apart. The graph without a name is the users', too.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from ccpg_graph.errors import QueryError, StoreError
from ccpg_graph.store.oxigraph import FORMATS, OX_ERRORS, OxigraphStore, sentence
from ccpg_graph.store.records import GraphFormat


@dataclass(frozen=True, slots=True)
class Upload:
    """Files to become (`replace`), or to be added to, a graph, each with its format.

    graph: None is the one without a name; base: of relative IRIs.
    """

    graph: str | None
    files: tuple[tuple[Path, GraphFormat], ...]
    base: str
    replace: bool


def put_own(store: OxigraphStore, upload: Upload, mark: Path) -> bool:
    """Put files into a graph; gives whether the graph was there.

    QueryError for a file that cannot be read, with its line and column: nothing has been touched then. Nothing that a
    file names is fetched. Loading in bulk is ten times as fast as in a transaction, but if it is cut short a part is
    there: so a file `mark` is made before, and a store beside which it lies is to be thrown away for the last view.
    """
    inner, target = store.inner, _graph(upload.graph)
    existed = has_graph(store, upload.graph)
    try:
        for file, form in upload.files:
            with file.open("rb") as data:
                deque(ox.parse(input=data, format=FORMATS[form], base_iri=upload.base), maxlen=0)
        mark.touch()
        if upload.replace:
            inner.clear_graph(target)
        for file, form in upload.files:
            with file.open("rb") as data:
                inner.bulk_load(input=data, format=FORMATS[form], base_iri=upload.base, to_graph=target)
        if isinstance(target, ox.NamedNode):
            inner.add_graph(target)
    except OX_ERRORS as error:
        raise QueryError(sentence(error)) from error
    return existed


def drop_own(store: OxigraphStore, graph: str | None) -> bool:
    """Take a graph away with all it holds; gives whether it was there."""
    existed = has_graph(store, graph)
    try:
        store.inner.update("DROP DEFAULT" if graph is None else f"DROP SILENT GRAPH {_graph(graph)}")
    except OX_ERRORS as error:
        raise QueryError(sentence(error)) from error
    return existed


def has_graph(store: OxigraphStore, graph: str | None) -> bool:
    """Whether there is such a graph, be it empty; the one without a name always is."""
    return graph is None or store.inner.contains_named_graph(_graph(graph))


def is_true(store: OxigraphStore, ask: str, default: str | None) -> bool:
    """The answer to an ASK over the plain data set, whose default graph may be another one."""
    try:
        if default is None:
            return bool(store.inner.query(ask))
        return bool(store.inner.query(ask, default_graph=[ox.NamedNode(default)]))
    except OX_ERRORS as error:
        raise QueryError(sentence(error)) from error


def copy_own(source: OxigraphStore, target: OxigraphStore, closed: str) -> None:
    """Copy the users' graphs, also empty ones, into a store that has none; closed: how the others' IRIs start."""
    inner = target.inner
    try:
        for graph in _own_graphs(source.inner, closed):
            if isinstance(graph, ox.NamedNode):
                inner.add_graph(graph)
            inner.bulk_extend(source.inner.quads_for_pattern(None, None, None, graph))
        inner.flush()
    except OX_ERRORS as error:
        raise StoreError(f"the users' graphs cannot be carried over: {error}") from error


def _own_graphs(inner: ox.Store, closed: str) -> Iterator[ox.NamedNode | ox.DefaultGraph]:
    yield ox.DefaultGraph()
    graphs: Iterable[ox.NamedNode | ox.BlankNode] = inner.named_graphs()
    yield from (graph for graph in graphs if isinstance(graph, ox.NamedNode) and not graph.value.startswith(closed))


def _graph(graph: str | None) -> ox.NamedNode | ox.DefaultGraph:
    try:
        return ox.DefaultGraph() if graph is None else ox.NamedNode(graph)
    except ValueError as error:
        raise QueryError(f"{graph!r} is no IRI") from error
