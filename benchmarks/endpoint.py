"""The SPARQL endpoint beside the `oxigraph` server, in one run, over loopback.

    python -m benchmarks.endpoint HOME --oxigraph PROGRAM [--seconds 2]

HOME is a release of `benchmarks.million`, or empty, and then one is built there. The oxigraph server reads the very
store of the release, with the union of all graphs as the default graph as here. A new question differs from those
before in a comment or a name; a repeated one is the same each time.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.clients import Times, drive, free_port, ours, request, serving
from benchmarks.million import make
from benchmarks.tables import Row, table

PREFIXES = "PREFIX ccpg: <https://w3id.org/ccpg/ontology#> PREFIX org: <http://www.w3.org/ns/org#> "
ID = "https://w3id.org/ccpg/id/"
CLIENTS = (1, 8, 32)


@dataclass(frozen=True, slots=True)
class Class:
    """A class of question; `text` writes the question of a number."""

    name: str
    text: Callable[[int], str]


CLASSES = (
    Class("point", lambda n: f"SELECT ?p ?o {{ <{ID}meeting/made-{n % 3000}> ?p ?o }} # {n}"),
    Class(
        "path",
        lambda n: (
            f"{PREFIXES} SELECT DISTINCT ?other {{ <{ID}body/office-{n % 60}> "
            f"^ccpg:participant/ccpg:inMeeting/^ccpg:inMeeting/ccpg:participant ?other }} # {n}"
        ),
    ),
    Class(
        "aggregate",
        lambda n: (
            f"{PREFIXES} SELECT ?who (COUNT(DISTINCT ?m) AS ?n) {{ ?x ccpg:participant ?who ; ccpg:inMeeting ?m }} "
            f"GROUP BY ?who ORDER BY DESC(?n) # {n}"
        ),
    ),
    Class("large (30,000 rows)", lambda n: f"SELECT ?s ?p ?o {{ ?s ?p ?o }} LIMIT 30000 # {n}"),
)


def new(each: Class, path: str) -> Iterator[bytes]:
    return (request(path, each.text(number)) for number in itertools.count())


def repeated(each: Class, path: str) -> Iterator[bytes]:
    return itertools.repeat(request(path, each.text(0)))


def measure(port: int, other: int, seconds: float) -> Iterator[Row]:
    """All classes, new and repeated, for each number of clients; one server right after the other, for the machine may
    be busy now and idle then."""
    for each in CLASSES:
        for kind, ask in (("new", new), ("repeated", repeated)):
            for clients in CLIENTS:
                mine = asyncio.run(drive(port, clients, ask(each, "/sparql"), seconds))
                theirs = asyncio.run(drive(other, clients, ask(each, "/query"), seconds))
                ratio = f"{mine.rate / theirs.rate:.2f}"
                yield Row(f"{each.name}, {kind}, {clients} clients", _said(mine), _said(theirs), ratio)


def beside_oxigraph(home: Path, program: str, seconds: float) -> list[Row]:
    store = str(make(home).path / "store")
    port, other = free_port(), free_port()
    command = [program, "serve-read-only", "--location", store, "--bind", f"127.0.0.1:{other}", "--union-default-graph"]
    with serving(ours(home, port), port, "/sparql"), serving(command, other, "/query"):
        return list(measure(port, other, seconds))


def _said(times: Times) -> str:
    return f"{times.rate:,.1f} /s, {times.p50:.1f}, {times.p95:.1f} ms"


def measure_endpoint(home: Path, oxigraph: str, seconds: float) -> str:
    """All of it, as a table."""
    title = "SPARQL endpoint: requests a second, p50, p95"
    return table(title, "oxigraph server", beside_oxigraph(home, oxigraph, seconds))


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the SPARQL endpoint beside the oxigraph server.")
    parser.add_argument("home", type=Path)
    parser.add_argument("--oxigraph", required=True, help="the program `oxigraph`")
    parser.add_argument("--seconds", type=float, default=2.0)
    given = parser.parse_args()
    print(measure_endpoint(given.home, given.oxigraph, given.seconds))


if __name__ == "__main__":
    main()
