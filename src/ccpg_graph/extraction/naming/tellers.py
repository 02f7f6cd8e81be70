"""Whose news a page tells that does not come from an office itself: "the press service of the Office of X reports"."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Sentence


def find_teller(context: Context, sentences: Sequence[Sentence]) -> str | None:
    """The state of the prosecution office that the text names as the source of its news; None where it names none, or
    offices of several states. Whom such a page calls "the Prosecutor General" is that office's."""
    grammar = context.vocabulary.grammar
    lands: set[str | None] = set()
    for sentence in sentences:
        if not any(c.kind == "BODY" for c in sentence.chunks):
            continue
        for match in grammar.find("teller", grammar.alphabet.encode(sentence.chunks)):
            refs = [ref for c in match.part(sentence.chunks, "body") for ref in c.value.refs]
            lands |= {ref.country for ref in refs if ref.kind == "Office" and not ref.bare and not ref.local}
    return lands.pop() if len(lands) == 1 else None
