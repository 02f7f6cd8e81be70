"""What happened and who was there, as Russian pages tell it in lists, by sides, by calls and by turns of phrase.
Sentences and persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Reading, Ref, Term

SESSION = "33-е заседание КСГП СНГ прошло 3 июня 2031 года в Алматы. "


def read(text: str) -> Reading:
    return extract(Document("d", text, "ru", issued="2031-06-20"))


def value_of(value: object) -> str:
    if isinstance(value, Ref):
        return value.key.rpartition("/")[2]
    return value.name.removeprefix("ccpg:") if isinstance(value, Term) else str(getattr(value, "value", value))


def meetings(text: str) -> list[str]:
    """Kind, status, days, town of each meeting, in the order of their keys."""
    reading = read(text)
    rows = []
    for thing in reading.things:
        if not thing.key.startswith("meeting"):
            continue
        told = {c.predicate: value_of(c.object) for c in reading.claims if c.subject == thing.key}
        slots = ("ccpg:status", "ccpg:ordinal", "ccpg:startDate", "ccpg:endDate", "ccpg:place")
        rows.append(" ".join([thing.kind, *(told[s] for s in slots if s in told)]))
    return rows


def present(text: str) -> dict[str, str]:
    """Last word of the label of each who was there, with the roles."""
    reading = read(text)
    labels = {t.key: t.labels[0].text.split()[-1] for t in reading.things if t.labels}
    found: dict[str, set[str]] = {}
    who = {c.subject: c.object.key for c in reading.claims if c.predicate == "ccpg:participant"}  # type: ignore[union-attr]
    for claim in reading.claims:
        if claim.predicate == "ccpg:role":
            found.setdefault(labels[who[claim.subject]], set()).add(value_of(claim.object))
    return {name: " ".join(sorted(roles)) for name, roles in found.items()}


def decisions(text: str) -> list[str]:
    return sorted(t.kind for t in read(text).things if t.key.startswith("decision"))


# -- who came, line by line and by sides
def test_who_came_stands_line_by_line_under_a_verb_of_coming() -> None:
    text = SESSION + (
        "\nНа заседание прибыли:\n– от Казахстана – Генеральный прокурор Серик Оразов;\n– делегация Генеральной "
        "прокуратуры Республики Беларусь во главе с Генеральным прокурором Олегом Кравцовым;\n– представители "
        "генеральных прокуратур Республики Армения и Кыргызской Республики.\n"
    )
    found = present(text)
    assert found["Оразов"] == "Participant"
    assert "HeadOfDelegation" in found["Кравцов"]
    assert len(found) == 4


def test_sides_at_talks_are_those_who_stood_for_them() -> None:
    text = (
        "Белорусскую сторону на переговорах в Вильнюсе представлял заместитель Генерального прокурора Илья Стукалов, "
        "литовскую – заместитель Генерального прокурора Дарюс Петраускас."
    )
    assert meetings(text) == ["BilateralMeeting Held vilnius"]
    assert sorted(present(text)) == ["Петраускас", "Стукалов"]


def test_who_reads_another_s_greeting_was_there_and_who_sent_it_was_not() -> None:
    text = SESSION + "Приветствие Президента Армении Арама Симоняна огласил министр юстиции Армении Гагик Мелконян."
    assert present(text) == {"Мелконян": "Speaker"}


@pytest.mark.parametrize(
    "told",
    [
        "О ходе расследований доложил Генеральный прокурор Армении Арам Симонян.",
        "Слово было предоставлено Генеральному прокурору Армении Араму Симоняну.",
        "Генеральный прокурор Армении Арам Симонян остановился на возврате активов.",
    ],
)
def test_who_spoke_by_any_turn_of_phrase(told: str) -> None:
    assert present(SESSION + told)["Симонян"] in ("Speaker", "Participant")


@pytest.mark.parametrize(
    "told",
    [
        "Генеральный прокурор Армении Арам Симонян не доложил о ходе расследований.",
        "«Итоги хорошие», – заявил генеральный прокурор Армении Арам Симонян.",
        "Генеральный прокурор Армении Арам Симонян после заседания посетовал на погоду.",
        "Журналистам генеральный прокурор Армении Арам Симонян посетовал на погоду.",
        "Письмо участникам прислал генеральный прокурор Армении Арам Симонян.",
    ],
)
def test_who_spoke_elsewhere_or_sent_words_was_not_there(told: str) -> None:
    assert "Симонян" not in present(SESSION + told)


def test_a_guest_is_told_by_the_words_beside_the_verb() -> None:
    text = SESSION + "В качестве гостя в заседании участвовал Генеральный прокурор Португалии Жозе Алмейда."
    assert "Guest" in present(text)["Алмейда"]


# -- talks told by a call, by a second verb, by colleagues
def test_who_calls_on_an_official_is_his_guest() -> None:
    text = "Посол Ирана в Армении Хамид Пурани 18 июня побывал у генерального прокурора Армении Арама Симоняна."
    assert meetings(text) == ["BilateralMeeting Held 2031-06-18"]
    assert present(text) == {"Симонян": "Host", "Пурани": "Guest"}


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    text = (
        "Завтра генпрокурор Грузии Леван Капанадзе посетит Комитет по правовой статистике, а 4 июля встретится "
        "с генеральным прокурором Казахстана Сериком Оразовым."
    )
    assert "BilateralMeeting Planned 2031-07-04" in meetings(text)


def test_a_person_behind_the_office_where_he_is_received_does_not_own_it() -> None:
    text = (
        "Генеральный прокурор Казахстана Серик Оразов принял в Генеральной прокуратуре главного прокурора Грузии "
        "Левана Капанадзе."
    )
    assert present(text) == {"Оразов": "Host", "Капанадзе": "Guest"}


# -- plans
@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Из-за паводка отменено 34-е заседание КСГП СНГ, намеченное на 10 сентября в Баку.", "Cancelled"),
        ("34-е заседание КСГП СНГ, которое должно было пройти 10 сентября в Баку, отложено.", "Postponed"),
    ],
)
def test_a_plan_that_was_called_off_is_no_plan(told: str, status: str) -> None:
    assert meetings(told)[0].startswith(f"CouncilSession {status} 34")


def test_what_is_decided_at_a_session_leaves_the_session_held() -> None:
    text = "На 33-м заседании КСГП СНГ решено провести следующее заседание в сентябре 2032 года в Ереване."
    assert meetings(text) == ["CouncilSession Held 33", "CouncilSession Planned 2032-09 yerevan"]
    assert decisions(text) == ["NextSession"]


def test_the_next_one_and_the_one_before_need_no_noun() -> None:
    text = SESSION + "Предыдущее, 32-е, состоялось в 2030 году в Бишкеке. "
    assert "CouncilSession Held 32 2030 bishkek" in meetings(text)
    text = "28-я конференция Международной ассоциации прокуроров прошла в Баку. Следующая пройдет в 2032 году в Риге."
    assert "Conference Planned 2032 riga" in meetings(text)


def test_a_day_of_what_is_to_come_is_the_next_such_day() -> None:
    text = SESSION + "Первая видеоконференция прокуроров пройдет 12 февраля."
    assert "Conference Planned 2032-02-12" in meetings(text)  # and the first of no row


def test_guests_that_are_awaited_make_a_visit_to_come() -> None:
    text = SESSION + "Завтра кубинских прокуроров ждут в Шымкенте."
    assert "Visit Planned 2031-06-21 shymkent" in meetings(text)


# -- what is resolved, line by line
def test_lines_in_the_infinitive_under_decided_instruct_and_plan() -> None:
    text = (
        "Координационный совет генеральных прокуроров государств – участников СНГ решил:\n"
        "1. Секретариату Совета до 1 декабря 2031 года обеспечить рассылку материалов.\n"
        "2. Возложить на Секретариат Совета контроль за исполнением решения.\n"
        "3. Следующее заседание Совета провести в сентябре 2032 года в г. Астане.\n"
    )
    assert decisions(text) == ["Instruction", "Instruction", "NextSession"]
    assert "CouncilSession Planned 2032-09 astana" in meetings(text)


def test_a_line_that_nothing_opens_instructs_nobody() -> None:
    text = (
        SESSION + "\nСекретариату Совета предстоит много работы.\nСекретариату Совета не хватает людей, чтобы успеть."
    )
    assert decisions(text) == []


# -- sentences
def test_a_family_name_with_its_initials_may_end_a_sentence() -> None:
    text = SESSION + "Пленарное заседание вел Адамов С. К. На нем выступил генеральный прокурор Армении Симонян А. А."
    assert len([t for t in read(text).things if t.kind == "Prosecutor"]) == 1


def test_a_word_of_doubt_speaks_of_its_own_part_alone() -> None:
    text = "Следователи могли бы объединиться в группу; для этого генпрокурор Армении Арам Симонян приедет в Ригу."
    assert meetings(text) == ["Visit Planned riga"]
    assert meetings("Генеральный прокурор Армении Арам Симонян приехал бы в Ригу.") == []


# -- who acts in what somebody tells
@pytest.mark.parametrize(
    "text",
    [
        "Указав, что основы службы заложил министр юстиции Петр Дымов, докладчик назвал новые задачи.",
        "Основы службы заложил министр юстиции Петр Дымов.",
        "Генеральный прокурор Латвии Юрис Калнс напомнил, как министр юстиции Петр Дымов создал первый отдел.",
        "Калнс представил реформу, которую начал министр юстиции Петр Дымов.",
        "В тот же день приговор огласил судья Петр Дымов.",
    ],
)
def test_who_acts_in_what_somebody_tells_was_not_there(text: str) -> None:
    assert "Дымов" not in present(SESSION + text)


def test_who_tells_it_was_there() -> None:
    text = SESSION + "Генеральный прокурор Латвии Юрис Калнс напомнил, как министр Петр Дымов создал первый отдел."
    assert present(text) == {"Калнс": "Speaker"}
