"""Readings and their ids become quads, each a 4-tuple of N-Triples terms.

`map_document` gives a document's graph and its evidence, `describe_named` what the registry lends to the things that it
names: all that `extract` prints. `map_registry`, `map_links` and `map_dataset` give what a release has besides.
"""

from ccpg_graph.mapping.dataset import map_dataset
from ccpg_graph.mapping.documents import map_document
from ccpg_graph.mapping.lent import describe_named
from ccpg_graph.mapping.links import Bounds, map_links
from ccpg_graph.mapping.registry import map_registry
from ccpg_graph.mapping.terms import Quad, Terms, write_lines

__all__ = [
    "Bounds",
    "Quad",
    "Terms",
    "describe_named",
    "map_dataset",
    "map_document",
    "map_links",
    "map_registry",
    "write_lines",
]
