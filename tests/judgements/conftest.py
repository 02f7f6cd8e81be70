"""A release of two made-up reports, to judge and review."""

from __future__ import annotations

from pathlib import Path

import pytest

from ccpg_graph.pipeline import build
from ccpg_graph.store import Home

FIRST = (
    "The 29th session of the Coordinating Council of Prosecutors General of the CIS member states was held in Bishkek "
    "on October 1, 2019. The Deputy Prosecutor General of Kazakhstan Ivan Petrov took part in the session.\n"
)
SECOND = (
    "The 29th session of the Coordinating Council of Prosecutors General of the CIS member states was held in Bishkek "
    "on October 2, 2019. The Deputy Prosecutor General of Kazakhstan Ivan Petrov took part in the session.\n"
)


def write_sources(folder: Path) -> list[str]:
    folder.mkdir()
    for name, text in (("first", FIRST), ("second", SECOND)):
        (folder / f"{name}.md").write_text(f"---\nid: {name}\nissued: 2019-10-03\n---\n{text}")
    return [str(folder)]


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return write_sources(tmp_path_factory.mktemp("judged") / "in")


@pytest.fixture
def home(tmp_path: Path, sources: list[str]) -> Path:
    """A home of its own with a release of the two."""
    build(sources, Home(tmp_path / "home"), jobs=1, shapes=False)
    return tmp_path / "home"
