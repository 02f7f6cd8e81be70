"""GEXF 1.3 (gexf.net) of a network: dynamic, each node and edge with the spells in which it took place or held.

Gephi opens it with its timeline. Ids of what a node or an edge rests on are attributes, joined by ` | `; a position is
given where a layout is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

from ccpg_graph.network import Edge, Evidence, Network, Node, Position, Spell
from ccpg_graph.network.graphs import EVIDENCE
from ccpg_graph.text.labels import in_language

NAMESPACE = "http://gexf.net/1.3"
VIZ = "http://gexf.net/1.3/viz"
JOINED = " | "

# The attributes of nodes and edges: name and type as GEXF has them.
_NODE = {"kind": "string", "countries": "string", "events": "integer", **dict.fromkeys(EVIDENCE, "string")}
_EDGE = {"count": "integer", **dict.fromkeys(EVIDENCE, "string")}


def gexf_of(network: Network, positions: Mapping[str, Position]) -> bytes:
    """The network as GEXF; positions: x and y of nodes by their ids, as far as there are any. Gephi's y grows upwards
    and ours downwards, so that it is turned here, and the picture is the same."""
    ET.register_namespace("", NAMESPACE)
    ET.register_namespace("viz", VIZ)
    root = ET.Element(_name("gexf"), {"version": "1.3"})
    meta = ET.SubElement(root, _name("meta"))
    ET.SubElement(meta, _name("creator")).text = "ccpg-graph"
    ET.SubElement(meta, _name("description")).text = description_of(network)
    graph = ET.SubElement(
        root,
        _name("graph"),
        {
            "defaultedgetype": "directed" if network.definition.directed else "undirected",
            "mode": "dynamic",
            "timeformat": "date",
            "timerepresentation": "interval",
        },
    )
    for owner, attributes in (("node", _NODE), ("edge", _EDGE)):
        declared = ET.SubElement(graph, _name("attributes"), {"class": owner, "mode": "static"})
        for name, kind in attributes.items():
            ET.SubElement(declared, _name("attribute"), {"id": name, "title": name, "type": kind})
    nodes = ET.SubElement(graph, _name("nodes"))
    for node in network.nodes:
        _add_node(nodes, node, positions.get(node.id))
    edges = ET.SubElement(graph, _name("edges"))
    for number, edge in enumerate(network.edges):
        _add_edge(edges, number, edge)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def description_of(network: Network) -> str:
    """One sentence that says what the network is, of which release, and what was asked."""
    asked = "; ".join(f"{name}: {value}" for name, value in network.filters.described().items())
    told = f"{network.title}. {network.definition.edges} Weight: {network.weighting}."
    return f"{told} Release {network.release}." + (f" Asked: {asked}." if asked else "")


def label_of(node: Node) -> str:
    """The node's label in English, else in another language, else its id."""
    return in_language(node.label, otherwise=node.id)


def _add_node(nodes: ET.Element, node: Node, position: Position | None) -> None:
    element = ET.SubElement(nodes, _name("node"), {"id": node.id, "label": label_of(node)})
    values = {"kind": node.kind, "countries": JOINED.join(node.countries), "events": str(node.events)}
    _add_values(element, {**values, **_evidence(node.evidence)})
    _add_spells(element, node.spells)
    if position is not None:
        x, y = position
        ET.SubElement(element, f"{{{VIZ}}}position", {"x": f"{x:.3f}", "y": f"{0 - y:.3f}", "z": "0"})


def _add_edge(edges: ET.Element, number: int, edge: Edge) -> None:
    ends = {"source": edge.source, "target": edge.target}
    element = ET.SubElement(edges, _name("edge"), {"id": str(number), **ends, "weight": f"{edge.weight:.6g}"})
    _add_values(element, {"count": str(edge.count), **_evidence(edge.evidence)})
    _add_spells(element, edge.spells)


def _evidence(evidence: Evidence) -> dict[str, str]:
    return {name: JOINED.join(getattr(evidence, name)) for name in EVIDENCE}


def _add_values(element: ET.Element, values: Mapping[str, str]) -> None:
    held = ET.SubElement(element, _name("attvalues"))
    for name, value in values.items():
        if value:
            ET.SubElement(held, _name("attvalue"), {"for": name, "value": value})


def _add_spells(element: ET.Element, spells: Iterable[Spell]) -> None:
    found = list(spells)
    if found:
        held = ET.SubElement(element, _name("spells"))
        for spell in found:
            ET.SubElement(held, _name("spell"), {"start": spell.start, "end": spell.end})


def _name(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
