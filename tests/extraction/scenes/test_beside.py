"""One meeting beside another: frames, what others propose, what would have been. Every person is invented."""

from __future__ import annotations

import pytest

from tests.extraction.scenery import stage
from tests.extraction.stories import told

SCO = "the SCO Prosecutors General meeting"
NOVIK, RUSU = "Petr Novik, Prosecutor General of Belarus", "Ion Rusu, Prosecutor General of Moldova"


@pytest.mark.parametrize(
    "words",
    [
        f"A bilateral meeting of {NOVIK}, with {RUSU}, was held on the margins of {SCO}.",
        f"The meeting of {NOVIK}, with Attorney General of Cuba Ana Ruiz took place on the margins of {SCO}.",
    ],
)
def test_talks_beside_a_session_get_none_of_its_series(words: str) -> None:
    events = [event for event in stage(words).scene.events if event.status]
    talks = next(event for event in events if len(event.sides) == 2)
    assert talks.series is None
    assert any(event.series is not None for event in events)


def test_those_who_talk_beside_a_session_are_the_sides_of_the_talks() -> None:
    lines = told(
        "During the session of the Coordinating Council of Prosecutors General of the CIS in Osh, talks were held "
        f"between {NOVIK}, and {RUSU}, on 4 June 2031."
    )
    assert "BilateralMeeting | Held | 2031-06-04 | osh" in lines
    assert not any(line.startswith("CouncilSession | Petr") for line in lines)


def test_preparations_for_one_conference_are_none_for_another() -> None:
    events = stage(
        "The participants accepted the invitation of the Norwegian side to hold the 20th Meeting in Bergen in 2032. "
        "Preparations for the annual conference of the International Association of Prosecutors were discussed."
    ).scene.events
    assert [event.series for event in events if event.ordinal == 20] == [None]


# ------------------------------------------------------------------ plans
@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Prosecutors prepare for the 15th Regional Conference, which Minsk hosts on 8 July 2031.", "2031-07-08"),
        ("The meeting accepted with thanks the offer of Belarus to host the 7th Meeting in 2032.", "2032"),
        ("It was recommended to hold the next conference in Minsk in May 2032.", "2032-05"),
    ],
)
def test_what_is_to_come_is_planned(words: str, day: str) -> None:
    events = stage(f"The prosecutors general met. {words}").scene.events
    assert ("Planned", day) in [(e.status, e.when.start) for e in events if e.when is not None]
    assert not any(e.status == "Held" and e.when is not None for e in events)


def test_what_somebody_proposes_after_a_meeting_held_was_not_held() -> None:
    events = stage("He thanked colleagues for the meeting held in Riga last year and proposed a meeting in Osh in May.")
    told = {event.place: event.status for event in events.scene.events}
    assert told["riga"] == "Held" != told.get("osh")


def test_what_would_have_been_was_not() -> None:
    lines = told("Had the meeting of prosecutors general taken place in Minsk, the agreement would have been signed.")
    assert lines == set()
