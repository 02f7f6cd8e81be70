"""Points of a formal decision in Russian, instruments that are only agreed on, terms, and acts of one state. Sentences
of our own, persons invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Literal, Modality, Ref, Term

DECIDED = (
    "Координационный совет генеральных прокуроров государств — участников СНГ решил:\n\n"
    "1. Возложить на Секретариат Совета контроль за ходом работ.\n\n"
    "2. Генеральной прокуратуре Республики Армения до 1 декабря 2031 г. подготовить обзор практики.\n\n"
    "3. Следующее заседание Совета провести в сентябре 2032 года в г. Душанбе."
)


def told(text: str, predicate: str, issued: str = "2031-09-15") -> list[str]:
    """What a text tells by a predicate."""
    claims = extract(Document("d", text, "ru", issued=issued)).claims
    found = (c.object for c in claims if c.predicate == predicate)
    return sorted(o.key if isinstance(o, Ref) else o.name if isinstance(o, Term) else o.value for o in found)


def test_points_instruct_and_set_the_next_session() -> None:
    assert told(DECIDED, "ccpg:addressee") == ["body/am-prosecutor-generals-office", "body/ccpg-secretariat"]
    assert told(DECIDED, "ccpg:due") == ["2031-12-01"]
    kinds = {thing.kind for thing in extract(Document("d", DECIDED, "ru", issued="2031-09-15")).things}
    assert {"NextSession", "Instruction"} <= kinds


def test_points_of_no_decision_instruct_nobody() -> None:
    text = DECIDED.replace(" решил:", " обсудил проекты:")
    assert told(text, "ccpg:addressee") == []


@pytest.mark.parametrize(
    "text",
    [
        "Достигнута договоренность о заключении соглашения между генпрокуратурами Армении и Грузии.",
        "Генпрокуроры Армении и Грузии выразили готовность к подписанию меморандума.",
    ],
)
def test_what_is_agreed_to_be_signed_is_not_signed(text: str) -> None:
    assert set(told(text, "ccpg:instrumentStatus")) <= {"ccpg:Proposed"}


def test_what_was_signed_as_an_outcome() -> None:
    text = "Итогом визита генпрокурора Армении стало подписание Протокола между прокуратурами Армении и Грузии."
    assert told(text, "ccpg:instrumentStatus") == ["ccpg:Signed"]


def test_a_term_of_two_years_and_a_day_of_force() -> None:
    text = "Генпрокуроры Армении и Грузии подписали Программу сотрудничества, рассчитанную на 2032 и 2033 годы."
    assert told(text, "ccpg:validFrom") == ["2032"]
    assert told(text, "ccpg:validUntil") == ["2033"]
    text = "Меморандум между Генпрокуратурой Армении и Генпрокуратурой Грузии вступил в силу 1 марта 2028 года."
    assert told(text, "ccpg:validFrom") == ["2028-03-01"]


def test_what_two_bodies_of_one_state_make_is_no_cooperation() -> None:
    text = (
        "Генпрокуратура Армении и Министерство юстиции Армении подписали соглашение о взаимодействии. О нем сказали"
        " генпрокурору Грузии."
    )
    assert told(text, "ccpg:party") == []
    both = "Генпрокуратура Армении и Министерство юстиции Грузии подписали соглашение о взаимодействии."
    assert len(told(both, "ccpg:party")) == 2


def test_the_points_of_an_agenda_are_its_topics() -> None:
    text = (
        "В Ереване прошла встреча генеральных прокуроров Армении и Грузии. В повестке дня два вопроса:\n\n"
        "1. О роли прокуратуры в борьбе с терроризмом.\n\n"
        "2. О розыске похищенных активов."
    )
    assert "topic/terrorism" in told(text, "ccpg:topic")


def test_a_structures_name_is_no_topic() -> None:
    text = (
        "В Ереване прошла встреча генеральных прокуроров Армении и Грузии. На ней говорил и директор Региональной"
        " антитеррористической структуры."
    )
    assert told(text, "ccpg:topic") == []


def test_a_plan_is_told_as_a_plan() -> None:
    text = "Генпрокуроры Армении и Грузии выразили готовность к подписанию меморандума."
    claims = extract(Document("d", text, "ru", issued="2031-09-15")).claims
    status = [c for c in claims if c.predicate == "ccpg:instrumentStatus"]
    assert all(c.modality is Modality.PLANNED for c in status)
    assert not any(isinstance(c.object, Literal) for c in status)


def test_what_is_prepared_for_signing_is_not_there_yet() -> None:
    text = "Генпрокуратура Молдовы готовит к подписанию меморандум с Генпрокуратурой Румынии."
    assert set(told(text, "ccpg:instrumentStatus")) <= {"ccpg:Proposed"}
