"""A small graph in our own words: two reports of one meeting that differ, a plan, a denial, passages that overlap."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from ccpg_graph.records import Document, Modality
from ccpg_graph.store import Quad
from ccpg_graph.vocab import BASE, PREFIXES

ONE = Document(
    id="council-meets",
    language="en",
    title="The council meets in Minsk",
    issued="2021-11-05",
    publisher="Sample Press",
    source="https://example.org/news/1?a=1&b=2",
    text="The thirty-first session of the Coordinating Council was held in Minsk on 4 November 2021.\n\n"
    "The session was chaired by Ivan Sample, Prosecutor General of Examplia. Delegations of three offices took part, "
    "and a memorandum on <asset recovery> & extradition was signed.\n\n"
    "The next session will be held in Astana in 2022. The office of Nowhere did not take part.",
)
TWO = Document(
    id="совет".encode().hex()[:6] + "-second",
    language="ru",
    title="Совет собрался в Минске",
    issued="2021-11",
    publisher="Образцовый вестник",
    text="Тридцать первая сессия Координационного совета прошла в Минске 5 ноября 2021 года под председательством "
    "Ивана Образцова.",
)
DOCUMENTS = (ONE, TWO)


@dataclass(frozen=True, slots=True)
class Said:
    """One claim of the sample: the passage is given by its words."""

    document: Document
    subject: str
    predicate: str
    object: str
    words: str
    modality: Modality = Modality.STATED
    confidence: str = "0.97"


SESSION, CHAIR, MEMO = "id:meeting/ccpg-31", "id:participation/ccpg-31-ivan-sample", "id:instrument/minsk-memo"
NEXT, ABSENT, PERSON = "id:meeting/ccpg-32", "id:participation/ccpg-31-nowhere", "id:person/ivan-sample"
_FIRST = "The thirty-first session of the Coordinating Council was held in Minsk on 4 November 2021."
_CHAIRED = "The session was chaired by Ivan Sample"
_NEXT = "The next session will be held in Astana in 2022"

SAID = (
    Said(ONE, SESSION, "ccpg:ordinal", '"31"^^xsd:integer', "thirty-first session"),
    Said(ONE, SESSION, "ccpg:place", "id:place/minsk", _FIRST),
    Said(ONE, SESSION, "ccpg:startDate", '"2021-11-04"^^xsd:date', _FIRST),
    Said(ONE, SESSION, "ccpg:series", "id:body/ccpg", "session of the Coordinating Council"),
    Said(ONE, CHAIR, "ccpg:participant", PERSON, _CHAIRED),
    Said(ONE, CHAIR, "ccpg:inMeeting", SESSION, _CHAIRED),
    Said(ONE, CHAIR, "ccpg:role", "ccpg:Chair", _CHAIRED, confidence="0.88"),
    Said(ONE, "id:tenure/ivan-sample-1", "org:member", PERSON, "Ivan Sample, Prosecutor General of Examplia"),
    Said(ONE, "id:tenure/ivan-sample-1", "org:post", "id:post/pg", "Ivan Sample, Prosecutor General of Examplia"),
    Said(
        ONE, MEMO, "ccpg:instrumentStatus", "ccpg:Signed", "a memorandum on <asset recovery> & extradition was signed"
    ),
    Said(ONE, NEXT, "ccpg:status", "ccpg:Planned", _NEXT, Modality.PLANNED),
    Said(ONE, NEXT, "ccpg:place", "id:place/astana", _NEXT, Modality.PLANNED),
    Said(ONE, ABSENT, "ccpg:inMeeting", SESSION, "The office of Nowhere did not take part", Modality.NEGATED),
    Said(TWO, SESSION, "ccpg:startDate", '"2021-11-05"^^xsd:date', "прошла в Минске 5 ноября 2021 года"),
    Said(TWO, CHAIR, "ccpg:participant", PERSON, "под председательством Ивана Образцова"),
)

TYPES = {
    SESSION: "ccpg:CouncilSession",
    NEXT: "ccpg:CouncilSession",
    CHAIR: "ccpg:Participation",
    PERSON: "ccpg:Prosecutor",
    MEMO: "ccpg:Memorandum",
    "id:tenure/ivan-sample-1": "ccpg:Tenure",
}
LABELS = {
    SESSION: '"31st session of the Coordinating Council"@en',
    NEXT: '"32nd session of the Coordinating Council"@en',
    PERSON: '"Ivan Sample"@en',
    MEMO: '"Memorandum on <asset recovery>"@en',
}
REGISTRY = (
    ("id:body/ccpg", "rdf:type", "ccpg:Council"),
    ("id:body/ccpg", "skos:prefLabel", '"Coordinating Council of Prosecutors General"@en'),
    ("id:body/ccpg", "ccpg:founded", '"1995-12-07"^^xsd:date'),
    ("id:body/ccpg", "dcterms:source", "https://example.org/about-the-council"),
    *(("id:body/ccpg", "skos:altLabel", f'"Council, form {number}"@en') for number in range(9)),
    ("id:body/secretariat", "org:subOrganizationOf", "id:body/ccpg"),
    ("id:body/secretariat", "skos:prefLabel", '"Secretariat of the Council"@en'),
    ("id:place/minsk", "skos:prefLabel", '"Minsk"@en'),
    ("id:place/minsk", "skos:prefLabel", '"Минск"@ru'),
    ("id:place/astana", "skos:prefLabel", '"Astana"@en'),
    ("id:post/pg", "skos:prefLabel", '"Prosecutor General of Examplia"@en'),
)


def term(text: str) -> str:
    """`id:…`, a prefixed name, an address or a literal as N-Triples writes it."""
    if text.startswith("https://"):
        return f"<{text}>"
    if text.startswith('"'):
        value, caret, datatype = text.partition("^^")
        return f"{value}^^{term(datatype)}" if caret else text
    prefix, _, local = text.partition(":")
    return f"<{BASE}id/{local}>" if prefix == "id" else f"<{PREFIXES[prefix]}{local}>"


def claim_id(said: Said) -> str:
    """The id of a claim of the sample."""
    fields = "\n".join((said.document.id, said.subject, said.predicate, said.object, said.words))
    return hashlib.sha256(fields.encode()).hexdigest()[:16]


def quads() -> list[Quad]:
    """The whole sample graph."""
    found = [(term(s), term(p), term(o), f"<{BASE}graph/registry>") for s, p, o in REGISTRY]
    for document in DOCUMENTS:
        graph, iri = f"<{BASE}graph/document/{document.id}>", term(f"id:document/{document.id}")
        found.append((iri, term("rdf:type"), term("ccpg:Document"), graph))
        found.append((iri, term("dcterms:issued"), f'"{document.issued}"', graph))
    for said in SAID:
        found += _quads_of(said)
    return list(dict.fromkeys(found))


def _quads_of(said: Said) -> Iterator[Quad]:
    graph = f"<{BASE}graph/document/{said.document.id}>"
    if said.modality is not Modality.NEGATED:
        yield term(said.subject), term(said.predicate), term(said.object), graph
        yield term(said.subject), term("rdf:type"), term(TYPES[said.subject]), graph
        if said.subject in LABELS:
            yield term(said.subject), term("skos:prefLabel"), LABELS[said.subject], graph
        if said.object in LABELS:
            yield term(said.object), term("skos:prefLabel"), LABELS[said.object], graph
            yield term(said.object), term("rdf:type"), term(TYPES[said.object]), graph
    evidence, claim = f"<{BASE}graph/evidence/{said.document.id}>", f"id:claim/{claim_id(said)}"
    start = said.document.text.index(said.words)
    for predicate, value in (
        ("rdf:type", "ccpg:Claim"),
        ("rdf:subject", said.subject),
        ("rdf:predicate", said.predicate),
        ("rdf:object", said.object),
        ("prov:wasDerivedFrom", f"id:document/{said.document.id}"),
        ("ccpg:modality", f"ccpg:{said.modality}"),
        ("ccpg:confidence", f'"{said.confidence}"^^xsd:decimal'),
        ("ccpg:rule", '"sample.rule"'),
        ("oa:hasSelector", f"{claim}#passage"),
    ):
        yield term(claim), term(predicate), term(value), evidence
    for predicate, place in (("oa:start", start), ("oa:end", start + len(said.words))):
        yield term(f"{claim}#passage"), term(predicate), term(f'"{place}"^^xsd:integer'), evidence
