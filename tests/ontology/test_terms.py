"""The ontology has every name that queries, API, exports and explorer speak, and says of each what it means."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

ONTOLOGY = Path(__file__).parents[2] / "ontology" / "ccpg.ttl"
CCPG = Namespace("https://w3id.org/ccpg/ontology#")
TOPIC = Namespace("https://w3id.org/ccpg/id/topic/")
SCHEMA = Namespace("https://schema.org/")


def outline() -> dict[str, list[str]]:
    """The names that are fixed, by section of outline.txt."""
    lines = (Path(__file__).parent / "outline.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in lines:
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            section.extend(line.split())
    return found


NAMES = outline()
PROPERTY_KINDS = {OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property}
ALIGNMENTS = (
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    OWL.inverseOf,
    SKOS.closeMatch,
    RDFS.seeAlso,
    RDF.type,
)


@cache
def ontology() -> Graph:
    return Graph().parse(ONTOLOGY, format="turtle")


def terms() -> list[URIRef]:
    """Every term that the file describes."""
    subjects = {s for s in ontology().subjects(RDF.type) if isinstance(s, URIRef) and str(s).startswith((CCPG, TOPIC))}
    return sorted(subjects)


def languages(term: Node, predicate: URIRef) -> set[str | None]:
    return {o.language for o in ontology().objects(term, predicate) if isinstance(o, Literal) and o.strip()}


def outside(term: Node) -> bool:
    """Whether a term, or one that it narrows or is an instance of, is tied to a vocabulary other than ours."""
    found = {o for p in ALIGNMENTS for o in ontology().objects(term, p) if isinstance(o, URIRef)}
    found = {o for o in found if not str(o).startswith((str(OWL._NS), str(RDFS._NS), str(RDF.Property)))}
    mine = {o for o in found if o.startswith(CCPG)}
    return bool(found - mine) or any(outside(o) for o in mine)


@pytest.mark.parametrize("name", NAMES["classes"])
def test_a_class_of_the_outline_is_defined(name: str) -> None:
    assert (CCPG[name], RDF.type, OWL.Class) in ontology()


@pytest.mark.parametrize("name", NAMES["properties"])
def test_a_property_of_the_outline_is_defined(name: str) -> None:
    assert PROPERTY_KINDS & set(ontology().objects(CCPG[name], RDF.type))


@pytest.mark.parametrize("name", NAMES["values"])
def test_a_value_of_the_outline_is_an_instance_of_a_class_of_ours(name: str) -> None:
    kinds = set(ontology().objects(CCPG[name], RDF.type))
    assert kinds and all((kind, RDF.type, OWL.Class) in ontology() for kind in kinds)


def test_planned_is_a_status_and_a_modality() -> None:
    assert set(ontology().objects(CCPG.Planned, RDF.type)) == {CCPG.EventStatus, CCPG.Modality}


def test_the_topics_are_those_of_the_outline() -> None:
    assert {t.removeprefix(TOPIC) for t in terms() if t.startswith(TOPIC)} == set(NAMES["topics"])
    assert all((TOPIC[t], SKOS.inScheme, CCPG.CooperationTopics) in ontology() for t in NAMES["topics"])
    assert all(languages(TOPIC[t], SKOS.prefLabel) == {"en", "ru"} for t in NAMES["topics"])


@pytest.mark.parametrize("term", terms())
def test_a_term_has_label_and_definition_in_both_languages_and_an_example(term: URIRef) -> None:
    assert languages(term, RDFS.label) == {"en", "ru"}
    assert languages(term, SKOS.definition) == {"en", "ru"}
    assert languages(term, SKOS.example)
    assert (term, RDFS.isDefinedBy, URIRef("https://w3id.org/ccpg/ontology")) in ontology()


@pytest.mark.parametrize("term", terms())
def test_a_term_is_aligned_or_says_that_nothing_fits(term: URIRef) -> None:
    assert outside(term) or languages(term, SKOS.editorialNote)


@pytest.mark.parametrize("term", terms())
def test_russian_is_russian(term: URIRef) -> None:
    said = [o for p in (RDFS.label, SKOS.definition) for o in ontology().objects(term, p) if isinstance(o, Literal)]
    assert all(any("а" <= c <= "я" for c in text.lower()) for text in said if text.language == "ru")
    assert not any("а" <= c <= "я" for text in said if text.language == "en" for c in text.lower())


def test_a_property_is_used_on_classes_and_takes_kinds_that_exist() -> None:
    graph = ontology()
    named = {*graph.objects(None, SCHEMA.domainIncludes), *graph.objects(None, SCHEMA.rangeIncludes)}
    ours = {o for o in named if str(o).startswith(CCPG)}
    assert ours
    assert [o for o in ours if not {OWL.Class, RDFS.Datatype} & set(graph.objects(o, RDF.type))] == []


def test_the_ontology_says_its_version_and_licence() -> None:
    header = URIRef("https://w3id.org/ccpg/ontology")
    graph = ontology()
    assert (header, RDF.type, OWL.Ontology) in graph
    assert graph.value(header, OWL.versionInfo)
    assert (header, DCTERMS.license, URIRef("https://creativecommons.org/licenses/by/4.0/")) in graph
    assert languages(header, DCTERMS.title) == languages(header, DCTERMS.description) == {"en", "ru"}
