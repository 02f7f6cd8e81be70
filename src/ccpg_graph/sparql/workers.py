"""A small pool of worker processes: a question that runs too long or kills its worker costs its author an error."""

from __future__ import annotations

import json
import math
import os
import queue
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from ccpg_graph import errors
from ccpg_graph.errors import CcpgError, QueryError, QueryRefused, QueryStopped, StoreError, UsageError
from ccpg_graph.sparql.question import Answered, Question

_SOURCE = str(Path(errors.__file__).parents[1])
_ERRORS = {kind.__name__: kind for kind in (QueryError, QueryRefused, QueryStopped, StoreError, UsageError)}


@dataclass(frozen=True, slots=True)
class WorkLimits:
    """deadline: seconds for one question; memory: megabytes that a worker may take for questions."""

    deadline: float = 10.0
    memory: int = 1_024


WORK_LIMITS = WorkLimits()


class Worker:
    """One process that answers one question at a time, started at the first."""

    def __init__(self, limits: WorkLimits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, question: Question) -> Answered:
        """The answer; QueryStopped where the deadline passed or the process died of the question."""
        process = self._started()
        over = threading.Event()

        def stop() -> None:
            over.set()
            process.kill()

        timer = threading.Timer(self._limits.deadline, stop)
        timer.start()
        try:
            return _exchange(process, question)
        except (EOFError, OSError) as error:
            code = self._end()
            raise QueryStopped(_why(code, self._limits, timed_out=over.is_set())) from error
        finally:
            timer.cancel()
            if over.is_set():
                self._end()

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._end()

    def _end(self) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        with process:
            return process.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            paths = [_SOURCE, *filter(None, [os.environ.get("PYTHONPATH")])]
            alarm = math.ceil(self._limits.deadline) + 1
            self._process = subprocess.Popen(
                [sys.executable, "-m", "ccpg_graph.sparql.worker", str(self._limits.memory), str(alarm)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )
        return self._process


def _exchange(process: subprocess.Popen[bytes], question: Question) -> Answered:
    to_worker, from_worker = _pipes(process)
    to_worker.write(question.to_json().encode() + b"\n")
    to_worker.flush()
    line = from_worker.readline()
    if not line.endswith(b"\n"):
        raise EOFError
    head: dict[str, Any] = json.loads(line)
    body = from_worker.read(head["size"])
    if len(body) < head["size"]:
        raise EOFError
    if "error" in head:
        raise _ERRORS.get(head["error"], CcpgError)(head["message"])
    return Answered(body, head["form"], head["count"], head["left_out"])


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    return process.stdin, process.stdout


def _why(code: int, limits: WorkLimits, *, timed_out: bool) -> str:
    if timed_out:
        return (
            f"the query was stopped after {limits.deadline:g} seconds; ask for less, or narrow it with FILTER or LIMIT"
        )
    if code == -signal.SIGABRT:
        return f"the query needed more than the {limits.memory:,} MB that a question may use"
    return f"the query ended its worker (exit code {code}); it is nested too deep or too large to run"


class Workers:
    """As many workers as are asked at the same time, and no more."""

    def __init__(self, number: int, limits: WorkLimits) -> None:
        self._limits = limits
        self._all = [Worker(limits) for _ in range(number)]
        # Last in, first out: the worker that was busy just now has its release open.
        self._idle: queue.LifoQueue[Worker] = queue.LifoQueue()
        for worker in self._all:
            self._idle.put(worker)

    def ask(self, question: Question) -> Answered:
        """The answer, from the first worker that is free; QueryStopped where none was within the deadline."""
        try:
            worker = self._idle.get(timeout=self._limits.deadline)
        except queue.Empty as error:
            raise QueryStopped("all workers are busy; ask again in a moment") from error
        try:
            return worker.ask(question)
        finally:
            self._idle.put(worker)

    def close(self) -> None:
        """End all workers."""
        for worker in self._all:
            worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
