"""A client of the HTTP API: typed rows, tables for notebooks, pages asked for as they are needed.

from ccpg_graph.client import Client
with Client("http://127.0.0.1:8000") as graph:
    graph.entities(kind="meeting", country="KZ").to_pandas()
"""

from ccpg_graph.client.client import Client
from ccpg_graph.client.records import Claim, Document, Fact, Item, Neighbour, Passage, Path, Step, Thing
from ccpg_graph.client.tables import Table
from ccpg_graph.errors import ApiError

__all__ = [
    "ApiError",
    "Claim",
    "Client",
    "Document",
    "Fact",
    "Item",
    "Neighbour",
    "Passage",
    "Path",
    "Step",
    "Table",
    "Thing",
]
