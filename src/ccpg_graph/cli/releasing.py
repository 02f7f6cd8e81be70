"""`build` and `check`: make a release and look it over."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from ccpg_graph import pipeline
from ccpg_graph.cli.homes import home_at, settings_with
from ccpg_graph.store import Home


def build(
    sources: list[str] | None, home: Path | None, *, jobs: int | None, shapes: bool, progress: bool | None
) -> None:
    """Build a release, say what became of the sources, and exit with 1 where one of them failed."""
    settings = settings_with(home)
    with bar(progress) as told:
        report = pipeline.build(
            sources or [],
            Home(settings.home),
            jobs=jobs,
            shapes=shapes,
            base=settings.base_iri,
            progress=told,
        )
    for failure in report.failures:
        typer.echo(f"ccpg-graph: {failure.message}", err=True)
    for sentence in report.unmet:
        typer.echo(f"ccpg-graph: {sentence}", err=True)
    typer.echo(describe(report))
    if report.failures:
        raise typer.Exit(1)


def describe(report: pipeline.BuildReport) -> str:
    """The report in one line."""
    release = report.release
    words = [
        f"{report.documents} documents",
        f"{report.claims} statements",
        f"{report.matches} of their things known from elsewhere",
        f"{release.manifest['quads']} quads",
    ]
    failed = f"; sources failed: {len(report.failures)}" if report.failures else ""
    return f"release {release.name} at {release.path}: {', '.join(words)}{failed}"


def check(home: Path | None) -> None:
    """Check the current release; print each fault, and exit with 1 where there is one."""
    release = home_at(home).current()
    with bar(None) as told:
        faults = pipeline.check_release(release, progress=told)
    for fault in faults:
        typer.echo(fault)
    documents = len(release.documents())
    typer.echo(f"release {release.name}: {documents} documents checked, {len(faults) or 'no'} faults")
    if faults:
        raise typer.Exit(1)


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
