"""What an export says of itself: VoID and DCAT for programs, a page of words for people."""

from __future__ import annotations

from collections.abc import Iterable

from ccpg_graph.exports.records import Exported
from ccpg_graph.mapping.dataset import LICENCE, TITLE
from ccpg_graph.mapping.terms import literal, term
from ccpg_graph.store import GraphFormat, Release, Rows, Store, Triple, class_partitions, write_triples
from ccpg_graph.vocab import PREFIXES

SPDX = "http://spdx.org/rdf/terms#"
_ABOUT = (
    "What public reports state of the cooperation of prosecution services: officials and their posts, meetings, "
    "instruments, decisions; each statement with its document and passage. The period is that of the documents' issue."
)
_MEDIA = "https://www.iana.org/assignments/media-types/"
_YEARS = """
PREFIX ccpg: <https://w3id.org/ccpg/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?year (COUNT(DISTINCT ?document) AS ?documents)
WHERE {
  GRAPH ?graph { ?document a ccpg:Document . OPTIONAL { ?document dcterms:issued ?day . } }
  BIND(COALESCE(SUBSTR(STR(?day), 1, 4), "not known") AS ?year)
}
GROUP BY ?year
ORDER BY ?year
"""
_SPAN = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX ccpg: <https://w3id.org/ccpg/ontology#>
SELECT (MIN(STR(?day)) AS ?first) (MAX(STR(?day)) AS ?last)
WHERE { ?document a ccpg:Document ; dcterms:issued ?day . FILTER(STRLEN(STR(?day)) = 10) }
"""
_LANGUAGES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX ccpg: <https://w3id.org/ccpg/ontology#>
SELECT DISTINCT ?language
WHERE { ?document a ccpg:Document ; dcterms:language ?language . }
ORDER BY ?language
"""
_OFFICES = """
PREFIX ccpg: <https://w3id.org/ccpg/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?name (COUNT(DISTINCT ?graph) AS ?documents)
WHERE {
  { SELECT DISTINCT ?office WHERE { ?office a ccpg:Office . } }
  ?post org:postIn ?office .
  GRAPH ?graph { ?tenure org:post ?post . ?document a ccpg:Document . }
  OPTIONAL { ?office skos:prefLabel ?name . FILTER(LANG(?name) = "en") }
}
GROUP BY ?name
ORDER BY DESC(?documents) ?name
"""


def describe(release: Release, files: Iterable[Exported], base: str) -> bytes:
    """The release as a data set with its files as distributions (DCAT 3, VoID, SPDX checksums), in Turtle."""
    data = f"<{base}id/dataset/ccpg-graph>"
    manifest = release.manifest
    triples: list[Triple] = [
        (data, term("rdf:type"), term("dcat:Dataset")),
        (data, term("rdf:type"), term("void:Dataset")),
        (data, term("dcterms:title"), f'"{TITLE}"@en'),
        (data, term("dcterms:identifier"), f'"{release.name}"'),
        (data, term("dcterms:license"), f"<{LICENCE}>"),
        (data, term("void:triples"), literal(str(manifest.get("quads", 0)), "integer")),
        (data, term("void:documents"), literal(str(manifest.get("documents", 0)), "integer")),
        (data, term("dcterms:description"), f'"{_ABOUT}"@en'),
        *_covered(release, data),
        *class_partitions(manifest.get("classes", {}), data, data[1:-1]),
    ]
    for place, file in enumerate(files, 1):
        node, checksum = f"<{base}id/dataset/ccpg-graph#file-{place}>", f"<{base}id/dataset/ccpg-graph#sum-{place}>"
        triples += [
            (data, term("dcat:distribution"), node),
            (node, term("rdf:type"), term("dcat:Distribution")),
            (node, term("dcterms:title"), f'"{file.path}"'),
            (node, term("dcat:mediaType"), f"<{_MEDIA}{file.media_type}>"),
            (node, term("dcat:byteSize"), literal(str(file.size), "nonNegativeInteger")),
            (node, f"<{SPDX}checksum>", checksum),
            (checksum, f"<{SPDX}algorithm>", f"<{SPDX}checksumAlgorithm_sha256>"),
            (checksum, f"<{SPDX}checksumValue>", literal(file.digest, "hexBinary")),
        ]
    return write_triples(triples, GraphFormat.TURTLE, {**PREFIXES, "spdx": SPDX})


def _covered(release: Release, data: str) -> list[Triple]:
    """The languages of the documents, and the days of issue of the first and the last whose day is known."""
    with release.open() as store:
        languages = [row[0] for row in _counts(store, _LANGUAGES)]
        first, last = next(iter(_counts(store, _SPAN)), ("", ""))
    found = [(data, term("dcterms:language"), f'"{language}"') for language in languages]
    if first:
        period = f"{data[:-1]}#period>"
        found += [
            (data, term("dcterms:temporal"), period),
            (period, term("rdf:type"), term("dcterms:PeriodOfTime")),
            (period, term("dcat:startDate"), literal(first, "date")),
            (period, term("dcat:endDate"), literal(last, "date")),
        ]
    return found


def read_me(release: Release, files: Iterable[Exported]) -> str:
    """The page for people: what it is, what each file is, what the data cannot tell, and how to check and cite it."""
    manifest = release.manifest
    lines = [
        f"# ccpg-graph, release {release.name}",
        "",
        f"{manifest.get('documents', 0):,} documents, {manifest.get('quads', 0):,} quads; CC BY 4.0 ({LICENCE}).",
        "",
        "Every statement has a claim with the document and the passage that states it. What is announced is `Planned`",
        "or `Proposed`; what somebody is quoted as saying, and what is denied, are claims alone.",
        "",
        "| file | bytes | type |",
        "|---|---|---|",
        *(f"| `{file.path}` | {file.size:,} | {file.media_type} |" for file in files),
        "",
        "`sha256sum -c SHA256SUMS` checks them.",
        "",
        "## What it cannot tell",
        "",
        "It knows what its documents say. A year or an office with few documents is one with few reports here, not one",
        "with little cooperation.",
        "",
    ]
    with release.open() as store:
        for title, what, rows in coverage(store):
            cells = (f"| {' | '.join(row)} |" for row in rows)
            lines += [f"{title}:", "", f"| {what} | documents |", "|---|---|", *cells, ""]
    return "\n".join(lines)


def coverage(store: Store) -> list[tuple[str, str, list[tuple[str, ...]]]]:
    """What the data rests on, by year and by office: for each the title, what the rows are of, and the rows."""
    return [
        ("Documents by year of publication", "year", _counts(store, _YEARS)),
        ("Documents that give somebody a post in an office", "office", _counts(store, _OFFICES)),
    ]


def _counts(store: Store, question: str) -> list[tuple[str, ...]]:
    answer = store.query(question)
    rows = answer.rows if isinstance(answer, Rows) else ()
    return [tuple(node.text if node else "" for node in row) for row in rows]
