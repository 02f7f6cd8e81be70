"""One question for a command: a worker is started, asked and ended."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ccpg_graph.errors import UsageError
from ccpg_graph.sparql.question import Answered, Question, check
from ccpg_graph.sparql.workers import WORK_LIMITS, Workers, WorkLimits
from ccpg_graph.sparql.writers import RowFormat
from ccpg_graph.store import GraphFormat
from ccpg_graph.vocab import BASE

# The words of the command line. CONSTRUCT and DESCRIBE are written as Turtle unless asked otherwise.
ROW_FORMATS = {
    "table": RowFormat.TABLE,
    "csv": RowFormat.CSV,
    "tsv": RowFormat.TSV,
    "json": RowFormat.JSON,
    "xml": RowFormat.XML,
    "md": RowFormat.MARKDOWN,
}
GRAPH_FORMATS = {
    "turtle": GraphFormat.TURTLE,
    "ntriples": GraphFormat.N_TRIPLES,
    "rdfxml": GraphFormat.RDF_XML,
    "jsonld": GraphFormat.JSON_LD,
}


def run_query(
    release: Path,
    text: str,
    *,
    as_of: str | None = None,
    known_by: str | None = None,
    values: Mapping[str, str] | None = None,
    form: str = "table",
    limits: WorkLimits = WORK_LIMITS,
    max_rows: int = 1_000_000,
    base: str = BASE,
) -> Answered:
    """Ask a release. `form` is a word of ROW_FORMATS or GRAPH_FORMATS; `as_of` is the value of the parameter asOf.

    Raises UsageError for parameters and formats that do not fit, QueryError and its kinds for the question.
    """
    if form not in ROW_FORMATS and form not in GRAPH_FORMATS:
        raise UsageError(f"format {form!r}: choose one of {', '.join([*ROW_FORMATS, *GRAPH_FORMATS])}")
    shape = check(text)
    if form in GRAPH_FORMATS and shape in {"SELECT", "ASK"}:
        raise UsageError(f"format {form}: {shape} gives rows; choose one of {', '.join(ROW_FORMATS)}")
    given = dict(values or {})
    if as_of is not None:
        given["asOf"] = as_of
    question = Question(
        store=str(release / "store"),
        key=release.name,
        text=text,
        values=given,
        known_by=known_by,
        rows=ROW_FORMATS.get(form, RowFormat.TABLE),
        graph=GRAPH_FORMATS.get(form, GraphFormat.TURTLE),
        max_rows=max_rows,
        base=base,
    )
    with Workers(1, limits) as workers:
        return workers.ask(question)
