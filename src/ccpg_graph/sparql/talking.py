"""A process of this package that is asked in lines of JSON, one at a time, each with a deadline.

An answer is a line of JSON as well; where it says that so many bytes follow it (`follows`), they are its `body`.
"""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Mapping, Sequence
from typing import Any

from ccpg_graph.sparql.starting import command, environment

Answer = dict[str, Any]


class Ended(Exception):
    """The process did not live through what it was asked. code: how it ended; timed_out: whether at the deadline."""

    def __init__(self, code: int, *, timed_out: bool) -> None:
        super().__init__(code)
        self.code = code
        self.timed_out = timed_out


class LineProcess:
    """Runs `module` with its arguments: started when first asked, and again after it has been ended."""

    def __init__(self, module: str, arguments: Sequence[str]) -> None:
        self._module = module
        self._arguments = arguments
        self._running: subprocess.Popen[bytes] | None = None

    @property
    def runs(self) -> bool:
        """Whether it has been started and has not been seen to end."""
        return self._running is not None

    def ask(self, message: Mapping[str, Any], seconds: float) -> Answer:
        """What it answers; Ended where it took too long, or ended of it."""
        process = self._started()
        over = threading.Event()

        def stop() -> None:
            over.set()
            process.kill()

        timer = threading.Timer(seconds, stop)
        timer.start()
        try:
            return _exchange(process, message)
        except (EOFError, OSError) as error:
            raise Ended(self.end(), timed_out=over.is_set()) from error
        finally:
            timer.cancel()

    def notice_end(self) -> None:
        """Forget it where it has ended by itself, so that another is started."""
        if self._running is not None and self._running.poll() is not None:
            self.end()

    def end(self) -> int:
        """End it; gives its exit code."""
        process, self._running = self._running, None
        if process is None:
            return 0
        process.kill()
        with process:
            return process.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._running is None:
            self._running = subprocess.Popen(
                [*command(self._module), *self._arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=environment(),
            )
        return self._running


def _exchange(process: subprocess.Popen[bytes], message: Mapping[str, Any]) -> Answer:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    process.stdin.write(json.dumps(message).encode() + b"\n")
    process.stdin.flush()
    line = process.stdout.readline()
    if not line.endswith(b"\n"):
        raise EOFError
    answer: Answer = json.loads(line)
    if (length := answer.pop("follows", None)) is not None:
        answer["body"] = process.stdout.read(length)
        if len(answer["body"]) < length:
            raise EOFError
    return answer
