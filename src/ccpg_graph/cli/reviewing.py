"""`review`: what wants a person's decision."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import typer

from ccpg_graph.cli.homes import settings_with
from ccpg_graph.errors import UsageError
from ccpg_graph.judgements import Judgements
from ccpg_graph.judgements.facts import Facts
from ccpg_graph.judgements.review import review as find_questions
from ccpg_graph.knowledge.registry import load_registry
from ccpg_graph.store import Home


def review(limit: int, form: str, home: Path | None) -> None:
    """Print the most valuable questions on the current release, each with the command that settles it."""
    if form not in ("table", "jsonl"):
        raise UsageError(f"format {form!r}: choose table or jsonl")
    settings = settings_with(home)
    judgements = Judgements(settings.home).read()
    with Home(settings.home).current().open() as store:
        found = find_questions(Facts(store, settings.base_iri), load_registry(), judgements, limit)
    for number, question in enumerate(found, 1):
        if form == "jsonl":
            typer.echo(json.dumps(asdict(question), ensure_ascii=False))
        else:
            typer.echo(f'{number}. {question.kind}: {question.about}\n   {question.command} --why "…"')
    if not found and form == "table":
        typer.echo("nothing wants a decision")
