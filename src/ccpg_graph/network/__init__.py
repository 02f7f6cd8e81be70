"""Networks of cooperation: defined projections of a release, measures on them, and how sure those are.

    from ccpg_graph import network
    cooperation = network.read(release)
    ties = network.project(cooperation, "co-attendance-offices", network.Filters(since="2019"), weighting="newman")
    graph = network.to_networkx(ties)

A `Network` has arrays (`ids`, `source`, `target`, `weight`, `count`) for computing, and `nodes` and `edges` as records,
each with its spells and its `Evidence`: ids of meetings, instruments, tenures, claims and documents.
"""

from ccpg_graph.network.definitions import DEFINITIONS, definition_of
from ccpg_graph.network.graphs import to_frames, to_networkx
from ccpg_graph.network.layout import Position, lay_out
from ccpg_graph.network.network import Network
from ccpg_graph.network.positions import positions
from ccpg_graph.network.projecting import Cooperation, over, project, read
from ccpg_graph.network.records import Definition, Edge, Evidence, Filters, LeftOut, Node, Spell, Weighting

__all__ = [
    "DEFINITIONS",
    "Cooperation",
    "Definition",
    "Edge",
    "Evidence",
    "Filters",
    "LeftOut",
    "Network",
    "Node",
    "Position",
    "Spell",
    "Weighting",
    "definition_of",
    "lay_out",
    "over",
    "positions",
    "project",
    "read",
    "to_frames",
    "to_networkx",
]
