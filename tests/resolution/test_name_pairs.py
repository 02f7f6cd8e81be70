"""Two hundred pairs of invented names, the same and different, in both scripts: how well they are told apart.

`docs/quality.md` has the table; a score below the floor fails here.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from rapidfuzz import fuzz

from ccpg_graph.resolution.people import SAME_NAME
from ccpg_graph.text.names import compare_names
from ccpg_graph.text.scripts import to_latin

FLOOR = 0.95
TABLE = Path(__file__).with_name("name_pairs.csv").read_text(encoding="utf-8")
PAIRS = [tuple(row) for row in csv.reader(TABLE.splitlines())][1:]


def scores(is_same: Callable[[str, str], bool]) -> tuple[float, float, float]:
    """Precision, recall and F1 of saying that two names are one person's."""
    said = [(is_same(one, other), verdict == "same") for one, other, verdict in PAIRS]
    right = sum(found and true for found, true in said)
    precision, recall = right / sum(found for found, _ in said), right / sum(true for _, true in said)
    return precision, recall, 2 * precision * recall / (precision + recall)


def ours(one: str, other: str) -> bool:
    return compare_names(one, other) >= SAME_NAME


def by_rapidfuzz(threshold: int) -> Callable[[str, str], bool]:
    """The same library alone, words in any order, after the same transliteration."""
    return lambda one, other: fuzz.token_sort_ratio(to_latin(one), to_latin(other)) >= threshold


def test_the_pairs_are_two_hundred_of_both_kinds_and_scripts() -> None:
    assert len({pair[:2] for pair in PAIRS}) == len(PAIRS) >= 200
    assert min(sum(pair[2] == verdict for pair in PAIRS) for verdict in ("same", "different")) >= 80
    assert sum(not "".join(pair[:2]).isascii() for pair in PAIRS) >= 100


def test_names_are_told_apart_better_than_the_floor() -> None:
    precision, _, f1 = scores(ours)
    assert f1 >= FLOOR
    assert precision >= 0.98


def test_the_best_threshold_of_rapidfuzz_alone_is_behind() -> None:
    best = max(scores(by_rapidfuzz(threshold))[2] for threshold in range(50, 100))
    assert best < scores(ours)[2] - 0.05


def test_the_table_of_the_docs_is_this_one() -> None:
    text = (Path(__file__).parents[2] / "docs" / "quality.md").read_text(encoding="utf-8")
    threshold = max(range(50, 100), key=lambda each: scores(by_rapidfuzz(each))[2])
    for name, found in (("ccpg-graph", scores(ours)), ("rapidfuzz alone", scores(by_rapidfuzz(threshold)))):
        assert f"| {name} | {' | '.join(f'{each:.3f}' for each in found)} |" in text
