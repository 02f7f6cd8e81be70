"""Members told by the way and line by line, and what those who met resolved: sentences of our own."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Reading, Ref

SESSION = "The 7th annual meeting of the African Prosecutors Association took place in Lusaka on 5 April 2031. "


def told(text: str) -> Reading:
    return extract(Document("report", text, "en", issued="2031-04-18"))


def members(reading: Reading, predicate: str = "ccpg:member") -> set[tuple[str, str]]:
    rows = (c for c in reading.claims if c.predicate == predicate)
    return {(c.subject, c.object.key) for c in rows if isinstance(c.object, Ref)}


def decisions(reading: Reading) -> list[str]:
    """The class of each decision."""
    kinds = {t.key: t.kind for t in reading.things}
    return sorted({c.subject: kinds[c.subject] for c in reading.claims if c.subject.startswith("decision")}.values())


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Kyrgyzstan, members of the CIS, signed an agreement of prosecutors in Bishkek.",
        "An agreement of prosecutors was signed by Russia and Kyrgyzstan, members of the CIS, in Bishkek.",
    ],
)
def test_members_are_told_by_the_way(text: str) -> None:
    assert {("body/cis", "state/ru"), ("body/cis", "state/kg")} <= members(told(text))


def test_a_member_of_it_is_one_of_the_association_just_named() -> None:
    text = (
        "IAP President Anna Berg spoke of the work done for the Association by the Prosecutor General's Office of "
        "Azerbaijan. She praised the contribution to the work of the Association by the Prosecutor General's Office of "
        "Azerbaijan, a member of it since 2002."
    )
    assert ("body/iap", "body/az-prosecutor-generals-office") in members(told(text))


def test_who_takes_part_as_an_observer_is_one() -> None:
    council = "Coordinating Council of Prosecutors General of the CIS"
    text = f"Turkmenistan takes part in the work of the {council} as an observer."
    assert ("body/ccpg", "state/tm") in members(told(text), "ccpg:observer")


def test_a_member_of_a_convention_is_none_of_the_body_that_made_it() -> None:
    text = f"{SESSION}Zambia has been a member of the UN convention on drugs since 1997."
    assert members(told(text)) == set()


def test_a_list_below_a_heading_tells_members() -> None:
    page = (
        "# African Prosecutors Association\n\nThe African Prosecutors Association unites prosecutors.\n\n## {} members"
        "\n\n- Zambia\n- Kenya\n- Ghana\n\n## Contact\n\nWrite to the secretariat.\n"
    )
    listed = members(told(page.format("Executive Committee")))
    assert {member for _, member in listed} == {"state/zm", "state/ke", "state/gh"}
    assert members(told(page.format("Past Executive Committee"))) == set()


def test_who_is_elected_to_a_seat_of_a_committee_is_a_decision_of_the_meeting() -> None:
    text = f"{SESSION}Lilian Mwaba, Prosecutor General of Zambia, was elected Chair of the Executive Committee."
    assert "Election" in decisions(told(text))


def test_what_those_who_met_agreed_to_form_is_a_decision() -> None:
    assert "Decision" in decisions(told(f"{SESSION}The delegates had agreed to form a working group on witnesses."))
    assert "Decision" in decisions(told(f"{SESSION}They resolved to support the setting up of a network."))
    assert "Decision" not in decisions(told(f"{SESSION}The delegates have not agreed to form a working group."))


def test_the_chairmanship_passes_to_who_is_going_to_be_the_chair() -> None:
    text = (
        f"{SESSION}The chairmanship passed, by the Statute, from Zambia to Kenya: Mr. Otieno Wafula, "
        "Director of Public Prosecutions of Kenya, is going to be Chairperson of the African Prosecutors Association."
    )
    assert "Election" in decisions(told(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was agreed to meet again in Dakar in May 2032.", "NextSession"),
        ("The Prosecutor General of Chad, Ali Abakar, becomes the new President of the Association.", "Election"),
        ("The conference resolved to support the setting up of a regional network.", "Decision"),
    ],
)
def test_what_a_meeting_decides(text: str, kind: str) -> None:
    assert kind in decisions(told(f"{SESSION}{text}"))


@pytest.mark.parametrize(
    "text",
    [
        "Where the next meeting is to be held has not yet been decided.",
        "Mozambique offered to host the 8th annual meeting in Maputo.",
    ],
)
def test_what_is_only_offered_or_left_open_is_no_decision(text: str) -> None:
    assert decisions(told(f"{SESSION}{text}")) == []
