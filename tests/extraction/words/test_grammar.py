"""Patterns over chunks."""

from __future__ import annotations

import time

import pytest

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import compile_grammar
from ccpg_graph.extraction.words.vocabulary import load_vocabulary
from ccpg_graph.knowledge.lexicon import languages

FUNCTION_WORDS = frozenset({"the", "of", "in", "at", "and"})
MACROS = {"WHO": "( <PERSON|BODY> )", "AND": "( ,|and )+"}


def find(pattern: str, kinds: str) -> list[tuple[int, int, dict[str, tuple[int, int]]]]:
    """The matches of one pattern over chunks of these kinds: start, end, named items."""
    grammar = compile_grammar({"stage": {"rule": pattern}}, MACROS, FUNCTION_WORDS, "file")
    row = [Chunk(kind, i, i + 1) for i, kind in enumerate(kinds.split())]
    return [(m.start, m.end, dict(m.groups)) for m in grammar.find("stage", grammar.alphabet.encode(row))]


@pytest.mark.parametrize(
    ("pattern", "kinds", "spans"),
    [
        ("in <PLACE>", "=in PLACE", [(0, 2)]),
        ("in|at <PLACE>", "=at PLACE", [(0, 2)]),
        ("in <PLACE>", "=at PLACE", []),
        ("<PERSON> -2 <PLACE>", "PERSON word word PLACE", [(0, 4)]),
        ("<PERSON> -2 <PLACE>", "PERSON word word word PLACE", []),
        ("<PERSON> -2 <PLACE>", "PERSON BODY PLACE", []),
        ("<PERSON> ~2 <PLACE>", "PERSON BODY word PLACE", [(0, 4)]),
        ("<PERSON> ~2 <PLACE>", "PERSON ; PLACE", []),
        ("<hold.p>", "hold.a hold.p", [(1, 2)]),
        ("<hold>", "hold.a hold.p", [(0, 1), (1, 2)]),
        ("@WHO ( @AND @WHO )* <hold.a>", "PERSON , =and BODY hold.a", [(0, 5)]),
        ("<PERSON> !( of )", "PERSON =of PERSON", [(2, 3)]),
        ("^ <PERSON>", "word PERSON", []),
        ("<PERSON> $", "PERSON word PERSON", [(2, 3)]),
        ("<!PERSON|BODY> <PLACE>", "PERSON PLACE word PLACE", [(2, 4)]),
        ("<num>+ <PLACE>", "num num PLACE", [(0, 3)]),
        ("the? <PLACE>", "=the PLACE", [(0, 2)]),
    ],
)
def test_pattern(pattern: str, kinds: str, spans: list[tuple[int, int]]) -> None:
    assert [(start, end) for start, end, _ in find(pattern, kinds)] == spans


def test_named_items_are_kept() -> None:
    [(_, _, groups)] = find("who=@WHO <hold.a> where=( in <PLACE> )?", "PERSON hold.a =in PLACE")
    assert groups == {"who": (0, 1), "where": (2, 4)}


def test_named_item_that_matched_nothing_is_left_out() -> None:
    [(_, _, groups)] = find("who=@WHO <hold.a> where=( in <PLACE> )?", "PERSON hold.a")
    assert groups == {"who": (0, 1)}


@pytest.mark.parametrize("pattern", ["( <PERSON>", "@NOWHERE", "<PERSON> )"])
def test_bad_pattern_names_file_stage_and_rule(pattern: str) -> None:
    with pytest.raises(KnowledgeError, match=r"data\.yaml: grammar stage\.bad") as caught:
        compile_grammar({"stage": {"bad": pattern}}, MACROS, FUNCTION_WORDS, "data.yaml").check()
    assert pattern in str(caught.value)


def test_unknown_stage_finds_nothing() -> None:
    grammar = compile_grammar({}, {}, FUNCTION_WORDS, "file")
    assert list(grammar.find("stage", "")) == []


def test_nested_repeats_finish() -> None:
    start = time.process_time()
    assert find("( ( @WHO @AND? )* @AND? )* <PLACE>", "PERSON , " * 150) == []
    assert time.process_time() - start < 10


@pytest.mark.parametrize("language", languages())
def test_every_pattern_of_a_lexicon_parses(language: str) -> None:
    load_vocabulary(language).grammar.check()


def test_chunks_that_two_alternatives_stand_for_are_read_in_one_way() -> None:
    """Else `re` would try two to the power of thirty readings before it gave the row up."""
    row = " ".join(["=also"] * 30)
    assert find("( <word> | also )* <PERSON>", row) == []
    assert find("( <word> | also )* <PERSON>", f"{row} PERSON") == [(0, 31, {})]


def test_alternatives_joined_keep_their_order() -> None:
    assert find("( in of | in | at )* <PLACE>", "=in =of =at PLACE") == [(0, 4, {})]
