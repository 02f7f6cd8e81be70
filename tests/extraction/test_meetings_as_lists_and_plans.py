"""Meetings told in headings and lists, by who is to host them, by their end, and by "the two sides": where, when and
whether they were held."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Reading, Ref, Term

TWO = "The Prosecutor General's Offices of Kenya and Oman"


def told(text: str, issued: str = "2031-04-18") -> Reading:
    return extract(Document("report", text, "en", issued=issued))


def slots(reading: Reading) -> dict[str, set[str]]:
    """What is claimed of the meetings: predicate → values."""
    found: dict[str, set[str]] = {}
    for claim in reading.claims:
        if claim.subject.startswith("meeting"):
            value = claim.object
            told_as = value.key if isinstance(value, Ref) else value.name if isinstance(value, Term) else value.value
            found.setdefault(claim.predicate.removeprefix("ccpg:"), set()).add(str(told_as).removeprefix("ccpg:"))
    return found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "He invited everybody to the 29th Conference of World Prosecutors, which Baku is to host in May 2032.",
            "baku",
        ),
        ("And this coming October it will be our turn to host in Riga the conference of Chief Prosecutors.", "riga"),
        ("The plenary meeting of the prosecutors in Dakar, which is foreseen for November, will sign it.", "dakar"),
    ],
)
def test_who_is_to_host_a_meeting_tells_a_plan(text: str, place: str) -> None:
    found = slots(told(f"{TWO} met in Muscat on 4 April 2031.\n\n{text}"))
    assert "Planned" in found["status"]
    assert f"place/{place}" in found["place"]


def test_the_close_of_a_conference_tells_its_last_day_and_town() -> None:
    found = slots(told("The 6th Conference of Prosecutors General of Asia came to its close in Hanoi on 5 April 2031."))
    assert found["status"] == {"Held"}
    assert found["place"] == {"place/hanoi"}
    assert found["endDate"] == {"2031-04-05"}
    assert "startDate" not in found


def test_a_heading_with_a_year_is_a_meeting_of_that_year_and_not_the_next_one() -> None:
    text = (
        "# Association of Prosecutors of Asia\n\n## 6th Annual Conference – 2025\n\nThe Prosecutor General of Kenya "
        "opened it.\n\n## Ahead\n\nThe next Annual Meeting of the Association is to be hosted by Oman in Muscat.\n"
    )
    reading = told(text)
    planned = {c.subject for c in reading.claims if c.object == Term("ccpg:Planned")}
    counted = {c.subject for c in reading.claims if c.predicate == "ccpg:ordinal"}
    assert planned
    assert not planned & counted


def test_the_number_of_a_meeting_stands_before_whose_it_is() -> None:
    found = slots(told("The Office of Kenya hosted the 6th Annual African Prosecutors' Conference in May 2030."))
    assert found["ordinal"] == {"6"}


def test_the_two_sides_who_met_are_the_offices_told_before() -> None:
    text = f"{TWO} have agreed to work together. This was agreed when the two sides met on 5 April 2031 in Muscat."
    reading = told(text)
    there = {c.object.key for c in reading.claims if c.predicate == "ccpg:participant" and isinstance(c.object, Ref)}
    assert len(there) == 2
    assert slots(reading)["status"] == {"Held"}


def test_a_town_that_nobody_knows_is_one_where_something_was_held_in_it() -> None:
    text = "The 4th annual meeting of the Arab Association for Prosecutors was held in Zarqoum, Saudi Arabia."
    found = slots(told(text))
    assert found["place"] == {"place/zarqoum"}
    assert found["country"] == {"state/sa"}


def test_a_group_that_is_only_formed_does_not_meet() -> None:
    text = (
        "The conference of the Prosecutors General of Kenya and Oman was held in Muscat. They agreed to form a working "
        "group on witnesses, and to adopt guidelines."
    )
    kinds = {t.kind for t in told(text).things}
    assert "WorkingGroupMeeting" not in kinds


def test_a_newspaper_called_by_a_day_tells_no_day() -> None:
    text = "The Prosecutor General of Kenya told the Sunday Herald about the conference of prosecutors held in Muscat."
    assert "startDate" not in slots(told(text))


def test_what_was_due_and_called_off_is_cancelled() -> None:
    text = (
        "The ninth meeting of the Prosecutors General of the SCO member states had been due to take place in Tashkent "
        "in 2030, but was called off."
    )
    assert slots(told(text))["status"] == {"Cancelled"}


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador of Japan Kenji Morita paid a farewell call on Prosecutor General of Kyrgyzstan Kanat Sadyrov.",
        "Prosecutor General of Armenia Aram Petrosyan and Prosecutor General of Georgia Davit Beridze spoke by phone.",
        "Prosecutor General of Armenia Aram Petrosyan virtually met Prosecutor General of Georgia Davit Beridze.",
    ],
)
def test_two_meet_by_other_words(text: str) -> None:
    reading = told(text)
    there = {c.object.key for c in reading.claims if c.predicate == "ccpg:participant" and isinstance(c.object, Ref)}
    assert len(there) == 2
    assert ("online" in slots(reading)) == ("virtually" in text)


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("The Nordic prosecutors general hold their annual meeting in Turku next week.", "status", "Planned"),
        (
            "The conference, originally planned for March, will now take place in Accra in May 2031.",
            "place",
            "place/accra",
        ),
        ("The 15th edition of the Asian prosecutors' summit kicked off in Osh on 5 April 2031.", "ordinal", "15"),
        ("A video conference between the two Offices took place on 5 April 2031.", "online", "true"),
        (
            "Speaking at the opening of the Gulf prosecutors' workshop in Muscat, he asked for ties.",
            "place",
            "place/muscat",
        ),
    ],
)
def test_what_is_told_of_a_meeting_by_other_words(text: str, slot: str, value: str) -> None:
    found = slots(told(f"{TWO} are at work together.\n\n{text}"))
    assert value in found.get(slot, set())


def test_who_ends_a_visit_tells_its_last_day() -> None:
    found = slots(
        told("The Prosecutor General of Slovakia, Peter Hruby, ended a three-day visit to Croatia on 5 April 2031.")
    )
    assert found["endDate"] == {"2031-04-05"}
    assert "startDate" not in found
