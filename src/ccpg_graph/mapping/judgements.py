"""The graph of judgements: what people decided, by whom, when and why; and the values that they put right.

The right value stands there beside the judgement that gives it, never among what the document states: the document did
not state it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ccpg_graph.mapping.documents import DocumentMapper
from ccpg_graph.mapping.terms import Quad, Terms, date_literal, literal, term
from ccpg_graph.records import Judgement, Object, Reading, Ref, Term, Verdict
from ccpg_graph.resolution.clusters import digest
from ccpg_graph.resolution.records import Resolution
from ccpg_graph.text.scripts import slug

Triple = tuple[str, str, str]

# A date may be put right by one of another precision.
_DATES = {4: "gYear", 7: "gYearMonth", 10: "date"}


def map_judgements(resolution: Resolution, terms: Terms) -> list[Quad]:
    """Give the judgements on who is who that were followed, and the ids that they took away; sorted."""
    unmet = {judgement for judgement, _ in resolution.followed.unmet}
    graph = terms.graph("judgements")
    triples = {
        triple
        for judgement in resolution.followed.judgements
        if judgement.verdict in (Verdict.SAME, Verdict.DIFFERENT) and judgement not in unmet
        for triple in _on_things(judgement, terms)
    }
    triples |= {
        (terms.thing(gone), term("dcterms:isReplacedBy"), terms.thing(stays))
        for gone, stays in resolution.followed.replaced.items()
    }
    return sorted((*triple, graph) for triple in triples)


def map_judged_claims(reading: Reading, resolution: Resolution, terms: Terms) -> list[Quad]:
    """Give the judgements on the claims of a document, and the values that they put right; sorted."""
    if not resolution.followed.on_claims:
        return []
    mapper = DocumentMapper(reading, resolution, terms)
    graph = terms.graph("judgements")
    return sorted({(*triple, graph) for triple in _on_claims(mapper, terms)})


def judged_claims(reading: Reading, resolution: Resolution) -> set[str]:
    """The ids of the claims of a document that somebody has judged."""
    mapper = DocumentMapper(reading, resolution, Terms())
    return {judgement.subject for _, judgement in mapper.judged}


def put_right(quads: Iterable[Quad], judged: Iterable[Quad]) -> list[Quad]:
    """What the graph of judgements (`judged`) says in the place of rejected claims of one document (`quads`).

    The shapes want it beside the rest: a tenure whose post was put right has one post still.
    """
    claims: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for subject, predicate, value, _ in quads:
        claims[subject][predicate] = value
    rejected = {
        (claim.get(term("rdf:subject")), claim.get(term("rdf:predicate")))
        for claim in claims.values()
        if claim.get(term("ccpg:judgement")) == term("ccpg:Rejected")
    }
    return [quad for quad in judged if (quad[0], quad[1]) in rejected]


def corrected(value: str, found: Object, terms: Terms) -> str:
    """The value of a correction as the claim has its own: a thing by its id, a fixed term, or a literal."""
    if isinstance(found, Ref):
        return terms.thing(value)
    if isinstance(found, Term):
        return term(value)
    datatype = _DATES.get(len(value), "date") if found.datatype in _DATES.values() else found.datatype
    return literal(value, datatype, found.language)


def _on_things(judgement: Judgement, terms: Terms) -> Iterator[Triple]:
    node = _node(judgement, terms)
    yield from _about(judgement, terms)
    for name in (judgement.subject, judgement.other):
        thing, _, document = name.partition("@")
        yield node, term("ccpg:concerns"), terms.thing(thing)
        if document:
            yield node, term("prov:used"), terms.thing(f"document/{document}")


def _on_claims(mapper: DocumentMapper, terms: Terms) -> Iterator[Triple]:
    for claim, judgement in mapper.judged:
        node = _node(judgement, terms)
        yield from _about(judgement, terms)
        yield node, term("ccpg:concerns"), terms.thing(judgement.subject)
        if judgement.verdict is Verdict.CORRECT:
            value = corrected(judgement.value, claim.object, terms)
            yield node, term("ccpg:correctValue"), value
            yield mapper.thing(claim.subject), term(claim.predicate), value


def _about(judgement: Judgement, terms: Terms) -> Iterator[Triple]:
    """Who decided what, when and why."""
    node, agent = _node(judgement, terms), terms.thing(f"agent/{slug(judgement.by) or digest(judgement.by)}")
    yield node, term("rdf:type"), term("ccpg:Judgement")
    yield node, term("ccpg:verdict"), term(f"ccpg:{judgement.verdict.value.capitalize()}")
    yield node, term("prov:wasAssociatedWith"), agent
    yield node, term("prov:endedAtTime"), _when(judgement.on)
    yield node, term("dcterms:description"), literal(judgement.why)
    yield agent, term("rdf:type"), term("prov:Agent")
    yield agent, term("rdfs:label"), literal(judgement.by)


def _when(on: str) -> str:
    return literal(on, "dateTime") if "T" in on else date_literal(on)


def _node(judgement: Judgement, terms: Terms) -> str:
    return terms.thing(f"judgement/{judgement.id}")
