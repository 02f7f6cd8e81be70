"""What can go wrong with a worker, as errors."""

from __future__ import annotations

import json
import signal
from typing import Any

from ccpg_graph.errors import (
    CcpgError,
    LimitPassed,
    QueryError,
    QueryRefused,
    QueryStopped,
    StoreError,
    UsageError,
)

_KINDS = {kind.__name__: kind for kind in (QueryError, QueryRefused, LimitPassed, QueryStopped, StoreError, UsageError)}


def fault(told: bytes) -> CcpgError:
    """The error that a worker told in a frame."""
    said: dict[str, Any] = json.loads(told)
    return _KINDS.get(said["error"], CcpgError)(said["message"])


def too_long(deadline: float) -> QueryStopped:
    """The error of what was stopped at its deadline, in seconds."""
    return QueryStopped(
        f"the query was stopped after {deadline:g} seconds; ask for less, or narrow it with FILTER or LIMIT"
    )


def ended(code: int, memory: int) -> QueryStopped:
    """The error of what ended its worker, by the exit code; `memory`: the megabytes that it had."""
    if code == -signal.SIGABRT:
        return QueryStopped(f"the query needed more than the {memory:,} MB that a question may use")
    return QueryStopped(f"the query ended its worker (exit code {code}); it is nested too deep or too large to run")
