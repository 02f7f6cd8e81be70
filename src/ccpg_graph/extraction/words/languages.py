"""The morphology of each language that a lexicon can name under `inflection`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.extraction.words.morphology import English, Morphology
from ccpg_graph.knowledge.registry import Registry


def load_morphology(lexicon: Mapping[str, Any], registry: Registry) -> Morphology:
    """The morphology that a lexicon asks for. Raises KnowledgeError for one that is not known."""
    if lexicon["inflection"] == "english":
        return English(lexicon)
    if lexicon["inflection"] == "russian":
        # Here, for English needs no dictionary of Russian.
        from ccpg_graph.extraction.words.russian import Russian  # noqa: PLC0415

        return Russian(lexicon, registry)
    found = lexicon["inflection"]
    raise KnowledgeError(f"lexicon {lexicon['language']}: inflection: found {found!r}; english or russian would do")
