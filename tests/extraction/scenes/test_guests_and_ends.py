"""Whose land brackets tell, visits that are still to end, and names of meetings that do not tell who met whom."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document
from tests.extraction.scenery import value_of


def values(text: str, predicate: str) -> set[str]:
    """What the claims of one predicate give that are read of a text of June 2031."""
    language = "ru" if any("а" <= letter <= "я" for letter in text) else "en"
    found = extract(Document("sample", text, language, issued="2031-06-12")).claims
    return {value_of(claim) for claim in found if claim.predicate == predicate}


def names(text: str, kind: str) -> set[str]:
    """The first labels of the things of a class that are read of a text."""
    result = extract(Document("sample", text, "ru", issued="2031-06-12"))
    return {thing.labels[0].text for thing in result.things if thing.kind == kind and thing.labels}


WHOSE = [
    "Прокурор Пензенской области Олег Верин 5 июня встретился с прокурорами из Бреста (Беларусь).",
    "Прокурор Пензенской области Олег Верин 5 июня встретился с делегацией прокуроров из провинции Хунань (Китай).",
    "Прокурор Пензенской области Олег Верин 5 июня встретился с прокурором Брестской области Иваном Лисом (Беларусь).",
]


@pytest.mark.parametrize("text", WHOSE)
def test_brackets_behind_guests_tell_not_where_they_met(text: str) -> None:
    assert values(text, "ccpg:status") == {"ccpg:Held"}
    assert values(text, "ccpg:country") == set()


def test_brackets_behind_a_place_tell_where_they_met() -> None:
    text = "5 июня в г. Санья провинции Хайнань (Китай) состоялось заседание генеральных прокуроров государств ШОС."
    assert values(text, "ccpg:country") == {"state/cn"}


BEGUN = "5 июня в Минск с визитом прибыл генеральный прокурор Вьетнама Нгуен Ван Тань. "
TO_END = [
    "8 июня он завершит визит в Минск.",
    "Завтра делегация завершит свой визит.",
    "Завтра гости закончат свой визит в Минск.",
]


@pytest.mark.parametrize("text", TO_END)
def test_who_will_end_a_visit_makes_no_other(text: str) -> None:
    assert values(BEGUN + text, "ccpg:startDate") == {"2031-06-05"}
    assert values(BEGUN + text, "ccpg:status") == {"ccpg:Held"}
    assert values(text, "ccpg:status") == set()


ENDED = [
    "8 июня генеральный прокурор Вьетнама Нгуен Ван Тань завершил визит в Минск.",
    "On 8 June the Prosecutor General of Vietnam Nguyen Van Tan wrapped up his visit to Minsk.",
]


@pytest.mark.parametrize("text", ENDED)
def test_the_day_on_which_a_visit_ended_is_its_last(text: str) -> None:
    assert values(text, "ccpg:endDate") == {"2031-06-08"}
    assert values(text, "ccpg:startDate") == set()


def test_two_of_one_office_do_not_name_the_meeting() -> None:
    text = (
        "7 апреля Генеральный прокурор Республики Беларусь Валентин Сукин и его заместитель Андрей Лис провели встречу "
        "с делегацией прокуратуры Вьетнама."
    )
    assert "Валентин Сукин – Андрей Лис" not in names(text, "BilateralMeeting")


def test_two_of_one_state_who_met_name_the_meeting() -> None:
    text = "Президент Беларуси Иван Лунь встретился с Генеральным прокурором Беларуси Валентином Сукиным."
    assert names(text, "Meeting") == {"Иван Лунь – Валентин Сукин"}


WITH_INITIALS = [
    ("В заседании участвовали прокурор Брестской области Долгих П.Н. и начальник отдела Белый А.В.", "Белый А.В."),
    ("Встречу открыл заместитель Генерального прокурора Республики Беларусь Старый А. К.", "Старый А. К."),
    ("С докладом выступил прокурор Брестской области Лесной В.П., поблагодаривший коллег.", "Лесной В.П."),
    ("В заседании участвовали прокурор Брестской области Долгих П.Н. и начальник отдела Лис А.В.", "Долгих П.Н."),
]


@pytest.mark.parametrize(("text", "name"), WITH_INITIALS)
def test_a_word_with_its_initials_behind_is_a_family_name(text: str, name: str) -> None:
    assert name in names(text, "Prosecutor")


def test_initials_before_another_name_are_not_those_of_the_word_before_them() -> None:
    assert not names("На улице Красная А.А. Лис встретил прокурора.", "Prosecutor")


OF_A_REGION = [
    "Прокурор Амурской области Олег Верин 5 июня встретился с делегацией прокуратуры провинции Хунань (Китай).",
    "Прокурор Амурской области Олег Верин 5 июня встретился с китайской делегацией из провинции Хунань.",
]


@pytest.mark.parametrize("text", OF_A_REGION)
def test_who_is_from_a_region_is_not_the_states_own_office(text: str) -> None:
    assert "body/cn-prosecutor-generals-office" not in values(text, "ccpg:participant")


def test_a_delegation_of_the_state_is_its_office() -> None:
    text = "Прокурор Амурской области Олег Верин 5 июня встретился с китайской делегацией из пяти человек."
    assert "body/cn-prosecutor-generals-office" in values(text, "ccpg:participant")


def test_a_bare_prosecutor_has_not_the_seat_of_the_one_named_before() -> None:
    text = "Прокурор Пензенской области Олег Верин 5 июня встретился с прокурором Иваном Лисом (Беларусь)."
    assert len(values(text, "org:member")) == 1


TALKS = "состоялась встреча Генерального прокурора Беларуси Ивана Лиса с Генеральным прокурором Вьетнама Фам Ван Танем."
APART = [
    f"5 июня в Минске прошла конференция прокуроров. В Минске {TALKS}",
    f"Беларусь готова провести региональную конференцию прокуроров. В Минске {TALKS}",
    f"5 июня в Минске прошло заседание Координационного совета генеральных прокуроров СНГ. В Минске {TALKS}",
]


@pytest.mark.parametrize("text", APART)
def test_the_meeting_of_one_with_another_is_not_the_conference_told_before(text: str) -> None:
    assert "Иван Лис – Фам Ван Тань" in names(text, "BilateralMeeting")


def test_who_came_for_the_28th_came_not_for_the_next() -> None:
    text = (
        "Следующая ежегодная конференция Международной ассоциации прокуроров пройдет в Баку. Генеральный прокурор "
        "Азербайджана Али Мамедли находился с визитом в Лондоне для участия в 28-й ежегодной конференции Международной "
        "ассоциации прокуроров."
    )
    assert "28" not in values(text, "ccpg:ordinal")


def test_what_stands_before_the_paper_is_not_its_topic() -> None:
    text = (
        "Прокуратура Беларуси планирует объявить преступников в международный розыск. Они обвиняются в геноциде. "
        "Об этом сообщили в ведомстве. В среду прокуратура Беларуси подписала соглашение о сотрудничестве с "
        "прокуратурой Вьетнама."
    )
    assert values(text, "ccpg:topic") == set()
