"""What a release says of itself: digests of what it holds, and counts by kind of graph and by class.

It holds no clock: two builds of the same inputs have the same manifest. Each graph is counted and digested by itself,
so that a release made from another one looks again only at the graphs that changed.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ccpg_graph.errors import StoreError
from ccpg_graph.store.documents import DOCUMENTS
from ccpg_graph.store.lines import Digest
from ccpg_graph.store.oxigraph import OxigraphStore, Typed
from ccpg_graph.store.records import Triple
from ccpg_graph.vocab import BASE, CCPG, VOID, XSD

COUNTED = frozenset({"layout", "quads", "quads_sha256", "documents", "documents_sha256", "graphs", "classes"})
"""The keys of a manifest that are counted here; all others are the builder's."""

_NO_WORD = re.compile(r"\W+")

Tallies = Mapping[str, tuple[int, str]]
"""How many triples each graph holds, and the SHA-256 of their sorted lines, by the graph's IRI."""


def tally_graphs(store: OxigraphStore, before: Tallies, changed: Iterable[str]) -> Tallies:
    """The tallies of a store, of which only the changed graphs are looked at; graphs that are empty have none.

    Raises StoreError where a triple holds a blank node: its name differs from build to build, and so would the release.
    """
    found = dict(before)
    for graph in changed:
        digest = Digest()
        store.dump_graph(graph, digest)
        if digest.blank is not None:
            raise StoreError(f"a release holds no blank nodes, give this one an IRI: {digest.blank}")
        found[graph] = digest.lines, digest.hexdigest()
    return {graph: tally for graph, tally in sorted(found.items()) if tally[0]}


def count_classes(store: OxigraphStore) -> dict[str, int]:
    """How many things of each class a store on disk holds, all counted."""
    return {iri.removeprefix(CCPG.NAMESPACE): number for iri, number in store.count_classes().items()}


def recount_classes(
    counts: Mapping[str, int], typed: Iterable[Typed], before: OxigraphStore, now: OxigraphStore
) -> dict[str, int]:
    """The counts of a store that was made from another one; counts: of that one; typed: what may differ."""
    found = Counter(counts)
    for each in typed:
        found[each[1].removeprefix(CCPG.NAMESPACE)] += now.has_class(each) - before.has_class(each)
    return {kind: number for kind, number in found.items() if number}


def describe(tallies: Tallies, classes: Mapping[str, int], release: Path, base: str = BASE) -> dict[str, Any]:
    """The manifest of a release in this folder."""
    lines = "".join(f"{graph} {digest}\n" for graph, (_, digest) in sorted(tallies.items()))
    files = sorted((release / DOCUMENTS).iterdir())
    return {
        "quads": sum(number for number, _ in tallies.values()),
        "quads_sha256": hashlib.sha256(lines.encode()).hexdigest(),
        "documents": len(files),
        "documents_sha256": _digest_of_files(files),
        "graphs": _graph_counts(tallies, base),
        "classes": dict(sorted(classes.items())),
    }


def class_partitions(classes: Mapping[str, int], data: str, address: str) -> Iterator[Triple]:
    """How many things of each class there are, by the counts of a manifest (VoID, class-based partitions).

    data: the term of the data set; address: of what describes it, below which the parts are named.
    """
    for name, number in sorted(classes.items()):
        kind = name if "://" in name else f"{CCPG.NAMESPACE}{name}"
        part = f"<{address}#{_NO_WORD.sub('-', name.partition('://')[2] or name)}>"
        yield data, f"<{VOID.NAMESPACE}classPartition>", part
        yield part, f"<{VOID.NAMESPACE}class>", f"<{kind}>"
        yield part, f"<{VOID.NAMESPACE}entities>", f'"{number}"^^<{XSD.NAMESPACE}integer>'


def _digest_of_files(files: Iterable[Path]) -> str:
    """Each file holds the digest of its text, so that texts need no reading."""
    total = hashlib.sha256()
    for path in files:
        total.update(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def graph_kind(iri: str, base: str = BASE) -> str:
    """`document`, `evidence`, `registry`, `links` …; `own` for a graph that is none of ours."""
    head = f"{base}graph/"
    return iri.removeprefix(head).split("/", 1)[0] if iri.startswith(head) else "own"


def _graph_counts(tallies: Tallies, base: str) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for iri, (number, _) in tallies.items():
        found = counts.setdefault(graph_kind(iri, base), {"graphs": 0, "triples": 0})
        found["graphs"] += 1
        found["triples"] += number
    return dict(sorted(counts.items()))
