"""Where the quads and stored texts live: the one room that names rdflib's Dataset and Oxigraph.

rdflib's face is `ccpg_graph.store.face`, imported by itself, for rdflib is slow to import.
"""

from ccpg_graph.store.oxigraph import OxigraphStore, open_disk, open_memory, open_read_only
from ccpg_graph.store.protocol import Store
from ccpg_graph.store.records import (
    EVERYTHING,
    Answer,
    GraphFormat,
    Node,
    NodeKind,
    Quad,
    Row,
    Rows,
    Scope,
    Triple,
    Triples,
)
from ccpg_graph.store.releases import Build, Home, Release

__all__ = [
    "EVERYTHING",
    "Answer",
    "Build",
    "GraphFormat",
    "Home",
    "Node",
    "NodeKind",
    "OxigraphStore",
    "Quad",
    "Release",
    "Row",
    "Rows",
    "Scope",
    "Store",
    "Triple",
    "Triples",
    "open_disk",
    "open_memory",
    "open_read_only",
]
