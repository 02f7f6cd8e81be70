"""`ccpg-graph network …` on the shipped documents: each command in each form, and what it says of wrong options."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ccpg_graph.cli import networking
from ccpg_graph.cli.app import app
from ccpg_graph.errors import UsageError
from ccpg_graph.network import DEFINITIONS
from ccpg_graph.network.measures import MEASURES
from ccpg_graph.store import Home

Run = Callable[..., str]


@pytest.fixture
def run(shipped_home: Home, capsys: pytest.CaptureFixture[str]) -> Run:
    """What a command prints."""

    def print_of(*words: str, released: bool = True) -> str:
        capsys.readouterr()
        app(["network", *words, *(("--home", str(shipped_home.path)) if released else ())], standalone_mode=False)
        return capsys.readouterr().out

    return print_of


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_projections_and_measures_are_listed(run: Run) -> None:
    for form in networking.FORMS:
        projections = run("list", "--format", form, released=False)
        measures = run("measures", "--format", form, released=False)
        assert all(name in projections for name in DEFINITIONS)
        assert all(name in measures for name in MEASURES)


@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_network_is_printed_in_every_form(run: Run, name: str) -> None:
    found = json.loads(run("show", name, "--format", "json"))
    ties = rows(run("show", name, "--format", "csv"))
    assert [(each["source"], each["target"]) for each in found["edges"]] == [
        (each["source"], each["target"]) for each in ties
    ]
    assert [each["claims"].split() for each in ties] == [each["claims"] for each in found["edges"]]
    nodes = rows(run("show", name, "--nodes", "--format", "csv"))
    assert {each["id"] for each in nodes} == {each["id"] for each in found["nodes"]}
    assert len(run("show", name).splitlines()) == len(ties) + 2


def test_options_are_the_filters(run: Run) -> None:
    ties = rows(
        run(
            "show", "co-attendance-offices", "--from", "2021", "--until", "2021", "--country", "kz", "--office",
            "kz-prosecutor-generals-office", "--topic", "corruption", "--kind", "meeting", "--type", "CouncilSession",
            "--status", "Held", "--weight", "newman", "--backbone", "3", "--beyond-chance", "5", "--format", "csv",
        )
    )  # fmt: skip
    assert len(ties) == 3
    assert {each["meetings"] for each in ties} == {"meeting/ccpg-31"}
    assert {each["p"] for each in ties} == {"1.0"}


def test_scores_years_and_periods_are_printed(run: Run) -> None:
    scores = rows(run("measures", "co-attendance-offices", "--measure", "strength", "--draws", "5", "--format", "csv"))
    assert set(scores[0]) == {"id", "label", "strength", "strength low", "strength high"}
    assert "density" in run("measures", "co-attendance-offices", "--unreported", "10")
    first, last = run("years", "co-attendance-offices", "--length", "3").splitlines()[2].split()[0].split("–")
    assert int(last) == int(first) + 2
    series = rows(run("years", "co-attendance-offices", "--format", "csv"))
    assert {"2017", "2025"} < set(series[0])
    assert "stability of ties" in run("compare", "co-attendance-offices", "2017..2020", "2021..")
    assert "agreement of ranks" in run("compare", "co-attendance-offices", "..2020", "2021..")
    for words in (["measures"], ["years"], ["compare", "..2020", "2021.."]):
        command, *more = words
        assert json.loads(run(command, "co-attendance-offices", *more, "--format", "json"))


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["show", "friendship"], "no projection"),
        (["show", "instruments", "--format", "xlsx"], "there are table, csv, json"),
        (["compare", "instruments", "2019", "2020.."], "'2019' is no period"),
        (["measures", "instruments", "--measure", "fame"], "is no measure"),
        (["show", "instruments", "--from", "soon"], "give a day, month or year"),
    ],
)
def test_wrong_options_are_told(run: Run, words: list[str], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        run(*words)


def test_a_network_is_written_as_a_file(run: Run, tmp_path: Path) -> None:
    for ending in ("gexf", "edges.csv", "svg"):
        run("export", "co-attendance-offices", str(tmp_path / f"net.{ending}"), "--from", "2019")
        assert (tmp_path / f"net.{ending}").stat().st_size > 0
    with pytest.raises(UsageError, match="its ending names the format"):
        run("export", "co-attendance-offices", str(tmp_path / "net.doc"))


def test_a_report_is_written(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    run("report", "hosting", str(page), "--question", "Who hosts whom?", "--draws", "10")
    assert "<h1>Who hosts whom?</h1>" in page.read_text(encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be written"):
        run("report", "hosting", str(tmp_path / "nowhere" / "report.html"), "--draws", "10")
