"""The lexicons of all languages have what the readers ask of a lexicon."""

from __future__ import annotations

import pytest

from ccpg_graph.knowledge.lexicon import languages, load_lexicon

# Stages of the grammar for what only English words need.
ENGLISH_ALONE = {
    "attendance",
    "owner_of_all",
    "row_of_states",
    "headed",
    "headed_row",
    "section",
    "purpose",
    "told_that",
    "titled_after",
    "governed_person",
    "deputy_person",
    "landed",
    "convened_again",
    "it_was",
    "made_statement",
    "under_it",
    "signatories_beside",
    "put_down_in",
    "formed",
}


@pytest.mark.parametrize("language", languages())
def test_every_list_of_english_has_its_like(language: str) -> None:
    assert set(load_lexicon("en")) - set(load_lexicon(language)) == set()


@pytest.mark.parametrize("language", languages())
def test_every_stage_of_the_grammar_has_its_like(language: str) -> None:
    stages = {stage for stage, rules in load_lexicon("en")["grammar"].items() if rules} - ENGLISH_ALONE
    assert stages - set(load_lexicon(language)["grammar"]) == set()
