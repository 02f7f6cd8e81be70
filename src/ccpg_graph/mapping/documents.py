"""One document's two graphs: what it states, and the claims with their passages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

from ccpg_graph.mapping.assertion import asserted
from ccpg_graph.mapping.terms import Quad, Terms, class_term, date_literal, iri, label, literal, term
from ccpg_graph.records import Claim, Document, Object, Reading, Ref, Term, Thing
from ccpg_graph.resolution.records import Resolution
from ccpg_graph.text.scripts import slug

TYPE = term("rdf:type")
LABELS = frozenset({"skos:prefLabel", "skos:altLabel"})  # they need no claim, and `_introduce` writes them
CLAIM_DIGITS = 32  # of SHA-256 in hexadecimal: 128 bits keep claims of any number of documents apart


class DocumentMapper:
    """Maps one Reading; the two graphs' names and the ids of its things are at hand."""

    def __init__(self, reading: Reading, resolution: Resolution, terms: Terms) -> None:
        self.reading = reading
        self.document: Document = reading.document
        self.resolution = resolution
        self.terms = terms
        self.iri = terms.thing(f"document/{self.document.id}")
        self.graph = terms.graph(f"document/{self.document.id}")
        self.evidence = terms.graph(f"evidence/{self.document.id}")
        self.activity = terms.thing(f"activity/{self.document.id}")

    def thing(self, key: str) -> str:
        """The IRI of a thing of the Reading."""
        return self.terms.thing(self.resolution.id_of(self.document.id, key))

    def object(self, value: Object) -> str:
        """The object of a claim as a term."""
        if isinstance(value, Ref):
            return self.thing(value.key)
        return term(value.name) if isinstance(value, Term) else literal(value.value, value.datatype, value.language)

    def facts(self) -> Iterator[Quad]:
        """The document's graph: its metadata, its asserted claims, classes and names of the things they speak of."""
        yield from ((self.iri, predicate, value, self.graph) for predicate, value in self._metadata())
        claims = asserted(self.reading)
        for claim in claims:
            if claim.predicate not in LABELS:
                yield (self.thing(claim.subject), term(claim.predicate), self.object(claim.object), self.graph)
        named = {claim.subject for claim in claims} | {c.object.key for c in claims if isinstance(c.object, Ref)}
        for thing in self.reading.things:
            if thing.key in named:
                yield from self._introduce(thing)

    def _metadata(self) -> Iterator[tuple[str, str]]:
        document = self.document
        yield TYPE, term("ccpg:Document")
        yield term("ccpg:textDigest"), literal(document.digest)
        yield term("dcterms:language"), literal(document.language)
        if document.title is not None:
            yield term("dcterms:title"), literal(document.title, language=document.language)
        if document.issued is not None:
            yield term("dcterms:issued"), date_literal(document.issued)
        if document.publisher is not None:
            yield term("dcterms:publisher"), literal(document.publisher)
        if document.source is not None:
            yield term("dcterms:source"), iri(document.source)
        if document.primary_source is not None:
            yield term("prov:hadPrimarySource"), iri(document.primary_source)

    def _introduce(self, thing: Thing) -> Iterator[Quad]:
        """Class and names. What is settled has those in the registry's graph, and only other forms seen here."""
        subject = self.thing(thing.key)
        mine = set(thing.labels)
        languages = {name.language for name in mine}
        known = self.resolution.preferred.get(self.resolution.id_of(self.document.id, thing.key), ())
        preferred = {name for name in known if name.language in languages}
        yield from ((subject, term("skos:altLabel"), label(name), self.graph) for name in mine - preferred)
        if thing.id is None:
            yield (subject, TYPE, class_term(thing.kind), self.graph)
            yield from ((subject, term("skos:prefLabel"), label(name), self.graph) for name in preferred)

    def claims(self) -> Iterator[Quad]:
        """The evidence graph: each claim with its passage, and what read it."""
        for claim in self.reading.claims:
            yield from ((*triple, self.evidence) for triple in self._claim(claim))
        agent = self.terms.thing(f"agent/{slug(self.reading.extractor)}")
        yield (self.activity, TYPE, term("prov:Activity"), self.evidence)
        yield (self.activity, term("prov:used"), self.iri, self.evidence)
        yield (self.activity, term("prov:wasAssociatedWith"), agent, self.evidence)
        yield (agent, TYPE, term("prov:SoftwareAgent"), self.evidence)
        yield (agent, term("rdfs:label"), literal(self.reading.extractor), self.evidence)

    def _claim(self, claim: Claim) -> Iterator[tuple[str, str, str]]:
        claim_id = self.claim_id(claim)
        node, selector = self.terms.thing(claim_id), self.terms.thing(f"{claim_id}#passage")
        yield node, TYPE, term("ccpg:Claim")
        yield node, term("rdf:subject"), self.thing(claim.subject)
        yield node, term("rdf:predicate"), term(claim.predicate)
        yield node, term("rdf:object"), self.object(claim.object)
        yield node, term("prov:wasDerivedFrom"), self.iri
        yield node, term("prov:wasGeneratedBy"), self.activity
        yield node, term("oa:hasSelector"), selector
        yield node, term("ccpg:textDigest"), literal(claim.span.digest(self.document.text))
        yield node, term("ccpg:confidence"), literal(f"{claim.confidence:.4f}", "decimal")
        yield node, term("ccpg:rule"), literal(claim.rule)
        yield node, term("ccpg:modality"), term(f"ccpg:{claim.modality}")
        yield node, term("ccpg:judgement"), term("ccpg:Unreviewed")
        if claim.as_found:
            yield node, term("ccpg:asFound"), literal(claim.as_found, language=self.document.language)
        yield selector, TYPE, term("oa:TextPositionSelector")
        yield selector, term("oa:start"), literal(str(claim.span.start), "integer")
        yield selector, term("oa:end"), literal(str(claim.span.end), "integer")

    def claim_id(self, claim: Claim) -> str:
        """`claim/` and a digest of its fields as a JSON list, so that no two lists look the same."""
        fields = [
            self.document.id,
            self.thing(claim.subject),
            claim.predicate,
            self.object(claim.object),
            claim.span.start,
            claim.span.end,
            claim.modality,
            claim.rule,
        ]
        encoded = json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()
        return f"claim/{hashlib.sha256(encoded).hexdigest()[:CLAIM_DIGITS]}"


def map_document(reading: Reading, resolution: Resolution, terms: Terms) -> list[Quad]:
    """Give the quads of a document's graph and of its evidence graph, sorted, each once.

    CcpgError where a claim names a thing that the Reading does not list, or a term with an unknown prefix.
    """
    mapper = DocumentMapper(reading, resolution, terms)
    return sorted({*mapper.facts(), *_one_each(mapper.claims())})


def _one_each(quads: Iterable[Quad]) -> set[Quad]:
    """Claims alike in all that makes their id may differ in words found and confidence: the first values stay."""
    single = {term("ccpg:asFound"), term("ccpg:confidence")}
    seen: dict[tuple[str, str], str] = {}
    return {q for q in quads if q[1] not in single or seen.setdefault(q[:2], q[2]) == q[2]}
