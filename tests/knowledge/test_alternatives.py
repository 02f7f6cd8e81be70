"""Phrases with alternatives."""

from __future__ import annotations

import pytest

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.alternatives import expand_phrases


def test_phrase_without_brackets_is_itself() -> None:
    assert expand_phrases(["legal aid", "legal aid"], "x") == ["legal aid"]


def test_each_choice_is_made_once() -> None:
    found = expand_phrases(["(illicit|) trade (in|of) arms"], "x")
    assert found == ["illicit trade in arms", "illicit trade of arms", "trade in arms", "trade of arms"]


def test_brackets_nest() -> None:
    assert expand_phrases(["a (|of (b|c))"], "x") == ["a", "a of b", "a of c"]


@pytest.mark.parametrize("phrase", ["a (b|c", "a b) c", "a | b"])
def test_brackets_that_do_not_match_are_refused(phrase: str) -> None:
    with pytest.raises(KnowledgeError, match="brackets"):
        expand_phrases([phrase], "x")
