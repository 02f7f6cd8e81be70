"""Russian titles in open words: a noun for an official with the genitives that it governs, before a name or behind it,
in any case; whose it is. Sentences of our own, persons invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document
from tests.extraction.seats import seats


def held(text: str, land: str = "") -> set[str]:
    """The seats of a Russian text."""
    return seats(text, land, language="ru")


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        (
            "Об этом рассказал начальник управления информации МВД Армении Олег Зуйков.",
            "Олег Зуйков | am-ministry-of-internal-affairs--nachal-nik-upravleniya-informatsii | Current",
        ),
        (
            "Слово дали руководителю отдела по надзору за следствием Генпрокуратуры Армении Олегу Зуйкову.",
            "Олег Зуйков | am-office--rukovoditel-otdela-po-nadzoru-za-sledstviem | Current",
        ),
        (
            "Гостей встретил президент Международной ассоциации прокуроров сингапурец Тан Бун Ли.",
            "Тан Бун Ли | iap--president | Current",
        ),
        (
            "Приехал директор департамента МИД России О.В.Зуйков.",
            "О.В.Зуйков | ru-ministry-of-foreign-affairs--direktor-departamenta-mid-rossii | Current",
        ),
        (
            "Выступил координатор проектов ОБСЕ в Узбекистане Олег Зуйков.",
            "Олег Зуйков | osce--koordinator-proektov | Current",
        ),
        (
            "Из Еревана приехал первый заместитель Генерального прокурора О. Зуйков.",
            "О. Зуйков | am-office--first-deputy-pg | Current",
        ),
        (
            "Соглашение подписал генпрокурор Армении Пётр Ветров, сообщила пресс-секретарь прокуратуры Инга Зуева.",
            "Инга Зуева | am-office--press-secretary | Current",
        ),
    ],
)
def test_an_open_title(text: str, seat: str) -> None:
    assert seat in held(text)


def test_the_deputy_of_who_stands_right_before() -> None:
    text = (
        "- от Армении — Генеральный прокурор П. В. Ветров;\n"
        "- от Грузии — Генеральный прокурор С. В. Громов и его заместитель А. Г. Зуйков."
    )
    assert "А. Г. Зуйков | ge-office--deputy-pg | Current" in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Начальник отдела встретил адвоката Олега Зуйкова.",  # another's title
        "На встрече с начальником отдела Генпрокуратуры Армении Олег Зуйков отметил рост связей.",
        "Кандидат на пост начальника отдела Генпрокуратуры Армении Олег Зуйков выступил.",
        "Приехал прокурор из Армении Олег Зуйков.",  # one of many
        "Директор школы Олег Зуйков и прокурор Армении поговорили.",
        "Генпрокурор Латвии встретился с начальником управления Олегом Зуйковым.",  # of whom, nothing tells
    ],
)
def test_a_title_that_is_not_his_or_nobody_knows_whose(text: str) -> None:
    assert not any("Зуйк" in seat for seat in held(text))


def test_a_surname_that_looks_like_an_adjective() -> None:
    assert held("Приехал генпрокурор Армении А.Э.Бунинский.") == {"А.Э.Бунинский | am-office--pg | Current"}


def test_the_deputy_of_a_head_is_not_the_head() -> None:
    text = "Делегацию Вьетнама во главе с заместителем ее Генерального прокурора Хо Дык Ли принял Олег Зуйков."
    assert not any("--pg" in seat for seat in held(text, "uz"))


def test_the_scientific_head_of_a_university_does_not_lead_it() -> None:
    text = "Выступил научный руководитель Университета прокуратуры Российской Федерации Олег Зуйков."
    assert not any(seat.endswith("--head | Current") for seat in held(text, "ru"))


def test_a_title_behind_a_name_is_not_that_of_the_next_one() -> None:
    text = "Выступили координатор ООН в Киргизии Анна Громова, глава офиса ОБСЕ в Бишкеке посол Олег Зуйков."
    assert not any("Громова" in seat and "obse" in seat for seat in held(text))


def test_officials_of_a_row_are_of_the_one_state_told() -> None:
    text = "Премьер-министр Бутана Олег Зуйков, министр юстиции Анна Громова и советник министра Пётр Лосев приехали."
    assert {seat.split(" | ")[1].partition("--")[0] for seat in held(text)} <= {"bt", "bt-ministry-of-justice"}


def test_heads_named_each_with_a_state() -> None:
    text = "Руководители генпрокуратур — Анна Громова (Молдова) и Олег Зуйков (Армения) — подвели итоги."
    assert held(text) == {"Анна Громова | md-office--pg | Current", "Олег Зуйков | am-office--pg | Current"}


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        (
            "От Таджикистана приехали: заместитель Генерального прокурора Олег Зуйков и другие.",
            "Олег Зуйков | tj-office--deputy-pg | Current",
        ),
        (
            "Гостей ждал советник министра юстиции Грузии по правам человека Олег Зуйков.",
            " | ge-",
        ),
        (
            "Выступил первый заместитель начальника управления Генпрокуратуры Армении Олег Зуйков.",
            "am-office",
        ),
    ],
)
def test_whose_an_official_is(text: str, seat: str) -> None:
    assert any(seat in told for told in held(text))


def test_a_cantons_prosecutor_is_not_of_the_office_named_beside() -> None:
    text = "Главный прокурор Стамбула Шабан Йылдыз и прокурор кантона Женева Оливье Жордан обменялись мнениями."
    assert not any("Жордан" in seat for seat in held(text))


def test_a_university_in_a_town_is_no_public_body() -> None:
    text = "Государственный обвинитель Сербии Милан Милич и канцлер Университета Белграда Ана Попович возложили венки."
    assert not any("Попович" in seat for seat in held(text))


def test_a_name_with_a_comma_at_the_end_of_all_is_read() -> None:
    reading = extract(Document("x", "Иван Иванович Петров,\n", "ru"))
    assert not [claim for claim in reading.claims if claim.predicate == "org:post"]
