"""One question for a command: a worker is started, asked and ended."""

from __future__ import annotations

import json
import math
import subprocess
import threading
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO, cast

from ccpg_graph.errors import UsageError
from ccpg_graph.sparql.faults import ended, fault, too_long
from ccpg_graph.sparql.frames import Kind, pack, pack_json, read_frame
from ccpg_graph.sparql.limits import WORK_LIMITS, Setup, WorkLimits
from ccpg_graph.sparql.outlet import Caps
from ccpg_graph.sparql.question import Answered, Head, Question, check
from ccpg_graph.sparql.starting import command, environment
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
    shape = check(text, limits.text)
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
        caps=Caps(max_rows),
        base=base,
    )
    return ask_once(question, limits)


def ask_once(question: Question, limits: WorkLimits = WORK_LIMITS) -> Answered:
    """Ask a worker that is started for this one question. Raises as `run_query`; the text is not checked here."""
    alarm = math.ceil(limits.deadline) + 1
    setup = Setup(limits.memory, alarm, limits.outward)
    program = command("ccpg_graph.sparql.worker")
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()) as process:
        over = threading.Event()

        def stop() -> None:
            over.set()
            process.kill()

        timer = threading.Timer(limits.deadline, stop)
        timer.start()
        try:
            asked = pack(Kind.ASK, question.to_json().encode())
            return _exchange(process, pack_json(Kind.SETUP, asdict(setup)) + asked)
        except (EOFError, OSError) as error:
            if over.is_set():
                raise too_long(limits.deadline) from error
            raise ended(process.wait(), limits.memory) from error
        finally:
            timer.cancel()
            process.kill()


def _exchange(process: subprocess.Popen[bytes], asked: bytes) -> Answered:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    process.stdin.write(asked)
    process.stdin.flush()
    head, body = Head(""), bytearray()
    while True:
        kind, payload = read_frame(cast(BinaryIO, process.stdout))
        if kind is Kind.HEAD:
            head = Head(**json.loads(payload))
        elif kind is Kind.DATA:
            body += payload
        elif kind is Kind.FAULT:
            raise fault(payload)
        else:
            return Answered(bytes(body), head.form, head.left_out, head.unknown)
