"""`fetch`: pages of the web into the home folder; and addresses among the sources of other commands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from ccpg_graph.cli.homes import settings_with
from ccpg_graph.cli.progress import bar
from ccpg_graph.documents import is_web
from ccpg_graph.documents.fetching import Cache, Manners, Outcome, State, Wanted, wanted
from ccpg_graph.documents.fetching import fetch as visit
from ccpg_graph.documents.fetching.cache import FOLDER
from ccpg_graph.errors import StoreError, UsageError
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.pipeline import Failure
from ccpg_graph.settings import Settings
from ccpg_graph.store import Takedowns
from ccpg_graph.store.lock import locked

SOURCES, DOCUMENTS = "data/sources.csv", "data/documents"
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Asking:
    """How much is asked for. limit: pages at most; refresh: whether pages that are there may have changed; progress:
    whether a bar is drawn (None: on a terminal)."""

    limit: int | None = None
    refresh: bool = False
    progress: bool | None = None


def fetch(words: Sequence[str], home: Path | None, asking: Asking) -> None:
    """Fetch addresses and lists of them (none: the shipped list), say what became of them, and exit with 1 where one
    could not be fetched or read."""
    settings = settings_with(home)
    pages = wanted(words or [str(shipped(SOURCES))])
    read = [page for page in pages if not page.is_foreign]
    outcomes = []
    for outcome in _visit(read, settings, asking):
        outcomes.append(outcome)
        if outcome.message and (outcome.state is not State.TAKEN_DOWN or outcome.address in words):
            typer.echo(f"ccpg-graph: {outcome.message}", err=True)
    counts = Counter(outcome.state for outcome in outcomes)
    told = [f"{counts[state]} {state}" for state in State if counts[state]] or ["nothing to fetch"]
    if len(read) < len(pages):
        told.append(f"{len(pages) - len(read)} in languages that are not read")
    if len(outcomes) < len(read):
        told.append(f"{len(read) - len(outcomes)} left for another run")
    typer.echo(f"{settings.home / FOLDER}: {', '.join(told)}")
    asked_in_vain = any(each.state is State.TAKEN_DOWN and each.address in words for each in outcomes)
    if counts[State.FAILED] or counts[State.UNREADABLE] or asked_in_vain:
        raise typer.Exit(1)


def with_pages(sources: Sequence[str], home: Path | None, fetched: bool) -> tuple[list[str], list[Failure]]:
    """Sources with the file of its page in the place of each address, fetched where it is not there yet, and the
    addresses that could not be fetched; fetched: whether the folder of all fetched pages is one of the sources, beside
    those given or the shipped documents."""
    settings = settings_with(home)
    pages = wanted(source for source in sources if is_web(source))
    outcomes = [*_visit(pages, settings, Asking())] if pages else []
    files = {outcome.address: str(outcome.path) for outcome in outcomes if outcome.path is not None}
    missing = [Failure(outcome.address, outcome.message) for outcome in outcomes if outcome.path is None]
    found = []
    for source in sources:
        path = files.get(wanted([source])[0].address) if is_web(source) else source
        found += [path] if path is not None else []
    if not fetched:
        return found, missing
    folder = settings.home / FOLDER
    if not folder.is_dir():
        raise UsageError(f"--fetched: no pages at {folder} yet; `ccpg-graph fetch` brings them")
    return [*(found if sources else [str(shipped(DOCUMENTS))]), str(folder)], missing


def _visit(pages: Sequence[Wanted], settings: Settings, asking: Asking) -> Iterator[Outcome]:
    """What became of each page, as soon as it is known. What was taken down is not asked for."""
    folder, takedowns = settings.home / FOLDER, Takedowns.read(settings.home)
    down = [page for page in pages if takedowns.name(page.address)]
    for page in down:
        again = f"`ccpg-graph releases readmit {page.address}` lets it in again"
        yield Outcome(page.address, State.TAKEN_DOWN, None, f"{page.address}: was taken down here; {again}")
    pages = [page for page in pages if page not in down]
    manners = Manners(
        settings.fetch_delay, settings.fetch_timeout, settings.fetch_size * MEGABYTE, settings.fetch_private
    )
    try:
        with locked(folder / ".lock"), bar(asking.progress) as told:
            found = visit(pages, Cache(folder), manners, limit=asking.limit, refresh=asking.refresh)
            for done, outcome in enumerate(found, 1):
                told("fetching", done, len(pages))
                yield outcome
    except OSError as error:
        raise StoreError(f"{folder} cannot be written ({error.strerror}); give another --home") from error
