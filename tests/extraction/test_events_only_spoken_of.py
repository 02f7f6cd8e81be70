"""Meetings that a sentence speaks of without telling that one was held, each beside one that was; titles in a row with
names. All names are invented."""

from __future__ import annotations

import pytest

from ccpg_graph.records import Literal, Ref, Term
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
        if (
            claim.predicate == "ccpg:status"
            and isinstance(claim.object, Term)
            and kinds[claim.subject] != "Participation"
        ):
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
    text = "Детали масштабного форума прокуроров и вопросы сотрудничества сегодня обсудили в Минске. "
    assert "Conference" not in statuses(text + ВСТРЕЧА, "ru")
    text += "Беларусь будет и на Международной конференции прокуроров, которая вскоре состоится в ЮАР."
    assert not [c for c in read(text, language="ru").claims if c.predicate == "ccpg:startDate"]


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
        f"{ОТКРЫТИЕ}Сегодня на конференцию приедет президент Армении Ашот Варда. Там будет создан Совет прокуроров. "
        "Его заседание состоится завтра."
    )
    days = {claim.subject for claim in read(text, language="ru").claims if claim.predicate == "ccpg:startDate"}
    held = {claim.subject for claim in read(text, language="ru").claims if claim.object == Term("ccpg:Held")}
    assert days and held and not days & held


@pytest.mark.parametrize(
    ("clause", "met"),
    [
        ("the support that the Public Prosecution of Jordan receives from the leadership of the state", False),
        (
            "what was said when the Public Prosecution of Jordan received the Prosecutor General of Iraq Hadi Naser",
            True,
        ),
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


def test_what_was_signed_years_ago_was_not_signed_at_the_seminar_of_today() -> None:
    offices = "Генеральная прокуратура Беларуси и Генеральная прокуратура Кубы"
    text = f"Состоялся семинар, который провели {offices}. Соглашение о сотрудничестве {offices} подписали в 2013 году."
    told = {claim.predicate for claim in read(text, language="ru").claims}
    assert "ccpg:signedOn" in told
    assert "ccpg:concludedAt" not in told


def test_the_visit_of_the_prosecutor_is_not_that_of_the_president() -> None:
    begins = (
        "The Prosecutor General of Vietnam Le Van Thinh was received by the Prime Minister of Mongolia Bat Gombo. A "
        "memorandum on drugs was signed in 2028, when the President of Mongolia Gan Ukhna paid a visit to Vietnam. "
    )
    ends = (
        "A cooperation programme was signed between the prosecution authorities of the two countries during the visit"
    )
    visits = {
        owner: [c for c in read(f"{begins}{ends} of the {owner}.").claims if c.predicate == "ccpg:concludedAt"]
        for owner in ("President", "Prosecutor General")
    }
    assert len(visits["Prosecutor General"]) < len(visits["President"])


def test_a_town_of_last_year_is_not_that_of_the_conference_to_come() -> None:
    text = (
        "8 апреля в столице откроется 18-я ежегодная конференция Международной ассоциации прокуроров. Прошлогодняя "
        "встреча, в Бангкоке, была скромнее."
    )
    assert not [claim for claim in read(text, language="ru").claims if claim.predicate == "ccpg:place"]


def test_the_days_of_a_group_of_experts_are_not_those_of_the_meeting_it_prepared() -> None:
    text = (
        "The 20th Meeting of Prosecutors General of the SCO Member States took place in Astana on 23 February 2031. "
        "Anna Rathi, Secretary of the Ministry of Law & Justice, attended the Meeting of the Experts Group for the "
        "20th Meeting of the Prosecutors General of SCO Member States on 8 February 2031."
    )
    reading = read(text)
    days = {c.object.value for c in reading.claims if c.predicate == "ccpg:startDate" and isinstance(c.object, Literal)}
    assert days == {"2031-02-23"}
    assert not [claim for claim in reading.claims if claim.predicate == "ccpg:inMeeting"]


def test_an_ampersand_joins_what_a_ministry_is_of() -> None:
    told = seats(
        "Anna Low, Secretary of the Ministry of Law & Justice, met the Prosecutor General of Armenia Ashot Varda."
    )
    assert any("ministry-of-law-justice" in row or "law-and-justice" in row for row in told)


def test_what_brought_a_guest_is_not_where_he_spoke() -> None:
    text = (
        "President Le Van Duc hosted a reception in Hanoi for Lao Prosecutor General Somchai Vong, who is in Vietnam "
        "for the 7th Conference of prosecutors. For his part, Somchai Vong spoke about crime at the border."
    )
    reading = read(text)
    conference = {thing.key for thing in reading.things if thing.kind == "Conference"}
    there = [c for c in reading.claims if isinstance(c.object, Ref) and c.object.key in conference]
    assert not [claim for claim in there if claim.predicate == "ccpg:inMeeting"]


def test_a_deputy_of_one_who_has_two_posts_holds_neither() -> None:
    told = seats(
        "The Prosecutor General of Armenia Ashot Varda met the Deputy Chairman of the Executive Committee – "
        "CIS Executive Secretary Erlan Baig."
    )
    assert [row for row in told if "deputy-chair" in row]
    assert not [row for row in told if "executive-secretary" in row]


def test_the_state_behind_a_bureau_is_no_party_beside_it() -> None:
    text = f"{ВСТРЕЧА}Речь шла о проекте соглашения о сотрудничестве между Генеральной прокуратурой Армении и ФБР США."
    parties = [c.object for c in read(text, language="ru").claims if c.predicate == "ccpg:party"]
    assert parties
    assert Ref("state/us") not in parties


def test_what_stands_under_more_of_the_section_is_no_news_of_the_page() -> None:
    text = (
        f"{ВСТРЕЧА}\n\nОни обсудили борьбу с коррупцией в двух государствах.\n\n{ВСТРЕЧА}\n\nЕще в разделе «Мир»\n\n"
        "- Договор о Евразийском экономическом союзе ратифицируют до осени\n- Бензин: роста цен не ждут"
    )
    assert not [thing for thing in read(text, language="ru").things if thing.kind == "Agreement"]


def test_states_told_beside_a_union_are_none_of_its_members() -> None:
    text = f"{ВСТРЕЧА}На торжествах были коллеги из большинства стран СНГ, а также многих стран дальнего зарубежья: "
    assert not [c for c in read(f"{text}Венгрии, Греции и Кубы.", language="ru").claims if c.predicate == "ccpg:member"]


def test_a_place_chosen_for_a_ceremony_of_signing_signs_nothing() -> None:
    text = (
        "Генпрокурор Армении Ашот Варда встретился в Ханое с генпрокурором Вьетнама Ле Ван Зыком. Варда отметил, что "
        "республика была выбрана площадкой для церемонии подписания конвенции ООН против коррупции."
    )
    told = [c for c in read(text, language="ru").claims if c.predicate in ("ccpg:party", "ccpg:concludedAt")]
    assert not told


def test_the_month_of_another_guest_is_not_that_of_the_visit() -> None:
    text = (
        "Генпрокурор России Иван Краев впервые посетил Иран с рабочим визитом. В июне прошлого года президент России "
        "Петр Сухов посетил с визитом Иран."
    )
    reading = read(text, language="ru")
    visits = {c.subject for c in reading.claims if c.predicate == "ccpg:startDate"}
    there = {c.object.key for c in reading.claims if c.predicate == "ccpg:inMeeting" and isinstance(c.object, Ref)}
    assert there and not visits & there


@pytest.mark.parametrize(("sort", "met"), [("военную", 2), ("", 3)])
def test_a_military_delegation_is_none_of_prosecutors(sort: str, met: int) -> None:
    text = (
        f"{ВСТРЕЧА}Президент Армении Гагик Саро принял {sort} кубинскую делегацию, которую возглавляет заместитель "
        "министра обороны Кубы Хуан Дега."
    )
    reading = read(text, language="ru")
    who = {c.object for c in reading.claims if c.predicate == "ccpg:participant"}
    assert (Ref("body/cu-prosecutor-generals-office") in who) is (met > 2)


def test_the_first_of_its_kind_is_no_other_conference() -> None:
    text = (
        "The 4th Conference of the International Association of Prosecutors was held in Kingston on 4 February 2031. "
        "It was the first conference of its kind to be held there since the founding of the Association in 1995."
    )
    assert statuses(text) == {"Conference": {"Held"}}


def test_who_leads_a_delegation_spoke_not_for_that() -> None:
    text = (
        "The chief prosecutors met in Sarajevo at a conference. It was attended by the Chief Prosecutor of the "
        "International Mechanism for Tribunals, Karl Bram, and delegations of prosecutors headed by Goran Tadi, Chief "
        "Prosecutor of the Prosecutor's Office of Montenegro."
    )
    reading = read(text)
    assert not [c for c in reading.claims if c.object == Term("ccpg:Speaker")]
    assert not [thing for thing in reading.things if thing.labels and "Mechanism" in thing.labels[0].text]


@pytest.mark.parametrize(("when", "there"), [("ahead of the occasion", False), ("at the opening", True)])
def test_who_spoke_ahead_of_it_did_not_speak_there(when: str, there: bool) -> None:
    text = (
        "The three-day workshop of prosecutors got under way on 24 February 2031 in Kingston. Speaking "
        f"{when}, the Director of Public Prosecutions of Jamaica Paula Lew noted that the service is ready."
    )
    assert bool([c for c in read(text).claims if c.predicate == "ccpg:inMeeting"]) is there


def test_counted_sessions_are_none_in_particular() -> None:
    assert not statuses(f"{ВСТРЕЧА}За год советы прокуроров провели 71 заседание.", "ru").get("Meeting")
    text = f"{TALKS}Speakers and rapporteurs facilitated 36 plenary and parallel sessions of prosecutors."
    assert "Conference" not in statuses(text)


def test_the_day_of_talks_is_not_that_on_which_the_visit_began() -> None:
    text = (
        "The Prosecutor General of Vietnam Le Van Tri held talks with his Lao counterpart Kham Souvong in Vientiane on "
        "8 February 2031, as part of the Vietnamese delegation's ongoing working visit to Laos."
    )
    reading = read(text)
    visits = {thing.key for thing in reading.things if thing.kind == "Visit"}
    assert visits and not [c for c in reading.claims if c.predicate == "ccpg:startDate" and c.subject in visits]


def test_a_title_between_two_names_is_of_neither_where_both_may_have_it() -> None:
    told = seats(
        "Delegates heard Anna Otu, Pam Bow, human trafficking policy expert, UK Crown Prosecution Service, Karl Rose "
        "of a company, and the Prosecutor General of Kenya Tom Low."
    )
    assert not [row for row in told if row.startswith("Karl Rose")]


def test_a_bare_state_without_an_office_of_its_own_sends_no_ministry() -> None:
    text = (
        "Генпрокурор России Иван Лыков выступил на первом саммите прокурорских служб в Рио-де-Жанейро. Участвуют также "
        "Норвегия, Египет, США и Испания."
    )
    who = {str(c.object) for c in read(text, language="ru").claims if c.predicate == "ccpg:participant"}
    assert any("eg-" in one for one in who)
    assert not any("us-" in one for one in who)
