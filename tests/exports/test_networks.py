"""Networks as files: what is read back is what was written, time and evidence included."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from ccpg_graph.errors import UsageError
from ccpg_graph.exports.networks import FORMATS, write_network
from ccpg_graph.exports.networks.gexf import JOINED, NAMESPACE, VIZ
from ccpg_graph.network import Filters, Network, project
from ccpg_graph.network.graphs import EVIDENCE
from tests.network.made import Made

POSITIONS = {"body/am": (0.5, 1.0), "body/by": (-1.25, 0.5), "body/kz": (2.0, -3.0)}
GEXF = f"{{{NAMESPACE}}}"


@pytest.fixture(scope="module")
def network() -> Network:
    """Three offices at two meetings: one on a day, one in a month."""
    made = Made()
    made.offices("am", "by", "kz")
    graph = made.document("a", "2021-06-01")
    made.meeting(graph, "one", ["body/am", "body/by"], start="2019-10-01")
    made.meeting(graph, "two", ["body/am", "body/by", "body/kz"], start="2021-06")
    return project(made.cooperation(), "co-attendance-offices", Filters())


def written(network: Network, ending: str) -> bytes:
    return FORMATS[ending].write(network, POSITIONS)


def spells_of(element: ET.Element) -> list[tuple[str, str]]:
    found = element.findall(f"{GEXF}spells/{GEXF}spell")
    return [(each.attrib["start"], each.attrib["end"]) for each in found]


def values_of(element: ET.Element) -> dict[str, str]:
    return {each.attrib["for"]: each.attrib["value"] for each in element.iter(f"{GEXF}attvalue")}


def test_gexf_keeps_weight_time_and_evidence(network: Network) -> None:
    root = ET.fromstring(written(network, "gexf"))
    assert (root.tag, root.attrib["version"]) == (f"{GEXF}gexf", "1.3")
    graph = root.find(f"{GEXF}graph")
    assert graph is not None
    assert (graph.attrib["mode"], graph.attrib["timeformat"]) == ("dynamic", "date")
    nodes = {each.attrib["id"]: each for each in graph.iter(f"{GEXF}node")}
    assert set(nodes) == set(network.ids)
    for edge, element in zip(network.edges, graph.iter(f"{GEXF}edge"), strict=True):
        assert (element.attrib["source"], element.attrib["target"]) == (edge.source, edge.target)
        assert float(element.attrib["weight"]) == pytest.approx(edge.weight)
        assert spells_of(element) == [(spell.start, spell.end) for spell in edge.spells]
        values = values_of(element)
        assert int(values["count"]) == edge.count
        for name in EVIDENCE:
            assert tuple(filter(None, values.get(name, "").split(JOINED))) == getattr(edge.evidence, name)
    position = nodes["body/by"].find(f"{{{VIZ}}}position")
    assert position is not None
    x, y = POSITIONS["body/by"]
    assert (float(position.attrib["x"]), float(position.attrib["y"])) == (x, -y)  # Gephi's y grows upwards


def test_gexf_declares_every_attribute_it_uses(network: Network) -> None:
    """What the schema of GEXF 1.3 asks of ids, references, types and the order of a graph's parts."""
    root = ET.fromstring(written(network, "gexf"))
    graph = root.find(f"{GEXF}graph")
    assert graph is not None
    assert [child.tag.removeprefix(GEXF) for child in graph] == ["attributes", "attributes", "nodes", "edges"]
    types = {"integer", "long", "double", "float", "boolean", "string"}
    declared = {}
    for group in graph.findall(f"{GEXF}attributes"):
        names = [each.attrib["id"] for each in group]
        assert len(names) == len(set(names))
        assert {each.attrib["type"] for each in group} <= types
        declared[group.attrib["class"]] = set(names)
    for kind in ("node", "edge"):
        elements = list(graph.iter(f"{GEXF}{kind}"))
        assert len({each.attrib["id"] for each in elements}) == len(elements)
        assert all(set(values_of(each)) <= declared[kind] for each in elements)
    ids = {each.attrib["id"] for each in graph.iter(f"{GEXF}node")}
    assert all({e.attrib["source"], e.attrib["target"]} <= ids for e in graph.iter(f"{GEXF}edge"))
    assert all(start <= end for each in graph.iter() for start, end in spells_of(each))


def test_graphml_is_read_back_by_networkx(network: Network, tmp_path: Path) -> None:
    write_network(network, POSITIONS, tmp_path / "net.graphml")
    graph = nx.read_graphml(tmp_path / "net.graphml")
    assert set(graph.nodes) == set(network.ids)
    for edge in network.edges:
        values = graph.edges[edge.source, edge.target]
        assert (values["weight"], values["count"]) == (edge.weight, edge.count)
        assert values["spells"] == JOINED.join(f"{spell.start}/{spell.end}" for spell in edge.spells)
        assert values["claims"] == JOINED.join(edge.evidence.claims)
    assert graph.nodes["body/am"]["label"] == "Office of am"


def test_json_is_read_back_by_networkx(network: Network) -> None:
    graph = nx.node_link_graph(json.loads(written(network, "json")), edges="edges")
    values = graph.edges["body/am", "body/by"]
    assert values["meetings"] == ["meeting/one", "meeting/two"]
    assert values["spells"] == ["2019-10-01/2019-10-01", "2021-06-01/2021-06-30"]
    assert (graph.nodes["body/kz"]["x"], graph.nodes["body/kz"]["y"]) == POSITIONS["body/kz"]


def test_cytoscape_has_names_positions_and_evidence(network: Network) -> None:
    data = json.loads(written(network, "cyjs"))
    nodes = {each["data"]["id"]: each for each in data["elements"]["nodes"]}
    assert nodes["body/am"]["data"]["name"] == "Office of am"
    assert nodes["body/am"]["position"] == {"x": 0.5, "y": 1.0}
    assert {"body/am", "body/by"} in [{e["data"]["source"], e["data"]["target"]} for e in data["elements"]["edges"]]
    assert "Release 1-made" in data["data"]["description"]


def test_tables_have_a_row_each_with_evidence(network: Network) -> None:
    edges = list(csv.DictReader(io.StringIO(written(network, "edges.csv").decode(), newline="")))
    assert [(row["source"], row["target"]) for row in edges] == [(e.source, e.target) for e in network.edges]
    assert all(row["claims"] for row in edges)
    nodes = list(csv.DictReader(io.StringIO(written(network, "nodes.csv").decode(), newline="")))
    assert [row["id"] for row in nodes] == list(network.ids)
    assert (nodes[0]["label"], nodes[0]["countries"], nodes[0]["x"]) == ("Office of am", "AM", "0.500")


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_network_gives_the_same_bytes(network: Network, ending: str) -> None:
    assert written(network, ending) == written(network, ending)


@pytest.mark.parametrize("ending", FORMATS)
def test_a_network_without_ties_is_written_too(ending: str) -> None:
    made = Made()
    made.offices("am")
    empty = project(made.cooperation(), "co-attendance-offices", Filters())
    assert FORMATS[ending].write(empty, {}) != b""


def test_an_unknown_ending_names_the_known(network: Network, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"net\.xlsx: its ending names the format; choose one of gexf, graphml"):
        write_network(network, POSITIONS, tmp_path / "net.xlsx")


def test_a_file_that_cannot_be_written_is_told(network: Network, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        write_network(network, POSITIONS, tmp_path / "nowhere" / "net.gexf")
