"""How builds grow with the documents, and what it costs to add one to a release that is large already.

    python -m benchmarks.growth [--documents 1000 10000]

For each number a build of so many made-up press releases, and then `add` of one more. Prints seconds by the clock,
seconds of processor (of all processes of the command together: what else the machine does hardly moves them), and the
most memory that one of these processes took.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import generate, write
from benchmarks.tables import COMMAND, ROOT, Row, table


@dataclass(frozen=True, slots=True)
class Cost:
    """seconds: by the clock; processor: seconds of all processes; memory: megabytes of the largest."""

    seconds: float
    processor: float
    memory: float

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s ({self.processor:.1f} s of processor), {self.memory:.0f} MB"


def cost(*words: str) -> Cost:
    """Run a command of ours, and measure it; what it says goes nowhere."""
    start = time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    child = subprocess.Popen([*COMMAND, *words], stdout=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(words)}: exit code {child.returncode}")
    return Cost(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def measure(counts: list[int], scratch: Path) -> list[Row]:
    """A row for each build and each document added; ratios to the count before."""
    rows: list[Row] = []
    before: tuple[int, Cost] | None = None
    one = scratch / "one-more.txt"
    for count in counts:
        folder, home = scratch / f"documents-{count}", scratch / f"home-{count}"
        write(folder, count, seed=3)
        one.write_text(generate(1, seed=99_999)[0], encoding="utf-8")
        built = cost("build", str(folder), "--home", str(home))
        ratio = ""
        if before is not None:
            ratio = f"{built.processor / before[1].processor:.1f} for {count / before[0]:g} times"
        manifest = json.loads(next((home / "releases").glob("*/manifest.json")).read_text(encoding="utf-8"))
        rows.append(Row(f"build of {count:,} documents, {manifest['quads']:,} quads", str(built), "", ratio))
        added = cost("add", str(one), "--home", str(home))
        rows.append(Row("add of one to these", str(added), "", f"{added.processor / built.processor:.3f} of the build"))
        print(*rows[-2:], sep="\n", file=sys.stderr, flush=True)
        before = count, built
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure builds and additions.")
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10_000])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        sys.stdout.write(table("Growth", "", measure(given.documents, Path(name))))


if __name__ == "__main__":
    main()
