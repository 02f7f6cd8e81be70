"""Russian titles and names: whose a post is, in which case the name stands, what is nobody's."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document
from tests.extraction.seats import seat, seats

ZUIKOV, ASLANYAN, ZUEV = "Олег Зуйков", "Гор Асланян", "Андрей Зуев"


def told(text: str, land: str = "ru") -> set[str]:
    """Each tenure of a text as "Name | body or state--role | status"."""
    source = f"https://example.{land}/news/1" if land else None
    reading = extract(Document("sample", text, "ru", source=source, issued="2031-03-01"))
    things = {thing.key: thing for thing in reading.things}
    return {seat(reading, things, t.key) for t in reading.things if t.kind == "Tenure"}


@pytest.mark.parametrize(
    ("text", "seat_of"),
    [
        ("И.о. генпрокурора Армении Гор Асланян прибыл в Минск.", "am-office--pg | Acting"),
        ("Врио Генерального прокурора Армении Гор Асланян прибыл в Минск.", "am-office--pg | Acting"),
        ("Временно исполняющий должность генпрокурора Армении Гор Асланян прибыл.", "am-office--pg | Acting"),
        ("Занимающий пост генерального прокурора Армении Гор Асланян прибыл.", "am-office--pg | Current"),
        ("Экс-генпрокурор Армении Гор Асланян прибыл в Минск.", "am-office--pg | Former"),
        ("Глава надзорного ведомства Армении Гор Асланян прибыл.", "am-office--pg | Current"),
        ("Глава армянского надзорного ведомства Гор Асланян прибыл.", "am-office--pg | Current"),
        ("Возглавляющий прокуратуру Армении Гор Асланян прибыл.", "am-office--pg | Current"),
        ("Гор Асланян, возглавляющий Генпрокуратуру Армении, прибыл.", "am-office--pg | Current"),
        ("Новым генпрокурором Армении стал Гор Асланян.", "am-office--pg | Current"),
        ("Глава Минюста Армении Гор Асланян прибыл.", "am-ministry-of-justice--minister | Current"),
        ("Замглавы МВД Армении Гор Асланян прибыл.", "am-ministry-of-internal-affairs--deputy-minister | Current"),
        ("Зампред Верховного суда Армении Гор Асланян прибыл.", "am-verkhovnyy-sud--deputy-chair | Current"),
        (
            "Начальник управления международных связей Генпрокуратуры Армении Гор Асланян прибыл.",
            "am-office--nachal-nik-upravleniya-mezhdunarodnykh-svyazey | Current",
        ),
    ],
)
def test_whose_a_title_is(text: str, seat_of: str) -> None:
    assert told(text) == {f"{ASLANYAN} | {seat_of}"}


@pytest.mark.parametrize(
    ("text", "seat_of"),
    [
        ("Прокурор Воронежской области Олег Зуйков выступил.", "ru-voronezh-region-prosecutors-office--prosecutor"),
        ("Прокурор Татарстана Олег Зуйков выступил.", "ru-tatarstan-prosecutors-office--prosecutor"),
        ("Прокурор города Казани Олег Зуйков выступил.", "ru-kazan-prosecutors-office--prosecutor"),
        ("Прокурор г.Казани Олег Зуйков выступил.", "ru-kazan-prosecutors-office--prosecutor"),
        ("Выступил Олег Зуйков, прокурор Казани.", "ru-kazan-prosecutors-office--prosecutor"),
        ("Волжский транспортный прокурор Олег Зуйков выступил.", "ru-volzhskaya-transportnaya-prokuratura--prosecutor"),
        (
            "Олег Зуйков, заместитель Волжского транспортного прокурора, выступил.",
            "ru-volzhskaya-transportnaya-prokuratura--deputy-prosecutor",
        ),
    ],
)
def test_prosecutors_of_parts_of_a_state(text: str, seat_of: str) -> None:
    assert told(text) == {f"{ZUIKOV} | {seat_of} | Current"}


def test_the_region_of_another_state_tells_the_office() -> None:
    found = told("Прокурор Гродненской области Олег Зуйков выступил.")
    assert found == {f"{ZUIKOV} | by-grodno-region-prosecutors-office--prosecutor | Current"}


def test_a_level_alone_means_the_one_office_of_that_level() -> None:
    text = "Прокурор области Олег Зуйков провел прием.\nПрокуратура Гродненской области"
    assert told(text, "by") == {f"{ZUIKOV} | by-grodno-region-prosecutors-office--prosecutor | Current"}


@pytest.mark.parametrize(
    "text",
    [
        "Генпрокурор Техаса Кен Мортон выступил.",
        "Генпрокурор Курдистана Азад Салихи выступил.",
        "Начальник отдела полиции Олег Зуйков выступил.",
        "Лидер рок-группы Олег Зуйков выступил.",
        "Речь шла и о прокуроре из кино.",
    ],
)
def test_a_title_of_something_unknown_is_nobodys_here(text: str) -> None:
    assert told(text) == set()


def test_offices_of_territories_without_a_code() -> None:
    text = "Генпрокурор РФ Олег Зуйков принял генпрокурора Абхазии Гора Асланяна."
    found = {f"{ZUIKOV} | ru-office--pg | Current", f"{ASLANYAN} | abkhazia-office--pg | Current"}
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Генпрокуроры Армении Гор Асланян и Беларуси Андрей Зуев встретились.",
        "Генпрокуроры Армении и Беларуси — Гор Асланян и Андрей Зуев — встретились.",
        "Встретились Гор Асланян, генпрокурор Армении, Андрей Зуев, генпрокурор Беларуси.",
        "Генпрокурор Армении Гор Асланян принял коллегу из Беларуси Андрея Зуева.",
        "Генпрокурор Армении Гор Асланян принял белорусского коллегу Андрея Зуева.",
    ],
)
def test_two_names_and_their_seats(text: str) -> None:
    assert told(text) == {f"{ASLANYAN} | am-office--pg | Current", f"{ZUEV} | by-office--pg | Current"}


def test_two_who_head_parts_of_an_office() -> None:
    text = "Гор Асланян и Андрей Зуев, возглавляющие структурные подразделения Генпрокуратуры Армении, прибыли."
    seat_of = "am-office--head-of-department | Current"
    assert told(text) == {f"{ASLANYAN} | {seat_of}", f"{ZUEV} | {seat_of}"}


def test_two_posts_side_by_side_are_one_persons() -> None:
    found = told("Председатель КСГП генеральный прокурор РФ Олег Зуйков открыл заседание.")
    assert found == {f"{ZUIKOV} | ccpg--chair | Current", f"{ZUIKOV} | ru-office--pg | Current"}


def test_who_receives_and_who_is_received_are_two() -> None:
    found = told("Президент Армении Гор Асланян принял генпрокурора Беларуси Андрея Зуева.")
    assert found == {f"{ASLANYAN} | AM--president | Current".replace("AM", "am"), f"{ZUEV} | by-office--pg | Current"}


def test_a_rank_between_title_and_name() -> None:
    text = "Первый заместитель Генерального прокурора РФ, государственный советник юстиции 1 класса Олег Зуйков прибыл."
    assert told(text) == {f"{ZUIKOV} | ru-office--first-deputy-pg | Current"}


def test_what_somebody_was_before() -> None:
    text = "Генпрокурором Армении стал Гор Асланян, ранее прокурор Еревана."
    assert "Гор Асланян | am-yerevan-prosecutors-office--prosecutor | Former" in told(text)


def test_a_speaker_of_both_is_no_prosecutor_general() -> None:
    found = told("Генпрокурор, президент РФ Олег Зуйков и министры обсудили закон.")
    assert found == {f"{ZUIKOV} | ru--president | Current"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Генпрокурор РФ встретился с генпрокурором Китая Ином Юном.", "Ин Юн"),
        ("Генпрокурор РФ встретился с Чжан Юном, генпрокурором Китая.", "Чжан Юн"),
        ("Генпрокурор РФ принял Арно Бонне, генпрокурора Франции.", "Арно Бонне"),
    ],
)
def test_names_that_are_words_in_small_letters(text: str, name: str) -> None:
    assert any(row.startswith(f"{name} | ") for row in told(text))


def test_a_ministry_has_one_id_by_its_noun_its_minister_and_its_short_name() -> None:
    titles = ("Министр юстиции Армении", "Глава Минюста Армении", "Глава Министерства юстиции Армении")
    text = " ".join(f"{title} Гор Асланян выступил." for title in titles)
    assert told(text) == {f"{ASLANYAN} | am-ministry-of-justice--minister | Current"}


def test_deputies_are_of_the_office_of_the_one_named_before() -> None:
    found = told("Генпрокурор РФ Олег Зуйков приехал с заместителями Гором Асланяном и Андреем Зуевым.")
    assert {row.partition(" | ")[2] for row in found if not row.startswith(ZUIKOV)} == {
        "ru-office--deputy-pg | Current"
    }


def test_a_name_behind_the_town_where_another_went_does_not_hold_his_post() -> None:
    assert told("Визит главы МАП в Минск Зуйков назвал важным. Генпрокурор Беларуси Олег Зуйков выступил.", "by") == {
        f"{ZUIKOV} | by-office--pg | Current"
    }


def test_the_long_name_of_the_council_is_one_body() -> None:
    text = (
        "Исполнительный секретарь Координационного совета генеральных прокуроров государств – членов СНГ Олег Зуйков."
    )
    assert told(text) == {f"{ZUIKOV} | ccpg--executive-secretary | Current"}


def test_endings_of_addresses_that_anybody_buys_tell_no_state() -> None:
    assert told("Генпрокурор Олег Зуйков выступил.", "tv") == set()


def test_the_court_of_the_country_is_of_the_land_told() -> None:
    found = told("В Армении выступил председатель Верховного суда страны Гор Асланян.")
    assert found == {f"{ASLANYAN} | am-verkhovnyy-sud-strany--chair | Current"}


def test_where_somebody_works_is_his_post() -> None:
    text = "Его преемником может стать Олег Зуйков: он работает первым заместителем прокурора Приморского края."
    assert told(text) == {f"{ZUIKOV} | ru-primorsky-krai-prosecutors-office--first-deputy-prosecutor | Current"}


def test_a_former_one_without_an_owner_is_nobodys_on_a_page_of_several_states() -> None:
    assert told("В Молдове экс-генпрокурор Олег Зуйков выступил в суде.") == set()


def test_georgian_surnames_decline() -> None:
    assert told("Встреча с премьер-министром Грузии Гурамом Шенгелией.") == {
        "Гурам Шенгелия | ge--prime-minister | Current"
    }


def test_what_two_once_were() -> None:
    text = "Президент Ирана Амир Карими и премьер-министр Ирана Реза Наджафи в прошлом сами были генпрокурорами страны."
    assert {row for row in told(text) if row.endswith("Former")} == {
        "Амир Карими | ir-office--pg | Former",
        "Реза Наджафи | ir-office--pg | Former",
    }


def test_letters_of_an_office_before_its_state() -> None:
    text = "Г-жа Анна Хачикян, старший прокурор ГП Армении, рассказала о деле на семинаре прокуроров в Ташкенте."
    assert seats(text, language="ru") == {"Анна Хачикян | am-office--prosecutor | Current"}


def test_letters_without_a_state_are_no_office() -> None:
    text = "На семинаре прокуроров выступила Анна Хачикян, старший юрист ГП «Почта»."
    assert not any("prosecutor-generals-office" in row for row in seats(text, language="ru"))


def test_ambassador_beside_the_embassy_of_his_state() -> None:
    text = "В посольстве Азербайджана прокуроров Армении и Грузии принял посол Вагиф Намазов."
    assert seats(text, language="ru") == {"Вагиф Намазов | az--ambassador | Current"}


def test_ambassador_beside_two_embassies_is_of_neither() -> None:
    text = "Прокуроры Грузии побывали в посольствах Азербайджана и Армении; их принял посол Вагиф Намазов."
    assert seats(text, language="ru") == set()
