"""When a body was founded, and who is party to what was signed, told in a sentence of its own. Texts are made up."""

from __future__ import annotations

import pytest

from tests.extraction.statements.test_who_else_came import read

COUNCIL = "The Coordinating Council of Prosecutors General of the CIS met in Minsk on 5 March 2031. "
СОВЕТ = "Координационного совета генеральных прокуроров государств – участников СНГ"
SIGNED = "On 5 March 2031 the prosecutors general of the CIS signed an agreement on cooperation against corruption. "


def values(text: str, predicate: str) -> set[str]:
    return {value for (_, name), row in read(text)[1].items() for value in row if name == predicate}


@pytest.mark.parametrize(
    ("told", "when"),
    [
        (f"{COUNCIL}The Council was founded by a decision of 7 December 1995.", "1995-12-07"),
        (f"{COUNCIL}The Council, set up in 1995, has nine members.", "1995"),
        (f"{COUNCIL}The Council traces its existence to a joint decision adopted on 7 December 1995.", "1995-12-07"),
        (
            f"{COUNCIL}By a joint decision of 7 December 1995 the prosecutors general of the CIS created the Council.",
            "1995-12-07",
        ),
        (f"Датой основания {СОВЕТ} считается 7 декабря 1995 года.", "1995-12-07"),
    ],
)
def test_a_founding_is_told_in_many_ways(told: str, when: str) -> None:
    assert values(told, "ccpg:founded") == {when}


@pytest.mark.parametrize(
    "told",
    [
        "A museum was founded by a decision of 7 December 1995.",
        "The Council discussed a decision of 7 December 1995.",
        "The Council has not been founded by a decision of 7 December 1995.",
        "They praised the LEXA platform, which the Prosecutor General's Office of Armenia launched in 2020.",
        "They use a portal that the Prosecutor General's Office of Armenia set up in 2020.",
        "The Prosecutor General's Office of Armenia launched in 2020 a portal for citizens.",
    ],
)
def test_other_decisions_and_deeds_found_no_body(told: str) -> None:
    assert values(COUNCIL + told, "ccpg:founded") == set()


@pytest.mark.parametrize(
    "told",
    [
        "Among the parties are the prosecutor general's offices of Armenia and Kazakhstan.",
        "It took effect that day. The parties are the prosecutor general's offices of Armenia and Kazakhstan.",
        (
            "The Prosecutor General's Office of Armenia signed with a dissenting opinion."
            " The Prosecutor General's Office of Kazakhstan is a party as well."
        ),
    ],
)
def test_parties_are_told_in_sentences_of_their_own(told: str) -> None:
    found = {value for value in values(SIGNED + told, "ccpg:party") if "-prosecutor" in value}
    assert {body.removeprefix("body/")[:2] for body in found} == {"am", "kz"}


@pytest.mark.parametrize(
    "told",
    ["Georgia and Moldova are not among the parties.", "The Prosecutor General's Office of Georgia is no party."],
)
def test_who_is_no_party_is_none(told: str) -> None:
    assert not {value for value in values(SIGNED + told, "ccpg:party") if value.startswith(("body/ge", "state/ge"))}


def test_since_when_there_is_a_known_body_is_kept_of_a_page_on_other_things() -> None:
    text = "The Anti-Terrorism Center of the CIS was established in June 2000 by a decision of the heads of state."
    assert values(f"The weather was fine. {text}", "ccpg:founded") == {"2000-06"}
