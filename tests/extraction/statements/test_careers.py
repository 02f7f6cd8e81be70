"""Posts told by a verb, with the years told."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats

SUBJECT = "Prosecutor General of Armenia Aram Grigor held a meeting. "
CURRENT = "Aram Grigor | am-office--pg | Current"


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        (
            "In 2001–2008 he worked as Deputy Prosecutor General.",
            "Aram Grigor | am-office--deputy-pg | Former 2001 2008",
        ),
        (
            "From 2001 to 2008 he served as Deputy Prosecutor General.",
            "Aram Grigor | am-office--deputy-pg | Former 2001 2008",
        ),
        ("He previously served as Deputy Prosecutor General.", "Aram Grigor | am-office--deputy-pg | Former"),
    ],
)
def test_posts_of_a_career(text: str, seat: str) -> None:
    assert seats(SUBJECT + text, "am") == {CURRENT, seat}


def test_who_was_something_at_the_time_held_the_post() -> None:
    found = seats("Gia Beridze was Prosecutor General of Georgia at the time. He gave a lecture.")
    assert found == {"Gia Beridze | ge-office--pg | Former"}


def test_a_relative_clause_tells_a_former_post() -> None:
    found = seats("Gia Beridze, who served as Prosecutor General of Georgia from 2015 to 2019, gave a lecture.")
    assert found == {"Gia Beridze | ge-office--pg | Former 2015 2019"}


def test_who_was_appointed_holds_the_post() -> None:
    found = seats("Chyngyz Akmat was appointed Prosecutor General of the Kyrgyz Republic by decree.")
    assert found == {"Chyngyz Akmat | kg-office--pg | Current"}


def test_an_acting_post_stays_acting_when_somebody_is_appointed_to_it() -> None:
    found = seats("Berik Asyl was appointed Acting Prosecutor General of Kazakhstan.")
    assert found == {"Berik Asyl | kz-office--pg | Acting"}


def test_consent_to_an_appointment_makes_an_elect() -> None:
    found = seats("Parliament gave consent to the appointment of Chyngyz Akmat as Prosecutor General of Kyrgyzstan.")
    assert found == {"Chyngyz Akmat | kg-office--pg | Elect"}


@pytest.mark.parametrize(
    "text",
    [
        "Chyngyz Akmat may be appointed Prosecutor General of the Kyrgyz Republic.",
        "Chyngyz Akmat will be appointed Prosecutor General of the Kyrgyz Republic.",
        "Chyngyz Akmat was not appointed Prosecutor General of the Kyrgyz Republic.",
        "The President proposed Chyngyz Akmat for the post of Prosecutor General of the Kyrgyz Republic.",
    ],
)
def test_what_is_planned_or_denied_is_no_post(text: str) -> None:
    assert seats(text) == set()


def test_the_predecessor_held_the_seat() -> None:
    text = (
        "Chyngyz Akmat was appointed Prosecutor General of the Kyrgyz Republic. "
        "He takes over from Ulan Sadyr, who had run the agency since October 2020."
    )
    assert "Ulan Sadyr | kg-office--pg | Former 2020-10" in seats(text)


def test_who_is_appointed_by_somebody_follows_who_is_relieved() -> None:
    text = (
        "The President relieved Berik Asyl of his duties as Prosecutor General of Kazakhstan "
        "and appointed Serik Nur Prosecutor General of Kazakhstan."
    )
    assert seats(text) == {"Berik Asyl | kz-office--pg | Former", "Serik Nur | kz-office--pg | Current"}


def test_who_has_been_in_a_post_since_is_still() -> None:
    assert seats("Anna Vardan has been Prosecutor General of Armenia since 2022.") == {
        "Anna Vardan | am-office--pg | Current 2022"
    }


def test_who_is_dismissed_held_the_post() -> None:
    found = seats("Timur Alim was dismissed from the post of Prosecutor General of Kazakhstan.")
    assert found == {"Timur Alim | kz-office--pg | Former"}


@pytest.mark.parametrize(
    ("text", "language", "seat"),
    [
        ("In 2020 Gia Beridze was the Prosecutor General of Georgia.", "en", "Gia Beridze | ge-office--pg | Former"),
        (
            "At the time of that summit Gia Beridze was Acting Prosecutor General of Georgia.",
            "en",
            "Gia Beridze | ge-office--pg | Acting",
        ),
        ("Gia Beridze was then Prosecutor General of Georgia.", "en", "Gia Beridze | ge-office--pg | Former"),
        ("В 2020 году Гия Беридзе был генеральным прокурором Грузии.", "ru", "Гия Беридзе | ge-office--pg | Former"),
    ],
)
def test_who_was_something_held_the_post(text: str, language: str, seat: str) -> None:
    assert seats(text, language=language) == {seat}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Gia Beridze was not the Prosecutor General of Georgia.", "en"),
        ("Gia Beridze was the Prosecutor General's guest.", "en"),
        ("Next to Gia Beridze was the Prosecutor General of Georgia.", "en"),
        ("The guest of Gia Beridze was the Prosecutor General of Georgia.", "en"),
        ("Рядом с Гией Беридзе был генеральный прокурор Грузии.", "ru"),
        ("Гия Беридзе не был генеральным прокурором Грузии.", "ru"),
    ],
)
def test_who_was_beside_somebody_has_not_his_post(text: str, language: str) -> None:
    assert seats(text, language=language) == set()
