"""What was over and what was to come, by small words and clauses beside a meeting. Every person is invented."""

from __future__ import annotations

import pytest

from tests.extraction.stories import slots_of, told

RAUF = "Prosecutor General of Azerbaijan Rauf Sadigli"
BILAL = "the Attorney General of Pakistan Bilal Khawaja"


def test_what_was_said_after_talks_makes_them_no_plan() -> None:
    text = f"The parties agreed to sign a memorandum in Baku, {RAUF} said after the talks with {BILAL}."
    lines = told(text)
    assert {"BilateralMeeting | Held |  | ", "BilateralMeeting | Bilal Khawaja | Participant"} <= lines


def test_what_was_due_elsewhere_and_was_held_is_told_by_its_main_verb() -> None:
    text = (
        "The 15th session of the Coordinating Council of Prosecutors General of the CIS, which was due to be held in "
        "Minsk in May 2030, took place online on 8 October 2030."
    )
    assert told(text) == {"CouncilSession | Held | 2030-10-08 | "}
    assert "online true" in slots_of("meeting", text, language="en")


@pytest.mark.parametrize("told_how", ["in a video conference format", "online", "via videolink"])
def test_how_a_session_took_place(told_how: str) -> None:
    text = f"The 15th session of the Coordinating Council of Prosecutors General of the CIS took place {told_how}."
    assert "online true" in slots_of("meeting", text, language="en")
    other = text.replace("took place", "was attended by Ivan Losev, Prosecutor General of Russia,")
    assert "online true" not in slots_of("meeting", other, language="en")


def test_an_instrument_of_before_was_concluded_when_somebody_was_there() -> None:
    text = (
        f"{RAUF} met in Baku with {BILAL}. A memorandum of understanding between their offices was concluded in "
        "February 2029, when Rauf Sadigli visited Pakistan."
    )
    slots = slots_of("instrument", text, language="en")
    assert {"instrumentStatus ccpg:Recalled", "signedOn 2029-02"} <= slots
    assert any(slot.startswith("concludedAt") for slot in slots)
    assert "Visit | Held | 2029-02 | pk" in told(text)


def test_the_two_who_signed_at_the_end_of_their_meeting_are_the_signatories() -> None:
    text = (
        f"{RAUF} and {BILAL} met in Baku on 3 May 2031. At the end of the meeting the two signed a memorandum of "
        "understanding between their offices."
    )
    line = next(line for line in told(text) if line.startswith("Memorandum"))
    assert "signatory: Rauf Sadigli" in line and "signatory: Bilal Khawaja" in line


def test_who_says_that_a_conference_helped_did_not_speak_there() -> None:
    text = (
        f"{RAUF} met in Baku with {BILAL}. Rauf Sadigli stressed that the meetings held during the 27th Annual "
        "Conference of the International Association of Prosecutors in Tbilisi had helped."
    )
    lines = told(text)
    assert any(line.startswith("Conference | Held") for line in lines)
    assert not any("Rauf Sadigli | Speaker" in line for line in lines)
