"""Text → tokens, sentences, quotations."""

from __future__ import annotations

import time

import pytest

from ccpg_graph.extraction.words.tokens import LONGEST_SENTENCE, Tokens, tokenize

ABBREVIATIONS = ("mr", "st", "no", "sept")


def sentences(text: str) -> list[str]:
    """The sentences of a text as written."""
    found = tokenize(text, ABBREVIATIONS)
    row = found.tokens
    return [text[row[s.start].start : row[s.end - 1].end] for s in found.sentences]


def quoted(text: str) -> str:
    """The words inside quotation marks."""
    found: Tokens = tokenize(text)
    return " ".join(t.text for i, t in enumerate(found.tokens) if found.quoted[i] and t.kind == "word")


def test_tokens_cut_the_text_exactly() -> None:
    text = "On 5 March 2031, the Prosecutor-General’s Office (Minsk) met… «ты» 1,300.5"
    assert all(text[t.start : t.end] == t.text for t in tokenize(text).tokens)


def test_possessives_and_hyphens_are_glue() -> None:
    glue = [t.text for t in tokenize("the Prosecutor-General’s office and prosecutors' work").tokens if t.is_glue]
    assert glue == ["-", "’s", "'"]


def test_apostrophe_within_a_word_is_kept() -> None:
    assert [t.text for t in tokenize("d’affaires O'Neill").tokens] == ["d’affaires", "O'Neill"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They met. They left.", 2),
        ("Mr. Petrov met them.", 1),
        ("A. B. Petrov met them.", 1),
        ("They went to St. Petersburg. They left.", 2),
        ("They met on 5.03.2031. They left.", 2),
        ("Is it so? It is! Good.", 3),
        ("He said: “We met. We left.” Then he went.", 3),
        ("It was 5 p.m. and dark.", 1),
        ("", 0),
        ("...", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_sentence_keeps_its_closing_quotation_mark() -> None:
    assert sentences("“We met.” They left.") == ["“We met.”", "They left."]


def test_line_wrapped_by_hand_goes_on() -> None:
    assert sentences("The delegations of the two\noffices met in Minsk.") == [
        "The delegations of the two\noffices met in Minsk."
    ]


def test_line_wrapped_after_a_comma_goes_on() -> None:
    text = "The meeting was attended by delegations of Armenia, Belarus,\nKazakhstan and Russia."
    assert len(sentences(text)) == 1


def test_headline_ends_with_its_line() -> None:
    assert sentences("Prosecutors met in Minsk\nThe Prosecutor General spoke.") == [
        "Prosecutors met in Minsk",
        "The Prosecutor General spoke.",
    ]


def test_blank_line_parts_paragraphs() -> None:
    found = tokenize("They met\n\nthey left")
    assert [s.paragraph for s in found.sentences] == [0, 1]


def test_endless_sentence_is_cut() -> None:
    found = tokenize("word " * 3 * LONGEST_SENTENCE)
    assert max(s.end - s.start for s in found.sentences) <= LONGEST_SENTENCE


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said, “we met” and left.", "we met"),
        ('He said, "we met" and left.', "we met"),
        ("Он сказал: «мы встретились» и ушёл.", "мы встретились"),
        ("He said, ‘we met’ and left.", "we met"),
        ("the prosecutors’ work and the state’s law", ""),
        ("He said, „we met“ and left.", "we met"),
    ],
)
def test_quotations(text: str, inside: str) -> None:
    assert quoted(text) == inside


def test_what_a_writer_puts_between_dashes_is_his_own() -> None:
    text = "«Мы встретились, – сказал прокурор, который вёл заседание. – Так и будет»."
    found = tokenize(text, ABBREVIATIONS, asides=["сказал"])
    told = [t.text for i, t in enumerate(found.tokens) if found.quoted[i] and t.kind == "word"]
    assert told == ["Мы", "встретились", "Так", "и", "будет"]


def test_quotation_left_open_ends_with_its_paragraph() -> None:
    assert quoted("He said, “we met\n\nThey left.") == "we met"


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "word " * 200_000,
        "(" * 10_000 + ")" * 10_000,
        '"' * 100_000,
        ". " * 200_000,
        "a-" * 300_000,
        "1," * 300_000,
        "\n" * 500_000,
        "’" * 300_000,
    ],
)
def test_huge_input_is_read_in_seconds(text: str) -> None:
    start = time.process_time()  # what others do on the machine does not count
    tokenize(text, ABBREVIATIONS)
    assert time.process_time() - start < 10
