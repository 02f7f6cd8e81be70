"""What the measurements share: rows and tables, commands run, times taken."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-m", "ccpg_graph"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what was measured, the figure, the figure beside it, and their ratio."""

    what: str
    ours: str
    beside: str = ""
    ratio: str = ""


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def run(*arguments: str, home: Path | None = None, python: list[str] | None = None) -> str:
    """Output of a command; its errors are shown, and end the measuring."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    if home is not None:
        environment["CCPG_HOME"] = str(home)
    done = subprocess.run(
        [*(python or COMMAND), *arguments], capture_output=True, text=True, env=environment, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)}: {done.stderr.strip()}")
    return done.stdout


def median_of(times: int, work: Callable[[], object]) -> float:
    return statistics.median(seconds(work) for _ in range(times))


def table(title: str, beside: str, rows: list[Row]) -> str:
    lines = [f"## {title}", "", f"| | ccpg-graph | {beside} | ratio |", "|---|---|---|---|"]
    lines += [f"| {row.what} | {row.ours} | {row.beside} | {row.ratio} |" for row in rows]
    return "\n".join(lines) + "\n"
