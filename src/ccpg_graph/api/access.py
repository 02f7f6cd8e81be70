"""The access log: a line of JSON for each request, written some at a time: each by itself costs more than many an
answer."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache

from starlette.types import Scope

ACCESS = logging.getLogger("ccpg_graph.access")

_WAITS = 0.25  # seconds that a line may wait for others; those of a server that is killed are lost
_TOGETHER = 1_000  # lines that are written whatever the time


@dataclass(slots=True)
class Seen:
    """A request under way: its id, and what has been sent. began: of the clock that only measures."""

    id: str
    began: float = field(default_factory=time.perf_counter)
    status: int = 0
    size: int = 0
    whole: bool = False


@dataclass(slots=True)
class AccessLog:
    """Lines that wait. To be used within one event loop. Query strings, bodies and tokens are never among them."""

    _lines: list[tuple[float, Scope, Seen, float]] = field(default_factory=list)
    _timer: asyncio.TimerHandle | None = None

    def add(self, scope: Scope, seen: Seen, seconds: float) -> None:
        """A request has ended, after so many seconds."""
        if not ACCESS.isEnabledFor(logging.INFO):
            return
        self._lines.append((time.time(), scope, seen, seconds))
        if len(self._lines) >= _TOGETHER:
            self.flush()
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_WAITS, self.flush)

    def flush(self) -> None:
        """Write what waits, as one record of the log."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        lines, self._lines = self._lines, []
        if lines:
            ACCESS.info("\n".join(_line(*each) for each in lines))


def _line(when: float, scope: Scope, seen: Seen, seconds: float) -> str:
    # Put together by hand, of parts that are mostly those of the line before: an encoder takes five times as long. An
    # id has nothing in it to escape.
    client = scope.get("client")
    return (
        f'{{"time": "{_second(int(when))}.{int(when % 1 * 1000):03}+00:00", "id": "{seen.id}", '
        f'"client": {_json(client[0] if client else None)}, "method": {_json(scope["method"])}, '
        f'"path": {_json(scope["path"])}, "status": {seen.status or "null"}, "bytes": {seen.size}, '
        f'"seconds": {seconds:.4f}, "whole": {"true" if seen.whole else "false"}}}'
    )


@lru_cache(2)
def _second(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%S")


_json = lru_cache(1_000)(json.dumps)
