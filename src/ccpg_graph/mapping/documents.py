"""One document's two graphs: what it states, and the claims with their passages."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from ccpg_graph.mapping.assertion import asserted
from ccpg_graph.mapping.terms import Quad, Terms, class_term, date_literal, iri, label, literal, term
from ccpg_graph.records import Claim, Document, Judgement, Label, Object, Reading, Ref, Term, Thing, Verdict
from ccpg_graph.resolution.known import preferred_names
from ccpg_graph.resolution.records import Resolution
from ccpg_graph.text.scripts import slug
from ccpg_graph.vocab import DECISION_CLASSES, INSTRUMENT_CLASSES

TYPE = term("rdf:type")
LABELS = frozenset({"skos:prefLabel", "skos:altLabel"})  # they need no claim, and `_introduce` writes them
# What has no name of its own is called by the words that tell it: another document's words would be laid into this
# one's mouth ("elected" where it says "re-elected").
TOLD_IN_WORDS = DECISION_CLASSES | {"AgendaItem", "Initiative", "Figure"}
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
        self._things = {thing.key: thing for thing in reading.things}

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
        rejected = {claim for claim, judged in self.judged if judged.verdict is Verdict.REJECT}
        corrected = {claim for claim, _ in self.judged} - rejected
        kept = asserted(self.reading, without=rejected)
        claims = [claim for claim in kept if claim not in corrected]  # the right value lies in the graph of judgements
        for claim in claims:
            if claim.predicate not in LABELS:
                yield (self.thing(claim.subject), term(claim.predicate), self.object(claim.object), self.graph)
        named = {claim.subject for claim in kept} | {c.object.key for c in claims if isinstance(c.object, Ref)}
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
        preferred = self._preferred(thing)
        yield from ((subject, term("skos:altLabel"), label(name), self.graph) for name in mine - preferred)
        if thing.id is None:
            yield (subject, TYPE, class_term(thing.kind), self.graph)
            yield from ((subject, term("skos:prefLabel"), label(name), self.graph) for name in preferred)

    def _preferred(self, thing: Thing) -> set[Label]:
        """The names that all documents share, in this one's languages, of instruments in all; of what is told in words
        alone, its own."""
        if thing.kind in TOLD_IN_WORDS:
            return set(preferred_names(thing.labels))
        known = self.resolution.preferred.get(self.resolution.id_of(self.document.id, thing.key), ())
        if thing.kind in INSTRUMENT_CLASSES:
            return set(known)
        languages = {name.language for name in thing.labels}
        return {name for name in known if name.language in languages}

    @cached_property
    def judged(self) -> list[tuple[Claim, Judgement]]:
        """The claims that somebody has rejected or corrected."""
        on_claims = self.resolution.followed.on_claims
        if not on_claims:
            return []
        found = ((claim, on_claims.get(self.claim_id(claim))) for claim in self.reading.claims)
        return [(claim, judgement) for claim, judgement in found if judgement is not None]

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
        rejected = any(claim is each for each, _ in self.judged)
        yield node, term("ccpg:judgement"), term("ccpg:Rejected" if rejected else "ccpg:Unreviewed")
        if claim.as_found:
            yield node, term("ccpg:asFound"), literal(claim.as_found, language=self.document.language)
        yield selector, TYPE, term("oa:TextPositionSelector")
        yield selector, term("oa:start"), literal(str(claim.span.start), "integer")
        yield selector, term("oa:end"), literal(str(claim.span.end), "integer")

    def claim_id(self, claim: Claim) -> str:
        """`claim/` and a digest of what the document alone tells of it.

        No id of resolution goes into it: a judgement on a claim has to find it again when its subject has been joined
        with another. The extractor's numbers of things stay out too; claims that differ by those alone are counted.
        """
        fields = self._claim_fields(claim)
        alike = self._alike[fields]
        encoded = json.dumps([*fields, alike.index(_keys(claim))], ensure_ascii=False, separators=(",", ":")).encode()
        return f"claim/{hashlib.sha256(encoded).hexdigest()[:CLAIM_DIGITS]}"

    @cached_property
    def _alike(self) -> Mapping[tuple[str | int, ...], list[tuple[str, str]]]:
        """The keys of subjects and objects whose claims have the same fields, in order of the Reading."""
        found: defaultdict[tuple[str | int, ...], list[tuple[str, str]]] = defaultdict(list)
        for claim in self.reading.claims:
            alike = found[self._claim_fields(claim)]
            if _keys(claim) not in alike:
                alike.append(_keys(claim))
        return found

    def _claim_fields(self, claim: Claim) -> tuple[str | int, ...]:
        value = claim.object
        return (
            self.document.id,
            self._called(claim.subject),
            claim.predicate,
            self._called(value.key) if isinstance(value, Ref) else self.object(value),
            claim.span.start,
            claim.span.end,
            claim.modality,
            claim.rule,
        )

    def _called(self, key: str) -> str:
        """What the document alone says which thing it is: the settled id, else class and name."""
        thing = self._things.get(key)
        if thing is None or thing.id is not None:
            return key
        return f"{thing.kind} {thing.labels[0].text}" if thing.labels else thing.kind


def _keys(claim: Claim) -> tuple[str, str]:
    return claim.subject, claim.object.key if isinstance(claim.object, Ref) else ""


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
