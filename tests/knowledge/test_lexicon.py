from __future__ import annotations

import pytest

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.lexicon import LexiconMissing, languages, load_lexicon


def test_a_language_without_lexicon_is_named() -> None:
    with pytest.raises(LexiconMissing, match=r"no lexicon of language 'xx'.*data/lexicon/xx\.yaml") as caught:
        load_lexicon("xx")
    assert caught.value.lang == "xx"
    assert isinstance(caught.value, KnowledgeError)


def test_every_language_there_is_loads() -> None:
    assert all(load_lexicon(lang) for lang in languages())
