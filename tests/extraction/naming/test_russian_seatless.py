"""Russian officials of whose seat nothing tells whose it is, or what stands before it does, and titles that are no
posts. Sentences of our own, persons invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document
from tests.extraction.seats import seats

ВСТРЕЧА = "В Ереване 5 марта 2031 года прошла встреча генеральных прокуроров Армении и Грузии. "


def held(text: str, land: str = "") -> set[str]:
    """The seats of a Russian text."""
    return seats(text, land, language="ru")


def people(text: str) -> set[str]:
    """The first labels of the persons whom a text tells."""
    things = extract(Document("d", text, "ru", issued="2031-03-06")).things
    return {t.labels[0].text for t in things if t.kind in ("Prosecutor", "Official")}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Доклад сделал директор центра Зуйков О.Я.", "Зуйков О.Я."),
        ("Выступил судья Верховного суда Олег Зуйков.", "Олег Зуйков"),
        ("Присутствовали прокуроры Олег Зуйков и Инга Ветрова.", "Инга Ветрова"),
        ("**Г-н Олег Зуйков**, ГП Грузии, рассказал о розыске.", "Олег Зуйков"),
        ("Выступили эксперты Совета Европы Олег Зуйков и Инга Ветрова.", "Инга Ветрова"),
        ("От ОБСЕ выступила Инга Ветрова.", "Инга Ветрова"),
        ("Бывший председатель, Зуйков О.Я. (Республика Армения), отчитался о работе.", "Зуйков О.Я."),
    ],
)
def test_an_official_without_a_seat_is_one(told: str, name: str) -> None:
    assert name in people(ВСТРЕЧА + told)


@pytest.mark.parametrize(
    "told",
    [
        "Об этом написал журналист Олег Зуйков.",
        "Подсудимый Олег Зуйков осужден на пять лет.",
        "Адвокат Олег Зуйков обжаловал приговор.",
    ],
)
def test_whose_calling_is_no_office_is_none(told: str) -> None:
    assert "Олег Зуйков" not in people(ВСТРЕЧА + told)


def test_who_leads_a_delegation_told_before_is_of_its_state() -> None:
    before = "В Ереване прошли переговоры с делегацией прокуратуры Швейцарии. "
    assert "Урс Циммер | ch-office--federal-nyy-prokuror | Current" not in held("Федеральный прокурор Урс Циммер.")
    assert any(
        seat.startswith("Урс Циммер | ch-") for seat in held(before + "Возглавляет ее Федеральный прокурор Урс Циммер.")
    )


def test_who_leads_a_delegation_in_the_same_sentence() -> None:
    text = "Генпрокурор РФ Иван Ветров ждет делегацию прокуратуры Лаоса, а ее возглавит генпрокурор Бунтхан Сават."
    assert "Бунтхан Сават | la-office--pg | Current" in held(text)


@pytest.mark.parametrize("title", ["Глава делегации Кыргызстана", "Руководитель таджикской делегации"])
def test_who_leads_a_delegation_has_no_post_by_it(title: str) -> None:
    assert not any("Олег Зуйков" in seat for seat in held(f"{ВСТРЕЧА}{title} Олег Зуйков поблагодарил хозяев."))


def test_the_region_of_a_prosecutor_is_that_of_the_publishers_state() -> None:
    text = (
        "Прокуратура Воронежской области приняла гостей из прокуратуры Гомельской области Республики Беларусь. "
        "Итоги подвел прокурор области О.Я. Зуйков."
    )
    assert any("voronezh" in seat for seat in held(text, "RU"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Выступил заведующий кафедрой Академии Генеральной прокуратуры Республики Узбекистан О.Зуйков.",
            "zaveduyushchiy-kafedroy",
        ),
        ("На вопросы отвечал профессор Института Министерства юстиции Японии К.Мори.", "professor"),
    ],
)
def test_teachers_have_posts(text: str, words: str) -> None:
    assert any(words in seat for seat in held(text))


def test_a_professor_without_a_house_has_no_post() -> None:
    assert held("Выступил профессор Олег Зуйков.") == set()


def test_a_department_is_no_part_of_an_office_that_no_page_names() -> None:
    text = "Белорусскую делегацию возглавляла заместитель начальника Главного управления ветеринарии Зуйкова О.Я."
    assert not any("by-office" in seat or "prosecutor" in seat for seat in held(text))


def test_the_name_of_a_body_goes_on_behind_a_comma() -> None:
    text = "Белорусскую делегацию возглавляла заместитель директора Инспекции по семенам, карантину и защите растений "
    assert any("karantinu" in seat for seat in held(text + "Зуйкова О.Я.", "BY"))


def test_a_foreign_given_name_is_in_the_nominative() -> None:
    assert "Паулу Гимарайнс | br-office--pg | Current" in held(
        "Слово взял генеральный прокурор Бразилии Паулу Гимарайнс."
    )


def test_whom_an_office_is_thanked_tells_no_news() -> None:
    text = (
        "Главный прокурор поблагодарил Верховную народную прокуратуру Китая. "
        "Присутствовал Ле Хиен, заместитель главного прокурора Верховной народной прокуратуры."
    )
    assert not any("| cn-" in seat for seat in held(text, "VN"))


def test_a_colleague_is_called_by_his_seat() -> None:
    text = "Генеральный прокурор Казахстана Олег Зуйков встретился со своим китайским коллегой Цао Минем."
    labels = [t.labels[0].text for t in extract(Document("d", text, "ru")).things if t.kind == "Post"]
    assert labels and not any("коллег" in label for label in labels)


def test_who_is_named_behind_his_state_in_a_line_is_of_it() -> None:
    text = "Делегации возглавили: от Украины – О. Зуйков, Генеральный прокурор; от Грузии – П. Ветров, прокурор."
    assert "О. Зуйков | ua-office--pg | Current" in held(text)


def test_who_receives_somebody_in_an_office_of_another_state_is_of_that() -> None:
    text = (
        "Посол Армении в Грузии Рубен Зуйков посетил прокуратуру Грузии, где его приняла главный прокурор Ия Шотадзе."
    )
    assert "Ия Шотадзе | ge-office--pg | Current" in held(text, "AM")


def test_who_receives_guests_of_a_state_is_not_of_it() -> None:
    text = "Генпрокурор Индира Зуева приняла делегацию Министерства юстиции Турции."
    assert not any("Индира Зуева | tr-" in seat for seat in held(text))


def test_a_title_and_a_state_in_brackets() -> None:
    assert any("Хироси Мори | jp-office" in seat for seat in held("Приехал Хироси Мори (прокурор, Япония)."))
    assert any("Ли Сан Мин | kr-office" in seat for seat in held("Приехали: Ли Сан Мин (прокурор, Республика Корея)."))


def test_the_president_of_the_country_is_of_none_where_two_are_told() -> None:
    text = "Генеральный прокурор РФ Иван Ветров встретился с генпрокурором Кубы Ямилой Охедой. "
    assert not any("Мигель Диас" in seat for seat in held(text + "Президент страны Мигель Диас поблагодарил.", "RU"))


def test_a_deputy_minister_on_a_page_of_another_state_is_of_none() -> None:
    text = "Заместитель министра Эльчин Зуев и министр юстиции Турции Бекир Боз подписали акт."
    assert not any("Эльчин Зуев | tr-" in seat for seat in held(text, "AZ"))
