"""Who has only set out for somewhere is not there yet."""

from __future__ import annotations

import pytest

from tests.extraction.stories import told

WHO = "Генеральный прокурор Беларуси Иван Лис"
LEFT = ["вылетел в Пекин", "отправился в Пекин", "отбыл в Пекин", "выехал в Пекин", "направился в Пекин"]


@pytest.mark.parametrize("left", LEFT)
def test_who_left_for_a_conference_is_to_take_part(left: str) -> None:
    lines = told(f"{WHO} {left} для участия в конференции прокуроров.", language="ru")
    assert "Conference | Иван Лис | Participant?" in lines
    assert any(line.startswith("Conference | Planned |") for line in lines)


@pytest.mark.parametrize("left", LEFT)
def test_who_left_on_a_visit_is_to_make_it(left: str) -> None:
    lines = told(f"{WHO} {left} с рабочим визитом.", language="ru")
    assert any(line.startswith("Visit | Planned |") for line in lines)


THERE = [
    f"{WHO} прибыл в Пекин для участия в конференции прокуроров.",
    f"5 мая {WHO} вылетел в Пекин на конференцию прокуроров.",
    f"В 2029 году {WHO} отправился в Пекин на конференцию прокуроров.",
    f"{WHO} вылетел в Пекин, где выступил на конференции прокуроров.",
]


@pytest.mark.parametrize("text", THERE)
def test_who_came_or_left_before_was_there(text: str) -> None:
    assert any(line.startswith("Conference | Held |") for line in told(text, language="ru"))
