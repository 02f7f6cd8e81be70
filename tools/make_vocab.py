"""Writes `src/ccpg_graph/vocab.py` from `ontology/ccpg.ttl`.

    python -m tools.make_vocab            write the module
    python -m tools.make_vocab --check    exit 1 where the module on disk differs from what would be written

The terms of the ontology and the families of classes are read from the file; of the vocabularies we reuse only the
terms named in `REUSED` are written, for most of them hold hundreds that nothing here speaks of.
"""

from __future__ import annotations

import json
import keyword
import sys
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

from tools.generated import ROOT, write_or_check

ONTOLOGY = ROOT / "ontology" / "ccpg.ttl"
MODULE = ROOT / "src" / "ccpg_graph" / "vocab.py"

BASE = "https://w3id.org/ccpg/"
CCPG = Namespace(BASE + "ontology#")
TOPIC = Namespace(BASE + "id/topic/")
FAMILIES = {
    "MEETING_CLASSES": "Meeting",
    "INSTRUMENT_CLASSES": "Instrument",
    "DECISION_CLASSES": "Decision",
    "BODY_CLASSES": "Body",
}
WORD_LISTS = {"BOUNDS": "Bound", "INITIATIVE_KINDS": "InitiativeKind"}

# class name in Python: (prefix, namespace, terms)
REUSED: dict[str, tuple[str, str, str]] = {
    "RDF": (
        "rdf",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "type subject predicate object value Statement Property langString",
    ),
    "RDFS": (
        "rdfs",
        "http://www.w3.org/2000/01/rdf-schema#",
        "label comment subClassOf subPropertyOf seeAlso isDefinedBy",
    ),
    "OWL": ("owl", "http://www.w3.org/2002/07/owl#", "sameAs differentFrom versionInfo"),
    "XSD": (
        "xsd",
        "http://www.w3.org/2001/XMLSchema#",
        "string boolean integer decimal double date dateTime gYear gYearMonth gMonthDay duration anyURI",
    ),
    "ORG": (
        "org",
        "http://www.w3.org/ns/org#",
        (
            "Organization OrganizationalUnit Post Membership Role member organization post postIn holds heldBy role "
            "subOrganizationOf hasSubOrganization unitOf headOf memberOf identifier changedBy resultedFrom"
        ),
    ),
    "PROV": (
        "prov",
        "http://www.w3.org/ns/prov#",
        (
            "Entity Activity Agent Association SoftwareAgent Person Organization Plan wasDerivedFrom wasGeneratedBy "
            "wasAttributedTo wasAssociatedWith hadPrimarySource wasRevisionOf wasQuotedFrom used generatedAtTime "
            "startedAtTime endedAtTime value hadRole agent qualifiedAssociation alternateOf"
        ),
    ),
    "SKOS": (
        "skos",
        "http://www.w3.org/2004/02/skos/core#",
        (
            "Concept ConceptScheme prefLabel altLabel hiddenLabel notation definition example note scopeNote inScheme "
            "topConceptOf hasTopConcept broader narrower related exactMatch closeMatch"
        ),
    ),
    "DCTERMS": (
        "dcterms",
        "http://purl.org/dc/terms/",
        (
            "source publisher issued created modified language title description identifier isReplacedBy replaces "
            "subject license rights creator contributor type format isPartOf hasPart references conformsTo provenance"
        ),
    ),
    "FOAF": (
        "foaf",
        "http://xmlns.com/foaf/0.1/",
        "Person Document Agent Organization name homepage page primaryTopic",
    ),
    "SCHEMA": (
        "schema",
        "https://schema.org/",
        "Country Place Event EventSeries Project Person Organization name alternateName containedInPlace sameAs url",
    ),
    "OA": (
        "oa",
        "http://www.w3.org/ns/oa#",
        "TextPositionSelector TextQuoteSelector hasSelector start end exact prefix suffix hasSource",
    ),
    "GEO": ("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#", "Point SpatialThing lat long"),
    "QB": ("qb", "http://purl.org/linked-data/cube#", "Observation DataSet dataSet"),
    "VOID": (
        "void",
        "http://rdfs.org/ns/void#",
        (
            "Dataset triples entities classes properties documents subset dataDump sparqlEndpoint uriSpace vocabulary "
            "exampleResource classPartition propertyPartition class property feature"
        ),
    ),
    "DCAT": (
        "dcat",
        "http://www.w3.org/ns/dcat#",
        (
            "Dataset Distribution DataService distribution downloadURL accessURL accessService mediaType byteSize "
            "keyword theme landingPage endpointURL endpointDescription servesDataset contactPoint version"
        ),
    ),
}


def read_ontology(path: Path) -> Graph:
    """The ontology as a graph."""
    graph = Graph()
    graph.parse(path, format="turtle")
    return graph


def local_names(graph: Graph) -> list[str]:
    """Every term of ours in the order of the alphabet: capitals (classes and individuals) before properties."""
    found = {
        str(s)[len(CCPG) :] for s in graph.subjects(RDF.type, None) if isinstance(s, URIRef) and s.startswith(CCPG)
    }
    return sorted(name for name in found if name)


def family(graph: Graph, root: str) -> list[str]:
    """A class and all that stand below it."""
    return sorted(str(c)[len(CCPG) :] for c in graph.transitive_subjects(RDFS.subClassOf, CCPG[root]))


def topics(graph: Graph) -> list[str]:
    """The words of the topics, which are the local names of their IRIs."""
    return sorted(str(t)[len(TOPIC) :] for t in graph.subjects(RDF.type, CCPG.Topic))


def names(graph: Graph, term: URIRef) -> dict[str, str]:
    """What a class or a topic is called in each language."""
    labels = [*graph.objects(term, RDFS.label), *graph.objects(term, SKOS.prefLabel)]
    return {str(label.language): str(label) for label in labels if isinstance(label, Literal)}


def words(graph: Graph, datatype: str) -> list[str]:
    """The literals a datatype of ours admits, in the order the ontology lists them."""
    for node in graph.objects(CCPG[datatype], OWL.equivalentClass):
        for head in graph.objects(node, OWL.oneOf):
            return [str(word) for word in Collection(graph, head)]
    raise SystemExit(f"ccpg:{datatype}: no owl:oneOf under its owl:equivalentClass; list its words there")


def identifier(name: str) -> str:
    """A local name as a Python name: keywords take an underscore (`ccpg:from` is `CCPG.from_`)."""
    return f"{name}_" if keyword.iskeyword(name) else name


def constants(name: str, doc: str, namespace: str, terms: list[str]) -> list[str]:
    """The lines of one class of constants."""
    lines = ["", "", f"class {name}:", f'    """{doc}"""', "", f'    NAMESPACE: Final = "{namespace}"']
    return lines + [f'    {identifier(term)}: Final = "{namespace}{term}"' for term in terms]


def render(graph: Graph) -> str:
    """The text of the module."""
    prefixes = {"ccpg": str(CCPG), "topic": str(TOPIC)} | {prefix: iri for prefix, iri, _ in REUSED.values()}
    lines = [
        '"""IRIs of the ontology and of the vocabularies it reuses, as plain strings: quick to import.',
        "",
        "Generated from ontology/ccpg.ttl by tools/make_vocab.py; do not edit. A name that is a Python keyword takes",
        "an underscore: `ccpg:from` is `CCPG.from_`.",
        '"""',
        "",
        "from typing import Final",
        "",
        f'BASE: Final = "{BASE}"',
    ]
    lines += constants("CCPG", "Terms of the ontology of ccpg-graph.", str(CCPG), local_names(graph))
    for name, (prefix, namespace, terms) in REUSED.items():
        lines += constants(
            name, f"Terms of the vocabulary `{prefix}:` that the outline uses.", namespace, terms.split()
        )
    lines += ["", "", "PREFIXES: Final[dict[str, str]] = {"]
    lines += [f'    "{prefix}": "{iri}",' for prefix, iri in prefixes.items()]
    lines += ["}"]
    for name, root in FAMILIES.items():
        members = family(graph, root)
        lines += ["", f"{name}: Final[frozenset[str]] = frozenset(", "    {"]
        lines += [f'        "{member}",' for member in members] + ["    }", ")"]
    lists = {"TOPICS": topics(graph)} | {name: words(graph, datatype) for name, datatype in WORD_LISTS.items()}
    for name, items in lists.items():
        lines += ["", f"{name}: Final[tuple[str, ...]] = ("] + [f'    "{item}",' for item in items] + [")"]
    named = {
        "INSTRUMENT_NAMES": {name: CCPG[name] for name in family(graph, "Instrument")},
        "TOPIC_NAMES": {name: TOPIC[name] for name in topics(graph)},
    }
    for name, called in named.items():
        rows = (
            f'    "{each}": {json.dumps(names(graph, term), ensure_ascii=False, sort_keys=True)},'
            for each, term in called.items()
        )
        lines += ["", f"{name}: Final[dict[str, dict[str, str]]] = {{", *rows, "}"]
    return "\n".join(lines) + "\n"


def main(argv: list[str] | None = None) -> int:
    """Write or check the file; 1 where a check finds a difference."""
    return write_or_check(
        MODULE, lambda: render(read_ontology(ONTOLOGY)), "ontology/ccpg.ttl", "python -m tools.make_vocab", argv
    )


if __name__ == "__main__":
    sys.exit(main())
