"""What the service says of itself: SPARQL 1.1 Service Description, and VoID with the counts of a release."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ccpg_graph.mapping.dataset import LICENCE, TITLE
from ccpg_graph.mapping.terms import term
from ccpg_graph.store import GraphFormat, Triple, class_partitions, write_triples
from ccpg_graph.vocab import CCPG, PREFIXES, RDF, VOID

SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
_GRAPHS = ("Turtle", "N-Triples", "RDF_XML", "JSON-LD")
_XSD_INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
_PREFIXES = {"sd": SD, "rdf": RDF.NAMESPACE}


def describe_service(endpoint: str, form: GraphFormat, *, union: bool, updates: str | None) -> bytes:
    """The description of the query service at `endpoint`.

    union: whether its default graph is that of all graphs; updates: the address that takes updates, if one does.
    """
    service, data, graph = f"<{endpoint}#service>", f"<{endpoint}#dataset>", f"<{endpoint}#default-graph>"
    features = ["EmptyGraphs", *(["UnionDefaultGraph"] if union else [])]
    triples = [
        (service, _rdf("type"), _sd("Service")),
        (service, _sd("endpoint"), f"<{endpoint}>"),
        (service, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        *((service, _sd("resultFormat"), f"<{_FORMATS}{name}>") for name in (*_RESULTS, *_GRAPHS)),
        *((service, _sd("feature"), _sd(name)) for name in features),
        (service, _sd("defaultDataset"), data),
        (data, _rdf("type"), _sd("Dataset")),
        (data, _sd("defaultGraph"), graph),
        (graph, _rdf("type"), _sd("Graph")),
    ]
    if updates is not None:
        about = f"<{endpoint}#update-service>"
        triples += [
            (about, _rdf("type"), _sd("Service")),
            (about, _sd("endpoint"), f"<{updates}>"),
            (about, _sd("supportedLanguage"), _sd("SPARQL11Update")),
        ]
    return write_triples(triples, form, _PREFIXES)


def describe_dataset(server: str, manifest: Mapping[str, Any], base: str, form: GraphFormat) -> bytes:
    """VoID of a release, by its manifest; server: the address that it is served at, with a slash at the end."""
    data, about = f"<{base}id/dataset/ccpg-graph>", f"<{server}.well-known/void>"
    counts = {"triples": manifest.get("quads", 0), "documents": manifest.get("documents", 0)}
    triples: list[Triple] = [
        (about, _rdf("type"), _void("DatasetDescription")),
        (about, "<http://xmlns.com/foaf/0.1/primaryTopic>", data),
        (data, _rdf("type"), _void("Dataset")),
        (data, term("dcterms:title"), f'"{TITLE}"@en'),
        (data, term("dcterms:license"), f"<{LICENCE}>"),
        (data, _void("sparqlEndpoint"), f"<{server}sparql>"),
        (data, _void("uriSpace"), f'"{base}id/"'),
        (data, _void("vocabulary"), f"<{CCPG.NAMESPACE}>"),
        *((data, _void("feature"), f"<{_FORMATS}{name}>") for name in _GRAPHS),
        *((data, _void(name), _number(value)) for name, value in counts.items()),
        *class_partitions(manifest.get("classes", {}), data, about[1:-1]),
    ]
    return write_triples(triples, form, {name: PREFIXES[name] for name in ("ccpg", "dcterms", "void", "foaf", "rdf")})


def server_of(url: str) -> str:
    """The address of the server, with a slash at the end, from the address of something on it."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}/"


def _sd(name: str) -> str:
    return f"<{SD}{name}>"


def _void(name: str) -> str:
    return f"<{VOID.NAMESPACE}{name}>"


def _rdf(name: str) -> str:
    return f"<{RDF.NAMESPACE}{name}>"


def _number(value: int) -> str:
    return f'"{value}"^^<{_XSD_INTEGER}>'
