"""Russian meetings and visits: what a sentence tells of them by the class of its words, whatever stands between."""

from __future__ import annotations

import pytest

from tests.extraction.stories import slots_of, told


def ru(text: str, land: str = "", issued: str = "2031-06-10") -> set[str]:
    return told(text, land, "ru", issued)


def test_the_days_of_a_visit_stand_before_the_verb_of_staying_and_its_guests_behind_the_noun() -> None:
    lines = ru(
        "В Улан-Баторе с 2 по 5 июня 2031 года находится с официальным визитом делегация Генеральной прокуратуры "
        "Сербии во главе с Генеральным прокурором Сербии Драганой Милетич."
    )
    assert "Visit | Held | 2031-06-02 | ulaanbaatar" in lines
    assert "Visit | Драгана Милетич | Guest" in lines


@pytest.mark.parametrize(
    "paid",
    ["совершила трёхдневную рабочую поездку", "нанесла ответный визит", "совершает дружественный визит"],
)
def test_whoever_pays_a_visit_of_whatever_kind_goes_there(paid: str) -> None:
    lines = ru(f"Делегация Генеральной прокуратуры Армении под руководством Ашота Манвеляна {paid} в Каир.")
    assert "Visit | Held |  | cairo" in lines


def test_a_verb_of_paying_without_a_visit_is_no_visit() -> None:
    lines = ru("Генеральный прокурор Армении Ашот Манвелян совершил ошибку в Каире.")
    assert not any(line.startswith("Visit") for line in lines)


@pytest.mark.parametrize(
    ("asked", "guest"),
    [
        ("Генпрокурор Кубы Лусия Ферран пригласила белорусского коллегу Игоря Савчука посетить", "Игорь Савчук"),
        ("Лусия Ферран передала генпрокурору Игорю Савчуку приглашение посетить", "Игорь Савчук"),
        ("Лусия Ферран пригласила Игоря Савчука с визитом в", "Игорь Савчук"),
    ],
)
def test_who_is_invited_to_visit_a_town_has_a_visit_planned(asked: str, guest: str) -> None:
    met = "В Минске генпрокурор Беларуси Игорь Савчук встретился с генпрокурором Кубы Лусией Ферран. "
    lines = ru(f"{met}{asked} Гавану в феврале 2032 года.")
    assert "Visit | Planned | 2032-02 | havana" in lines
    assert f"Visit | {guest} | Guest?" in lines


def test_an_invitation_that_was_not_given_plans_nothing() -> None:
    lines = ru("Генпрокурор Кубы Лусия Ферран не пригласила генпрокурора Беларуси Игоря Савчука посетить Гавану.")
    assert not any(line.startswith("Visit") for line in lines)


@pytest.mark.parametrize(
    ("clause", "place"),
    [
        ("семинар по охране вод, который пройдет в Куньмине в декабре 2031 года", "kunming"),
        ("конференцию руководителей прокуратур, которую Генеральная прокуратура Китая проведет в Куньмине", "kunming"),
    ],
)
def test_a_relative_clause_tells_of_a_meeting_behind_what_it_is_about(clause: str, place: str) -> None:
    lines = ru(f"Посол Китая Хэ Вэйдун пригласил вьетнамских прокуроров на {clause}.")
    assert any(line.startswith("Conference | Planned") and line.endswith(place) for line in lines)


def test_two_meetings_with_a_preposition_each_share_their_relative_clause() -> None:
    lines = ru(
        "Сегодня в Душанбе съезжаются генеральные прокуроры стран СНГ, чтобы принять участие в совещании "
        "Координационного совета генеральных прокуроров стран СНГ и в заседании генпрокуроров стран ШОС, которые "
        "пройдут в Душанбе 22 июня."
    )
    days = {line for line in lines if "|" in line and "dushanbe" in line}
    assert {line.split(" | ")[1] for line in days} == {"Planned"}
    assert {line.split(" | ")[2] for line in days} == {"2031-06-22"}


def test_an_end_to_come_is_that_of_the_conference_told() -> None:
    slots = slots_of(
        "meeting",
        "В Москве открылась седьмая конференция генеральных прокуроров стран Европы. Конференция завершится 12 июня.",
    )
    assert {"status ccpg:Held", "endDate 2031-06-12"} <= slots
    assert "status ccpg:Planned" not in slots


def test_the_session_of_a_joint_group_is_the_groups() -> None:
    lines = ru(
        "В Минске 2–3 июня проведено третье заседание совместной рабочей группы генпрокуратур Беларуси и Турции."
    )
    assert "WorkingGroupMeeting | Held | 2031-06-02 | minsk" in lines


def test_the_first_of_several_talks_is_the_first_of_them() -> None:
    lines = ru(
        "Заместитель Генерального прокурора Украины Евгений Ельчук провёл ряд встреч: с президентом Евроюста Мишелем "
        "Коленом и с прокурором Международного уголовного суда Фату Диалло. Первая из них состоялась 3 июня в Гааге."
    )
    days = {line for line in lines if line.endswith("the-hague")}
    assert len(days) == 1
    assert any("Мишель Колен" in line for line in lines)


@pytest.mark.parametrize(
    ("part", "day"),
    [
        ("в конце сентября", "2031-09"),
        ("в начале сентября 2032 года", "2032-09"),
        ("в первых числах сентября", "2031-09"),
        ("во второй половине сентября", "2031-09"),
    ],
)
def test_a_part_of_a_month_is_in_that_month(part: str, day: str) -> None:
    lines = ru(f"Генеральный прокурор Беларуси Игорь Савчук {part} посетит Гавану с ответным визитом.")
    assert f"Visit | Planned | {day} | havana" in lines


def test_a_town_receives_those_who_meet() -> None:
    lines = ru(
        "Душанбе принимает участников двадцатого заседания Координационного совета генеральных прокуроров государств – "
        "участников СНГ."
    )
    assert "CouncilSession | Held |  | dushanbe" in lines


def test_a_participle_tells_who_organised_it() -> None:
    lines = ru(
        "Возврату активов был посвящён круглый стол, организованный Генеральной прокуратурой Кыргызской Республики "
        "2 июня в Бишкеке."
    )
    assert "Conference | Held | 2031-06-02 | bishkek" in lines
    assert any(line.endswith("| Host") for line in lines)


def test_nobody_in_an_oblique_case_is_who_he_means() -> None:
    lines = ru(
        "Генеральный прокурор Молдовы Виорел Стынгу находился в Бухаресте с рабочей поездкой. В рамках визита он был "
        "принят генпрокурором Румынии Габриэлой Попа и встретился с министром юстиции Румынии Каталином Стойку."
    )
    with_minister = {line for line in lines if "Стойк" in line}
    assert with_minister
    assert not any(line.startswith("BilateralMeeting") and "Румын" in line for line in with_minister)
    assert "BilateralMeeting | Виорел Стынгу | Participant" in lines


def test_who_is_received_by_a_title_alone_was_there() -> None:
    lines = ru("Президент Узбекистана 2 июня 2031 года принял Генерального прокурора России Игната Рогова.")
    assert any(line.endswith("| 2031-06-02 | ") for line in lines)
    assert any("Игнат Рогов | Guest" in line for line in lines)


def test_a_part_is_taken_beyond_day_and_town() -> None:
    lines = ru(
        "2 июня делегация во главе с Генеральным прокурором Узбекистана Нодиром Юлдошем приняла в Астане участие в "
        "31-м заседании Координационного совета генеральных прокуроров государств-участников СНГ."
    )
    assert "CouncilSession | Held | 2031-06-02 | astana" in lines


def test_a_bare_region_is_none_of_a_neighbour_named_later() -> None:
    text = (
        "В Костанае прокурор области Азамат Бекмухамбетов обсудил с прокурором Челябинской области Игорем Ладейкиным "
        "борьбу с контрабандой."
    )
    slots = {line for line in slots_of("tenure", text) if line.startswith("org:member")}
    assert len(slots) == 1


def test_members_of_a_union_bring_no_union() -> None:
    lines = ru(
        "В Москве открылась седьмая конференция генпрокуроров стран Европы. Присутствуют генеральные прокуроры "
        "из 44 государств – членов Совета Европы."
    )
    assert not any("council-of-europe" in line for line in lines)


def test_who_is_elected_to_preside_is_the_chair() -> None:
    lines = ru(
        "2 июня в Минске прошло заседание экспертной группы прокуратур СНГ. Председательствующим избран начальник "
        "управления Генеральной прокуратуры Беларуси Виктор Дубинин."
    )
    assert "WorkingGroupMeeting | Виктор Дубинин | Chair" in lines


def test_consultations_of_two_days_are_one_meeting() -> None:
    lines = ru(
        "В Минске 2–3 июня проходили консультации экспертов генеральных прокуратур государств Содружества. Эксперты "
        "обсудили проект соглашения."
    )
    assert "WorkingGroupMeeting | Held | 2031-06-02 | minsk" in lines


def test_his_meeting_is_that_of_whom_the_text_told_before() -> None:
    lines = ru(
        "2 июня Генеральную прокуратуру Армении посетил начальник управления Генпрокуратуры Узбекистана Фарход "
        "Ниязбеков. Затем состоялась его беседа с генпрокурором Армении Ашотом Манвеляном."
    )
    assert "BilateralMeeting | Фарход Ниязбеков | Participant" in lines
    assert "BilateralMeeting | Ашот Манвелян | Participant" in lines


def test_a_reception_in_honour_of_a_guest_has_its_own_day_and_not_the_visit() -> None:
    lines = ru(
        "6 июня генпрокурор Таджикистана Рустам Шодиев дал приём в честь прибывшего в республику с трёхдневным визитом "
        "генерального прокурора Ирана Казема Садеги."
    )
    assert "BilateralMeeting | Рустам Шодиев | Host" in lines
    assert "BilateralMeeting | Held | 2031-06-06 | " in lines
    assert not any(line.startswith("Visit | Held | 2031-06-06") for line in lines)


def test_prosecutors_of_regions_of_another_state_make_it_cooperation() -> None:
    lines = ru(
        "2 июня прокуратурой Омской области проведён круглый стол по борьбе с контрабандой. Его участниками стали "
        "прокуроры Павлодарской и Северо-Казахстанской областей Республики Казахстан."
    )
    assert "Conference | Held | 2031-06-02 | " in lines
    assert any(line.endswith("| Host") for line in lines)
