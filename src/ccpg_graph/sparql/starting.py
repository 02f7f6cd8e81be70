"""How a process of this package is started from another: with the same Python, and the same package."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ccpg_graph import errors

_SOURCE = str(Path(errors.__file__).parents[1])


def command(module: str) -> list[str]:
    """The command that runs a module."""
    return [sys.executable, "-m", module]


def environment() -> dict[str, str]:
    """The environment for it."""
    paths = [_SOURCE, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
