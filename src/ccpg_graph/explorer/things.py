"""The page of one thing: what is stated of it, each statement opening its passage, and what the registry says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from ccpg_graph.explorer.claims import FoundClaim, claims_about, short_id
from ccpg_graph.explorer.families import family_of
from ccpg_graph.explorer.html import facts, link, page
from ccpg_graph.explorer.labels import Labels
from ccpg_graph.explorer.names import Names
from ccpg_graph.explorer.reader import modality_tag
from ccpg_graph.explorer.words import words
from ccpg_graph.records import Document
from ccpg_graph.store import GraphFormat, Node, NodeKind, Release, Rows, Store
from ccpg_graph.vocab import DCTERMS

# One graph a question: Oxigraph reads a graph that is named much faster than one that is chosen from several.
_KNOWN = """
SELECT DISTINCT ?predicate ?other WHERE {{ GRAPH <{graph}> {{ {pattern} }} }} ORDER BY ?predicate ?other LIMIT {limit}
"""
_SHOWN = 200
_NAMES = """
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?property ?value WHERE {{
  VALUES ?property {{ rdf:type skos:prefLabel skos:altLabel }} <{iri}> ?property ?value
}} ORDER BY ?property ?value
"""
_FORMS_SHOWN = 6
_SKIPPED = ("#type", "prefLabel", "altLabel")


@dataclass(frozen=True, slots=True)
class Known:
    """One statement that no document makes: the other thing or value, and the graph that has it.

    inverse: the other thing is the subject, the page's thing the object.
    """

    graph: str
    predicate: str
    other: Node
    inverse: bool


def thing_exists(store: Store, iri: str) -> bool:
    """Whether anything at all is said of or with a thing. `iri` must have come from `Names.thing`."""
    return store.query(f"ASK {{ {{ <{iri}> ?p ?o }} UNION {{ ?s ?p <{iri}> }} }}") is True


def find_successors(store: Store, iri: str) -> list[str]:
    """The IRIs of what came in the place of a thing that is no more, sorted; none for one that is still there."""
    answer = store.query(
        f"SELECT DISTINCT ?new WHERE {{ <{iri}> <{DCTERMS.NAMESPACE}isReplacedBy> ?new }} ORDER BY ?new"
    )
    return [row[0].text for row in answer.rows if row[0] is not None] if isinstance(answer, Rows) else []


def thing_triples(store: Store, iri: str, form: GraphFormat) -> bytes:
    """All triples with the thing as subject. `iri` must have come from `Names.thing`."""
    answer = store.query(f"CONSTRUCT WHERE {{ <{iri}> ?p ?o }}")
    return b"" if isinstance(answer, bool | Rows) else answer.serialize(form)


def thing_page(store: Store, release: Release, names: Names, iri: str) -> str:
    """The page of a thing that `thing_exists`."""
    said, named = claims_about(store, iri, _SHOWN + 1)
    known = list(_known(store, names, iri))
    labels = Labels(store, names)
    labels.learn([iri, *_iris(said), *_iris(named), *(item.other.text for item in known if _is_iri(item.other))])
    view = _View(release, names, labels)
    title = labels.of_iri(iri)
    body = [f"<h1>{escape(title)}</h1>", view.head(store, iri)]
    if said:
        body.append(f"<h2>What documents state</h2>{view.groups(said, inverse=False)}")
    if named:
        body.append(f"<h2>Named in what is stated of others, as</h2>{view.groups(named, inverse=True)}")
    if known:
        body.append(f"<h2>Registry and conclusions</h2>{view.registry(known)}")
    if not (said or named or known):
        body.append('<p class="notice">Nothing is stated of it but its name.</p>')
    return page(title, "\n".join(body))


class _View:
    """Statements as HTML, with the texts of the documents that they cite."""

    def __init__(self, release: Release, names: Names, labels: Labels) -> None:
        self._release = release
        self._names = names
        self._labels = labels
        self._documents: dict[str, Document] = {}

    def head(self, store: Store, iri: str) -> str:
        kinds: list[str] = []
        forms: list[str] = []
        answer = store.query(_NAMES.format(iri=iri))
        for prop, value in answer.rows if isinstance(answer, Rows) else ():
            if prop is not None and value is not None:
                (kinds if _is_iri(value) else forms).append(words(value.text) if _is_iri(value) else value.text)
        rows = [("Kind", escape(", ".join(dict.fromkeys(kinds)) or words(self._names.kind(iri))))]
        if forms := list(dict.fromkeys(forms)):
            rows.append(("Names", _forms(forms)))
        rows.append(("IRI", f"<code>{escape(iri)}</code>"))
        rows.append(("As RDF", link(f"{self._names.page(iri)}?format=turtle", "Turtle")))
        return facts(rows)

    def groups(self, claims: list[FoundClaim], *, inverse: bool) -> str:
        """By predicate; rival values stand side by side, each with its sources."""
        parts = []
        if len(claims) > _SHOWN:
            parts.append(f'<p class="notice">There are more than {_SHOWN}; these are the first by document.</p>')
        ordered = sorted(
            claims[:_SHOWN], key=lambda claim: (claim.predicate, claim.object.text, claim.subject, claim.document)
        )
        for predicate, group in groupby(ordered, key=lambda claim: claim.predicate):
            items = "".join(self._claim(claim, inverse=inverse) for claim in group)
            parts.append(f'<h3>{escape(words(predicate))}</h3><ul class="plain statements">{items}</ul>')
        return "".join(parts)

    def registry(self, known: list[Known]) -> str:
        rows = "".join(
            f"<tr><td>{'← ' if item.inverse else ''}{escape(words(item.predicate))}</td>"
            f'<td>{self._node(item.other)}</td><td class="soft">{escape(item.graph)}</td></tr>'
            for item in known
        )
        cut = f" Not more than {_SHOWN} of a kind are shown." if len(known) >= _SHOWN else ""
        return (
            '<p class="soft small">From no document: the registry of the data set, and what follows from it. An arrow '
            f"marks what is said of another thing with this one as its value.{cut}</p>"
            f'<div class="scroll"><table><tbody>{rows}</tbody></table></div>'
        )

    def _claim(self, claim: FoundClaim, *, inverse: bool) -> str:
        shown = Node(NodeKind.IRI, claim.subject) if inverse else claim.object
        document_id = self._names.id_of(claim.document) or ""
        document = self._document(document_id.removeprefix("document/"))
        address = f"/documents/{document.id}#claim-{short_id(claim.iri)}"
        family = family_of(self._names.kind(claim.subject))
        words_cited = " ".join(claim.span.cut(document.text).split())
        source = ", ".join(filter(None, [document.publisher, document.issued])) or document.id
        return (
            f"<li><b>{self._node(shown)}</b> {modality_tag(claim.modality, family)}"
            f'<blockquote><a href="{escape(address)}">“{escape(words_cited)}”</a> — {escape(source)}</blockquote></li>'
        )

    def _document(self, document_id: str) -> Document:
        if document_id not in self._documents:
            self._documents[document_id] = self._release.document(document_id)
        return self._documents[document_id]

    def _node(self, node: Node) -> str:
        if not _is_iri(node):
            return escape(node.text)
        return link(self._names.page(node.text) or node.text, self._labels.of(node))


def _known(store: Store, names: Names, iri: str) -> Iterator[Known]:
    patterns = {False: f"<{iri}> ?predicate ?other", True: f"?other ?predicate <{iri}>"}
    for name in ("registry", "links", "judgements"):
        for inverse, pattern in patterns.items():
            text = _KNOWN.format(graph=names.graph(name), pattern=pattern, limit=_SHOWN)
            answer = store.query(text)
            for predicate, other in answer.rows if isinstance(answer, Rows) else ():
                if predicate and other and not predicate.text.endswith(_SKIPPED):
                    yield Known(name, predicate.text, other, inverse)


def _iris(claims: list[FoundClaim]) -> Iterator[str]:
    for claim in claims:
        yield claim.subject
        if _is_iri(claim.object):
            yield claim.object.text


def _forms(forms: list[str]) -> str:
    """The names, folded away where they are many."""
    text = escape(" · ".join(forms))
    return text if len(forms) <= _FORMS_SHOWN else f"<details><summary>{len(forms)} forms</summary>{text}</details>"


def _is_iri(node: Node) -> bool:
    return node.kind is NodeKind.IRI
