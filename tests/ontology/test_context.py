"""The JSON-LD context gives every term of the ontology its IRI and its kind of value."""

from __future__ import annotations

import json
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, SKOS, XSD, Graph, Literal, Namespace, URIRef

from ccpg_graph import vocab

CONTEXT = Path(__file__).parents[2] / "ontology" / "context.jsonld"
CCPG = Namespace(vocab.CCPG.NAMESPACE)
TOPIC = Namespace(vocab.BASE + "id/topic/")
OA = Namespace(vocab.OA.NAMESPACE)
ORG = Namespace(vocab.ORG.NAMESPACE)
SESSION = URIRef(vocab.BASE + "id/meeting/ccpg-29")
TENURE = URIRef(vocab.BASE + "id/tenure/1")
CLAIM = URIRef(vocab.BASE + "id/claim/1")
SAMPLE = [
    {
        "id": str(SESSION),
        "type": "CouncilSession",
        "ordinal": 29,
        "online": False,
        "status": "Held",
        "startDate": "2019-10-01",
        "endDate": {"@value": "2019-10", "@type": "xsd:gYearMonth"},
        "series": vocab.BASE + "id/body/ccpg",
        "topic": ["cybercrime", "training"],
        "skos:prefLabel": {"en": "29th session", "ru": "29-е заседание"},
        "skos:altLabel": {"en": ["the session", "the 29th session"]},
    },
    {"id": str(TENURE), "type": "Tenure", "org:member": vocab.BASE + "id/person/1", "tenureStatus": "Acting"},
    {
        "id": str(CLAIM),
        "type": "Claim",
        "rdf:predicate": "startDate",
        "modality": "Planned",
        "confidence": "0.97",
        "oa:hasSelector": {"type": "oa:TextPositionSelector", "oa:start": 3, "oa:end": 9},
    },
]


@cache
def context() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(CONTEXT.read_text(encoding="utf-8"))
    return dict(loaded["@context"])


@pytest.fixture(scope="module")
def expanded() -> Graph:
    with warnings.catch_warnings():
        # rdflib's own reader of JSON-LD still makes the graph that rdflib warns of.
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        return Graph().parse(data=json.dumps({"@context": context(), "@graph": SAMPLE}), format="json-ld")


def test_every_term_of_the_ontology_has_an_entry() -> None:
    iris = {
        value
        for name, value in vars(vocab.CCPG).items()
        if isinstance(value, str) and value.startswith(vocab.CCPG.NAMESPACE) and name != "NAMESPACE"
    }
    names = {iri.removeprefix(vocab.CCPG.NAMESPACE) for iri in iris} - {"Bound", "InitiativeKind", "CooperationTopics"}
    entries = {key: value["@id"] if isinstance(value, dict) else value for key, value in context().items()}
    assert {name for name in names if entries.get(name) != f"ccpg:{name}"} == set()


def test_every_entry_leads_to_a_term_of_the_ontology_or_to_a_known_prefix() -> None:
    ids = [value["@id"] if isinstance(value, dict) else value for key, value in context().items() if key[0] != "@"]
    names = [i.removeprefix("ccpg:") for i in ids if i.startswith("ccpg:")]
    assert [n for n in names if not hasattr(vocab.CCPG, n) and not hasattr(vocab.CCPG, n + "_")] == []
    prefixes = {i.split(":")[0] for i in ids if not i.startswith(("@", "http"))}
    assert all(context()[prefix] == vocab.PREFIXES[prefix] for prefix in prefixes)


def test_values_take_their_datatypes(expanded: Graph) -> None:
    assert expanded.value(SESSION, CCPG.ordinal) == Literal(29)
    assert expanded.value(SESSION, CCPG.online) == Literal(False)
    assert expanded.value(SESSION, CCPG.startDate) == Literal("2019-10-01", datatype=XSD.date)
    assert expanded.value(CLAIM, CCPG.confidence) == Literal("0.97", datatype=XSD.decimal)


def test_a_date_less_exact_than_a_day_keeps_the_datatype_it_names(expanded: Graph) -> None:
    assert expanded.value(SESSION, CCPG.endDate) == Literal("2019-10", datatype=XSD.gYearMonth)


def test_words_of_a_list_of_values_become_iris(expanded: Graph) -> None:
    assert expanded.value(SESSION, RDF.type) == CCPG.CouncilSession
    assert expanded.value(SESSION, CCPG.status) == CCPG.Held
    assert expanded.value(TENURE, CCPG.tenureStatus) == CCPG.Acting
    assert expanded.value(CLAIM, CCPG.modality) == CCPG.Planned
    assert expanded.value(CLAIM, RDF.predicate) == CCPG.startDate


def test_things_become_iris(expanded: Graph) -> None:
    assert expanded.value(SESSION, CCPG.series) == URIRef(vocab.BASE + "id/body/ccpg")
    assert expanded.value(TENURE, ORG.member) == URIRef(vocab.BASE + "id/person/1")


def test_a_topic_is_written_as_its_word(expanded: Graph) -> None:
    assert set(expanded.objects(SESSION, CCPG.topic)) == {TOPIC.cybercrime, TOPIC.training}


def test_labels_are_read_by_language(expanded: Graph) -> None:
    names = set(expanded.objects(SESSION, SKOS.prefLabel))
    assert names == {Literal("29th session", "en"), Literal("29-е заседание", "ru")}
    assert len(set(expanded.objects(SESSION, SKOS.altLabel))) == 2


def test_a_span_is_two_integers(expanded: Graph) -> None:
    selector = expanded.value(CLAIM, OA.hasSelector)
    assert expanded.value(selector, OA.start) == Literal(3)
    assert expanded.value(selector, OA.end) == Literal(9)
