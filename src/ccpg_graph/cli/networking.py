"""`network`: ask the current release for networks, and print what is found."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from ccpg_graph.cli.homes import settings_with
from ccpg_graph.errors import UsageError
from ccpg_graph.network import DEFINITIONS, Cooperation, Filters, asking, read
from ccpg_graph.network.asking import Doubt, Period, Question
from ccpg_graph.network.measures import MEASURES, WHOLE
from ccpg_graph.network.plain import plain_definition
from ccpg_graph.store import Home
from ccpg_graph.text.labels import in_language

__all__ = [
    "Doubt", "Given", "compare", "list_measures", "list_projections", "measures", "opened", "period", "show", "years",
]  # fmt: skip

FORMS = ("table", "csv", "json")
_WIDEST = 64
Many = Sequence[str] | None


@dataclass(frozen=True, slots=True)
class Given:
    """The filters as options give them: empty is not given."""

    since: str
    until: str
    as_of: str
    known_by: str
    country: Many
    office: Many
    topic: Many
    kind: Many
    type: Many
    status: Many

    def question(self, projection: str, weight: str, backbone: int | None = None) -> Question:
        """The question asked with them."""
        filters = Filters(
            since=self.since or None,
            until=self.until or None,
            as_of=self.as_of or None,
            known_by=self.known_by or None,
            countries=tuple(self.country or ()),
            offices=tuple(name if "/" in name else f"body/{name}" for name in self.office or ()),
            topics=tuple(name.removeprefix("topic/") for name in self.topic or ()),
            kinds=tuple(self.kind or ()),
            types=tuple(self.type or ()),
            statuses=tuple(self.status or ()),
        )
        return Question(projection, filters, weight, backbone)


def period(text: str) -> Period:
    """`2015..2019`, `..2019`, `2015..`; UsageError for anything else."""
    since, dots, until = text.partition("..")
    if not dots or not (since or until):
        raise UsageError(f"{text!r} is no period: write 2015..2019, or leave one end open: ..2019")
    return since or None, until or None


def list_projections(form: str) -> None:
    """Print the definitions."""
    if _checked(form) == "json":
        base = settings_with(None).base_iri
        _print_json([plain_definition(each, base) for each in DEFINITIONS.values()])
    elif form == "csv":
        rows = (
            (
                each.name,
                each.title,
                "–".join(each.nodes),
                _direction(each.directed),
                " ".join(each.weightings),
                each.edges,
            )
            for each in DEFINITIONS.values()
        )
        _print_csv(("name", "title", "nodes", "direction", "weights", "edges"), rows)
    else:
        for each in DEFINITIONS.values():
            nodes = " – ".join(each.nodes)
            typer.echo(f"{each.name}: {each.title}\n  nodes: {nodes}; {_direction(each.directed)}")
            typer.echo(f"  weights: {', '.join(each.weightings)}\n  {each.edges}\n  {each.about}\n")


def list_measures(form: str) -> None:
    """Print what each measure tells and where its definition stands."""
    rows = [("node", each.name, each.about, each.source) for each in MEASURES.values()]
    rows += [("whole", each.name, each.about, each.source) for each in WHOLE.values()]
    if _checked(form) == "json":
        _print_json([dict(zip(("of", "name", "about", "source"), row, strict=True)) for row in rows])
    elif form == "csv":
        _print_csv(("of", "name", "about", "source"), rows)
    else:
        for of, name, about, source in rows:
            typer.echo(f"{name} ({of}): {about}\n  {source}\n")


def show(question: Question, form: str, home: Path | None, *, nodes: bool, draws: int, seed: int) -> None:
    """Print ties or nodes."""
    _checked(form)
    with opened(home) as cooperation:
        found = asking.show(cooperation, question, draws, seed, placed=form == "json")
    if form == "json":
        _print_json(found)
    elif nodes:
        _print_nodes(found, form)
    else:
        _print_edges(found, form)
    _tell(found)


def measures(question: Question, names: Sequence[str], doubt: Doubt, form: str, home: Path | None) -> None:
    """Print the scores of nodes."""
    _checked(form)
    with opened(home) as cooperation:
        found = asking.measure(cooperation, question, names, doubt)
    if form == "json":
        _print_json(found)
    elif form == "csv":
        columns = [(name, part) for name, told in _first(found["nodes"], "scores").items() for part in told]
        head = ["id", "label", *(f"{name} {part}".removesuffix(" score").replace("_", " ") for name, part in columns)]
        rows = (
            [row["id"], in_language(row["label"]), *(row["scores"][name][part] for name, part in columns)]
            for row in found["nodes"]
        )
        _print_csv(head, rows)
    else:
        named = _first(found["nodes"], "scores")
        heads = (column for name, told in named.items() for column in (name, *_doubts(told)))
        table = (
            [in_language(row["label"]), *(cell for told in row["scores"].values() for cell in _score(told))]
            for row in found["nodes"]
        )
        _print_rows(["label", *heads], table, form)
        typer.echo("")
        _print_rows(["whole", ""], found["whole"].items(), form)
    _tell(found)


def _doubts(told: Mapping[str, Any]) -> list[str]:
    """The columns beside a score that say how sure it is."""
    return [*(["95 %"] if "low" in told else []), *(["rank"] if "rank" in told else [])]


def _score(told: Mapping[str, Any]) -> list[str]:
    """A score, the bounds of its interval, and its rank with the best and the worst that it may have."""
    cells = [_text(told["score"])]
    if "low" in told:
        cells.append(f"{_text(told['low'])}–{_text(told['high'])}")
    if "rank" in told:
        cells.append(f"{_text(told['rank'])} ({_text(told['best_rank'])}–{_text(told['worst_rank'])})")
    return cells


def years(question: Question, measure: str, lengths: tuple[int, int], form: str, home: Path | None) -> None:
    """Print one line a window; in CSV the score of each node in each."""
    _checked(form)
    with opened(home) as cooperation:
        found = asking.years(cooperation, question, measure, *lengths)
    if form == "json":
        _print_json(found)
    elif form == "csv":
        _print_csv(
            ["id", *(year["name"] for year in found["years"])], ([node, *row] for node, row in found["series"].items())
        )
    else:
        head = ["years", "events", "nodes", "edges", "density", "came", "stayed", "went", "stability"]
        _print_rows(head, (_year(year) for year in found["years"]), form)
    _tell(found)


def _year(year: Mapping[str, Any]) -> list[Any]:
    change = year["change"]
    changed = [len(change[name]) for name in ("came", "stayed", "went")] if change else ["", "", ""]
    stability = change["stability"] if change else ""
    return [
        *(year[name] for name in ("name", "events", "nodes", "edges")),
        year["whole"]["density"],
        *changed,
        stability,
    ]


def compare(question: Question, periods: tuple[Period, Period], measure: str, form: str, home: Path | None) -> None:
    """Print two periods side by side."""
    _checked(form)
    with opened(home) as cooperation:
        found = asking.compare_periods(cooperation, question, periods, measure)
    if form == "json":
        _print_json(found)
        return
    names = ("before", "after", "difference")
    ids = ["id"] if form == "csv" else []
    rows = (
        [*(row[name] for name in ids), in_language(found["labels"][row["id"]]), *(row[name] for name in names)]
        for row in found["nodes"]
    )
    _print_rows([*ids, "label", *names], rows, form)
    for when, left_out in found["left_out"].items():
        _tell({"left_out": left_out}, f"{when}: ")
    if form == "table":
        change = found["change"]
        parts = ", ".join(f"{len(change[name])} {name}" for name in ("came", "stayed", "went"))
        typer.echo(f"\nties: {parts}; nodes: {len(change['entered'])} entered, {len(change['left'])} left")
        typer.echo(f"stability of ties: {_text(change['stability'])}; agreement of ranks: {_text(found['agreement'])}")


@contextmanager
def opened(home: Path | None) -> Iterator[Cooperation]:
    settings = settings_with(home)
    cooperation = read(Home(settings.home).current(), settings.base_iri)
    with cooperation.tables.store:
        yield cooperation


def _checked(form: str) -> str:
    if form not in FORMS:
        raise UsageError(f"--format is {form!r}; there are {', '.join(FORMS)}")
    return form


def _direction(directed: bool) -> str:
    return "directed" if directed else "undirected"


def _print_edges(found: Mapping[str, Any], form: str) -> None:
    label = {node["id"]: in_language(node["label"]) for node in found["nodes"]}
    tested = ["expected", "p", "q"] if found["edges"] and "q" in found["edges"][0] else []
    if form == "csv":
        head = ["source", "target", "weight", "count", *tested, "first", "last", *_EVIDENCE]
        _print_csv(head, ([*_edge_row(edge, tested), *_spread(edge), *_ids(edge)] for edge in found["edges"]))
        return
    edges = sorted(found["edges"], key=lambda edge: (-edge["weight"], edge["source"], edge["target"]))
    rows = (
        [label[edge["source"]], label[edge["target"]], *_edge_row(edge, tested)[2:], *_spread(edge)] for edge in edges
    )
    _print_rows(["source", "target", "weight", "count", *tested, "first", "last"], rows, form)


_EVIDENCE = ("meetings", "instruments", "tenures", "claims", "documents", "sources")


def _edge_row(edge: Mapping[str, Any], tested: Sequence[str]) -> list[Any]:
    return [edge[name] for name in ("source", "target", "weight", "count", *tested)]


def _spread(thing: Mapping[str, Any]) -> tuple[str, str]:
    """The first day and the last."""
    spells = thing["spells"]
    return (spells[0]["start"], max(spell["end"] for spell in spells)) if spells else ("", "")


def _ids(thing: Mapping[str, Any]) -> list[str]:
    return [" ".join(thing[name]) for name in _EVIDENCE]


def _print_nodes(found: Mapping[str, Any], form: str) -> None:
    names = ("id", "kind", "weight", "events")
    if form == "csv":
        head = ["label", *names, "countries", "first", "last", *_EVIDENCE]
        rows: Iterable[Sequence[Any]] = (
            [in_language(n["label"]), *(n[name] for name in names), " ".join(n["countries"]), *_spread(n), *_ids(n)]
            for n in found["nodes"]
        )
        _print_csv(head, rows)
        return
    nodes = sorted(found["nodes"], key=lambda node: (-node["weight"], node["id"]))
    rows = ([in_language(n["label"]), *(n[name] for name in names[1:]), *_spread(n)] for n in nodes)
    _print_rows(["label", *names[1:], "first", "last"], rows, form)


def _first(rows: Sequence[Mapping[str, Any]], name: str) -> Mapping[str, Any]:
    return rows[0][name] if rows else {}


def _print_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=1))


def _print_csv(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(["" if value is None else value for value in row] for row in rows)


def _print_rows(head: Sequence[str], rows: Iterable[Sequence[Any]], form: str) -> None:
    if form == "csv":
        _print_csv(head, rows)
        return
    table = [list(head), *(list(map(_text, row)) for row in rows)]
    widths = [min(max(map(len, column)), _WIDEST) for column in zip(*table, strict=True)]
    table.insert(1, ["─" * width for width in widths])
    for row in table:
        cells = (
            cell if len(cell) <= width else f"{cell[: width - 1]}…" for cell, width in zip(row, widths, strict=True)
        )
        typer.echo("  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip())


def _text(value: Any) -> str:
    if value is None:
        return "–"
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _tell(found: Mapping[str, Any], when: str = "") -> None:
    """What was left out, on standard error; when: of which period."""
    for reason, count in found["left_out"].items():
        typer.echo(f"ccpg-graph: {when}left out: {count} {reason}", err=True)
