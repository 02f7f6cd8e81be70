"""`export`: the current release as files for others."""

from __future__ import annotations

from pathlib import Path

import typer

from ccpg_graph.cli.homes import settings_with
from ccpg_graph.exports.dataset import DUMPS, TABLES
from ccpg_graph.exports.dataset import export as write
from ccpg_graph.store import Home


def export(folder: Path, formats: list[str], home: Path | None) -> None:
    """Write the current release to a folder, and say what lies there."""
    settings = settings_with(home)
    release = Home(settings.home).current()
    files = write(release, folder, formats or [*DUMPS, TABLES], settings.base_iri)
    size = sum(file.size for file in files)
    typer.echo(f"release {release.name}: {len(files)} files, {size / 1e6:,.1f} MB, in {folder}")
