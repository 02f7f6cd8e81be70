"""What to call a node: its own label, or for what has none (a tenure, a presence) the labels of what it joins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ccpg_graph.explorer.names import Names
from ccpg_graph.explorer.words import short_name, words
from ccpg_graph.store import Node, NodeKind, Rows, Store
from ccpg_graph.vocab import CCPG, ORG

_LABELS = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?thing ?label ?rank WHERE {{
  VALUES ?thing {{ {things} }}
  VALUES (?property ?rank) {{ (skos:prefLabel 0) (dcterms:title 1) (rdfs:label 2) (skos:altLabel 3) }}
  ?thing ?property ?label
}}
"""
# What joins other things, the most telling first.
_RANKS = {
    ORG.member: 0,
    CCPG.participant: 0,
    CCPG.by: 0,
    CCPG.measure: 0,
    ORG.post: 1,
    CCPG.inMeeting: 1,
    CCPG.object: 1,
    CCPG.about: 1,
    CCPG.decidedAt: 2,
    CCPG.series: 2,
    CCPG.party: 2,
    CCPG.startDate: 3,
}
_FILTER = f"FILTER(?property IN ({', '.join(f'<{iri}>' for iri in _RANKS)}))"
# As stated, and as claimed: what is only claimed has no graph of its own. Two questions, and a FILTER in place of a
# second VALUES: with a million quads in the store that is thirty times faster.
_STATED = (
    "SELECT DISTINCT ?thing ?part ?property WHERE {{ VALUES ?thing {{ {things} }} ?thing ?property ?part FILTERED }}"
)
_CLAIMED = """
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT DISTINCT ?thing ?part ?property WHERE {{
  VALUES ?thing {{ {things} }}
  ?claim rdf:subject ?thing ; rdf:predicate ?property ; rdf:object ?part FILTERED
}}
"""
_PARTS = tuple(template.replace("FILTERED", _FILTER) for template in (_STATED, _CLAIMED))
_LANGUAGES = {"en": 0, None: 1, "ru": 2}
_AT_ONCE = 500


class Labels:
    """Labels of the nodes of one page, looked up together and kept."""

    def __init__(self, store: Store, names: Names) -> None:
        self._store = store
        self._names = names
        self._known: dict[str, str] = {}

    def learn(self, iris: Iterable[str]) -> None:
        """Look up the labels of many nodes; those without one are called by their parts, then by their id."""
        wanted = self._look_up(iris)
        parts = self._parts(wanted)
        self._look_up(part.text for found in parts.values() for part in found if part.kind is NodeKind.IRI)
        for iri in wanted:
            joined = " · ".join(dict.fromkeys(self.of(part) for part in parts.get(iri, [])))
            self._known[iri] = joined or self._spelt(iri)

    def of(self, node: Node) -> str:
        """What to call a node; a literal is its own text."""
        return self.of_iri(node.text) if node.kind is NodeKind.IRI else node.text

    def of_iri(self, iri: str) -> str:
        """What to call the thing of that IRI."""
        return self._known.get(iri) or self._spelt(iri)

    def _spelt(self, iri: str) -> str:
        """A thing or term of a vocabulary by its id in words; an address elsewhere as it is."""
        ours = self._names.id_of(iri) is not None or short_name(iri) != iri
        return words(iri) if ours else iri

    def _look_up(self, iris: Iterable[str]) -> list[str]:
        """Learn the labels that are there; gives the IRIs that have none."""
        wanted = sorted({iri for iri in iris if iri not in self._known and not iri.startswith(CCPG.NAMESPACE)})
        best: dict[str, tuple[int, int, str]] = {}
        for thing, label, rank in self._ask(_LABELS, wanted):
            key = (_LANGUAGES.get(label.language, 3), int(rank.text), label.text)
            best[thing.text] = min(key, best.get(thing.text, key))
        self._known.update((iri, key[2]) for iri, key in best.items())
        return [iri for iri in wanted if iri not in best]

    def _parts(self, iris: list[str]) -> dict[str, list[Node]]:
        found: defaultdict[str, list[tuple[int, Node]]] = defaultdict(list)
        for template in _PARTS:
            missing = [iri for iri in iris if iri not in found]
            for thing, part, predicate in self._ask(template, missing):
                found[thing.text].append((_RANKS[predicate.text], part))
        return {iri: _first(pairs) for iri, pairs in found.items()}

    def _ask(self, template: str, iris: list[str]) -> Iterable[tuple[Node, Node, Node]]:
        for start in range(0, len(iris), _AT_ONCE):
            things = " ".join(f"<{iri}>" for iri in iris[start : start + _AT_ONCE])
            answer = self._store.query(template.format(things=things))
            if isinstance(answer, Rows):
                for one, two, three in answer.rows:
                    if one is not None and two is not None and three is not None:
                        yield one, two, three


def _first(parts: list[tuple[int, Node]]) -> list[Node]:
    """The three most telling parts."""
    return [part for _, part in sorted(parts, key=lambda pair: (pair[0], pair[1].text))[:3]]
