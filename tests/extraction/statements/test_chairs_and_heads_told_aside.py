"""Chairs told ahead, behind a source or by what somebody opens; delegations in lists; who answered and was given the
floor. Sentences and persons are made up."""

from __future__ import annotations

import pytest

from tests.extraction.statements.test_rows_behind_what_is_unknown import SESSION, ЗАСЕДАНИЕ
from tests.extraction.statements.test_who_else_came import present

SWEDE = "Prosecutor General of Sweden Ida Berg"
ШВЕД = "генеральный прокурор Швеции Ида Берг"
OFFICES = "the Prosecutor General's Offices of Moldova and Ukraine"
БУДЕТ = "5 марта 2031 года в Минске состоится 41-е заседание Координационного совета генеральных прокуроров СНГ. "
LIST = f"""{SESSION}It was attended by the delegations of:

  • competent authorities:
the Republic of Armenia headed by the Prosecutor General Aram Petrosyan;
the Kyrgyz Republic headed by the Prosecutor General Ulan Asanov.
"""
СПИСОК = f"""{ЗАСЕДАНИЕ}В нем приняли участие делегации:

- Республики Армения во главе с Генеральным прокурором Арамом Петросяном;
- Республики Казахстан во главе с Генеральным прокурором Бериком Сериковым.
"""


@pytest.mark.parametrize(
    "told",
    [
        f"{SESSION}{SWEDE}, who opened the session in her capacity of chairman, said that threats grow.",
        f"{SESSION}{SWEDE} opened the session as chairman.",
        f"{БУДЕТ}Председательствовать на заседании будет {ШВЕД}.",
        f"{БУДЕТ}Вести заседание будет {ШВЕД}.",
        f"{ЗАСЕДАНИЕ}Вел заседание, по информации пресс-службы ведомства, {ШВЕД}.",
        f"{ЗАСЕДАНИЕ}Председательствовал на заседании, как сообщили в пресс-службе, {ШВЕД}.",
        f"{ЗАСЕДАНИЕ}Генеральный прокурор Швеции Ида Берг открыла заседание в качестве председателя.",
    ],
)
def test_who_chairs(told: str) -> None:
    there = present(told)
    assert "ccpg:Chair" in (there.get("Ida Berg") or there["Ида Берг"])


@pytest.mark.parametrize(
    "told",
    [
        f"{SESSION}{SWEDE} opened the session as a sign of friendship.",
        f"{SESSION}{SWEDE}, who opened the session in her capacity of deputy chairman, said that threats grow.",
        f"{ЗАСЕДАНИЕ}Генпрокурор Швеции Ида Берг открыла заседание в качестве гостя.",
        f"{БУДЕТ}Председательствовать на заседании {ШВЕД} отказалась.",
        f"{БУДЕТ}Председательствовать на заседании не будет {ШВЕД}.",
        f"{БУДЕТ}Генпрокурор Швеции Ида Берг не будет председательствовать на заседании.",
    ],
)
def test_who_does_not_chair(told: str) -> None:
    assert all("ccpg:Chair" not in roles for roles in present(told).values())


@pytest.mark.parametrize(("told", "who"), [(LIST, "Aram Petrosyan"), (LIST, "Ulan Asanov"), (СПИСОК, "Берик Сериков")])
def test_who_heads_a_state_in_a_list_of_delegations_heads_its_delegation(told: str, who: str) -> None:
    assert "ccpg:HeadOfDelegation" in present(told)[who]


@pytest.mark.parametrize(
    "told",
    [
        f"{SESSION}Armenia, led by President Aram Petrosyan, has changed its laws.",
        f"{SESSION}Delegations came from four states. The hall was full. Armenia, led by Aram Petrosyan, has new laws.",
        f"{ЗАСЕДАНИЕ}Армения, во главе с Арамом Петросяном, изменила законы.",
    ],
)
def test_who_leads_a_state_heads_no_delegation(told: str) -> None:
    assert all("ccpg:HeadOfDelegation" not in roles for roles in present(told).values())


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (f"{ЗАСЕДАНИЕ}На вопросы участников отвечала {ШВЕД}.", {"Ида Берг"}),
        (f"{ЗАСЕДАНИЕ}Наблюдателями были Исполком СНГ и {ШВЕД}.", {"cis-exec", "Ида Берг"}),
        (f"{ЗАСЕДАНИЕ}Приехали и международные организации: Совет Европы, Исполком СНГ.", {"coe", "cis-exec"}),
        (
            f"{SESSION}Taking part in it were, the press service of the office says, delegations of {OFFICES}.",
            {"md", "ua"},
        ),
        (
            f"{SESSION}Representatives of {OFFICES} were brought together by the event.",
            {"md", "ua"},
        ),
    ],
)
def test_who_was_there(told: str, who: set[str]) -> None:
    assert who <= set(present(told))


def test_who_was_given_the_floor_speaks() -> None:
    told = present(f"{ЗАСЕДАНИЕ}Генсек ШОС Д. Ф. Орлов, которому слово дали одним из первых, поздравил хозяев.")
    assert "ccpg:Speaker" in told["Д. Ф. Орлов"]


@pytest.mark.parametrize(
    "told",
    [
        f"{ЗАСЕДАНИЕ}На вопросы журналистов отвечала {ШВЕД}.",
        f"{ЗАСЕДАНИЕ}Генпрокурор Швеции Ида Берг, которой слова не дали, прислала письмо.",
        f"{ЗАСЕДАНИЕ}Генпрокурор Швеции Ида Берг, которой слово не дали, прислала письмо.",
    ],
)
def test_who_was_not_there(told: str) -> None:
    assert not {"Ida Berg", "Ида Берг"} & set(present(told))


@pytest.mark.parametrize(
    "told",
    [
        f"{SESSION}{SWEDE}, who had come to the session at the invitation of the hosts as a guest, spoke of prisons.",
        f"{ЗАСЕДАНИЕ}Генпрокурор Швеции Ида Берг приехала на заседание в качестве гостя.",
    ],
)
def test_who_came_as_a_guest(told: str) -> None:
    there = present(told)
    assert "ccpg:Guest" in (there.get("Ida Berg") or there["Ида Берг"])


@pytest.mark.parametrize(
    "told",
    [
        f"{SESSION}{SWEDE} came to Minsk as a guest of the President.",
        f"{SESSION}{SWEDE} had come to the session as a guest of a friend.",
        f"{ЗАСЕДАНИЕ}Генпрокурор Швеции Ида Берг приехала на заседание в качестве переводчика.",
    ],
)
def test_who_was_no_guest_of_the_session(told: str) -> None:
    assert all("ccpg:Guest" not in roles for roles in present(told).values())
