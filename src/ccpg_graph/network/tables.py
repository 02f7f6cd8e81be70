"""One read of the store: the facts that networks are made of, as rows of short names, each with its graph.

A graph is called `document/<doc>`, `registry` or `judgements`; other graphs are not read. Ids lose the base (`body/…`),
terms of the ontology their namespace (`Held`). No row is joined to another here: that is `view`'s part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ccpg_graph.store import Rows, Store
from ccpg_graph.vocab import BASE, CCPG, PREFIXES

REGISTRY, JUDGEMENTS = "registry", "judgements"

MEETINGS = (
    "Meeting", "CouncilSession", "BilateralMeeting", "Visit", "Conference", "WorkingGroupMeeting", "CollegiumMeeting",
)  # fmt: skip
INSTRUMENTS = ("Instrument", "Memorandum", "Agreement", "Programme", "Plan", "Regulation", "JointStatement")

Fact = tuple[str, str, str]
"""Graph, subject and object."""

_LABELS_AT_ONCE = 500
PREFIXED = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in ("ccpg", "org", "rdf", "skos", "dcterms", "xsd"))
# A claim that was rejected, denied or only quoted is no evidence of a tie.
_CLAIMS = """
SELECT ?g ?subject ?object ?claim WHERE {{ GRAPH ?g {{
  ?claim rdf:predicate {predicate} ; rdf:subject ?subject ; rdf:object ?object ; ccpg:modality ?modality .
  FILTER(?modality NOT IN (ccpg:Negated, ccpg:Reported))
  FILTER NOT EXISTS {{ ?claim ccpg:judgement ccpg:Rejected }}
}} }}
"""
# Of a presence that a person has put right, one half stands in the graph of judgements.
_PRESENCES = """
SELECT ?g ?presence ?meeting ?who WHERE {
  GRAPH ?g { ?presence ccpg:inMeeting ?meeting ; ccpg:participant ?who . }
}
"""
_PUT_RIGHT = """
SELECT ?g ?presence ?meeting ?who WHERE {{
  {{ GRAPH <{judgements}> {{ ?presence ccpg:participant ?who . }} GRAPH ?g {{ ?presence ccpg:inMeeting ?meeting . }} }}
  UNION
  {{ GRAPH <{judgements}> {{ ?presence ccpg:inMeeting ?meeting . }} GRAPH ?g {{ ?presence ccpg:participant ?who . }} }}
}}
"""


@dataclass(frozen=True, slots=True)
class Presence:
    """A graph says that somebody took part, or is to take part, in a meeting; `id` is the participation's."""

    graph: str
    id: str
    meeting: str
    who: str


@dataclass
class Tables:
    """The rows of one release, each table read when first asked for and kept. Reads need the store open."""

    store: Store
    release: str = ""
    base: str = BASE
    _labels: dict[str, dict[str, str]] = field(default_factory=dict, repr=False)
    _graphs: dict[str, str | None] = field(default_factory=dict, repr=False)

    def rows(self, text: str) -> Iterator[tuple[str, ...]]:
        """The rows of a SELECT whose first column is a graph that is read here, shortened."""
        answer = self.store.query(PREFIXED + text)
        if not isinstance(answer, Rows):
            return
        ids, terms, graphs = f"{self.base}id/", CCPG.NAMESPACE, self._graphs
        for graph, *rest in answer.rows:
            name = graph.text if graph is not None else ""
            short = graphs[name] if name in graphs else graphs.setdefault(name, self._short_graph(name))
            if short is not None:
                yield short, *(node.text.removeprefix(ids).removeprefix(terms) for node in rest if node is not None)

    def _short_graph(self, iri: str) -> str | None:
        name = iri.removeprefix(f"{self.base}graph/")
        if name in (REGISTRY, JUDGEMENTS) or name.startswith("document/"):
            return name
        return f"document/{name.removeprefix('evidence/')}" if name.startswith("evidence/") else None

    def facts(self, predicate: str) -> list[Fact]:
        """What every graph says by a predicate (`ccpg:status`)."""
        if predicate not in self._facts:
            found = self.rows(f"SELECT ?g ?s ?o WHERE {{ GRAPH ?g {{ ?s {predicate} ?o }} }}")
            self._facts[predicate] = [(graph, subject, value) for graph, subject, value in found]
        return self._facts[predicate]

    @cached_property
    def _facts(self) -> dict[str, list[Fact]]:
        return {}

    def instances(self, classes: Iterable[str]) -> list[Fact]:
        """Graph, thing and class, for things of these classes of the ontology."""
        return [
            (graph, thing, name)
            for name in classes
            for graph, thing in self.rows(f"SELECT ?g ?s WHERE {{ GRAPH ?g {{ ?s a ccpg:{name} }} }}")
        ]

    @cached_property
    def presences(self) -> list[Presence]:
        """Who took part in what, by each graph that says so."""
        found = self.rows(_PRESENCES)
        mended = self.rows(_PUT_RIGHT.format(judgements=f"{self.base}graph/{JUDGEMENTS}"))
        return [Presence(*row) for rows in (found, mended) for row in rows if row[0] != JUDGEMENTS]

    @cached_property
    def hosts(self) -> frozenset[tuple[str, str]]:
        """Graph and participation, where the role is host."""
        return frozenset((g, p) for g, p in self.rows("SELECT ?g ?p WHERE { GRAPH ?g { ?p ccpg:role ccpg:Host } }"))

    @cached_property
    def issued(self) -> dict[str, str | None]:
        """The date of issue of each document's graph."""
        found: dict[str, str | None] = {graph: None for graph, _, _ in self.instances(("Document",))}
        return found | {graph: date for graph, _, date in sorted(self.facts("dcterms:issued"), reverse=True)}

    @cached_property
    def sources(self) -> dict[str, tuple[str, ...]]:
        """The addresses that the registry gives for a tenure."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for graph, subject, address in self.rows(
            "SELECT ?g ?s ?o WHERE { GRAPH ?g { ?s a ccpg:Tenure ; dcterms:source ?o } }"
        ):
            if graph == REGISTRY:
                found[subject].append(address)
        return {subject: tuple(sorted(addresses)) for subject, addresses in found.items()}

    def claims(self, predicate: str) -> Mapping[Fact, tuple[str, ...]]:
        """The ids of the claims by a predicate, by the graph of their document, subject and object."""
        if predicate not in self._claims:
            found: defaultdict[Fact, list[str]] = defaultdict(list)
            for graph, subject, value, claim in self.rows(_CLAIMS.format(predicate=predicate)):
                found[graph, subject, value].append(claim)
            self._claims[predicate] = {key: tuple(sorted(claims)) for key, claims in found.items()}
        return self._claims[predicate]

    @cached_property
    def _claims(self) -> dict[str, Mapping[Fact, tuple[str, ...]]]:
        return {}

    def labels(self, things: Iterable[str]) -> dict[str, dict[str, str]]:
        """The preferred labels of things by language; what has none is called by the end of its id."""
        things = list(things)
        unread = [thing for thing in dict.fromkeys(things) if thing not in self._labels]
        for start in range(0, len(unread), _LABELS_AT_ONCE):
            self._read_labels(unread[start : start + _LABELS_AT_ONCE])
        return {thing: self._labels[thing] for thing in things}

    def _read_labels(self, things: list[str]) -> None:
        values = " ".join(f"<{self.base}id/{thing}>" for thing in things)
        answer = self.store.query(
            f"{PREFIXED}SELECT DISTINCT ?s ?l WHERE {{ VALUES ?s {{ {values} }} ?s skos:prefLabel ?l }}"
        )
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        rows = answer.rows if isinstance(answer, Rows) else iter(())
        pairs = ((subject, label) for subject, label in rows if subject is not None and label is not None)
        # Where graphs prefer different labels the first of the alphabet stays, so that two runs agree.
        for subject, label in sorted(pairs, key=lambda pair: pair[1].text):
            found[subject.text.removeprefix(f"{self.base}id/")].setdefault(label.language or "en", label.text)
        for thing in things:
            named = found.get(thing)
            self._labels[thing] = dict(sorted(named.items())) if named else {"en": thing.rpartition("/")[2]}
