"""Ids from one release to the next, where the documents' keys are not what they were."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from ccpg_graph.pipeline.tracing import trace


def test_a_key_that_other_code_made_has_no_successor() -> None:
    """Code that was changed but goes by the same version may name a document's things otherwise."""
    assembly: Any = SimpleNamespace(
        ids={"d": {"m1": "meeting/new"}}, features={"d": None}, exists=lambda thing: thing == "meeting/new"
    )
    published: Any = {"d": SimpleNamespace(ids={"m1": "meeting/old", "m2": "meeting/other"})}
    traces = trace(assembly, published, {"d"})
    assert traces.replaced == {"meeting/old": {"meeting/new"}}
    assert traces.gone == {"meeting/other"}
