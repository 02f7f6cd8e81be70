"""`store` is an empty writable store of each kind: every contract test runs over both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ccpg_graph.store import OxigraphStore, open_disk, open_memory


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OxigraphStore]:
    opened = open_memory() if request.param == "memory" else open_disk(tmp_path / "store")
    with opened:
        yield opened
