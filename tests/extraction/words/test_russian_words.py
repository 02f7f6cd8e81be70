"""Russian words: lemmas, verb groups, number, case, titles in the nominative."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ccpg_graph.extraction.words.morphology import Morphology
from ccpg_graph.extraction.words.vocabulary import load_vocabulary


@pytest.fixture(scope="module")
def russian() -> Morphology:
    return load_vocabulary("ru").morphology


@pytest.mark.parametrize("word", ["прокурора", "прокуроров", "прокурором", "ПРОКУРОРЫ"])
def test_a_noun_is_found_by_one_key_in_all_its_forms(russian: Morphology, word: str) -> None:
    assert "прокурор" in russian.keys(word)


def test_two_letters_that_texts_do_not_keep_apart_have_one_key(russian: Morphology) -> None:
    assert russian.keys("принёс") == russian.keys("принес")


def test_a_verb_form_is_not_taken_for_a_short_adjective(russian: Morphology) -> None:
    assert russian.keys("прошло")[0] == "пройти"


def test_a_phrase_asks_for_its_own_lemma_alone(russian: Morphology) -> None:
    assert russian.phrase_keys("бывший") == ("бывший",)


def test_a_phrase_can_ask_for_one_form(russian: Morphology) -> None:
    assert russian.phrase_keys("=среду") == ("=среду",)


@pytest.mark.parametrize(
    ("words", "helpers", "time", "voice"),
    [
        (["подписали"], [], "past", "a"),
        (["подпишут"], [], "future", "a"),
        (["подписывают"], [], "present", "a"),
        (["подписан"], [], "past", "p"),
        (["подписан"], ["will"], "future", "p"),
        (["подписать"], ["plan"], "future", "a"),
        (["подписать"], [], "open", "a"),
        (["подписать"], ["may"], "open", "a"),
        (["подписанный"], [], "past", "q"),
        (["подписавший"], [], "past", "r"),
        (["подписав"], [], "open", "g"),
        (["приняли", "участие"], [], "past", "a"),
    ],
)
def test_a_verb_group_tells_time_and_voice(
    russian: Morphology, words: Sequence[str], helpers: Sequence[str], time: str, voice: str
) -> None:
    assert russian.verb_group("", words, helpers) == (time, voice, False)


def test_a_reflexive_of_the_lexicon_is_its_passive(russian: Morphology) -> None:
    assert russian.verb_group("passive", ["проводится"], []).voice == "p"


def test_a_verb_of_planning_tells_what_is_to_come(russian: Morphology) -> None:
    assert russian.verb_group("planned", ["запланировано"], []).time == "future"


@pytest.mark.parametrize(
    ("words", "several"),
    [(["заседаний"], True), (["заседание"], False), (["рабочей", "встречи"], False), (["рабочие", "встречи"], True)],
)
def test_number_is_told_by_the_word_that_shows_it(russian: Morphology, words: Sequence[str], several: bool) -> None:
    assert russian.is_plural(words) is several


def test_a_verb_before_an_ambiguous_form_makes_it_plural(russian: Morphology) -> None:
    assert russian.is_plural(["встречи"], ["провел"])
    assert russian.is_plural(["встречи"], ["запланированы"])
    assert not russian.is_plural(["встречи"])


@pytest.mark.parametrize("word", ["Также", "Вместе", "После", "Подписан"])
def test_no_name_is_a_small_word_at_the_head_of_a_sentence(russian: Morphology, word: str) -> None:
    assert russian.is_common(word, opens=True)


@pytest.mark.parametrize("word", ["Чи", "Ле", "Швед", "Игорь"])
def test_a_capital_within_a_sentence_can_be_a_name(russian: Morphology, word: str) -> None:
    assert not russian.is_common(word, opens=False)


@pytest.mark.parametrize(
    ("found", "title"),
    [
        ("Генерального прокурора Республики Беларусь", "Генеральный прокурор Республики Беларусь"),
        ("заместителем Генерального прокурора", "заместитель Генерального прокурора"),
        ("Министерства юстиции Сербии", "Министерство юстиции Сербии"),
        ("председатель КСГП", "председатель КСГП"),
        ("и.о. генпрокурора", "и.о. генпрокурора"),
    ],
)
def test_a_title_is_shown_in_the_nominative(russian: Morphology, found: str, title: str) -> None:
    assert russian.title(found) == title


def test_the_name_of_a_body_goes_on_in_the_genitive_alone(russian: Morphology) -> None:
    assert russian.continues_title("юстиции", "")
    assert not russian.continues_title("сообщила", "")
    assert russian.continues_title("борьбе", "по")
