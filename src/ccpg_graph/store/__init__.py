"""Where the quads and stored texts live: the one room that names rdflib's Dataset and Oxigraph.

Imported by themselves, for they bring much along that who only asks a release can do without: rdflib's face
(`ccpg_graph.store.face`), and what releases are made with (`building`, `readings`).
"""

from ccpg_graph.store.dumps import DumpFormat, dump_release
from ccpg_graph.store.kept import find_kept, keep
from ccpg_graph.store.ledger import Ledger, ledger_lines
from ccpg_graph.store.live import NO_RELEASE, LiveFolder, make_live, unfinished
from ccpg_graph.store.manifest import class_partitions
from ccpg_graph.store.own import Upload, drop_own, has_graph, is_true, put_own
from ccpg_graph.store.oxigraph import OxigraphStore, open_disk, open_memory, open_read_only
from ccpg_graph.store.protocol import Store
from ccpg_graph.store.records import (
    EVERYTHING,
    Answer,
    GraphFormat,
    Node,
    NodeKind,
    Output,
    Quad,
    Row,
    Rows,
    Scope,
    Triple,
    Triples,
)
from ccpg_graph.store.release import LAYOUT, Release
from ccpg_graph.store.releases import Home
from ccpg_graph.store.takedowns import Takedowns
from ccpg_graph.store.triples import write_triples

__all__ = [
    "EVERYTHING",
    "LAYOUT",
    "Answer",
    "DumpFormat",
    "GraphFormat",
    "Home",
    "Ledger",
    "Node",
    "NodeKind",
    "Output",
    "OxigraphStore",
    "Quad",
    "Release",
    "Row",
    "Rows",
    "Scope",
    "Store",
    "Takedowns",
    "Triple",
    "Triples",
    "LiveFolder",
    "NO_RELEASE",
    "Upload",
    "drop_own",
    "dump_release",
    "find_kept",
    "has_graph",
    "is_true",
    "keep",
    "make_live",
    "put_own",
    "unfinished",
    "ledger_lines",
    "open_disk",
    "open_memory",
    "open_read_only",
    "class_partitions",
    "write_triples",
]
