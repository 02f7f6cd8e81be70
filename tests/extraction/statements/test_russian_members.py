"""Members and observers as Russian pages tell them: rows beside their body, lists line by line, and what is none of it.
Sentences are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Ref

REPORT = "Генеральные прокуроры Казахстана и Монголии встретились в Астане 3 мая 2031 года.\n\n"
COUNCIL = "Координационный совет генеральных прокуроров государств – участников СНГ"


def told(text: str, predicate: str = "ccpg:member") -> list[str]:
    reading = extract(Document("report", REPORT + text, "ru", issued="2031-09-08"))
    found = (
        (c.subject, c.object.key) for c in reading.claims if c.predicate == predicate and isinstance(c.object, Ref)
    )
    short = (f"{body.removeprefix('body/')} {who.rpartition('/')[2][:2]}" for body, who in found)
    return sorted(short)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{COUNCIL} работает с 1995 года. В него входят генеральные прокуроры Армении и Беларуси.", "ccpg"),
        ("Членами КСГП являются главы прокуратур Армении и Беларуси.", "ccpg"),
        ("В состав ШОС входят два государства: Армения и Беларусь.", "sco"),
        ("КСГП, членами которого являются генпрокуроры Армении и Беларуси, заседает раз в год.", "ccpg"),
        ("Состав КСГП: Армения, Беларусь.", "ccpg"),
        ("Прокуратуры Армении и Беларуси – государств, являющихся членами ШОС, заключили протокол.", "sco"),
        ("Международная ассоциация прокуроров – союз. Членами организации являются Армения и Беларусь.", "iap"),
        ("В Международную ассоциацию прокуроров вступили прокуратуры Армении и Беларуси.", "iap"),
        (f"В состав совета входят:\n– Армения;\n– Беларусь.\n{COUNCIL} заседает в Минске.", "ccpg"),
        (
            "## Состав КСГП\n\n| Страна | Член |\n|---|---|\n| Армения | А. Варданян |\n| Беларусь | А. Лосик |\n",
            "ccpg",
        ),
    ],
)  # fmt: skip
def test_members_are_told_beside_their_body(text: str, expected: str) -> None:
    assert told(text) == [f"{expected} am", f"{expected} by"]


@pytest.mark.parametrize(
    "text",
    [
        "В заседании КСГП участвовали генеральные прокуроры Армении и Беларуси.",
        "Делегация КСГП, в состав которой входят прокуроры Армении и Беларуси, прибыла в Ташкент.",
        "В рабочую группу вошли представители прокуратур Армении и Беларуси.",
        "Армения и Беларусь в состав КСГП не входят.",
        "Вступить в КСГП намерены прокуратуры Армении и Беларуси.",
        "Ассоциация прокуроров намерена объединить прокуратуры Армении и Беларуси.",
        "Секретариат КСГП состоит из сотрудников, которых прислали прокуратуры Армении и Беларуси.",
        "Участниками меморандума стали Армения и Беларусь.",
    ],
)
def test_who_comes_or_may_come_is_no_member(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Постоянными наблюдателями при КСГП являются прокуратуры Армении и Беларуси.",
        "В состав КСГП входят Молдова и Россия, наблюдатели – Армения и Беларусь.",
        "Генпрокуратура Армении и Генпрокуратура Беларуси получили статус наблюдателя в КСГП.",
    ],
)
def test_observers_are_no_members(text: str) -> None:
    assert told(text, "ccpg:observer") == ["ccpg am", "ccpg by"]
    assert not {"ccpg am", "ccpg by"} & set(told(text))


def test_a_list_of_members_is_no_list_of_those_present() -> None:
    text = (
        f"{COUNCIL} провел заседание в Минске. В состав КСГП входят:\nАнна Варданян, "
        f"генпрокурор Армении;\nАндрей Лосик, генпрокурор Беларуси.\n"
    )
    reading = extract(Document("report", REPORT + text, "ru", issued="2031-09-08"))
    assert "presence.roll" not in {claim.rule for claim in reading.claims}


def test_a_network_is_called_by_the_part_of_the_world_that_it_is_for() -> None:
    text = (
        "Сеть правового сотрудничества для стран Центральной Азии и Южного Кавказа (СПСЦА) провела встречу. "
        "СПСЦА объединяет прокуратуры Армении и Казахстана."
    )
    reading = extract(Document("report", REPORT + text, "ru", issued="2031-09-08"))
    names = {label.text for thing in reading.things for label in thing.labels}
    assert "Сеть правового сотрудничества для стран Центральной Азии и Южного Кавказа" in names
