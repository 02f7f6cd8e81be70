"""Rows of those present, programmes and captions, and what only looks so. Sentences and persons are made up."""

from __future__ import annotations

import pytest

from tests.extraction.statements.test_presence import ARAM, ASKAR, LEVAN, OPENING, POSTS, present

OFFICIAL = ("Bek Nurov", "Ana Lobo", "Ruth Kamau")
NAMELY = "Representatives of three states attended the session, namely, Armenia, Georgia and Kazakhstan."
SIGNED = "Aram Petrosyan and Levan Beridze signed a memorandum of cooperation at the session."
ROW = (
    "Attending were: Mr. Bek Nurov, Director of the Blue Department, Ministry of Justice, Kingdom of Bahrain; "
    "Ms. Ana Lobo, Head of the Legal Unit, Ministry of Justice, Republic of Chile; "
    "Dr. Ruth Kamau, Registrar of the College; and their respective delegations."
)

TOLD = [
    (ROW, set(OFFICIAL)),
    (NAMELY, {"am", "ge", "kz"}),
    ("Prosecutors from Armenia, Georgia and Kazakhstan took part in the session.", {"am", "ge", "kz"}),
    ("The session brings together 40 guests, among them Aram Petrosyan and Levan Beridze.", {ARAM, LEVAN}),
    ("Heads of prosecution from Armenia and Georgia attended the session.", {ARAM, LEVAN}),
    ("The Armenian delegation there is headed by Aram Petrosyan.", {ARAM}),
    (SIGNED, {ARAM, LEVAN}),
]  # fmt: skip

ROLES = [
    ("It was opened by Aram Petrosyan.", {ARAM: {"Speaker"}}),
    ("There was an opening address by Aram Petrosyan.", {ARAM: {"Speaker"}}),
    ("Chair: Aram Petrosyan, Prosecutor General of Armenia.", {ARAM: {"Chair"}}),
    ("In brief opening remarks, Aram Petrosyan said that the work goes on.", {ARAM: {"Speaker"}}),
    ("Welcoming the guests, Aram Petrosyan said that the work goes on.", {ARAM: {"Speaker"}}),
    ("Aram Petrosyan welcoming delegates to the session.", {ARAM: {"Speaker"}}),
    ("The panellists were Aram Petrosyan and Levan Beridze.", {ARAM: {"Speaker"}, LEVAN: {"Speaker"}}),
    ("The session was organised by the Prosecutor General's Office of Armenia.", {"am": {"Host"}}),
    ("The host was the Prosecutor General's Office of Armenia.", {"am": {"Host"}}),
]

NOT_TOLD = [
    "Aram Petrosyan sent a greeting to those taking part in the session.",
    "A video address by Aram Petrosyan was shown.",
    "A recorded message by Aram Petrosyan was read out.",
    "Aram Petrosyan signed a memorandum of cooperation a year ago.",
    "The work was organised by Aram Petrosyan.",
]


@pytest.mark.parametrize(("words", "who"), TOLD)
def test_who_is_in_a_row_of_those_present(words: str, who: set[str]) -> None:
    assert set(present(OPENING + words + POSTS)) == who


@pytest.mark.parametrize(("words", "roles"), ROLES)
def test_what_a_programme_or_a_caption_makes_of_somebody(words: str, roles: dict[str, set[str]]) -> None:
    assert present(OPENING + words + POSTS) == roles


@pytest.mark.parametrize("words", NOT_TOLD)
def test_who_was_only_heard_of(words: str) -> None:
    assert present(OPENING + words + POSTS) == {}


def test_who_is_host_to_a_meeting_receives_none_of_those_named_behind_it() -> None:
    told = present(OPENING + f"{ASKAR}, who is host to the session, and {LEVAN} were content." + POSTS)
    assert "Guest" not in set().union(*told.values())


def test_nobody_sits_at_a_conference_of_years_before() -> None:
    words = "The Council came into being in 1995, in Kyiv, at a conference.\n\nAram Petrosyan took part in the event."
    assert set(present(OPENING + words + POSTS)) == {ARAM}


def test_an_office_of_a_court_is_not_the_court() -> None:
    words = "The session was organised by the Chief Public Prosecutor's Office of the Court of Cassation of Türkiye."
    assert set(present(OPENING + words)) == {"tr"}
