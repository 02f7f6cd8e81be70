"""The registry as a graph: what is known before any document is read, each fact of a person with its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ccpg_graph.knowledge.registry import Body, Membership, Official, Registry, Tenure
from ccpg_graph.mapping.terms import Quad, Terms, class_term, date_literal, iri, label, literal, term
from ccpg_graph.resolution.clusters import digest
from ccpg_graph.resolution.known import KnownNames, preferred_names
from ccpg_graph.text.scripts import post_slug
from ccpg_graph.vocab import TOPICS

Triple = tuple[str, str, str]

STATUS = {"current": "Current", "former": "Former", "acting": "Acting", "elect": "Elect"}
PROSECUTION = frozenset({"Office"})


class RegistryMapper:
    """Maps a whole registry, and of its gazetteer the towns of these slugs; each method gives the triples of one kind
    of thing."""

    def __init__(self, registry: Registry, terms: Terms, towns: Iterable[str] = ()) -> None:
        self.registry = registry
        self.towns = towns
        self.terms = terms
        self.known = KnownNames(registry)

    def triples(self) -> Iterator[Triple]:
        """All of it."""
        yield from self._states()
        yield from self._places()
        for slug in self.registry.roles:
            yield from self._named(f"role/{slug}", "Role")
        for slug in self.registry.series:
            yield from self._named(f"series/{slug}", "MeetingSeries")
        for topic in TOPICS:
            yield self.terms.thing(f"topic/{topic}"), term("rdf:type"), term("ccpg:Topic")
            yield self.terms.thing(f"topic/{topic}"), term("skos:prefLabel"), _english(topic.replace("_", " "))
        for body in self.registry.bodies.values():
            yield from self._body(body)
        for slug, (owner, role) in self.known.posts.items():
            yield from self._post(slug, owner, role)
        for official in self.registry.officials.values():
            yield from self._official(official)

    def _named(self, thing_id: str, kind: str) -> Iterator[Triple]:
        subject = self.terms.thing(thing_id)
        names = self.known.of(thing_id)
        preferred = preferred_names(names)
        yield subject, term("rdf:type"), class_term(kind)
        for name in names:
            yield subject, term("skos:prefLabel" if name in preferred else "skos:altLabel"), label(name)

    def _states(self) -> Iterator[Triple]:
        for state in self.registry.states.values():
            thing_id = f"state/{state.code.lower()}"
            yield from self._named(thing_id, "State")
            yield self.terms.thing(thing_id), term("skos:notation"), literal(state.code)

    def _places(self) -> Iterator[Triple]:
        named = (self.registry.place(slug) for slug in self.towns if slug not in self.registry.places)
        for place in (*self.registry.places.values(), *(town for town in named if town is not None)):
            subject = self.terms.thing(f"place/{place.slug}")
            yield from self._named(f"place/{place.slug}", "Place")
            yield subject, term("ccpg:country"), self._state(place.country)
            yield subject, term("geo:lat"), literal(str(place.lat), "decimal")
            yield subject, term("geo:long"), literal(str(place.lon), "decimal")

    def _body(self, body: Body) -> Iterator[Triple]:
        subject = self.terms.thing(f"body/{body.slug}")
        yield from self._named(f"body/{body.slug}", body.kind)
        for acronym in body.acronyms:
            yield subject, term("skos:altLabel"), literal(acronym)
        if body.country is not None:
            yield subject, term("ccpg:country"), self._state(body.country)
        if body.parent is not None:
            yield subject, term("org:subOrganizationOf"), self.terms.thing(f"body/{body.parent}")
        for fact in body.founded:
            yield subject, term("ccpg:founded"), date_literal(fact.value)
            yield from self._told("ccpg:founded", subject, date_literal(fact.value), fact.sources)
        yield from self._sources(subject, body.sources)
        for membership in body.members:
            yield from self._membership(body, membership)

    def _membership(self, body: Body, membership: Membership) -> Iterator[Triple]:
        """A lasting one as a plain triple; each one with dates or an end as an org:Membership with its sources."""
        organization, member = self.terms.thing(f"body/{body.slug}"), self._member(membership.member)
        if membership.until is None:
            predicate = "ccpg:observer" if membership.observer else "ccpg:member"
            yield organization, term(predicate), member
        slug = membership.member.replace("state:", "").lower()
        subject = self.terms.thing(
            f"membership/{body.slug}--{slug}" + (f"-{membership.since}" if membership.since else "")
        )
        yield subject, term("rdf:type"), class_term("Membership")
        yield subject, term("org:organization"), organization
        yield subject, term("org:member"), member
        yield from self._dates(subject, membership.since, membership.until)
        yield from self._sources(subject, membership.sources)

    def _told(self, predicate: str, subject: str, value: str, sources: Iterable[str]) -> Iterator[Triple]:
        """Which pages say a value, where others say another: those of the whole body or tenure would not tell."""
        statement = self.terms.thing(f"statement/{digest(predicate, subject, value)}")
        yield statement, term("rdf:type"), term("rdf:Statement")
        yield statement, term("rdf:subject"), subject
        yield statement, term("rdf:predicate"), term(predicate)
        yield statement, term("rdf:object"), value
        yield from self._sources(statement, sources)

    def _member(self, name: str) -> str:
        kind, colon, code = name.partition(":")
        return self._state(code) if colon and kind == "state" else self.terms.thing(f"body/{name}")

    def _post(self, slug: str, owner: str, role: str) -> Iterator[Triple]:
        subject = self.terms.thing(f"post/{slug}")
        yield from self._named(f"post/{slug}", "Post")
        yield subject, term("org:role"), self.terms.thing(f"role/{role}")
        yield subject, term("org:postIn"), self.terms.thing(f"body/{owner}")
        body = self.registry.bodies.get(owner)
        if body is not None and body.country is not None:
            yield subject, term("ccpg:country"), self._state(body.country)

    def _official(self, official: Official) -> Iterator[Triple]:
        kinds = {self.registry.bodies[t.body].kind for t in official.tenures if t.body in self.registry.bodies}
        yield from self._named(f"person/{official.slug}", "Prosecutor" if kinds & PROSECUTION else "Official")
        often = Counter((tenure.body, tenure.role) for tenure in official.tenures)
        for tenure in official.tenures:
            several = often[tenure.body, tenure.role] > 1
            yield from self._tenure(official, tenure, tenure_slug(official.slug, tenure, several=several))

    def _tenure(self, official: Official, tenure: Tenure, slug: str) -> Iterator[Triple]:
        subject = self.terms.thing(f"tenure/{slug}")
        yield subject, term("rdf:type"), term("ccpg:Tenure")
        yield subject, term("org:member"), self.terms.thing(f"person/{official.slug}")
        yield subject, term("org:post"), self.terms.thing(f"post/{post_slug(tenure.body, tenure.role)}")
        yield from self._dates(subject, tenure.since, tenure.until)
        for date in tenure.attested:
            yield subject, term("ccpg:attestedOn"), date_literal(date)
        for fact in tenure.shown:
            yield from self._told("ccpg:attestedOn", subject, date_literal(fact.value), fact.sources)
        for status in dict.fromkeys(filter(None, (tenure.status, "current" if tenure.current else None))):
            yield subject, term("ccpg:tenureStatus"), term(f"ccpg:{STATUS[status]}")
        yield from self._sources(subject, tenure.sources)

    def _dates(self, subject: str, since: str | None, until: str | None) -> Iterator[Triple]:
        if since is not None:
            yield subject, term("ccpg:from"), date_literal(since)
        if until is not None:
            yield subject, term("ccpg:until"), date_literal(until)

    def _sources(self, subject: str, addresses: Iterable[str]) -> Iterator[Triple]:
        return ((subject, term("dcterms:source"), iri(address)) for address in addresses)

    def _state(self, code: str) -> str:
        return self.terms.thing(f"state/{code.lower()}")


def tenure_slug(official: str, tenure: Tenure, *, several: bool) -> str:
    """Person and post; of several terms in one post, the year each began, or what tells it apart."""
    slug = f"{official}--{post_slug(tenure.body, tenure.role)}"
    if not several:
        return slug
    return f"{slug}-{tenure.since or digest(tenure.until, tenure.attested, tenure.status)}"


def map_registry(registry: Registry, terms: Terms, towns: Iterable[str] = ()) -> list[Quad]:
    """Give the registry graph of a release, sorted; `towns`: slugs of the places that its documents name, for of the
    gazetteer it takes no others."""
    graph = terms.graph("registry")
    return sorted({(*triple, graph) for triple in RegistryMapper(registry, terms, towns).triples()})


def _english(text: str) -> str:
    return literal(text, language="en")
