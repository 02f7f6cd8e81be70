"""Networks beside the ways that users have: a self-join in SPARQL with networkx, and networkx' own betweenness.

    python -m benchmarks.networks [--quads 1000000] [--patience 120]

Prints tables and writes docs/benchmarks-networks.md. All releases are made up (`benchmarks/meetings.py`).
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import numpy as np

from benchmarks.meetings import Size, made_up
from benchmarks.run import machine
from benchmarks.tables import ROOT, Row, median_of, seconds, table
from ccpg_graph.network import DEFINITIONS, Filters, over, project
from ccpg_graph.network.measures import Engine, Graph
from ccpg_graph.network.measures.paths import betweenness
from ccpg_graph.store import Rows, open_disk, open_read_only

PAGE = ROOT / "docs" / "benchmarks-networks.md"
QUADS_A_MEETING = 392
# What users write: who sat in one meeting with whom, over the union of all graphs. It knows no offices of officials,
# no plans and no evidence.
PLAIN = """
PREFIX ccpg: <https://w3id.org/ccpg/ontology#>
SELECT DISTINCT ?one ?other ?meeting WHERE {
  ?meeting ccpg:status ccpg:Held .
  ?first ccpg:inMeeting ?meeting ; ccpg:participant ?one .
  ?second ccpg:inMeeting ?meeting ; ccpg:participant ?other .
  FILTER(STR(?one) < STR(?other))
}
"""
INTRODUCTION = """# Benchmarks of networks

Written by `python -m benchmarks.networks`; no test asserts a time. Meetings, offices and officials are made up
(`benchmarks/meetings.py`). Beside stands what users would write instead, in the same run on the same store: the
self-join of the definition, which gives the same edges (tests hold that), and a plain self-join, which gives less: it
knows neither offices of officials nor plans.

"First" reads the release and gives the network; "again" asks for another network or window of a release that has been
read, as a server, a report or a series by year does.

{machine}.
"""


def make_store(path: Path, size: Size) -> int:
    with open_disk(path) as store:
        store.bulk_load(made_up(size))
        store.optimize()
        store.flush()
        return store.count()


def self_join(path: Path, text: str) -> None:
    """The rows of a query as a networkx graph, each edge with its meetings or their count."""
    graph = nx.Graph()
    with open_read_only(path) as store:
        answer = store.query(text)
        assert isinstance(answer, Rows)
        for one, other, meeting in answer.rows:
            assert one is not None and other is not None and meeting is not None
            facts = graph.get_edge_data(one.text, other.text)
            if facts is None:
                graph.add_edge(one.text, other.text, meetings=[meeting.text])
            else:
                facts["meetings"].append(meeting.text)


def patient(work: Callable[..., None], *given: object, patience: float) -> float | None:
    """Seconds that it took in a process of its own; None where it was given up."""
    process = multiprocessing.get_context("spawn").Process(target=work, args=given)
    started = time.perf_counter()
    process.start()
    process.join(patience)
    took = time.perf_counter() - started
    if process.is_alive():
        process.kill()
        process.join()
        return None
    return took


def measure_projection(path: Path, quads: int, patience: float) -> list[Row]:
    name = "co-attendance-offices"

    def first() -> None:
        with open_read_only(path) as store:
            project(over(store), name)

    with open_read_only(path) as store:
        cooperation = over(store)
        network = project(cooperation, name)
        again = median_of(5, lambda: project(cooperation, name))
        window = median_of(5, lambda: project(cooperation, name, Filters("2010", "2012"), weighting="newman"))
        evidence = seconds(lambda: network.edges)
    cold = median_of(3, first)
    same = patient(self_join, path, DEFINITIONS[name].source, patience=patience)
    plain = patient(self_join, path, PLAIN, patience=patience)

    def beside(ours: float, theirs: float | None) -> tuple[str, str]:
        if theirs is None:
            return f"> {patience:.0f}", f"> {patience / ours:,.0f}"
        return f"{theirs:.2f}", f"{theirs / ours:,.1f}"

    what = f"{quads:,} quads, {len(network.source):,} edges"
    rows = []
    for title, theirs in (("the definition's self-join", same), ("a plain self-join", plain)):
        rows += [
            Row(f"{what}: first, s (beside {title})", f"{cold:.2f}", *beside(cold, theirs)),
            Row(f"again, s (beside {title})", f"{again:.3f}", *beside(again, theirs)),
        ]
    rows.append(Row("again, another window and weight, s", f"{window:.3f}"))
    rows.append(Row(f"meetings and claims of all {len(network.source):,} edges, s", f"{evidence:.2f}"))
    return rows


def measure_growth(scratch: Path, sizes: tuple[int, ...]) -> list[Row]:
    rows, before = [], None
    for meetings in sizes:
        path = scratch / f"growth-{meetings}"
        quads = make_store(path, Size(meetings, claims=False))
        with open_read_only(path) as store:
            cooperation = over(store)
            cold = seconds(lambda cooperation=cooperation: project(cooperation, "co-attendance-offices"))  # type: ignore[misc]
            again = seconds(lambda cooperation=cooperation: project(cooperation, "co-attendance-offices"))  # type: ignore[misc]
        ratio = f"{cold / before:.1f}" if before else ""
        sys.stderr.write(f"{meetings} meetings\n")
        rows.append(Row(f"{meetings:,} meetings, {quads:,} quads: first, s", f"{cold:.2f}", "", ratio))
        rows.append(Row("again, s", f"{again:.3f}"))
        before = cold
    return rows


def random_graph(nodes: int, edges: int, *, equal: bool) -> Graph:
    """A graph of so many nodes and about so many edges, with weights 1 to 6."""
    found = nx.gnm_random_graph(nodes, edges, seed=1)
    source, target = (np.array(column) for column in zip(*found.edges, strict=True))
    weights = np.random.default_rng(1).integers(1, 7, len(source)).astype(np.float64)
    return Graph(nodes, source, target, np.ones(len(source)) if equal else weights)


def measure_betweenness(nodes: int, edges: int) -> list[Row]:
    rows = []
    for equal, engine in ((False, Engine.NETWORKIT), (True, Engine.NETWORKIT), (True, Engine.RUSTWORKX)):
        graph = random_graph(nodes, edges, equal=equal)
        _ = graph.nx, betweenness(random_graph(50, 100, equal=equal), engine)
        ours = median_of(3, lambda graph=graph, engine=engine: betweenness(graph, engine))  # type: ignore[misc]
        theirs = seconds(lambda graph=graph: betweenness(graph, Engine.NETWORKX))  # type: ignore[misc]
        kind = "equal weights" if equal else "weights"
        rows.append(
            Row(
                f"exact betweenness, {nodes:,} nodes, {edges:,} edges, {kind}: {engine}, s (beside networkx)",
                f"{ours:.2f}", f"{theirs:.1f}", f"{theirs / ours:.0f}",
            )
        )  # fmt: skip
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure networks beside self-joins and networkx.")
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--patience", type=float, default=120)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    given = parser.parse_args()
    before = machine()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        quads = make_store(scratch / "million", Size(given.quads // QUADS_A_MEETING))
        parts = [
            INTRODUCTION.format(machine=before),
            table("Offices at one table", "beside", measure_projection(scratch / "million", quads, given.patience)),
            table("Betweenness", "beside", measure_betweenness(2_000, 6_000)),
            table("Growth, without claims", "", measure_growth(scratch, tuple(given.sizes))),
        ]
    PAGE.write_text("\n".join(parts), encoding="utf-8")
    sys.stdout.write("\n".join(parts))


if __name__ == "__main__":
    main()
