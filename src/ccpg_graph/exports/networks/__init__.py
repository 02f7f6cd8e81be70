"""Networks as files for other programs: GEXF, GraphML, Cytoscape JSON, node-link JSON, tables of nodes and edges.

Every format keeps weights, counts, times and the ids that nodes and edges rest on. `FORMATS` names them by the ending
of a file; each writes bytes, the same for the same network.
"""

from ccpg_graph.exports.networks.files import FORMATS, NetworkFormat, write_network

__all__ = ["FORMATS", "NetworkFormat", "write_network"]
