"""The shapes find what one source cannot mean, and nothing in a document that means what it can.

pySHACL is slow to start, so it runs three times in all: over `good.ttl`, over `bad.ttl` and over the shapes themselves.
"""

from __future__ import annotations

import logging
import warnings
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, SH, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ccpg_graph import vocab

HERE = Path(__file__).parent
SHAPES_FILE = HERE.parent.parent / "ontology" / "shapes.ttl"
SHAPE = Namespace("https://w3id.org/ccpg/shapes#")
ID = vocab.BASE + "id/"

# shape: the things of bad.ttl that it has to find, and no others
FOUND = {
    "ClaimSubject": "emptyClaim vagueClaim plannedClaim",
    "ClaimPredicate": "emptyClaim vagueClaim plannedClaim",
    "ClaimObject": "emptyClaim vagueClaim",
    "ClaimDocument": "emptyClaim vagueClaim plannedClaim",
    "ClaimSpan": "emptyClaim vagueClaim plannedClaim",
    "ClaimDigest": "emptyClaim vagueClaim plannedClaim",
    "ClaimRule": "emptyClaim vagueClaim plannedClaim",
    "ClaimModality": "emptyClaim vagueClaim",
    "ClaimConfidence": "emptyClaim vagueClaim plannedClaim",
    "SpanStart": "emptySpan negative",
    "SpanEnd": "emptySpan negative",
    "SpanOrder": "backwards negative",
    "PlanAsFact": "plannedClaim",
    "ClaimAloneAsFact": "deniedOffice quotedMeeting",
    "DocumentDigest": "undatedDocument",
    "DocumentIssued": "undatedDocument",
    "OfficialPost": "postless merelyMember",
    "TenureMember": "emptyTenure bodyTenure",
    "TenurePost": "emptyTenure bodyTenure",
    "TenureStatusValue": "bodyTenure",
    "EndedMembership": "ended",
    "SessionSeries": "noSeries",
    "SeriesValue": "wrongSeries",
    "MeetingStatus": "twoStatuses",
    "StatusValue": "wrongStatus",
    "OrdinalValue": "zeroth",
    "ParticipationMeeting": "emptyPresence statePresence",
    "ParticipationWho": "emptyPresence statePresence",
    "ParticipationRoleValue": "statePresence",
    "PlaceValue": "placeless",
    "CountryValue": "placeless",
    "StateCode": "emptyState longState",
    "TopicValue": "placeless",
    "InstrumentStatusValue": "wrongInstrument",
    "InstrumentParty": "wrongInstrument",
    "InstrumentSignatory": "wrongInstrument",
    "InstrumentCount": "wrongInstrument",
    "ConcludedAtPlanned": "signedAtPlanned",
    "DecisionClass": "noDecision",
    "DecidedAtPlanned": "decidedAtPlanned",
    "NextSessionObject": "nextHeld",
    "FigureMeasure": "emptyFigure",
    "FigureValue": "emptyFigure wordFigure",
    "BoundValue": "emptyFigure",
    "InitiativeType": "wrongInitiative",
    "PositionValue": "zeroth",
    "ReviewValue": "plannedClaim",
    "JudgementVerdict": "emptyJudgement",
    "JudgementConcerns": "emptyJudgement",
    "FromValue": "undated",
    "UntilValue": "undated",
    "AttestedOnValue": "undated",
    "FoundedValue": "undated",
    "StartDateValue": "undated thirtieth",
    "EndDateValue": "undated",
    "SignedOnValue": "undated",
    "AdoptedOnValue": "undated",
    "ValidFromValue": "undated",
    "ValidUntilValue": "undated",
    "DueValue": "undated",
    "MeetingOrder": "backwardsMeeting",
    "TenureOrder": "shortTenure",
    "ValidityOrder": "shortValidity",
    "BoundsOrder": "backwardsBounds",
    "ReportedBeforeDone": "tomorrow signedTomorrow adoptedTomorrow",
}
# Their focus is the document: the thing found is the value of the result.
TELLS_BY_VALUE = {"ClaimAloneAsFact", "ReportedBeforeDone"}


def read(path: Path) -> Graph:
    """A Turtle file as a graph. rdflib warns of literals that are wrong on purpose."""
    logger = logging.getLogger("rdflib.term")
    before, logger.disabled = logger.disabled, True
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        graph = Graph().parse(path, format="turtle")
    logger.disabled = before
    return graph


@cache
def shapes() -> Graph:
    return read(SHAPES_FILE)


def report(name: str) -> Graph:
    """What pySHACL says of a sample."""
    _, results, _ = validate(read(HERE / name), shacl_graph=shapes())
    assert isinstance(results, Graph)
    return results


@pytest.fixture(scope="module")
def faults() -> dict[str, dict[str, str]]:
    """What is found in bad.ttl: shape → thing → message."""
    results = report("bad.ttl")
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for result in results.subjects(RDF.type, SH.ValidationResult):
        name = str(results.value(result, SH.sourceShape)).removeprefix(SHAPE)
        thing = results.value(result, SH.value if name in TELLS_BY_VALUE else SH.focusNode)
        found[name][str(thing).removeprefix(ID)] = str(results.value(result, SH.resultMessage))
    return dict(found)


def test_a_document_that_means_what_it_can_has_no_fault() -> None:
    results = report("good.ttl")
    assert [str(message) for message in results.objects(None, SH.resultMessage)] == []


@pytest.mark.parametrize("name", FOUND)
def test_each_shape_finds_its_bad_cases_and_no_others(name: str, faults: dict[str, dict[str, str]]) -> None:
    assert set(faults.get(name, {})) == set(FOUND[name].split())


def test_every_shape_has_a_bad_case() -> None:
    assert {str(s).removeprefix(SHAPE) for s in shapes().subjects(SH.severity)} == set(FOUND)


def test_a_message_names_what_was_found(faults: dict[str, dict[str, str]]) -> None:
    message = faults["MeetingOrder"]["backwardsMeeting"]
    assert (
        message
        == "The meeting ends (2019-10-01) before it begins (2019-10-02): give an end of ccpg:startDate or later."
    )
    told = faults["ReportedBeforeDone"]["tomorrow"]
    assert "id/tomorrow" in told and "2019-10-02" in told and "2019-10-01" in told and "Held" in told


def test_every_shape_has_a_message_and_a_severity() -> None:
    graph = shapes()
    for shape in {*graph.subjects(RDF.type, SH.NodeShape), *graph.subjects(RDF.type, SH.PropertyShape)}:
        owner = graph.value(shape, SH.sparql) or shape
        assert (shape, SH.severity, SH.Violation) in graph, shape
        assert getattr(graph.value(owner, SH.message), "language", None) == "en", shape


def test_the_shapes_are_good_shacl() -> None:
    conforms, _, told = validate(Graph(), shacl_graph=shapes(), meta_shacl=True)
    assert conforms, told


@pytest.mark.parametrize(
    ("shape", "family"),
    [
        ("MeetingStatus", vocab.MEETING_CLASSES),
        ("InstrumentParty", vocab.INSTRUMENT_CLASSES),
        ("InstrumentSignatory", vocab.INSTRUMENT_CLASSES),
        ("OfficialPost", {"Official", "Prosecutor"}),
    ],
)
def test_a_shape_targets_the_whole_family_of_a_class(shape: str, family: frozenset[str]) -> None:
    targets = {str(c).removeprefix(vocab.CCPG.NAMESPACE) for c in shapes().objects(SHAPE[shape], SH.targetClass)}
    assert targets == set(family)


@pytest.mark.parametrize(
    ("shape", "allowed"),
    [
        ("ParticipationMeeting", vocab.MEETING_CLASSES),
        ("ParticipationWho", vocab.BODY_CLASSES | {"Official", "Prosecutor"}),
        ("InstrumentParty", vocab.BODY_CLASSES | {"State"}),
        ("DecisionClass", vocab.DECISION_CLASSES),
    ],
)
def test_a_shape_admits_the_whole_family_of_a_class(shape: str, allowed: frozenset[str]) -> None:
    graph = shapes()
    paths: list[Node] = [SHAPE[shape]]
    while not (heads := [h for p in paths for h in graph.objects(p, SH["in"])]):
        paths = [o for p in paths for o in graph.objects(p) if o not in paths and not isinstance(o, URIRef)]
    assert {str(c).removeprefix(vocab.CCPG.NAMESPACE) for c in Collection(graph, heads[0])} == set(allowed)


def test_the_topics_of_the_shapes_are_those_of_the_scheme() -> None:
    head = shapes().value(SHAPE.TopicValue, SH["in"])
    assert head is not None
    assert {str(t).removeprefix(ID + "topic/") for t in Collection(shapes(), head)} == set(vocab.TOPICS)
