"""For whom somebody signs, and whose an instrument is, where its own words do not say. Sentences and persons are made
up."""

from __future__ import annotations

import pytest

from tests.extraction.statements.test_ways_of_signing import ARMENIA, GEORGIA, read, values

ARAM, DAVIT = "Prosecutor General of Armenia Aram Petrosyan", "Prosecutor General of Georgia Davit Beridze"
OFFICES = [ARMENIA, GEORGIA]
NOTE = "The conference of prosecutors general was held in Tbilisi. "


@pytest.mark.parametrize(
    "text",
    [
        f"A memorandum was concluded. For the Armenian side it was signed by {ARAM}, for the Georgian side by {DAVIT}.",
        f"A memorandum was signed in Tbilisi for Armenia by {ARAM} and on behalf of Georgia by {DAVIT}.",
        f"A memorandum was adopted in Tbilisi. The signatures came from {ARAM} and {DAVIT}.",
        f"A memorandum was signed in Tbilisi. The signatories were {ARAM} and {DAVIT}.",
        f"{ARAM} met {DAVIT}. At the end of the talks they signed a memorandum.",
    ],
)
def test_who_signs_for_which_side_is_signatory(text: str) -> None:
    reading = read(text)
    assert len(values(reading, "ccpg:signatory")) == 2
    assert values(reading, "ccpg:party") == OFFICES


def test_where_a_signatory_is_from_makes_no_party_of_the_state() -> None:
    reading = read("Prosecutors General Aram Petrosyan of Armenia and Davit Beridze of Georgia signed a memorandum.")
    assert values(reading, "ccpg:party") == OFFICES


def test_a_counterpart_in_a_state_is_its_office() -> None:
    reading = read("The Prosecutor General's Office of Armenia and its counterpart in Georgia signed a memorandum.")
    assert values(reading, "ccpg:party") == OFFICES


def test_states_told_by_their_number_sign_one_by_one() -> None:
    reading = read(NOTE + "Three countries signed a declaration on 5 March 2031: Armenia, Georgia and Kazakhstan.")
    assert values(reading, "ccpg:party") == ["state/am", "state/ge", "state/kz"]
    reading = read(NOTE + "Three countries signed a declaration on 5 March 2031. Armenia and Georgia had prepared it.")
    assert not values(reading, "ccpg:party")


def test_two_offices_that_act_under_an_agreement_made_it() -> None:
    under = "Under an agreement in force until 2035 the Prosecutor General's Offices of Armenia and Georgia will {}."
    assert values(read(under.format("train prosecutors")), "ccpg:party") == OFFICES
    convention = "Under the UN Convention the Prosecutor General's Offices of Armenia and Georgia will train."
    assert not values(read(convention), "ccpg:party")


def test_an_office_and_a_state_beside_it_are_two_offices() -> None:
    text = "The Offices of the Director of Public Prosecutions in Fiji and Samoa signed a memorandum of understanding."
    assert values(read(text), "ccpg:party") == [
        "body/fj-prosecutor-generals-office",
        "body/ws-prosecutor-generals-office",
    ]


COUNCIL = "The Coordinating Council of Prosecutors General of the CIS met in Minsk on 2 May 2030. "
ZASEDANIE = "2 мая 2030 года в Минске прошло заседание Координационного совета генеральных прокуроров стран СНГ. "


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{COUNCIL}The Council also has a plan against piracy for 2031–2033.", "en"),
        (f"{ZASEDANIE}У Совета есть план борьбы с пиратством на 2031–2033 годы.", "ru"),
        (f"{ZASEDANIE}Среди документов Совета – план борьбы с пиратством на 2031–2033 годы.", "ru"),
    ],
)
def test_a_plan_that_a_council_has_is_its_own(text: str, language: str) -> None:
    assert values(read(text, language), "ccpg:party") == ["body/ccpg"]


@pytest.mark.parametrize(
    "words",
    [
        "The Council has discussed a plan against piracy for 2031–2033.",
        "Among the documents of the Council discussed in Minsk there was nothing. A plan against piracy is awaited.",
        "The Council has a secretariat. There is a plan against piracy for 2031–2033.",
    ],
)
def test_what_a_council_does_not_have_alone_is_not_its_own(words: str) -> None:
    assert not values(read(COUNCIL + words), "ccpg:party")
