"""Meetings told without their noun, by those who gathered, by wire, at the same place; and days that want a year.
Sentences and persons are made up."""

from __future__ import annotations

import pytest

from tests.extraction.stories import slots_of, told

CONFERENCE = "Конференция генеральных прокуроров завершилась в Любляне. "


def meetings(text: str, issued: str = "2031-06-10") -> set[str]:
    kinds = ("Meeting", "Conference", "CouncilSession", "WorkingGroupMeeting", "BilateralMeeting", "Visit")
    rows = (line.split(" | ") for line in told(text, language="ru", issued=issued))
    return {" | ".join(row) for row in rows if row[0] in kinds and row[1] in ("Held", "Planned", "Cancelled")}


def slots(text: str, issued: str = "2031-06-10") -> set[str]:
    """Predicate and value of every slot of a meeting."""
    return slots_of("meeting", text, issued=issued)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Это уже пятая такая встреча.", "ordinal 5"),
        ("Следующую, шестую, конференцию примет Рига.", "place place/riga"),
        ("Следующая, как ожидается, в 2032 году проведет ЮАР.", "country state/za"),
    ],
)
def test_more_of_the_conference_and_the_next(text: str, expected: str) -> None:
    assert expected in slots(CONFERENCE + text)


def test_of_two_numbers_each_has_its_town() -> None:
    text = "Пятая конференция генпрокуроров Европы будет в Риге, а шестая, в 2033 году, – в Киеве."
    assert {"ordinal 5", "ordinal 6", "place place/riga", "place place/kyiv", "startDate 2033"} <= slots(text)


def test_the_last_of_a_row_is_told_by_its_number() -> None:
    text = (
        "На границе ежегодно проходит совещание прокуратур Вьетнама и Китая; последнее, "
        "третье, состоялось 5 мая в Ханое."
    )
    assert {"ordinal 3", "startDate 2031-05-05", "place place/hanoi"} <= slots(text)


def test_the_first_of_them_is_one_to_come() -> None:
    text = (
        "Генпрокуратуры Грузии и Литвы условились о ежегодных консультациях экспертов. Первые "
        "из них пройдут в мае 2032 года в Вильнюсе."
    )
    assert {"status ccpg:Planned", "startDate 2032-05", "place place/vilnius"} <= slots(text)


def test_many_who_gathered_are_a_meeting_that_the_text_calls_by_its_noun() -> None:
    text = "В Астане собрались представители прокуратур семи стран. Трехдневный семинар посвящен возврату активов."
    assert {"status ccpg:Held", "place place/astana"} <= slots(text)
    assert slots("В Астане собрались зрители из семи стран. Прокуратура Казахстана благодарит их.") == set()


def test_it_lasts_until_a_day() -> None:
    text = (
        "В Минске проходит XII форум прокуроров стран СНГ, на который приехали прокуроры "
        "Армении. Он продлится до 14 июня."
    )
    assert "endDate 2031-06-14" in slots(text)


def test_at_the_same_place() -> None:
    text = (
        "Встреча генпрокуроров ШОС прошла 5 июня в Бишкеке. Следующую примет Исламабад. "
        "В тот же день там же прошло III заседание Совета генпрокуроров ОТГ."
    )
    assert "CouncilSession | Held | 2031-06-05 | bishkek" in meetings(text) or "place place/bishkek" in slots(text)


def test_by_wire() -> None:
    text = "Генпрокурор Грузии Ираклий Шонидзе и генпрокурор Литвы Нида Грунте встретились по видеосвязи. "
    assert "online true" in slots(text)
    assert "online true" not in slots("Генпрокуроры Грузии и Литвы встретились в Риге и говорили о видеосвязи.")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("23 июля прошлого года", "2030-07-23"),
        ("в сентябре прошлого года", "2030-09"),
        ("в минувшем мае", "2031-05"),
        ("2 октября", "--10-02"),
    ],
)
def test_days_that_want_a_year(words: str, day: str) -> None:
    text = f"Заседание КСГП состоялось {words} в Минске. Генпрокуроры Армении и Беларуси были там."
    assert f"startDate {day}" in slots(text)


def test_a_day_of_bygone_years_stays_without_its_year() -> None:
    text = "В 1995 году прокуроры стран СНГ создали совет. Заседание КСГП состоялось 2 октября в Минске."
    assert "startDate 2030-10-02" not in slots(text)


def test_a_week_is_no_year() -> None:
    text = "На прошлой неделе в Минске состоялось заседание КСГП. Генпрокуроры Армении и Беларуси были там."
    assert not any(slot.startswith("startDate 2030") for slot in slots(text))


def test_a_meeting_with_a_delegation_of_another_state_is_of_two() -> None:
    text = "В Воронеже состоялась рабочая встреча с делегацией Генеральной прокуратуры Кубы."
    assert any(line.startswith("BilateralMeeting") for line in told(text, language="ru"))


def test_the_session_of_a_group_told_just_before() -> None:
    text = (
        "17-е заседание генпрокуроров ШОС прошло в Бишкеке. Группа экспертов прокуратур создана в 2030 году. "
        "Первое ее заседание прошло 14 мая 2031 года в Пекине."
    )
    assert {"place place/bishkek", "place place/beijing"} <= slots(text)


def test_a_council_that_sits_while_a_conference_is_held_is_not_that_conference() -> None:
    text = (
        "5 июля 2031 года в Москве прошла седьмая по счёту конференция генеральных прокуроров государств - членов "
        "Совета Европы. С докладом выступил генеральный прокурор Венгрии Тамаш Бодроги. 6 июля Консультативный совет "
        "европейских прокуроров собрался на свое первое заседание."
    )
    assert {"ordinal 7", "ordinal 1", "series body/ccpe", "series series/europe-prosecutors-general"} <= slots(text)
    assert any("Conference" in line for line in told(text, language="ru"))
