"""The process that asks: questions on standard input, releases opened read-only, answers on standard output.

It is started by `workers` and ended from there: pyoxigraph has no time limit, and some queries end the whole process.
A message is a line of JSON, an answer's body the number of bytes that its line tells.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any, BinaryIO

from ccpg_graph.errors import CcpgError, QueryStopped, StoreError
from ccpg_graph.sparql.question import Answered, Question, answer
from ccpg_graph.store import OxigraphStore, open_read_only

if sys.platform != "win32":
    import resource


_SIZES = Path("/proc/self/statm")


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


def serve(questions: BinaryIO, answers: BinaryIO, megabytes: int, alarm: int) -> None:
    """Answer until there are no more questions."""
    opened = Opened(megabytes)
    for line in questions:
        set_alarm(alarm)
        try:
            question = Question.from_json(line.decode())
            found = answer(question, opened.store(question.store))
            _write(answers, _head(found), found.body)
        except MemoryError:
            _write_error(answers, QueryStopped("the query ran out of memory"))
        except OSError as error:
            _write_error(answers, StoreError(f"the store cannot be read ({error})"))
        except CcpgError as error:
            _write_error(answers, error)
        set_alarm(0)


def _head(found: Answered) -> dict[str, Any]:
    return {"form": found.form, "count": found.count, "left_out": found.left_out}


def _write_error(answers: BinaryIO, error: CcpgError) -> None:
    _write(answers, {"error": type(error).__name__, "message": str(error)})


def _write(answers: BinaryIO, head: dict[str, Any], body: bytes = b"") -> None:
    answers.write(json.dumps({**head, "size": len(body)}).encode() + b"\n")
    answers.write(body)
    answers.flush()


def main() -> None:
    """Run with two arguments: the memory cap in megabytes, and the seconds after which a question ends the process."""
    # Ctrl-C is for the process that started this one; it ends its workers itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Whatever a library prints must not fall among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, answers, megabytes=int(sys.argv[1]), alarm=int(sys.argv[2]))


if __name__ == "__main__":
    main()
