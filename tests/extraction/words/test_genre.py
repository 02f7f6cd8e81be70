"""The first look at a text: what is read at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.extraction.naming.context import LOCAL_ROLES, OFFICE_ROLES
from ccpg_graph.extraction.words.genre import SHORT, can_be_of_genre
from ccpg_graph.extraction.words.vocabulary import load_vocabulary
from ccpg_graph.knowledge.lexicon import languages
from ccpg_graph.knowledge.registry import load_registry
from ccpg_graph.records import Document

OF_PROSECUTORS = ("Office", "Council", "Association", "Secretariat")
CIS = "cis"
RAIN = {
    "en": "The rain went on all day and the river rose by a foot. ",
    "ru": "Весь день шёл дождь, и река вышла из берегов. ",
}
PAGE = {language: text * (SHORT // len(text) + 1) for language, text in RAIN.items()}


def names(language: str) -> Iterator[str]:
    """By what lexicon and registry name prosecutors, their offices and councils, and the states of the CIS."""
    words = load_vocabulary(language).lexicon["words"]
    yield from words["office"]["general"]
    yield from (title for role in OFFICE_ROLES | LOCAL_ROLES for title in words["role"].get(role, ()))
    yield from (name.replace("cis", "CIS").replace("снг", "СНГ") for name in words["cis_members"])
    for body in load_registry().bodies.values():
        if body.kind in OF_PROSECUTORS or body.slug == CIS:
            yield from (*body.names.get(language, ()), *body.acronyms)
    for series in load_registry().series.values():
        yield from (*series.names.get(language, ()), *series.acronyms)


@pytest.mark.parametrize("language", languages())
def test_whatever_names_prosecutors_has_a_page_read(language: str) -> None:
    """A name that fails here wants a word of its own in the lexicon's `genre_words`."""
    vocabulary = load_vocabulary(language)
    assert [n for n in names(language) if not can_be_of_genre(f"{PAGE[language]} {n}.", vocabulary)] == []


@pytest.mark.parametrize("language", languages())
def test_a_page_without_such_a_word_is_not_read(language: str) -> None:
    assert not can_be_of_genre(PAGE[language], load_vocabulary(language))


def test_a_page_that_is_not_read_has_an_empty_reading() -> None:
    reading = extract(Document("d", PAGE["en"] + "President Salim Hadi of Oman came to Quito.", "en"))
    assert (reading.things, reading.claims) == ((), ())


@pytest.mark.parametrize(
    "text", ["THE ATTORNEY\nGENERAL spoke.", "the Prosecutor-General’s Office", "public\u00a0ministries"]
)
def test_case_and_white_space_do_not_matter(text: str) -> None:
    assert can_be_of_genre(PAGE["en"] + text, load_vocabulary("en"))


def test_an_acronym_is_a_word_in_capitals() -> None:
    english = load_vocabulary("en")
    assert can_be_of_genre(PAGE["en"] + "The CIS states met.", english)
    assert not can_be_of_genre(PAGE["en"] + "CISTERNS and Cis are words of other trades.", english)


def test_a_few_sentences_are_read_whatever_they_say() -> None:
    assert can_be_of_genre("The two offices signed a plan.", load_vocabulary("en"))
