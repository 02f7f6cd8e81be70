"""Elections, next sessions and instructions: one behaviour a test, sentences of our own."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Literal, Modality, Reading, Ref, Term

COUNCIL = "Coordinating Council of Prosecutors General of the CIS member states"
SESSION = f"The 30th meeting of the {COUNCIL} was held in Minsk on 7 September 2031. "


def read(text: str, publisher: str | None = None) -> Reading:
    return extract(Document("report", text, "en", issued="2031-09-08", publisher=publisher))


def of_kind(reading: Reading, kind: str) -> list[str]:
    return [t.key for t in reading.things if t.kind == kind]


def value(reading: Reading, key: str, predicate: str) -> str | None:
    for claim in reading.claims:
        if claim.subject == key and claim.predicate == predicate:
            found = claim.object
            return found.key if isinstance(found, Ref) else found.name if isinstance(found, Term) else found.value
    return None


def elected(reading: Reading) -> list[str | None]:
    """The posts of the tenures of the elected."""
    tenures = [c.subject for c in reading.claims if c.object == Term("ccpg:Elect")]
    return [value(reading, key, "org:post") for key in tenures]


@pytest.mark.parametrize(
    "text",
    [
        f"Ivan Orlov, Prosecutor General of Russia, was elected Chairman of the {COUNCIL}.",
        f"Prosecutor General of Russia Ivan Orlov has been re-elected as Chairman of the {COUNCIL}.",
        f"Prosecutor General of Russia Ivan Orlov re-elected Chairman of the {COUNCIL}",
        f"The members of the {COUNCIL} elected Ivan Orlov, Prosecutor General of Russia, as its Chairman.",
    ],
)
def test_election_gives_a_decision_and_a_tenure(text: str) -> None:
    reading = read(text)
    assert len(of_kind(reading, "Election")) == 1
    assert value(reading, of_kind(reading, "Election")[0], "ccpg:object") in of_kind(reading, "Prosecutor")
    assert elected(reading) == ["post/ccpg--chair"]


def test_election_at_the_session_told() -> None:
    reading = read(f"{SESSION}Ivan Orlov, Prosecutor General of Russia, was elected Chairman of the Council.")
    election = of_kind(reading, "Election")[0]
    assert value(reading, election, "ccpg:decidedAt") in of_kind(reading, "CouncilSession")


def test_election_of_an_earlier_year_makes_nobody_elect() -> None:
    reading = read(f"In 2028 Ivan Orlov, Prosecutor General of Russia, was elected Chairman of the {COUNCIL}.")
    assert elected(reading) == []


def test_planned_election_makes_nobody_elect() -> None:
    reading = read(f"Ivan Orlov, Prosecutor General of Russia, will be elected Chairman of the {COUNCIL}.")
    assert elected(reading) == []


def test_next_session_is_the_planned_meeting() -> None:
    reading = read(
        f"{SESSION}The participants approved the proposal to hold the 31st meeting of the {COUNCIL} in Armenia in 2032."
    )
    decision = of_kind(reading, "NextSession")[0]
    planned = value(reading, decision, "ccpg:object")
    assert planned is not None
    assert value(reading, planned, "ccpg:status") == "ccpg:Planned"
    assert value(reading, decision, "ccpg:decidedAt") not in (None, planned)


def test_decided_next_session() -> None:
    assert len(of_kind(read(f"{SESSION}It was decided to hold the session of 2032 in Baku."), "NextSession")) == 1


def test_announced_session_alone_is_no_decision() -> None:
    reading = read(f"A meeting of the {COUNCIL} will be held in Minsk tomorrow.")
    assert of_kind(reading, "NextSession") == []


def test_instruction_with_a_day() -> None:
    reading = read("The Secretariat of the CCPG was instructed to prepare a review by 1 March 2032.")
    key = of_kind(reading, "Instruction")[0]
    assert value(reading, key, "ccpg:addressee") == "body/ccpg-secretariat"
    assert value(reading, key, "ccpg:due") == "2032-03-01"


def test_instruction_within_months() -> None:
    reading = read(
        "The President of Armenia instructed the Prosecutor General's Office of Armenia "
        "to strengthen supervision within three months."
    )
    key = of_kind(reading, "Instruction")[0]
    assert value(reading, key, "ccpg:by") == "post/am--president"
    assert value(reading, key, "ccpg:dueWithin") == "P3M"


def test_instruction_spoken_names_its_speaker() -> None:
    reading = read(
        f"{SESSION}Ivan Orlov, Prosecutor General of Russia, said, “As my first "
        "instruction to the Executive Secretary, "
        "I propose to work out joint measures within two months.”"
    )
    key = of_kind(reading, "Instruction")[0]
    assert value(reading, key, "ccpg:by") in of_kind(reading, "Prosecutor")
    assert {c.modality for c in reading.claims if c.subject == key and c.predicate == "ccpg:by"} == {Modality.REPORTED}
    assert any(c.object == Literal("P2M", "duration") for c in reading.claims)


def test_charge_with_a_crime_is_no_instruction() -> None:
    reading = read("The Prosecutor General's Office of Armenia charged the former Minister of Justice with bribery.")
    assert of_kind(reading, "Instruction") == []


def test_denied_instruction_is_none() -> None:
    reading = read(
        "The President of Armenia did not instruct the Prosecutor General's Office of Armenia to close the case."
    )
    assert of_kind(reading, "Instruction") == []


@pytest.mark.parametrize(
    "text",
    [
        "It was decided that the next meeting would take place in Baku in 2032.",
        "The participants agreed that the 31st meeting of the Council would be held in Baku in 2032.",
        "A decision was made to hold the next meeting in Baku in 2032.",
        "Azerbaijan will host the 31st meeting of the Council in 2032.",
    ],
)
def test_next_session_in_other_words(text: str) -> None:
    assert len(of_kind(read(f"{SESSION}{text}"), "NextSession")) == 1


def test_announced_host_with_a_look_back_decides_nothing() -> None:
    reading = read(
        f"Baku will host the 31st meeting of the {COUNCIL} in 2032. The 30th meeting of the {COUNCIL} was held in "
        "Minsk on 7 September 2031."
    )
    assert of_kind(reading, "NextSession") == []


@pytest.mark.parametrize(
    "text",
    [
        "The chairmanship of the Council was passed on to Prosecutor General of Armenia Aram Petrosyan.",
        "The chairmanship of the Council was handed over to Prosecutor General of Armenia Aram Petrosyan.",
        "Prosecutor General of Armenia Aram Petrosyan assumed the chairmanship of the Council.",
    ],
)
def test_chairmanship_that_changes_hands_is_an_election(text: str) -> None:
    assert len(of_kind(read(f"{SESSION}{text}"), "Election")) == 1


def test_chairmanship_still_to_change_hands_makes_nobody_elect() -> None:
    reading = read(
        f"{SESSION}The chairmanship of the Council will be handed over to Prosecutor General of Armenia Aram Petrosyan."
    )
    assert elected(reading) == []


def test_duties_entrusted_are_an_appointment() -> None:
    reading = read(
        f"{SESSION}The duties of the Executive Secretary of the {COUNCIL} were entrusted to Oleg Sidorov, Deputy "
        "Prosecutor General of Belarus."
    )
    assert len(of_kind(reading, "Appointment")) == 1


def test_duties_to_be_entrusted_are_no_fact() -> None:
    reading = read(
        f"{SESSION}The duties of the Executive Secretary of the {COUNCIL} will be entrusted to Oleg Sidorov, Deputy "
        "Prosecutor General of Belarus."
    )
    keys = of_kind(reading, "Appointment")
    assert {c.modality for c in reading.claims if c.subject in keys} <= {Modality.PLANNED}


def test_council_instructs_its_secretariat() -> None:
    reading = read(f"{SESSION}The Council instructed the Secretariat of the CCPG to prepare a review by 1 March 2032.")
    key = of_kind(reading, "Instruction")[0]
    assert value(reading, key, "ccpg:by") == "body/ccpg"
    assert value(reading, key, "ccpg:due") == "2032-03-01"
    assert value(reading, key, "ccpg:decidedAt") is not None


def test_an_instruction_is_one_of_the_infinitives_of_a_decision() -> None:
    text = (
        "The Coordinating Council of Prosecutors General of the CIS held its 40th session in Minsk on 4 June 2031. The "
        "Council decided: to approve the report; to instruct the Executive Secretary to inform the members by 1 "
        "December 2031; to meet again."
    )
    reading = read(text)
    told = {c.predicate: c for c in reading.claims if c.subject.startswith("decision-")}
    assert "ccpg:due" in told and "ccpg:by" in told
    assert "meet again" not in told["ccpg:due"].span.cut(text)
