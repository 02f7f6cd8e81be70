"""Who met whom: by a pronoun that may mean two, one by one, with the one met before the noun, at a place to be."""

from __future__ import annotations

import pytest

from tests.extraction.stories import told

ARRIVED = "European Chief Prosecutor Laura Kovacs came to Ljubljana on 30 May."
RECEIVED = "Earlier she had been received in Bucharest by President of Romania Klaus Iorga."


def test_she_is_nobody_where_two_may_be_meant() -> None:
    lines = told(f"{ARRIVED} The Croatian Prosecutor General Zlata Hrvat was to receive her. {RECEIVED}")
    assert not any("Zlata" in line or "Klaus" in line for line in lines)


def test_she_is_who_came() -> None:
    lines = told(f"{ARRIVED} {RECEIVED}")
    assert {"BilateralMeeting | Klaus Iorga | Host", "BilateralMeeting | Laura Kovacs | Guest"} <= lines


def test_each_of_several_met_has_a_meeting() -> None:
    text = (
        "Prosecutor General of Ukraine Yuriy Lys has already had working meetings with Prosecutor General of China "
        "Zhao Jun and with Minister of Justice of China Zhou Tian."
    )
    met = {"Zhao Jun", "Zhou Tian", "Yuriy Lys"}
    assert {f"BilateralMeeting | {name} | Participant" for name in met} <= told(text)


def test_who_is_met_may_stand_between_verb_and_noun_for_a_body_of_states() -> None:
    text = "Генеральный прокурор Армении Арам Вардян провёл с исполнительным секретарём СНГ Леонидом Липой встречу."
    lines = told(text, language="ru")
    assert {f"BilateralMeeting | {name} | Participant" for name in ("Арам Вардян", "Леонид Липа")} <= lines


def test_where_the_next_session_will_be_is_planned() -> None:
    text = "The next session of the Coordinating Council of Prosecutors General of the CIS will be in Minsk."
    assert told(text) == {"CouncilSession | Planned |  | minsk"}


def test_a_bare_session_is_the_session_whatever_was_held_before_it() -> None:
    text = (
        "В Душанбе прошло 28-е заседание Координационного совета генеральных прокуроров СНГ. Накануне заместители "
        "генеральных прокуроров провели совещание экспертов. В заседании участвовал генеральный "
        "прокурор Молдовы Ион Лис."
    )
    lines = told(text, language="ru")
    assert "CouncilSession | Ион Лис | Participant" in lines
    assert "WorkingGroupMeeting | Ион Лис | Participant" not in lines


SAID_THERE = [
    (
        "en",
        "They will sign a pact, said Prosecutor General of Iran Ali Amin at talks with Ambassador of Peru Li Ruiz.",
    ),
    ("ru", "Прокуратуры подпишут договор, заявил генпрокурор Ирана Али Амин на встрече с послом Перу Хуаном Руисом."),
]


@pytest.mark.parametrize(("language", "text"), SAID_THERE)
def test_where_it_was_said_that_something_will_be_done_was_held(language: str, text: str) -> None:
    assert "BilateralMeeting | Held |  | " in told(text, language=language)
