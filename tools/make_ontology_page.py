"""Writes `docs/ontology.html`, the readable page of the ontology, from `ontology/ccpg.ttl`.

    python -m tools.make_ontology_page.py            write the page
    python -m tools.make_ontology_page.py --check    exit 1 where the page on disk differs from what would be written

The page stands alone: one file, no script, no outside request. Each term has its local name as anchor, so that
`ontology.html#Meeting` answers for `ccpg:Meeting`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from html import escape
from pathlib import Path

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from tools.generated import ROOT, write_or_check

ONTOLOGY = ROOT / "ontology" / "ccpg.ttl"
PAGE = ROOT / "docs" / "ontology.html"

CCPG = Namespace("https://w3id.org/ccpg/ontology#")
TOPIC = Namespace("https://w3id.org/ccpg/id/topic/")
SCHEMA = Namespace("https://schema.org/")
HEADER = URIRef("https://w3id.org/ccpg/ontology")

PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)
ROWS = (
    ("narrower than", RDFS.subClassOf),
    ("narrower than", RDFS.subPropertyOf),
    ("inverse of", OWL.inverseOf),
    ("close to", SKOS.closeMatch),
    ("see also", RDFS.seeAlso),
    ("used on", SCHEMA.domainIncludes),
    ("takes", SCHEMA.rangeIncludes),
)
STYLE = """
:root { color-scheme: light dark; --line: #8884; --soft: #8882; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 3rem; border-bottom: 2px solid var(--line); }
nav a { display: inline-block; margin-right: .7rem; }
article { border-top: 1px solid var(--line); padding: .5rem 0 1rem; scroll-margin-top: 1rem; }
article:target { background: var(--soft); }
h3 { margin: .5rem 0; } h3 span { font-weight: normal; opacity: .75; }
p { margin: .3rem 0; } code { font-size: .9em; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: 8rem 1fr; gap: .1rem .8rem; margin: .4rem 0; }
dt { opacity: .75; } dd { margin: 0; }
"""


def ours(graph: Graph, kind: Node) -> list[URIRef]:
    """The terms of a kind, in the order of the alphabet."""
    return sorted(term for term in graph.subjects(RDF.type, kind) if isinstance(term, URIRef))


def words(graph: Graph, term: Node, predicate: URIRef, language: str) -> str:
    """What a term says in one language, or an empty string."""
    found = (o for o in graph.objects(term, predicate) if isinstance(o, Literal) and o.language == language)
    return " ".join(sorted(map(str, found)))


def anchor(term: str) -> str:
    """The fragment of a term on the page: its local name; that of a topic with `topic-` before it."""
    return f"topic-{term[len(TOPIC) :]}" if term.startswith(TOPIC) else term[len(CCPG) :]


def link(graph: Graph, term: Node) -> str:
    """A term as a link: within the page where it is ours, else to its own address."""
    name = graph.namespace_manager.normalizeUri(str(term))
    is_ours = str(term).startswith((CCPG, TOPIC))
    target = f"#{anchor(str(term))}" if is_ours else str(term)
    return f'<a href="{escape(target)}"><code>{escape(name)}</code></a>'


def rows(graph: Graph, term: URIRef) -> Iterable[tuple[str, str]]:
    """The rows of a term's table: alignment, use, example."""
    for title, predicate in ROWS:
        values = sorted(o for o in graph.objects(term, predicate) if isinstance(o, URIRef))
        if values:
            yield title, ", ".join(link(graph, value) for value in values)
    values = sorted(t for t in graph.objects(term, RDF.type) if isinstance(t, URIRef) and t.startswith(CCPG))
    if values:
        yield "is a", ", ".join(link(graph, value) for value in values)
    for node in graph.objects(term, OWL.equivalentClass):
        for head in graph.objects(node, OWL.oneOf):
            yield "words", ", ".join(f"<code>{escape(str(word))}</code>" for word in Collection(graph, head))
    if note := words(graph, term, SKOS.editorialNote, "en"):
        yield "alignment", escape(note)
    yield "example", escape(words(graph, term, SKOS.example, "en"))


def article(graph: Graph, term: URIRef) -> list[str]:
    """The lines of one term."""
    label, russian = (escape(words(graph, term, RDFS.label, language)) for language in ("en", "ru"))
    lines = [
        f'<article id="{escape(anchor(term))}">',
        f'<h3>{link(graph, term)} <span>{label} · <span lang="ru">{russian}</span></span></h3>',
        f"<p>{escape(words(graph, term, SKOS.definition, 'en'))}</p>",
        f'<p lang="ru">{escape(words(graph, term, SKOS.definition, "ru"))}</p>',
        "<dl>",
        *(f"<dt>{title}</dt><dd>{value}</dd>" for title, value in rows(graph, term)),
        "</dl>",
        "</article>",
    ]
    return lines


def sections(graph: Graph) -> dict[str, list[URIRef]]:
    """The terms under the headings of the page."""
    values = {v for c in ours(graph, OWL.Class) if c != CCPG.Topic for v in ours(graph, c)}
    return {
        "Classes": ours(graph, OWL.Class),
        "Properties": sorted({term for kind in PROPERTY_KINDS for term in ours(graph, kind)}),
        "Values": sorted(values),
        "Words": ours(graph, RDFS.Datatype),
        "Topics": [*ours(graph, SKOS.ConceptScheme), *ours(graph, CCPG.Topic)],
    }


def head(graph: Graph) -> list[str]:
    """The lines above the terms."""
    title = escape(words(graph, HEADER, DCTERMS.title, "en"))
    licence = escape(str(graph.value(HEADER, DCTERMS.license)))
    return [
        "<!DOCTYPE html>",
        "<!-- Generated from ontology/ccpg.ttl by tools/make_ontology_page.py; do not edit. -->",
        '<html lang="en">',
        f'<head><meta charset="utf-8"><title>{title}</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{STYLE}</style></head>",
        "<body>",
        f'<h1>{title} <small lang="ru">{escape(words(graph, HEADER, DCTERMS.title, "ru"))}</small></h1>',
        f"<p>{escape(words(graph, HEADER, DCTERMS.description, 'en'))}</p>",
        f'<p lang="ru">{escape(words(graph, HEADER, DCTERMS.description, "ru"))}</p>',
        f"<dl><dt>namespace</dt><dd><code>ccpg: = {CCPG}</code></dd>",
        f"<dt>version</dt><dd>{escape(str(graph.value(HEADER, OWL.versionInfo)))}</dd>",
        f'<dt>licence</dt><dd><a href="{licence}">CC BY 4.0</a></dd></dl>',
    ]


def render(graph: Graph) -> str:
    """The text of the page."""
    lines = head(graph)
    parts = sections(graph)
    for title, terms in parts.items():
        entries = " ".join(f'<a href="#{escape(anchor(t))}">{escape(anchor(t))}</a>' for t in terms)
        lines.append(f'<nav><b><a href="#section-{title}">{title}</a></b> ({len(terms)}) {entries}</nav>')
    for title, terms in parts.items():
        lines.append(f'<h2 id="section-{title}">{title}</h2>')
        for term in terms:
            lines += article(graph, term)
    return "\n".join([*lines, "</body>", "</html>"]) + "\n"


def read_ontology(path: Path) -> Graph:
    """The ontology as a graph that names things by the prefixes of the file and no others."""
    graph = Graph(bind_namespaces="none")
    graph.parse(path, format="turtle")
    return graph


def main(argv: list[str] | None = None) -> int:
    """Write or check the file; 1 where a check finds a difference."""
    return write_or_check(
        PAGE, lambda: render(read_ontology(ONTOLOGY)), "ontology/ccpg.ttl", "python -m tools.make_ontology_page", argv
    )


if __name__ == "__main__":
    sys.exit(main())
