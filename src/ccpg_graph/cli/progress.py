"""The bar that long commands draw."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from ccpg_graph import pipeline


@contextmanager
def bar(asked: bool | None) -> Iterator[pipeline.Progress]:
    """A progress bar on stderr, where that is a terminal or the bar is asked for; it is told of each step."""
    if asked is False or (asked is None and not sys.stderr.isatty()):
        yield lambda what, done, total: None
        return
    columns = (TextColumn("{task.description:10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True, force_terminal=asked)) as drawn:
        tasks: dict[str, TaskID] = {}

        def tell(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = drawn.add_task(what, total=total)
            drawn.update(tasks[what], completed=done)

        yield tell
