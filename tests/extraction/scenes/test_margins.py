"""Talks in the margins of a gathering, with several one by one, told as news tell them. Every person is invented."""

from __future__ import annotations

import pytest

from tests.extraction.stories import told

DAY = "2031-11-16"
RAUF = "Prosecutor General of Azerbaijan Rauf Sadigli"


def read(text: str) -> set[str]:
    """What a text of 16 November 2031 tells of meetings and of those present."""
    return told(text, issued=DAY)


def test_what_was_held_in_the_margins_of_a_conference_was_in_its_town() -> None:
    text = (
        "On the sidelines of the 40th annual conference of the International Association of Prosecutors in London "
        f"{RAUF} met with Prosecutor General of Cuba Luis Ferrer."
    )
    assert "BilateralMeeting | Held |  | london" in read(text)


@pytest.mark.parametrize("had", ["held a number of bilateral meetings", "had separate meetings", "also held meetings"])
def test_meetings_of_one_with_several_are_one_each(had: str) -> None:
    lines = read(f"{RAUF} {had} in Lisbon with his counterparts from China, Georgia and Qatar.")
    assert "BilateralMeeting | Held |  | lisbon" in lines
    assert {f"BilateralMeeting | body/{land}-prosecutor-generals-office | Participant" for land in ("cn", "qa")} < lines


def test_he_may_mean_the_only_holder_of_a_seat_told_by_it() -> None:
    text = (
        f"{RAUF} came to Baku. The Prosecutor General of Azerbaijan opened an exhibition. He met with the Prosecutor "
        "General of Cuba Luis Ferrer."
    )
    assert {"BilateralMeeting | Rauf Sadigli | Participant", "BilateralMeeting | Luis Ferrer | Participant"} <= read(
        text
    )
    assert not any(
        "Meeting" in line for line in read("He also had meetings with the heads of the prosecution of Spain.")
    )


def test_the_present_of_several_is_news() -> None:
    who = "The prosecutors general of Kyrgyzstan and Tajikistan"
    assert "BilateralMeeting | Held |  | batken" in read(f"{who} hold talks in Batken.")
    assert "BilateralMeeting | Planned | 2031-11-18 | batken" in read(f"{who} meet in Batken on 18 November.")
    assert not any("Meeting" in line for line in read(f"{who} meet in Batken every year."))


def test_what_consultations_are_about_does_not_part_them_from_where_they_were() -> None:
    text = (
        "Bilateral consultations on the draft programme were conducted in Yerevan between experts of the Prosecutor "
        "General's Offices of Armenia and Russia on 3 November 2031."
    )
    assert "BilateralMeeting | Held | 2031-11-03 | yerevan" in read(text)


def test_a_meeting_of_a_working_group_is_the_groups() -> None:
    text = (
        "A meeting of the working group on drafting the programme of cooperation was held at the secretariat of the "
        "Coordinating Council of Prosecutors General of the CIS in Moscow."
    )
    assert "WorkingGroupMeeting | Held |  | moscow" in read(text)


def test_two_who_agreed_at_a_meeting_met_there() -> None:
    text = (
        f"During a working meeting in Tashkent, {RAUF}, and the Prosecutor General of Cuba, Luis Ferrer, agreed to "
        "share experience."
    )
    assert {"BilateralMeeting | Held |  | tashkent", "BilateralMeeting | Luis Ferrer | Participant"} <= read(text)
