"""Aggregates that a user asks, beside rdflib-endpoint and the `oxigraph` server, each asked alone.

    python -m benchmarks.aggregates --rdflib PROGRAM [--oxigraph PROGRAM] [--seconds 2] [--patience 60]

All answer the same made-up 117,000 quads, a tenth of what `endpoint` asks, for rdflib-endpoint reads them all first.
A new question differs from those before in a comment; a repeated one is the same each time. What the `oxigraph` server
needs shows what is the engine's, and what the server's around it. rdflib-endpoint is asked once, and given up after
`patience` seconds.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections.abc import Iterator
from itertools import count, repeat
from pathlib import Path

from benchmarks.clients import Times, drive, free_port, ours, request, serving
from benchmarks.meetings import Size, made_up
from benchmarks.million import make
from benchmarks.tables import Row, table

MEETINGS = 300
PREFIXES = (
    "PREFIX ccpg: <https://w3id.org/ccpg/ontology#> PREFIX prov: <http://www.w3.org/ns/prov#> "
    "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
)
AGGREGATES = {
    "meetings of each participant": (
        "SELECT ?who (COUNT(DISTINCT ?m) AS ?n) { ?x ccpg:participant ?who ; ccpg:inMeeting ?m } "
        "GROUP BY ?who ORDER BY DESC(?n)"
    ),
    "meetings by year and class": (
        "SELECT ?year ?class (COUNT(DISTINCT ?m) AS ?n) { ?m ccpg:startDate ?day ; a ?class "
        "BIND(SUBSTR(STR(?day), 1, 4) AS ?year) } GROUP BY ?year ?class ORDER BY ?year ?class"
    ),
    "topics of each participant": (
        "SELECT ?who ?topic (COUNT(DISTINCT ?m) AS ?n) { ?x ccpg:participant ?who ; ccpg:inMeeting ?m . "
        "?m ccpg:topic ?topic } GROUP BY ?who ?topic"
    ),
    "statements by property": "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n)",
    "claims and documents by property": (
        "SELECT ?p (COUNT(?claim) AS ?claims) (COUNT(DISTINCT ?document) AS ?documents) { ?claim rdf:predicate ?p ; "
        "prov:wasDerivedFrom ?document } GROUP BY ?p"
    ),
    "pairs that met, with how often": (
        "SELECT ?one ?other (COUNT(DISTINCT ?m) AS ?n) { ?x ccpg:inMeeting ?m ; ccpg:participant ?one . "
        "?y ccpg:inMeeting ?m ; ccpg:participant ?other FILTER(STR(?one) < STR(?other)) } "
        "GROUP BY ?one ?other ORDER BY DESC(?n)"
    ),
}


def new(path: str, text: str) -> Iterator[bytes]:
    return (request(path, f"{PREFIXES}{text} # {number}") for number in count())


def measure_store(command: list[str], port: int, path: str, seconds: float) -> dict[str, list[Times]]:
    """The times of each aggregate, new and repeated, of a server over the store."""
    found = {}
    with serving(command, port, path, CCPG_QUERY_DEADLINE="120"):
        for name, text in AGGREGATES.items():
            same = repeat(request(path, PREFIXES + text))
            first = asyncio.run(drive(port, 1, new(path, text), seconds))
            asyncio.run(drive(port, 1, same, 0.01))
            found[name] = [first, asyncio.run(drive(port, 1, same, seconds))]
    return found


def measure_rdflib(program: str, dump: Path, patience: float) -> dict[str, float | None]:
    """Milliseconds for each aggregate, None where it was given up; each of a server just started, for one that was
    given up goes on working."""
    found: dict[str, float | None] = {}
    for name, text in AGGREGATES.items():
        port = free_port()
        command = [program, "serve", str(dump), "--host", "127.0.0.1", "--port", str(port)]
        with serving(command, port, "/") as process:
            try:
                asked = asyncio.wait_for(drive(port, 1, new("/", text), 0.01), patience)
                found[name] = asyncio.run(asked).p50
            except TimeoutError:
                found[name] = None
                process.kill()
    return found


def said(mine: Times, theirs: float | None, patience: float) -> tuple[str, str, str]:
    """The three figures of a row."""
    if theirs is None:
        return f"{mine.p50:,.1f}", f"> {patience * 1000:,.0f}", f"> {patience * 1000 / mine.p50:,.0f}"
    return f"{mine.p50:,.1f}", f"{theirs:,.1f}", f"{theirs / mine.p50:,.1f}"


def measure_aggregates(rdflib: str, oxigraph: str | None, seconds: float, patience: float) -> str:
    """All of it, as a table."""
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        home, dump = Path(scratch, "home"), Path(scratch, "all.nt")
        quads = set(made_up(Size(MEETINGS)))
        store = str(make(home, MEETINGS).path / "store")
        # rdflib-endpoint asks the default graph alone, so it is given all in that.
        dump.write_text("".join(sorted({f"{s} {p} {o} .\n" for s, p, o, _ in quads})), encoding="utf-8")
        port, other = free_port(), free_port()
        mine = measure_store(ours(home, port), port, "/sparql", seconds)
        engine: dict[str, list[Times]] = {}
        if oxigraph:
            location = ["--location", store, "--bind", f"127.0.0.1:{other}", "--union-default-graph"]
            engine = measure_store([oxigraph, "serve-read-only", *location], other, "/query", seconds)
        theirs = measure_rdflib(rdflib, dump, patience)
    for name in AGGREGATES:
        rows += [
            Row(f"{name}, {kind}", *said(times, theirs[name], patience))
            for kind, times in zip(("new", "repeated"), mine[name], strict=True)
        ]
        if name in engine:
            rows.append(Row("… the oxigraph server, new", *said(engine[name][0], theirs[name], patience)))
    return table(f"Aggregates of {len(quads):,} quads: p50, ms", "rdflib-endpoint", rows)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure aggregates beside rdflib-endpoint.")
    parser.add_argument("--rdflib", required=True, help="the program `rdflib-endpoint`")
    parser.add_argument("--oxigraph", default=None, help="the program `oxigraph`")
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--patience", type=float, default=60.0)
    given = parser.parse_args()
    print(measure_aggregates(given.rdflib, given.oxigraph, given.seconds, given.patience))


if __name__ == "__main__":
    main()
