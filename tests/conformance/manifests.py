"""The manifests of the W3C's SPARQL tests, read into cases.

The tree (the repository w3c/rdf-tests, or its folder `sparql`) is not ours and not here: CCPG_RDF_TESTS says where.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

VARIABLE = "CCPG_RDF_TESTS"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")

# Left out: entailment regimes and federation, which are other standards and not offered here.
_NOT_OFFERED = {"entailment", "service", "http-rdf-update"}


@dataclass(frozen=True, slots=True)
class Source:
    """A file with triples, and the graph that they are for; None is the one without a name."""

    path: Path
    graph: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A test: its kind (a name of the vocabulary `mf`), what is asked, over which data, with which result.

    result: the rows or triples of a query; after: the data set that an update leaves.
    """

    name: str
    kind: str
    request: Path | None = None
    data: tuple[Source, ...] = ()
    result: Path | None = None
    after: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """One request of a protocol test, with the statuses it may have (`Created`, `StatusCode2xx`), and what else."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes | None
    statuses: tuple[str, ...]
    boolean: bool | None
    form: str | None
    location: str | None
    graph: str | None


@dataclass(frozen=True, slots=True)
class ProtocolCase:
    """A test of the protocol or the graph store: data, and requests in their order."""

    name: str
    data: tuple[Source, ...]
    requests: tuple[Request, ...]


def find_tree() -> Path | None:
    """The folder `sparql11`, or None where the variable is not set."""
    given = os.environ.get(VARIABLE)
    if not given:
        return None
    found = next((path for path in (Path(given, "sparql/sparql11"), Path(given, "sparql11")) if path.is_dir()), None)
    if found is None:
        raise FileNotFoundError(f"{VARIABLE} is {given!r}: there is no sparql/sparql11 in it")
    return found


def address(path: Path) -> str:
    """The IRI that a file of the tree has in its tests."""
    tree = find_tree()
    assert tree is not None
    return f"http://w3c.example/sparql11/{path.relative_to(tree).as_posix()}"


def read_cases(*kinds: str) -> list[Case]:
    """All cases of these kinds, in the order of their folders; none where there is no tree."""
    tree = find_tree()
    if tree is None:
        return []
    folders = [path for path in sorted(tree.iterdir()) if path.is_dir() and path.name not in _NOT_OFFERED]
    return [case for folder in folders for case in _cases(folder / "manifest.ttl") if case.kind in kinds]


def read_protocol_cases(*manifests: str) -> list[ProtocolCase]:
    """The cases of manifests, by their paths in the tree."""
    tree = find_tree()
    return [] if tree is None else [case for name in manifests for case in _protocol_cases(tree / name)]


@cache
def _graph(manifest: Path) -> Graph:
    # As files, so that what the manifest names can be opened.
    return Graph().parse(manifest, format="turtle", publicID=manifest.as_uri())


def _entries(graph: Graph) -> Iterator[Node]:
    for entries in graph.objects(None, MF.entries):
        yield from Collection(graph, entries)


def _cases(manifest: Path) -> Iterator[Case]:
    if not manifest.is_file():
        return
    graph = _graph(manifest)
    for test in _entries(graph):
        kind = next((str(found).removeprefix(str(MF)) for found in graph.objects(test, RDF.type)), "")
        name = f"{manifest.parent.name}/{str(test).rpartition('#')[2]}"
        action, result = graph.value(test, MF.action), graph.value(test, MF.result)
        if action is None:
            continue
        request = graph.value(action, QT.query) or graph.value(action, UT.request)
        path = _path(request if request is not None else action) if request or isinstance(action, URIRef) else None
        file = _path(result) if isinstance(result, URIRef) else None
        after = tuple(_sources(graph, result)) if result is not None and file is None else ()
        yield Case(name, kind, path, tuple(_sources(graph, action)), file, after)


def _sources(graph: Graph, where: Node) -> Iterator[Source]:
    for predicate in (QT.data, UT.data):
        yield from (Source(_path(found)) for found in graph.objects(where, predicate))
    for found in graph.objects(where, QT.graphData):
        yield Source(_path(found), address(_path(found)))
    for found in graph.objects(where, UT.graphData):
        file, label = graph.value(found, UT.graph), graph.value(found, RDFS.label)
        assert file is not None
        yield Source(_path(file), str(label))


def _path(node: Node) -> Path:
    return Path(str(node).removeprefix("file://"))


def _protocol_cases(manifest: Path) -> Iterator[ProtocolCase]:
    graph = _graph(manifest)
    for test in _entries(graph):
        name = f"{manifest.parent.name}/{str(test).rpartition('#')[2]}"
        connection = graph.value(test, MF.action)
        assert connection is not None
        requests = graph.value(connection, HT.requests)
        assert requests is not None
        found = [_request(graph, each) for each in Collection(graph, requests)]
        yield ProtocolCase(name, tuple(_sources(graph, test)), tuple(found))


def _request(graph: Graph, node: Node) -> Request:
    answer = graph.value(node, HT.resp)
    assert answer is not None
    boolean = graph.value(answer, MF.expectedBoolean)
    body, expected = graph.value(node, HT.body), graph.value(answer, HT.body)
    return Request(
        method=str(graph.value(node, HT.methodName)),
        path=str(graph.value(node, HT.absolutePath)),
        headers=tuple(_headers(graph, node)),
        body=None if body is None else _text(graph, body).encode(str(graph.value(body, CNT.characterEncoding))),
        statuses=tuple(sorted(str(each).rpartition("#")[2] for each in graph.objects(answer, MF.expectedStatus))),
        boolean=None if boolean is None else str(boolean) == "true",
        form=_optional(graph.value(answer, MF.expectedFormat)),
        location=_optional(graph.value(answer, MF.expectedLocation)),
        graph=None if expected is None else _text(graph, expected),
    )


def _text(graph: Graph, body: Node) -> str:
    return str(graph.value(body, CNT.chars))


def _optional(node: Node | None) -> str | None:
    return None if node is None else str(node)


def _headers(graph: Graph, node: Node) -> Iterator[tuple[str, str]]:
    headers = graph.value(node, HT.headers)
    if headers is not None:
        for each in Collection(graph, headers):
            yield str(graph.value(each, HT.fieldName)), str(graph.value(each, HT.fieldValue))
