from __future__ import annotations

import pytest

from ccpg_graph.knowledge.things import Tenure


def tenure(
    since: str | None = None, until: str | None = None, attested: tuple[str, ...] = (), status: str | None = None
) -> Tenure:
    return Tenure(
        "office",
        "prosecutor-general",
        since,
        until,
        attested,
        status,
        ("https://example.org",),
        None,
        True,
        status == "current",
    )


@pytest.mark.parametrize(
    ("held", "day", "expected"),
    [
        (tenure("2011", "2020-09-09"), "2015", True),
        (tenure("2011", "2020-09-09"), "2010-12-31", False),
        (tenure("2011", "2020-09-09"), "2020-09-09", True),
        (tenure("2011", "2020-09-09"), "2020-09-10", False),
        (tenure("2011", "2020-09-09"), "2020-09", True),  # some day of that month
        (tenure("2011", "2020-09-09"), "2020", True),
        (tenure("2020-09-09", status="current"), "2031-01-01", True),
        (tenure("2020-09-09"), "2020-09-09", True),
        (tenure("2020-09-09"), "2020-09-10", False),  # no end seen, and nobody says that it goes on
        (tenure(until="2010-01-30"), "2009-12-31", False),  # no beginning seen
        (tenure(until="2010-01-30", attested=("2007-10-09",)), "2009-12-31", True),
        (tenure(attested=("2012-03", "2015-08")), "2014", True),
        (tenure(attested=("2012-03", "2015-08")), "2016", False),
        (tenure(attested=("2023-02",), status="current"), "2025", True),
        (tenure(attested=("2023-02",), status="current"), "2023-01-31", False),
        (tenure(), "2014", False),
    ],
)
def test_a_post_is_held_between_the_dates_seen(held: Tenure, day: str, expected: bool) -> None:
    assert held.holds(day) is expected
