"""A plan told by a verb that no lexicon has is a plan."""

from __future__ import annotations

import pytest

from tests.extraction.stories import told

WEDNESDAY = "2031-03-05"
PLANS = [
    ("en", "The fund will bring together prosecutors of Jamaica and Peru in a workshop in Lima on Friday."),
    ("en", "Prosecutors of Jamaica and Peru will also gain knowledge at a workshop in Lima on Friday."),
    ("en", "At a workshop in Lima on Friday, prosecutors of Jamaica and Peru will gain knowledge."),
    ("ru", "Прокуроры Перу и Ямайки приобретут новые знания на семинаре в Лиме в пятницу."),
    ("ru", "Прокуроры Перу и Ямайки будут повышать квалификацию на семинаре в Лиме в пятницу."),
]
DEEDS = [
    ("en", "Prosecutors of Jamaica and Peru gained knowledge at a workshop in Lima on Friday."),
    ("ru", "Прокуроры Перу и Ямайки приобрели новые знания на семинаре в Лиме в пятницу."),
]


@pytest.mark.parametrize(("language", "text"), PLANS)
def test_what_will_be_done_there_is_planned_for_the_next_such_day(language: str, text: str) -> None:
    assert "Conference | Planned | 2031-03-07 | lima" in told(text, language=language, issued=WEDNESDAY)


@pytest.mark.parametrize(("language", "text"), DEEDS)
def test_what_was_done_there_was_held(language: str, text: str) -> None:
    assert "Conference | Held | 2031-02-28 | lima" in told(text, language=language, issued=WEDNESDAY)


NO_VISIT = [
    ("en", "The visit of Prosecutor General of Peru Ana Ruiz to Astana, planned for March, did not take place."),
    ("en", "Ahead of her visit to Astana, Prosecutor General of Peru Ana Ruiz gave an interview."),
    ("ru", "Накануне визита в Астану генеральный прокурор Перу Анна Руис дала интервью."),
    ("ru", "Меморандум планируется подписать в ходе визита генерального прокурора Перу Анны Руис в Астану."),
]


@pytest.mark.parametrize(("language", "text"), NO_VISIT)
def test_a_visit_that_is_still_to_come_or_never_came_was_not_held(language: str, text: str) -> None:
    assert not any("Held" in line or line.endswith("Guest") for line in told(text, language=language))
