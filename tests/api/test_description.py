"""Every route of the description, asked at random over a socket: nothing that is sent makes the server fail, and what
it answers is what it described."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import CHECKS

from ccpg_graph.api.app import create_app
from ccpg_graph.settings import Settings
from ccpg_graph.store import Home
from tests.api.graph_server import serve_graph

schema = schemathesis.openapi.from_dict(create_app(Settings(home=Path("nowhere"))).openapi())
# A pattern cannot say which days there are (2021-02-30 is refused), a file that is sent may hold anything, and an empty
# parameter is one not given; of two routes at one address Starlette's 405 names the methods of the first.
UNFIT = CHECKS.get_by_names(
    ["positive_data_acceptance", "negative_data_rejection", "unsupported_method", "allow_header_conformance"]
)


@pytest.fixture(scope="module")
def address(shipped_home: Home) -> Iterator[str]:
    with serve_graph(Settings(home=shipped_home.path, workers=1)) as client:
        yield str(client.base_url).rstrip("/").removesuffix("/api/v1")


@schema.parametrize()
@pytest.mark.filterwarnings("ignore:Skipped test cases with unsupported payload")
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_no_route_fails(case: Any, address: str) -> None:
    case.call_and_validate(base_url=address, excluded_checks=UNFIT)
