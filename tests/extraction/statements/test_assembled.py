"""Three and more named in a row where a page tells of one gathering were there, by whatever verb; those elected,
invited, awaited or counted as members were not. Sentences and persons are made up."""

from __future__ import annotations

import pytest

from tests.extraction.statements.test_doings import told_as_there
from tests.extraction.statements.test_presence import present

HELD = "The 4th regional conference of prosecutors was held in Riga, Latvia, on 5 and 6 March 2031.\n\n"
IDA = "Ida Berg, Prosecutor General of Sweden"
JURIS = "Juris Kalns, Prosecutor General of Latvia"
OLA = "Ola Dahl, Director of Public Prosecutions of Norway"
THREE = {"Ida Berg", "Juris Kalns", "Ola Dahl"}
TOLD = [
    f"Around the table sat {IDA}, {JURIS}, and {OLA}.",
    f"The seats of honour were filled by {IDA}; {JURIS}; and {OLA}.",
    f"Round the table: {IDA}; {JURIS}; {OLA}.",
    f"To Riga had made their way {IDA}, {JURIS} and {OLA}.",
    f"{IDA}, {JURIS} and {OLA} stood in the front row.",
]
NOT_TOLD = [
    f"The conference elected {IDA}, {JURIS}, and {OLA} to its bureau.",
    f"Among the candidates are {IDA}, {JURIS}, and {OLA}.",
    f"{IDA}, {JURIS} and {OLA} have been invited.",
    f"{IDA}, {JURIS} and {OLA} will come to the next one.",
    f"Members of the network are {IDA}, {JURIS} and {OLA}.",
    f"{IDA}, {JURIS} and {OLA} did not come.",
    f"Messages of {IDA}, {JURIS} and {OLA} were read out.",
    f"{IDA}, {JURIS} and {OLA} were congratulated.",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_row_of_three_was_there(text: str) -> None:
    assert present(HELD + text).keys() >= THREE


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_row_told_of_something_else_was_not(text: str) -> None:
    assert present(HELD + text).keys().isdisjoint(THREE)


def test_who_came_with_a_delegation_headed_it() -> None:
    for ending in ("and their respective delegations", "each with a delegation of hers or his"):
        text = f"{HELD}Around the table sat {IDA}; {JURIS}; {OLA}; {ending}."
        assert all("HeadOfDelegation" in roles for who, roles in present(text).items() if who in THREE)


def test_members_of_one_delegation_do_not_head_it() -> None:
    text = f"{HELD}Around the table sat, as the delegation of the region, {IDA}; {JURIS}; {OLA}."
    assert not any("HeadOfDelegation" in roles for roles in present(text).values())


def test_seats_of_many_states_in_a_row_stand_for_their_offices() -> None:
    text = f"{HELD}At its end stood, side by side, the prosecutors general of Sweden, Norway, Finland and Denmark."
    assert present(text).keys() >= {"se", "no", "fi", "dk"}


def test_states_in_a_row_are_there_only_where_their_coming_is_told() -> None:
    assert present(f"{HELD}Represented were Sweden, Norway, Finland and Denmark.").keys() >= {"se", "no", "fi", "dk"}
    assert present(f"{HELD}It dealt with cables between Sweden, Norway, Finland and Denmark.") == {}


def test_heads_of_states_in_a_row_are_not_taken_for_guests_of_prosecutors() -> None:
    row = "Ida Berg, President of Sweden, Juris Kalns, President of Latvia, and Ola Dahl, President of Finland"
    assert present(f"{HELD}Portraits showed {row}.") == {}


def test_beside_talks_the_page_is_about_its_conference() -> None:
    text = f"{HELD}On its margins {JURIS}, met {OLA}, on 6 March 2031.\n\nNobody was late.\n\n{IDA}, thanked the hosts."
    assert "Ida Berg" in present(text)


@pytest.mark.parametrize(
    "text",
    [
        f"It was attended, among many others, by {IDA}, {JURIS}, and {OLA}.",
        f"The conference was opened by {IDA}; a poet of the town; {JURIS}; and {OLA}.",
        f"The conference brings together 90 guests, among them {IDA}, {JURIS}, and {OLA}.",
    ],
)
def test_lists_behind_what_opens_them(text: str) -> None:
    assert present(HELD + text).keys() >= THREE


def test_who_represents_a_body_is_there_on_its_behalf() -> None:
    text = f"{HELD}The Prosecutor General's Office of Sweden was represented there by Ms. Kate Sand, a jurist."
    assert "Kate Sand" in told_as_there(text)
