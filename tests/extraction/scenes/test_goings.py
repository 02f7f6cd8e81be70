"""Who goes where and who asks whom to come, whatever verb and order of words tell it. Every person is invented."""

from __future__ import annotations

import pytest

from tests.extraction.stories import told

DAY = "2031-11-16"


def read(text: str) -> set[str]:
    """What a text of 16 November 2031 tells of meetings and of those present."""
    return told(text, issued=DAY)


@pytest.mark.parametrize(
    "text",
    [
        (
            "A delegation of the Prosecutor's Office of Mongolia paid a visit to the General Prosecutor's Office of "
            "Slovenia."
        ),
        (
            "The General Prosecutor's Office of Slovenia was visited by a delegation of the Prosecutor's Office "
            "of Mongolia."
        ),
        "A group of prosecutors from Mongolia made a study visit to the General Prosecutor's Office of Slovenia.",
    ],
)
def test_a_house_of_another_state_may_be_what_is_visited(text: str) -> None:
    lines = read(text)
    assert "Visit | Held |  | si" in lines
    assert any(line.startswith("Visit | body/mn-") and line.endswith("Guest") for line in lines)


def test_a_delegation_may_be_told_by_its_state_as_by_an_adjective() -> None:
    lines = read("A US delegation visited the Prosecutor General's Office of Romania on 3 November.")
    assert "Visit | Held | 2031-11-03 | ro" in lines
    assert {line for line in lines if line.startswith("Visit | body/")} == {
        "Visit | body/us-department-of-justice | Guest",
        "Visit | body/ro-prosecutor-generals-office | Host",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutor General of Georgia Levan Kobalia concluded his official visit to Ankara.",
        "Prosecutor General of Georgia Levan Kobalia undertook a visit to Ankara.",
        "Prosecutor General of Georgia Levan Kobalia is staying in Ankara on a visit.",
    ],
)
def test_any_verb_may_make_a_visit(text: str) -> None:
    assert read(text) == {"Visit | Held |  | ankara", "Visit | Levan Kobalia | Guest"}


def test_a_visitor_is_received_in_a_clause_on_where_he_went() -> None:
    text = (
        "The Prosecutor General of Uzbekistan, Anvar Sobir, paid an official visit to Minsk, where he was received by "
        "his Belarusian counterpart, Ihar Lisouski."
    )
    assert {"BilateralMeeting | Ihar Lisouski | Host", "BilateralMeeting | Anvar Sobir | Guest"} < read(text)
    text = (
        "Prosecutor General of Bulgaria Petar Iliev came to Athens on a visit and was received by the Prosecutor of "
        "the Supreme Court of Greece, Nikos Manos."
    )
    assert {"BilateralMeeting | Nikos Manos | Host", "BilateralMeeting | Petar Iliev | Guest"} < read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutor General of Moldova Ion Barbu invited Prosecutor General of Romania Radu Pop to Chisinau.",
        (
            "Ion Barbu, the Prosecutor General of Moldova, met the Prosecutor General of Romania, Radu Pop, and gave "
            "him an invitation to come to Chisinau on a working visit."
        ),
        (
            "Prosecutor General of Romania Radu Pop met Prosecutor General of Moldova Ion Barbu. Ion Barbu invited his "
            "colleague to pay an official visit to Chisinau."
        ),
    ],
)
def test_an_invitation_to_come_plans_a_visit(text: str) -> None:
    planned = {"Visit | Planned |  | chisinau", "Visit | Radu Pop | Guest?", "Visit | Ion Barbu | Host?"}
    assert planned <= read(text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Prosecutor General of Bulgaria Petar Iliev was in Minsk at the invitation of Ihar Lisouski, Prosecutor "
            "General of Belarus."
        ),
        (
            "Ihar Lisouski, Prosecutor General of Belarus, thanked Prosecutor General of Kazakhstan Berik Asyl for the "
            "invitation to visit Astana."
        ),
        (
            "Prosecutor General of Belarus Ihar Lisouski invited Prosecutor General of Cuba Luis Ferrer to the "
            "conference in Minsk."
        ),
        (
            "Prosecutor General of Romania Radu Pop invited Prosecutor General of Moldova Ion Barbu to send an expert "
            "to Bucharest."
        ),
    ],
)
def test_what_is_no_invitation_to_come(text: str) -> None:
    assert not any(line.startswith("Visit | Planned") for line in read(text))


def test_an_invitation_in_russian() -> None:
    text = (
        "Генеральный прокурор Таджикистана Юсуф Назаров передал Генеральному прокурору Узбекистана Анвару Собирову "
        "приглашение посетить Душанбе с официальным визитом."
    )
    lines = told(text, language="ru", issued=DAY)
    assert {"Visit | Planned |  | dushanbe", "Visit | Анвар Собиров | Guest?", "Visit | Юсуф Назаров | Host?"} <= lines


@pytest.mark.parametrize(
    "going",
    ["will travel to Astana next week", "has left for Astana", "left Minsk for Astana on 14 November"],
)
def test_who_sets_out_for_a_meeting_is_to_be_there(going: str) -> None:
    text = (
        f"Prosecutor General of Belarus Ihar Lisouski {going} to take part in the 30th meeting of Prosecutors General "
        "of the SCO member states."
    )
    lines = read(text)
    assert any(line.startswith("Conference | Planned |") and line.endswith("astana") for line in lines)
    assert "Conference | Ihar Lisouski | Participant?" in lines


def test_a_past_verb_keeps_a_day_without_a_year_from_being_one_to_come() -> None:
    text = "Prosecutors from Kyrgyzstan were in Tashkent on a visit from 14 to 16 February."
    assert "Visit | Held | --02-14 | tashkent" in read(text)


def test_lines_broken_anywhere_are_one_paragraph() -> None:
    text = (
        "On 8 October the 30th meeting of the Coordinating Council of General\nProsecutors of the CIS member states\n"
        "took place by video link, as the press service\nof the office said. The participants\n"
        "spoke of the cooperation\nof their offices and of\nthe plans for the year, and\nthen adopted them."
    )
    assert any(line.startswith("CouncilSession | Held | 2031-10-08") for line in read(text))


def test_a_visit_may_be_told_behind_what_was_done_on_it() -> None:
    text = (
        "Prosecutor General of Azerbaijan Rauf Sadigli held talks with Chief Public Prosecutor of Türkiye Mehmet Oztas "
        "as part of the visit to Ankara."
    )
    assert {"Visit | Held |  | ankara", "Visit | Rauf Sadigli | Guest"} <= read(text)
    other = text.replace("the visit to", "Levan Beridze's visit to")
    assert "Visit | Rauf Sadigli | Guest" not in read(other)


@pytest.mark.parametrize(
    ("told_when", "status"),
    [
        ("is meeting today", "Held"),
        ("is meeting tomorrow", "Planned"),
        ("meets tomorrow", "Planned"),
        ("is meeting on 20 November", "Planned"),
    ],
)
def test_the_present_tells_what_is_by_its_day(told_when: str, status: str) -> None:
    text = f"Prosecutor General of Peru Ivan Orlov {told_when} with the Prosecutor General of Chile Ana Lee in Lima."
    assert any(line.startswith(f"BilateralMeeting | {status} | ") for line in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "A delegation led by Prosecutor General of Peru Ivan Orlov came to Quito today on an official visit.",
        "Prosecutor General of Peru Ivan Orlov arrives in Quito today on a working visit.",
    ],
)
def test_a_verb_of_going_and_the_noun_behind_it_tell_one_visit(text: str) -> None:
    assert len([line for line in read(text) if line.startswith("Visit | Held |")]) == 1
