"""A release of a million quads or so, made up (see `meetings`), for measuring what answers questions.

python -m benchmarks.million HOME [--meetings 3000]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.meetings import Size, made_up
from ccpg_graph.store import Home, Release


def make(home: Path, meetings: int = 3_000) -> Release:
    """The release, built where the home has none yet."""
    found = Home(home).find_current()
    if found is not None:
        return found
    with Home(home).build() as build:
        build.load(made_up(Size(meetings)))
        return build.publish({"version": "benchmark"})


def main() -> None:
    parser = argparse.ArgumentParser(description="Build a release of a million quads, made up.")
    parser.add_argument("home", type=Path)
    parser.add_argument("--meetings", type=int, default=3_000)
    given = parser.parse_args()
    print(f"{make(given.home, given.meetings).open().count():,} quads")


if __name__ == "__main__":
    main()
