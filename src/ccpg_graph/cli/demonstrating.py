"""`demo`: the shipped documents built, checked, asked and served, from wherever the package is installed."""

from __future__ import annotations

import multiprocessing
import socket
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from ccpg_graph import pipeline
from ccpg_graph.cli import releasing, serving
from ccpg_graph.cli.homes import settings_with
from ccpg_graph.cli.progress import bar
from ccpg_graph.errors import CcpgError, QueryError, ShapeError
from ccpg_graph.settings import Settings
from ccpg_graph.sparql.run import run_query
from ccpg_graph.store import Home, Release

QUESTION = "SELECT (COUNT(?claim) AS ?claims) WHERE { ?claim a <https://w3id.org/ccpg/ontology#Claim> }"
PATIENCE = 60.0  # seconds for the server to come up on a slow machine


def demo(home: Path | None, *, host: str, port: int, check_only: bool) -> None:
    """Build and check the shipped documents, then serve them; or, with `check_only`, ask the server and stop."""
    with _folder(home) as folder:
        settings = settings_with(folder, host, _free_port(host) if check_only or port == 0 else port)
        with bar(None) as told:
            report = pipeline.build([], Home(folder), base=settings.base_iri, progress=told)
            faults = pipeline.check_release(report.release, progress=told)
        typer.echo(releasing.describe(report))
        problems = [*(failure.message for failure in report.failures), *faults]
        if problems:
            raise ShapeError(f"the shipped documents have faults: {'; '.join(problems[:3])}")
        if not check_only:
            typer.echo(f"open http://{settings.host}:{settings.port}/ (Ctrl-C stops)", err=True)
            serving.run(settings)
            return
        _ask(report.release)
        _visit(settings, report.release.documents()[0])


@contextmanager
def _folder(given: Path | None) -> Iterator[Path]:
    if given is not None:
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="ccpg-graph-demo-") as name:
        yield Path(name)


def _ask(release: Release) -> None:
    body = run_query(release.path, QUESTION, form="csv").body.decode().split()
    if len(body) != 2 or not body[1].isdigit() or int(body[1]) == 0:
        raise QueryError(f"the demo's question should count statements, and was answered {body}")
    typer.echo(f"asked how many statements there are: {body[1]}")


def _visit(settings: Settings, document: str) -> None:
    """Start the server in a process of its own, ask its health and two pages over HTTP, and stop it."""
    server = multiprocessing.get_context("spawn").Process(target=serving.run, args=(settings,), daemon=False)
    server.start()
    try:
        address = f"http://{settings.host}:{settings.port}"
        for path in ("/health", "/", f"/documents/{document}"):
            size = len(_get(f"{address}{path}", server))
            typer.echo(f"GET {path}: {size} bytes")
    finally:
        server.terminate()
        server.join(PATIENCE)


def _get(address: str, server: multiprocessing.process.BaseProcess) -> bytes:
    """The page, once the server is up; CcpgError where it does not come up or answers with an error."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                return bytes(answer.read())
        except urllib.error.HTTPError as error:
            raise CcpgError(f"{address} answered {error.code}: the demo expects a page") from error
        except (urllib.error.URLError, ConnectionError) as error:
            if not server.is_alive() or time.monotonic() > end:
                raise CcpgError(f"{address} does not answer ({error}); is the port free?") from error
            time.sleep(0.1)


def _free_port(host: str) -> int:
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])
