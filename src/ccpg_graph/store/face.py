"""rdflib's Dataset as the in-process face of a store, for those who know rdflib, and for pySHACL.

What was tested with oxrdflib 0.5 and rdflib 7.6: plain literals come back typed xsd:string, so compare `str(literal)`;
`Dataset.update` with `default_union` runs rdflib's own engine, so change data through `Store.update`; pass queries as
strings, for prepared ones never reach Oxigraph.
"""

from __future__ import annotations

import oxrdflib
from rdflib import Dataset

from ccpg_graph.store.oxigraph import OxigraphStore


def as_dataset(store: OxigraphStore) -> Dataset:
    """A Dataset over the very same quads (nothing is copied), its default graph the union of all graphs."""
    return Dataset(store=oxrdflib.OxigraphStore(store=store.inner), default_union=True)
