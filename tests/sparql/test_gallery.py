from __future__ import annotations

from pathlib import Path

import pytest

from ccpg_graph.errors import QueryError, UsageError
from ccpg_graph.sparql.gallery import find_query, read_gallery


def test_question_and_parameters_are_read(tmp_path: Path) -> None:
    (tmp_path / "holders.rq").write_text("# Who held the post?\n# param: asOf xsd:date\nASK { ?s ?p ?asOf }\n")
    (query,) = read_gallery(tmp_path)
    assert (query.name, query.question) == ("holders", "Who held the post?")
    assert [parameter.name for parameter in query.parameters] == ["asOf"]


def test_file_without_a_question_is_named(tmp_path: Path) -> None:
    (tmp_path / "bare.rq").write_text("ASK { ?s ?p ?o }\n")
    with pytest.raises(QueryError, match=r"bare\.rq"):
        read_gallery(tmp_path)


def test_unknown_name_lists_the_known(tmp_path: Path) -> None:
    (tmp_path / "one.rq").write_text("# One?\nASK { ?s ?p ?o }\n")
    with pytest.raises(UsageError, match="the gallery has one"):
        find_query("two", tmp_path)
