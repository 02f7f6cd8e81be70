"""Measures against published figures of classic networks, against figures worked out by hand, and engines against
one another."""

from __future__ import annotations

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccpg_graph.errors import UsageError
from ccpg_graph.network import DEFINITIONS
from ccpg_graph.network.incidence import Floats
from ccpg_graph.network.measures import (
    MEASURES,
    WHOLE,
    Engine,
    Graph,
    cuts,
    degree,
    groups,
    measure_of,
    paths,
    spectral,
    twomode,
    whole,
)
from ccpg_graph.network.measures.graph import in_order
from tests.network.classics import davis, florentine, graph_from, karate


def path_of_four() -> Graph:
    """0 – 1 – 2 – 3, of weights 1, 2 and 1."""
    return Graph(4, np.array([0, 1, 2]), np.array([1, 2, 3]), np.array([1.0, 2.0, 1.0]))


def nothing() -> Graph:
    return Graph(3, np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros(0))


# Published figures.


def test_the_karate_club_has_its_published_figures() -> None:
    graph, _ = karate()
    assert degree.degree(graph)[[0, 33]].tolist() == [16, 17]
    assert paths.betweenness(graph)[[0, 33]] == pytest.approx([0.43764, 0.30407], abs=5e-6)
    assert whole.density(graph) == pytest.approx(0.139, abs=5e-4)
    assert whole.transitivity(graph) == pytest.approx(0.2557, abs=5e-5)
    # The greatest there is, 0.4198: U. Brandes and others, On modularity clustering (2008), table I.
    assert 0.40 < groups.modularity(graph, groups.communities(graph)) <= 0.4198
    assert groups.core(graph).max() == 4


def test_the_medici_stand_between_the_florentine_families() -> None:
    """J. F. Padgett and C. K. Ansell, Robust action and the rise of the Medici (1993): 0.522 against 0.255."""
    graph, number = florentine()
    scores = paths.betweenness(graph)
    assert scores[number["Medici"]] == pytest.approx(0.522, abs=5e-4)
    assert scores[number["Guadagni"]] == pytest.approx(0.255, abs=5e-4)
    assert paths.closeness(graph)[number["Medici"]] == pytest.approx(0.560, abs=5e-4)
    assert cuts.cut_nodes(graph)[number["Medici"]] == 1


def test_the_southern_women_have_their_published_two_mode_centralities() -> None:
    """S. P. Borgatti and D. S. Halgin, Analyzing affiliation networks, in The SAGE Handbook (2011)."""
    graph, number = davis()
    rows = [number[each] for each in ("Evelyn Jefferson", "E8", "E9")]
    assert twomode.two_mode_degree(graph)[rows] == pytest.approx([0.57, 0.78, 0.67], abs=5e-3)
    assert twomode.two_mode_closeness(graph)[rows] == pytest.approx([0.80, 0.85, 0.79], abs=6e-3)
    assert twomode.two_mode_betweenness(graph)[rows] == pytest.approx([0.10, 0.24, 0.23], abs=6e-3)
    assert whole.density(graph) == pytest.approx(89 / (18 * 14))


# By hand.


def test_the_path_of_four_by_hand() -> None:
    graph = path_of_four()
    assert degree.degree(graph).tolist() == [1, 2, 2, 1]
    assert degree.strength(graph).tolist() == [1, 3, 3, 1]
    # Of the three pairs of others, two lead through an inner node.
    assert paths.betweenness(graph) == pytest.approx([0, 2 / 3, 2 / 3, 0])
    # Lengths 1, 0.5, 1: from the end 1 + 1.5 + 2.5, from within 1 + 0.5 + 1.5.
    assert paths.closeness(graph) == pytest.approx([3 / 5, 1, 1, 3 / 5])
    assert cuts.cut_nodes(graph).tolist() == [0, 1, 1, 0]
    assert cuts.bridges(graph) == ((0, 1), (1, 2), (2, 3))
    # All of an end goes to its one contact; an inner node gives 1/3 and 2/3.
    assert cuts.constraint(graph) == pytest.approx([1, 5 / 9, 5 / 9, 1])
    # x, y, y, x with 1·y = λx and x + 2y = λy: λ = 1 + √2, so y = λx.
    end = 1 / math.sqrt(2 + 2 * (1 + math.sqrt(2)) ** 2)
    inner = end * (1 + math.sqrt(2))
    assert spectral.eigenvector(graph) == pytest.approx([end, inner, inner, end])
    assert whole.density(graph) == 0.5
    assert (groups.clustering(graph).tolist(), groups.core(graph).tolist()) == ([0, 0, 0, 0], [1, 1, 1, 1])


def test_two_pieces_by_hand() -> None:
    """A triangle of weight 1, a pair of weight 3, and one alone."""
    graph = Graph(6, np.array([0, 0, 1, 3]), np.array([1, 2, 2, 4]), np.array([1.0, 1.0, 1.0, 3.0]))
    assert (whole.components(graph), whole.largest(graph)) == (3, 0.5)
    assert whole.transitivity(graph) == 1
    # The pair has the greater eigenvalue (3 against 2).
    assert spectral.eigenvector(graph) == pytest.approx([0, 0, 0, math.sqrt(0.5), math.sqrt(0.5), 0])
    # In the triangle: two others reached at length 1, of five.
    assert paths.closeness(graph)[:3] == pytest.approx([2 / 5] * 3)
    # Half to each contact, and a quarter through the other: 2 · (3/4)².
    assert cuts.constraint(graph)[0] == pytest.approx(9 / 8)
    assert math.isnan(cuts.constraint(graph)[5])
    assert groups.communities(graph).tolist() == [0, 0, 0, 1, 1, 2]


def test_directions_by_hand() -> None:
    graph = Graph(3, np.array([0, 0, 1]), np.array([1, 2, 0]), np.array([2.0, 1.0, 1.0]), directed=True)
    assert (degree.out_degree(graph).tolist(), degree.in_degree(graph).tolist()) == ([2, 1, 0], [1, 1, 1])
    assert (degree.out_strength(graph).tolist(), degree.in_strength(graph).tolist()) == ([3, 1, 0], [1, 2, 1])
    assert whole.reciprocity(graph) == pytest.approx(2 / 3)
    assert paths.betweenness(graph).tolist() == [0.5, 0, 0]  # from 1 to 2, of the two ordered pairs of others
    assert spectral.pagerank(graph).sum() == pytest.approx(1)


def test_paths_of_equal_length_are_seen_to_be_equal() -> None:
    """From 0 to 3 by 1 (1/3 + 1/6) and by 2 (1/6 + 1/3) and straight (1/2): three paths."""
    weights = np.array([3.0, 6.0, 6.0, 3.0, 2.0])
    graph = Graph(4, np.array([0, 1, 0, 2, 0]), np.array([1, 3, 2, 3, 3]), weights)
    for engine in (Engine.NETWORKX, Engine.NETWORKIT):
        assert paths.betweenness(graph, engine)[[1, 2]] == pytest.approx([1 / 9, 1 / 9])


@pytest.mark.parametrize("name", MEASURES)
def test_a_graph_without_ties_or_nodes_has_scores(name: str) -> None:
    empty = Graph(0, *(nothing().source,) * 2, nothing().weight)
    for graph in (nothing(), empty):
        assert len(MEASURES[name].compute(graph)) == graph.size
    assert all(math.isfinite(each.compute(empty)) for each in WHOLE.values())


# Against networkx, and engines against one another.

GRAPHS = st.builds(
    lambda size, seed, directed: weighted(size, seed, directed),
    st.integers(3, 24), st.integers(0, 10_000), st.booleans(),
)  # fmt: skip


def weighted(size: int, seed: int, directed: bool) -> Graph:
    found = nx.gnp_random_graph(size, 0.25, seed=seed, directed=directed)
    chance = np.random.default_rng(seed)
    for _, _, facts in found.edges(data=True):
        facts["weight"] = int(chance.integers(1, 7))
    if not found.edges:
        found.add_edge(0, 1, weight=2)
    return graph_from(found, "weight")[0]


def same(one: Floats, other: Floats) -> bool:
    return np.allclose(one, other, rtol=1e-6, atol=1e-8, equal_nan=True)


@settings(max_examples=40, deadline=None)
@given(GRAPHS)
def test_engines_agree(graph: Graph) -> None:
    by_networkx = paths.betweenness(graph, Engine.NETWORKX)
    assert same(paths.betweenness(graph, Engine.NETWORKIT), by_networkx)
    equal = Graph(graph.size, graph.source, graph.target, np.ones(len(graph.weight)), graph.directed)
    expected = paths.betweenness(equal, Engine.NETWORKX)
    assert same(paths.betweenness(equal, Engine.RUSTWORKX), expected)
    assert same(paths.betweenness(equal, Engine.NETWORKIT), expected)


TWO_MODES = st.integers(1, 8).flatmap(
    lambda own: st.integers(1, 8).flatmap(
        lambda other: st.builds(
            lambda ties: two_modes(own, other, ties),
            st.sets(st.tuples(st.integers(0, own - 1), st.integers(own, own + other - 1)), max_size=24),
        )
    )
)


def two_modes(own: int, other: int, ties: set[tuple[int, int]]) -> Graph:
    """A graph of so many nodes of each mode; weights do not tell in these measures."""
    ends = np.array(sorted(ties), dtype=np.int64).reshape(-1, 2)
    weights = np.arange(1.0, len(ends) + 1)
    return Graph(own + other, ends[:, 0], ends[:, 1], weights, first=(True,) * own + (False,) * other)


@settings(max_examples=60, deadline=None)
@given(TWO_MODES)
def test_centralities_of_two_modes_are_those_of_networkx_by_either_engine(graph: Graph) -> None:
    first = [number for number, is_first in enumerate(graph.first) if is_first]
    if 1 < len(first) < graph.size - 1:  # where a mode has one node alone, networkx divides by nothing
        between = in_order(nx.bipartite.betweenness_centrality(graph.nx, first), graph.size)
        for engine in (Engine.NETWORKX, Engine.RUSTWORKX):
            assert same(twomode.two_mode_betweenness(graph, engine), between)
    close = in_order(nx.bipartite.closeness_centrality(graph.nx, first), graph.size)
    assert same(twomode.two_mode_closeness(graph), close)
    assert same(twomode.two_mode_degree(graph), in_order(nx.bipartite.degree_centrality(graph.nx, first), graph.size))


def test_one_office_at_one_meeting_is_between_nobody() -> None:
    graph = two_modes(1, 1, {(0, 1)})
    assert twomode.two_mode_betweenness(graph).tolist() == [0, 0]
    assert twomode.two_mode_closeness(graph).tolist() == [1, 1]
    assert twomode.two_mode_degree(graph).tolist() == [1, 1]
    star = two_modes(1, 4, {(0, number) for number in range(1, 5)})
    for engine in (Engine.NETWORKX, Engine.RUSTWORKX):
        assert twomode.two_mode_betweenness(star, engine).tolist() == [1, 0, 0, 0, 0]


@settings(max_examples=40, deadline=None)
@given(GRAPHS)
def test_what_is_computed_here_is_what_networkx_computes(graph: Graph) -> None:
    nodes = range(graph.size)
    unit = graph.distance[1]
    expected = nx.closeness_centrality(graph.nx, distance="distance")
    assert same(paths.closeness(graph), np.array([expected[node] * unit for node in nodes]))
    burt = nx.constraint(graph.nx, weight="weight")
    assert same(cuts.constraint(graph), np.array([burt[node] for node in nodes]))


def test_the_eigenvector_is_networkx_own() -> None:
    graph, _ = karate("weight")
    expected = nx.eigenvector_centrality_numpy(graph.nx, weight="weight")
    assert same(spectral.eigenvector(graph), np.array([expected[node] for node in range(graph.size)]))


# The table of measures.


def test_every_measure_tells_what_it_is_and_where_it_comes_from() -> None:
    told = [(each.about, each.source) for each in MEASURES.values()]
    told += [(each.about, each.source) for each in WHOLE.values()]
    assert all(about.endswith(".") and any(map(str.isdigit, source)) for about, source in told)


def test_a_measure_that_does_not_fit_is_told() -> None:
    with pytest.raises(UsageError, match="'fame' is no measure; for hosting there are degree"):
        measure_of(DEFINITIONS["hosting"], "fame")
    with pytest.raises(UsageError, match="not defined for directed networks"):
        measure_of(DEFINITIONS["hosting"], "eigenvector")
