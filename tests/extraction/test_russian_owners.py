"""Whose a bare title is on Russian pages, and towns told as capitals: sentences of our own, persons invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Ref, Term
from tests.extraction.seats import seats


def said(text: str, predicate: str, source: str | None = None) -> set[str]:
    """What a text says by one predicate: keys of things."""
    reading = extract(Document("x", text, "ru", issued="2024-05-20", source=source))
    return {c.object.key for c in reading.claims if c.predicate == predicate and isinstance(c.object, Ref)}


@pytest.mark.parametrize(
    "text",
    [
        "По приглашению генерального прокурора Рустама Велиева Азербайджан с визитом посещает делегация Сербии.",
        "Генеральный прокурор Рустам Велиев принял в Генеральной прокуратуре Азербайджана посла Сербии.",
        "Как сообщили в пресс-службе Генпрокуратуры Азербайджана, генпрокурор Рустам Велиев встретился с коллегой.",
    ],
)
def test_who_invites_or_receives_is_of_the_office_there(text: str) -> None:
    reading = extract(Document("x", text, "ru", issued="2024-05-20"))
    assert "post/az-prosecutor-generals-office--prosecutor-general" in {
        t.key for t in reading.things if t.kind == "Post"
    }


def test_news_of_another_states_office_makes_no_prosecutor_general_of_ones_own() -> None:
    text = (
        "В Киев съедутся прокуроры, сообщает пресс-служба Генеральной прокуратуры Украины. "
        "Церемонию откроет генеральный прокурор Олекса Дорош."
    )
    reading = extract(Document("x", text, "ru", issued="2009-09-05", source="https://stories.ru/1"))
    posts = {t.key for t in reading.things if t.kind == "Post"}
    assert "post/ua-prosecutor-generals-office--prosecutor-general" in posts
    assert not any(key.startswith("post/ru-prosecutor-generals-office") for key in posts)


def test_where_the_home_state_is_told_as_well_nobody_gets_the_title() -> None:
    text = (
        "Россия ждет гостей, сообщает пресс-служба Генеральной прокуратуры Украины. "
        "Церемонию откроет генеральный прокурор Олекса Дорош."
    )
    assert not said(text, "org:post", source="https://stories.ru/1")


def test_who_leads_the_delegation_of_an_office_is_of_it() -> None:
    text = (
        "В марте у нас побывала делегация Верховной народной прокуратуры Вьетнама, ее возглавлял заместитель "
        "Генерального прокурора Нгуен Ван Хай."
    )
    reading = extract(Document("x", text, "ru", issued="2022-05-20", source="https://news.by/1"))
    held = {t.key for t in reading.things if t.kind == "Post"}
    assert not any(key.startswith("post/by-prosecutor-generals-office") for key in held)


def test_a_minister_who_signs_from_one_side_is_of_its_state() -> None:
    text = (
        "Генпрокурор России Глеб Орлов подписал соглашение в Анкаре. "
        "С турецкой стороны подпись поставил министр юстиции Орхан Демирель."
    )
    assert {row for row in seats(text, language="ru") if "Демирель" in row} == {
        "Орхан Демирель | tr-ministry-of-justice--minister | Current"
    }


@pytest.mark.parametrize(
    ("words", "town"),
    [
        ("В белорусской столице", "place/minsk"),
        ("В столице Казахстана", "place/astana"),
        ("В российской столице", "place/moscow"),
    ],
)
def test_a_capital_told_by_its_state(words: str, town: str) -> None:
    text = f"{words} генпрокурор Беларуси Виктор Лозович встретился с генпрокурором Казахстана Аскаром Нуриевым."
    assert said(text, "ccpg:place") == {town}


@pytest.mark.parametrize(
    "text",
    [
        "О казахстанской столице рассказал генпрокурор Беларуси Виктор Лозович на встрече с Глебом Орловым.",
        "Мэр белорусской столицы пригласил генпрокурора Беларуси Виктора Лозовича на встречу с Глебом Орловым.",
    ],
)
def test_a_capital_spoken_of_is_no_place(text: str) -> None:
    assert not said(text, "ccpg:place")


COUNCIL = "В Минске 5 мая прошло заседание Координационного совета генеральных прокуроров государств — участников СНГ. "


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (COUNCIL + "Председателем совета вновь избран генпрокурор России Глеб Орлов.", {"Election"}),
        (COUNCIL + "Исполнительным секретарём совета стал Роман Кудряшов.", {"Appointment"}),
        (COUNCIL + "Председатель совета директоров банка Глеб Орлов выступил.", set()),
        ("О гостях рассказал генпрокурор России Глеб Орлов. " + COUNCIL + "Выбор пал на Минск.", set()),
    ],
)
def test_seats_in_the_council_told_by_its_noun(text: str, kinds: set[str]) -> None:
    reading = extract(Document("x", text, "ru", issued="2024-05-20"))
    assert {t.kind for t in reading.things if t.kind in ("Election", "Appointment")} == kinds


def test_the_highest_court_at_home() -> None:
    text = "В Минске генпрокурор страны Виталий Лозович встретился с председателем Верховного суда Игорем Сташко."
    reading = extract(Document("x", f"Беларусь ждет гостей. {text}", "ru", source="https://news.by/1"))
    assert "post/by-verkhovnyy-sud--chair" in {t.key for t in reading.things}
    abroad = extract(Document("x", f"Беларусь ждет гостей. В Пекине и {text[2:]}", "ru", source="https://news.by/1"))
    assert "post/by-verkhovnyy-sud--chair" not in {t.key for t in abroad.things}


def test_who_signs_for_one_side_takes_up_the_document_told_before() -> None:
    text = (
        "Соглашение о сотрудничестве с Латвией Польша подписала 30 мая. С латвийской стороны документ подписала "
        "заместитель генерального прокурора Латвии Инга Страуте."
    )
    reading = extract(Document("x", text, "ru", issued="2022-05-31"))
    assert len([t for t in reading.things if t.kind in ("Agreement", "Instrument")]) == 1


def test_a_document_with_another_partner_is_another() -> None:
    text = (
        "Подписана программа сотрудничества с Генеральной прокуратурой Узбекистана на 2022—2023 годы. "
        "На подходе документ с Зимбабве."
    )
    assert "state/zw" not in said(text, "ccpg:party", source="https://news.by/1")


def test_members_by_what_they_are_in() -> None:
    text = "В Международной ассоциации прокуроров Беларусь состоит с 2006 года."
    assert said(text, "ccpg:member")


def test_heads_of_delegations_listed_by_lines() -> None:
    text = (
        "В Ташкенте 14 октября прошло заседание генеральных прокуроров государств ШОС.\n\n"
        "Делегации государств-членов возглавили:\n\n- Казахстан — генеральный прокурор А. Нуриев;\n\n"
        "- Россия — первый заместитель генерального прокурора П. Ветров.\n"
    )
    reading = extract(Document("x", text, "ru", issued="2014-10-15"))
    roles = [str(c.object) for c in reading.claims if c.predicate == "ccpg:role"]
    assert sum("HeadOfDelegation" in role for role in roles) == 2


ARRIVED = "Генпрокурор России Глеб Орлов прилетел в Анкару с рабочим визитом. "


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (ARRIVED + "В программе поездки — переговоры с турецким коллегой Кемалем Акдоганом.", "ccpg:Planned"),
        (ARRIVED + "Затем он встретился с генпрокурором Турции Кемалем Акдоганом.", "ccpg:Held"),
        (ARRIVED + "Там он выступил с лекцией, встретившись с генпрокурором Турции Кемалем Акдоганом.", "ccpg:Held"),
    ],
)
def test_talks_of_whom_a_pronoun_or_the_programme_tells(text: str, status: str) -> None:
    reading = extract(Document("x", text, "ru", issued="2024-05-20"))
    talks = {t.key for t in reading.things if t.kind == "BilateralMeeting"}
    told = {c.object for c in reading.claims if c.subject in talks and c.predicate == "ccpg:status"}
    assert told == {Term(status)}


def test_a_regulation_on_a_body_is_not_of_that_body() -> None:
    text = (
        "В Минске прошло заседание Координационного совета генеральных прокуроров государств — участников СНГ. "
        "Утверждено Положение о Научно-методическом центре Совета."
    )
    assert not any("tsentr" in key or "smc" in key or "centre" in key for key in said(text, "ccpg:party"))
