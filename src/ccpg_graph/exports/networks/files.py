"""A network written in the format that the ending of a file names."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import networkx as nx

from ccpg_graph.errors import UsageError
from ccpg_graph.exports.figures import draw_network, png_of, svg_of
from ccpg_graph.exports.networks.gexf import JOINED, description_of, gexf_of, label_of
from ccpg_graph.network import Network, Position, to_networkx
from ccpg_graph.network.graphs import EVIDENCE


@dataclass(frozen=True, slots=True)
class NetworkFormat:
    """One format: what it is, its media type, and what writes it (positions: x and y of nodes by their ids)."""

    about: str
    media_type: str
    write: Callable[[Network, Mapping[str, Position]], bytes]


def write_network(network: Network, positions: Mapping[str, Position], path: Path) -> None:
    """Write a network, its nodes at these positions, to a file; UsageError for an ending not in FORMATS, or a file that
    cannot be written."""
    form = FORMATS.get(ending_of(path.name))
    if form is None:
        raise UsageError(f"{path}: its ending names the format; choose one of {', '.join(FORMATS)}")
    written = form.write(network, positions)
    try:
        path.write_bytes(written)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from error


def ending_of(name: str) -> str:
    """The ending of a file's name that names a format: `nodes.csv` and `edges.csv` are endings of their own."""
    found = [ending for ending in FORMATS if name == ending or name.endswith(f".{ending}")]
    return max(found, key=len, default=name.rpartition(".")[2])


def _graphml(network: Network, positions: Mapping[str, Position]) -> bytes:
    graph = _plain(to_networkx(network), positions, joined=True)
    return ("\n".join(nx.generate_graphml(graph, named_key_ids=True)) + "\n").encode()


def _cytoscape(network: Network, positions: Mapping[str, Position]) -> bytes:
    graph = _plain(to_networkx(network), positions, joined=False)
    data = nx.cytoscape_data(graph)
    for node in data["elements"]["nodes"]:
        node["data"]["name"] = node["data"].get("label", node["data"]["id"])
        if node["data"]["id"] in positions:
            x, y = positions[node["data"]["id"]]
            node["position"] = {"x": x, "y": y}
    data["data"] = {**graph.graph, "description": description_of(network)}
    return _json(data)


def _node_link(network: Network, positions: Mapping[str, Position]) -> bytes:
    return _json(nx.node_link_data(_plain(to_networkx(network), positions, joined=False), edges="edges"))


def _plain(graph: Any, positions: Mapping[str, Position], *, joined: bool) -> Any:
    """The graph with values that every format can say; joined: lists as words, for formats without lists."""
    graph.graph = {name: json.dumps(v) if joined and isinstance(v, dict) else v for name, v in graph.graph.items()}
    for node, (x, y) in positions.items():
        if node in graph:
            graph.nodes[node].update(x=x, y=y)
    held = [values for _, values in graph.nodes(data=True)] + [values for _, _, values in graph.edges(data=True)]
    for values in held:
        spells = ["/".join(spell) for spell in values.get("spells", ())]
        values["spells"] = spells
        if joined:
            values.update({name: JOINED.join(v) for name, v in values.items() if isinstance(v, list)})
    return graph


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _nodes(network: Network, positions: Mapping[str, Position]) -> bytes:
    head = ["id", "label", "label_ru", "kind", "countries", "weight", "events", "x", "y", "spells", *EVIDENCE]
    rows = (
        [
            node.id,
            label_of(node),
            node.label.get("ru", ""),
            node.kind,
            JOINED.join(node.countries),
            f"{node.weight:.6g}",
            node.events,
            *(f"{value:.3f}" for value in positions.get(node.id, ())),
            *([] if node.id in positions else ["", ""]),
            JOINED.join(f"{spell.start}/{spell.end}" for spell in node.spells),
            *(JOINED.join(getattr(node.evidence, name)) for name in EVIDENCE),
        ]
        for node in network.nodes
    )
    return _csv(head, rows)


def _edges(network: Network, _: Mapping[str, Position]) -> bytes:
    labels = {node.id: label_of(node) for node in network.nodes}
    head = ["source", "target", "source_label", "target_label", "weight", "count", "spells", *EVIDENCE]
    rows = (
        [
            edge.source,
            edge.target,
            labels[edge.source],
            labels[edge.target],
            f"{edge.weight:.6g}",
            edge.count,
            JOINED.join(f"{spell.start}/{spell.end}" for spell in edge.spells),
            *(JOINED.join(getattr(edge.evidence, name)) for name in EVIDENCE),
        ]
        for edge in network.edges
    )
    return _csv(head, rows)


def _csv(head: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    file = io.StringIO(newline="")
    lines = csv.writer(file)
    lines.writerow(head)
    lines.writerows(rows)
    return file.getvalue().encode()


FORMATS: Mapping[str, NetworkFormat] = {
    "gexf": NetworkFormat("GEXF 1.3 with times (Gephi)", "application/gexf+xml", gexf_of),
    "graphml": NetworkFormat("GraphML (yEd, R, igraph)", "application/graphml+xml", _graphml),
    "cyjs": NetworkFormat("Cytoscape JSON", "application/json", _cytoscape),
    "json": NetworkFormat("node-link JSON (networkx, D3)", "application/json", _node_link),
    "edges.csv": NetworkFormat("table of edges", "text/csv", _edges),
    "nodes.csv": NetworkFormat("table of nodes", "text/csv", _nodes),
    "svg": NetworkFormat("picture for print and the web", "image/svg+xml", lambda n, at: svg_of(draw_network(n, at))),
    "png": NetworkFormat("picture", "image/png", lambda n, at: png_of(draw_network(n, at))),
}
