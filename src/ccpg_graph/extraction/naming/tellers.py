"""Whose news a page tells that does not come from an office itself: "the press service of the Office of X reports"."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk, Sentence


def find_teller(context: Context, sentences: Sequence[Sentence]) -> str | None:
    """The state of the prosecution office that the text names as the source of its news; None where it names none, or
    offices of several states. Whom such a page calls "the Prosecutor General" is that office's."""
    grammar = context.vocabulary.grammar
    lands: set[str | None] = set()
    for sentence in sentences:
        if not any(c.kind == "BODY" for c in sentence.chunks):
            continue
        for match in grammar.find("teller", grammar.alphabet.encode(sentence.chunks)):
            told = match.part(sentence.chunks, "body")
            if match.rule.endswith("said_by") and not all(can_say(context, chunk) for chunk in told):
                continue  # "thanked the Office of X"
            refs = [ref for c in told for ref in c.value.refs]
            lands |= {ref.country for ref in refs if ref.kind == "Office" and not ref.bare and not ref.local}
    return lands.pop() if len(lands) == 1 else None


def can_say(context: Context, body: Chunk) -> bool:
    """Can a body behind a verb of speech be who says it: does it stand in the nominative, where words decline?"""
    if not context.vocabulary.cases:
        return True
    cases = context.vocabulary.morphology.noun_cases(context.declining_words(body))
    return not cases or "nomn" in cases
