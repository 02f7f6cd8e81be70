"""Members, former members, founding: one behaviour a test, sentences of our own."""

from __future__ import annotations

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Literal, Modality, Reading, Ref

COUNCIL = "Coordinating Council of Prosecutors General of the CIS member states"


def read(text: str) -> Reading:
    return extract(Document("report", text, "en", issued="2031-09-08"))


def members(text: str) -> list[tuple[str, str]]:
    return sorted(
        (c.subject, c.object.key)
        for c in read(text).claims
        if c.predicate == "ccpg:member" and isinstance(c.object, Ref)
    )


def test_council_consists_of_representatives() -> None:
    found = members(
        f"The {COUNCIL} was established in 1995. It consists of representatives of Armenia, Belarus and Uzbekistan."
    )
    assert found == [("body/ccpg", "state/am"), ("body/ccpg", "state/by"), ("body/ccpg", "state/uz")]


def test_heads_of_offices_stand_for_their_offices() -> None:
    found = members(f"The members of the {COUNCIL} are the Prosecutors General of Armenia and Belarus.")
    assert found == [
        ("body/ccpg", "body/am-prosecutor-generals-office"),
        ("body/ccpg", "body/by-prosecutor-generals-office"),
    ]


def test_office_that_joined_an_association() -> None:
    found = members(
        "The Prosecutor General's Office of Armenia joined the International Association of Prosecutors in 2019."
    )
    assert found == [("body/iap", "body/am-prosecutor-generals-office")]


def test_delegations_are_no_members() -> None:
    assert (
        members(f"The meeting of the {COUNCIL} was attended by delegations of Armenia, Belarus and Uzbekistan.") == []
    )


def test_states_of_the_commonwealth_are_no_members_of_its_council() -> None:
    assert members("The CIS member states are Armenia, Belarus and Uzbekistan.") == []


def test_planned_joining_makes_no_member() -> None:
    assert (
        members("The Prosecutor General's Office of Armenia will join the International Association of Prosecutors.")
        == []
    )


def test_ended_membership_is_no_member_but_has_its_day() -> None:
    reading = read(f"Ukraine terminated its membership in the {COUNCIL} on 17 March 2015.")
    ended = [t.key for t in reading.things if t.kind == "Membership"]
    assert not [c for c in reading.claims if c.predicate == "ccpg:member"]
    assert [c.object for c in reading.claims if c.subject in ended and c.predicate == "ccpg:until"] == [
        Literal("2015-03-17", "date")
    ]


def test_ended_membership_without_a_day_is_not_claimed() -> None:
    assert not [
        t for t in read(f"Ukraine terminated its membership in the {COUNCIL}.").things if t.kind == "Membership"
    ]


def test_founding_year() -> None:
    founded = [c for c in read(f"The {COUNCIL} was established in 1995.").claims if c.predicate == "ccpg:founded"]
    assert [(c.object, c.modality) for c in founded] == [(Literal("1995", "gYear"), Modality.STATED)]


def test_its_members_are_those_of_the_council_before() -> None:
    found = members(
        f"The {COUNCIL} was established in 1995. Its members are the prosecution offices of Armenia and Belarus."
    )
    assert found == [
        ("body/ccpg", "body/am-prosecutor-generals-office"),
        ("body/ccpg", "body/by-prosecutor-generals-office"),
    ]


def test_its_members_are_nobodys_where_another_body_was_spoken_of() -> None:
    assert (
        members(
            f"The {COUNCIL} was established in 1995. The Committee meets twice a year. Its members are the prosecution "
            "offices of Armenia and Belarus."
        )
        == []
    )


def test_an_office_that_belongs_to_two() -> None:
    found = members(
        f"The Prosecutor General's Office of Armenia has belonged to the {COUNCIL} since 1995, and to the "
        "International Association of Prosecutors since 2003."
    )
    office = "body/am-prosecutor-generals-office"
    assert found == [("body/ccpg", office), ("body/iap", office)]


def test_a_state_that_is_a_member() -> None:
    assert members(f"Armenia is a full member of the {COUNCIL}.") == [("body/ccpg", "state/am")]


def test_admitted_as_an_observer_is_no_member() -> None:
    text = f"Mongolia was admitted to the {COUNCIL} as an observer."
    assert members(text) == []
    assert any(c.predicate == "ccpg:observer" for c in read(text).claims)
