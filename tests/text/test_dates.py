"""Days of a date in the precision given."""

from __future__ import annotations

import pytest

from ccpg_graph.text.dates import days_of


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2021", ("2021-01-01", "2021-12-31")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2021-09-23", ("2021-09-23", "2021-09-23")),
    ],
)
def test_a_date_has_a_first_and_a_last_day(date: str, days: tuple[str, str]) -> None:
    assert days_of(date) == days


@pytest.mark.parametrize(
    "date", ["--09-23", "", "21", "2021-13", "2021-02-30", "2021-9-1", "soon", "0000", "2021-01-01-01"]
)
def test_what_is_no_date_has_none(date: str) -> None:
    assert days_of(date) is None
