"""Projections against hand-made graphs: what is counted, what is not, and what an edge opens."""

from __future__ import annotations

import pytest

from ccpg_graph.errors import UsageError
from ccpg_graph.network import DEFINITIONS, Cooperation, Filters, Network, Spell, project
from ccpg_graph.store import Rows
from tests.network.made import Made


def ties(network: Network) -> dict[tuple[str, str], float]:
    """Weight by the ends of each edge, without the kinds."""
    ids = [each.partition("/")[2] for each in network.ids]
    ends = zip(network.source.tolist(), network.target.tolist(), strict=True)
    weights = network.weight.tolist()
    return {(ids[one], ids[other]): weight for (one, other), weight in zip(ends, weights, strict=True)}


def asked(cooperation: Cooperation, name: str) -> dict[tuple[str, str], int]:
    """What the SPARQL of the definition gives."""
    base = cooperation.tables.base
    answer = cooperation.tables.store.query(DEFINITIONS[name].source_at(base))
    assert isinstance(answer, Rows)
    found = {}
    for source, target, count in answer.rows:
        assert source is not None and target is not None and count is not None
        ends = (each.text.removeprefix(f"{base}id/").partition("/")[2] for each in (source, target))
        found[next(ends), next(ends)] = int(count.text)
    return found


@pytest.fixture
def made() -> Made:
    made = Made()
    made.offices("am", "by", "kz")
    return made


def test_the_same_meeting_of_several_documents_counts_once(made: Made) -> None:
    for name in "ab":
        made.meeting(made.document(name), "m1", ["body/am", "body/by"], start="2020-05-01")
    network = project(made.cooperation(), "co-attendance-offices")
    assert ties(network) == {("am", "by"): 1}
    [edge] = network.edges
    assert edge.evidence.meetings == ("meeting/m1",)
    assert edge.evidence.documents == ("a", "b")
    assert len(edge.evidence.claims) == 4


def test_a_plan_is_never_counted(made: Made) -> None:
    graph = made.document("a")
    made.meeting(graph, "m1", ["body/am", "body/by"], status="Planned")
    made.meeting(graph, "m2", ["body/am"])
    made.presence(graph, "meeting/m2", "body/kz", planned=True)
    made.meeting(graph, "m3", ["body/am", "body/kz"], status="")
    network = project(made.cooperation(), "co-attendance-offices")
    assert ties(network) == {}
    assert dict(network.left_out) == {"meetings of which no document tells whether they were held": 1}


def test_who_was_announced_for_a_meeting_that_was_held_is_not_counted(made: Made) -> None:
    made.meeting(made.document("before"), "m1", ["body/am", "body/kz"], status="Planned")
    made.meeting(made.document("after"), "m1", ["body/am", "body/by"])
    assert ties(project(made.cooperation(), "co-attendance-offices")) == {("am", "by"): 1}


def test_plans_can_be_asked_for(made: Made) -> None:
    made.meeting(made.document("a"), "m1", ["body/am", "body/by"], status="Planned")
    network = project(made.cooperation(), "co-attendance-offices", Filters(statuses=("Planned",)))
    assert ties(network) == {("am", "by"): 1}


def test_newman_gives_each_participant_one_a_meeting(made: Made) -> None:
    graph = made.document("a")
    made.meeting(graph, "m1", ["body/am", "body/by", "body/kz"])
    made.meeting(graph, "m2", ["body/am", "body/by"])
    network = project(made.cooperation(), "co-attendance-offices", weighting="newman")
    assert ties(network) == {("am", "by"): 1.5, ("am", "kz"): 0.5, ("by", "kz"): 0.5}
    assert network.strength.tolist() == [2, 2, 1]


def test_an_official_counts_for_the_body_the_document_names_first(made: Made) -> None:
    graph = made.document("a")
    made.tenure(graph, "petrov", "by", status="ccpg:Current")
    made.tenure("registry", "petrov", "am", from_="2010", status="ccpg:Current")
    made.meeting(graph, "m1", ["body/kz"], start="2020-05-01")
    made.presence(graph, "meeting/m1", "person/petrov", behalf="body/am")
    made.meeting(graph, "m2", ["body/kz", "person/petrov"], start="2020-05-02")
    cooperation = made.cooperation()
    assert ties(project(cooperation, "co-attendance-offices")) == {("am", "kz"): 1, ("by", "kz"): 1}
    stated = project(cooperation, "co-attendance-offices").edges[1].evidence
    assert len(stated.claims) == 3  # both presences, and the post


def test_an_official_counts_for_the_post_held_on_the_day(made: Made) -> None:
    graph = made.document("a")
    first = made.tenure("registry", "petrov", "by", from_="2010", until="2019-12-31")
    made.tenure("registry", "petrov", "am", from_="2020-06-01", status="ccpg:Current")
    for name, day in (("m1", "2015-03-01"), ("m2", "2021-03-01"), ("m3", "2020-03-01")):
        made.meeting(graph, name, ["body/kz", "person/petrov"], start=day)
    network = project(made.cooperation(), "co-attendance-offices")
    assert ties(network) == {("am", "kz"): 1, ("by", "kz"): 1}
    assert network.edges[1].evidence.tenures == (first,)
    assert sum(network.left_out.counts.values()) == 1


def test_an_official_of_two_offices_on_the_day_counts_for_neither(made: Made) -> None:
    made.tenure("registry", "petrov", "by", from_="2010", until="2020")
    made.tenure("registry", "petrov", "am", from_="2015", until="2020")
    made.meeting(made.document("a"), "m1", ["body/kz", "person/petrov"], start="2016-01-01")
    network = project(made.cooperation(), "co-attendance-offices")
    assert ties(network) == {}
    assert dict(network.left_out) == {"presences of officials of two offices on that day": 1}


def test_a_department_counts_for_its_office(made: Made) -> None:
    made.fact("registry", "body/by-department", "org:subOrganizationOf", "body/by")
    made.meeting(made.document("a"), "m1", ["body/am", "body/by-department"])
    assert ties(project(made.cooperation(), "co-attendance-offices")) == {("am", "by"): 1}


def test_a_visit_is_not_counted_beside_its_talks(made: Made) -> None:
    graph = made.document("a")
    made.meeting(graph, "visit", ["body/am", "body/by"], kind="Visit")
    talks = made.meeting(graph, "talks", ["body/am", "body/by"], kind="BilateralMeeting")
    made.fact(graph, talks, "ccpg:within", "meeting/visit")
    for name in ("co-attendance-offices", "bilateral-meetings"):
        assert ties(project(made.cooperation(), name)) == {("am", "by"): 1}


def test_hosts_lead_to_guests(made: Made) -> None:
    graph = made.document("a")
    made.meeting(graph, "m1", ["body/am", "body/by"], host="body/kz")
    made.meeting(graph, "m2", ["body/am", "body/kz"])
    cooperation = made.cooperation()
    network = project(cooperation, "hosting")
    assert ties(network) == {("kz", "am"): 1, ("kz", "by"): 1}
    assert dict(network.left_out) == {"meetings of which no document tells an office that hosted them": 1}
    # The words that say who was host are among what the edge opens, and of no edge that does not rest on them.
    (claim,) = cooperation.tables.claims("ccpg:role")[graph, "participation/m1--kz", "Host"]
    assert all(claim in edge.evidence.claims for edge in network.edges)
    together = project(cooperation, "co-attendance-offices").edges
    assert not any(claim in edge.evidence.claims for edge in together)


def test_an_office_told_by_other_documents_opens_what_they_say(made: Made) -> None:
    """The official's post stands in one document, the meeting in another."""
    tenure = made.tenure(made.document("post"), "one", "by", from_="2010", until="2020")
    meeting = made.meeting(made.document("m"), "m1", ["body/am", "person/one"], start="2015-03-01")
    (edge,) = project(made.cooperation(), "co-attendance-offices").edges
    assert (edge.evidence.meetings, edge.evidence.tenures) == ((meeting,), (tenure,))
    assert edge.evidence.documents == ("m", "post")
    (claim,) = made.cooperation().tables.claims("org:post")["document/post", tenure, "post/by--pg"]
    assert claim in edge.evidence.claims


def test_successors_follow_within_a_year(made: Made) -> None:
    made.tenure("registry", "one", "by", from_="2000", until="2010-05-01")
    made.tenure("registry", "two", "by", from_="2010-04-20", until="2012")
    made.tenure("registry", "three", "by", from_="2015", status="ccpg:Current")
    network = project(made.cooperation(), "succession")
    assert ties(network) == {("one", "two"): 1}
    assert network.edges[0].spells[0].start == "2010-04-20"
    assert len(network.left_out.counts) == 1


def test_a_handover_in_a_year_is_in_no_month_of_it(made: Made) -> None:
    made.tenure("registry", "one", "by", from_="2000", until="2010")
    made.tenure("registry", "two", "by", from_="2010", until="2012")
    cooperation = made.cooperation()
    assert ties(project(cooperation, "succession", Filters(since="2010", until="2010"))) == {("one", "two"): 1}
    (edge,) = project(cooperation, "succession").edges
    assert edge.spells == (Spell("2010-01-01", "2010-12-31"),)
    narrow = project(cooperation, "succession", Filters(since="2009-06", until="2010-03"))
    assert ties(narrow) == {}
    assert list(narrow.left_out.counts.values()) == [1]


def test_topics_come_from_meetings_their_agenda_and_instruments(made: Made) -> None:
    graph = made.document("a")
    made.meeting(graph, "m1", ["body/am"])
    made.fact(graph, "meeting/m1", "ccpg:topic", "topic/corruption")
    made.fact(graph, "meeting/m1", "ccpg:agendaItem", "agenda-item/i1")
    made.fact(graph, "agenda-item/i1", "ccpg:about", "topic/terrorism")
    made.instrument(graph, "x", ["body/am"])
    made.fact(graph, "instrument/x", "ccpg:topic", "topic/corruption")
    network = project(made.cooperation(), "office-topic")
    assert ties(network) == {("am", "corruption"): 2, ("am", "terrorism"): 1}
    assert network.edges[0].evidence.instruments == ("instrument/x",)


def test_a_period_counts_what_surely_began_in_it(made: Made) -> None:
    graph = made.document("a")
    for name, day in (("m1", "2019-12-31"), ("m2", "2020-02"), ("m3", "2020"), ("m4", "")):
        made.meeting(graph, name, ["body/am", "body/by"], start=day)
    cooperation = made.cooperation()
    assert ties(project(cooperation, "co-attendance-offices", Filters("2020", "2020"))) == {("am", "by"): 2}
    narrow = project(cooperation, "co-attendance-offices", Filters("2020-02", "2020-06"))
    assert ties(narrow) == {("am", "by"): 1}
    assert sum(narrow.left_out.counts.values()) == 2


def test_as_of_a_day_an_instrument_has_to_be_in_force(made: Made) -> None:
    graph = made.document("a")
    made.instrument(graph, "old", ["body/am", "body/by"], signedOn="2010-01-01", validUntil="2015")
    made.instrument(graph, "new", ["body/am", "body/kz"], signedOn="2018-01-01")
    cooperation = made.cooperation()
    assert ties(project(cooperation, "instruments", Filters(as_of="2014-06-01"))) == {("am", "by"): 1}
    assert ties(project(cooperation, "instruments", Filters(as_of="2020-06-01"))) == {("am", "kz"): 1}


def test_what_has_ended_nobody_tells_when_is_in_force_on_no_day(made: Made) -> None:
    for name, status in (("a", "Signed"), ("b", "Ended")):
        made.instrument(made.document(name), "x", ["body/am", "body/by"], status=status, signedOn="2010-01-01")
    network = project(made.cooperation(), "instruments", Filters(as_of="2014-06-01"))
    assert ties(network) == {}
    assert list(network.left_out.counts.values()) == [1]
    assert ties(project(made.cooperation(), "instruments")) == {("am", "by"): 1}


def test_known_by_leaves_out_later_documents(made: Made) -> None:
    made.meeting(made.document("a", "2020-01-02"), "m1", ["body/am", "body/by"], start="2020-01-01")
    made.meeting(made.document("b", "2021"), "m2", ["body/am", "body/by"], start="2020-01-01")
    network = project(made.cooperation(), "co-attendance-offices", Filters(known_by="2021-06-01"))
    assert ties(network) == {("am", "by"): 1}
    assert dict(network.left_out) == {"documents whose date of issue cannot tell": 1}


def test_countries_keep_edges_of_which_one_end_is_theirs(made: Made) -> None:
    made.meeting(made.document("a"), "m1", ["body/am", "body/by", "body/kz"])
    network = project(made.cooperation(), "co-attendance-offices", Filters(countries=("kz",)))
    assert ties(network) == {("am", "kz"): 1, ("by", "kz"): 1}
    assert network.ids == ("body/am", "body/by", "body/kz")


def test_a_presence_put_right_counts_as_put_right(made: Made) -> None:
    graph = made.document("a")
    made.meeting(graph, "m1", ["body/am"])
    made.fact(graph, "participation/m1--x", "ccpg:inMeeting", "meeting/m1")
    made.fact("judgements", "participation/m1--x", "ccpg:participant", "body/by")
    assert ties(project(made.cooperation(), "co-attendance-offices")) == {("am", "by"): 1}


def test_a_backbone_keeps_what_was_joined_joined(made: Made) -> None:
    graph = made.document("a")
    for number in range(3):
        made.meeting(graph, f"m{number}", ["body/am", "body/by"])
    made.meeting(graph, "m9", ["body/am", "body/by", "body/kz"])
    network = project(made.cooperation(), "co-attendance-offices", backbone=2)
    assert ties(network) == {("am", "by"): 4, ("am", "kz"): 1}
    assert dict(network.left_out) == {"edges weaker than those kept": 1}


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda c: project(c, "friendship"), "no projection 'friendship'"),
        (lambda c: project(c, "office-topic", weighting="newman"), "has no weight 'newman'"),
        (lambda c: project(c, "instruments", Filters(since="last year")), "give a day, month or year"),
        (lambda c: project(c, "instruments", Filters("2021", "2020")), "ends before it begins"),
        (lambda c: project(c, "instruments", Filters(types=("Party",))), "there is no type 'Party'; there are Meeting"),
        (lambda c: project(c, "instruments", Filters(statuses=("held",))), "there is no status 'held'"),
        (lambda c: project(c, "succession", Filters(topics=("x",))), "succession knows no topics"),
        (lambda c: project(c, "instruments", backbone=0), "keep at least one edge"),
    ],
)
def test_what_cannot_be_asked_is_told(made: Made, wrong, says: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(UsageError, match=says):
        wrong(made.cooperation())


@pytest.mark.parametrize("name", DEFINITIONS)
def test_an_empty_release_has_an_empty_network(name: str) -> None:
    network = project(Made().cooperation(), name)
    assert (network.nodes, network.edges) == ((), ())
