"""Russian titles in words that no list has: bodies in small letters, by their letters, without a known noun; levels
without a name; persons of whose seat no owner is told. Sentences of our own, persons invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Ref
from tests.extraction.seats import read, seats

ZUIKOV = "Олег Зуйков"


@pytest.mark.parametrize(
    ("text", "seat_of"),
    [
        ("Председатель военного суда Вооруженных сил Олег Зуйков прибыл.", "voennyy-sud-vooruzhennykh-sil--chair"),
        ("Глава офиса Совета Европы Олег Зуйков прибыл.", "ofis-soveta-evropy--head"),
        (
            "Директор управления по конфискации активов Ирландии Олег Зуйков прибыл.",
            "ie-upravlenie-po-konfiskatsii-aktivov--director",
        ),
        (
            "Руководитель Бюро по предупреждению и борьбе с коррупцией Латвии Олег Зуйков прибыл.",
            "lv-byuro-po-preduprezhdeniyu-i-bor-be-s-korruptsiey--head",
        ),
        ("Атташе по правовым вопросам посольства Ирландии Олег Зуйков прибыл.", "ie-posol-stvo--attache"),
        ("Председатель верховного суда Сербии Олег Зуйков прибыл.", "rs-verkhovnyy-sud--chair"),
        (
            "Ректор Академии правоохранительных органов Армении Олег Зуйков прибыл.",
            "am-akademiya-pravookhranitel-nykh-organov--rector",
        ),
        (
            "Начальник Службы государственной безопасности Армении Олег Зуйков прибыл.",
            "am-sluzhba-gosudarstvennoy-bezopasnosti--head",
        ),
        ("Представитель Генпрокуратуры Армении Олег Зуйков прибыл.", "am-office--representative"),
        ("Директор публичных преследований Уганды Олег Зуйков прибыл.", "ug-office--pg"),
        ("Верховный государственный прокурор Сербии Олег Зуйков прибыл.", "rs-office--pg"),
    ],
)
def test_a_body_is_told_by_its_noun_whatever_stands_around_it(text: str, seat_of: str) -> None:
    page = f"{text} Его принял генеральный прокурор Молдовы Ион Мунтяну."
    assert f"{ZUIKOV} | {seat_of} | Current" in seats(page, language="ru")


@pytest.mark.parametrize(
    ("text", "seat_of"),
    [
        ("Выступил Олег Зуйков, официальный представитель ГКНБЗ.", "gknbz--representative"),
        ("Директор ФСКЗ России Олег Зуйков выступил.", "ru-fskz-rossii--director"),
        ("Встреча с замглавы ГКНБЗ Олегом Зуйковым прошла в Минске.", "gknbz--deputy-head"),
    ],
)
def test_a_body_is_told_by_its_letters(text: str, seat_of: str) -> None:
    assert f"{ZUIKOV} | {seat_of} | Current" in seats(f"{text} Прокуроры работают.", language="ru")


@pytest.mark.parametrize(
    "text",
    [
        "ДИРЕКТОР ЛИ ЕН СУ ВЫСТУПИЛ ПЕРЕД ПРОКУРОРАМИ.",
        "Прокурор ЧРЗ Олег Зуйков выступил.",  # whose a prosecutor is, letters do not tell
    ],
)
def test_letters_that_are_no_bodys(text: str) -> None:
    assert seats(text, language="ru") == set()


def test_a_ministry_without_its_state_is_the_one_named_before() -> None:
    text = (
        "Генпрокурор Молдовы Ион Мунтяну встретился с прокурором Министерства обороны Ирландии Шоном Кельном и "
        "командующим по расследованиям Министерства обороны Олегом Зуйковым."
    )
    assert f"{ZUIKOV} | ie-ministry-of-defence--commander | Current" in seats(text, "md", "ru")


@pytest.mark.parametrize(
    ("publisher", "text", "seat_of"),
    [
        ("Прокуратура Астраханской области", "Вел совещание прокурор области Олег Зуйков.", "ru-astrakhan-region"),
        (None, "В Астраханской области прошла проверка. Вел ее прокурор области Олег Зуйков.", "ru-astrakhan-region"),
        (
            None,
            "Жители Астраханской области и Курской области ждут. Прокурор области Олег Зуйков.",
            "",
        ),
        (None, "Прокурор области Олег Зуйков выступил.", ""),
    ],
)
def test_a_bare_level_is_of_the_one_part_named(publisher: str | None, text: str, seat_of: str) -> None:
    document = Document("x", text, "ru", issued="2031-03-01", source="https://example.ru/1", publisher=publisher)
    posts = {
        claim.object.key
        for claim in extract(document).claims
        if claim.predicate == "org:post" and isinstance(claim.object, Ref)
    }
    assert posts == ({f"post/{seat_of}-prosecutors-office--prosecutor"} if seat_of else set())


@pytest.mark.parametrize(
    "text",
    [
        "Генпрокурор Молдовы Ион Мунтяну встретился с губернатором Олегом Зуйковым.",
        "Генпрокурор Молдовы Ион Мунтяну встретился с директором завода удобрений Олегом Зуйковым.",
        "Генпрокурор Молдовы Ион Мунтяну встретился с Олегом Зуйковым, директором школы искусств.",
    ],
)
def test_an_official_without_a_seat_that_can_be_told_takes_part(text: str) -> None:
    assert ZUIKOV in present(text)


@pytest.mark.parametrize(
    "text",
    [
        "Генпрокурор Молдовы Ион Мунтяну встретился с адвокатом директора Олегом Зуйковым.",
        "Генпрокурор Молдовы Ион Мунтяну встретился с Олегом Зуйковым.",
    ],
)
def test_who_has_no_title_of_his_own_is_nobody(text: str) -> None:
    assert ZUIKOV not in present(text)


def present(text: str) -> set[str]:
    """The names of those who took part in something."""
    reading = read(text, "md", "ru")
    named = {thing.key: thing.labels[0].text for thing in reading.things if thing.labels}
    keys = {c.object.key for c in reading.claims if c.predicate == "ccpg:participant" and isinstance(c.object, Ref)}
    return {named.get(key, key) for key in keys}


def test_his_deputy_is_of_the_one_official_told_of() -> None:
    text = "Генпрокурор Молдовы Ион Мунтяну прибыл в Минск. С ним прибыл его заместитель Олег Зуйков."
    assert f"{ZUIKOV} | md-office--deputy-pg | Current" in seats(text, language="ru")


def test_offices_of_territories_in_a_row_are_two() -> None:
    text = "Соглашение с Генпрокуратурами Абхазии и Южной Осетии подписала Генпрокуратура России."
    reading = read(text, "ru", "ru")
    parties = {c.object.key for c in reading.claims if c.predicate == "ccpg:party" and isinstance(c.object, Ref)}
    assert len(parties) == 3


def test_a_womans_given_name_may_be_a_mans_genitive() -> None:
    text = "Омбудсмен Узбекистана Феруза Ашматова встретилась с генпрокурором Молдовы Ионом Мунтяну."
    assert "Феруза Ашматова" in present(text)


@pytest.mark.parametrize(
    ("text", "seat_of"),
    [
        (
            "Старший помощник прокурора Гродненской области",
            "by-grodno-region-prosecutors-office--senior-assistant-prosecutor",
        ),
        ("Первый заместитель Верховного прокурора Армении", "am-office--first-deputy-pg"),
        ("Прокурор отдела прокуратуры Гродненской области", "by-grodno-region-prosecutors-office--prosecutor"),
        (
            "Прокурор прокуратуры по организованной преступности",
            "by-prokuratura-po-organizovannoy-prestupnosti--prosecutor",
        ),
        ("Член Евроюста от Латвии", "eurojust--member"),
    ],
)
def test_titles_of_the_ranks_below(text: str, seat_of: str) -> None:
    assert seats(f"{text} Олег Зуйков рассказал о выдаче.", "by", "ru") == {f"{ZUIKOV} | {seat_of} | Current"}


def test_the_letters_of_the_next_ones_body_are_not_of_the_one_before() -> None:
    text = (
        "Прокуроров поздравили председатель областного суда Борис Минков, начальник ГУ МВД России по Курской области "
        "Михаил Скоков и руководитель СУ СК России по Курской области Олег Зуйков."
    )
    assert not any(row.startswith("Борис Минков | ru-gu") or "СУ СК" in row for row in seats(text, "ru", "ru"))


def test_four_words_in_the_titles_case_are_one_name() -> None:
    text = "Генпрокурор Молдовы Ион Мунтяну встретился с коллегой из Анголы Элдером Фернанду Питтой Грошем."
    assert len(present(text)) == 2


@pytest.mark.parametrize(
    ("text", "seats_of"),
    [
        ("Его обязанности исполняет Олег Зуйков.", {"md-office--pg | Acting"}),
        (
            "Исполняет его обязанности первый заместитель Олег Зуйков.",
            {"md-office--first-deputy-pg | Current", "md-office--pg | Acting"},
        ),
    ],
)
def test_who_stands_in_for_the_one_told_of(text: str, seats_of: set[str]) -> None:
    told = seats(f"Генпрокурор Молдовы Ион Мунтяну ушел в отпуск. {text}", language="ru")
    assert {row for row in told if row.startswith(ZUIKOV)} == {f"{ZUIKOV} | {seat_of}" for seat_of in seats_of}


@pytest.mark.parametrize(
    ("text", "seat_of"),
    [
        ("Международную ассоциацию прокуроров возглавляет Олег Зуйков.", "iap--head"),
        ("Приглашены замгенсека ООН Олег Зуйков и прокуроры.", "un--deputy-secretary-general"),
        ("Латвию представлял генпрокурор Янис Кална, Армению – генпрокурор Олег Зуйков.", "am-office--pg"),
        ("Приехали: от Молдовы – генпрокурор Ион Мунтяну, от Армении – генпрокурор Олег Зуйков.", "am-office--pg"),
    ],
)
def test_whose_a_seat_is_by_a_verb_or_a_line_of_a_row(text: str, seat_of: str) -> None:
    told = seats(text, language="ru")
    assert {row.partition(" [")[0] for row in told if row.startswith(ZUIKOV)} == {f"{ZUIKOV} | {seat_of} | Current"}


def test_who_headed_a_body_once_heads_it_no_more() -> None:
    assert seats("Международную ассоциацию прокуроров возглавлял Олег Зуйков.", language="ru") == set()


def test_whose_duties_are_performed_is_who_was_named_last() -> None:
    text = (
        "Проверку вел старший помощник Генпрокурора России Ренат Галимов. Прокурор области Валерий Тумак "
        "ушел в отпуск. Исполняет его обязанности первый заместитель Олег Зуйков."
    )
    assert not any(row.startswith(ZUIKOV) for row in seats(text, language="ru"))


def test_titles_of_two_states_before_a_name_are_of_two_persons() -> None:
    text = "Меморандум подписан генпрокурором Азербайджана и министром юстиции Армении Олегом Зуйковым."
    assert seats(text, language="ru") == {f"{ZUIKOV} | am-ministry-of-justice--minister | Current"}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("На встрече в Генпрокуратуре Армении ее руководитель Олег Зуйков выступил.", f"{ZUIKOV} | am-office--pg"),
        ("Верховный народный прокурор Чэн Юн подписал договор в Китае.", "Чэн Юн | cn-office--pg"),
        ("Приехал заместитель генпрокурора Армении Петр Городов.", "Петр Городов | am-office--deputy-pg"),
        ("Приехал постоянный представитель Евроюста в Азии Олег Зуйков.", f"{ZUIKOV} | eurojust--representative"),
    ],
)
def test_who_is_told_in_further_ways(text: str, row: str) -> None:
    told = seats(f"Генпрокурор Молдовы Ион Мунтяну принял гостей. {text}", "md", "ru")
    assert f"{row} | Current" in told


def test_towns_with_a_capital_are_no_family_name_by_themselves() -> None:
    assert seats("Главы Городов встретились с прокурором.", "ru", "ru") == set()


def test_a_title_that_somebody_had_in_the_past_is_his_no_more() -> None:
    text = "Выступил профессор университета, в прошлом заместитель генпрокурора Кубы Илья Рожнов."
    assert {seat.rpartition(" | ")[2] for seat in seats(text, language="ru")} == {"Former"}


def test_who_has_but_a_calling_now_is_no_official() -> None:
    text = "Выступил юрист клуба, в прошлом заместитель генпрокурора Кубы Илья Рожнов."
    assert seats(text, language="ru") == set()
