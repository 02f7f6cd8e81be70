"""`catalogue`: the shipped documents, read once."""

from __future__ import annotations

import pytest

from ccpg_graph.catalogue.catalogue import Catalogue
from ccpg_graph.catalogue.holdings import read_holdings
from ccpg_graph.store import Home
from ccpg_graph.vocab import BASE


@pytest.fixture(scope="session")
def catalogue(shipped_home: Home) -> Catalogue:
    release = shipped_home.current()
    return Catalogue(read_holdings(release, release.open(), BASE))
