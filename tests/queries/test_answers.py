"""Each question of the gallery, asked of a build of the shipped documents, gives the rows that were found right.

The expected rows lie in `expected/<name>.json`, and docs/questions.md shows the first of them;
docs/dataset.md tells what the data covers. After a change that is meant to alter them,

    python -m tests.queries.test_answers

writes all of them anew; read every changed row against the documents before it is committed.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccpg_graph.pipeline import build
from ccpg_graph.sparql.gallery import read_gallery
from ccpg_graph.sparql.parameters import bind_parameters
from ccpg_graph.sparql.tokens import read_tokens
from ccpg_graph.store import EVERYTHING, Home, Rows, Scope, Store
from ccpg_graph.vocab import BASE
from tools import make_dataset_page, make_questions

EXPECTED = Path(__file__).parent / "expected"
GALLERY = {question.name: question for question in read_gallery()}
# What these tell is concluded from all documents: who is one with whom, and which document repeats another.
CONCLUDED = {"merges"}
JOINED = " | "  # what GROUP_CONCAT puts between values, in no order


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The release of the shipped documents."""
    home = Home(tmp_path_factory.mktemp("home"))
    build([], home, jobs=1)
    with home.current().open() as store:
        yield store


def rows_of(store: Store, name: str, scope: Scope = EVERYTHING) -> list[dict[str, str]]:
    """Rows as they are compared: short ids, joined values in order, no empty cells, no count of claims, no confidence.

    How many claims a document makes changes with every rule that is added, how sure they are with every measurement.
    """
    answer = store.query(bind_parameters(read_tokens(GALLERY[name].text), {}), scope)
    assert isinstance(answer, Rows)
    return [
        {
            variable: JOINED.join(sorted(part.removeprefix(f"{BASE}id/") for part in node.text.split(JOINED)))
            for variable, node in zip(answer.variables, row, strict=True)
            if node is not None and variable != "confidence" and not (variable == "claims" and int(node.text) > 0)
        }
        for row in answer.rows
    ]


def expected(name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("name", GALLERY)
def test_the_question_has_its_rows(store: Store, name: str) -> None:
    assert rows_of(store, name) == expected(name)


@pytest.mark.parametrize("name", sorted(GALLERY.keys() - CONCLUDED))
def test_what_is_known_by_a_day_needs_no_conclusions(store: Store, name: str) -> None:
    """`--known-by` asks documents and registry alone, and must not lose rows for it."""
    graphs = tuple(graph for graph in store.graphs() if graph not in {f"{BASE}graph/links", f"{BASE}graph/judgements"})
    assert rows_of(store, name, Scope(graphs)) == expected(name)


def test_every_question_finds_something() -> None:
    """A question that finds nothing in the shipped documents would prove nothing."""
    assert {name for name in GALLERY if expected(name) == []} == set()


def test_no_expected_rows_without_their_question() -> None:
    assert {path.stem for path in EXPECTED.glob("*.json")} == set(GALLERY)


def test_the_page_of_questions_shows_them_all(store: Store) -> None:
    assert make_questions.PAGE.read_text(encoding="utf-8") == make_questions.render(store)


def test_the_page_of_the_data_set_tells_what_it_covers(store: Store) -> None:
    assert make_dataset_page.PAGE.read_text(encoding="utf-8") == make_dataset_page.render(store)


def test_missing_numbers_are_told_as_ranges() -> None:
    assert make_dataset_page._ranges([1, 2, 3, 7, 9, 10]) == "1–3, 7 and 9–10"
    assert make_dataset_page._ranges([4]) == "4"


def test_an_extraordinary_session_is_counted_apart() -> None:
    told = [make_dataset_page._and_extraordinary(count) for count in range(3)]
    assert told == ["", " and an extraordinary one", " and 2 extraordinary ones"]


def test_short_lists_are_shown_whole(store: Store) -> None:
    assert set(GALLERY) >= make_questions.WHOLE
    page = make_questions.render(store)
    for name in make_questions.WHOLE:
        assert f"{len(expected(name))} rows, all of them; [`queries/{name}.rq`]" in page


def write_expected() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        build([], home, jobs=1)
        with home.current().open() as store:
            for name in GALLERY:
                text = json.dumps(rows_of(store, name), ensure_ascii=False, indent=1)
                (EXPECTED / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
                sys.stdout.write(f"{name}\n")
            make_questions.PAGE.write_text(make_questions.render(store), encoding="utf-8")
            make_dataset_page.PAGE.write_text(make_dataset_page.render(store), encoding="utf-8")


if __name__ == "__main__":
    write_expected()
