"""How long each question of the gallery takes on a large release; the goal is 50 ms at a million quads.

    python -m benchmarks.questions HOME

HOME holds a release (`benchmarks.generate` and `ccpg-graph build` make a large one). Each question is asked with its
own values in this process, the rows read to the end; the figure is the median of five. What it is held against is
a plain scan: how long the store takes to give every claim, as a question must that has to look at all of them.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.tables import Row, median_of, table
from ccpg_graph.sparql.gallery import read_gallery
from ccpg_graph.sparql.parameters import bind_parameters
from ccpg_graph.sparql.tokens import read_tokens
from ccpg_graph.store import Home, Rows, Store

GOAL = 0.05  # seconds
SCAN = "SELECT ?s WHERE { GRAPH ?g { ?s a <https://w3id.org/ccpg/ontology#Claim> } }"


def read_rows(store: Store, text: str) -> int:
    """How many rows a question has, all of them read."""
    answer = store.query(text)
    return sum(1 for _ in answer.rows) if isinstance(answer, Rows) else 1


def measure(store: Store) -> list[Row]:
    """A row for each question, the slowest first."""
    scan = median_of(5, lambda: read_rows(store, SCAN))
    found = []
    for question in read_gallery():
        text = bind_parameters(read_tokens(question.text), {})
        count = read_rows(store, text)
        took = median_of(5, lambda text=text: read_rows(store, text))  # type: ignore[misc]
        found.append((took, f"{question.name} ({count:,} rows), ms"))
    return [
        Row(name, f"{took * 1000:.1f}", f"{scan * 1000:.1f}", f"{took / scan:.2f}")
        for took, name in sorted(found, reverse=True)
    ]


def main() -> None:
    """Print the table, and how many questions keep to the goal."""
    parser = argparse.ArgumentParser(description="Times the gallery on a release.")
    parser.add_argument("home", type=Path)
    with Home(parser.parse_args().home).current().open() as store:
        quads = store.count()
        rows = measure(store)
    within = sum(float(row.ours) <= GOAL * 1000 for row in rows)
    print(table(f"Questions on {quads:,} quads", "scan of all claims", rows))
    print(f"{within} of {len(rows)} within {GOAL * 1000:.0f} ms")


if __name__ == "__main__":
    main()
