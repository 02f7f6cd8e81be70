"""Users' own graphs within a store that can be changed: put, dropped, carried into another one, whole or not at all.

They lie in one store with the quads of a release, so that one question sees both; how the IRIs of the release's graphs
start is what tells the two apart. The graph without a name is the users', too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from ccpg_graph.errors import QueryError, StoreError
from ccpg_graph.store.oxigraph import FORMATS, OX_ERRORS, OxigraphStore, sentence
from ccpg_graph.store.records import GraphFormat

# Where a graph waits before it takes another's place; nobody sees it, for views are made between two changes.
_WAITING = ox.NamedNode("urn:x-ccpg:waiting")


@dataclass(frozen=True, slots=True)
class Upload:
    """Files to become (`replace`), or to be added to, a graph, each with its format.

    graph: None is the one without a name; base: of relative IRIs.
    """

    graph: str | None
    files: tuple[tuple[Path, GraphFormat], ...]
    base: str
    replace: bool


def put_own(store: OxigraphStore, upload: Upload) -> bool:
    """Put files into a graph; gives whether the graph was there.

    QueryError for a file that cannot be read, with its line and column: all is as it was then. Nothing that a file
    names is fetched.
    """
    inner = store.inner
    existed = has_graph(store, upload.graph)
    target = "DEFAULT" if upload.graph is None else f"GRAPH {_graph(upload.graph)}"
    try:
        inner.update(f"DROP SILENT GRAPH {_WAITING}")
        for file, form in upload.files:
            with file.open("rb") as data:
                inner.load(input=data, format=FORMATS[form], base_iri=upload.base, to_graph=_WAITING)
        # One update is one transaction.
        steps = [f"DROP SILENT {target}"] if upload.replace else []
        steps += [f"CREATE SILENT {target}"] if upload.graph is not None else []
        steps += [f"ADD SILENT GRAPH {_WAITING} TO {target}", f"DROP SILENT GRAPH {_WAITING}"]
        inner.update(" ; ".join(steps))
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
    yield from (
        graph
        for graph in graphs
        if isinstance(graph, ox.NamedNode) and not graph.value.startswith(closed) and graph != _WAITING
    )


def _graph(graph: str | None) -> ox.NamedNode | ox.DefaultGraph:
    try:
        return ox.DefaultGraph() if graph is None else ox.NamedNode(graph)
    except ValueError as error:
        raise QueryError(f"{graph!r} is no IRI") from error
