"""Officials of whose seat no owner is told: which titles beside a name make one all the same."""

from __future__ import annotations

from ccpg_graph.extraction.naming.context import OFFICE_ROLES, Context
from ccpg_graph.extraction.naming.mentions import COUNTERPART
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match

DELEGATION = "delegation"
SHORT_WORD = 4  # letters of an abbreviation at most


def is_high(context: Context, chunks: list[Chunk], match: Match) -> bool:
    """Does the title beside a name make an official, though not of whom or what is told? So do the titles of states'
    and offices' heads; lesser ones in capitals only. A guest's state in brackets does too. Where titles decline, any
    does that stands in one case with the name."""
    title = next(iter(match.part(chunks, "title")), None)
    morphology = context.vocabulary.morphology
    if title is not None and not morphology.writes_capitals:
        return is_of_title(context, match.part(chunks, "name")[0], title)
    if title is None or title.value in HIGH_ROLES:
        return True
    return title.value in LESSER_ROLES and context.text.tokens[title.start].is_capital


def is_of_title(context: Context, name: Chunk, title: Chunk) -> bool:
    """Can a title that declines be that of a name beside it: one person's, in the name's case, or behind the name in
    the nominative?"""
    if title.value in (DELEGATION, COUNTERPART) or context.is_plural(title):
        return False
    words, morphology = context.words(name.start, name.end), context.vocabulary.morphology
    cases = morphology.cases(context.declining_words(title)) | (
        frozenset({"nomn"}) if title.start > name.start else frozenset()
    )
    listed = all(w.lower() in context.lowered or is_letters(w) for w in context.word_list(name))
    return not listed and bool(cases) and morphology.agrees(words, cases)


def is_letters(word: str) -> bool:
    """Is a word an abbreviation, and no name in capitals?"""
    return len(word) <= SHORT_WORD and word.isupper()


# Titles that make an official by themselves, and those that do so only where they begin with a capital.
HIGH_ROLES = OFFICE_ROLES | {
    "president", "prime-minister", "minister", "deputy-minister", "ambassador", "chief-justice", "king", "emir",
    "member-of-parliament", "speaker-of-parliament", "high-commissioner", "deputy-prime-minister",
}  # fmt: skip
LESSER_ROLES = frozenset({
    "vice-president", "secretary-general", "executive-secretary", "prosecutor", "deputy-prosecutor", "judge",
    "senator", "state-secretary", "chair", "deputy-chair", "director", "deputy-director", "head", "deputy-head",
})  # fmt: skip
