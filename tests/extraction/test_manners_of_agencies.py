"""Manners of telling of agencies and services, English and Russian. Every person is invented."""

from __future__ import annotations

import pytest

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
    assert "Meeting | Луис Мора | Participant" in told(text, language="ru")
