"""Papers as Russian pages tell them: offered, wished, dated by a ceremony, shared, lacking. Sentences are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Ref
from tests.extraction.stories import slots_of


def told(text: str, issued: str = "2031-06-10") -> set[str]:
    """Predicate and value of every slot of a paper."""
    return slots_of("instrument", text, issued=issued)


@pytest.mark.parametrize(
    "text",
    [
        "Генпрокурор Перу Луис Мора предложил подписать меморандум с Генпрокуратурой Кубы на 2032–2033 годы.",
        "Участники рекомендовали:\n1. заключить меморандум между генпрокуратурами Кубы и Перу;\n2. проводить семинары.",
        "Генпрокурор Кубы просил о том, чтобы прокуратуры Кубы и Перу подписали новый меморандум на 2032 год.",
        "С Генпрокуратурой Кубы намечено подписать меморандум о взаимопонимании, сообщил генпрокурор Перу.",
    ],
)
def test_what_is_offered_or_wished_is_planned(text: str) -> None:
    assert "instrumentStatus ccpg:Proposed" in told(text)
    assert "instrumentStatus ccpg:Signed" not in told(text)


def test_what_somebody_managed_to_sign_is_signed() -> None:
    text = "Генпрокурору Перу удалось подписать меморандум с Генпрокуратурой Кубы о взаимопонимании."
    assert "instrumentStatus ccpg:Proposed" not in told(text)


def test_a_ceremony_dates_what_was_signed() -> None:
    text = (
        "Генпрокуратура Кубы и Генпрокуратура Перу подписали соглашение о сотрудничестве. "
        "Церемония прошла 2 июня в Лиме."
    )
    assert "signedOn 2031-06-02" in told(text)
    other = (
        "Генпрокуратура Кубы и Генпрокуратура Перу подписали соглашение о сотрудничестве. Форум прошел 2 июня в Лиме."
    )
    assert "signedOn 2031-06-02" not in told(other)


def test_a_year_alone_is_that_of_an_earlier_paper() -> None:
    text = (
        "5 июня генпрокурор Кубы Луис Мора принял генпрокурора Перу Анну Вегу. Стороны отметили: в текущем году был "
        "подписан протокол о взаимодействии между ведомствами."
    )
    assert {"signedOn 2031", "instrumentStatus ccpg:Recalled"} <= told(text)
    assert not any(slot.startswith("concludedAt") for slot in told(text))


def test_two_recalled_side_by_side_are_of_the_same_makers() -> None:
    text = (
        "Прокуратуры сотрудничают на основе Меморандума генпрокуратур Кубы и Перу, подписанного в 2028 году, и "
        "Плана сотрудничества на 2030–2032 годы."
    )
    reading = extract(Document("d", text, "ru", issued="2031-06-10"))
    parties = [c.subject for c in reading.claims if c.predicate == "ccpg:party"]
    assert len(parties) == 4 and len(set(parties)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Договора о выдаче между Кубой и Перу нет, напомнил генпрокурор Кубы Луис Мора.",
        "Никакого соглашения о выдаче между Кубой и Перу не существует, подчеркнули в Генпрокуратуре Кубы.",
    ],
)
def test_what_there_is_not_is_no_paper(text: str) -> None:
    assert told(text) == set()


def test_states_behind_a_title_are_the_makers() -> None:
    text = (
        "Есть договор о взаимной правовой помощи между Кубой и Перу от 17 июня 2019 года, на "
        "его основе сотрудничают Генпрокуратура Кубы и Генпрокуратура Перу."
    )
    assert {"party state/cu", "party state/pe", "signedOn 2019-06-17"} <= told(text)


def test_the_close_is_that_of_the_session_told_last() -> None:
    text = (
        "22-е заседание генпрокуроров ШОС прошло 4 июня в Бишкеке.\n\nВ тот же день прошло III заседание Совета "
        "генпрокуроров ОТГ.\n\nПо итогам принята декларация о сотрудничестве."
    )
    reading = extract(Document("d", text, "ru", issued="2031-06-10"))
    labels = {t.key: t.labels[0].text for t in reading.things if t.labels}
    at = [
        labels[c.object.key] for c in reading.claims if c.predicate == "ccpg:concludedAt" and isinstance(c.object, Ref)
    ]
    assert len(at) == 1 and "тюркских" in at[0]
