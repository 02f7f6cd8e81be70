"""The gazetteer: names, namesakes, and that the shipped file is sound."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.checks import SLUG
from ccpg_graph.knowledge.registry import Registry, load_registry
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.knowledge.towns import COLUMN, LINE, Towns, compile_towns, largest, load_towns, name_key


def read(source: Path) -> Towns:
    data = compile_towns(source)
    return Towns(data["names"].split(LINE), data["rows"].split(LINE))


def test_a_town_has_the_names_of_both_languages(sources: Path) -> None:
    towns = read(sources / "towns.csv")
    assert [town.slug for town in towns.named("Орша")] == ["orsha", "orsha-ru"]
    assert [town.slug for town in towns.named("Vorsha")] == ["orsha"]
    assert towns.named("Minsk") == []


def test_a_place_of_the_gazetteer_has_its_preferred_names(sources: Path) -> None:
    place = read(sources / "towns.csv").place("orsha")
    assert place is not None
    assert (place.country, place.lat, place.lon) == ("BY", 54.51, 30.43)
    assert {language: [form.name for form in forms] for language, forms in place.names.items()} == {
        "en": ["Orsha"],
        "ru": ["Орша"],
    }


def test_a_name_that_is_a_common_word_is_known_as_one(sources: Path) -> None:
    [hill] = read(sources / "towns.csv").named("hill")
    assert hill.common


def test_the_largest_must_be_so_by_far(sources: Path) -> None:
    orshas = read(sources / "towns.csv").named("Orsha")
    assert largest(orshas, 5) == orshas[0]
    assert largest(orshas, 10) is None
    assert largest([], 5) is None


def test_names_are_compared_without_marks_and_hyphens() -> None:
    assert name_key("Cha-am") == name_key("Cha Am")
    assert name_key("Xi’an") == name_key("Xi'an")
    assert name_key("Düsseldorf") == name_key("Dusseldorf")
    assert name_key("Кёльн") == name_key("Кельн")


def test_other_columns_are_refused(tmp_path: Path) -> None:
    source = tmp_path / "towns.csv"
    source.write_text("slug,country\nminsk,BY\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match="the columns slug, country, en"):
        compile_towns(source)


def test_the_shipped_file_is_sound(registry: Registry) -> None:
    with shipped("data/registry/towns.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["slug"] for row in rows}) == len(rows) > 10_000
    assert all(SLUG.fullmatch(row["slug"]) and row["country"] in registry.states and row["en"] for row in rows)
    assert not {row["slug"] for row in rows} & set(registry.places)
    assert not any(mark in row["en"] + row["ru"] for row in rows for mark in (LINE, f"{COLUMN}{COLUMN}"))


def test_the_hand_edited_file_wins(registry: Registry) -> None:
    assert load_registry().place("minsk") == registry.places["minsk"]
    assert load_towns().named("Minsk") == []
