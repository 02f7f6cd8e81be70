"""Intervals, ties beyond chance and rankings under missing meetings: what they must be where one can see through."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccpg_graph.errors import UsageError
from ccpg_graph.network import Filters, Network, project
from ccpg_graph.network.certainty import beyond_chance, if_unreported, intervals
from ccpg_graph.network.certainty.chance import _false_share, _trade
from ccpg_graph.network.measures import score
from tests.network.made import Made


def network_of(meetings: list[str], name: str = "co-attendance-offices", countries: tuple[str, ...] = ()) -> Network:
    """Meetings as letters of the offices that took part: `["ab", "abc"]`."""
    made = Made()
    made.offices(*sorted({code for each in meetings for code in each}))
    graph = made.document("a")
    for number, codes in enumerate(meetings):
        made.meeting(graph, f"m{number:02}", [f"body/{code}" for code in codes], start=f"{2000 + number}-01-01")
    return project(made.cooperation(), name, Filters(countries=countries))


def test_meetings_all_alike_leave_no_doubt() -> None:
    network = network_of(["abc"] * 6)
    found = intervals(network, "strength", draws=30)
    assert found.low.tolist() == found.high.tolist() == found.score.tolist() == [12, 12, 12]


def test_an_interval_is_the_spread_of_drawing_the_meetings_again() -> None:
    """A tie of 5 out of 10 meetings is, drawn again, binomial: 95 % lie between 2 and 8."""
    network = network_of(["ab"] * 5 + ["cd"] * 5)
    found = intervals(network, "strength", draws=2000)
    assert (found.low[0], found.high[0]) == (2, 8)
    assert found.score.tolist() == score(network, "strength").tolist()


def test_the_same_seed_gives_the_same_answer_and_another_another() -> None:
    network = network_of(["ab", "bc", "cd", "abd", "ac"])
    one, again, other = (intervals(network, "betweenness", draws=20, seed=seed) for seed in (1, 1, 2))
    assert one.high.tolist() == again.high.tolist() != other.high.tolist()
    assert beyond_chance(network, draws=20).p.tolist() == beyond_chance(network, draws=20).p.tolist()
    assert if_unreported(network, "strength", 20).agreement == if_unreported(network, "strength", 20).agreement


def test_two_who_meet_only_each_other_meet_beyond_chance() -> None:
    """In both networks all attend equally often; in the first always with the same one."""
    pairs = network_of(["ab", "cd", "ef", "gh"] * 6)
    found = beyond_chance(pairs, draws=200)
    assert found.q.max() < 0.05
    assert found.expected.max() < 3
    mixed = network_of(["ab", "cd", "ac", "bd", "ad", "bc"] * 4)
    assert beyond_chance(mixed, draws=200).p.min() > 0.2


def test_who_attends_all_meetings_meets_nobody_beyond_chance() -> None:
    network = network_of(["ab", "ac", "ad", "ab", "ac"])
    found = beyond_chance(network, draws=50)
    assert found.p.tolist() == [1, 1, 1]
    assert found.expected.tolist() == found.observed.tolist()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.frozensets(st.integers(0, 7)), min_size=2, max_size=6), st.integers(0, 99))
def test_a_trade_keeps_how_many_each_attends_and_how_many_attend_each(rows: list[frozenset[int]], seed: int) -> None:
    traded = [set(row) for row in rows]
    for _ in range(5):
        _trade(traded, np.random.default_rng(seed))
    assert list(map(len, traded)) == list(map(len, rows))
    for column in range(8):
        assert sum(column in row for row in traded) == sum(column in row for row in rows)


def test_trades_reach_every_graph_alike_often() -> None:
    """Two rows of two among four columns, each column once: six graphs."""
    chance, seen = np.random.default_rng(1), dict[frozenset[int], int]()
    rows = [{0, 1}, {2, 3}]
    for _ in range(3000):
        _trade(rows, chance)
        seen[frozenset(rows[0])] = seen.get(frozenset(rows[0]), 0) + 1
    assert len(seen) == 6 and min(seen.values()) > 400


def test_p_values_are_adjusted_as_by_hand() -> None:
    """0.01·4/1, 0.02·4/2, 0.04·4/3, 0.5·4/4, from the greatest down never rising."""
    found = _false_share(np.array([0.5, 0.01, 0.04, 0.02]))
    assert found == pytest.approx([0.5, 0.04, 0.04 * 4 / 3, 0.04])


def test_a_clear_ranking_does_not_move_and_a_close_one_does() -> None:
    clear = if_unreported(network_of(["ab"] * 18 + ["ac"] * 6), "strength", 10, draws=100)
    assert (clear.rank.tolist(), clear.first_stays, clear.agreement) == ([1, 2, 3], 1, 1)
    assert clear.best.tolist() == clear.worst.tolist() == [1, 2, 3]
    close = if_unreported(network_of(["ab"] * 6 + ["ac"] * 5 + ["ad"] * 5), "strength", 30, draws=100)
    assert close.worst[2] > close.best[2] and close.agreement < 1


def test_filters_on_nodes_hold_in_every_draw() -> None:
    network = network_of(["ab", "bc", "cd", "ad"], countries=("a",))
    assert network.ids == ("body/a", "body/b", "body/d")
    assert intervals(network, "strength", draws=50).high[1] <= 4
    assert if_unreported(network, "degree", 25, draws=20).rank.tolist() == [1, 2.5, 2.5]


@pytest.mark.parametrize("name", ["hosting", "office-meeting", "office-topic", "instruments", "succession"])
def test_other_networks_have_intervals_too(name: str) -> None:
    network = network_of(["ab", "bc"], name)
    assert intervals(network, "strength", draws=5).score.tolist() == score(network, "strength").tolist()
    assert len(if_unreported(network, "degree", 50, draws=5).rank) == len(network.ids)


def test_numbers_that_cannot_be_are_told() -> None:
    network = network_of(["ab"])
    for wrong in (
        lambda: intervals(network, "strength", draws=1),
        lambda: intervals(network, "strength", level=1),
        lambda: if_unreported(network, "strength", 0),
        lambda: beyond_chance(network, draws=0),
        lambda: beyond_chance(network_of(["ab"], "office-meeting")),
        lambda: intervals(network, "fame"),
    ):
        with pytest.raises(UsageError):
            wrong()
