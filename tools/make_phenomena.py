"""The list of phenomena that the extractor reads, one for each of its tests: docs/phenomena.md.

python -m tools.make_phenomena [--check]
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.generated import ROOT, write_or_check

TESTS = ROOT / "tests" / "extraction"
PAGE = ROOT / "docs" / "phenomena.md"
HEAD = """# Phenomena

What pages of the genre do, and what the reader makes of it: one line for each test of `tests/extraction/`, whose
sentences show the phenomenon (most in several forms, many with a counter-example beside it). The sentences and the
persons in them are made up. Written by `python -m tools.make_phenomena`; a check holds it.
"""
ROOMS = {
    "words": "Words: tokens, phrases, forms",
    "naming": "Naming: dates, bodies, posts, persons, towns",
    "scenes": "Scenes: meetings, visits, sessions",
    "statements": "Statements: who took part, instruments, decisions and the rest",
    ".": "The whole",
}


def phenomena(file: Path) -> Iterator[tuple[str, int]]:
    """Each test of a file in words, with the number of its examples (1 where it is not parametrised)."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node.name.removeprefix("test_").replace("_", " "), examples(node)


def examples(test: ast.FunctionDef) -> int:
    """How many examples a test is run with, as far as they stand beside it."""
    count = 1
    for mark in test.decorator_list:
        if isinstance(mark, ast.Call) and len(mark.args) > 1 and isinstance(mark.args[1], ast.List | ast.Tuple):
            count *= len(mark.args[1].elts) or 1
    return count


def render() -> str:
    """The page."""
    lines = [HEAD]
    for room, title in ROOMS.items():
        lines += [f"## {title}", ""]
        for file in sorted((TESTS / room).glob("test_*.py")):
            lines += [f"### [{subject(file)}](../{file.relative_to(ROOT)})", ""]
            lines += [f"- {words}" + (f" ({n})" if n > 1 else "") for words, n in phenomena(file)]
            lines += [""]
    return "\n".join(lines)


def subject(file: Path) -> str:
    """What a file of tests is about, by its name."""
    return file.stem.removeprefix("test_").replace("_", " ")


def main(argv: list[str] | None = None) -> int:
    """Write or check the page; 1 where a check finds a difference."""
    return write_or_check(PAGE, render, "tests/extraction", "python -m tools.make_phenomena", argv)


if __name__ == "__main__":
    sys.exit(main())
