"""Windows by year and sliding, turnover, and two periods side by side, on graphs one can count."""

from __future__ import annotations

import math

import pytest

from ccpg_graph.errors import UsageError
from ccpg_graph.network import Filters, Network, asking, project
from ccpg_graph.network.change import by_year, change, compare, series
from ccpg_graph.network.windows import NOT_IN_ONE, windows
from tests.network.made import Made
from tests.network.test_projections import ties

MEETINGS = {"m1": ("2018-05-01", "ab"), "m2": ("2018-06", "bc"), "m3": ("2020", "ab"), "m4": ("2020-02-02", "ad")}


@pytest.fixture
def network() -> Network:
    made = Made()
    made.offices(*"abcd")
    graph = made.document("x")
    for name, (day, codes) in MEETINGS.items():
        made.meeting(graph, name, [f"body/{code}" for code in codes], start=day)
    made.meeting(graph, "m5", ["body/a", "body/c"])
    return project(made.cooperation(), "co-attendance-offices")


def test_years_have_their_meetings_and_empty_years_none(network: Network) -> None:
    found = windows(network)
    assert [each.name for each in found] == ["2018", "2019", "2020"]
    assert [ties(each.network) for each in found] == [
        {("a", "b"): 1, ("b", "c"): 1},
        {},
        {("a", "b"): 1, ("a", "d"): 1},
    ]
    assert found[0].network.left_out.counts == {"events without a date, or with one that does not tell the year": 1}
    assert found[0].network.edges[0].evidence.meetings == ("meeting/m1",)


def test_a_year_is_what_the_same_period_gives(network: Network) -> None:
    for window in windows(network):
        again = windows(network, 1)[window.first - 2018].network
        assert ties(again) == ties(window.network)
        assert window.network.filters == Filters(str(window.first), str(window.last))


def test_windows_slide(network: Network) -> None:
    found = windows(network, years=2)
    assert [each.name for each in found] == ["2018–2019", "2019–2020"]
    assert [each.name for each in windows(network, years=9)] == ["2018–2026"]
    with pytest.raises(UsageError, match="both have to be 1 or more"):
        windows(network, 0)


def test_what_came_stayed_and_went(network: Network) -> None:
    first, _, last = (each.network for each in windows(network))
    found = change(first, last)
    assert found.stayed == (("body/a", "body/b"),)
    assert (found.came, found.went) == ((("body/a", "body/d"),), (("body/b", "body/c"),))
    assert (found.entered, found.left) == (("body/d",), ("body/c",))
    assert found.stability == pytest.approx(1 / 3)


def test_each_year_tells_what_changed_since_the_one_before(network: Network) -> None:
    first, empty, last = by_year(network)
    assert first.change is None and empty.change is not None and last.change is not None
    assert (first.events, first.nodes, empty.events, empty.nodes) == (2, 3, 0, 0)
    assert len(empty.change.went) == 2 and empty.change.stability == 0
    assert first.whole["density"] == pytest.approx(1 / 3)
    assert last.whole["components"] == 2


def test_series_have_gaps_where_a_node_had_no_event(network: Network) -> None:
    found = series(by_year(network), "strength")
    assert found["body/a"][0] == 1 and math.isnan(found["body/a"][1]) and found["body/a"][2] == 2
    assert [math.isnan(value) for value in found["body/c"]] == [False, True, True]


def test_two_periods_side_by_side(network: Network) -> None:
    first, _, last = (each.network for each in windows(network))
    found = compare(first, last)
    assert found.nodes == ("body/a", "body/b", "body/c", "body/d")
    assert (found.before.tolist(), found.after.tolist()) == ([1, 2, 1, 0], [2, 1, 0, 1])
    # Ranks 2.5 1 2.5 4 against 1 2.5 4 2.5.
    assert found.agreement == pytest.approx(0)
    assert compare(first, first).agreement == pytest.approx(1)


def test_a_network_without_dates_has_no_years() -> None:
    made = Made()
    made.offices("a", "b")
    made.meeting(made.document("x"), "m", ["body/a", "body/b"])
    assert windows(project(made.cooperation(), "co-attendance-offices")) == ()


def test_what_belongs_to_no_year_is_told() -> None:
    made = Made()
    made.offices("am", "by")
    graph = made.document("a")
    made.meeting(graph, "dated", ["body/am", "body/by"], start="2019")
    made.meeting(graph, "undated", ["body/am", "body/by"])
    found = asking.years(made.cooperation(), asking.Question("co-attendance-offices"), "strength")
    assert found["left_out"] == {NOT_IN_ONE: 1}
    assert [(year["name"], year["events"]) for year in found["years"]] == [("2019", 1)]
