"""Triples in hand written in the formats of the web; those of a store are written by its answers."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from ccpg_graph.store.oxigraph import FORMATS
from ccpg_graph.store.records import GraphFormat, Triple


def write_triples(triples: Iterable[Triple], form: GraphFormat, prefixes: Mapping[str, str]) -> bytes:
    """Triples (N-Triples terms) in a format, with prefixes where it has such; ValueError for a term that is none."""
    lines = "".join(f"{subject} {predicate} {value} .\n" for subject, predicate, value in triples)
    output = io.BytesIO()
    try:
        found = [quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)]
    except SyntaxError as error:
        raise ValueError(f"these are no triples: {error}") from error
    ox.serialize(found, output, format=FORMATS[form], prefixes=dict(prefixes))
    return output.getvalue()
