from __future__ import annotations

from pathlib import Path

import pytest

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge import shipped as module
from ccpg_graph.knowledge.shipped import is_installed, shipped


def test_the_checkout_is_found() -> None:
    assert not is_installed()
    assert (shipped("data/registry") / "roles.yaml").is_file()


def test_the_wheel_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "queries").mkdir()
    monkeypatch.setattr(module, "WHEEL", tmp_path)
    assert is_installed()
    assert shipped("queries") == tmp_path / "queries"


def test_what_is_not_there_is_named() -> None:
    with pytest.raises(KnowledgeError, match="data/nothing: not found at"):
        shipped("data/nothing")
