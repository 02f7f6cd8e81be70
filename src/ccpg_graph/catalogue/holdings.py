"""What a release holds: statements by their subject, read at once; claims with their passages, read when asked for.

The graphs of users are not read: what they say has no passages.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ccpg_graph.catalogue.dates import last_day
from ccpg_graph.catalogue.evidence import Evidence, read_evidence
from ccpg_graph.catalogue.values import Nodes, Value
from ccpg_graph.store import OxigraphStore, Release

REGISTRY, LINKS, JUDGEMENTS = "registry", "links", "judgements"
_REPLACED = "dcterms:isReplacedBy"
_COMMON = (JUDGEMENTS, LINKS, REGISTRY)


class Statement(NamedTuple):
    """One triple by its subject. graph: `registry`, `links`, `judgements`, or the id of the document that states it."""

    property: str
    value: Value
    graph: str


class Later:
    """The evidence, read by the first who asks for it."""

    def __init__(self, read: Callable[[], Evidence]) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._found: Evidence | None = None

    def get(self) -> Evidence:
        """What was read. Safe for threads: others wait for the one that reads."""
        with self._lock:
            if self._found is None:
                self._found = self._read()
            return self._found


@dataclass(frozen=True, slots=True)
class Holdings:
    """What was read. documents: their ids (`ccpg-31-nur-sultan`), sorted; replaced: old ids, each with what came in its
    place."""

    release: Release
    base: str
    statements: Mapping[str, list[Statement]]
    documents: tuple[str, ...]
    replaced: Mapping[str, list[str]]
    later: Later

    @property
    def evidence(self) -> Evidence:
        """The claims."""
        return self.later.get()

    def issued(self, document: str) -> str | None:
        """When a document was issued, as exactly as it says."""
        rows = self.statements.get(f"document/{document}", ())
        return min((row.value.text for row in rows if row.property == "dcterms:issued"), default=None)

    def known_by(self, day: str) -> tuple[str, ...]:
        """The documents issued by a day, the day included; a month or year must have ended by the day."""
        return tuple(
            name for name in self.documents if (issued := self.issued(name)) is not None and last_day(issued) <= day
        )

    def only(self, documents: tuple[str, ...]) -> Holdings:
        """What some documents say, and the registry, which is of no one day. Links and judgements are left out, for
        they are concluded from all documents."""
        graphs = {REGISTRY, *documents}
        statements = {
            subject: kept
            for subject, rows in self.statements.items()
            if (kept := [row for row in rows if row.graph in graphs])
        }
        later = Later(lambda: self.evidence.only(graphs))
        return Holdings(self.release, self.base, statements, documents, self.replaced, later)


def read_holdings(release: Release, store: OxigraphStore, base: str) -> Holdings:
    """Read a release; its store must stay open until the evidence has been asked for."""
    nodes, head = Nodes(base), f"{base}graph/document/"
    statements: defaultdict[str, list[Statement]] = defaultdict(list)
    replaced: defaultdict[str, list[str]] = defaultdict(list)
    graphs = sorted(iri.removeprefix(head) for iri in store.graphs() if iri.startswith(head))
    for name in (*_COMMON, *graphs):
        graph = name if name in _COMMON else f"document/{name}"
        for line in sorted(store.lines(f"{base}graph/{graph}")):
            subject, predicate, value = line.split(" ", 2)
            found = Statement(nodes.property(predicate), nodes.value(value), name)
            if found.property == _REPLACED:
                replaced[nodes.id_of(subject)].append(found.value.text)
            else:
                statements[nodes.id_of(subject)].append(found)

    def read() -> Evidence:
        stated = {
            (subject, row.property, row.value, row.graph)
            for subject, rows in statements.items()
            for row in rows
            if row.graph not in _COMMON
        }
        return read_evidence(store, nodes, stated)

    # A graph that was emptied is still named; what no document says anything in is no document any more.
    documents = tuple(name for name in graphs if f"document/{name}" in statements)
    return Holdings(release, base, dict(statements), documents, dict(replaced), Later(read))


def documents_of(rows: Iterable[Statement]) -> list[str]:
    """The ids of the documents among the graphs of statements, sorted."""
    return sorted({row.graph for row in rows} - set(_COMMON))
