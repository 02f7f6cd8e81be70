"""Dates as documents give them."""

from __future__ import annotations

import time

import pytest

from ccpg_graph.extraction.naming.dates import literal
from tests.extraction.scenery import chunks

WEDNESDAY = "2031-03-12"


def dates(text: str, issued: str | None = None) -> list[tuple[str | None, str | None]]:
    """Start and end of each date of a text."""
    return [(c.value.start, c.value.end) for c in chunks(text, issued) if c.kind in ("DATE", "PERIOD")]


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("on 5 March 2031", "2031-03-05"),
        ("on March 5, 2031", "2031-03-05"),
        ("on the 5th of March 2031", "2031-03-05"),
        ("on 3 Sept. 2031", "2031-09-03"),
        ("on Sept. 3, 2031", "2031-09-03"),
        ("on 05.03.2031", "2031-03-05"),
        ("on 2031-03-05", "2031-03-05"),
        ("on 13/07/2031", "2031-07-13"),
        ("on 7/13/2031", "2031-07-13"),
        ("on Thursday, 20 September 2031", "2031-09-20"),
        ("in March 2031", "2031-03"),
        ("in 2031", "2031"),
        ("on September 20", "--09-20"),
        ("on 1st April", "--04-01"),
    ],
)
def test_date_is_as_exact_as_its_words(words: str, start: str) -> None:
    assert dates(f"They met {words}.") == [(start, None)]


def test_slashed_date_of_either_order_is_sure_of_its_year_only() -> None:
    assert dates("They met on 7/3/2031.") == [("2031", None)]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("from 5 to 7 March 2031", "2031-03-05", "2031-03-07"),
        ("on 5-7 March 2031", "2031-03-05", "2031-03-07"),
        ("on March 5-7, 2031", "2031-03-05", "2031-03-07"),
        ("from 28 February to 3 March 2031", "2031-02-28", "2031-03-03"),
        ("in 2031-2033", "2031", "2033"),
    ],
)
def test_range(words: str, start: str, end: str) -> None:
    assert dates(f"They met {words}.") == [(start, end)]


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("today", "2031-03-12"),
        ("yesterday", "2031-03-11"),
        ("tomorrow", "2031-03-13"),
        ("on Monday", "2031-03-10"),
        ("last Friday", "2031-03-07"),
        ("next Monday", "2031-03-17"),
        ("last year", "2030"),
        ("on 10 March", "2031-03-10"),
    ],
)
def test_relative_date_counts_from_the_publication(words: str, start: str) -> None:
    assert dates(f"They met {words}.", WEDNESDAY) == [(start, None)]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("in February last year", "2030-02", None),
        ("in August of next year", "2032-08", None),
        ("last year in September", "2030-09", None),
        ("in early May next year", "2032-05", None),
        ("on 5 July last year", "2030-07-05", None),
        ("on July 5-6 of last year", "2030-07-05", "2030-07-06"),
        ("from 30 May to 1 June last year", "2030-05-30", "2030-06-01"),
        ("on 4 March this year", "2031-03-04", None),
        ("next month", "2031-04", None),
    ],
)
def test_month_or_day_of_another_year_counts_from_the_publication(words: str, start: str, end: str | None) -> None:
    assert dates(f"They met {words}.", WEDNESDAY) == [(start, end)]


@pytest.mark.parametrize("words", ["today", "tomorrow", "on Monday", "last year"])
def test_relative_date_without_publication_is_open(words: str) -> None:
    assert dates(f"They met {words}.") == [(None, None)]


def test_year_of_a_day_may_be_the_one_before() -> None:
    assert dates("They met on 30 December.", "2031-01-04") == [("2030-12-30", None)]


def test_day_far_from_the_publication_keeps_no_year() -> None:
    assert dates("They met on 20 September.", WEDNESDAY) == [("--09-20", None)]


@pytest.mark.parametrize(
    "text",
    [
        "They may meet.",
        "the March of victory",
        "last week",
        "They are 2031 people.",
        "Article 5 of the law",
        "32 March",
    ],
)
def test_other_words_are_no_dates(text: str) -> None:
    assert dates(text) == []


def test_day_that_does_not_exist_is_no_day() -> None:
    assert ("2031-02-31", None) not in dates("They met on 31 February 2031.")


@pytest.mark.parametrize(
    ("value", "datatype"),
    [("2031", "gYear"), ("2031-03", "gYearMonth"), ("2031-03-05", "date"), ("--03-05", "gMonthDay")],
)
def test_literal_has_the_type_of_its_exactness(value: str, datatype: str) -> None:
    assert literal(value).datatype == datatype


@pytest.mark.parametrize("text", ["5 March " * 20_000, "1/" * 50_000, "2031 - " * 20_000, "the " * 100_000])
def test_rows_of_numbers_are_read_in_seconds(text: str) -> None:
    start = time.process_time()
    dates(text)
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("They met on 20 September 2018. The dinner was given on 20 September, too.", "2018-09-20"),
        ("They met on 20 September 2018. The next talks were on 28 September.", "--09-28"),
        ("They met on 20 September 2018 and on 20 September 2019. The dinner was on 20 September.", "--09-20"),
    ],
)
def test_a_day_has_the_year_of_the_same_day_told_in_full(text: str, last: str) -> None:
    assert dates(text)[-1] == (last, None)


@pytest.mark.parametrize("words", ["18.06–20.06.2031", "18–20.06.2031", "18.06.2031–20.06.2031"])
def test_days_written_with_dots_to_the_last_of_them(words: str) -> None:
    assert dates(f"The talks took place on {words}.") == [("2031-06-18", "2031-06-20")]
