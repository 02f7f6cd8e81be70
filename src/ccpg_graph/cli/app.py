"""The commands and their options. What a command does lies in the module it calls."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from ccpg_graph.cli.networks import network
from ccpg_graph.errors import CcpgError, UsageError
from ccpg_graph.records import Verdict

app = typer.Typer(
    name="ccpg-graph",
    help="Press releases of prosecutors' offices as a graph in which every statement opens the passage that states it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

releases = typer.Typer(no_args_is_help=False)
app.add_typer(releases, name="releases", help="List releases, go back to one, remove old ones.")
app.add_typer(network, name="network")

Home = Annotated[
    Path | None, typer.Option("--home", help="folder of releases (default: CCPG_HOME, else the user's data folder)")
]


@app.command()
def build(
    sources: Annotated[
        list[str] | None,
        typer.Argument(help="files, folders and addresses (default: the shipped documents); - reads one document"),
    ] = None,
    fetched: Annotated[bool, typer.Option("--fetched", help="read also the pages that `fetch` has brought")] = False,
    home: Home = None,
    jobs: Annotated[int | None, typer.Option(min=1, help="processes that read documents (default: one a core)")] = None,
    shapes: Annotated[bool, typer.Option(help="check each document against the shapes before it is taken in")] = True,
    progress: Annotated[bool | None, typer.Option(help="show a progress bar (default: on a terminal)")] = None,
) -> None:
    """Read documents into a new release and make it the current one."""
    from ccpg_graph.cli import releasing  # noqa: PLC0415 - store and shapes are slow to import

    releasing.build(sources or [], releasing.How(home, jobs, shapes, progress), fetched=fetched)


@app.command()
def fetch(
    addresses: Annotated[
        list[str] | None,
        typer.Argument(metavar="ADDRESS|LIST", help="addresses, or files that list them (default: data/sources.csv)"),
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="ask for so many pages at most")] = None,
    refresh: Annotated[bool, typer.Option("--refresh", help="ask also whether pages have changed")] = False,
    home: Home = None,
    progress: Annotated[bool | None, typer.Option(help="show a progress bar (default: on a terminal)")] = None,
) -> None:
    """Fetch public pages, politely, into the home folder; `build --fetched` reads them."""
    from ccpg_graph.cli import fetching  # noqa: PLC0415 - other commands do not need the web

    fetching.fetch(addresses or [], home, fetching.Asking(limit, refresh, progress))


@app.command()
def add(
    sources: Annotated[list[str], typer.Argument(help="files, folders and addresses; - reads one document")],
    home: Home = None,
    jobs: Annotated[int | None, typer.Option(min=1, help="processes that read documents (default: one a core)")] = None,
    shapes: Annotated[bool, typer.Option(help="check each document against the shapes before it is taken in")] = True,
    progress: Annotated[bool | None, typer.Option(help="show a progress bar (default: on a terminal)")] = None,
) -> None:
    """Read more documents into the current release; the next one is what a build of all of them would give."""
    from ccpg_graph.cli import releasing  # noqa: PLC0415 - store and shapes are slow to import

    releasing.add(sources, releasing.How(home, jobs, shapes, progress))


@app.command()
def remove(
    documents: Annotated[list[str], typer.Argument(metavar="DOC...", help="ids of documents")],
    home: Home = None,
    progress: Annotated[bool | None, typer.Option(help="show a progress bar (default: on a terminal)")] = None,
) -> None:
    """Take documents out of the current release, and say what went with them."""
    from ccpg_graph.cli import releasing  # noqa: PLC0415 - store and shapes are slow to import

    releasing.remove(documents, releasing.How(home, progress=progress))


@releases.callback(invoke_without_command=True)
def list_releases(context: typer.Context, home: Home = None) -> None:
    """List the releases; `rollback` and `prune` change which are there."""
    if context.invoked_subcommand is None:
        from ccpg_graph.cli.releasing import list_releases as run  # noqa: PLC0415 - the store is slow to import

        run(home)


@releases.command()
def rollback(
    number: Annotated[int, typer.Argument(help="the number of the release that is to be current")], home: Home = None
) -> None:
    """Make another release the current one."""
    from ccpg_graph.cli.releasing import rollback as run  # noqa: PLC0415 - the store is slow to import

    run(number, home)


@releases.command()
def prune(
    keep: Annotated[int | None, typer.Option(min=1, help="releases to keep, the newest; the current one stays")] = None,
    takedown: Annotated[
        list[str] | None,
        typer.Option(metavar="DOC|URL", help="remove all that ever held this document, and keep it from coming back"),
    ] = None,
    home: Home = None,
) -> None:
    """Remove old releases."""
    from ccpg_graph.cli.releasing import prune as run  # noqa: PLC0415 - the store is slow to import

    run(keep, takedown or [], home)


@releases.command()
def readmit(
    word: Annotated[str, typer.Argument(metavar="DOC|URL", help="the id or address of a document that was taken down")],
    home: Home = None,
) -> None:
    """Let a document that was taken down be built and fetched again."""
    from ccpg_graph.cli.releasing import readmit as run  # noqa: PLC0415 - the store is slow to import

    run(word, home)


@app.command()
def extract(
    source: Annotated[str, typer.Argument(metavar="PATH|-", help="a text or Markdown file; - reads standard input")],
    published: Annotated[str, typer.Option(metavar="DATE", help="day, month or year of publication: 2021-11-04")] = "",
    publisher: Annotated[str, typer.Option(metavar="NAME", help="who published it")] = "",
    url: Annotated[str, typer.Option(metavar="URL", help="address it was read at")] = "",
    lang: Annotated[str, typer.Option(metavar="en|ru", help="its language (default: told by its letters)")] = "",
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="nquads (default), trig, jsonl, html")] = "",
    text: Annotated[str, typer.Option(metavar="FILE", help="write the stored text, in which spans count")] = "",
) -> None:
    """Print what one document says. Reads no release and writes none."""
    from ccpg_graph.cli.extracting import Metadata, extract_to  # noqa: PLC0415 - other commands do not need it

    given = Metadata(issued=published, publisher=publisher, source=url, language=lang)
    extract_to(sys.stdout.buffer, source, given, form or "nquads", Path(text) if text else None)


@app.command()
def query(
    question: Annotated[str, typer.Argument(metavar="FILE.rq|NAME|TEXT", help="a file, a gallery question, or SPARQL")],
    form: Annotated[
        str, typer.Option("--format", help="table, csv, tsv, json, xml, md; turtle, ntriples, rdfxml, jsonld")
    ] = "",
    as_of: Annotated[str, typer.Option(metavar="DATE", help="the value of ?asOf, where the query declares it")] = "",
    known_by: Annotated[str, typer.Option(metavar="DATE", help="ask only documents issued by then")] = "",
    param: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE", help="the value of a parameter that the query declares")
    ] = None,
    home: Home = None,
) -> None:
    """Ask the current release."""
    from ccpg_graph.cli.asking import query as run  # noqa: PLC0415 - other commands do not need SPARQL

    run(question, form=form, values=param or [], as_of=as_of, known_by=known_by, home=home)


@app.command()
def queries() -> None:
    """List the questions of the gallery."""
    from ccpg_graph.cli.asking import list_queries  # noqa: PLC0415 - other commands do not need SPARQL

    list_queries()


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(help="a folder that is empty or not there yet")],
    form: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="FORMAT", help="nquads, trig, jsonld, csv; may be given again (default: all)"),
    ] = None,
    home: Home = None,
) -> None:
    """Write the current release as a data set: dumps, CSV tables, VoID and DCAT, checksums."""
    from ccpg_graph.cli.exporting import export as run  # noqa: PLC0415 - needs the store

    run(folder, form or [], home)


@app.command()
def check(home: Home = None) -> None:
    """Check the current release: shapes, passages, registry. Exit code 1 on a fault."""
    from ccpg_graph.cli.releasing import check as run  # noqa: PLC0415 - store and shapes are slow to import

    run(home)


@app.command()
def review(
    limit: Annotated[int, typer.Option(min=1, help="how many to list")] = 20,
    form: Annotated[str, typer.Option("--format", metavar="table|jsonl", help="how to print them")] = "table",
    home: Home = None,
) -> None:
    """List what wants a person's decision, most valuable first, each with the command that settles it."""
    from ccpg_graph.cli.reviewing import review as run  # noqa: PLC0415 - needs the store

    run(limit, form, home)


judge = typer.Typer(
    help="Record what a person decides: it wins over the machine in every later build.", no_args_is_help=True
)
app.add_typer(judge, name="judge")

Why = Annotated[str, typer.Option("--why", help="the reason, for whoever reads the judgement later")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="who decides (default: your name on this machine)")]
Thing = Annotated[
    str, typer.Argument(metavar="ID", help="person/…, meeting/…, instrument/…, body/…; ID@DOCUMENT for one")
]


@judge.command()
def same(one: Thing, other: Thing, why: Why = "", by: By = "", home: Home = None) -> None:
    """Two things are one; the first stays, or the one that the registry holds."""
    from ccpg_graph.cli import judging  # noqa: PLC0415 - needs the store

    judging.judge_things(Verdict.SAME, one, other, judging.Who(by, why), home)


@judge.command()
def different(one: Thing, other: Thing, why: Why = "", by: By = "", home: Home = None) -> None:
    """Two things are two, also where the machine joins them; person/x person/x@DOCUMENT takes one document's out."""
    from ccpg_graph.cli import judging  # noqa: PLC0415 - needs the store

    judging.judge_things(Verdict.DIFFERENT, one, other, judging.Who(by, why), home)


@judge.command()
def reject(
    claims: Annotated[list[str], typer.Argument(metavar="CLAIM...")], why: Why = "", by: By = "", home: Home = None
) -> None:
    """Claims are wrong: they are kept as rejected, and their documents no longer state them."""
    from ccpg_graph.cli import judging  # noqa: PLC0415 - needs the store

    judging.reject_claims(claims, judging.Who(by, why), home)


@judge.command()
def correct(
    claim: str,
    value: Annotated[
        str, typer.Argument(help="the right value: an id, a term such as ccpg:Held, a date, a number, words")
    ],
    why: Why = "",
    by: By = "",
    home: Home = None,
) -> None:
    """A claim has the wrong value: it is rejected, and the right one stands in the graph of judgements."""
    from ccpg_graph.cli import judging  # noqa: PLC0415 - needs the store

    judging.correct_claim(claim, value, judging.Who(by, why), home)


@judge.command("undo")
def undo_judgement(judgement: str, why: Why = "", by: By = "", home: Home = None) -> None:
    """Take a judgement back, by its id or the start of it."""
    from ccpg_graph.cli import judging  # noqa: PLC0415 - needs the store

    judging.undo_judgement(judgement, judging.Who(by, why), home)


@judge.command("list")
def list_judgements(
    form: Annotated[str, typer.Option("--format", metavar="table|jsonl", help="how to print them")] = "table",
    home: Home = None,
) -> None:
    """List the judgements that hold, oldest first."""
    from ccpg_graph.cli import judging  # noqa: PLC0415 - needs the store

    judging.list_judgements(form, home)


@app.command()
def demo(
    check_only: Annotated[bool, typer.Option("--check", help="build, check, ask, serve one request, and stop")] = False,
    host: Annotated[str, typer.Option(help="address to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="port to listen on; 0 takes a free one")] = 8000,
    home: Annotated[Path | None, typer.Option(help="folder to build in (default: a temporary one)")] = None,
) -> None:
    """Build the shipped documents and serve them."""
    from ccpg_graph.cli.demonstrating import demo as run  # noqa: PLC0415 - needs all there is

    run(home, host=host, port=port, check_only=check_only)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="address to listen on (default: CCPG_HOST, else 127.0.0.1)")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="port (default: CCPG_PORT, else 8000)")] = None,
    home: Home = None,
) -> None:
    """Serve the current release: SPARQL, pages of things and documents."""
    from ccpg_graph.cli.serving import serve as run  # noqa: PLC0415 - the web framework is slow to import

    run(home, host=host, port=port)


@app.command()
def settings() -> None:
    """List every setting with its value."""
    from ccpg_graph.cli.serving import list_settings  # noqa: PLC0415 - settings cost what pydantic costs

    list_settings()


@app.callback(invoke_without_command=True)
def about(
    version: Annotated[bool, typer.Option("--version", help="print the version and stop")] = False,
) -> None:
    """Press releases of prosecutors' offices as a graph in which every statement opens the passage that states it."""
    if version:
        from ccpg_graph import __version__  # noqa: PLC0415 - needed here alone

        typer.echo(f"ccpg-graph {__version__}")
        raise typer.Exit


def main() -> None:
    """Run a command. Errors made on purpose are one sentence on stderr; exit code 1, or 2 for wrong usage."""
    try:
        app()
    except BrokenPipeError:  # the reader of our output has gone; Python would complain once more on closing
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except CcpgError as error:
        sys.stderr.write(f"ccpg-graph: {error}\n")
        sys.exit(2 if isinstance(error, UsageError) else 1)
