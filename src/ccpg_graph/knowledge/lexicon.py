"""The lexicon of a language, as plain data: titles, nouns, verbs, topics. What a word does is left to the readers."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, cast

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.compiled import LEXICON_PREFIX, load_compiled
from ccpg_graph.knowledge.shipped import COMPILED, is_installed, shipped


class LexiconMissing(KnowledgeError):
    """There is no lexicon of the language `lang`."""

    def __init__(self, lang: str) -> None:
        known = ", ".join(languages()) or "none"
        super().__init__(f"no lexicon of language {lang!r}; there is: {known} (data/lexicon/{lang}.yaml would add it)")
        self.lang = lang


@cache
def languages() -> tuple[str, ...]:
    """Give the codes of the languages that have a lexicon, sorted."""
    if is_installed():
        names = (file.stem.removeprefix(LEXICON_PREFIX) for file in COMPILED.glob(f"{LEXICON_PREFIX}*.json"))
    else:
        names = (file.stem for file in shipped("data").glob("lexicon/*.yaml"))
    return tuple(sorted(names))


@cache
def load_lexicon(lang: str) -> dict[str, Any]:
    """Give the lexicon of `lang` as its YAML file has it (cached: do not change it), or raise LexiconMissing."""
    if lang not in languages():
        raise LexiconMissing(lang)
    target = COMPILED / f"{LEXICON_PREFIX}{lang}.json"
    sources = None if is_installed() else shipped(f"data/lexicon/{lang}.yaml")
    return cast("dict[str, Any]", load_compiled(target, sources, _compile))


def _compile(source: Path) -> dict[str, Any]:
    # Here, for a start from compiled files needs no PyYAML.
    from ccpg_graph.knowledge.compiler import compile_lexicon  # noqa: PLC0415

    return compile_lexicon(source)
