"""Phrases with alternatives, as the lexicon may write them: `(illicit|illegal|) trafficking (in|of) drugs`.

Brackets hold what may stand at one place, parted by bars; an empty choice may be left out. Brackets may nest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ccpg_graph.errors import KnowledgeError

INNERMOST = re.compile(r"\(([^()]*)\)")
MARKS = frozenset("()|")


def expand_phrases(phrases: Iterable[str], where: str) -> list[str]:
    """The phrases with every choice made, each once, in order. `where` is named in errors.

    Raises KnowledgeError for a phrase whose brackets do not match.
    """
    return list(dict.fromkeys(row for phrase in phrases for row in expand(phrase, where)))


def expand(phrase: str, where: str) -> Iterator[str]:
    """The phrases that one stands for: itself where it has no brackets."""
    group = INNERMOST.search(phrase)
    if group is not None:
        for choice in group[1].split("|"):
            yield from expand(phrase[: group.start()] + choice + phrase[group.end() :], where)
        return
    if not MARKS.isdisjoint(phrase):
        raise KnowledgeError(f"{where}: {phrase!r}: brackets that do not match; `(a|b) c` would do")
    yield " ".join(phrase.split())
