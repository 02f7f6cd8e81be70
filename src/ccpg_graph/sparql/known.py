"""The second clock: which documents had been issued by a day, and the graphs that a question about that day may see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ccpg_graph.errors import UsageError
from ccpg_graph.sparql.parameters import is_date
from ccpg_graph.store import Rows, Scope, Store
from ccpg_graph.text.dates import days_of
from ccpg_graph.vocab import BASE

_ISSUED = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX ccpg: <https://w3id.org/ccpg/ontology#>
SELECT ?document (MIN(STR(?day)) AS ?issued) WHERE {
  ?document a ccpg:Document .
  OPTIONAL { ?document dcterms:issued ?day }
} GROUP BY ?document
"""


@dataclass(frozen=True, slots=True)
class Known:
    """What was known by a day.

    documents: how many were asked; later: issued after the day; undated: left out because nothing tells when they were
    issued, or only a month or year that had not ended by the day.
    """

    scope: Scope
    documents: int
    later: int
    undated: int


def known_by(store: Store, day: str, base: str = BASE) -> Known:
    """The documents issued by a day (YYYY-MM-DD), the day included, with the registry beside them.

    Links and judgements are left out: they are concluded from all documents. The registry is not of one day; what it
    holds carries dates of its own. UsageError where `day` is no day.
    """
    if not is_date(day):
        raise UsageError(f"known by {day!r}: write a day as 2021-11-04")
    graphs, documents, later, undated = [f"{base}graph/registry"], 0, 0, 0
    for iri, issued in _issued(store):
        if issued is None or issued <= day < last_day(issued):
            undated += 1
        elif last_day(issued) <= day:
            documents += 1
            slug = iri.removeprefix(f"{base}id/document/")
            graphs += [f"{base}graph/document/{slug}", f"{base}graph/evidence/{slug}"]
        else:
            later += 1
    return Known(Scope(tuple(graphs)), documents, later, undated)


def _issued(store: Store) -> Iterator[tuple[str, str | None]]:
    answer = store.query(_ISSUED)
    if isinstance(answer, Rows):
        for document, issued in answer.rows:
            if document is not None:
                yield document.text, None if issued is None else issued.text


def last_day(issued: str) -> str:
    """The last day of a date given as day, month or year: `2021-11` → `2021-11-30`."""
    days = days_of(issued)
    return issued if days is None else days[1]
