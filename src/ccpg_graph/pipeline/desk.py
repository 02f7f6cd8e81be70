"""A process that reads and files documents for a server: requests on standard input, a line of JSON each, answers out.

It is started and ended by the server, which a document must not be able to hold up or bring down: a page, PDF or Word
file is parsed here, and under a memory cap where nothing is stored.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from ccpg_graph.documents import Metadata, find_sources, read_source
from ccpg_graph.errors import CcpgError, DocumentError
from ccpg_graph.extraction import extract
from ccpg_graph.knowledge.registry import load_registry
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.knowledge.towns import LANGUAGES
from ccpg_graph.mapping import Terms
from ccpg_graph.mapping.writers import write_claims
from ccpg_graph.pipeline.reading import Reader, check
from ccpg_graph.pipeline.releasing import add, remove
from ccpg_graph.pipeline.reports import BuildReport
from ccpg_graph.records import Document
from ccpg_graph.resolution import resolve
from ccpg_graph.sparql.worker import limit_memory
from ccpg_graph.store import Home


def extract_file(asked: dict[str, Any]) -> dict[str, Any]:
    """What the document in a file says: its facts, its text, and its claims as `extract --format jsonl` writes them."""
    document = _document(asked)
    reading = extract(document)
    resolution = resolve([reading], load_registry())
    claims = [json.loads(line) for line in write_claims(reading, resolution, Terms(asked["base"]))]
    return {"document": asdict(document) | {"digest": document.digest}, "claims": claims}


def add_file(asked: dict[str, Any]) -> dict[str, Any]:
    """Read the document in a file into the current release; DocumentError where it could not be read."""
    report = add([asked["path"]], Home(Path(asked["home"])), jobs=1, base=asked["base"], given=_given(asked))
    if report.failures:
        raise DocumentError("document", "; ".join(failure.message for failure in report.failures))
    change = report.change
    names = (*change.added, *change.replaced, *change.same)
    return {"id": names[0], "is_new": bool(change.added), "notes": [*report.notes, *report.unmet]}


def remove_document(asked: dict[str, Any]) -> dict[str, Any]:
    """Take a document out of the current release."""
    report: BuildReport = remove([asked["id"]], Home(Path(asked["home"])), jobs=1, base=asked["base"])
    return {"things_gone": list(report.change.things_gone), "claims_gone": report.change.claims_gone}


def prepare(asked: dict[str, Any]) -> dict[str, Any]:
    """Load what the first document would have to wait for, by reading a shipped one of each language; with `files` also
    what a document is checked with before it is filed."""
    reader, seen = Reader(shapes=asked["files"]), set()
    for source in find_sources([str(shipped("data/documents"))]):
        document = read_source(source)
        if document.language not in seen:
            seen.add(document.language)
            check(source.name, extract(document), reader)
        if len(seen) == len(LANGUAGES):
            break
    return {}


ACTS = {"extract": extract_file, "add": add_file, "remove": remove_document, "prepare": prepare}


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Do what each line asks, until there are no more."""
    for line in requests:
        for answer in _answer(json.loads(line)):
            answers.write(json.dumps(answer).encode() + b"\n")
            answers.flush()


def _answer(asked: dict[str, Any]) -> Iterator[dict[str, Any]]:
    try:
        yield {"found": ACTS[asked["do"]](asked)}
    except MemoryError:
        yield {"error": "DocumentError", "message": "it takes more memory than one document may"}
    except CcpgError as error:
        yield {"error": type(error).__name__, "message": str(error)}
    except OSError as error:
        yield {"error": "StoreError", "message": str(error)}


def _document(asked: dict[str, Any]) -> Document:
    path = Path(asked["path"])
    if path.suffix == ".jsonl":
        from ccpg_graph.documents.sources import read_record  # noqa: PLC0415 - one line, and no list of sources

        return read_record(path.name, path.read_bytes(), _given(asked))
    return read_source(str(path), _given(asked))


def _given(asked: dict[str, Any]) -> Metadata:
    return Metadata(**asked.get("given", {}))


def main() -> None:
    """Run with one argument: the memory cap in megabytes, 0 for none."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends this process itself
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not fall among the answers
    load_registry()
    if megabytes := int(sys.argv[1]):
        limit_memory(megabytes)
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
