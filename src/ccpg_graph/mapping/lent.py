"""What the registry lends to a document: classes, names, codes, roles and countries of the things it names.

That is what an extraction needs to be read alone; no other fact of the registry goes with it (design, section 5). In a
release the same triples stand for bodies and posts that the registry itself does not hold (a ministry, a department).
"""

from __future__ import annotations

from collections.abc import Iterator

from ccpg_graph.mapping.terms import Quad, Terms, class_term, label, literal, term
from ccpg_graph.records import Reading, Thing
from ccpg_graph.resolution.records import Resolution
from ccpg_graph.resolution.view import View

LINKS = ("ccpg:country", "org:postIn", "org:role", "org:subOrganizationOf")
CODE = "skos:notation"


def describe_named(reading: Reading, resolution: Resolution, terms: Terms) -> list[Quad]:
    """Give the registry graph's triples of the settled things of a Reading, sorted."""
    view = View(reading)
    graph = terms.graph("registry")
    found = {
        (subject, predicate, value, graph)
        for thing in reading.things
        if thing.id is not None
        for subject, predicate, value in _describe(view, thing, resolution, terms)
    }
    return sorted(found)


def _describe(view: View, thing: Thing, resolution: Resolution, terms: Terms) -> Iterator[tuple[str, str, str]]:
    thing_id = resolution.id_of(view.document.id, thing.key)
    subject = terms.thing(thing_id)
    yield subject, term("rdf:type"), class_term(thing.kind)
    for name in resolution.preferred.get(thing_id, ()):
        yield subject, term("skos:prefLabel"), label(name)
    if CODE in thing.facts:
        yield subject, term(CODE), literal(thing.facts[CODE])
    for predicate in LINKS:
        key = thing.facts.get(predicate, "")
        other = resolution.ids.get((view.document.id, key)) or view.settled(key)
        if other is not None:
            yield subject, term(predicate), terms.thing(other)
