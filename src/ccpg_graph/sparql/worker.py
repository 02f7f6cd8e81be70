"""The process that asks: frames on standard input, stores opened read-only, answers as frames on standard output.

It is started and ended by those who ask (`children` for a server, `run` for a command): pyoxigraph has no time limit,
and some queries end the whole process.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from ccpg_graph.errors import CcpgError, QueryStopped, StoreError
from ccpg_graph.sparql.frames import Kind, pack_json, read_frame
from ccpg_graph.sparql.limits import Setup
from ccpg_graph.sparql.outlet import Outlet
from ccpg_graph.sparql.question import Question, answer
from ccpg_graph.sparql.sandbox import keep_inside
from ccpg_graph.store import OxigraphStore, open_read_only

if sys.platform != "win32":
    import resource

_SIZES = Path("/proc/self/statm")
# A query is parsed, planned and run by functions that call themselves: a deep stack costs only what is used of it.
_STACK = 256 * 1024 * 1024


def limit_memory(megabytes: int) -> None:
    """Let this process take so much address space beyond what it has now; only Linux tells and keeps to that."""
    if sys.platform != "win32" and _SIZES.exists():
        taken = int(_SIZES.read_text().split()[0]) * resource.getpagesize()
        most = taken + megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def lift_memory_limit() -> None:
    """Take the cap off while a store is opened: RocksDB reserves most of a gigabyte and ends the process without it."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


class Opened:
    """The store that was asked last, kept open for the next question."""

    def __init__(self, megabytes: int) -> None:
        self._megabytes = megabytes
        self._path = ""
        self._store: OxigraphStore | None = None

    def store(self, path: str) -> OxigraphStore:
        """The store in a folder."""
        if self._store is None or path != self._path:
            self._store = None
            lift_memory_limit()
            self._store = open_read_only(Path(path))
            self._path = path
            limit_memory(self._megabytes)
        return self._store


def set_alarm(seconds: int) -> None:
    """Let the system end this process after so many seconds (0: no longer), should the one that started it be gone."""
    if sys.platform != "win32":
        signal.alarm(seconds)


class Worker:
    """Answers one frame after the other."""

    def __init__(self, setup: Setup, send: Callable[[bytes], object]) -> None:
        self._setup = setup
        self._send = send
        self._opened = Opened(setup.memory)

    def do(self, kind: Kind, payload: bytes) -> None:
        """Do what a frame asks; whatever fails is told as a fault."""
        if kind is Kind.OPEN:
            self._open(payload.decode())
            return
        set_alarm(self._setup.alarm)
        try:
            self._ask(Question.from_json(payload))
        except MemoryError:
            self._tell(QueryStopped("the query ran out of memory"))
        except OSError as error:
            self._tell(StoreError(f"the store cannot be read ({error})"))
        except CcpgError as error:
            self._tell(error)
        set_alarm(0)

    def _open(self, path: str) -> None:
        # Nobody waits for an answer to this: what is wrong with the store is told to the first who asks.
        with suppress(CcpgError, OSError):
            self._opened.store(path)

    def _ask(self, question: Question) -> None:
        answer(question, self._opened.store(question.store), Outlet(self._send, question.caps))

    def _tell(self, error: CcpgError) -> None:
        self._send(pack_json(Kind.FAULT, {"error": type(error).__name__, "message": str(error)}))


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer until there are no more questions. The first frame is the setup."""

    def send(frame: bytes) -> None:
        answers.write(frame)
        answers.flush()

    with suppress(EOFError, ConnectionError, BrokenPipeError):
        setup = Setup(**json.loads(read_frame(questions)[1]))
        if not setup.outward:
            keep_inside()
        worker = Worker(setup, send)
        while True:
            worker.do(*read_frame(questions))


def main() -> None:
    """Serve standard input, with a deep stack."""
    # Ctrl-C and an end asked for are for the process that started this one; it ends its workers itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    # Whatever a library prints must not fall among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    threading.stack_size(_STACK)
    serving = threading.Thread(target=serve, args=(os.fdopen(0, "rb"), answers))
    serving.start()
    serving.join()


if __name__ == "__main__":
    main()
