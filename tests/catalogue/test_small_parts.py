"""Nodes, dates, sets of numbers and the search index by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccpg_graph.catalogue.dates import FOR_EVER, Spell, bounds, first_day, is_date, last_day, precision
from ccpg_graph.catalogue.masks import numbers_of, to_mask
from ccpg_graph.catalogue.search import build_index
from ccpg_graph.catalogue.values import Nodes, Value, ValueKind
from ccpg_graph.mapping.terms import iri, literal
from ccpg_graph.vocab import BASE, CCPG

NODES = Nodes(BASE)


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (f"<{BASE}id/person/x>", Value(ValueKind.THING, "person/x")),
        (f"<{CCPG.Held}>", Value(ValueKind.TERM, "Held")),
        ("<https://example.org/1>", Value(ValueKind.ADDRESS, "https://example.org/1")),
        ('"a \\"b\\" \\\\ \\u00e9"', Value(ValueKind.LITERAL, 'a "b" \\ é')),
        ('"Минск"@ru', Value(ValueKind.LITERAL, "Минск", None, "ru")),
        ('"2021"^^<http://www.w3.org/2001/XMLSchema#gYear>', Value(ValueKind.LITERAL, "2021", "xsd:gYear")),
    ],
)
def test_a_term_is_read_in_short(term: str, value: Value) -> None:
    assert NODES.value(term) == value


@given(st.text())
def test_a_literal_comes_back_as_it_was_written(text: str) -> None:
    assert NODES.value(literal(text)).text == text


def test_a_property_has_its_prefix() -> None:
    assert NODES.property(iri(CCPG.startDate)) == "ccpg:startDate"
    assert NODES.property("<https://example.org/p>") == "https://example.org/p"


def test_dates_have_a_first_and_a_last_day() -> None:
    assert (first_day("2024-02"), last_day("2024-02")) == ("2024-02-01", "2024-02-29")
    assert (first_day("2021"), last_day("2021")) == ("2021-01-01", "2021-12-31")
    assert [precision(text) for text in ("2021", "2021-09", "2021-09-23", "--09-23")] == ["year", "month", "day", None]


@pytest.mark.parametrize("text", ["", "2021-13", "2021-02-30", "21", "2021-9", "2021-09-23T00:00", "--09-23"])
def test_what_is_no_date(text: str) -> None:
    assert not is_date(text)


def test_a_day_makes_a_month_worthless_and_rival_days_widen() -> None:
    assert bounds(["2021-09", "2021-09-23"]) == Spell("2021-09-23", "2021-09-23")
    assert bounds(["2021-09-23", "2021-10-01"]) == Spell("2021-09-23", "2021-10-01")
    assert bounds(["--09-23"]) is None
    assert Spell("2021-01-01", FOR_EVER).overlaps("2030-01-01", "2030-01-02")


@given(st.sets(st.integers(min_value=0, max_value=2000)))
def test_a_mask_keeps_every_number(numbers: set[int]) -> None:
    mask = to_mask(numbers, 2001)
    assert list(numbers_of(mask)) == sorted(numbers)
    assert mask.bit_count() == len(numbers)


INDEX = build_index(
    [
        (0, ["Igor Krasnov", "Игорь Викторович Краснов"]),
        (1, ["Yury Chaika", "Юрий Чайка"]),
        (2, ["Prosecutor General's Office of the Republic of Belarus", "Генеральная прокуратура Республики Беларусь"]),
        (3, ["Coordinating Council of Prosecutors General of the CIS Member States: session 31"]),
        (4, ["Abdurakhmon Alizoda", "K. A. Alizoda"]),
    ]
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Краснов", 0),
        ("KRASNOV", 0),
        ("krasnow igor", 0),
        ("Krasnof", 0),
        ("Chayka", 1),
        ("Tschaika", 1),
        ("чайк", 1),
        ("прокуратура Беларуси", 2),
        ("prosecutor belarus", 2),
        ("session 31", 3),
        ("31st session", 3),
        ("31-я session", 3),
        ("Абдурахмон Ализода", 4),
        ("Abdurahmon", 4),
    ],
)
def test_a_thing_is_found_whatever_the_script_and_spelling(text: str, number: int) -> None:
    found = INDEX.find(text)
    assert max(found, key=lambda each: found[each]) == number


@pytest.mark.parametrize(
    "text", ["", "  ", "—", "session 32", "Krasnov Belarus", "Ivanov", "qqqqqqqq", "zzzzzz", "aaaaaaa"]
)
def test_every_word_must_stand_in_one_name(text: str) -> None:
    assert INDEX.find(text) == {}


def test_a_name_that_is_all_of_the_search_fits_best() -> None:
    index = build_index([(0, ["Deputy Prosecutor General"]), (1, ["Prosecutor General"])])
    found = index.find("prosecutor general")
    assert found[1] == 1.0 > found[0]


@given(st.text(max_size=300))
def test_any_text_can_be_searched_for(text: str) -> None:
    assert all(0 < score <= 1 for score in INDEX.find(text).values())
