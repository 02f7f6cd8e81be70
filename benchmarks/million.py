"""A release of a million quads, for measuring what answers questions: read from made-up press releases, and multiplied.

    python -m benchmarks.million HOME [--quads 1000000]

A thousand releases of `generate` are built for good; the rest are copies with other ids, so that joins stay as
selective as they are in the original. Nothing in it is to be read as fact.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.generate import write
from benchmarks.tables import run
from ccpg_graph.store import Home, Quad

_ID = re.compile(r"(/(?:id|graph)/[a-z]+/)")
_LINE = re.compile(r"(\S+) (\S+) (.+) (\S+) \.\n?")


def make(home: Path, quads: int = 1_000_000, documents: int = 1_000) -> int:
    """Build it; how many quads there are."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, first = Path(scratch) / "texts", Path(scratch) / "home"
        write(folder, documents)
        run("build", str(folder), home=first)
        dump = Path(scratch) / "dump.nq"
        with dump.open("wb") as output, Home(first).current().open() as store:
            store.dump(output)
        with Home(home).build() as build:
            build.load(_multiplied(dump, quads))
            return build.publish({"version": "benchmark"}).open().count()


def _multiplied(dump: Path, quads: int) -> Iterator[Quad]:
    written = copy = 0
    while written < quads:
        with dump.open(encoding="utf-8") as lines:
            for line in lines:
                match = _LINE.fullmatch(_ID.sub(rf"\g<1>c{copy}-", line) if copy else line)
                if match is not None:
                    yield match[1], match[2], match[3], match[4]
                    written += 1
        copy += 1


def main() -> None:
    parser = argparse.ArgumentParser(description="Build a release of a million quads.")
    parser.add_argument("home", type=Path)
    parser.add_argument("--quads", type=int, default=1_000_000)
    given = parser.parse_args()
    print(f"{make(given.home, given.quads):,} quads")


if __name__ == "__main__":
    main()
