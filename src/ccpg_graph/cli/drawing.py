"""`network export` and `network report`: a network as a file for another program, as a picture, or as a page."""

from __future__ import annotations

from pathlib import Path

import typer

from ccpg_graph.cli.networking import opened
from ccpg_graph.errors import UsageError
from ccpg_graph.exports.networks import write_network
from ccpg_graph.exports.report import Doubts
from ccpg_graph.exports.report import report as page_of
from ccpg_graph.network import positions
from ccpg_graph.network.asking import Question

__all__ = ["Doubts", "export", "report"]


def export(question: Question, file: Path, home: Path | None) -> None:
    """Write the network that a question asks for, in the format that the file's ending names."""
    with opened(home) as cooperation:
        network = question.network(cooperation)
        write_network(network, positions(cooperation, network), file)
    typer.echo(f"{file}: {len(network.ids)} nodes, {len(network.source)} ties", err=True)


def report(question: Question, title: str, doubts: Doubts, file: Path, home: Path | None) -> None:
    """Write the page on the network that a question asks for; title: what the reader wants to know."""
    with opened(home) as cooperation:
        network = question.network(cooperation)
        page = page_of(network, positions(cooperation, network), title, cooperation.tables.store, doubts)
    try:
        file.write_text(page, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file}: cannot be written ({error.strerror})") from error
