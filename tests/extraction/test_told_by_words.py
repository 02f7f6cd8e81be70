"""Persons and meetings told by descriptions, by nouns in a row, among strangers. Every person is invented."""

from __future__ import annotations

import pytest

from tests.extraction.stories import told

LEVAN, JOSEPH = "Prosecutor General of Georgia Levan Beridze", "Prosecutor General of Kenya Joseph Otieno"
MARY = "Chief Justice of Kenya Mary Wanjiru"
HELD = "The conference of prosecutors was held in Nairobi. "


# ------------------------------------------------------------------ descriptions
def test_the_guest_is_the_one_from_abroad() -> None:
    text = f"{JOSEPH} welcomed {LEVAN} in Nairobi. The guest then met {MARY}."
    assert {"BilateralMeeting | Levan Beridze | Participant", "BilateralMeeting | Mary Wanjiru | Participant"} <= told(
        text
    )


def test_of_two_guests_nobody_knows_which_is_meant() -> None:
    oman = "Prosecutor General of Oman Nasser Al Jabri"
    text = f"{JOSEPH} welcomed {LEVAN} and {oman} in Nairobi. The guest then met {MARY}."
    assert "BilateralMeeting | Mary Wanjiru | Participant" not in told(text)


def test_the_only_prosecutor_general_is_meant_by_his_title() -> None:
    text = f"{MARY} received the prosecutor general in Nairobi. {LEVAN} told her of reforms."
    assert {"BilateralMeeting | Mary Wanjiru | Host", "BilateralMeeting | Levan Beridze | Guest"} <= told(text)
    assert not told(f"{text} {JOSEPH} was abroad.") & {"BilateralMeeting | Levan Beridze | Guest"}


def test_a_seat_that_is_taken_describes_nobody() -> None:
    assert "BilateralMeeting | Levan Beridze | Participant" not in told(
        f"{LEVAN} was abroad. {MARY} met the office of the prosecutor general."
    )


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Затем гость встретился с министром юстиции Кении Нуром Салахом.", "Нур Салах"),
        ("Его принял председатель Верховного суда Кении Джеймс Мутуа.", "Джеймс Мутуа"),
        ("Еще одна беседа состоялась с министром юстиции Кении Нуром Салахом.", "Нур Салах"),
    ],
)
def test_in_russian_the_guest_and_him_whom_somebody_received(text: str, who: str) -> None:
    came = "Генеральный прокурор Грузии Леван Беридзе находится с визитом в Кении. "
    host = "Генеральный прокурор Кении Джозеф Отиено встретил его в Найроби. " if "гость" in text else ""
    lines = told(came + host + text, language="ru")
    assert any(line.startswith(f"BilateralMeeting | {who}") for line in lines)


# ------------------------------------------------------------------ meetings by nouns
def test_a_programme_includes_meetings_with_each() -> None:
    text = f"{LEVAN} is visiting Kenya. The programme of the visit includes meetings with {MARY} and {JOSEPH}."
    lines = told(text)
    assert {
        "BilateralMeeting | Mary Wanjiru | Participant?",
        "BilateralMeeting | Joseph Otieno | Participant?",
    } <= lines


@pytest.mark.parametrize(
    "words", ["Another talk was with", "A further meeting followed with", "The next talks were with"]
)
def test_another_talk_is_one_of_the_visitor(words: str) -> None:
    text = f"{LEVAN} is visiting Kenya. He was received by {MARY}. {words} Minister of Justice of Kenya Noor Salah."
    assert "BilateralMeeting | Noor Salah | Participant" in told(text)


# ------------------------------------------------------------------ strangers in a row
@pytest.mark.parametrize(
    "stranger",
    [
        "the head of the Blue Umbrella Initiative Anna Fox",
        "Blue Umbrella founder Anna Fox",
        "Anna Fox of the Hill School",
    ],
)
def test_a_row_outlives_whom_nobody_knows(stranger: str) -> None:
    lines = told(f"{HELD}It was attended by {JOSEPH}, {stranger}, and {LEVAN}.")
    assert {"Conference | Joseph Otieno | Participant", "Conference | Levan Beridze | Participant"} <= lines
    assert not any("Hill" in line or "hill" in line for line in lines)


def test_a_clause_of_a_stranger_is_no_member_of_the_row() -> None:
    lines = told(f"{HELD}It was attended by {JOSEPH}, Anna Fox praised the talk, and {LEVAN} stayed at home.")
    assert "Conference | Levan Beridze | Participant" not in lines


def test_a_row_outlives_strangers_in_russian() -> None:
    lines = told(
        "В конференции прокуроров в Найроби приняли участие генеральный прокурор Кении Джозеф Отиено, руководитель "
        "инициативы «Синий зонт» Анна Фокс, представители бизнеса, генеральный прокурор Грузии Леван Беридзе.",
        language="ru",
    )
    assert {"Conference | Джозеф Отиено | Participant", "Conference | Леван Беридзе | Participant"} <= lines


# ------------------------------------------------------------------ states and offices
def test_delegations_of_states_at_another_meeting_are_no_offices() -> None:
    summit = "Delegations of Kenya, Georgia and Oman took part in the climate summit in Nairobi."
    prosecutors = summit.replace("climate summit", "conference of prosecutors")
    assert "Conference | body/ke-prosecutor-generals-office | Participant" in told(prosecutors)
    assert not any("office" in line for line in told(f"{summit} {JOSEPH} was not there."))


def test_governments_sign_for_their_states() -> None:
    text = (
        "In Nairobi the governments of Kenya and Georgia signed a treaty on extradition, and the prosecution offices "
        "of the two countries signed a memorandum of understanding."
    )
    assert {"Agreement | Signed | party: state/ge | party: state/ke", "Memorandum | Signed"} <= told(text)


# ------------------------------------------------------------------ infinitives of a decision
COUNCIL = "The Coordinating Council of Prosecutors General of the CIS held its 40th session in Minsk on 4 June 2031. "


def test_what_a_decision_approves_is_adopted_and_what_it_resolves_to_sign_is_to_come() -> None:
    lines = told(
        f"{COUNCIL}The Council decided: to approve the programme of cooperation for 2032-2035; to sign a memorandum of "
        "cooperation with the Academy of Justice of Belarus."
    )
    assert "Programme | Adopted" in lines
    assert any(line.startswith("Memorandum | Proposed") for line in lines)


def test_what_may_be_approved_is_not_adopted() -> None:
    lines = told(f"{COUNCIL}The Council discussed whether to approve the programme of cooperation for 2032-2035.")
    assert "Programme | Adopted" not in lines


def test_decisions_line_by_line_in_russian() -> None:
    lines = told(
        "Заседание Координационного совета генеральных прокуроров государств – участников СНГ прошло в Минске 4 июня. "
        "Участники постановили:\n1. Утвердить план совместных действий на 2032–2035 годы.\n",
        language="ru",
    )
    assert "Plan | Adopted" in lines
