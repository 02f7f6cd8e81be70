"""How long each question of the gallery takes on a large release; the goal is 50 ms at a million quads.

    python -m benchmarks.generate FOLDER --count 1330
    ccpg-graph build --home HOME FOLDER data/documents
    python -m benchmarks.questions HOME --oxigraph PROGRAM

HOME is made by the first two (a million quads, some minutes). Each question is asked with the values its parameters
have by themselves. Twice: in this process, the rows written as JSON to nowhere, by time of the processor, which a busy
machine lengthens less than that by the clock; and over HTTP from `ccpg-graph serve`, right after it from the
`oxigraph` server, which reads the very same store. Each text asked there is a new one, so that no answer is kept.
Writes docs/benchmarks-questions.md.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.clients import ACCEPT, drive, free_port, ours, serving
from benchmarks.run import machine
from benchmarks.tables import ROOT, Row, table
from ccpg_graph import __version__
from ccpg_graph.sparql.gallery import read_gallery
from ccpg_graph.sparql.parameters import bind_parameters
from ccpg_graph.sparql.tokens import read_tokens
from ccpg_graph.store import Home, Rows, Store

PAGE = ROOT / "docs" / "benchmarks-questions.md"
GOAL = 50.0  # milliseconds
TIMES = 9
HEAD = f"""# Benchmarks of the questions

Written by `python -m benchmarks.questions`, whose head tells how such a release is made; no test asserts a time. Its
press releases are made up (`benchmarks/generate.py`), with the shipped documents among them. The first figures are
milliseconds of the processor in one process, the least and the median of {TIMES}; behind them the median by the clock
over HTTP, beside that of the `oxigraph` server for the same text on the same store, one right after the other. The
engine is the same, so that the ratio tells what limits, worker processes and the way there and back cost. rdflib cannot
hold so many quads.
"""


class Nowhere:
    """A file that keeps nothing."""

    def write(self, piece: bytes, /) -> int:
        return len(piece)

    def flush(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its values, how many rows it has, and its times in this process in milliseconds."""

    name: str
    text: str
    rows: int
    least: float
    median: float


def ask_all(store: Store) -> list[Asked]:
    """Every question of the gallery, measured; the slowest first."""
    found = []
    for question in read_gallery():
        text = bind_parameters(read_tokens(question.text), {})
        rows = sum(1 for _ in rows_of(store, text).rows)
        taken = [_milliseconds(store, text) for _ in range(TIMES)]
        found.append(Asked(question.name, text, rows, min(taken), statistics.median(taken)))
    return sorted(found, key=lambda one: (-one.least, one.name))


def rows_of(store: Store, text: str) -> Rows:
    answer = store.query(text)
    if not isinstance(answer, Rows):
        raise SystemExit("a question of the gallery is a SELECT")
    return answer


def _milliseconds(store: Store, text: str) -> float:
    started = time.process_time()
    answer = rows_of(store, text)
    assert answer.write is not None
    answer.write(Nowhere(), ACCEPT)
    return (time.process_time() - started) * 1000


def over_http(asked: list[Asked], home: Path, program: str, seconds: float) -> dict[str, tuple[float, float]]:
    """Medians by the clock, in milliseconds, of this server and of the oxigraph server, by question."""
    store = str(Home(home).current().path / "store")
    port, other = free_port(), free_port()
    command = [program, "serve-read-only", "--location", store, "--bind", f"127.0.0.1:{other}", "--union-default-graph"]
    with serving(ours(home, port), port, "/sparql"), serving(command, other, "/query"):
        return {
            one.name: (_median(port, "/sparql", one.text, seconds), _median(other, "/query", one.text, seconds))
            for one in asked
        }


def _median(port: int, path: str, text: str, seconds: float) -> float:
    return asyncio.run(drive(port, 1, _new(path, text), seconds)).p50


def _new(path: str, text: str) -> Iterator[bytes]:
    return (_post(path, f"{text}\n# {number}".encode()) for number in itertools.count())


def _post(path: str, body: bytes) -> bytes:
    """A request with the text in its body: in an address some are too long for the oxigraph server."""
    kind = f"Content-Type: application/sparql-query\r\nContent-Length: {len(body)}"
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: {ACCEPT}\r\n{kind}\r\n\r\n"
    return head.encode() + body


def table_rows(asked: list[Asked], beside: dict[str, tuple[float, float]]) -> list[Row]:
    """A line for each question."""
    found = []
    for one in asked:
        mine, theirs = beside.get(one.name, (None, None))
        inside = f"{one.least:.1f}, {one.median:.1f}"
        if mine is None or theirs is None:
            found.append(Row(f"{one.name}, {one.rows:,} rows", inside))
        else:
            said = f"{inside}; {mine:.1f}"
            found.append(Row(f"{one.name}, {one.rows:,} rows", said, f"{theirs:.1f}", f"{theirs / mine:.2f}"))
    return found


def main() -> None:
    """Measure, print the table, and write the page."""
    parser = argparse.ArgumentParser(description="Times the gallery on a release.")
    parser.add_argument("home", type=Path)
    parser.add_argument(
        "--oxigraph", default=None, help="the program `oxigraph`; without it nothing is asked over HTTP"
    )
    parser.add_argument("--seconds", type=float, default=1.0, help="how long each server is asked each question")
    given = parser.parse_args()
    busy = machine()
    with Home(given.home).current().open() as store:
        quads, asked = store.count(), ask_all(store)
    beside = {} if given.oxigraph is None else over_http(asked, given.home, given.oxigraph, given.seconds)
    within = sum(one.least <= GOAL for one in asked)
    page = "\n".join(
        [
            HEAD,
            f"Version {__version__}; {busy}.\n",
            table(f"{quads:,} quads, ms", "oxigraph server, over HTTP", table_rows(asked, beside)),
            f"{within} of {len(asked)} are within {GOAL:.0f} ms of the processor.\n",
        ]
    )
    PAGE.write_text(page, encoding="utf-8")
    sys.stdout.write(page)


if __name__ == "__main__":
    main()
