"""`fetch`: pages of the web into the home folder; and addresses among the sources of other commands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import typer

from ccpg_graph.cli.homes import settings_with
from ccpg_graph.cli.releasing import bar
from ccpg_graph.documents.fetching import Cache, Manners, Outcome, State, Wanted, is_web, wanted
from ccpg_graph.documents.fetching import fetch as visit
from ccpg_graph.errors import StoreError, UsageError
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.settings import Settings
from ccpg_graph.store.lock import locked

FOLDER = "fetched"
SOURCES, DOCUMENTS = "data/sources.csv", "data/documents"
MEGABYTE = 1024 * 1024


def fetch(words: Sequence[str], home: Path | None, *, limit: int | None, refresh: bool, progress: bool | None) -> None:
    """Fetch addresses and lists of them (none: the shipped list), say what became of them, and exit with 1 where one
    could not be fetched."""
    settings = settings_with(home)
    pages = wanted(words or [str(shipped(SOURCES))])
    read = [page for page in pages if not page.is_foreign]
    outcomes = _visit(read, settings, limit=limit, refresh=refresh, progress=progress)
    counts = Counter(outcome.state for outcome in outcomes)
    told = [f"{counts[state]} {state}" for state in State if counts[state]] or ["nothing to fetch"]
    if len(read) < len(pages):
        told.append(f"{len(pages) - len(read)} in languages that are not read")
    if len(outcomes) < len(read):
        told.append(f"{len(read) - len(outcomes)} left for another run")
    typer.echo(f"{settings.home / FOLDER}: {', '.join(told)}")
    if counts[State.FAILED]:
        raise typer.Exit(1)


def with_pages(sources: Sequence[str], home: Path | None, fetched: bool) -> list[str]:
    """Sources with the file of its page in the place of each address, fetched where it is not there yet; fetched:
    whether the folder of all fetched pages is one of them, beside the sources or the shipped documents.

    An address that cannot be fetched is reported and stays in its place, so that reading it fails as well.
    """
    settings = settings_with(home)
    pages = wanted(source for source in sources if is_web(source))
    outcomes = _visit(pages, settings, limit=None, refresh=False, progress=None) if pages else []
    files = {outcome.address: str(outcome.path) for outcome in outcomes if outcome.path is not None}
    found = [files.get(wanted([source])[0].address, source) if is_web(source) else source for source in sources]
    if not fetched:
        return found
    folder = settings.home / FOLDER
    if not folder.is_dir():
        raise UsageError(f"--fetched: no pages at {folder} yet; `ccpg-graph fetch` brings them")
    return [*(found or [str(shipped(DOCUMENTS))]), str(folder)]


def _visit(
    pages: Sequence[Wanted], settings: Settings, *, limit: int | None, refresh: bool, progress: bool | None
) -> list[Outcome]:
    """The outcomes; each failure is said at once, on standard error."""
    folder = settings.home / FOLDER
    manners = Manners(
        settings.fetch_delay, settings.fetch_timeout, settings.fetch_size * MEGABYTE, settings.fetch_private
    )
    outcomes = []
    try:
        with locked(folder / ".lock"), bar(progress) as told:
            for outcome in visit(pages, Cache(folder), manners, limit=limit, refresh=refresh):
                outcomes.append(outcome)
                told("fetching", len(outcomes), len(pages))
                if outcome.state is State.FAILED:
                    typer.echo(f"ccpg-graph: {outcome.message}", err=True)
    except OSError as error:
        raise StoreError(f"{folder} cannot be written ({error.strerror}); give another --home") from error
    return outcomes
