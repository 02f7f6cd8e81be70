"""Manners of telling of agencies and services, English and Russian. Every person is invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document
from tests.extraction.seats import seats
from tests.extraction.stories import told


# ------------------------------------------------------------------ whose post it is
def test_in_a_row_with_dashes_each_post_is_of_the_name_before_it() -> None:
    row = (
        "The delegations were led by Ana Horvat – Prosecutor General of Croatia, Boris Kostov – Prosecutor General of "
        "Bulgaria, Lena Orban – Prosecutor General of Hungary, Eva Pap – Cyber Crimes Prosecutor of Serbia."
    )
    assert seats(row) == {
        "Ana Horvat | hr-office--pg | Current",
        "Boris Kostov | bg-office--pg | Current",
        "Lena Orban | hu-office--pg | Current",
        "Eva Pap | rs--cyber-crimes-prosecutor | Current",
    }


@pytest.mark.parametrize(
    "title",
    ["Prosecutor of the Amur Region of Russia Ivan Losev", "Ivan Losev, Prosecutor of the Amur Region in Russia"],
)
def test_a_region_may_be_told_with_its_state(title: str) -> None:
    assert seats(f"Talks were held with {title}.") == {
        "Ivan Losev | ru-prosecutor-office-of-amur-region--prosecutor | Current"
    }


def test_the_chief_prosecutor_of_a_province_is_no_states() -> None:
    known = seats("Чжэн Лэя, главного прокурора провинции Ляонин, приняли в Хабаровске.", language="ru")
    assert known == {"Чжэн Лэй | cn-prokuratura-provintsii-lyaonin--prosecutor | Current"}
    assert seats("Chief procurator of Tiefu Province Zheng Lei met the Prosecutor General of Cuba Luis Mora.") == {
        "Luis Mora | cu-office--pg | Current"
    }


def test_heads_of_services_of_many_states_are_none_of_the_state_told() -> None:
    text = "В Бразилии открылся первый саммит руководителей прокурорских служб стран Группы двадцати."
    assert seats(text, language="ru") == set()
    assert not any("Speaker" in line for line in told(text, language="ru"))


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ("с президентом Вьетнама Чан Ван Лонгом", "Чан Ван Лонг"),
        ("с Генеральным прокурором Республики Корея Ким Чен Гуком", "Ким Чен Гук"),
        ("с Генеральным прокурором Китая Ин Люном", "Ин Люн"),
        ("с Генеральным прокурором Великобритании Джоном Гринвудом", "Джон Гринвуд"),
    ],
)
def test_of_a_name_of_syllables_the_last_word_alone_declines(found: str, name: str) -> None:
    met = told(f"Генеральный прокурор Кубы Луис Мора встретился {found} в Ханое.", language="ru")
    assert any(name in line.split(" | ") for line in met)


def test_a_title_that_may_be_of_the_next_of_a_row_is_given_to_nobody() -> None:
    text = (
        "Во встрече приняли участие первый заместитель Генерального прокурора Кубы Луис Мора, помощник Генерального "
        "прокурора Перу, начальник отдела по надзору за следствием Х. Мельгар."
    )
    assert "Луис Мора | cu-office--first-deputy-pg | Current" in seats(text, language="ru")
    assert not any("Мора" in seat and "pe-" in seat for seat in seats(text, language="ru"))


def test_a_page_of_a_body_of_several_states_is_of_none() -> None:
    text = "Заместитель Генерального прокурора Ерлан Касымов встретился с делегацией прокуратуры Китая."
    source = Document("sample", text, "ru", source="https://www.ksgp-cis.ru/news/1", issued="2031-06-10")
    assert not any(claim.predicate == "org:member" for claim in extract(source).claims)


def test_a_state_before_the_first_of_two_titles_is_of_both() -> None:
    text = (
        "Prosecutor General of Cuba Luis Mora met with Kenyan Minister of Justice Joseph Mwangi and Attorney General "
        "Peter Otieno."
    )
    assert "Peter Otieno | ke-office--pg | Current" in seats(text)


# ------------------------------------------------------------------ what a day and a town are told of
def test_what_one_is_there_for_is_not_where_he_was_received() -> None:
    text = (
        "President of Kenya Joseph Mwangi received in Nairobi on 5 June Prosecutor General of Laos Kham Souvan, who is "
        "in Kenya for the 7th Conference of Prosecutors of Africa."
    )
    found = told(text)
    assert any(line.startswith("BilateralMeeting | Held | 2031-06-05 | nairobi") for line in found)
    assert not any(line.startswith("Conference") and ("2031" in line or "nairobi" in line) for line in found)


@pytest.mark.parametrize("ahead", ["Ahead of", "In preparation for", "On the eve of"])
def test_ahead_of_a_session_is_not_at_it(ahead: str) -> None:
    found = told(
        f"{ahead} the 36th session of the Council, Prosecutor General of Cuba Luis Mora and Prosecutor General of Peru "
        "Juan Melgar met in Lima today."
    )
    assert "BilateralMeeting | Held | 2031-06-10 | lima" in found
    assert not any("CouncilSession | Held" in line for line in found)


def test_preparations_for_a_conference_are_no_part_of_the_talks_on_them() -> None:
    text = (
        "Генеральный прокурор Кубы Луис Мора встретился с Генеральным прокурором Перу Хуаном Мельгаром. На встрече "
        "обсуждался ход подготовки к 29-й ежегодной конференции и Генеральной ассамблее Международной ассоциации "
        "прокуроров, которые пройдут в Перу в сентябре 2031 года."
    )
    assert "Conference | Planned | 2031-09 | pe" in told(text, language="ru")


def test_a_conference_with_its_subject_is_held_where_its_verb_tells() -> None:
    text = (
        "The Regional Conference of Prosecutors on Cooperation in Prosecuting War Crimes was held on 3-4 June 2031 in "
        "Belgrade. The Prosecutor General of Peru Juan Melgar took part."
    )
    assert "Conference | Held | 2031-06-03 | belgrade" in told(text)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("35-е заседание Координационного совета генеральных прокуроров состоится в октябре в Минске.", "2031-10"),
        ("35-е заседание Координационного совета генеральных прокуроров состоится в феврале в Минске.", "2032-02"),
        ("35-е заседание Координационного совета генеральных прокуроров состоялось в ноябре в Минске.", "2030-11"),
    ],
)
def test_a_month_without_its_year_is_before_or_after_the_page(text: str, month: str) -> None:
    assert any(f" | {month} | minsk" in line for line in told(text, language="ru"))


def test_the_town_behind_a_title_is_where_he_sits() -> None:
    text = (
        "Ivan Losev, Prosecutor of the Brest Region of Belarus, met with Jan Nowak, head of the Regional Prosecutor's "
        "Office in Lublin, Poland, in Brest."
    )
    assert any(line.endswith(" | Held |  | brest") for line in told(text))


def test_the_day_of_talks_is_not_that_of_the_visit_that_frames_them() -> None:
    text = (
        "Prosecutor General of Cuba Luis Mora held talks with Prosecutor General of Peru Juan Melgar in Lima on 5 June "
        "as part of his four-day working trip to Peru."
    )
    found = told(text)
    assert "BilateralMeeting | Held | 2031-06-05 | lima" in found
    assert not any(line.startswith("Visit | Held | 2031") for line in found)
    assert "Visit | Luis Mora | Guest" in found


def test_the_same_day_is_that_of_what_was_held() -> None:
    text = (
        "On 5 June Prosecutor General of Cuba Luis Mora met with Prosecutor General of Peru Juan Melgar in Lima. They "
        "wish to organise a conference, as the one in 2014. Later the same day Luis Mora was received by President of "
        "Peru Ana Quispe."
    )
    assert sum(line.startswith("BilateralMeeting | Held | 2031-06-05") for line in told(text)) == 2


# ------------------------------------------------------------------ visits and the talks in them
def test_talks_within_a_visit_are_beside_it() -> None:
    text = (
        "Генеральный прокурор Кубы Луис Мора посетил Армению. В рамках визита Генеральный прокурор Армении Арам Сарян "
        "провел с ним встречу. В рамках визита Арам Сарян встретился с Луисом Морой."
    )
    found = told(text, language="ru")
    assert {"Visit | Луис Мора | Guest", "BilateralMeeting | Арам Сарян | Participant"} <= found


def test_who_invites_to_a_conference_is_no_host_of_the_talks() -> None:
    text = (
        "Генеральный прокурор Кубы Луис Мора встретился с Генеральным прокурором Перу Хуаном Мельгаром. Луис Мора "
        "пригласил Хуана Мельгара на конференцию прокуроров, которая пройдет в Гаване в 2032 году."
    )
    assert not any(line.endswith("| Host") for line in told(text, language="ru"))


def test_an_invitation_is_of_the_one_in_the_genitive() -> None:
    text = (
        "По приглашению Арама Саряна Генеральный прокурор Кубы Луис Мора посетил Армению. Генеральный прокурор Армении "
        "Арам Сарян побывал на Кубе с визитом 30 мая 2028 года."
    )
    found = told(text, language="ru")
    assert "Visit | Луис Мора | Host" not in found


def test_of_two_of_one_seat_the_bare_title_means_the_one_not_named_beside_it() -> None:
    text = (
        "Генеральный прокурор Кубы Луис Мора прибыл в Ханой с рабочим визитом. Генпрокурор также провел встречу с "
        "коллегой из Анголы Мануэлом да Силвой."
    )
    found = told(text, language="ru")
    assert {"BilateralMeeting | Луис Мора | Participant", "BilateralMeeting | Мануэл да Силва | Participant"} <= found


def test_a_headline_and_the_arrival_for_a_session_are_one_session() -> None:
    text = (
        "На заседании КСГП Луис Мора выступит с докладом\n\nГенеральный прокурор Кубы Луис Мора прибыл в Минск для "
        "участия в 35-м заседании Координационного совета генеральных прокуроров государств – участников СНГ."
    )
    assert sum(line.startswith("CouncilSession | Planned") for line in told(text, language="ru")) == 1


def test_a_short_name_in_brackets_parts_nobody_from_whom_he_met() -> None:
    text = (
        "Генеральный прокурор Кубы Луис Мора в рамках 30-й конференции Международной ассоциации прокуроров (МАП) "
        "встретился с генеральным секретарем МАП Ханной Вермеер и исполнительным директором МАП Ларсом Нильсеном."
    )
    assert "BilateralMeeting | Луис Мора | Participant" in told(text, language="ru")


def test_who_has_been_in_a_town_at_an_invitation_is_on_a_visit() -> None:
    text = (
        "The Prosecutor General of Mozambique, Maria Tembe, has been in Luanda since Sunday at the invitation of the "
        "Prosecutor General's Office of Angola. The Mozambican magistrate was received by the Prosecutor General of "
        "Angola, Manuel da Costa."
    )
    found = told(text)
    assert {"BilateralMeeting | Maria Tembe | Guest", "BilateralMeeting | Manuel da Costa | Host"} <= found


# ------------------------------------------------------------------ who was there
@pytest.mark.parametrize("noun", ["торжественном мероприятии", "церемонии", "праздновании юбилея прокуратуры"])
def test_who_took_part_in_a_celebration(noun: str) -> None:
    text = (
        f"В {noun} приняли участие Генеральный прокурор Кубы Луис Мора, Генеральный прокурор Перу Хуан Мельгар, "
        "ветераны прокуратуры."
    )
    found = told(text, language="ru")
    assert {"Meeting | Луис Мора | Participant", "Meeting | Хуан Мельгар | Participant"} <= found


def test_an_event_that_nobody_named_attended_is_none() -> None:
    text = "В мероприятии приняли участие ветераны. Генеральный прокурор Кубы Луис Мора поздравил коллег из Перу."
    assert not any(line.startswith("Meeting | Held") for line in told(text, language="ru"))


def test_many_heads_who_discuss_something_are_at_the_conference() -> None:
    text = "The 12th Conference of Prosecutors of Africa was held in Lusaka. "
    several = text + "The Prosecutors General of Kenya, Ghana, Angola and Zambia discussed asset recovery."
    assert "Conference | body/gh-prosecutor-generals-office | Participant" in told(several)
    two = text + "The Prosecutors General of Kenya and Ghana discussed a treaty by telephone."
    assert "Conference | body/gh-prosecutor-generals-office | Participant" not in told(two)


def test_one_verb_of_meeting_tells_one_meeting() -> None:
    text = (
        "Генеральный прокурор Кубы Луис Мора прибыл в Минск. В рамках мероприятия проведена двусторонняя встреча "
        "Генеральных прокуроров Кубы и Перу, в ходе которой стороны обсудили обмен опытом."
    )
    assert sum(line.startswith("BilateralMeeting | Held") for line in told(text, language="ru")) == 1
    rows = extract(Document("sample", text, "ru", issued="2031-06-10")).things
    assert sum(thing.kind == "BilateralMeeting" for thing in rows) == 1


def test_the_head_of_an_association_is_its_president() -> None:
    text = (
        "В Минске прошла встреча Генерального прокурора Беларуси Игоря Савчука с президентом Международной ассоциации "
        "прокуроров Питером Вайсом. Это первый визит главы Международной ассоциации прокуроров в Минск."
    )
    assert not any("body/iap" in line for line in told(text, language="ru"))


def test_who_opens_a_meeting_in_a_gerund_speaks_there() -> None:
    text = (
        "В Генеральной прокуратуре Кубы состоялась встреча с представителями Генеральной прокуратуры Перу. Открывая "
        "данное мероприятие, заместитель Генерального прокурора Кубы Луис Мора поприветствовал участников встречи."
    )
    assert "BilateralMeeting | Луис Мора | Speaker" in told(text, language="ru")


def test_the_first_coordination_meeting_told_twice_is_one() -> None:
    text = (
        "Prosecutor General of Cuba Luis Mora took part in the first coordination meeting of prosecutors from 20 "
        'countries in The Hague. "While in The Hague, he took part in the first coordination meeting of prosecutors '
        'from 20 countries," the office said.'
    )
    things = extract(Document("sample", text, "en", issued="2031-06-10")).things
    assert sum(thing.kind in ("Meeting", "Conference") for thing in things) == 1


def test_who_leads_guests_heads_no_department_of_the_hosts() -> None:
    text = (
        "A delegation of the Prosecutor General's Office of Kenya arrived in Lima. At the Prosecutor General's Office "
        "of Peru the delegation, led by Head of the Department of International Cooperation Grace Wanjiru, was "
        "received by Deputy Prosecutor General of Peru Juan Melgar."
    )
    assert "Grace Wanjiru | ke-department-of-international-cooperation--head | Current" in seats(text, "pe")


def test_who_heads_a_department_of_nobody_knows_what_has_no_seat() -> None:
    text = "Grace Wanjiru, who heads the Department for Supervision, met Prosecutor General of Peru Juan Melgar."
    assert seats(text) == {"Juan Melgar | pe-office--pg | Current"}


def test_a_bare_title_beside_a_land_of_no_registry_is_of_nobody() -> None:
    text = "Генпрокуратура Абхазии обратится в Генпрокуратуру РФ, рассказал Астамур Джопуа, генпрокурор республики."
    assert not any("ru-office--pg" in seat for seat in seats(text, "ru", "ru"))


SEMINAR = "The Academy of Cuba held an international seminar of prosecutors on 3 June 2031. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Staff of the Prosecutor General's Offices of Peru and Chile took part. So did the IAP.", "iap"),
        ("Delegations of four offices took part. They came from Peru, Chile, Kenya and Ghana.", "ke"),
        ("The CIS Executive Committee and the IAP sent their representatives.", "iap"),
        ("The list of delegations is the same as before: Peru, Chile and Kenya, besides the IAP.", "iap"),
    ],
)
def test_who_came_told_by_lists_and_by_what_takes_them_up(text: str, who: str) -> None:
    body = who if who == "iap" else f"{who}-prosecutor-generals-office"
    assert f"Conference | body/{body} | Participant" in told(SEMINAR + text)


def test_so_did_takes_up_no_presence_where_none_was_told() -> None:
    text = SEMINAR + "The Prosecutor General of Peru praised it by letter. So did the IAP."
    assert not any("body/iap" in line for line in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Прибыли руководители прокуратур четырех стран: Кубы, Перу, Кении и Ганы.",
        "Наблюдателей прислали Куба, Перу и Кения.",
        "Прокуратуры Кубы, Перу и Кении представляли их руководители.",
        "Генеральная прокуратура Кении также направила своих представителей.",
    ],
)
def test_who_came_told_in_russian_by_lists_and_by_sending(text: str) -> None:
    held = "В Минске 3 июня 2031 года состоялось 40-е заседание Координационного совета генеральных прокуроров СНГ. "
    assert "CouncilSession | body/ke-prosecutor-generals-office | Participant" in told(held + text, language="ru")


def test_those_of_several_states_who_came_to_its_town_came_for_the_meeting() -> None:
    text = (
        "The 12th Conference of Prosecutors of Africa was held in Lusaka on 3 June 2031. Prosecutors General of Kenya, "
        "Ghana and Angola came to Lusaka."
    )
    found = told(text)
    assert "Conference | body/gh-prosecutor-generals-office | Participant" in found
    assert not any(line.startswith("Visit") for line in found)


def test_a_bare_title_beside_one_that_tells_its_state_is_of_another() -> None:
    text = (
        "A delegation led by Prosecutor General of Cuba Luis Mora arrived in Lusaka. Deputy Prosecutor General Peter "
        "Banda and Cuban Ambassador to Zambia Ana Ruiz greeted them."
    )
    assert not any("Peter Banda" in seat and "cu-" in seat for seat in seats(text))


def test_the_director_of_a_states_office_is_its_prosecutor_general() -> None:
    text = (
        "Talks between Pak Song Ho, director of the Central Public Prosecutors Office of the DPRK, and Luis Mora, "
        "director of the Supreme Prosecutor's Office of Cuba, were held on 5 June."
    )
    assert seats(text) == {"Pak Song Ho | kp-office--pg | Current", "Luis Mora | cu-office--pg | Current"}
    assert {"BilateralMeeting | Pak Song Ho | Participant", "BilateralMeeting | Luis Mora | Participant"} <= told(text)
