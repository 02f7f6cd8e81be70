"""Each projection against the SPARQL of its definition, a plain reading of the graph that shares no code with it: over
random small graphs, and over the shipped documents."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccpg_graph.mapping import Terms
from ccpg_graph.network import DEFINITIONS, Cooperation, project, read
from ccpg_graph.network.plain import plain_network
from ccpg_graph.store import Home
from ccpg_graph.vocab import BASE
from tests.network.made import Made, presence_id
from tests.network.test_projections import asked, ties

CODES = ("am", "by", "kz", "ru")
PEOPLE = ("p1", "p2", "p3", "p4")
DAYS = ("2015-03-01", "2016", "2016-07", "2017-01-01", "2018-12-31", "")
TOPICS = ("topic/corruption", "topic/terrorism")


def random_graph(seed: int, base: str = BASE) -> Made:
    """A few documents that tell of a few meetings, not always alike; all that the definitions tell apart occurs."""
    chance, made = random.Random(seed), Made(terms=Terms(base))
    made.offices(*CODES)
    made.fact("registry", "body/by-department", "org:subOrganizationOf", "body/by")
    made.fact("registry", "body/by-section", "org:subOrganizationOf", "body/by-department")
    made.fact("registry", "body/council", "rdf:type", "ccpg:Council")
    for person in PEOPLE:
        for _ in range(chance.randrange(3)):
            dates = {"from_": chance.choice(DAYS[:5])} | chance.choice(({}, {"until": "2017"}, {"until": "2018-12-31"}))
            status = {"status": f"ccpg:{chance.choice(('Current', 'Former', 'Acting', 'Elect'))}"}
            made.tenure("registry", person, chance.choice(CODES), **dates, **chance.choice(({}, status)))
    for name in "abc":
        _tell(made, made.document(name), chance)
    return made


def _tell(made: Made, graph: str, chance: random.Random) -> None:
    for person in PEOPLE:
        if chance.random() < 0.3:
            status = chance.choice(("Current", "Former", "Elect", "Acting"))
            made.tenure(graph, person, chance.choice(CODES), status=f"ccpg:{status}")
    for name in chance.sample(("m1", "m2", "m3", "m4"), 3):
        _tell_meeting(made, graph, name, chance)
    for name in chance.sample(("i1", "i2"), chance.randrange(3)):
        parties = chance.sample([*(f"body/{code}" for code in CODES), "body/by-section", "state/am"], 3)
        instrument = made.instrument(graph, name, parties, status=chance.choice(("Signed", "Proposed", "InForce", "")))
        if chance.random() < 0.5:
            made.fact(graph, instrument, "ccpg:topic", chance.choice(TOPICS))


def _tell_meeting(made: Made, graph: str, name: str, chance: random.Random) -> None:
    kind = {"m1": "Visit", "m2": "BilateralMeeting"}.get(name, "CouncilSession")
    status, day = chance.choice(("Held", "Held", "Planned", "Cancelled", "")), chance.choice(DAYS)
    meeting = made.meeting(graph, name, start=day, kind=kind, status=status)
    if name == "m2" and chance.random() < 0.5:
        made.fact(graph, meeting, "ccpg:within", "meeting/m1")
    bodies = [*(f"body/{code}" for code in CODES), "body/by-section", "body/council"]
    for who in chance.sample([*bodies, *(f"person/{person}" for person in PEOPLE)], chance.randrange(2, 6)):
        behalf = chance.choice(bodies) if who.startswith("person/") and chance.random() < 0.3 else ""
        made.presence(graph, meeting, who, behalf=behalf, planned=chance.random() < 0.15)
        if chance.random() < 0.25:
            made.fact(graph, presence_id(meeting, who), "ccpg:role", "ccpg:Host")
    for topic in TOPICS:
        if chance.random() < 0.4:
            made.fact(graph, meeting, "ccpg:topic", topic)
    if chance.random() < 0.3:
        made.fact(graph, meeting, "ccpg:agendaItem", f"agenda-item/{name}")
        made.fact(graph, f"agenda-item/{name}", "ccpg:about", chance.choice((*TOPICS, "instrument/i1")))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1_000_000))
def test_projections_are_what_their_queries_give(seed: int) -> None:
    cooperation = random_graph(seed).cooperation()
    for name in DEFINITIONS:
        assert ties(project(cooperation, name)) == asked(cooperation, name), name


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 1_000_000))
def test_they_are_at_another_base_too(seed: int) -> None:
    """The same network as at the default base; and the query of the definition, as it is told there, gives it."""
    here, elsewhere = random_graph(seed).cooperation(), random_graph(seed, "https://graph.example/x/").cooperation()
    for name in DEFINITIONS:
        network = project(elsewhere, name)
        assert ties(network) == asked(elsewhere, name) == ties(project(here, name)), name
        told = plain_network(network, {})["definition"]["source"]
        assert told == DEFINITIONS[name].source_at("https://graph.example/x/")
        assert f"<{BASE}graph/" not in told


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1_000_000))
def test_an_edge_counts_the_events_it_opens_and_nodes_hold_their_edges(seed: int) -> None:
    cooperation = random_graph(seed).cooperation()
    for name in DEFINITIONS:
        network = project(cooperation, name)
        nodes = {node.id: node for node in network.nodes}
        for edge in network.edges:
            opened = edge.evidence
            handovers = len(opened.tenures) // 2 if name == "succession" else 0
            told = len(opened.meetings) + len(opened.instruments) + handovers
            assert edge.count == told == edge.weight
            assert opened.documents or opened.tenures
            for end in (edge.source, edge.target):
                assert set(opened.meetings) <= set(nodes[end].evidence.meetings)
                assert edge.weight <= nodes[end].weight
        if "newman" in network.definition.weightings and not network.definition.directed:
            shared = project(cooperation, name, weighting="newman")
            met = (network.incidence.left[:, network.incidence.sizes > 1]).sum(axis=1)
            assert shared.strength.tolist() == pytest.approx(met.tolist())


@pytest.fixture(scope="module")
def shipped(shipped_home: Home) -> Cooperation:
    return read(shipped_home.current())


@pytest.mark.parametrize("name", DEFINITIONS)
def test_the_shipped_documents_give_what_the_queries_give(shipped: Cooperation, name: str) -> None:
    network = project(shipped, name)
    assert ties(network) == asked(shipped, name)
    assert network.edges


def test_claims_of_an_edge_are_in_the_evidence_of_its_documents(shipped: Cooperation) -> None:
    found = shipped.tables.claims("ccpg:participant")
    graphs = {claim: graph for (graph, _, _), claims in found.items() for claim in claims}
    for edge in project(shipped, "co-attendance-offices").edges:
        assert edge.evidence.claims
        documents = {graphs[claim] for claim in edge.evidence.claims if claim in graphs}
        assert documents <= {f"document/{name}" for name in edge.evidence.documents}


def test_the_queries_are_files_that_the_package_carries() -> None:
    import ccpg_graph.network.sources as room  # noqa: PLC0415 - the folder is what is asked of here

    folder = Path(room.__file__).parent
    whole = {path.stem for path in folder.glob("*.rq") if not path.name.endswith(".part.rq")}
    assert whole == set(DEFINITIONS)
