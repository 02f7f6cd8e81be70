"""What an export says of itself: VoID and DCAT for programs, a page of words for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ccpg_graph.exports.records import Exported
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.mapping.dataset import LICENCE, TITLE
from ccpg_graph.mapping.terms import iri, literal, term
from ccpg_graph.store import DumpFormat, GraphFormat, Release, Rows, Store, Triple, class_partitions, write_triples
from ccpg_graph.vocab import CCPG, PREFIXES

SPDX = "http://spdx.org/rdf/terms#"
_ABOUT = (
    "What public reports state of the cooperation of prosecution services: officials and their posts, meetings, "
    "instruments, decisions; each statement with its document and passage. The period is that of the documents' issue."
)
_KEYWORDS = ("prosecution services", "international cooperation", "meetings", "officials", "treaties", "CIS")
_MEDIA = "https://www.iana.org/assignments/media-types/"
_DUMPS = {form.value for form in DumpFormat}
_LANGUAGE = "http://id.loc.gov/vocabulary/iso639-1/"  # DCAT 3, 6.4.9
GAZETTEER = "https://www.geonames.org/"  # its towns are adapted, and to be credited (NOTICE)
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
_VERSION = """
PREFIX dcat: <http://www.w3.org/ns/dcat#>
SELECT ?version WHERE { ?data a dcat:Dataset ; dcat:version ?version . }
"""
_HERE = "here:///"  # the folder of the files while triples are written, for these hold no relative addresses


def describe(release: Release, files: Iterable[Exported], base: str) -> bytes:
    """The release as a data set with its files as distributions (DCAT 3, VoID, SPDX checksums), in Turtle.

    Addresses of the files are relative to that of the description, so that they hold wherever the folder is put.
    """
    data = f"<{base}id/dataset/ccpg-graph>"
    manifest = release.manifest
    triples: list[Triple] = [
        (data, term("rdf:type"), term("dcat:Dataset")),
        (data, term("rdf:type"), term("void:Dataset")),
        (data, term("dcterms:title"), f'"{TITLE}"@en'),
        (data, term("dcterms:identifier"), f'"{release.name}"'),
        (data, term("dcterms:license"), iri(LICENCE)),
        (iri(LICENCE), term("rdf:type"), term("dcterms:LicenseDocument")),
        (data, term("prov:wasDerivedFrom"), iri(GAZETTEER)),
        (data, term("void:triples"), literal(str(manifest.get("quads", 0)), "integer")),
        (data, term("void:documents"), literal(str(manifest.get("documents", 0)), "integer")),
        (data, term("void:uriSpace"), literal(f"{base}id/")),
        (data, term("void:vocabulary"), iri(CCPG.NAMESPACE)),
        (data, term("dcterms:description"), f'"{_ABOUT}"@en'),
        *((data, term("dcat:keyword"), f'"{word}"@en') for word in _KEYWORDS),
        *_covered(release, data),
        *class_partitions(manifest.get("classes", {}), data, data[1:-1]),
    ]
    for place, file in enumerate(files, 1):
        triples += _distribution(file, data, f"{data[:-1]}#file-{place}>", f"{data[:-1]}#sum-{place}>")
    written = write_triples(triples, GraphFormat.TURTLE, {**PREFIXES, "spdx": SPDX})
    return written.replace(f"<{_HERE}".encode(), b"<")


def _distribution(file: Exported, data: str, node: str, checksum: str) -> Iterator[Triple]:
    """One file of the data set; node, checksum: the terms for it and for its sum. Each has the licence (DCAT)."""
    address, media = iri(f"{_HERE}{file.path}"), iri(f"{_MEDIA}{file.media_type}")
    sha256 = f"<{SPDX}checksumAlgorithm_sha256>"
    yield data, term("dcat:distribution"), node
    yield node, term("rdf:type"), term("dcat:Distribution")
    yield node, term("dcterms:title"), f'"{file.path}"'
    yield node, term("dcterms:license"), iri(LICENCE)
    yield node, term("dcat:accessURL"), address
    yield node, term("dcat:downloadURL"), address
    yield node, term("dcat:mediaType"), media
    yield media, term("rdf:type"), term("dcterms:MediaType")
    yield node, term("dcat:byteSize"), literal(str(file.size), "nonNegativeInteger")
    yield node, f"<{SPDX}checksum>", checksum
    yield checksum, term("rdf:type"), f"<{SPDX}Checksum>"
    yield checksum, f"<{SPDX}algorithm>", sha256
    yield sha256, term("rdf:type"), f"<{SPDX}ChecksumAlgorithm>"
    yield checksum, f"<{SPDX}checksumValue>", literal(file.digest, "hexBinary")
    if file.media_type in _DUMPS:
        yield data, term("void:dataDump"), address


def _covered(release: Release, data: str) -> Iterator[Triple]:
    """The program's version, the languages of the documents, and the days of issue of the first and the last."""
    with release.open() as store:
        versions = _counts(store, _VERSION)
        languages = [iri(f"{_LANGUAGE}{code}") for (code,) in _counts(store, _LANGUAGES)]
        first, last = next(iter(_counts(store, _SPAN)), ("", ""))
    for (version,) in versions:
        yield data, term("dcat:version"), literal(version)
    for language in languages:
        yield data, term("dcterms:language"), language
        yield language, term("rdf:type"), term("dcterms:LinguisticSystem")
    if first:
        period = f"{data[:-1]}#period>"
        yield data, term("dcterms:temporal"), period
        yield period, term("rdf:type"), term("dcterms:PeriodOfTime")
        yield period, term("dcat:startDate"), literal(first, "date")
        yield period, term("dcat:endDate"), literal(last, "date")


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
        "`sha256sum -c SHA256SUMS` checks them. Each table is the answer to a question of `queries/tables/`.",
        "",
        "## Credit",
        "",
        f"The ccpg-graph maintainers: {TITLE}. Release {release.name}. {LICENCE}",
        "",
        f"Towns are adapted from GeoNames ({GAZETTEER}, CC BY 4.0); names of states are after the Unicode CLDR. What",
        "is told of somebody rests on the public pages that each document names: cite these with it.",
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
    years = _counts(store, _table("coverage-by-year"))
    offices: list[tuple[str, ...]] = [
        (name, documents) for _, name, _, documents in _counts(store, _table("coverage-by-office"))
    ]
    return [
        ("Documents by year of publication", "year", years),
        ("Documents that give somebody a post in an office", "office", offices),
    ]


def _table(name: str) -> str:
    return (shipped("queries") / "tables" / f"{name}.rq").read_text(encoding="utf-8")


def _counts(store: Store, question: str) -> list[tuple[str, ...]]:
    answer = store.query(question)
    rows = answer.rows if isinstance(answer, Rows) else ()
    return [tuple(node.text if node else "" for node in row) for row in rows]
