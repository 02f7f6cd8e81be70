"""What several rooms' tests share.

`root` is the checkout. `gold` and `seeds` are folders beside it that some tests measure against; where they are
absent (a clone by itself) those tests are skipped and say so. `shipped_home` holds a build of the shipped documents.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ccpg_graph.pipeline import build
from ccpg_graph.store import Home
from tests.explorer.browser import LEFT_OUT, find_browser

ROOT = Path(__file__).parents[1]
BESIDE = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def gold() -> Path:
    """The annotated press releases."""
    return _beside("gold")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The texts that the gold annotates."""
    return _beside("seeds")


def _beside(name: str) -> Path:
    folder = BESIDE / name
    if not folder.is_dir():
        pytest.skip(f"no shared/{name} beside the checkout: nothing to measure against")
    return folder


@pytest.fixture(scope="session")
def shipped_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with a release of the shipped documents; nobody may change it."""
    home = Home(tmp_path_factory.mktemp("shipped"))
    build([], home, jobs=1)
    return home


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was left out is said where it is seen."""
    if find_browser() is None:
        terminalreporter.write_line(LEFT_OUT, red=True, bold=True)
