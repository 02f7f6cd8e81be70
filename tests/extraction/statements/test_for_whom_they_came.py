"""For whom somebody is told to be there, where one sentence tells of several sides, and who leads a delegation without
a title. Every person is invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Ref
from tests.extraction.stories import told

SESSION = "The 22nd meeting of the prosecutors general of the SCO member states was held in Bishkek on 5 May 2031."
SIGNED = (
    "On 5 May 2031 the Prosecutor General's Office of Belarus and the Prosecutor General's Office of Moldova signed a"
    " cooperation agreement."
)


def sent(text: str) -> set[str]:
    """Lines "who | the state for which he is there" of those who were at a meeting."""
    reading = extract(Document("sample", text, "en", issued="2031-06-05"))
    names = {t.key: t.labels[0].text for t in reading.things if t.labels}
    who = {
        c.subject: names[c.object.key]
        for c in reading.claims
        if c.predicate == "ccpg:participant" and isinstance(c.object, Ref)
    }
    behalf = {
        c.subject: c.object.key
        for c in reading.claims
        if c.predicate == "ccpg:onBehalfOf" and isinstance(c.object, Ref)
    }
    return {f"{who[key]} | {behalf.get(key, '').removeprefix('body/')[:2]}" for key in who}


@pytest.mark.parametrize(
    "said",
    [
        "Kyrgyzstan was represented by Prosecutor General Otkur Asanov and Kazakhstan by Prosecutor General Gani Nur.",
        "Kyrgyzstan was represented by Prosecutor General Otkur Asanov, Kazakhstan by Prosecutor General Gani Nur.",
    ],
)
def test_each_is_there_for_his_own_side(said: str) -> None:
    assert sent(f"{SESSION} {said}") == {"Otkur Asanov | kg", "Gani Nur | kz"}


def test_two_of_one_side_are_there_for_it() -> None:
    said = "Kyrgyzstan was represented by Prosecutor General Otkur Asanov and Deputy Prosecutor General Gani Nur."
    assert sent(f"{SESSION} {said}") == {"Otkur Asanov | kg", "Gani Nur | kg"}


def test_who_of_two_came_for_which_side_is_not_told() -> None:
    said = "Armenia and Georgia were represented by Deputy Prosecutors General Aram Petrosyan and Gia Beridze."
    assert {"Aram Petrosyan | ", "Gia Beridze | "} <= sent(f"{SESSION} {said}")


@pytest.mark.parametrize(
    ("said", "lands"),
    [
        ("Russia, Iran and Kazakhstan are represented by Deputy Prosecutors General.", {"ru", "ir", "kz"}),
        ("Armenia and Georgia were represented by their deputy prosecutors general.", {"am", "ge"}),
        ("Azerbaijan was represented by ambassadors.", set()),
        ("Azerbaijan was represented by lawyers.", set()),
        ("Armenia was not represented by Deputy Prosecutors General.", set()),
    ],
)
def test_offices_come_by_their_unnamed_officials(said: str, lands: set[str]) -> None:
    rows = (line.split(" | ") for line in told(f"{SESSION} {said}") if line.startswith("Conference | body/"))
    assert {row[1].removeprefix("body/")[:2] for row in rows} == lands


@pytest.mark.parametrize(
    "said",
    [
        "A delegation of Azerbaijan led by Kamil Huseynov attended.",
        "The delegation of Azerbaijan was headed by Kamil Huseynov.",
    ],
)
def test_who_leads_a_delegation_needs_no_title(said: str) -> None:
    assert "Conference | Kamil Huseynov | HeadOfDelegation" in told(f"{SESSION} {said}")


@pytest.mark.parametrize(
    "said",
    [
        "Azerbaijan sent no delegation under Kamil Huseynov.",
        "Azerbaijan sent no delegation under its Prosecutor General, Kamil Huseynov.",
        "There was no delegation of Azerbaijan led by Prosecutor General of Azerbaijan Kamil Huseynov.",
        "A delegation led by the Ararat Foundation attended.",
    ],
)
def test_no_delegation_has_no_head(said: str) -> None:
    assert not any("Huseynov" in line or "HeadOfDelegation" in line for line in told(f"{SESSION} {said}"))


@pytest.mark.parametrize(
    "said",
    [
        "Pavel Orlov signed for Minsk, Eduard Petrov for Chisinau.",
        "It was signed in Chisinau by Pavel Orlov and Eduard Petrov.",
    ],
)
def test_who_signed_needs_no_title(said: str) -> None:
    lines = told(f"{SIGNED} {said}")
    assert any("signatory: Eduard Petrov | signatory: Pavel Orlov" in line for line in lines)


def test_who_signs_a_ball_signs_no_agreement() -> None:
    lines = told(f"{SIGNED} A ball signed by Pavel Orlov was given to the guests.")
    assert not any("signatory" in line for line in lines)
