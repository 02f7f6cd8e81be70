"""Can a document be of the genre at all? A first look at its text that costs next to nothing.

Whoever reads a stream of news has mostly pages without a word about prosecutors. Those are told by the lexicon's
`genre_words` (beginnings of words, and phrases) and by the acronyms that the registry has; a page with one of them is
read, whatever it turns out to say.
"""

from __future__ import annotations

import re

from ccpg_graph.extraction.words.vocabulary import Vocabulary

SHORT = 500  # characters


def can_be_of_genre(text: str, vocabulary: Vocabulary) -> bool:
    """Does a text hold a word without which it reports nothing on prosecution services, their councils or the states
    that send them? White space counts as one blank, capitals only in acronyms. A few sentences are always read: they
    may be cut from a page that had the word."""
    if len(text) < SHORT:
        return True
    words = " ".join(text.lower().split())
    for word in vocabulary.listed("genre_words"):  # a generator costs more than the loop
        if word in words:
            return True
    return any(name in text and re.search(rf"\b{re.escape(name)}\b", text) for name in vocabulary.acronyms())
