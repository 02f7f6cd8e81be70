"""`build`, `add`, `remove`, `releases` and `check`: make releases, look them over, and keep or let go of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import typer

from ccpg_graph import pipeline
from ccpg_graph.cli.homes import home_at, settings_with
from ccpg_graph.cli.progress import bar
from ccpg_graph.documents import is_web
from ccpg_graph.errors import UsageError
from ccpg_graph.store import Home, Release

SHOWN = 20  # things named one by one


@dataclass(frozen=True, slots=True)
class How:
    """How a command was asked to make a release. jobs: processes; shapes: whether documents are checked; progress:
    whether a bar is drawn (None: on a terminal)."""

    home: Path | None = None
    jobs: int | None = None
    shapes: bool = True
    progress: bool | None = None


def build(sources: Sequence[str], how: How, *, fetched: bool = False) -> None:
    """Build a release, say what became of the sources, and exit with 1 where one of them failed."""
    found, missing = _with_pages(sources, how, fetched)
    with _making(how, missing) as (home, options):
        report = pipeline.build(found, home, **options)
    _tell(report)


def add(sources: Sequence[str], how: How) -> None:
    """Add documents, say what became of the sources, and exit with 1 where one of them failed."""
    found, missing = _with_pages(sources, how, fetched=False)
    with _making(how, missing) as (home, options):
        report = pipeline.add(found, home, **options)
    _tell(report)


def remove(documents: Sequence[str], how: How) -> None:
    """Take documents out, and say what went with them."""
    with _making(how) as (home, options):
        report = pipeline.remove(documents, home, **options)
    _tell(report)


@contextmanager
def _making(how: How, missing: Sequence[pipeline.Failure] = ()) -> Iterator[tuple[Home, pipeline.Options]]:
    """The home and the options that a command's own come to."""
    settings = settings_with(how.home)
    with bar(how.progress) as told:
        options: pipeline.Options = {
            "jobs": how.jobs,
            "shapes": how.shapes,
            "base": settings.base_iri,
            "progress": told,
            "missing": missing,
        }
        yield Home(settings.home), options


def _with_pages(sources: Sequence[str], how: How, fetched: bool) -> tuple[list[str], list[pipeline.Failure]]:
    """Sources with a file in the place of each address, and the folder of fetched pages where it is asked for; and the
    addresses of which there is none."""
    if not fetched and not any(map(is_web, sources)):
        return [*sources], []
    from ccpg_graph.cli.fetching import with_pages  # noqa: PLC0415 - most sources lie on the disk

    return with_pages(sources, how.home, fetched)


def _tell(report: pipeline.BuildReport) -> None:
    """Print what was made of what; exit with 1 where a source failed."""
    for sentence in (*(failure.message for failure in report.failures), *report.notes, *report.unmet):
        typer.echo(f"ccpg-graph: {sentence}", err=True)
    for line in describe_change(report):
        typer.echo(line)
    typer.echo(describe(report))
    if report.failures:
        raise typer.Exit(1)


def describe_change(report: pipeline.BuildReport) -> Iterator[str]:
    """What the release has otherwise than the one before, a line each."""
    change = report.change
    if report.reread:
        yield "the release before was made by another version or with other knowledge: its documents were read again"
    for word, documents in (
        ("added", change.added),
        ("replaced", change.replaced),
        ("there already, as it is", change.same),
        ("removed", change.removed),
    ):
        yield from (f"{word}: {document}" for document in documents)
    if change.removed and (change.claims_gone or not report.reread):  # else the release before did not keep it apart
        gone = count(change.claims_gone, "statement"), count(len(change.things_gone), "thing")
        yield f"went with what was removed: {', '.join(gone)}"
        yield from (f"  no more: {thing}" for thing in change.things_gone[:SHOWN])
        if len(change.things_gone) > SHOWN:
            yield f"  and {len(change.things_gone) - SHOWN} more"
    yield from (f"fell apart: {old} is now {', '.join(new)}" for old, new in change.apart[:SHOWN])
    yield from (f"is now one with another: {old} is {new}" for old, new in change.joined[:SHOWN])


def list_releases(home: Path | None) -> None:
    """Print number, name, day of publication, documents and quads of each release, newest first."""
    found = home_at(home)
    current = found.find_current()
    rows: list[tuple[str, ...]] = [("", "number", "name", "published", "documents", "quads")]
    for release in reversed(found.list()):
        mark = "*" if release == current else ""
        day = datetime.fromtimestamp(release.published, UTC).strftime("%Y-%m-%d %H:%M UTC")
        counts = [f"{release.manifest[key]:,}" for key in ("documents", "quads")]
        rows.append((mark, str(release.number), release.name, day, *counts))
    if len(rows) == 1:
        typer.echo(f"{found.path}: nothing has been built there yet; run `ccpg-graph build`")
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        typer.echo("  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)).rstrip())


def rollback(number: int, home: Path | None) -> None:
    """Make another release current."""
    typer.echo(f"release {home_at(home).rollback(number).name} is the current one")


def prune(keep: int | None, takedown: list[str], home: Path | None) -> None:
    """Remove old releases: all but the newest `keep`, and all that hold a document that is taken down."""
    if keep is None and not takedown:
        raise UsageError("say how many releases to keep (--keep N), or which document to take down (--takedown DOC)")
    found = home_at(home)
    gone: list[Release] = []
    if takedown:
        from ccpg_graph.pipeline.takedown import take_down  # noqa: PLC0415 - loads what fetches pages

        done = take_down(takedown, found)
        gone += done.releases
        for page in done.pages:
            typer.echo(f"removed: page {page}")
        for sentence in done.left:
            typer.echo(f"ccpg-graph: {sentence}", err=True)
    gone += found.prune(keep) if keep is not None else ()
    for release in gone:
        typer.echo(f"removed: release {release.name}")
    current = found.find_current()
    typer.echo(f"releases removed: {len(gone)}; the current one is {current.name if current is not None else 'none'}")


def readmit(word: str, home: Path | None) -> None:
    """Let what was taken down in again."""
    home_at(home).readmit(word)
    typer.echo(f"{word}: may be built and fetched again")


def describe(report: pipeline.BuildReport) -> str:
    """The report in one line."""
    release = report.release
    failed = f"; sources failed: {len(report.failures)}" if report.failures else ""
    if not report.is_new:
        return f"nothing to change: release {release.name} stays the current one{failed}"
    words = [
        count(report.documents, "document"),
        count(report.claims, "statement"),
        f"{report.matches} of their things known from elsewhere",
        f"{release.manifest['quads']} quads",
    ]
    return f"release {release.name} at {release.path}: {', '.join(words)}{failed}"


def count(number: int, noun: str) -> str:
    """`1 document`, `2 documents`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def check(home: Path | None) -> None:
    """Check the current release; print each fault, and exit with 1 where there is one."""
    release = home_at(home).current()
    with bar(None) as told:
        faults = pipeline.check_release(release, progress=told)
    for fault in faults:
        typer.echo(fault)
    checked = count(len(release.documents()), "document")
    typer.echo(f"release {release.name}: {checked} checked, {count(len(faults), 'fault') if faults else 'no faults'}")
    if faults:
        raise typer.Exit(1)
