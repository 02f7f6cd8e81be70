"""What a release knows that a review asks about: names and states of persons, days of meetings, claims on things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from ccpg_graph.store import Node, Rows, Store
from ccpg_graph.vocab import BASE, CCPG, PREFIXES

_PREFIXES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in sorted(PREFIXES.items()))

_PERSONS = """SELECT DISTINCT ?thing ?name ?country WHERE {
  VALUES ?class { ccpg:Official ccpg:Prosecutor }
  ?thing a ?class ; skos:prefLabel|skos:altLabel ?name .
  OPTIONAL { ?tenure org:member ?thing ; org:post ?post . ?post ccpg:country ?country . }
}"""
_MEETINGS = """SELECT DISTINCT ?thing ?day ?place ?series WHERE {
  ?thing ccpg:startDate ?day .
  OPTIONAL { ?thing ccpg:place ?place . }
  OPTIONAL { ?thing ccpg:series ?series . }
}"""
_MATCHES = """SELECT ?thing ?score ?why WHERE {
  GRAPH ?links { ?match a ccpg:Judgement ; ccpg:concerns ?thing ; ccpg:confidence ?score ; dcterms:description ?why . }
}"""
# Copies of a text say the same in the same words, and are one question.
_DOUBTFUL = """SELECT (GROUP_CONCAT(DISTINCT STR(?claim); separator=" ") AS ?claims) ?subject ?predicate ?object
  (MIN(STR(?document)) AS ?first) (COUNT(DISTINCT ?document) AS ?documents) (MIN(?confidence) AS ?least) WHERE {
  ?claim ccpg:confidence ?confidence ; ccpg:judgement ccpg:Unreviewed ; ccpg:modality ?modality ;
         ccpg:textDigest ?words ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
         prov:wasDerivedFrom ?document .
  FILTER(?confidence < BAR && ?modality IN (ccpg:Stated, ccpg:Implied))
} GROUP BY ?subject ?predicate ?object ?words ORDER BY ?least ?first ?subject ?predicate ?object LIMIT MANY"""
_RIVALS = """SELECT ?subject ?predicate ?object ?claim ?document WHERE {
  { SELECT ?subject ?predicate WHERE {
      VALUES ?predicate { ccpg:startDate ccpg:endDate ccpg:place ccpg:ordinal }
      GRAPH ?any { ?subject ?predicate ?each . }
    } GROUP BY ?subject ?predicate HAVING(COUNT(DISTINCT ?each) > 1) }
  ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; ccpg:modality ?modality ;
         ccpg:judgement ccpg:Unreviewed ; prov:wasDerivedFrom ?document .
  FILTER(?modality IN (ccpg:Stated, ccpg:Implied))
} ORDER BY ?subject ?predicate ?object ?claim"""
_NAMED = """SELECT ?thing (COUNT(DISTINCT ?document) AS ?documents) (COUNT(?claim) AS ?claims) WHERE {
  { ?claim rdf:subject ?thing . } UNION { ?claim rdf:object ?thing . FILTER(ISIRI(?thing)) }
  ?claim prov:wasDerivedFrom ?document .
} GROUP BY ?thing"""
_TOGETHER = """SELECT DISTINCT ?thing ?one ?other WHERE {
  { ?thing ccpg:participant ?one ; ccpg:inMeeting ?other } UNION { ?thing org:member ?one ; org:post ?other }
}"""
_LABELS = """SELECT DISTINCT ?thing ?name WHERE { ?thing skos:prefLabel ?name . FILTER(LANG(?name) = "en") }"""


@dataclass
class PersonFacts:
    """What the release calls a person, and the states of the posts it gives."""

    names: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, order=True)
class MeetingDay:
    """A meeting's day, place and series; empty where none is told."""

    id: str
    day: str
    place: str
    series: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim, by ids and texts. copies: claims that say the same in the same words, itself among them; documents: how
    many make one of these."""

    id: str
    subject: str
    predicate: str
    object: str
    document: str
    confidence: float
    copies: tuple[str, ...] = ()
    documents: int = 1


class Facts:
    """Asks a release; ids are those that commands take."""

    def __init__(self, store: Store, base: str = BASE) -> None:
        self._store = store
        self._base = f"{base}id/"

    def persons(self) -> dict[str, PersonFacts]:
        """All persons by their ids."""
        found: defaultdict[str, PersonFacts] = defaultdict(PersonFacts)
        for thing, name, country in self._rows(_PERSONS):
            found[thing].names.add(name)
            found[thing].countries |= {country} - {""}
        return dict(found)

    def meetings(self) -> list[MeetingDay]:
        """All meetings of which a day is told, one row for each day and place told."""
        return sorted(MeetingDay(*row) for row in self._rows(_MEETINGS) if row[0].startswith("meeting/"))

    def matches(self) -> list[tuple[str, float, str]]:
        """The id that a match is about, its score, and its reasons in words (`<document>#<key> = …: reasons`)."""
        return [(thing, float(score), why) for thing, score, why in self._rows(_MATCHES)]

    def doubtful(self, bar: float, many: int) -> list[ClaimRow]:
        """The claims below a bar of confidence that nobody has judged, the least sure first, copies together."""
        text = _DOUBTFUL.replace("BAR", f"{bar:.4f}").replace("MANY", str(many))
        return [
            ClaimRow(copies[0], subject, predicate, value, _document(document), float(least), copies, int(documents))
            for claims, subject, predicate, value, document, documents, least in self._rows(text)
            for copies in [tuple(sorted(claim.removeprefix(self._base) for claim in claims.split()))]
        ]

    def rivals(self) -> list[list[ClaimRow]]:
        """Claims that give one meeting several days, places or ordinals, those of one meeting and property together."""
        found: defaultdict[tuple[str, str], list[ClaimRow]] = defaultdict(list)
        for subject, predicate, value, claim, document in self._rows(_RIVALS):
            found[subject, predicate].append(ClaimRow(claim, subject, predicate, value, _document(document), 1.0))
        return list(found.values())

    def named(self) -> dict[str, tuple[int, int]]:
        """How many documents name a thing, and how many claims speak of it."""
        return {thing: (int(documents), int(claims)) for thing, documents, claims in self._rows(_NAMED)}

    def together(self) -> dict[str, tuple[str, str]]:
        """Of presences who at which meeting, of tenures who in which post."""
        return {thing: (one, other) for thing, one, other in self._rows(_TOGETHER)}

    def labels(self) -> dict[str, str]:
        """The English name of each thing that has one."""
        return {row[0]: row[1] for row in self._rows(_LABELS)}

    def _rows(self, text: str) -> Iterator[list[str]]:
        answer = self._store.query(_PREFIXES + text)
        for row in answer.rows if isinstance(answer, Rows) else ():
            yield [self._text(node) for node in row]

    def _text(self, node: Node | None) -> str:
        return "" if node is None else node.text.removeprefix(self._base).removeprefix(CCPG.NAMESPACE)


def _document(thing: str) -> str:
    return thing.removeprefix("document/")
