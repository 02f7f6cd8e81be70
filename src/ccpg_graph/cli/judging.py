"""`judge` and `review`: record what a person decides, and list what wants deciding."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import typer

from ccpg_graph.cli.homes import settings_with
from ccpg_graph.errors import UsageError
from ccpg_graph.judgements import Judgements, record, undo
from ccpg_graph.judgements.lines import write_judgement
from ccpg_graph.judgements.named import Named
from ccpg_graph.records import Judgement, Verdict
from ccpg_graph.store import Home

NEXT = "the next `ccpg-graph build` or `add` follows it"


@dataclass(frozen=True, slots=True)
class Who:
    """Who judges, and why; by whom is the user's name on this machine, where nothing is given."""

    by: str
    why: str

    def named(self) -> str:
        """The name; UsageError where the system knows none."""
        try:
            return self.by.strip() or getpass.getuser()
        except (KeyError, OSError) as error:
            raise UsageError("--by: the system does not know who you are; give a name") from error


def judge_things(verdict: Verdict, one: str, other: str, who: Who, home: Path | None) -> None:
    """Record that two things are the same or different."""
    settings = settings_with(home)
    with Home(settings.home).current().open() as store:
        named = Named(store, settings.base_iri)
        subject, second = named.thing(one), named.thing(other)
    if subject == second:
        raise UsageError(
            f"{subject}: one thing cannot be judged against itself; {subject}@DOCUMENT is what one calls so"
        )
    if subject.partition("/")[0] != second.partition("/")[0]:
        raise UsageError(f"{subject} and {second} are of two kinds; judge two of one kind")
    if verdict is Verdict.SAME and subject.partition("@")[0] == second.partition("@")[0]:
        raise UsageError(f"{subject} and {second} are one already")
    _record(settings.home, verdict, who, subject, second)


def reject_claims(claims: Sequence[str], who: Who, home: Path | None) -> None:
    """Record that claims are wrong; none of them where one is not there."""
    settings = settings_with(home)
    with Home(settings.home).current().open() as store:
        named = Named(store, settings.base_iri)
        found = [named.claim(claim).id for claim in claims]
    for claim in dict.fromkeys(found):
        _record(settings.home, Verdict.REJECT, who, claim)


def correct_claim(claim: str, value: str, who: Who, home: Path | None) -> None:
    """Record the right value of a claim."""
    settings = settings_with(home)
    with Home(settings.home).current().open() as store:
        named = Named(store, settings.base_iri)
        found = named.claim(claim)
        right = named.value(value, found)
    _record(settings.home, Verdict.CORRECT, who, found.id, value=right)


def undo_judgement(judgement: str, who: Who, home: Path | None) -> None:
    """Take a judgement back."""
    folder = settings_with(home).home
    found = Judgements(folder).find(judgement.removeprefix("judgement/")).judgement
    undo(folder, found.id, by=who.named(), on=_now(), why=_reason(who))
    typer.echo(f"undone {found.id}: {describe(found)}; {NEXT}")


def list_judgements(form: str, home: Path | None) -> None:
    """Print the judgements that hold, oldest first."""
    if form not in ("table", "jsonl"):
        raise UsageError(f"format {form!r}: choose table or jsonl")
    for kept in Judgements(settings_with(home).home).kept():
        judgement = kept.judgement
        if form == "jsonl":
            typer.echo(write_judgement(judgement), nl=False)
        else:
            typer.echo(
                f"{judgement.id}  {judgement.on[:10]}  {describe(judgement)}\n"
                f"              {judgement.by}: {judgement.why} ({kept.file.name})"
            )


def describe(judgement: Judgement) -> str:
    """What was judged, in the words of the command."""
    return " ".join(filter(None, [judgement.verdict, judgement.subject, judgement.other, judgement.value]))


def _record(home: Path, verdict: Verdict, who: Who, subject: str, other: str = "", value: str = "") -> None:
    judgement = Judgement(verdict, subject, other, who.named(), _now(), _reason(who), value)
    record(home, judgement)
    typer.echo(f"recorded {judgement.id}: {describe(judgement)}; {NEXT}")


def _reason(who: Who) -> str:
    if not who.why.strip():
        raise UsageError(
            '--why: say why, for whoever reads the judgement later: --why "the list of members names both"'
        )
    return who.why.strip()


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
