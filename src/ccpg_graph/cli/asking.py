"""`query` and `queries`: ask the current release."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import typer

from ccpg_graph.cli.homes import settings_with
from ccpg_graph.errors import UsageError
from ccpg_graph.sparql import run
from ccpg_graph.sparql.gallery import find_query, read_gallery
from ccpg_graph.sparql.limits import WorkLimits
from ccpg_graph.sparql.question import check
from ccpg_graph.store import Home

_NAME = re.compile(r"[\w-]+")
_ROWS = frozenset({"SELECT", "ASK"})


def query(question: str, *, form: str, values: list[str], as_of: str, known_by: str, home: Path | None) -> None:
    """Print the answer to a file, a question of the gallery or a text of SPARQL; values: `name=value` of parameters."""
    settings = settings_with(home)
    text = _text(question)
    release = Home(settings.home).current()
    answered = run.run_query(
        release.path,
        text,
        as_of=as_of or None,
        known_by=known_by or None,
        values=_values(values),
        form=form or ("table" if check(text) in _ROWS else "turtle"),
        limits=WorkLimits(settings.query_deadline, settings.worker_memory),
        max_rows=settings.max_rows,
        base=settings.base_iri,
    )
    sys.stdout.buffer.write(answered.body)
    sys.stdout.buffer.flush()
    for iri in answered.unknown:
        typer.echo(f"ccpg-graph: nothing is known of {iri}", err=True)
    if answered.left_out is not None:
        counts = answered.left_out
        typer.echo(
            f"ccpg-graph: {counts['documents']} documents asked; "
            f"left out: {counts['later']} issued later, {counts['undated']} whose date of issue cannot tell",
            err=True,
        )


def list_queries() -> None:
    """Print the names of the gallery and what each asks."""
    gallery = read_gallery()
    width = max((len(each.name) for each in gallery), default=0)
    for each in gallery:
        typer.echo(f"{each.name:{width}}  {each.question}")


def _values(given: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in given:
        name, sign, value = each.partition("=")
        if not (name and sign) or name in found:
            raise UsageError(f"--param {each!r}: give a parameter's name and value once, as number=35")
        found[name] = value
    return found


def _text(question: str) -> str:
    """A path that ends in .rq, a name of the gallery, or the text itself."""
    if question.endswith(".rq") and "\n" not in question:
        try:
            return Path(question).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(
                f"{question}: cannot be read as a text file; give the path of a query, a name or SPARQL"
            ) from error
    return find_query(question).text if _NAME.fullmatch(question) else question
