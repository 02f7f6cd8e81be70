"""Readings and their ids become quads, each a 4-tuple of N-Triples terms.

`map_document` gives a document's graph and its evidence, `describe_named` what the registry lends to the things that it
names: all that `extract` prints. `map_registry`, `map_links`, `map_judgements` and `map_dataset` give what else a
release has, and `map_judged_claims` what people decided on the claims of a document.
"""

from ccpg_graph.mapping.dataset import map_dataset
from ccpg_graph.mapping.documents import map_document
from ccpg_graph.mapping.judgements import judged_claims, map_judged_claims, map_judgements, put_right
from ccpg_graph.mapping.lent import describe_named
from ccpg_graph.mapping.links import Bounds, dates_in, map_links, map_successors
from ccpg_graph.mapping.registry import map_registry
from ccpg_graph.mapping.terms import Quad, Terms, write_lines

__all__ = [
    "Bounds",
    "Quad",
    "Terms",
    "dates_in",
    "describe_named",
    "judged_claims",
    "map_dataset",
    "map_document",
    "map_judged_claims",
    "map_judgements",
    "map_links",
    "map_registry",
    "map_successors",
    "put_right",
    "write_lines",
]
