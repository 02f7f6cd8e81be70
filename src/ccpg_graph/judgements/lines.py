"""A judgement as one line of JSON."""

from __future__ import annotations

import json
import re
from dataclasses import asdict

from ccpg_graph.errors import JudgementError
from ccpg_graph.records import Judgement, Verdict

UNDO = "undo"
_TWO = frozenset({Verdict.SAME, Verdict.DIFFERENT})
_FIELDS = ("verdict", "subject", "other", "by", "on", "why", "value")
_WHEN = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?")


def write_judgement(judgement: Judgement) -> str:
    """One line with its end; fields that are empty are left out."""
    fields = {name: value for name, value in asdict(judgement).items() if value}
    return json.dumps({"id": judgement.id, **fields}, ensure_ascii=False) + "\n"


def parse_judgement(line: str, where: str) -> Judgement | str:
    """A judgement, or the id of one that the line undoes. JudgementError names the place and what is wrong there."""
    try:
        found = json.loads(line)
    except ValueError as error:
        raise JudgementError(f"{where}: no line of JSON ({error}); mend the line or take it out") from error
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise JudgementError(f"{where}: a judgement is a JSON object of texts, as `ccpg-graph judge` writes them")
    missing = [name for name in ("verdict", "subject", "by", "on", "why") if not found.get(name)]
    if missing:
        raise JudgementError(f"{where}: {', '.join(missing)} missing; say who judged what, when and why")
    if _WHEN.fullmatch(found["on"]) is None:
        raise JudgementError(f"{where}: on is {found['on']!r}; give a day as 2026-11-04, or a time with its zone")
    if found["verdict"] == UNDO:
        return str(found["subject"])
    if found["verdict"] not in list(Verdict):
        raise JudgementError(f"{where}: verdict {found['verdict']!r}; there are {', '.join(Verdict)} and {UNDO}")
    judgement = Judgement(Verdict(found["verdict"]), **{name: found.get(name, "") for name in _FIELDS[1:]})
    if (judgement.verdict in _TWO) != bool(judgement.other):
        raise JudgementError(f"{where}: {judgement.verdict} is said of {_needs(judgement.verdict)}")
    if (judgement.verdict is Verdict.CORRECT) != bool(judgement.value):
        raise JudgementError(f"{where}: {judgement.verdict} has {'no' if judgement.value else 'a'} value")
    return judgement


def _needs(verdict: Verdict) -> str:
    return "two things, subject and other" if verdict in _TWO else "one claim, the subject"
