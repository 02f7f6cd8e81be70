from __future__ import annotations

import pytest

from ccpg_graph.explorer.words import count, short_name, words


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ccpg:startDate", "start date"),
        ("CouncilSession", "council session"),
        ("https://w3id.org/ccpg/ontology#instrumentStatus", "instrument status"),
        ("https://w3id.org/ccpg/id/person/igor-krasnov", "igor krasnov"),
        ("in meeting", "in meeting"),
    ],
)
def test_words(name: str, said: str) -> None:
    assert words(name) == said


def test_short_name_has_a_known_prefix() -> None:
    assert short_name("https://w3id.org/ccpg/ontology#startDate") == "ccpg:startDate"
    assert short_name("https://example.org/x") == "https://example.org/x"


def test_count_says_one_or_many() -> None:
    assert (count(1, "passage"), count(1204, "passage")) == ("1 passage", "1,204 passages")
