"""A release that grew is the one that a build would give, whatever the way it went."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccpg_graph.store import Home
from tests.pipeline.growing import TEXTS, added, anew, built, contents, removed

STEPS = st.lists(st.sets(st.sampled_from(sorted(TEXTS)), min_size=1, max_size=3), min_size=1, max_size=5)


@settings(max_examples=12, deadline=None)
@given(STEPS)
def test_any_way_of_adding_and_removing_gives_what_a_build_gives(steps: list[set[str]]) -> None:
    """Each step adds documents that are not there, and takes out one that is."""
    with tempfile.TemporaryDirectory() as name:
        folder, there = Path(name), set[str]()
        home = Home(folder / "home")
        for step in steps:
            if step - there:
                release = added(folder, home, sorted(step - there)).release
            if (leaving := sorted(step & there)) and there | step != set(leaving):
                release = removed(home, leaving).release
            else:
                leaving = []
            there = (there | step) - set(leaving)
        assert contents(release) == contents(anew(folder, home, sorted(there)))


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_each_document_comes_and_goes_without_a_trace(tmp_path: Path, name: str) -> None:
    home = Home(tmp_path / "home")
    before = built(tmp_path, home, sorted(TEXTS.keys() - {name})).release
    added(tmp_path, home, [name])
    after = removed(home, [name]).release
    assert after.manifest["documents_sha256"] == before.manifest["documents_sha256"]
    assert contents(after) == contents(anew(tmp_path, home, sorted(TEXTS.keys() - {name})))
