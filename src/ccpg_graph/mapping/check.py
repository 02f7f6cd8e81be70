"""Checks of one document's quads: shapes, passages, and that every statement has its claim.

pySHACL and what it stands on take a third of a second to import, so this module is imported by itself.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable

from ccpg_graph.mapping.documents import LABELS, TYPE
from ccpg_graph.mapping.shapes import check_shapes
from ccpg_graph.mapping.terms import Quad, Terms, term
from ccpg_graph.records import Document

_INTEGER = re.compile(r'"(\d+)"\^\^<[^>]*integer>')


def check_document(document: Document, quads: Iterable[Quad], terms: Terms, *, shapes: bool = True) -> list[str]:
    """Give the faults of a document's graphs as sentences: passages, claims, and the shapes unless told otherwise.

    quads: of its own graph, its evidence graph and the registry's triples of the things it names.
    """
    rows = list(quads)
    faults = [*check_passages(document, rows), *check_claims(document, rows, terms)]
    return faults + (check_shapes(rows) if shapes else [])


def check_passages(document: Document, quads: Iterable[Quad]) -> list[str]:
    """Cut each claim's passage again and compare its digest: a lost anchor is reported, never moved."""
    values: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for subject, predicate, value, _ in quads:
        values[subject][predicate] = value
    faults = []
    for subject, claim in sorted(values.items()):
        selector = claim.get(term("oa:hasSelector"))
        if selector is None:
            continue
        start, end = (_number(values[selector].get(term(name), "")) for name in ("oa:start", "oa:end"))
        if start is None or end is None or not start < end <= len(document.text):
            faults.append(
                f"{document.id}: {subject} has no passage in the text ({start}–{end} of {len(document.text)})"
            )
        elif claim.get(term("ccpg:textDigest")) != f'"{_digest(document.text[start:end])}"':
            faults.append(
                f"{document.id}: {subject} has lost its passage: {start}–{end} is now {document.text[start:end]!r}"
            )
    return faults


def check_claims(document: Document, quads: Iterable[Quad], terms: Terms) -> list[str]:
    """Find statements without a claim. Classes, names and the document's own metadata need none."""
    graph, own = terms.graph(f"document/{document.id}"), terms.thing(f"document/{document.id}")
    free = {TYPE, *(term(name) for name in LABELS)}
    parts = {term("rdf:subject"): 0, term("rdf:predicate"): 1, term("rdf:object"): 2}
    claims: defaultdict[str, list[str]] = defaultdict(lambda: ["", "", ""])
    owing = set()
    for subject, predicate, value, where in quads:
        if predicate in parts:
            claims[subject][parts[predicate]] = value
        elif where == graph and predicate not in free and subject != own:
            owing.add((subject, predicate, value))
    without = owing - {(claim[0], claim[1], claim[2]) for claim in claims.values()}
    return [f"{document.id}: no claim states {' '.join(triple)}" for triple in sorted(without)]


def _number(value: str) -> int | None:
    found = _INTEGER.fullmatch(value)
    return int(found[1]) if found is not None else None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
