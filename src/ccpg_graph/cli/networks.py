"""The options of `ccpg-graph network …`. What the commands do lies in `networking`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

network = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

Home = Annotated[
    Path | None, typer.Option("--home", help="folder of releases (default: CCPG_HOME, else the user's data folder)")
]
Projection = Annotated[str, typer.Argument(metavar="PROJECTION", help="its name; `network list` has them all")]
Form = Annotated[str, typer.Option("--format", metavar="table|csv|json", help="how to print it")]
Weight = Annotated[str, typer.Option(help="count, or newman: a meeting of n adds 1/(n-1) to each tie")]
Since = Annotated[str, typer.Option("--from", metavar="DATE", help="from this day, month or year on")]
Until = Annotated[str, typer.Option(metavar="DATE", help="until this day, month or year")]
AsOf = Annotated[str, typer.Option(metavar="DAY", help="as it stood on a day")]
KnownBy = Annotated[str, typer.Option(metavar="DAY", help="ask only documents issued by then")]
Country = Annotated[list[str] | None, typer.Option(metavar="CODE", help="keep ties of which an end is its (BY)")]
Office = Annotated[list[str] | None, typer.Option(metavar="ID", help="keep ties of which an end it is (body/…)")]
Topic = Annotated[list[str] | None, typer.Option(help="events on this topic: corruption")]
Kind = Annotated[list[str] | None, typer.Option(metavar="meeting|instrument", help="events of this kind")]
Type = Annotated[list[str] | None, typer.Option("--type", metavar="CLASS", help="events of this class: CouncilSession")]
Status = Annotated[list[str] | None, typer.Option(help="events of this status, in the place of all that came about")]
Measure = Annotated[str, typer.Option(help="the measure to go by; `network measures` without arguments lists them")]
Seed = Annotated[int, typer.Option(min=0, help="of all that is drawn at random")]


@network.callback()
def _about() -> None:
    """Networks of cooperation: defined projections of the current release, measures on them, and how sure those are."""


@network.command("list")
def list_projections(form: Form = "table") -> None:
    """List the projections: what their nodes and edges are, their weights, and (json) SPARQL for the same."""
    from ccpg_graph.cli import networking  # noqa: PLC0415 - numpy and networkx are slow to import

    networking.list_projections(form)


@network.command()
def show(
    projection: Projection, form: Form = "table", weight: Weight = "count", since: Since = "", until: Until = "",
    as_of: AsOf = "", known_by: KnownBy = "", country: Country = None, office: Office = None, topic: Topic = None,
    kind: Kind = None, type_: Type = None,
    status: Status = None,
    nodes: Annotated[bool, typer.Option("--nodes", help="print the nodes instead of the ties")] = False,
    backbone: Annotated[int | None, typer.Option(min=1, help="keep so many ties, the strongest")] = None,
    beyond_chance: Annotated[
        int, typer.Option(min=0, metavar="DRAWS", help="test whether pairs meet more often than attendance explains")
    ] = 0,
    seed: Seed = 1, home: Home = None,
) -> None:  # fmt: skip
    """Print a network: its ties, or with --nodes its nodes; json has both, each with all that it rests on."""
    from ccpg_graph.cli import networking  # noqa: PLC0415 - numpy and networkx are slow to import

    given = networking.Given(since, until, as_of, known_by, country, office, topic, kind, type_, status)
    asked = given.question(projection, weight, backbone)
    networking.show(asked, form, home, nodes=nodes, draws=beyond_chance, seed=seed)


@network.command()
def measures(
    projection: Annotated[str, typer.Argument(metavar="PROJECTION", help="without it: list the measures")] = "",
    measure: Annotated[list[str] | None, typer.Option(help="a measure; may be given again")] = None,
    form: Form = "table", weight: Weight = "count", since: Since = "", until: Until = "", as_of: AsOf = "",
    known_by: KnownBy = "", country: Country = None, office: Office = None, topic: Topic = None, kind: Kind = None,
    type_: Type = None, status: Status = None,
    draws: Annotated[int, typer.Option(min=0, help="bootstrap over meetings: so many draws for 95 % intervals")] = 0,
    unreported: Annotated[
        float, typer.Option(min=0, max=99, metavar="PERCENT", help="how ranks move if so many meetings were missing")
    ] = 0,
    seed: Seed = 1, home: Home = None,
) -> None:  # fmt: skip
    """Print scores of the nodes of a network; without a projection, what each measure tells and where it comes from."""
    from ccpg_graph.cli import networking  # noqa: PLC0415 - numpy and networkx are slow to import

    if not projection:
        networking.list_measures(form)
        return
    given = networking.Given(since, until, as_of, known_by, country, office, topic, kind, type_, status)
    doubt = networking.Doubt(draws, unreported, seed)
    networking.measures(given.question(projection, weight), measure or [], doubt, form, home)


@network.command()
def years(
    projection: Projection, form: Form = "table", measure: Measure = "strength", weight: Weight = "count",
    length: Annotated[int, typer.Option(min=1, help="years in a window")] = 1,
    step: Annotated[int, typer.Option(min=1, help="years from one window to the next")] = 1,
    since: Since = "", until: Until = "", as_of: AsOf = "", known_by: KnownBy = "", country: Country = None,
    office: Office = None, topic: Topic = None, kind: Kind = None,
    type_: Type = None, status: Status = None,
    home: Home = None,
) -> None:  # fmt: skip
    """Print a network year by year: its size, what came and went, and (csv, json) each node's score."""
    from ccpg_graph.cli import networking  # noqa: PLC0415 - numpy and networkx are slow to import

    given = networking.Given(since, until, as_of, known_by, country, office, topic, kind, type_, status)
    networking.years(given.question(projection, weight), measure, (length, step), form, home)


@network.command()
def compare(
    projection: Projection,
    before: Annotated[str, typer.Argument(metavar="FROM..UNTIL", help="the first period: 2015..2019")],
    after: Annotated[str, typer.Argument(metavar="FROM..UNTIL", help="the second: 2020..2024")],
    form: Form = "table", measure: Measure = "strength", weight: Weight = "count", as_of: AsOf = "",
    known_by: KnownBy = "", country: Country = None, office: Office = None, topic: Topic = None, kind: Kind = None,
    type_: Type = None, status: Status = None,
    home: Home = None,
) -> None:  # fmt: skip
    """Print two periods side by side: who gained and lost, which ties came and went."""
    from ccpg_graph.cli import networking  # noqa: PLC0415 - numpy and networkx are slow to import

    given = networking.Given("", "", as_of, known_by, country, office, topic, kind, type_, status)
    periods = networking.period(before), networking.period(after)
    networking.compare(given.question(projection, weight), periods, measure, form, home)


@network.command()
def export(
    projection: Projection,
    file: Annotated[Path, typer.Argument(help="its ending names the format: gexf, graphml, cyjs, json, svg, png …")],
    weight: Weight = "count", since: Since = "", until: Until = "", as_of: AsOf = "", known_by: KnownBy = "",
    country: Country = None, office: Office = None, topic: Topic = None, kind: Kind = None,
    type_: Type = None, status: Status = None,
    backbone: Annotated[int | None, typer.Option(min=1, help="keep so many ties, the strongest")] = None,
    home: Home = None,
) -> None:  # fmt: skip
    """Write a network to a file for another program (edges.csv and nodes.csv are tables), or draw it (svg, png)."""
    from ccpg_graph.cli import drawing  # noqa: PLC0415 - numpy and networkx are slow to import
    from ccpg_graph.cli.networking import Given  # noqa: PLC0415 - as above

    given = Given(since, until, as_of, known_by, country, office, topic, kind, type_, status)
    drawing.export(given.question(projection, weight, backbone), file, home)


@network.command()
def report(
    projection: Projection,
    file: Annotated[Path, typer.Argument(help="the page to write: report.html")],
    question: Annotated[str, typer.Option(help="what the reader wants to know, in words; the page's title")] = "",
    weight: Weight = "count", since: Since = "", until: Until = "", as_of: AsOf = "", known_by: KnownBy = "",
    country: Country = None, office: Office = None, topic: Topic = None, kind: Kind = None,
    type_: Type = None, status: Status = None,
    draws: Annotated[int, typer.Option(min=2, help="draws for intervals and for ties beyond chance")] = 200,
    seed: Seed = 1, home: Home = None,
) -> None:  # fmt: skip
    """Write one page on a network: definition, rankings with intervals, ties, years, picture, what it cannot tell."""
    from ccpg_graph.cli import drawing  # noqa: PLC0415 - numpy and networkx are slow to import
    from ccpg_graph.cli.networking import Given  # noqa: PLC0415 - as above

    given = Given(since, until, as_of, known_by, country, office, topic, kind, type_, status)
    drawing.report(given.question(projection, weight), question, drawing.Doubts(draws, seed=seed), file, home)
