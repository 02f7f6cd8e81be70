from __future__ import annotations

import json
from pathlib import Path

import pytest

from ccpg_graph.errors import StoreError
from ccpg_graph.store import Ledger, ledger_lines
from ccpg_graph.store.durable import append_lines, read_lines


def ledger(*rows: tuple[str, list[str]]) -> Ledger:
    found = Ledger()
    for old, new in rows:
        found.take(json.dumps({"old": old, "new": new}))
    return found


def test_an_old_id_leads_to_the_last_of_a_chain() -> None:
    assert ledger(("a/1", ["a/2"]), ("a/2", ["a/3"])).successors("a/1") == ["a/3"]


def test_an_id_in_use_leads_nowhere() -> None:
    assert ledger(("a/1", ["a/2"])).successors("a/2") == []


def test_an_id_that_came_back_is_in_use_again() -> None:
    found = ledger(("a/1", ["a/2"]), ("a/2", ["a/1"]))
    assert found.successors("a/1") == []
    assert found.successors("a/2") == ["a/1"]


def test_what_fell_apart_leads_to_all_its_parts() -> None:
    assert ledger(("a/1", ["a/2", "a/3"]), ("a/3", ["a/4"])).successors("a/1") == ["a/2", "a/4"]


def test_what_is_gone_is_known_again_and_not_named() -> None:
    (line,) = ledger_lines({}, ["person/ivan-petrov-ru"], Ledger())
    assert "petrov" not in line
    found = Ledger()
    found.take(line)
    assert found.is_gone("person/ivan-petrov-ru")
    assert not found.is_gone("person/ivan-petrov-by")


def test_what_the_ledger_says_already_is_not_said_again() -> None:
    before = ledger(("a/1", ["a/2"]))
    before.take(ledger_lines({}, ["a/9"], Ledger())[0])
    assert ledger_lines({"a/1": {"a/2"}}, ["a/9"], before) == []
    assert ledger_lines({"a/1": {"a/3"}}, [], before) == ['{"old": "a/1", "new": ["a/3"]}']


def test_a_line_of_another_kind_is_named(tmp_path: Path) -> None:
    (tmp_path / "ledger.jsonl").write_text('{"x": 1}\n')
    with pytest.raises(StoreError, match=r"ledger\.jsonl line 1"):
        Ledger.read(tmp_path / "ledger.jsonl")


def test_a_line_cut_short_is_left_out_and_goes_with_the_next(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    append_lines(path, ["one"])
    with path.open("ab") as file:
        file.write(b'{"old": "a/')
    assert read_lines(path) == ["one"]
    append_lines(path, ["two"])
    assert path.read_text() == "one\ntwo\n"


def test_no_file_holds_no_lines(tmp_path: Path) -> None:
    assert read_lines(tmp_path / "none") == []
