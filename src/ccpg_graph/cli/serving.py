"""`serve` and `settings`."""

from __future__ import annotations

from pathlib import Path

import typer

from ccpg_graph.cli.homes import settings_with
from ccpg_graph.settings import PREFIX, Settings
from ccpg_graph.store import Home


def serve(home: Path | None, *, host: str | None, port: int | None) -> None:
    """Serve the current release until interrupted; StoreError where nothing has been built and nobody may write."""
    settings = settings_with(home, host, port)
    found = Home(settings.home)
    release = found.current() if settings.token is None else found.find_current()
    told = "no release yet" if release is None else f"release {release.name}"
    typer.echo(f"{told} at http://{settings.host}:{settings.port}/ (Ctrl-C stops)", err=True)
    run(settings)


def run(settings: Settings) -> None:
    """Start the server."""
    from ccpg_graph.api.app import serve as start  # noqa: PLC0415 - `settings` does not need the web framework

    start(settings)


def list_settings() -> None:
    """Print each setting as its environment variable, with its value and what it is for."""
    settings = settings_with()
    for name, field in type(settings).model_fields.items():
        typer.echo(f"{PREFIX}{name.upper()}={getattr(settings, name)}  # {field.description}")
