"""What a release says of itself as a data set: VoID and DCAT, without a clock, so that two builds agree."""

from __future__ import annotations

from ccpg_graph.mapping.terms import Quad, Terms, iri, literal, term
from ccpg_graph.vocab import CCPG

TITLE = "Cooperation of prosecution offices, with the passages that state it"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def map_dataset(documents: list[str], terms: Terms, version: str) -> list[Quad]:
    """Give the graph of the data set: title, licence, vocabulary, version, and its documents; sorted.

    documents: their ids; version: of the program that built it.
    """
    graph, subject = terms.graph("dataset"), terms.thing("dataset/ccpg-graph")
    triples = [
        (term("rdf:type"), term("void:Dataset")),
        (term("rdf:type"), term("dcat:Dataset")),
        (
            term("dcterms:title"),
            literal(TITLE, language="en"),
        ),
        (term("dcterms:license"), iri(LICENCE)),
        (term("dcat:version"), literal(version)),
        (term("void:uriSpace"), literal(f"{terms.base}id/")),
        (term("void:vocabulary"), iri(CCPG.NAMESPACE)),
        (term("void:documents"), literal(str(len(documents)), "integer")),
        *((term("dcterms:hasPart"), terms.thing(f"document/{document}")) for document in documents),
    ]
    return sorted((subject, predicate, value, graph) for predicate, value in triples)
