"""Measures, prints ratios, and writes docs/benchmarks.md. Run by `make bench`; no test asserts a time.

    python -m benchmarks.run [--spacy PYTHON] [--oxigraph PROGRAM] [--rdflib PROGRAM] [--documents 1000]

`--spacy` names the Python of an environment that has spaCy, `--oxigraph` and `--rdflib` the programs `oxigraph` and
`rdflib-endpoint` (`make bench` makes an environment in .bench-venv); without them those comparisons are left out.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.aggregates import measure_aggregates
from benchmarks.endpoint import measure_endpoint
from benchmarks.extraction import measure_extraction
from benchmarks.graph_api import measure_graph_api
from benchmarks.growth import measure as measure_growth
from benchmarks.runaway import measure_runaways
from benchmarks.tables import ROOT, Row, median_of, run, seconds, table
from ccpg_graph import __version__

PAGE = ROOT / "docs" / "benchmarks.md"
INTRODUCTION = """# Benchmarks

Written by `make bench`; no test asserts a time. The texts are made up from seeded templates (`benchmarks/generate.py`,
`benchmarks/mixed.py`). Extraction is measured by process time on one core, the peer beside it in the same run.

Version {version}; {machine}.
"""


def measure_start() -> list[Row]:
    page = next((ROOT / "data" / "documents").glob("*.md"))
    bare = median_of(7, lambda: run("-c", "pass", python=[sys.executable]))
    usage = median_of(7, lambda: run("--help"))
    reading = median_of(7, lambda: run("extract", str(page)))
    return [
        Row("ccpg-graph --help, s (beside python -c pass)", f"{usage:.2f}", f"{bare:.2f}", f"{usage / bare:.1f}"),
        Row("ccpg-graph extract, one page, s", f"{reading:.2f}", f"{bare:.2f}", f"{reading / bare:.1f}"),
    ]


def measure_store(home: Path) -> list[Row]:
    """Load and ask beside rdflib in memory: the same quads, the same questions."""
    from rdflib import Dataset  # noqa: PLC0415 - slow to import, and what is measured

    from ccpg_graph.sparql.gallery import read_gallery  # noqa: PLC0415 - so that loading it does not count elsewhere
    from ccpg_graph.sparql.parameters import bind_parameters  # noqa: PLC0415 - as above
    from ccpg_graph.sparql.tokens import read_tokens  # noqa: PLC0415 - as above
    from ccpg_graph.store import Home, Rows, open_disk  # noqa: PLC0415 - as above

    dump = home / "dump.nq"
    with Home(home).current().open() as release, dump.open("wb") as file:
        release.dump(file)
        quads = release.count()
    lines = dump.read_text(encoding="utf-8")

    def load_ours() -> None:
        with open_disk(home / "again") as store:
            store.bulk_load(split_lines(lines))
            store.flush()

    theirs = Dataset(default_union=True)
    ours_load = seconds(load_ours)
    theirs_load = seconds(lambda: theirs.parse(data=lines, format="nquads"))
    rows = [
        Row(f"load of {quads:,} quads, s", f"{ours_load:.2f}", f"{theirs_load:.2f}", f"{theirs_load / ours_load:.1f}")
    ]
    with Home(home).current().open() as store:
        for question in read_gallery():
            text = bind_parameters(read_tokens(question.text), {})
            answer = store.query(text)
            count = len(list(answer.rows)) if isinstance(answer, Rows) else 1
            ours = median_of(5, lambda text=text: list(store.query(text).rows))  # type: ignore[misc,union-attr]
            beside, ratio = ask_rdflib(theirs, text, ours)
            rows.append(Row(f"query {question.name} ({count} rows), ms", f"{ours * 1000:.1f}", beside, ratio))
    return rows


def split_lines(lines: str) -> Iterator[tuple[str, str, str, str]]:
    """Subject, predicate, object and graph of each line of N-Quads."""
    for line in lines.splitlines():
        subject, predicate, rest = line.removesuffix(" .").split(" ", 2)
        value, _, graph = rest.rpartition(" ")
        yield subject, predicate, value, graph


def ask_rdflib(dataset: object, text: str, ours: float, patience: int = 60) -> tuple[str, str]:
    """rdflib's time for a question, in a child that is given up after `patience` seconds."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())  # what it fails at is not our business
        try:
            took = seconds(lambda: list(dataset.query(text)))  # type: ignore[attr-defined]
            os.write(writing, f"{took}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    deadline = time.monotonic() + patience
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        if time.monotonic() > deadline:
            os.kill(child, 9)
            os.waitpid(child, 0)
            return f"> {patience * 1000:,}", f"> {patience / ours:,.0f}"
        time.sleep(0.01)
    told = os.read(reading, 64).decode()
    os.close(reading)
    return (f"{float(told) * 1000:.1f}", f"{float(told) / ours:,.0f}") if told else ("fails", "")


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"Python {platform.python_version()}, {platform.system()}"
    busy = f"load {os.getloadavg()[0]:.1f} at the start"
    return f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GB, {system}, {busy}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure ccpg-graph beside others.")
    parser.add_argument("--spacy", default=None)
    parser.add_argument("--oxigraph", default=None)
    parser.add_argument("--rdflib", default=None)
    parser.add_argument("--documents", type=int, default=1000)
    given = parser.parse_args()
    before = machine()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        parts = [
            INTRODUCTION.format(version=__version__, machine=before),
            table("Extraction, one core", "beside", measure_extraction(given.spacy)),
            table("Start-up", "bare Python", measure_start()),
            table("Growth", "", measure_growth([given.documents // 10, given.documents], scratch)),
            table("Store, beside rdflib in memory", "rdflib", measure_store(scratch / f"home-{given.documents // 10}")),
            measure_endpoint(scratch / "million", given.oxigraph, seconds=2.0) if given.oxigraph else "",
            measure_aggregates(given.rdflib, given.oxigraph, seconds=2.0, patience=60.0) if given.rdflib else "",
            measure_graph_api(scratch / f"home-{given.documents}", asked=20),
            measure_runaways(scratch / "million", seconds=8.0),
        ]
    PAGE.write_text("\n".join(parts), encoding="utf-8")
    sys.stdout.write("\n".join(parts))


if __name__ == "__main__":
    main()
