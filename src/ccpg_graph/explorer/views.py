"""The pages beside documents and things: start, gallery, SPARQL box and its answers, errors."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlencode

from ccpg_graph.explorer.html import link, page
from ccpg_graph.explorer.names import Names
from ccpg_graph.explorer.words import count, short_name, words
from ccpg_graph.store import Release

SHOWN_ROWS = 1_000
LISTED = 50
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")

EXAMPLE = """PREFIX ccpg: <https://w3id.org/ccpg/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?session ?name ?date WHERE {
  ?session a ccpg:CouncilSession ; skos:prefLabel ?name ; ccpg:startDate ?date .
}
ORDER BY ?date
LIMIT 50"""

_DOWNLOADS = {
    "CSV": "text/csv",
    "TSV": "text/tab-separated-values",
    "JSON": "application/sparql-results+json",
    "XML": "application/sparql-results+xml",
}


@dataclass(frozen=True, slots=True)
class Input:
    """A parameter of a question, for its form: name, type, and the value that stands in the field."""

    name: str
    type: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as the SPARQL page shows it. values: of its parameters, as they were asked."""

    text: str = EXAMPLE
    question: str = ""
    inputs: Sequence[Input] = ()
    known_by: str = ""

    def query_string(self, **more: str) -> str:
        """The question as the part of an address after `?`."""
        given = {"query": self.text, **{f"param-{i.name}": i.value for i in self.inputs if i.value}, **more}
        if self.known_by:
            given["known-by"] = self.known_by
        return urlencode(given)


def start_page(release: Release | None) -> str:
    """Counts and documents of the current release, and a box to ask it."""
    if release is None:
        body = '<h1>ccpg-graph</h1><p class="notice">Nothing has been built yet. Run <code>ccpg-graph build</code>.</p>'
        return page("ccpg-graph", body)
    manifest = release.manifest
    body = f"""<h1>Prosecutors’ cooperation, as reported</h1>
<p>A graph of what press releases state about meetings, officials and agreements of prosecutors’ offices.
Every statement opens the passage that states it.</p>
<h2 id="documents">Documents</h2>
{_document_list(release, 1)}
<div class="columns"><section><h2>Things by kind</h2>{_counts(manifest["classes"])}</section>
<section><h2>Triples by graph</h2>{_counts(_triples(manifest))}
<p class="soft small">{manifest["quads"]:,} triples in all · release {escape(release.name)}</p></section></div>
<h2>Ask</h2>
<p>Start from a <a href="/queries">question of the gallery</a>, or write your own:</p>
{_form(Ask())}"""
    return page("ccpg-graph", body)


def documents_page(release: Release, number: int) -> str:
    """One page of the list of documents, counted from 1."""
    return page("Documents", f"<h1>Documents</h1>{_document_list(release, number)}")


def gallery_page(gallery: Mapping[str, Ask]) -> str:
    """The questions by name, each with a link that runs it."""
    items = "".join(
        f"<li><a href='/queries/{escape(name)}'>{escape(ask.question)}</a> "
        f"<span class='soft small'>{escape(name)}</span></li>"
        for name, ask in gallery.items()
    )
    body = f'<h1>Questions</h1><p>Each runs at once and can be changed.</p><ul class="plain">{items}</ul>'
    return page("Questions", body if items else "<h1>Questions</h1><p>The gallery is empty.</p>")


def sparql_page(ask: Ask, answer: str = "") -> str:
    """The SPARQL box, with an answer (HTML) below it."""
    body = f"<h1>{escape(ask.question or 'SPARQL')}</h1>{_form(ask)}{answer}"
    return page(ask.question or "SPARQL", body)


def rows_answer(ask: Ask, names: Names, body: bytes, left_out: Mapping[str, int] | None) -> str:
    """SPARQL JSON results as a table; past SHOWN_ROWS it says how many more there are."""
    found = json.loads(body)
    if "boolean" in found:
        return f"<h2>Answer</h2><p><b>{'Yes' if found['boolean'] else 'No'}</b></p>{_left_out(left_out)}"
    variables, rows = found["head"]["vars"], found["results"]["bindings"]
    head = "".join(f"<th scope='col'>{escape(words(name))}</th>" for name in variables)
    lines = "".join(
        f"<tr>{''.join(_cell(row.get(name), names) for name in variables)}</tr>" for row in rows[:SHOWN_ROWS]
    )
    cut = f", the first {SHOWN_ROWS:,} shown" if len(rows) > SHOWN_ROWS else ""
    links = " · ".join(
        f'<a href="/sparql?{escape(ask.query_string(format=media))}" download>{title}</a>'
        for title, media in _DOWNLOADS.items()
    )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"
    return f"""<h2>{count(len(rows), "row")}{cut}</h2>{_left_out(left_out)}
<div class="scroll" tabindex="0" role="region" aria-label="Rows">{table if rows else "<p>Nothing was found.</p>"}</div>
<p class="small">Download: {links}</p>"""


def triples_answer(body: bytes, left_out: Mapping[str, int] | None) -> str:
    """Turtle as text."""
    return f"<h2>Triples</h2>{_left_out(left_out)}<pre tabindex='0'>{escape(body.decode())}</pre>"


def error_answer(message: str) -> str:
    """Why a question was not answered."""
    return f'<h2>No answer</h2><p class="notice" role="alert">{escape(message)}</p>'


def error_page(title: str, message: str) -> str:
    """A page that could not be shown, and why."""
    return page(title, f'<h1>{escape(title)}</h1><p class="notice">{escape(message)}</p>')


def successors_page(old: str, pages: Sequence[str]) -> str:
    """What came in the place of a thing that was taken for one and is several; pages: their addresses."""
    items = "".join(f"<li>{link(address, address)}</li>" for address in pages)
    return page(old, f"<h1>{escape(old)}</h1><p>This was taken for one thing, and is now several:</p><ul>{items}</ul>")


def _document_list(release: Release, number: int) -> str:
    found = release.documents()
    pages = -(-len(found) // LISTED)
    items = "".join(_document_item(release, name) for name in found[(number - 1) * LISTED : number * LISTED])
    if pages < 2:
        return f'<ul class="plain">{items}</ul>'
    others = " · ".join(
        f"<b>{n}</b>" if n == number else f'<a href="/documents?page={n}">{n}</a>'
        for n in range(1, pages + 1)
        if n in {1, pages} or abs(n - number) < 4
    )
    return f'<ul class="plain">{items}</ul><p>{count(len(found), "document")}, page {others}</p>'


def _document_item(release: Release, document_id: str) -> str:
    document = release.document(document_id)
    told = " · ".join(filter(None, [document.issued, document.publisher, document.language]))
    address = link(f"/documents/{document.id}", document.title or document.id)
    return f'<li>{address}<br><span class="soft small">{escape(told)}</span></li>'


def _triples(manifest: Mapping[str, Any]) -> dict[str, int]:
    return {kind: counts["triples"] for kind, counts in manifest["graphs"].items()}


def _counts(counts: Mapping[str, int]) -> str:
    rows = "".join(
        f"<tr><th scope='row'>{escape(words(name))}</th><td class='number'>{number:,}</td></tr>"
        for name, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if not name.startswith("http")
    )
    return f"<table><tbody>{rows}</tbody></table>"


def _form(ask: Ask) -> str:
    fields = "".join(
        f"<label><span>{escape(words(i.name))} ({escape(i.type)})</span>"
        f'<input name="param-{escape(i.name)}" value="{escape(i.value)}" size="{_width(i)}"></label>'
        for i in ask.inputs
    )
    return f"""<form method="get" action="/sparql">
<label for="query"><span>SPARQL query</span></label>
<textarea id="query" name="query" spellcheck="false" required>{escape(ask.text)}</textarea>
<div class="row">{fields}<label><span>Only documents issued by (optional)</span>
<input name="known-by" value="{escape(ask.known_by)}" placeholder="2021-11-04" \
pattern="\\d{{4}}-\\d{{2}}-\\d{{2}}"></label>
<button>Ask</button></div></form>"""


def _width(field: Input) -> int:
    return 40 if field.type == "iri" else 14


def _cell(value: Mapping[str, str] | None, names: Names) -> str:
    if value is None:
        return "<td></td>"
    text = value["value"]
    if value["type"] != "uri":
        datatype = value.get("datatype", "")
        if datatype.endswith(("integer", "decimal", "double")):
            return f'<td class="number">{escape(text)}</td>'
        return f'<td class="whole">{escape(text)}</td>' if _DATE.fullmatch(text) else f"<td>{escape(text)}</td>"
    return f"<td>{link(names.page(text) or text, names.id_of(text) or short_name(text))}</td>"


def _left_out(counts: Mapping[str, int] | None) -> str:
    if counts is None:
        return ""
    return (
        f'<p class="soft small">Asked of {count(counts["documents"], "document")} issued by then; left out: '
        f"{counts['later']:,} issued later, {counts['undated']:,} whose date of issue cannot tell.</p>"
    )
