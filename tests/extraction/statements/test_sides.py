"""Whom "the two offices", "the sides", "they" mean, and what the text around a signing tells: sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.statements.test_instruments import ARMENIA, GEORGIA, claims, instruments, read, statuses, values

TALKS = (
    "Prosecutor General of Armenia Aram Petrosyan held talks with Prosecutor General of Georgia Davit Beridze in "
    "Tbilisi on 26 September 2031. "
)
SESSION = (
    "The 30th meeting of the Coordinating Council of Prosecutors General of the CIS member states was held in Minsk on "
    "26 September 2031. "
)


@pytest.mark.parametrize(
    "text",
    [
        "The two offices signed a memorandum of cooperation.",
        "The sides signed a memorandum of cooperation.",
        "A memorandum of cooperation between both institutions was signed.",
        "The parties put pen to paper on a memorandum of cooperation.",
        "A memorandum of cooperation was signed between the prosecution services of the two countries.",
    ],
)
def test_the_two_of_the_encounter_are_the_parties(text: str) -> None:
    reading = read(TALKS + text)
    assert values(reading, "ccpg:party") == [ARMENIA, GEORGIA]
    assert values(reading, "ccpg:instrumentStatus") == ["Signed"]
    assert values(reading, "ccpg:signatory") == []


@pytest.mark.parametrize("who", ["The heads of the two agencies", "They", "The two Prosecutors General"])
def test_the_two_persons_of_the_encounter_are_signatories(who: str) -> None:
    reading = read(TALKS + f"{who} signed a memorandum of cooperation.")
    assert len(values(reading, "ccpg:signatory")) == 2
    assert len(values(reading, "ccpg:concludedAt")) == 1


def test_five_offices_are_no_pair() -> None:
    assert values(read(TALKS + "The five offices signed a memorandum of cooperation."), "ccpg:party") == []


def test_without_an_encounter_the_sides_are_nobody() -> None:
    assert values(read("The sides signed a memorandum of cooperation for 2032-2033."), "ccpg:party") == []


def test_two_offices_named_in_the_sentence_before() -> None:
    reading = read(
        "The Prosecutor General's Office of Armenia thanked the Prosecutor General's Office of Georgia for its help. "
        "The two offices signed a memorandum of cooperation in 2019."
    )
    assert values(reading, "ccpg:party") == [ARMENIA, GEORGIA]
    assert values(reading, "ccpg:instrumentStatus") == ["Recalled"]


@pytest.mark.parametrize("cue", ["Following the discussion", "Following the results", "At the closing ceremony"])
def test_what_an_encounter_came_to_is_concluded_there(cue: str) -> None:
    reading = read(SESSION + f"{cue}, a joint statement on cybercrime was adopted.")
    assert len(values(reading, "ccpg:concludedAt")) == 1


def test_what_the_council_adopts_is_concluded_at_its_session() -> None:
    reading = read(SESSION + "The Council approved its Work Plan for 2032-2034.")
    assert len(values(reading, "ccpg:concludedAt")) == 1


def test_a_plan_is_concluded_nowhere() -> None:
    reading = read(TALKS + "The two offices intend to sign a memorandum of cooperation next year.")
    assert values(reading, "ccpg:instrumentStatus") == ["Proposed"]
    assert values(reading, "ccpg:concludedAt") == []


def test_an_inverted_sentence_tells_a_deed() -> None:
    reading = read(
        TALKS + "Signed after the talks were a cooperation agreement between the Prosecutor General's Office of "
        "Armenia and the Prosecutor General's Office of Georgia and a plan for cooperation between them."
    )
    assert values(reading, "ccpg:instrumentStatus") == ["Signed", "Signed"]
    assert values(reading, "ccpg:party") == [ARMENIA, ARMENIA, GEORGIA, GEORGIA]


def test_signed_by_one_for_each_side() -> None:
    reading = read(
        "A memorandum of cooperation was signed by Prosecutor General of Armenia Aram Petrosyan for the Armenian side "
        "and by Prosecutor General of Georgia Davit Beridze."
    )
    assert "Signed" in values(reading, "ccpg:instrumentStatus")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A joint action plan for 2032-2034 has been submitted for signing.", "Proposed"),
        ("The Council is to consider a draft of the plan to combat cybercrime for 2032-2034.", "Proposed"),
        ("Earlier, the agreement on cooperation between the two offices was signed on 5 July 2031.", "Recalled"),
        ("It rests on the agreement on extradition, which was signed in Minsk on 3 May 2019.", "Recalled"),
        ("The offices of both states put their signatures under a memorandum on training.", "Signed"),
    ],
)
def test_status_of_what_is_told(text: str, status: str) -> None:
    assert statuses(TALKS + text) == [status]


def test_the_second_of_two_plans_is_a_plan_too() -> None:
    assert statuses(
        "The Prosecutor General's Office of Armenia is expected to adopt a joint action plan with the Prosecutor "
        "General's Office of Georgia and to sign a memorandum with the International Association of Prosecutors."
    ) == ["Proposed", "Proposed"]


def test_the_paper_takes_up_what_was_signed() -> None:
    reading = read(
        "The Prosecutor General's Office of Armenia and the Prosecutor General's Office of Georgia signed a memorandum "
        "of cooperation. Prosecutor General of Armenia Aram Petrosyan signed the paper together with Prosecutor "
        "General of Georgia Davit Beridze."
    )
    assert len(instruments(reading)) == 1
    assert len(values(reading, "ccpg:signatory")) == 2


def test_parties_by_anaphora_are_implied() -> None:
    reading = read(TALKS + "The two offices signed a memorandum of cooperation.")
    assert {c.modality.name for c in claims(reading, "ccpg:party")} == {"IMPLIED"}


def test_two_deeds_of_one_subject_have_its_parties() -> None:
    reading = read(
        "The Prosecutor General's Office of Armenia and the Prosecutor General's Office of Georgia approved an action "
        "plan for 2032-2033 and signed a memorandum of cooperation."
    )
    assert values(reading, "ccpg:party") == [ARMENIA, ARMENIA, GEORGIA, GEORGIA]


@pytest.mark.parametrize(
    "text",
    ["The sides are working on a new memorandum of cooperation.", "They began preparing a memorandum of cooperation."],
)
def test_what_is_being_prepared_is_never_told_as_done(text: str) -> None:
    assert set(statuses(TALKS + text)) <= {"Proposed"}


def test_work_on_a_new_programme_of_the_two_is_a_plan() -> None:
    reading = read(TALKS + "The two offices are working on a new programme of cooperation for 2032-2033.")
    assert values(reading, "ccpg:instrumentStatus") == ["Proposed"]
    assert values(reading, "ccpg:party") == [ARMENIA, GEORGIA]
