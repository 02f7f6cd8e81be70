"""A meeting that is combined with another keeps its day and its town to itself. Every place and number is invented."""

from __future__ import annotations

import pytest

from tests.extraction.stories import told

COUNCIL = "session of the Coordinating Council of Prosecutors General"
OTHER = "meeting of the prosecutors general of the SCO member states"
СОВЕТ = "заседание Координационного совета генеральных прокуроров государств – участников СНГ"
С_ДРУГОЙ = "встречей генеральных прокуроров государств – членов Шанхайской организации сотрудничества"


@pytest.mark.parametrize(
    "text",
    [
        f"The 39th {COUNCIL} will be held in Brest. It is set for 12 May 2034 and will be combined with a {OTHER}.",
        f"The 39th {COUNCIL} is scheduled for 12 May 2034 in Brest and will be combined with a {OTHER}.",
        f"The 39th {COUNCIL} is due in Brest. The session will open on 12 May 2034 and coincide with a {OTHER}.",
    ],
)
def test_day_and_town_are_of_the_first(text: str) -> None:
    assert told(text) == {"CouncilSession | Planned | 2034-05-12 | brest", "Conference | Planned |  | "}


@pytest.mark.parametrize(
    "text",
    [
        f"39-е {СОВЕТ} пройдет в Бресте. Оно запланировано на 12 мая 2034 года и будет совмещено со {С_ДРУГОЙ}.",
        f"39-е {СОВЕТ} состоится в Бресте. Заседание намечено на 12 мая 2034 года и совмещается со {С_ДРУГОЙ}.",
        f"39-е {СОВЕТ} намечено на 12 мая 2034 года в Бресте и должно быть совмещено со {С_ДРУГОЙ}.",
        f"39-е {СОВЕТ} пройдет в Бресте. Его собираются совместить со {С_ДРУГОЙ}. Оно намечено на 12 мая 2034 года.",
    ],
)
def test_day_and_town_are_of_the_first_in_russian(text: str) -> None:
    assert told(text, language="ru") == {"CouncilSession | Planned | 2034-05-12 | brest", "Conference | Planned |  | "}


@pytest.mark.parametrize("verb", ["собираются совместить", "планируется совместить", "хотят приурочить"])
def test_who_plans_to_combine_two_plans_both(verb: str) -> None:
    tie = f"к {С_ДРУГОЙ.replace('встречей', 'встрече')}" if "приурочить" in verb else f"со {С_ДРУГОЙ}"
    assert told(f"39-е {СОВЕТ} {verb} {tie}.", language="ru") == {
        "CouncilSession | Planned |  | ",
        "Conference | Planned |  | ",
    }


@pytest.mark.parametrize("rest", ["его решено не совмещать", "его совмещать не станут"])
def test_what_nobody_combines_is_not_planned(rest: str) -> None:
    assert told(f"39-е {СОВЕТ} пройдет в Бресте. Со {С_ДРУГОЙ} {rest}.", language="ru") == {
        "CouncilSession | Planned |  | brest"
    }


def test_two_that_are_told_together_share_day_and_town() -> None:
    text = f"In Brest on 12 May 2034 the 39th {COUNCIL} and a {OTHER} will be held."
    assert told(text) == {"CouncilSession | Planned | 2034-05-12 | brest", "Conference | Planned | 2034-05-12 | brest"}
