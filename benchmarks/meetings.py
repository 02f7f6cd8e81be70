"""Meetings made up from a seed, straight as the quads that mapping would write: for measuring networks at any size.

A release of press releases would take an hour to read at these sizes, and networks begin where the reading has ended.
Offices, officials and meetings are invented; nothing of it is ever shipped.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ccpg_graph.mapping.terms import Quad, Terms, literal, term
from ccpg_graph.vocab import TOPICS

TYPE = term("rdf:type")
KINDS = ("CouncilSession", "BilateralMeeting", "Conference", "WorkingGroupMeeting", "Visit")
TERMS = Terms()


@dataclass(frozen=True, slots=True)
class Size:
    """How much is made up: meetings, offices that may take part, officials of each, and whether there are claims."""

    meetings: int
    offices: int = 60
    officials: int = 3
    claims: bool = True


def made_up(size: Size, seed: int = 1) -> Iterator[Quad]:
    """Registry, documents and evidence; every sixth meeting is told by a second document, every ninth only planned."""
    chance = random.Random(seed)
    yield from _registry(size)
    for number in range(size.meetings):
        kind = chance.choice(KINDS)
        most = 2 if kind in ("BilateralMeeting", "Visit") else 14
        offices = chance.sample(range(size.offices), chance.randint(2, min(most, size.offices)))
        day = date(2000, 1, 1) + timedelta(days=chance.randrange(9000))
        told = _Told(number, kind, day, tuple(offices), chance.choice(sorted(TOPICS)), planned=number % 9 == 8)
        people = [chance.randrange(size.officials) for _ in offices]
        for copy in range(2 if number % 6 == 5 else 1):
            yield from _document(told, people, copy, claims=size.claims)


@dataclass(frozen=True, slots=True)
class _Told:
    number: int
    kind: str
    day: date
    offices: tuple[int, ...]
    topic: str
    planned: bool


def office(number: int) -> str:
    """The id of an office."""
    return f"body/office-{number}"


def official(of: int, number: int) -> str:
    """The id of an official of an office."""
    return f"person/official-{of}-{number}"


def _registry(size: Size) -> Iterator[Quad]:
    graph = TERMS.graph("registry")
    for number in range(size.offices):
        body, post = TERMS.thing(office(number)), TERMS.thing(f"post/office-{number}--prosecutor")
        yield body, TYPE, term("ccpg:Office"), graph
        yield body, term("skos:prefLabel"), literal(f"Office {number}", language="en"), graph
        yield post, term("org:postIn"), body, graph
        for each in range(size.officials):
            person = TERMS.thing(official(number, each))
            tenure = TERMS.thing(f"tenure/official-{number}-{each}")
            yield person, TYPE, term("ccpg:Prosecutor"), graph
            yield person, term("skos:prefLabel"), literal(f"Official {number}.{each}", language="en"), graph
            yield tenure, TYPE, term("ccpg:Tenure"), graph
            yield tenure, term("org:member"), person, graph
            yield tenure, term("org:post"), post, graph
            yield tenure, term("ccpg:from"), literal("1999-01-01", "date"), graph
            yield tenure, term("ccpg:tenureStatus"), term("ccpg:Current"), graph


def _document(told: _Told, people: list[int], copy: int, *, claims: bool) -> Iterator[Quad]:
    name = f"made-{told.number}-{copy}"
    document, graph = TERMS.thing(f"document/{name}"), TERMS.graph(f"document/{name}")
    yield document, TYPE, term("ccpg:Document"), graph
    yield document, term("dcterms:issued"), literal((told.day + timedelta(days=copy)).isoformat(), "date"), graph
    for number, (subject, predicate, value) in enumerate(_facts(told, people)):
        yield subject, predicate, value, graph
        if claims and predicate != TYPE:
            yield from _claim(f"{name}-{number}", (subject, predicate, value), name)


def _facts(told: _Told, people: list[int]) -> Iterator[tuple[str, str, str]]:
    meeting = TERMS.thing(f"meeting/made-{told.number}")
    yield meeting, TYPE, term(f"ccpg:{told.kind}")
    yield meeting, term("ccpg:status"), term("ccpg:Planned" if told.planned else "ccpg:Held")
    yield meeting, term("ccpg:startDate"), literal(told.day.isoformat(), "date")
    yield meeting, term("ccpg:topic"), TERMS.thing(f"topic/{told.topic}")
    for place, (body, person) in enumerate(zip(told.offices, people, strict=True)):
        who = official(body, person) if place % 2 else office(body)
        part = TERMS.thing(f"participation/made-{told.number}--{who.partition('/')[2]}")
        yield part, TYPE, term("ccpg:Participation")
        yield part, term("ccpg:inMeeting"), meeting
        yield part, term("ccpg:participant"), TERMS.thing(who)
        yield part, term("ccpg:role"), term("ccpg:Participant" if place else "ccpg:Host")


def _claim(name: str, stated: tuple[str, str, str], document: str) -> Iterator[Quad]:
    graph = TERMS.graph(f"evidence/{document}")
    node, selector = TERMS.thing(f"claim/{name}"), TERMS.thing(f"claim/{name}#passage")
    yield node, TYPE, term("ccpg:Claim"), graph
    for predicate, value in zip(("subject", "predicate", "object"), stated, strict=True):
        yield node, term(f"rdf:{predicate}"), value, graph
    yield node, term("prov:wasDerivedFrom"), TERMS.thing(f"document/{document}"), graph
    yield node, term("prov:wasGeneratedBy"), TERMS.thing(f"activity/{document}"), graph
    yield node, term("oa:hasSelector"), selector, graph
    yield node, term("ccpg:textDigest"), literal("0" * 64), graph
    yield node, term("ccpg:confidence"), literal("0.97", "decimal"), graph
    yield node, term("ccpg:rule"), literal("made-up"), graph
    yield node, term("ccpg:modality"), term("ccpg:Stated"), graph
    yield node, term("ccpg:judgement"), term("ccpg:Unreviewed"), graph
    yield node, term("ccpg:asFound"), literal("made up", language="en"), graph
    yield selector, TYPE, term("oa:TextPositionSelector"), graph
    yield selector, term("oa:start"), literal("0", "integer"), graph
    yield selector, term("oa:end"), literal("7", "integer"), graph
