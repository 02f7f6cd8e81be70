"""The chair that passes to a state, sessions agreed on, and topics told by two words apart, as Russian pages tell them.
Sentences and persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Reading, Ref

SESSION = "В Минске 4 июня прошло 33-е заседание КСГП. "


def read(text: str, language: str = "ru") -> Reading:
    return extract(Document("d", text, language, issued="2031-06-10"))


def decided(text: str, language: str = "ru") -> list[str]:
    """Kind and object of each decision."""
    reading = read(text, language)
    kinds = {thing.key: thing.kind for thing in reading.things}
    objects = [c for c in reading.claims if c.subject.startswith("decision") and c.predicate == "ccpg:object"]
    return sorted(f"{kinds[c.subject]} {c.object.key}" for c in objects if isinstance(c.object, Ref))


def topics(text: str) -> set[str]:
    found = (c.object for c in read(text).claims if c.predicate == "ccpg:topic")
    return {o.key.removeprefix("topic/") for o in found if isinstance(o, Ref)}


@pytest.mark.parametrize(
    "text",
    [
        "Председательство перешло к Узбекистану.",
        "Председательство в Совете на следующий год передано Узбекистану.",
        "Узбекистан принял председательство в Совете.",
    ],
)
def test_a_chair_that_passed_to_a_state_is_decided(text: str) -> None:
    assert decided(SESSION + text) == ["Election body/uz-prosecutor-generals-office"]


def test_so_it_is_in_english() -> None:
    session = (
        "The 33rd session of the Coordinating Council of Prosecutors General of the CIS was held in Minsk on 4 June. "
    )
    assert decided(session + "The chairmanship passed to Uzbekistan.", "en") == [
        "Election body/uz-prosecutor-generals-office"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "В следующем году председательство перейдет к Узбекистану.",
        "Узбекистан не принял председательство.",
        "Узбекистан передал Совету материалы.",
    ],
)
def test_a_chair_to_come_or_refused_is_not(text: str) -> None:
    assert not any(row.startswith("Election") for row in decided(SESSION + text))


@pytest.mark.parametrize(
    "text",
    [
        "Стороны договорились, что в мае 2032 года ответная встреча пройдет в Гомеле.",
        "Решено, что 34-е заседание пройдет в Баку осенью 2032 года.",
        "Местом проведения следующей, 34-й, сессии КСГП утвержден Ереван.",
    ],
)
def test_a_session_agreed_on_is_decided(text: str) -> None:
    assert [row.split()[0] for row in decided(SESSION + text)] == ["NextSession"]


def test_who_is_elected_again_to_the_chair() -> None:
    text = SESSION + "Генпрокурор Казахстана Берик Асанов переизбран на пост председателя КСГП сроком на один год."
    assert [row.split()[0] for row in decided(text)] == ["Election"]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Генпрокуроры обсудили, как не дать преступникам отмывать через банки грязные деньги.", "money_laundering"),
        ("Отмечено, что стороны выдали друг другу 22 человека.", "extradition"),
        ("Говорили и о том, что изменить в национальных законах.", "legislation"),
        ("Обсуждено возвращение из-за рубежа похищенных средств.", "asset_recovery"),
        ("Обсуждены перекрытие каналов и поставки героина.", "drug_trafficking"),
    ],
)
def test_a_topic_of_two_words_apart(text: str, topic: str) -> None:
    assert topic in topics(SESSION + text)


def test_what_a_body_is_charged_with_is_no_topic() -> None:
    text = "Заседание проводило Агентство Казахстана по борьбе с экономической и коррупционной преступностью."
    assert "corruption" not in topics(SESSION + text)
    assert "corruption" in topics(SESSION + "Обсуждены меры по борьбе с коррупционной преступностью.")
