"""Small graphs written by hand as quads, the way mapping writes them, for tests of networks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ccpg_graph.mapping.links import Bounds
from ccpg_graph.mapping.terms import Quad, Terms, date_literal, literal, term
from ccpg_graph.network import Cooperation
from ccpg_graph.network.tables import Tables
from ccpg_graph.store import open_memory

TYPE = term("rdf:type")


@dataclass
class Made:
    """Gathers quads; `cooperation()` reads them as a release would be read. terms: how IRIs begin."""

    quads: list[Quad] = field(default_factory=list)
    claims: int = 0
    terms: Terms = field(default_factory=Terms)

    def fact(self, graph: str, subject: str, predicate: str, value: str) -> None:
        """A triple of a graph (`registry`, `document/a`); of a document's graph, with a claim, but for its classes.

        value: an id (`body/x`), a term (`ccpg:Held`), or a date.
        """
        triple = self.terms.thing(subject), term(predicate), self._object(value)
        self.quads.append((*triple, self.terms.graph(graph)))
        if graph.startswith("document/") and predicate != "rdf:type":
            self.claims += 1
            node, evidence = (
                self.terms.thing(f"claim/c{self.claims:03}"),
                self.terms.graph(graph.replace("document", "evidence")),
            )
            parts = (("rdf:subject", triple[0]), ("rdf:predicate", triple[1]), ("rdf:object", triple[2]))
            for name, part in (*parts, ("ccpg:modality", term("ccpg:Stated")), ("rdf:type", term("ccpg:Claim"))):
                self.quads.append((node, term(name), part, evidence))

    def document(self, name: str, issued: str = "") -> str:
        """A document; gives the name of its graph."""
        graph = f"document/{name}"
        self.quads.append((self.terms.thing(graph), TYPE, term("ccpg:Document"), self.terms.graph(graph)))
        if issued:
            self.quads.append(
                (self.terms.thing(graph), term("dcterms:issued"), date_literal(issued), self.terms.graph(graph))
            )
        return graph

    def offices(self, *codes: str) -> None:
        """A state's office, its post of a prosecutor general, and the state, for each code."""
        for code in codes:
            office, post = f"body/{code}", f"post/{code}--pg"
            self.fact("registry", office, "rdf:type", "ccpg:Office")
            self.fact("registry", office, "ccpg:country", f"state/{code}")
            self.fact("registry", post, "org:postIn", office)
            self.fact("registry", post, "org:role", "role/prosecutor-general")
            self.label(office, f"Office of {code}")

    def label(self, thing: str, words: str) -> None:
        """What the registry calls a thing in English."""
        label = literal(words, language="en")
        self.quads.append((self.terms.thing(thing), term("skos:prefLabel"), label, self.terms.graph("registry")))

    def tenure(self, graph: str, person: str, code: str, **dates: str) -> str:
        """A holding of the post of an office; dates as `from_`, `until`, `attestedOn`, and `status`."""
        tenure = f"tenure/{person}--{code}{dates.get('from_', '')}"
        self.fact(graph, tenure, "rdf:type", "ccpg:Tenure")
        self.fact(graph, tenure, "org:member", f"person/{person}")
        self.fact(graph, tenure, "org:post", f"post/{code}--pg")
        for name, value in dates.items():
            predicate = "ccpg:tenureStatus" if name == "status" else f"ccpg:{name.rstrip('_')}"
            self.fact(graph, tenure, predicate, value)
        return tenure

    def meeting(
        self, graph: str, name: str, who: Iterable[str] = (), *, start: str = "", kind: str = "CouncilSession",
        status: str = "Held", host: str = "",
    ) -> str:  # fmt: skip
        """A meeting as one document tells it, with those who took part (`body/x`, `person/y`)."""
        meeting = f"meeting/{name}"
        self.fact(graph, meeting, "rdf:type", f"ccpg:{kind}")
        if status:
            self.fact(graph, meeting, "ccpg:status", f"ccpg:{status}")
        if start:
            self.fact(graph, meeting, "ccpg:startDate", start)
        for each in who:
            self.presence(graph, meeting, each)
        if host:
            self.presence(graph, meeting, host)
            self.fact(graph, presence_id(meeting, host), "ccpg:role", "ccpg:Host")
        return meeting

    def presence(self, graph: str, meeting: str, who: str, *, behalf: str = "", planned: bool = False) -> str:
        """A presence in a meeting."""
        presence = presence_id(meeting, who)
        self.fact(graph, presence, "ccpg:inMeeting", meeting)
        self.fact(graph, presence, "ccpg:participant", who)
        if behalf:
            self.fact(graph, presence, "ccpg:onBehalfOf", behalf)
        if planned:
            self.fact(graph, presence, "ccpg:status", "ccpg:Planned")
        return presence

    def instrument(self, graph: str, name: str, parties: Iterable[str], *, status: str = "Signed", **dates: str) -> str:
        """An instrument and its parties; dates as `signedOn`, `validFrom`, `validUntil`."""
        instrument = f"instrument/{name}"
        self.fact(graph, instrument, "rdf:type", "ccpg:Memorandum")
        if status:
            self.fact(graph, instrument, "ccpg:instrumentStatus", f"ccpg:{status}")
        for party in parties:
            self.fact(graph, instrument, "ccpg:party", party)
        for predicate, date in dates.items():
            self.fact(graph, instrument, f"ccpg:{predicate}", date)
        return instrument

    def cooperation(self) -> Cooperation:
        """What networks read, over a store in memory; with the bounds of dates that a release has."""
        bounds = Bounds()
        bounds.add(self.quads)
        store = open_memory()
        store.bulk_load([*self.quads, *bounds.quads(self.terms)])
        return Cooperation(Tables(store, "1-made", self.terms.base))

    def _object(self, value: str) -> str:
        if value[:4].isdigit():
            return date_literal(value)
        return term(value) if ":" in value else self.terms.thing(value)


def presence_id(meeting: str, who: str) -> str:
    """The id of a participation."""
    return f"participation/{meeting.partition('/')[2]}--{who.partition('/')[2]}"
