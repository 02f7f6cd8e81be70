"""Which language a text is in: one of those that a lexicon reads, or another, which is said and not guessed at.

The commonest small words settle it for most texts (`recognised` of the lexicons); py3langid (M. Lui and T. Baldwin,
langid.py, 2012; kept by A. Barbaresi) is asked where they do not.
"""

from __future__ import annotations

import re

from ccpg_graph.knowledge.lexicon import languages, load_lexicon

LEAST = 12  # words below which only letters tell
SAMPLE = 20_000  # characters looked at
SURE = 0.9  # probability below which an answer is none
FOREIGN_SHARE = 0.006  # of the letters: more than a few names
WORD = re.compile(r"[^\W\d_]+")
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def find_language(text: str) -> str | None:
    """The ISO 639-1 code of a text's language; None where it has too few words to tell."""
    sample = text[:SAMPLE].lower()
    words = WORD.findall(sample)
    if len(words) < LEAST:
        return None
    for language in languages():
        marks = load_lexicon(language)["recognised"]
        common, foreign = frozenset(marks["words"]), frozenset(marks["no_letters"])
        strange = sum(letter in foreign for letter in sample) if foreign else 0
        if strange <= FOREIGN_SHARE * sum(map(len, words)) and (
            sum(word in common for word in words) >= marks["share"] * len(words)
        ):
            return language
    return _ask(text[:SAMPLE])


def by_letters(text: str) -> str:
    """`ru` or `en`, by which letters most of the text is written in; for texts too short to tell more."""
    letters = sum(map(str.isalpha, text))
    return "ru" if letters and len(CYRILLIC.findall(text)) > letters / 2 else "en"


def _ask(sample: str) -> str | None:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - few texts need it; numpy is slow

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    language, probability = identifier.classify(sample)
    return str(language) if probability >= SURE else None
