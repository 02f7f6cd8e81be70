from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.compiler import compile_knowledge, compile_registry

Replace = Callable[[str, str, str], None]


def test_alternatives_in_a_name_are_written_out_in_order(sources: Path) -> None:
    [council] = [row for row in compile_registry(sources)["bodies"] if row["slug"] == "council"]
    assert council["names"]["en"] == ["Coordinating Council of Examples", "Coordination Council of Examples"]


def test_an_empty_alternative_leaves_no_double_blank(sources: Path, replace: Replace) -> None:
    replace("bodies/councils.yaml", "of Examples", "of (the|) Examples (of Law|)")
    [council] = [row for row in compile_registry(sources)["bodies"] if row["slug"] == "council"]
    assert council["names"]["en"][:4] == [
        "Coordinating Council of the Examples of Law",
        "Coordinating Council of the Examples",
        "Coordinating Council of Examples of Law",
        "Coordinating Council of Examples",
    ]


def test_brackets_without_a_bar_are_part_of_the_name(sources: Path, replace: Replace) -> None:
    replace("bodies/councils.yaml", "(Coordinating|Coordination) Council", "Council (Financial)")
    [council] = [row for row in compile_registry(sources)["bodies"] if row["slug"] == "council"]
    assert council["names"]["en"] == ["Council (Financial) of Examples"]


def test_a_form_written_out_twice_is_refused(sources: Path, replace: Replace) -> None:
    replace("bodies/councils.yaml", "(Coordinating|Coordination)", "(Coordinating|Coordinating)")
    with pytest.raises(KnowledgeError, match="a name that the list does not have yet"):
        compile_registry(sources)


def test_a_year_becomes_text(sources: Path) -> None:
    [official] = compile_registry(sources)["officials"]
    assert official["tenures"][0]["since"] == "2011"


def test_a_place_is_a_capital_where_a_state_says_so(sources: Path, replace: Replace) -> None:
    replace(
        "places.yaml",
        "minsk:",
        "brest: {names: {en: [Brest], ru: [Брест]}, country: BY, lat: 52.1, lon: 23.69}\nminsk:",
    )
    assert {row["slug"]: row["capital"] for row in compile_registry(sources)["places"]} == {
        "brest": False,
        "minsk": True,
    }


def test_two_builds_of_one_source_are_the_same_bytes(sources: Path, tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "en.yaml").write_text("titles: [no, on, 08, Prosecutor]\n", encoding="utf-8")
    for target in ("one", "two"):
        compile_knowledge(tmp_path, tmp_path / target)
    for name in ("registry.json", "towns.json", "lexicon-en.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_words_of_the_lexicon_stay_words(sources: Path, tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "en.yaml").write_text("w: [no, on, 08, 2019-10-01, 7, true]\n", encoding="utf-8")
    compile_knowledge(tmp_path, tmp_path / "out")
    found = json.loads((tmp_path / "out" / "lexicon-en.json").read_text(encoding="utf-8"))
    assert found["data"] == {"w": ["no", "on", "08", "2019-10-01", 7, True]}


def test_a_lexicon_that_is_no_mapping_is_refused(sources: Path, tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "en.yaml").write_text("- a\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"en\.yaml: a mapping of keys"):
        compile_knowledge(tmp_path, tmp_path / "out")


def test_a_missing_file_is_named(sources: Path) -> None:
    (sources / "roles.yaml").unlink()
    with pytest.raises(KnowledgeError, match=r"roles\.yaml: cannot be read"):
        compile_registry(sources)
