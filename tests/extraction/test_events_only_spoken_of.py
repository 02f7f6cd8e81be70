"""Meetings that a sentence speaks of without telling that one was held, each beside one that was; titles that stand in a
row with names. All names are invented."""

from __future__ import annotations

import pytest

from ccpg_graph.records import Term
from tests.extraction.seats import read, seats

TALKS = "The Prosecutor General of Armenia Ashot Varda met with the Prosecutor General of Iran Reza Karim. "
ВСТРЕЧА = "Генеральный прокурор Армении Ашот Варда встретился с генеральным прокурором Ирана Резой Каримом. "
ОТКРЫТИЕ = "В Москве открылась международная конференция прокуроров. "


def statuses(text: str, language: str = "en") -> dict[str, set[str]]:
    """Class of meeting → the statuses told of those of that class."""
    reading = read(text, language=language)
    kinds = {thing.key: thing.kind for thing in reading.things}
    told: dict[str, set[str]] = {}
    for claim in reading.claims:
        if claim.predicate == "ccpg:status" and isinstance(claim.object, Term) and kinds[claim.subject] != "Participation":
            told.setdefault(kinds[claim.subject], set()).add(claim.object.name.removeprefix("ccpg:"))
    return told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{TALKS}They signed an order on the creation of a joint standing working group.", "en"),
        (f"{ВСТРЕЧА}Они подписали приказ о создании совместной постоянно действующей рабочей группы.", "ru"),
    ],
)
def test_a_working_group_that_is_set_up_has_not_met(text: str, language: str) -> None:
    assert "WorkingGroupMeeting" not in statuses(text, language)


def test_a_working_group_that_met_has() -> None:
    text = f"{ВСТРЕЧА}В Ереване состоялось заседание совместной рабочей группы двух прокуратур."
    assert statuses(text, "ru")["WorkingGroupMeeting"] == {"Held"}


def test_a_programme_that_provides_for_a_meeting_holds_none() -> None:
    text = f"{ВСТРЕЧА}Программа, о которой идет речь, предусматривает проведение круглого стола по защите прав."
    assert "Conference" not in statuses(text, "ru")


def test_details_of_a_forum_that_were_discussed_are_no_forum() -> None:
    text = "Детали масштабного форума прокуроров и вопросы сотрудничества сегодня обсудили в Минске. " + ВСТРЕЧА
    assert "Conference" not in statuses(text, "ru")


def test_what_somebody_says_of_a_meeting_is_not_what_opened_it() -> None:
    text = (
        "В Москве открылась седьмая конференция генеральных прокуроров под председательством Петра Орлова, который "
        "заявил, что встреча будет посвящена защите личности."
    )
    assert statuses(text, "ru") == {"Conference": {"Held"}}


def test_who_is_still_to_come_does_not_make_a_conference_one_to_come() -> None:
    text = f"{ОТКРЫТИЕ}Сегодня на конференцию приедет президент Армении Ашот Варда."
    assert statuses(text, "ru") == {"Conference": {"Held"}}


def test_another_body_sits_tomorrow_and_not_the_conference() -> None:
    text = (
        f"{ОТКРЫТИЕ}Сегодня на конференцию приедет президент Армении Ашот Варда. Там будет создан Совет прокуроров. Его "
        "заседание состоится завтра."
    )
    days = {claim.subject for claim in read(text, language="ru").claims if claim.predicate == "ccpg:startDate"}
    held = {claim.subject for claim in read(text, language="ru").claims if claim.object == Term("ccpg:Held")}
    assert days and held and not days & held


@pytest.mark.parametrize(
    ("clause", "met"),
    [
        ("the support that the Public Prosecution of Jordan receives from the leadership of the state", False),
        ("what was said when the Public Prosecution of Jordan received the Prosecutor General of Iraq Hadi Naser", True),
    ],
)
def test_what_is_received_from_somebody_is_no_reception(clause: str, met: bool) -> None:
    assert bool(statuses(f"The Prosecutor General of Iraq Hadi Naser spoke about {clause}.")) is met


def test_each_title_between_commas_is_of_the_name_behind_it() -> None:
    told = seats(
        "The General Meeting of the International Association of Prosecutors was held in Dubai. The Secretary General "
        "(SG), Karl Weber, the General Counsel (GC), Jane Low, and the Communications Manager (CM), Eva Lund, were "
        "present."
    )
    titles = {row.split(" | ")[0]: row.split(" | ")[1].rpartition("--")[2] for row in told}
    assert titles.get("Karl Weber") == "secretary-general"
    assert titles.get("Jane Low", "").endswith("counsel")
