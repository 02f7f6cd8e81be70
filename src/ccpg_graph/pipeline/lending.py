"""What the registry lends to a document that is to be checked: the triples of the things that its quads lead to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ccpg_graph.mapping import Quad
from ccpg_graph.mapping.lent import CODE, LINKS
from ccpg_graph.mapping.terms import term

LENT = ("rdf:type", "skos:prefLabel", CODE, *LINKS)  # what the registry lends to an extraction

Lent = Mapping[str, list[Quad]]
"""Quads of the registry by the thing they are about."""


def by_thing(registry: Iterable[Quad]) -> Lent:
    """What a registry's quads lend."""
    predicates = {term(name) for name in LENT}
    found: defaultdict[str, list[Quad]] = defaultdict(list)
    for quad in registry:
        if quad[1] in predicates:
            found[quad[0]].append(quad)
    return dict(found)


def reach(quads: Iterable[Quad], lent: Lent) -> Iterator[Quad]:
    """What is lent to the things that quads lead to, and to those that these lead to."""
    waiting, seen = [quad[2] for quad in quads], set[str]()
    while waiting:
        thing = waiting.pop()
        if thing in lent and thing not in seen:
            seen.add(thing)
            yield from lent[thing]
            waiting.extend(quad[2] for quad in lent[thing])
