"""Which program computes: networkx always, faster ones where the extra `fast` is installed."""

from __future__ import annotations

import importlib
from enum import StrEnum
from functools import lru_cache
from types import ModuleType

from ccpg_graph.errors import UsageError


class Engine(StrEnum):
    """AUTO takes the fastest that is installed."""

    AUTO = "auto"
    NETWORKX = "networkx"
    RUSTWORKX = "rustworkx"
    NETWORKIT = "networkit"


def networkit(engine: Engine) -> ModuleType | None:
    """The package, where it is wanted and there; UsageError where it is asked for and not there."""
    return _find(engine, Engine.NETWORKIT)


def rustworkx(engine: Engine) -> ModuleType | None:
    """As `networkit`."""
    return _find(engine, Engine.RUSTWORKX)


def _find(engine: Engine, wanted: Engine) -> ModuleType | None:
    if engine not in (Engine.AUTO, wanted):
        return None
    found = _load(wanted.value)
    if found is None and engine is wanted:
        raise UsageError(f"{wanted} is not installed; install the extra: ccpg-graph[fast]")
    return found


@lru_cache
def _load(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None
