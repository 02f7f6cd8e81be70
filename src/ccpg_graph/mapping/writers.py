"""What `extract` prints beside N-Quads: TriG to read, and claims as JSON lines to work on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from ccpg_graph.mapping.assertion import asserted
from ccpg_graph.mapping.documents import DocumentMapper
from ccpg_graph.mapping.terms import Quad, Terms
from ccpg_graph.records import Claim, Label, Literal, Object, Reading, Ref
from ccpg_graph.resolution.records import Resolution
from ccpg_graph.vocab import PREFIXES

_IRI = re.compile(r"<([^>]*)>")
_LOCAL = re.compile(r"[A-Za-z_](?:[\w-]*\w)?", re.ASCII)
_NAMESPACES = sorted(((iri, prefix) for prefix, iri in PREFIXES.items()), key=lambda pair: (-len(pair[0]), pair))


def write_trig(quads: Iterable[Quad]) -> Iterator[str]:
    """Give TriG, graph by graph and subject by subject, in sorted order and with the ontology's prefixes."""
    yield from (f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in sorted(PREFIXES.items()))
    ordered = sorted(quads, key=lambda quad: (quad[3], quad[0], quad[1], quad[2]))
    for graph, inside in groupby(ordered, key=lambda quad: quad[3]):
        yield f"\n{graph} {{\n"
        for subject, about in groupby(inside, key=lambda quad: quad[0]):
            rows = [f"{_short(predicate)} {_short(value)}" for _, predicate, value, _ in about]
            yield f"  {_short(subject)}\n    " + " ;\n    ".join(rows) + " .\n"
        yield "}\n"


def _short(term: str) -> str:
    """A prefixed name where one can be written; else the term as it is."""
    if not term.startswith("<"):
        head, marks, datatype = term.rpartition('"^^')
        return f"{head}{marks}{_short(datatype)}" if marks and datatype.startswith("<") else term
    found = _IRI.fullmatch(term)
    address = found[1] if found is not None else ""
    for iri, prefix in _NAMESPACES:
        if address.startswith(iri) and _LOCAL.fullmatch(address[len(iri) :]):
            return f"{prefix}:{address[len(iri) :]}"
    return term


def write_claims(reading: Reading, resolution: Resolution, terms: Terms) -> Iterator[str]:
    """Give one JSON object a claim, in order of passages; `asserted` tells whether it is a statement too."""
    mapper = DocumentMapper(reading, resolution, terms)
    kept = set(asserted(reading))
    for claim in reading.claims:
        yield json.dumps(_claim(claim, mapper, claim in kept), ensure_ascii=False) + "\n"


def _claim(claim: Claim, mapper: DocumentMapper, is_asserted: bool) -> dict[str, object]:
    return {
        "claim": mapper.claim_id(claim),
        "document": mapper.document.id,
        "subject": _named(claim.subject, mapper),
        "predicate": claim.predicate,
        "object": _value(claim.object, mapper),
        "modality": claim.modality.value,
        "asserted": is_asserted,
        "start": claim.span.start,
        "end": claim.span.end,
        "passage": claim.span.cut(mapper.document.text),
        "as_found": claim.as_found,
        "rule": claim.rule,
        "confidence": claim.confidence,
    }


def _named(key: str, mapper: DocumentMapper) -> dict[str, object]:
    thing_id = mapper.resolution.id_of(mapper.document.id, key)
    names: tuple[Label, ...] = mapper.resolution.preferred.get(thing_id, ())
    return {"id": thing_id, "names": {name.language: name.text for name in names}}


def _value(value: Object, mapper: DocumentMapper) -> object:
    if isinstance(value, Ref):
        return _named(value.key, mapper)
    if isinstance(value, Literal):
        return {"value": value.value, "datatype": value.datatype, "language": value.language}
    return {"term": value.name}
