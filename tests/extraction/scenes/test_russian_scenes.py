"""Meetings and visits as Russian releases tell them, and who was there. Sentences and persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Reading, Ref, Term

COUNCIL = "Координационного совета генеральных прокуроров государств – участников СНГ"
SESSION = f"5 марта 2031 года в Минске прошло заседание {COUNCIL}. "
АРАМ, ЛЕВАН = "генеральный прокурор Армении Арам Петросян", "генеральный прокурор Грузии Леван Беридзе"
АРАМА, ЛЕВАНА = "генерального прокурора Армении Арама Петросяна", "генерального прокурора Грузии Левана Беридзе"
АРАМОМ, ЛЕВАНОМ = "генеральным прокурором Армении Арамом Петросяном", "генеральным прокурором Грузии Леваном Беридзе"


def read(text: str) -> Reading:
    """The reading of a text published on 10 March 2031."""
    return extract(Document("d", text, "ru", issued="2031-03-10"))


def meetings(text: str) -> list[str]:
    """Each meeting as "class status day place", in order of the text."""
    reading = read(text)
    told: dict[str, dict[str, str]] = {t.key: {} for t in reading.things if t.key.startswith("meeting-")}
    for claim in reading.claims:
        if claim.subject in told:
            value = claim.object
            shown = value.key if isinstance(value, Ref) else value.name if isinstance(value, Term) else value.value
            told[claim.subject][claim.predicate] = shown.rpartition("/")[2].removeprefix("ccpg:")
    kinds = {t.key: t.kind for t in reading.things}
    slots = ("ccpg:status", "ccpg:startDate", "ccpg:place", "ccpg:country")
    return [" ".join([kinds[k], *(told[k][s] for s in slots if s in told[k])]) for k in sorted(told)]


def present(text: str) -> dict[str, set[str]]:
    """Family name or state → roles, of every participation; roles of planned ones end in "?"."""
    reading = read(text)
    names = {}
    for thing in reading.things:
        last = thing.labels[0].text.split()[-1] if thing.labels else thing.key
        names[thing.key] = thing.facts.get("ccpg:country", last).removeprefix("state/") if thing.facts else last
    who = {
        c.subject: c.object.key for c in reading.claims if isinstance(c.object, Ref) and "participant" in c.predicate
    }
    planned = {c.subject for c in reading.claims if c.predicate == "ccpg:status" and c.subject in who}
    roles: dict[str, set[str]] = {}
    for claim in reading.claims:
        if claim.predicate == "ccpg:role" and isinstance(claim.object, Term):
            role = claim.object.name.removeprefix("ccpg:") + ("?" if claim.subject in planned else "")
            roles.setdefault(names[who[claim.subject]], set()).add(role)
    return roles


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Участниками стали генеральные прокуроры Армении и Грузии.", {"am", "ge"}),
        ("На заседание собрались генеральные прокуроры и заместители генпрокуроров Армении и Грузии.", {"am", "ge"}),
        (f"Среди участников был {АРАМ}.", {"Петросян"}),
        (f"В числе гостей были {АРАМ} и {ЛЕВАН}.", {"Петросян", "Беридзе"}),
        (f"С армянской стороны участвовал {АРАМ}, с грузинской – {ЛЕВАН}.", {"Петросян", "Беридзе"}),
        (f"В состав делегации вошли {АРАМ} и {ЛЕВАН}.", {"Петросян", "Беридзе"}),
        (f"Был в составе делегации и {АРАМ}.", {"Петросян"}),
        (f"На заседание прибыл {АРАМ}.", {"Петросян"}),
    ],
)
def test_who_was_there(words: str, who: set[str]) -> None:
    assert set(present(SESSION + words)) == who


@pytest.mark.parametrize(
    "words",
    [
        f"Ведет заседание {АРАМ}.",
        f"Заседание ведет {АРАМ}.",
        f"{АРАМ} ведет заседание.",
        f"Под председательством {АРАМА}.",
    ],
)
def test_who_chairs(words: str) -> None:
    assert present(SESSION + words).get("Петросян") == {"Chair"}


@pytest.mark.parametrize(
    "words",
    [
        f"В Минск прилетел {АРАМ}.",
        f"В Минск прилетела делегация, которую возглавляет {АРАМ}.",
        f"Делегация, возглавляемая {АРАМОМ}, прибыла в Минск.",
        f"С визитом в Минске побывала делегация во главе с {АРАМОМ}.",
        f"С визитом в Минске был {АРАМ}.",
        f"{АРАМ} приехал в Минск с рабочим визитом.",
    ],
)
def test_a_visit_and_its_guest(words: str) -> None:
    text = words + " Прокуратуры двух стран развивают сотрудничество."
    assert meetings(text) == ["Visit Held minsk"]
    assert "Guest" in present(text)["Петросян"]


def test_who_invites_to_his_own_state_is_host() -> None:
    text = f"{АРАМ} прибыл в Тбилиси, куда его пригласил {ЛЕВАН}."
    assert present(text) == {"Петросян": {"Guest"}, "Беридзе": {"Host"}}
    text = f"В Тбилиси по приглашению {ЛЕВАНА} прибыл {АРАМ}."
    assert present(text) == {"Петросян": {"Guest"}, "Беридзе": {"Host"}}


def test_who_invites_to_another_state_is_no_host() -> None:
    assert "Беридзе" not in present(f"{АРАМ} прибыл в Минск. Его пригласил {ЛЕВАН}.")


def test_who_flies_to_a_session_takes_part_in_it_and_visits_nobody() -> None:
    text = f"Вчера в Минск на заседание {COUNCIL} вылетел {АРАМ}."
    assert present(text) == {"Петросян": {"Participant"}}
    assert meetings(text) == ["CouncilSession Held minsk"]  # the day is that of the journey


@pytest.mark.parametrize(
    "words",
    [
        f"{АРАМ} принял делегацию, которую возглавляет {ЛЕВАН}.",
        f"Делегацию во главе с {ЛЕВАНОМ} принял {АРАМ}.",
    ],
)
def test_a_delegation_is_received_with_its_head(words: str) -> None:
    assert "Guest" in present(words)["Беридзе"]
    assert present(words)["Петросян"] == {"Host"}


def test_who_adopts_a_paper_receives_nobody() -> None:
    assert meetings(f"{АРАМ} принял положение о прокуратуре. Сотрудничество с Грузией обсудил {ЛЕВАН}.") == []


def test_them_that_an_official_is_to_receive() -> None:
    text = SESSION + "В тот же день их должен принять премьер-министр Беларуси Олег Ломакин."
    assert meetings(text) == ["CouncilSession Held 2031-03-05 minsk", "Meeting Planned 2031-03-05"]
    assert present(text) == {"Ломакин": {"Host?"}}


def test_where_a_meeting_is_hosted() -> None:
    assert meetings(f"В марте прошло заседание {COUNCIL}. Его принимает Ереван.")[0].endswith("yerevan")
    assert meetings(f"Заседание {COUNCIL} в 2030 году принимал Ереван.")[0].endswith("yerevan")


def test_a_first_visit_is_no_first_of_a_row() -> None:
    reading = read(f"С первым визитом в Минск прибыл {АРАМ}. Прокуратуры сотрудничают.")
    assert not [c for c in reading.claims if c.predicate == "ccpg:ordinal"]


def test_a_council_takes_no_part_in_its_own_session() -> None:
    assert (
        present("Прокуроры стран СНГ собрались на заседание в Минске. Совет прокуроров стран СНГ провел заседание.")
        == {}
    )


@pytest.mark.parametrize("stamp", ["date 2031-03-09", "09.03.2031"])
def test_the_stamp_of_a_page_dates_no_meeting(stamp: str) -> None:
    assert meetings(f"{stamp} В Минске прошло заседание {COUNCIL}.") == ["CouncilSession Held minsk"]


def test_a_day_that_opens_a_sentence_is_no_stamp() -> None:
    assert meetings(f"09.03.2031 в Минске прошло заседание {COUNCIL}.") == ["CouncilSession Held 2031-03-09 minsk"]


def test_the_days_of_a_range_have_one_year() -> None:
    text = f"2 – 5 декабря в Минске прошло заседание {COUNCIL}."
    days = [str(c.object) for c in read(text).claims if c.predicate in ("ccpg:startDate", "ccpg:endDate")]
    assert len(days) == 2 and all("2030-12-0" in day for day in days)


def test_what_they_managed_to_hold_was_held() -> None:
    assert meetings(f"В марте удалось провести и заседание {COUNCIL}.") == ["CouncilSession Held 2031-03"]


OTHERS = "Присутствовали и представители генпрокуратур государств-наблюдателей при ШОС (Беларусь, Монголия)"


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Участниками стали главы прокурорских ведомств двух государств: Армении, Грузии.", {"am", "ge"}),
        (f"{OTHERS}, а кроме них – {АРАМ}.", {"by", "mn", "Петросян"}),
    ],
)
def test_states_listed_after_their_offices(words: str, who: set[str]) -> None:
    assert set(present(SESSION + words)) == who


def test_observers_at_an_organisation_are_not_the_organisation() -> None:
    assert not any("ШОС" in name for name in present(SESSION + OTHERS + "."))


def test_those_with_whom_a_visitor_will_talk() -> None:
    visit = f"В Тбилиси прибыл {АРАМ}. "
    for words in (
        f"Его пригласил {ЛЕВАН}. Намечены переговоры с ним.",
        "Переговоры с грузинским коллегой пройдут завтра.",
    ):
        planned = {name for name, roles in present(visit + words).items() if "Participant?" in roles}
        assert "Петросян" in planned and planned & {"Беридзе", "ge"}


def test_talks_with_whoever_was_named_last_are_not_a_visitors_where_he_is_of_another_state() -> None:
    text = f"В Минск прибыл {АРАМ}. Об этом рассказал {ЛЕВАН}. Намечены переговоры с ним."
    assert all("?" not in role for roles in present(text).values() for role in roles)


def test_two_visits_to_two_states_are_two() -> None:
    text = f"{АРАМ} прибыл в Минск. Его пригласил {ЛЕВАН} 30 мая 2030 года, когда сам находился с визитом в Армении."
    assert meetings(text) == ["Visit Held minsk", "Visit Held 2030-05-30 am"]
    assert present(text) == {"Петросян": {"Guest"}, "Беридзе": {"Guest"}}


def test_an_arrival_after_a_headline_of_the_meeting_tells_its_day_and_place() -> None:
    text = f"{АРАМ} встретился с {ЛЕВАНОМ}\n\n5 марта 2031 года {АРАМ} прибыл в Тбилиси, куда его пригласил {ЛЕВАН}."
    assert meetings(text) == ["BilateralMeeting Held 2031-03-05 tbilisi"]
    assert "Host" in present(text)["Беридзе"] and "Guest" in present(text)["Петросян"]


def test_a_visit_of_a_president_without_a_name() -> None:
    text = "Прокуратуры сотрудничают с тех пор, как Президент Казахстана посетил Турцию с официальным визитом."
    assert meetings(text) == ["Visit Held tr"]


def test_a_delegation_is_awaited() -> None:
    text = "В Минске, кроме того, ждут делегацию Генеральной прокуратуры Армении."
    assert meetings(text) == ["Visit Planned minsk"]
    assert present(text) == {"am": {"Guest?"}}


def test_at_the_meeting_after_a_visit_makes_no_further_meeting() -> None:
    text = f"С рабочим визитом в Минске побывал {АРАМ}. На встрече говорили о сотрудничестве прокуратур."
    assert meetings(text) == ["Visit Held minsk"]


def test_the_state_told_by_a_venue() -> None:
    text = f"В Генеральной прокуратуре Армении 5 марта прошло заседание {COUNCIL}."
    assert meetings(text) == ["CouncilSession Held 2031-03-05 am"]


def test_an_office_that_informs_is_no_venue() -> None:
    text = f"Как сообщили в Генеральной прокуратуре Армении, прошло заседание {COUNCIL}."
    assert meetings(text) == ["CouncilSession Held"]


def test_what_a_signed_paper_provides_for_is_not_held() -> None:
    text = f"{АРАМ} и {ЛЕВАН} подписали план. Подписанный документ включает мероприятия; среди них круглый стол."
    assert "Conference Held" not in meetings(text)


def test_talks_told_by_a_gerund() -> None:
    both = {"Петросян": {"Participant"}, "Беридзе": {"Participant"}}
    assert present(f"{АРАМ}, проводя переговоры с {ЛЕВАНОМ}, говорил о сотрудничестве прокуратур.") == both
    assert present(f"Беседуя с {ЛЕВАНОМ}, {АРАМ} говорил о сотрудничестве прокуратур.") == both


def test_who_speaks_at_a_session_is_there() -> None:
    assert "Петросян" in present(f"{АРАМ} заявил на заседании {COUNCIL} в Минске, что преступность снизилась.")


def test_who_speaks_after_a_session_need_not_have_been_there() -> None:
    assert "Петросян" not in present(SESSION + f"{АРАМ} заявил после заседания, что преступность снизилась.")


def test_there_is_the_state_of_the_visit() -> None:
    text = f"{АРАМ} посетил Грузию. Там же он встретился с председателем Верховного суда Грузии Давидом Элиавой."
    assert meetings(text)[1].endswith("ge")


def test_the_heads_of_a_body_in_a_headline_are_its_officials_in_the_text() -> None:
    head = f"Руководство Международной ассоциации прокуроров провело встречу с {ЛЕВАНОМ}"
    text = f"{ЛЕВАН} встретился с генеральным секретарем Международной ассоциации прокуроров Роэлем Донсом."
    assert len(meetings(f"{head}\n\n{text}")) == 1


def test_a_colleague_is_a_prosecutor() -> None:
    text = (
        f"В Минск прибыл {АРАМ}. В стране его ждет президент Беларуси Олег Ломакин. Переговоры с белорусским коллегой"
    )
    assert "Ломакин" not in present(text + " пройдут завтра.")


def test_a_title_tells_the_case_of_a_foreign_name() -> None:
    text = f"{АРАМ} принял Арно Мбале, министра юстиции Центральноафриканской Республики."
    assert present(text) == {"Петросян": {"Host"}, "Мбале": {"Guest"}}


def test_who_speaks_to_journalists_speaks_at_no_meeting() -> None:
    assert present(SESSION + f"Перед журналистами выступил {АРАМ}.") == {}


def test_who_will_speak_does_not_at_a_meeting_that_was_held() -> None:
    assert present(f"Накануне прошло общее заседание {COUNCIL}. С докладом выступит {АРАМ}.") == {}


def test_organisers_are_hosts_and_no_speakers() -> None:
    words = "Организаторами выступили генпрокуратура Армении и генпрокуратура Грузии."
    assert present("В Минске прошла конференция генеральных прокуроров стран СНГ. " + words) == {
        "am": {"Host"},
        "ge": {"Host"},
    }


def test_offices_that_a_speech_names_do_not_speak() -> None:
    text = SESSION + "Петросян сказал в своей речи, что прокуратуры Армении и Грузии работают вместе."
    assert present(text) == {}


def test_whom_an_insertion_names_does_not_go_along() -> None:
    text = f"Скоро, добавил {АРАМ}, сотрудники Генпрокуратуры Беларуси отправятся в Лондон. Прокуратуры сотрудничают."
    assert "Петросян" not in present(text)


def test_a_conference_that_may_be_held_is_not_the_meeting_that_is() -> None:
    text = f"Конференция прокуроров может пройти в Беларуси. {АРАМ} проводит в Минске встречу."
    assert "Conference Held" not in " ".join(meetings(text))


def test_who_met_where_he_was() -> None:
    text = f"{АРАМ} был вчера в Тбилиси, где встретился с {ЛЕВАНОМ}."
    assert set(present(text)) == {"Петросян", "Беридзе"}


def test_at_a_meeting_with_somebody() -> None:
    text = f"{АРАМ} на рабочей встрече в Тбилиси с {ЛЕВАНОМ} сказал о сотрудничестве прокуратур."
    assert set(present(text)) == {"Петросян", "Беридзе"}


def test_a_visit_with_its_state_first() -> None:
    text = f"Грузию посетила делегация, которую возглавил {АРАМ}."
    assert meetings(text) == ["Visit Held ge"]
    assert "Guest" in present(text)["Петросян"]


def test_who_meets_in_his_own_office_is_host() -> None:
    text = f"{АРАМ} встретился в Генеральной прокуратуре Армении с {ЛЕВАНОМ}."
    assert present(text) == {"Петросян": {"Host"}, "Беридзе": {"Guest"}}


def test_two_who_meet_in_a_third_state_are_participants() -> None:
    text = f"{АРАМ} встретился в Генеральной прокуратуре Беларуси с {ЛЕВАНОМ}."
    assert present(text) == {"Петросян": {"Participant"}, "Беридзе": {"Participant"}}


def test_those_listed_after_their_common_title() -> None:
    text = f"{ЛЕВАН} беседовал с руководителями МИД Армении: министром иностранных дел Армении Давидом Саряном."
    assert "Сарян" in present(text)
