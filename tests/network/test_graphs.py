"""Networks as networkx graphs and as frames hold all that the network holds."""

from __future__ import annotations

import sys

import pytest

from ccpg_graph.errors import UsageError
from ccpg_graph.network import DEFINITIONS, project, to_frames, to_networkx
from tests.network.test_sources import random_graph

SEED = 65  # a graph in which every projection but succession has edges


@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_graph_has_every_node_and_edge_with_its_evidence(name: str) -> None:
    network = project(random_graph(SEED).cooperation(), name)
    graph = to_networkx(network)
    assert list(graph.nodes) == list(network.ids)
    assert graph.is_directed() == network.definition.directed
    assert graph.number_of_edges() == len(network.edges)
    for edge in network.edges:
        facts = graph.edges[edge.source, edge.target]
        assert (facts["weight"], facts["meetings"], facts["claims"]) == (
            edge.weight,
            list(edge.evidence.meetings),
            list(edge.evidence.claims),
        )
        assert facts["spells"] == [(spell.start, spell.end) for spell in edge.spells]
    if network.definition.bipartite:
        assert {facts["bipartite"] for _, facts in graph.nodes(data=True)} == {0, 1}
    assert (graph.graph["name"], graph.graph["release"]) == (name, "1-made")


def test_a_graph_without_evidence_has_weights_alone() -> None:
    network = project(random_graph(SEED).cooperation(), "co-attendance-offices")
    assert all(set(facts) == {"weight", "count"} for *_, facts in to_networkx(network, evidence=False).edges(data=True))


def test_frames_have_a_row_for_each() -> None:
    network = project(random_graph(SEED).cooperation(), "co-attendance-offices")
    nodes, edges = to_frames(network)
    assert nodes["id"].tolist() == list(network.ids)
    assert edges["weight"].tolist() == network.weight.tolist()
    assert edges["meetings"].tolist() == [list(edge.evidence.meetings) for edge in network.edges]


def test_frames_without_pandas_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match="install the extra"):
        to_frames(project(random_graph(SEED).cooperation(), "instruments"))
