"""Files that are made from others: written, or only compared with what would be written."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def write_or_check(
    target: Path, render: Callable[[], str], why: str, maker: str, argv: Sequence[str] | None = None
) -> int:
    """Write a generated file and give 0; with `--check` in the arguments write nothing and give 1 where it differs.

    why: what the file is made from, as the message says it; maker: the command that writes it.
    """
    parser = argparse.ArgumentParser(description=f"Writes {target.name}, made from {why}.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 on any difference")
    options = parser.parse_args(argv)
    new = render()
    if not options.check:
        target.parent.mkdir(exist_ok=True)
        target.write_text(new, encoding="utf-8")
        return 0
    old = target.read_text(encoding="utf-8") if target.exists() else ""
    if old == new:
        return 0
    lines = difflib.unified_diff(old.splitlines(True), new.splitlines(True), target.name, "generated")
    sys.stderr.writelines(list(lines)[:40])
    sys.stderr.write(f"{target.name} is not what {why} gives: run {maker}\n")
    return 1
