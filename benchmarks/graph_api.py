"""The graph API over a real socket, beside the SPARQL that a user would write instead, asked of the same server.

    python -m benchmarks.graph_api HOME [--asked 20]

HOME holds a release of documents: `benchmarks.generate` writes them, and 1,700 of them beside the shipped ones come to
a million quads. First, so many different questions of each kind; then the very same again. The SPARQL gives less than
the answer of the API: no names in other spellings, no passages, one facet of six. A query that ran into the server's
deadline counts as long as it took.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode
from urllib.request import urlopen

from benchmarks.clients import Times, exchange, free_port, ours, request, serving
from benchmarks.tables import Row, table
from ccpg_graph.store import Home

PREFIXES = """PREFIX ccpg: <https://w3id.org/ccpg/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX dcterms: <http://purl.org/dc/terms/> """
COUNTRIES = ("BY", "KZ", "RU", "AM", "AZ", "KG", "MD", "TJ", "UZ")
CLAIMS = """SELECT ?property ?value ?document ?start ?end { ?claim rdf:subject %s ; rdf:predicate ?property ;
rdf:object ?value ; prov:wasDerivedFrom ?document ; oa:hasSelector ?where . ?where oa:start ?start ; oa:end ?end }"""
STARTED = "SELECT DISTINCT ?m ?start { %s ?m ccpg:startDate ?start %s } ORDER BY ?start"
OF_STATE = "?part ccpg:inMeeting ?m ; ccpg:participant|ccpg:onBehalfOf ?body . ?body ccpg:country %s ."
TOGETHER = """?one ccpg:participant %s ; ccpg:inMeeting ?m . ?two ccpg:inMeeting ?m ; ccpg:participant ?other ."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a release has to be asked about: ids, the things of most documents first."""

    persons: Sequence[str]
    bodies: Sequence[str]
    meetings: Sequence[str]
    documents: Sequence[str]
    names: Sequence[str]


@dataclass(frozen=True, slots=True)
class View:
    """A view of the API. path: of its n-th question; sparql: what a user would ask instead."""

    name: str
    path: Callable[[Known, int], str]
    sparql: Callable[[Known, int], str]


def iri(thing: str) -> str:
    return f"<https://w3id.org/ccpg/id/{thing}>"


def state(number: int) -> str:
    return iri(f"state/{COUNTRIES[number % 9].lower()}")


def year(number: int) -> int:
    return 2016 + number // 9 % 10


def in_year(number: int) -> str:
    return f'FILTER(STRSTARTS(STR(?start), "{year(number)}"))'


def of_state(number: int) -> str:
    return f"country={COUNTRIES[number % 9]}&from={year(number)}&until={year(number)}"


VIEWS = (
    View(
        "meetings of a state in a year",
        lambda _, n: f"entities?kind=meeting&sort=from&{of_state(n)}",
        lambda _, n: STARTED % (OF_STATE % state(n), in_year(n)),
    ),
    View(
        "all facets of these (beside: topics)",
        lambda _, n: f"entities?kind=meeting&limit=0&facets=true&{of_state(n)}",
        lambda _, n: (
            f"SELECT ?topic (COUNT(DISTINCT ?m) AS ?n) {{ {OF_STATE % state(n)} ?m ccpg:startDate ?start ; "
            f"ccpg:topic ?topic {in_year(n)} }} GROUP BY ?topic"
        ),
    ),
    View(
        "search by name (beside: letters)",
        lambda known, n: f"entities?q={quote(known.names[n])}",
        lambda known, n: (
            "SELECT DISTINCT ?s ?label { ?s skos:prefLabel|skos:altLabel ?label "
            f"FILTER(CONTAINS(LCASE(STR(?label)), {json.dumps(known.names[n].lower())})) }}"
        ),
    ),
    View(
        "a person in full (beside: claims)",
        lambda known, n: f"entities/{known.persons[n]}",
        lambda known, n: CLAIMS % iri(known.persons[n]),
    ),
    View(
        "a meeting in full (beside: claims)",
        lambda known, n: f"entities/{known.meetings[n]}",
        lambda known, n: CLAIMS % iri(known.meetings[n]),
    ),
    View(
        "neighbours",
        lambda known, n: f"entities/{known.persons[n]}/neighbours",
        lambda known, n: (
            f"SELECT ?other (COUNT(DISTINCT ?m) AS ?n) {{ {TOGETHER % iri(known.persons[n])} }} "
            "GROUP BY ?other ORDER BY DESC(?n)"
        ),
    ),
    View(
        "paths (beside: by one between)",
        lambda known, n: f"paths?source={known.persons[n]}&target={known.bodies[n]}",
        lambda known, n: (
            f"SELECT DISTINCT ?m ?other ?more {{ {TOGETHER % iri(known.persons[n])} ?three ccpg:participant ?other ; "
            f"ccpg:inMeeting ?more . ?four ccpg:inMeeting ?more ; ccpg:participant {iri(known.bodies[n])} }} LIMIT 5"
        ),
    ),
    View(
        "timeline (beside: meetings)",
        lambda _, n: f"timeline?{of_state(n)}",
        lambda _, n: STARTED % (OF_STATE % state(n), in_year(n)),
    ),
    View(
        "timeline of everything (beside: meetings)",
        lambda _, n: f"timeline?from={1990 + n}",
        lambda _, n: f'SELECT DISTINCT ?m ?start {{ ?m ccpg:startDate ?start FILTER(STR(?start) >= "{1990 + n}") }}',
    ),
    View(
        "map (beside: meetings by town)",
        lambda _, n: f"map?{of_state(n)}",
        lambda _, n: (
            f"SELECT ?place (COUNT(DISTINCT ?m) AS ?n) {{ {OF_STATE % state(n)} ?m ccpg:startDate ?start ; "
            f"ccpg:place ?place {in_year(n)} }} GROUP BY ?place"
        ),
    ),
    View(
        "documents about a body",
        lambda known, n: f"documents?about={known.bodies[n]}",
        lambda known, n: (
            f"SELECT DISTINCT ?document ?issued {{ GRAPH ?g {{ ?s ?p {iri(known.bodies[n])} . "
            "?document a ccpg:Document ; dcterms:issued ?issued } } ORDER BY DESC(?issued) LIMIT 50"
        ),
    ),
    View(
        "a document with its claims",
        lambda known, n: f"documents/{known.documents[n]}",
        lambda known, n: (
            "SELECT ?subject ?property ?value { ?claim rdf:subject ?subject ; rdf:predicate ?property ; "
            f"rdf:object ?value ; prov:wasDerivedFrom {iri('document/' + known.documents[n])} }}"
        ),
    ),
    View(
        "claims on a meeting",
        lambda known, n: f"claims?subject={known.meetings[n]}",
        lambda known, n: CLAIMS % iri(known.meetings[n]),
    ),
    View(
        "claims of a property, a page",
        lambda _, n: f"claims?property=ccpg:place&offset={50 * n}",
        lambda _, n: (
            "SELECT ?claim ?value ?document { ?claim rdf:predicate ccpg:place ; rdf:object ?value ; "
            f"prov:wasDerivedFrom ?document }} ORDER BY ?document OFFSET {50 * n} LIMIT 50"
        ),
    ),
    View(
        "reconcile a name (beside: the very name)",
        lambda known, n: f"reconcile?{urlencode({'queries': json.dumps({'q0': {'query': known.names[n]}})})}",
        lambda known, n: (
            "SELECT DISTINCT ?s { ?s skos:prefLabel|skos:altLabel ?label "
            f"FILTER(STR(?label) = {json.dumps(known.names[n])}) }}"
        ),
    ),
    View(
        "network of offices in a year",
        lambda _, n: f"network/co-attendance-offices?from={year(9 * n)}&until={year(9 * n)}",
        lambda _, n: (
            "SELECT ?a ?b (COUNT(DISTINCT ?m) AS ?n) { ?p ccpg:inMeeting ?m ; ccpg:onBehalfOf|ccpg:participant ?a . "
            "?a a ccpg:Office . ?q ccpg:inMeeting ?m ; ccpg:onBehalfOf|ccpg:participant ?b . ?b a ccpg:Office . "
            f"?m ccpg:startDate ?start {in_year(9 * n)} FILTER(STR(?a) < STR(?b)) }} GROUP BY ?a ?b"
        ),
    ),
)


def fetch(port: int, path: str) -> dict[str, list[dict[str, object]]]:
    with urlopen(f"http://127.0.0.1:{port}/api/v1/{path}", timeout=300) as answer:
        found: dict[str, list[dict[str, object]]] = json.load(answer)
        return found


def get_known(port: int, asked: int) -> Known:
    """So many of each kind."""

    def most(kind: str) -> list[dict[str, object]]:
        return fetch(port, f"entities?kind={kind}&sort=-documents&limit={asked}")["items"]

    def ids(items: list[dict[str, object]]) -> list[str]:
        return [str(item["id"]) for item in items]

    people = most("person")
    names = [str(next(iter(item["label"].values()))) for item in people]  # type: ignore[attr-defined]
    documents = ids(fetch(port, f"documents?limit={asked}")["items"])
    return Known(ids(people), ids(most("body")), ids(most("meeting")), documents, names)


def get(path: str) -> bytes:
    return f"GET /api/v1/{path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()


async def ask(port: int, requests: Iterator[bytes]) -> Times:
    """The times of some requests, one after the other. An answer that is none, and not for the deadline, ends the
    measuring."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    taken = []
    for each in requests:
        started = time.perf_counter()
        status, _ = await exchange(reader, writer, each)
        taken.append(time.perf_counter() - started)
        if status not in (200, 504):
            raise SystemExit(f"status {status}: {each.decode()}")
    writer.close()
    return Times.of(taken, sum(taken))


def measure_view(port: int, view: View, known: Known, asked: int) -> Iterator[Row]:
    """A row for what is asked first, and one for the same again."""
    for kind in ("first", "again"):
        mine = asyncio.run(ask(port, (get(view.path(known, n)) for n in range(asked))))
        theirs = asyncio.run(ask(port, (request("/sparql", PREFIXES + view.sparql(known, n)) for n in range(asked))))
        yield Row(f"{view.name}: {kind}", said(mine), said(theirs), f"{theirs.p50 / mine.p50:.1f}")


def said(times: Times) -> str:
    return f"{times.p50:.1f}, {times.p95:.1f}"


def measure_start(home: Path) -> list[Row]:
    """Seconds from the start of a server until it has answered: a query, a list, a thing with its passages."""
    port, rows = free_port(), []
    began = time.perf_counter()
    with serving(ours(home, port), port, "/sparql"):
        rows.append(Row("a server just started has answered a query after, s", f"{time.perf_counter() - began:.1f}"))
        thing = str(fetch(port, "entities?kind=meeting&limit=1")["items"][0]["id"])
        rows.append(Row("… a list", f"{time.perf_counter() - began:.1f}"))
        fetch(port, f"entities/{thing}")
        rows.append(Row("… a thing with its passages", f"{time.perf_counter() - began:.1f}"))
    return rows


def measure_graph_api(home: Path, asked: int) -> str:
    """All of it, as a table."""
    quads = Home(home).current().manifest["quads"]
    rows, port = measure_start(home), free_port()
    with serving(ours(home, port), port, "/sparql"):
        known = get_known(port, asked)
        rows += [row for view in VIEWS for row in measure_view(port, view, known, asked)]
    return table(f"Graph API on {quads:,} quads: p50, p95, ms", "SPARQL of the same server", rows)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the graph API beside SPARQL.")
    parser.add_argument("home", type=Path)
    parser.add_argument("--asked", type=int, default=20)
    given = parser.parse_args()
    print(measure_graph_api(given.home, given.asked))


if __name__ == "__main__":
    main()
