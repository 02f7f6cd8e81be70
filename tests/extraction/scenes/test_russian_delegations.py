"""Delegations, rows of meetings and seats of unions as Russian agencies tell them. Persons are made up."""

from __future__ import annotations

from ccpg_graph.records import Ref
from tests.extraction.scenes.test_russian_scenes import COUNCIL, meetings, present, read

SESSION = f"5 марта 2031 года в Минске прошло 12-е заседание {COUNCIL}. "


def concluded(text: str) -> set[str]:
    """The classes of meetings at which instruments were concluded."""
    reading = read(text)
    kinds = {t.key: t.kind for t in reading.things}
    found = (c.object for c in reading.claims if c.predicate == "ccpg:concludedAt")
    return {kinds[value.key] for value in found if isinstance(value, Ref)}


def test_who_sets_out_to_take_part_visits_nobody() -> None:
    text = (
        "По информации Генеральной прокуратуры Республики Армения, делегация ведомства во главе с Генеральным "
        f"прокурором Арамом Петросяном направилась в Беларусь для участия в 12-м заседании {COUNCIL}, которое "
        "состоится в городе Минске."
    )
    assert meetings(text) == ["CouncilSession Planned minsk by"]
    assert present(text) == {"Петросян": {"HeadOfDelegation?"}, "am": {"Participant?"}}


def test_a_visit_without_a_meeting_stays_one() -> None:
    text = "Генеральный прокурор Армении Арам Петросян направился в Минск для ознакомления с опытом коллег."
    assert meetings(text) == ["Visit Planned minsk"]


def test_a_delegation_may_be_headed_in_the_genitive() -> None:
    text = "5 марта делегация во главе Генерального прокурора Республики Армения Арама Петросяна приняла участие "
    text += f"в 12-м заседании {COUNCIL}."
    assert "HeadOfDelegation" in present(text)["Петросян"]
    assert meetings(text) == ["CouncilSession Held 2031-03-05"]


def test_what_a_row_of_meetings_shares_is_told_of_each() -> None:
    text = (
        f"5 марта генпрокурор Армении Арам Петросян принял участие в 12-м заседании {COUNCIL} и 9-м заседании "
        "генеральных прокуроров государств-членов ШОС в городе Душанбе."
    )
    day = "Held 2031-03-05 dushanbe"
    assert sorted(meetings(text)) == [f"Conference {day}", f"CouncilSession {day}"]
    there = [c for c in read(text).claims if c.predicate == "ccpg:inMeeting"]
    assert len(there) == 2


def test_a_row_of_meetings_in_two_towns_shares_nothing() -> None:
    text = (
        f"Генпрокурор Армении Арам Петросян принял участие в 12-м заседании {COUNCIL} в Минске и 9-м заседании "
        "генеральных прокуроров государств-членов ШОС в Душанбе."
    )
    assert sorted(meetings(text)) == ["Conference Held dushanbe", "CouncilSession Held minsk"]


def test_the_prosecutors_of_a_union_meet_in_its_council() -> None:
    text = "Генпрокурор Азербайджана Камиль Велиев принял участие в заседании генеральных прокуроров ОТГ в Баку. "
    told = (
        "В нем участвовали руководители высших надзорных органов Турции и Узбекистана, а также наблюдатели из Венгрии."
    )
    assert meetings(text) == ["CouncilSession Held baku"]
    assert present(text + told) == {
        "Велиев": {"Participant"},
        "tr": {"Participant"},
        "uz": {"Participant"},
        "hu": {"Guest"},
    }


def test_a_meeting_held_of_two_is_theirs_and_its_outcome_too() -> None:
    text = (
        f"{SESSION}В рамках мероприятия проведена двусторонняя встреча Генеральных прокуроров Армении и Грузии. Итогом "
        "встречи стало подписание Программы сотрудничества между Генеральными прокуратурами Армении и Грузии."
    )
    assert present(text) == {"am": {"Participant"}, "ge": {"Participant"}}
    assert concluded(text) == {"BilateralMeeting"}


def test_the_signing_by_the_participants_is_one() -> None:
    text = f"{SESSION}Важным итогом заседания стало подписание его участниками соглашения о противодействии коррупции."
    assert concluded(text) == {"CouncilSession"}


def test_he_who_said_it_at_the_meeting_was_there() -> None:
    said = "заявил сегодня на встрече с генеральным прокурором Армении Арамом Петросяном."
    text = "Президент Беларуси Олег Туров просит помочь. Об этом он " + said
    assert present(text) == {"Петросян": {"Participant"}, "Туров": {"Participant"}}


def test_a_state_may_end_the_membership_of_its_prosecutor() -> None:
    day, council = "17 марта 2015 года Украина", "в Координационном совете генеральных прокуроров"
    ended = f"{SESSION}{day} прекратила членство генпрокурора Украины {council}."
    other = f"{SESSION}{day} прекратила рассмотрение дела {council}."
    assert [[t.kind for t in read(text).things].count("Membership") for text in (ended, other)] == [1, 0]


def test_a_bare_session_may_be_that_of_experts() -> None:
    text = "9 марта в Минске состоялось заседание экспертной группы по вопросам прокурорского надзора. На заседании "
    text += "выступил генпрокурор Армении Арам Петросян."
    assert meetings(text) == ["WorkingGroupMeeting Held 2031-03-09 minsk"]
