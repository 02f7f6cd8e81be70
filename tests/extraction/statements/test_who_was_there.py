"""Those present line by line, by their states, as the two sides of talks and in a delegation; and who only looks so.
Sentences and persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.records import Ref
from tests.extraction.statements.test_presence import present, read

HELD = "The 4th regional conference of prosecutors was held in Riga, Latvia, on 5 March 2031.\n\n"
LINES = "H.E. Ida Berg, Prosecutor General of Sweden\n{}Mr. Ola Dahl, Director of Public Prosecutions of Norway\n"
BOTH = {"Ida Berg", "Ola Dahl"}
IDA, OLA = "Prosecutor General of Sweden Ida Berg", "Director of Public Prosecutions of Norway Ola Dahl"


@pytest.mark.parametrize(
    "opening", ["Those in attendance were:", "At the table, in the order of the alphabet:", "PRESENT"]
)
def test_lines_of_persons_under_an_opening_were_there(opening: str) -> None:
    assert present(HELD + f"{opening}\n1. " + LINES.format("2. ")).keys() >= BOTH
    assert present(f"{opening}\n- " + LINES.format("- ") + "\n" + HELD).keys() >= BOTH


def test_those_who_headed_delegations_head_them_line_by_line() -> None:
    told = present(HELD + "The delegations were headed by:\n- " + LINES.format("- "))
    assert all("HeadOfDelegation" in told[who] for who in BOTH)


@pytest.mark.parametrize(
    "opening", ["The winners are:", "The following scored highest:", "It elected to the bureau:", "Contacts:"]
)
def test_lines_under_another_opening_were_not(opening: str) -> None:
    assert present(HELD + f"{opening}\n- " + LINES.format("- ")).keys().isdisjoint(BOTH)


@pytest.mark.parametrize(
    "words",
    [
        "About 150 prosecutors were there, from four countries: Sweden, Norway, Finland (FI) and Denmark.",
        "Prosecutors of Sweden, Norway, Finland and Denmark compared cases.",
    ],
)
def test_the_states_from_which_prosecutors_came_stand_for_their_offices(words: str) -> None:
    assert present(HELD + words).keys() >= {"se", "no", "fi", "dk"}


@pytest.mark.parametrize(
    "words",
    [
        "Border police of Sweden, Norway, Finland and Denmark met a week before.",
        "The network has members: Sweden, Norway, Finland and Denmark.",
        "Requests go to Sweden, Norway, Finland and Denmark.",
    ],
)
def test_states_of_which_something_else_is_told_were_not(words: str) -> None:
    assert present(HELD + words).keys().isdisjoint({"se", "no", "fi", "dk"})


@pytest.mark.parametrize(
    "text",
    [
        f"Talks that {IDA} had with {OLA} in Oslo on 5 March 2031 dealt with fraud.",
        f"{IDA} was the guest of {OLA} in Oslo on 5 March 2031.",
        f"{IDA} talked in Oslo on 5 March 2031 to {OLA}.",
        f"{IDA} was in Oslo on 5 March 2031, where {OLA} briefed her on fraud.",
        f"A Swedish delegation, led by {IDA} and including two experts, was welcomed in Oslo by {OLA}.",
        f"The visitors, among them {IDA}, were told by {OLA} how fraud is fought.",
    ],
)
def test_two_who_met_are_told_by_many_words(text: str) -> None:
    assert present(text).keys() >= BOTH


@pytest.mark.parametrize(
    "text",
    [
        f"{IDA} spoke of {OLA} with warmth.",
        f"{IDA} was the guest of a television programme, {OLA} said.",
        f"{IDA} was elected president. {OLA} congratulated her.",
    ],
)
def test_two_in_one_sentence_have_not_met_for_that(text: str) -> None:
    assert not present(text).keys() >= BOTH


def test_who_leads_a_delegation_that_is_received_heads_it_there() -> None:
    text = f"{IDA} led a five-member delegation to Oslo. The delegation was received by {OLA}."
    assert "HeadOfDelegation" in present(text)["Ida Berg"]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("With {}, who directs its school, at their head, twenty trainees came.", "HeadOfDelegation"),
        ("{}, who took the chair, thanked the hosts.", "Chair"),
        ("In her remarks at the forum, held for the fourth time, {} spoke of fraud.", "Speaker"),
        ("The vote of thanks was moved by {}.", "Speaker"),
        ("The keynote speaker at the conference of prosecutors was {}.", "Speaker"),
        ("Norway's team was headed by {}.", "HeadOfDelegation"),
    ],
)
def test_what_somebody_was_at_a_gathering(words: str, role: str) -> None:
    assert role in present(HELD + words.format(IDA))["Ida Berg"]


def test_who_sat_beside_the_host_is_not_the_host() -> None:
    text = f"{HELD}Taking their seats beside the host were {IDA}, {OLA} and Attorney General of Malta Karl Vella."
    assert all("Host" not in roles for roles in present(text).values())
    assert present(text).keys() >= BOTH


def test_who_sent_a_telegram_to_a_meeting_has_met_nobody() -> None:
    text = f"{IDA} congratulated the participants of the meeting of prosecutors in Riga on 5 March 2031 in a telegram. "
    assert "Ida Berg" not in present(text + f"{OLA}, who was in the chair, read it out.")


@pytest.mark.parametrize(
    "text",
    [
        f"In Oslo on 5 March 2031 {IDA} had lunch with {OLA}.",
        f"{OLA} held a reception in Oslo on 5 March 2031 for {IDA}.",
    ],
)
def test_a_meal_is_a_meeting(text: str) -> None:
    assert present(text).keys() >= BOTH


@pytest.mark.parametrize(
    "words", ["{} led a Swedish delegation to Oslo.", "{} is in Oslo at the head of an official delegation."]
)
def test_a_delegation_led_somewhere_is_a_visit(words: str) -> None:
    told = present(words.format(IDA) + " The prosecution service of Norway is her host there.")
    assert "Ida Berg" in told


def test_who_was_with_somebody_once_has_not_met_him_for_that() -> None:
    assert not present(f"{IDA} was with {OLA} at school.")


def test_the_heads_of_many_offices_stand_for_these_also_where_one_is_named() -> None:
    text = f"{HELD}Heads of prosecution from Sweden, Norway, Finland and Denmark attended. {IDA} thanked them."
    assert present(text).keys() >= {"Ida Berg", "se", "no", "fi", "dk"}


@pytest.mark.parametrize(
    "words",
    [
        "It was the Prosecutor General's Office of Latvia that called the conference.",
        "The conference, which the Prosecutor General's Office of Latvia is hosting, goes on.",
    ],
)
def test_who_called_the_conference_is_its_host(words: str) -> None:
    assert present(HELD + words)["lv"] == {"Host"}


def test_talks_with_several_are_told_one_by_one() -> None:
    text = f"{HELD}During the conference {IDA} held discussions with her counterparts, including {OLA}."
    assert present(text).keys() >= BOTH


def test_three_who_gathered_met_and_those_who_came_for_a_conference_did_there() -> None:
    three = f"{IDA}, {OLA} and Attorney General of Malta Karl Vella"
    told = {"Ida Berg", "Ola Dahl", "Karl Vella"}
    assert present(f"{three} gathered in Oslo on 5 March 2031.").keys() >= told
    assert present(f"{HELD}{three} gathered for the conference.").keys() >= told


def test_those_in_the_delegation_of_an_office_are_there_on_its_behalf() -> None:
    text = (
        f"{IDA} received in Malmo on 5 March 2031 a delegation of the Prosecutor General's Office of Estonia. The "
        "delegation of the Prosecutor General's Office of Estonia included Ms. Anna Tamm and Mr. Karl Kask."
    )
    assert present(text).keys() >= {"Ida Berg", "Anna Tamm", "Karl Kask"}
    sent = [c.object for c in read(text).claims if c.predicate == "ccpg:onBehalfOf"]
    assert sent == [Ref("body/ee-prosecutor-generals-office")] * 2
