"""Networks, scores and changes as plain values, in the words of the HTTP API: for JSON and for tables."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ccpg_graph.network.certainty import Beyond, Interval, Moved
from ccpg_graph.network.change import Change, Compared, Year
from ccpg_graph.network.layout import Position
from ccpg_graph.network.network import Network
from ccpg_graph.network.records import Definition, Edge, Evidence, Node, Spell

Plain = dict[str, Any]


def plain_definition(definition: Definition, base: str) -> Plain:
    """A projection as lists show it; base: the start of the release's IRIs."""
    return {
        "name": definition.name,
        "title": definition.title,
        "definition": f"{definition.edges} {definition.about}",
        "nodes": list(definition.nodes),
        "edges": definition.edges,
        "weight": list(map(str, definition.weightings)),
        "directed": definition.directed,
        "bipartite": definition.bipartite,
        "source": definition.source_at(base),
    }


def plain_network(network: Network, positions: Mapping[str, Position]) -> Plain:
    """A network with all that its nodes and edges rest on; positions: of its nodes, or none."""
    return {
        **_head(network),
        "nodes": [_node(each, positions.get(each.id)) for each in network.nodes],
        "edges": [_edge(each) for each in network.edges],
        "events": _events(network),
    }


def _events(network: Network) -> list[Plain]:
    """What ties the nodes: when each may have begun, and what it adds to each of its ties. With these the network of
    any period can be told from that of all time: what surely began within it counts."""
    shares = network.incidence.shares(network.weighting).tolist()
    rows = []
    for event, share in zip(network.incidence.events, shares, strict=True):
        first, last = event.begun or (None, None)
        rows.append({"id": event.id, "first": first, "last": last, "share": share})
    return rows


def _head(network: Network) -> Plain:
    return {
        "definition": plain_definition(network.definition, network.evidence_of.tables.base),
        "release": network.release,
        "filters": dict(network.filters.described()),
        "weight": str(network.weighting),
        "left_out": dict(network.left_out),
    }


def _node(node: Node, position: Position | None) -> Plain:
    lies = {} if position is None else {"x": position[0], "y": position[1]}
    return {
        "id": node.id,
        "label": dict(node.label),
        "kind": node.kind,
        "countries": list(node.countries),
        **lies,
        "weight": node.weight,
        "events": node.events,
        "at": list(node.at),
        "spells": _spells(node.spells),
        **_evidence(node.evidence),
    }


def _edge(edge: Edge) -> Plain:
    return {
        "source": edge.source,
        "target": edge.target,
        "weight": edge.weight,
        "count": edge.count,
        "at": list(edge.at),
        "spells": _spells(edge.spells),
        **_evidence(edge.evidence),
    }


def _spells(spells: Iterable[Spell]) -> list[Plain]:
    return [{"start": spell.start, "end": spell.end} for spell in spells]


def _evidence(evidence: Evidence) -> Plain:
    return {name: list(getattr(evidence, name)) for name in Evidence.__slots__}


def plain_scores(
    network: Network, scores: Mapping[str, Sequence[float]], sure: Mapping[str, Interval], moved: Mapping[str, Moved]
) -> Plain:
    """Scores of every node by the measures, the greatest of the first measure first; where asked for with their
    intervals, and with the ranks that a node may have had some meetings gone unreported."""
    rows = []
    for number, node in enumerate(network.ids):
        row: Plain = {"id": node, "label": dict(network.labels[number]), "kind": network.kinds[number], "scores": {}}
        for name, values in scores.items():
            told: Plain = {"score": number_or_none(values[number])}
            if name in sure:
                low, high = sure[name].low[number], sure[name].high[number]
                told |= {"low": number_or_none(low), "high": number_or_none(high)}
            if name in moved:
                of = moved[name]
                ranks = (("rank", of.rank), ("best_rank", of.best), ("worst_rank", of.worst))
                told |= {key: float(each[number]) for key, each in ranks}
            row["scores"][name] = told
        rows.append(row)
    first = next(iter(scores))
    rows.sort(key=lambda row: (-(row["scores"][first]["score"] or 0.0), row["id"]))
    return {
        **_head(network),
        "nodes": rows,
        "agreement": {name: number_or_none(each.agreement) for name, each in moved.items()},
        "first_stays": {name: number_or_none(each.first_stays) for name, each in moved.items()},
    }


def plain_beyond(network: Network, found: Beyond) -> list[Plain]:
    """Each tie with how often attendance alone would give it."""
    return [
        {
            "source": network.ids[network.source[number]],
            "target": network.ids[network.target[number]],
            "count": int(found.observed[number]),
            "expected": float(found.expected[number]),
            "p": float(found.p[number]),
            "q": float(found.q[number]),
        }
        for number in range(len(network.source))
    ]


def plain_change(change: Change) -> Plain:
    """What came, stayed and went."""
    return {
        "came": list(map(list, change.came)),
        "stayed": list(map(list, change.stayed)),
        "went": list(map(list, change.went)),
        "entered": list(change.entered),
        "left": list(change.left),
        "stability": number_or_none(change.stability),
    }


def plain_years(network: Network, years: Sequence[Year], scores: Mapping[str, Sequence[float]]) -> Plain:
    """Each window, and the score of each node in each; left out is also what belongs to no year."""
    head = _head(network)
    if years:
        head["left_out"] |= dict(years[0].window.network.left_out)
    return {
        **head,
        "years": [
            {
                "name": year.window.name,
                "first": year.window.first,
                "last": year.window.last,
                "events": year.events,
                "nodes": year.nodes,
                "edges": len(year.window.network.source),
                "whole": _numbers(year.whole),
                "change": None if year.change is None else plain_change(year.change),
            }
            for year in years
        ],
        "series": {node: list(map(number_or_none, values)) for node, values in scores.items()},
    }


def plain_compared(compared: Compared) -> Plain:
    """Two periods side by side, who gained most first."""
    scores = zip(compared.before.tolist(), compared.after.tolist(), strict=True)
    gained = [
        (node, before, after, after - before) for node, (before, after) in zip(compared.nodes, scores, strict=True)
    ]
    gained.sort(key=lambda row: (-(number_or_none(row[3]) or 0.0), row[0]))
    rows = [
        {"id": node, **_numbers({"before": before, "after": after, "difference": difference})}
        for node, before, after, difference in gained
    ]
    before, after = compared.whole
    left_before, left_after = compared.left_out
    return {
        "measure": compared.measure,
        "nodes": rows,
        "agreement": number_or_none(compared.agreement),
        "change": plain_change(compared.change),
        "whole": {"before": _numbers(before), "after": _numbers(after)},
        "left_out": {"before": dict(left_before), "after": dict(left_after)},
    }


def _numbers(values: Mapping[str, float]) -> dict[str, float | None]:
    return {name: number_or_none(value) for name, value in values.items()}


def number_or_none(value: float) -> float | None:
    """JSON has no NaN."""
    return None if math.isnan(value) else float(value)
