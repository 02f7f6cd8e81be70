"""The process that changes: one at a time, each change whole or not at all, told as done only when it is on disk.

Started and, where a change runs too long or too large, ended by `writing`. A message is a line of JSON each way.
"""

from __future__ import annotations

import json
import os
import re
import signal
import sys
from pathlib import Path
from typing import Any, BinaryIO

from ccpg_graph.errors import CcpgError, QueryError, QueryRefused, QueryStopped, StoreError
from ccpg_graph.sparql.sandbox import die_with_parent, keep_inside
from ccpg_graph.sparql.terms import place
from ccpg_graph.sparql.updating import Sent, Update, closed_message, read_update
from ccpg_graph.sparql.worker import lift_memory_limit, limit_memory
from ccpg_graph.store import (
    GraphFormat,
    OxigraphStore,
    Upload,
    drop_own,
    is_true,
    make_live,
    open_disk,
    open_read_only,
    put_own,
    unfinished,
)

_PLACE = re.compile(r"error at (\d+):(\d+)")


class Writer:
    """The store that is changed, and what may be done with it.

    closed: how the IRIs of managed graphs start; megabytes: for changes; outward: whether one may call other servers.
    """

    def __init__(self, closed: str, megabytes: int, *, outward: bool) -> None:
        self._outward = outward
        self._closed = closed
        self._megabytes = megabytes
        self._store: OxigraphStore | None = None
        self._mark = Path()

    def do(self, message: dict[str, Any]) -> dict[str, Any]:
        """Do what a message asks; the answer to it."""
        act = message.pop("do")
        if act == "open":
            return self._open(**message)
        if act == "renew":
            return self._renew(**message)
        if act == "restore":
            return self._restore(**message)
        if self._store is None:
            raise StoreError("nothing has been opened to be changed")
        if act == "update":
            return self._update(self._store, Sent(**message))
        if act == "put":
            return {"existed": put_own(self._store, self._upload(**message), self._mark)}
        if act == "drop":
            self._check_open(message["graph"])
            return {"existed": drop_own(self._store, message["graph"])}
        return self._publish(self._store, message["view"])

    def _open(self, path: str) -> dict[str, Any]:
        lift_memory_limit()
        self._store = None
        self._store = open_disk(Path(path))
        self._mark = unfinished(Path(path))
        limit_memory(self._megabytes)
        return {}

    def _restore(self, view: str, path: str) -> dict[str, Any]:
        """A store that is as a view was."""
        lift_memory_limit()
        self._store = None
        with open_read_only(Path(view)) as kept:
            kept.backup(Path(path))
        return self._open(path)

    def _renew(self, release: str | None, path: str) -> dict[str, Any]:
        """A store from a release with the users' graphs of the one before; that one is let go."""
        lift_memory_limit()
        self._store = make_live(None if release is None else Path(release), self._store, Path(path), self._closed)
        self._mark = unfinished(Path(path))
        limit_memory(self._megabytes)
        return {}

    def _update(self, store: OxigraphStore, sent: Sent) -> dict[str, Any]:
        sent = Sent(sent.text, tuple(sent.using), tuple(sent.using_named), sent.base)
        update = read_update(sent, self._closed, outward=self._outward)
        for guard in update.guards:
            if is_true(store, guard.query, guard.default):
                raise QueryRefused(closed_message("a graph that the update comes to"))
        try:
            store.update(update.text)
        except QueryError as error:
            raise QueryError(_as_sent(str(error), update, sent.text)) from error
        return {}

    def _upload(self, graph: str | None, files: list[tuple[str, str]], base: str, replace: bool) -> Upload:
        self._check_open(graph)
        return Upload(graph, tuple((Path(file), GraphFormat(form)) for file, form in files), base, replace)

    def _check_open(self, graph: str | None) -> None:
        if graph is not None and graph.startswith(self._closed):
            raise QueryRefused(closed_message(graph))

    def _publish(self, store: OxigraphStore, view: str) -> dict[str, Any]:
        """Bring all changes to disk and make a view of them."""
        lift_memory_limit()
        store.flush()
        store.backup(Path(view))
        self._mark.unlink(missing_ok=True)
        limit_memory(self._megabytes)
        return {}


def _as_sent(message: str, update: Update, text: str) -> str:
    """The parser's message with the place in the text as it was sent."""
    match = _PLACE.match(message)
    if match is None:
        return message
    lines = update.text.split("\n")
    at = sum(len(line) + 1 for line in lines[: int(match[1]) - 1]) + int(match[2]) - 1
    return f"error at {place(text, update.sent_offset(at))}{message[match.end() :]}"


def serve(messages: BinaryIO, answers: BinaryIO, writer: Writer) -> None:
    """Do what comes in until nothing more does."""
    for line in messages:
        try:
            answer = writer.do(json.loads(line))
        except MemoryError:
            answer = _error(QueryStopped("the change needs more memory than it may take; make it in parts"))
        except OSError as error:
            answer = _error(StoreError(f"the store cannot be written ({error})"))
        except CcpgError as error:
            answer = _error(error)
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()


def _error(error: CcpgError) -> dict[str, Any]:
    return {"error": type(error).__name__, "message": str(error)}


def main() -> None:
    """Run with how the IRIs of managed graphs start, the memory cap in megabytes, and perhaps `outward`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The store has to be free for the next server, should this one be killed.
    die_with_parent()
    outward = sys.argv[3:] == ["outward"]
    if not outward:
        keep_inside()
    # Whatever a library prints must not fall among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, answers, Writer(sys.argv[1], int(sys.argv[2]), outward=outward))


if __name__ == "__main__":
    main()
