"""Meetings told by no verb of holding, by names in any words, by lines of their own. Every person is invented."""

from __future__ import annotations

import pytest

from tests.extraction.scenery import stage
from tests.extraction.stories import told


def test_what_a_meeting_was_about_tells_it_as_held() -> None:
    lines = told(
        "Ways of exchanging evidence were the subject of a meeting between Petr Novik, Prosecutor General of Belarus, "
        "and Ion Rusu, Prosecutor General of Moldova."
    )
    assert "BilateralMeeting | Held |  | " in lines


@pytest.mark.parametrize(
    "words",
    [
        "The vote was taken at the Council's 26th session in Minsk on 7 September 2030.",
        "The 5th Conference of prosecutors attracted some two hundred guests to Minsk.",
    ],
)
def test_the_tense_of_its_clause_tells_a_meeting_as_held(words: str) -> None:
    events = stage(f"The Coordinating Council of Prosecutors General of the CIS has a chairman. {words}").scene.events
    assert [event.status for event in events if event.ordinal is not None] == ["Held"]


@pytest.mark.parametrize(
    "words",
    [
        "The importance of a 5th Conference of prosecutors in Minsk was stressed.",
        "He hoped that the 5th Conference of prosecutors in Minsk was possible.",
        "Colleagues were invited to the 5th Conference of prosecutors in Minsk.",
        "The agenda of the 5th Conference of prosecutors in Minsk was drafted.",
    ],
)
def test_what_is_wished_or_prepared_was_not_held(words: str) -> None:
    assert "Held" not in [event.status for event in stage(words).scene.events]


def test_a_day_to_come_tells_a_plan_and_a_day_gone_by_a_meeting_held() -> None:
    text = "Guests heard of the 5th Conference of prosecutors (Minsk, 4 June 2032) and of the 3rd one."
    text = text.replace("one", "Conference (Osh, 5 May 2029)")
    events = {event.ordinal: event.status for event in stage(text).scene.events}
    assert events == {5: "Planned", 3: "Held"}


def test_what_was_to_have_been_held_was_not() -> None:
    events = stage(
        "The meeting of prosecutors was to have taken place in Minsk on 5 May but was postponed."
    ).scene.events
    assert all(event.status != "Held" for event in events)


def test_a_visit_called_off_or_put_off_is_none_held() -> None:
    lines = told("The visit of the Prosecutor General of Lithuania to Minsk, planned for 12 June, has been postponed.")
    assert not any("Held" in line for line in lines)


def test_who_comes_to_take_part_tells_the_meeting_and_not_its_day() -> None:
    events = stage(
        "Petr Novik, Prosecutor General of Belarus, travelled to Osh on 2 March 2031 for the 7th Heads of Prosecution "
        "Forum."
    ).scene.events
    (event,) = [e for e in events if e.ordinal == 7]
    assert (event.status, event.place, event.when) == ("Held", "osh", None)


def test_an_auxiliary_and_its_verb_may_have_a_day_between() -> None:
    events = stage("Minsk will in August 2032 host the 20th Annual Conference of prosecutors.").scene.events
    assert [(e.status, e.place, e.when and e.when.start) for e in events] == [("Planned", "minsk", "2032-08")]


def test_will_visit_is_a_verb() -> None:
    assert "Visit | Planned | 2031-06-20 | lisbon" in told(
        "Petr Novik, Prosecutor General of Belarus, will visit Lisbon on 20 June 2031."
    )


# ------------------------------------------------------------------ names in any words
@pytest.mark.parametrize(
    "name",
    [
        "4th North American and Caribbean Regional Conference",
        "4th ASEAN Senior Law Officials Meeting",
        "4th Annual Training Workshop for prosecutors",
    ],
)
def test_a_number_counts_whatever_words_stand_before_the_noun(name: str) -> None:
    events = stage(f"On 5 March 2031 the {name} was held in Minsk.").scene.events
    assert [(e.ordinal, e.place) for e in events] == [(4, "minsk")]


def test_an_apposition_is_no_second_session() -> None:
    events = stage(
        "The 35th session of the Coordinating Council of Prosecutors General of the CIS, a jubilee session, was held "
        "in Osh on 5 March 2031."
    ).scene.events
    assert [(e.ordinal, e.status, e.place) for e in events] == [(35, "Held", "osh")]


def test_the_opening_ceremony_is_a_part_of_the_conference() -> None:
    events = stage(
        "The 4th Regional Conference of prosecutors was held in Minsk on 3 March 2031. The opening ceremony was held "
        "on 4 March 2031."
    ).scene.events
    assert [(e.ordinal, e.when and e.when.start) for e in events] == [(4, "2031-03-03")]


# ------------------------------------------------------------------ days and places elsewhere in the page
def test_days_under_a_title_are_those_of_the_conference() -> None:
    events = stage(
        "Report on the 4th Regional Conference of prosecutors\n\n3-5 March 2031, Lima, Peru\n\nThe 4th Regional "
        "Conference brought together sixty prosecutors."
    ).scene.events
    assert [(e.when and (e.when.start, e.when.end), e.place) for e in events] == [
        (("2031-03-03", "2031-03-05"), "lima")
    ]


def test_a_dateline_is_no_line_of_a_title() -> None:
    events = stage(
        "The 4th Regional Conference of prosecutors\n\nLima, 5 March 2031\n\nThe 4th Regional Conference brought "
        "together sixty prosecutors."
    ).scene.events
    assert [(e.when, e.place) for e in events] == [(None, None)]


def test_here_is_the_town_of_the_dateline() -> None:
    lines = told("HAVANA, June 8 (ACN) -- Attorney General of Cuba Ana Ruiz received here today Prosecutor General of "
                 "Belarus Petr Novik.")  # fmt: skip
    assert "BilateralMeeting | Held | 2031-06-08 | havana" in lines


def test_a_day_fronted_is_that_of_what_was_held_far_behind() -> None:
    (event,) = stage(
        "From 3 to 5 March 2031, the Prosecutor General's Office of Belarus, under the project of the fund, a "
        "programme which the Union supports, held the 2nd Meeting of Border Prosecutors."
    ).scene.events
    assert event.when is not None and (event.when.start, event.when.end) == ("2031-03-03", "2031-03-05")


# ------------------------------------------------------------------ other ways to meet
@pytest.mark.parametrize(
    "words",
    [
        "held a phone call with Ion Rusu, Prosecutor General of Moldova, on 4 June 2031.",
        "spoke by telephone on 4 June 2031 with Ion Rusu, Prosecutor General of Moldova.",
        "called on Ion Rusu, Prosecutor General of Moldova, on 4 June 2031.",
        "and Ion Rusu, Prosecutor General of Moldova, discussed extradition on 4 June 2031.",
    ],
)
def test_talks_by_telephone_and_calls_are_talks(words: str) -> None:
    lines = told(f"Petr Novik, Prosecutor General of Belarus, {words}")
    assert "BilateralMeeting | Held | 2031-06-04 | " in lines


def test_who_calls_on_somebody_to_act_met_nobody() -> None:
    lines = told(
        "Petr Novik, Prosecutor General of Belarus, called on Ion Rusu, Prosecutor General of Moldova, to help."
    )
    assert not any("Held" in line for line in lines)


def test_the_next_conference_is_a_decision_of_the_one_held() -> None:
    lines = told(
        "The conference of prosecutors general was held in Minsk on 3 March 2031. The next conference is slated for "
        "2032 in Osh."
    )
    assert {"Conference | Held | 2031-03-03 | minsk", "Conference | Planned | 2032 | osh"} <= lines
