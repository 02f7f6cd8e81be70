"""Processes that read and file documents for the server, one request at a time, each with a deadline."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fastapi import HTTPException

from ccpg_graph import errors
from ccpg_graph.errors import CcpgError, DocumentError

_SOURCE = str(Path(errors.__file__).parents[1])
_WAITING = 4  # requests in line at one desk; the next one is told to come again


class Desk:
    """One process, started at the first request and again after one that it did not live through.

    deadline: seconds for one request; memory: megabytes that it may take, 0 for no cap.
    """

    def __init__(self, deadline: float, memory: int) -> None:
        self._deadline = deadline
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None
        self._busy = threading.Lock()
        self._in_line = threading.BoundedSemaphore(_WAITING + 1)

    def ask(self, do: str, **asked: Any) -> Any:
        """What was found. 503 where too many wait; DocumentError where the deadline passed or the process died of it,
        else the error that it tells."""
        with self._turn():
            answer = self._exchange({"do": do, **asked})
        if "error" in answer:
            kind = getattr(errors, answer["error"], CcpgError)
            message = _without_folder(answer["message"], asked.get("path"))
            raise kind("document", message) if issubclass(kind, DocumentError) else kind(message)
        return answer["found"]

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with process:
                process.wait()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self._in_line.acquire(blocking=False):
            raise HTTPException(
                503, "Too many documents wait to be read; send it again in a moment.", {"Retry-After": "5"}
            )
        try:
            with self._busy:
                yield
        finally:
            self._in_line.release()

    def _exchange(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        process = self._started()
        over = threading.Event()

        def stop() -> None:
            over.set()
            process.kill()

        timer = threading.Timer(self._deadline, stop)
        timer.start()
        try:
            if process.stdin is None or process.stdout is None:
                raise EOFError
            process.stdin.write(json.dumps(asked).encode() + b"\n")
            process.stdin.flush()
            line = process.stdout.readline()
            if not line.endswith(b"\n"):
                raise EOFError
            found: dict[str, Any] = json.loads(line)
            return found
        except (EOFError, OSError) as error:
            self.close()
            raise DocumentError("document", self._why(timed_out=over.is_set())) from error
        finally:
            timer.cancel()

    def _why(self, *, timed_out: bool) -> str:
        if timed_out:
            return f"was not read within {self._deadline:g} seconds; send it in parts"
        return "ended the process that read it; it is too large, or broken on purpose"

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            paths = [_SOURCE, *filter(None, [os.environ.get("PYTHONPATH")])]
            self._process = subprocess.Popen(
                [sys.executable, "-m", "ccpg_graph.pipeline.desk", str(self._memory)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )
        return self._process


def _without_folder(message: str, path: str | None) -> str:
    """A message that names no folder of the server, and the document but once."""
    text = message if path is None else message.replace(f"{Path(path).parent}{os.sep}", "")
    return text.removeprefix("document: ")
