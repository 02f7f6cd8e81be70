"""A network as a networkx graph and as frames, for whoever knows these."""

from __future__ import annotations

from typing import Any

import networkx as nx

from ccpg_graph.errors import UsageError
from ccpg_graph.network.network import Network
from ccpg_graph.network.records import Edge, Node
from ccpg_graph.text.labels import in_language


def to_networkx(network: Network, *, evidence: bool = True) -> Any:
    """A `Graph` or `DiGraph` whose nodes are ids, with `weight` and `count` on the edges.

    evidence: give nodes and edges also label, kind, countries, spells (pairs of days) and the ids they rest on; without
    it the store is not read. The graph itself carries definition, release, filters and weighting.
    """
    graph = nx.DiGraph() if network.definition.directed else nx.Graph()
    graph.graph.update(
        name=network.definition.name,
        definition=f"{network.definition.edges} {network.definition.about}",
        release=network.release,
        weighting=str(network.weighting),
        filters=dict(network.filters.described()),
    )
    graph.add_nodes_from((node, {"kind": kind}) for node, kind in zip(network.ids, network.kinds, strict=True))
    if network.definition.bipartite:  # networkx's own convention for two-mode graphs
        for node, kind in zip(network.ids, network.kinds, strict=True):
            graph.nodes[node]["bipartite"] = int(kind != network.definition.nodes[0])
    ends = zip(network.source.tolist(), network.target.tolist(), strict=True)
    sums = zip(network.weight.tolist(), network.count.tolist(), strict=True)
    graph.add_edges_from(
        (network.ids[one], network.ids[other], {"weight": weight, "count": count})
        for (one, other), (weight, count) in zip(ends, sums, strict=True)
    )
    if evidence:
        _add_evidence(graph, network)
    return graph


def to_frames(network: Network) -> tuple[Any, Any]:
    """Nodes and edges as pandas DataFrames: a row each, evidence as lists of ids, `first` and `last` the days between
    which the events were (missing where none is dated). UsageError where pandas is not installed."""
    try:
        import pandas as pd  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise UsageError("pandas is not installed; install the extra: ccpg-graph[notebook]") from error
    nodes = [
        {
            "id": node.id,
            "label": in_language(node.label),
            "kind": node.kind,
            "countries": list(node.countries),
            "weight": node.weight,
            "events": node.events,
            **_row(node),
        }
        for node in network.nodes
    ]
    edges = [
        {"source": edge.source, "target": edge.target, "weight": edge.weight, "count": edge.count, **_row(edge)}
        for edge in network.edges
    ]
    of_events = ["first", "last", *EVIDENCE]
    return (
        pd.DataFrame(nodes, columns=["id", "label", "kind", "countries", "weight", "events", *of_events]),
        pd.DataFrame(edges, columns=["source", "target", "weight", "count", *of_events]),
    )


def _row(found: Node | Edge) -> dict[str, Any]:
    return {
        "first": found.spells[0].start if found.spells else None,
        "last": max((spell.end for spell in found.spells), default=None),
        **{name: list(getattr(found.evidence, name)) for name in EVIDENCE},
    }


def _add_evidence(graph: Any, network: Network) -> None:
    for node in network.nodes:
        graph.nodes[node.id].update(
            label=in_language(node.label),
            countries=list(node.countries),
            events=node.events,
            spells=[(spell.start, spell.end) for spell in node.spells],
            **{name: list(getattr(node.evidence, name)) for name in EVIDENCE},
        )
    for edge in network.edges:
        graph.edges[edge.source, edge.target].update(
            spells=[(spell.start, spell.end) for spell in edge.spells],
            **{name: list(getattr(edge.evidence, name)) for name in EVIDENCE},
        )


EVIDENCE = ("meetings", "instruments", "tenures", "claims", "documents", "sources")
