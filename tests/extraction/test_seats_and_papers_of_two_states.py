"""News on two states: whose body letters in brackets name, who of two chiefs holds which seat, whom the guests only
remember, which paper is the one of today. All names are invented."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats
from tests.extraction.stories import slots_of, told


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        (
            (
                "The Graft Commission of Malaysia signed a memo with the Authority Against Corruption (AAC) of "
                "Mongolia in Ulaanbaatar. AAC director Dorj Zandan and prosecutors attended."
            ),
            "Dorj Zandan | mn-authority-against-corruption--director | Current",
        ),
        (
            (
                "The Economic Crimes Commission of Malaysia received guests of the Bureau for Integrity (BI) of the "
                "Republic of Rwanda led by BI Director Paul Kagoro. The prosecutors exchanged views."
            ),
            "Paul Kagoro | rw-bureau-for-integrity--director | Current",
        ),
    ],
)
def test_letters_in_brackets_name_the_body_of_the_state_behind_them(text: str, seat: str) -> None:
    assert seat in seats(text, "my")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Attorney General of Kenya Paul Mwangi and Director of Public Prosecutions of Kenya Jane Otieno met.",
            {
                "Paul Mwangi | ke-office--pg | Current",
                "Jane Otieno | ke-office--director-of-public-prosecutions | Current",
            },
        ),
        (
            "Mark Dale, Director of Public Prosecutions of Ireland, met Helen Brooks, Attorney General of Ireland.",
            {"Mark Dale | ie-office--pg | Current", "Helen Brooks | ie-office--attorney-general | Current"},
        ),
        (
            "The Attorney-General of Namibia, Paul Banda, and the Prosecutor-General of Namibia, Jane Phiri, met.",
            {"Paul Banda | na-office--attorney-general | Current", "Jane Phiri | na-office--pg | Current"},
        ),
    ],
)
def test_attorney_general_and_head_of_prosecutions_of_one_state_hold_two_seats(text: str, expected: set[str]) -> None:
    assert seats(text) == expected


HOLDER = "Ilgar Amirli | az-office--pg | {}"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The guests came to Baku. Then Prosecutor General of Azerbaijan Ilgar Amirli received them.", "Current"),
        ("Then-Prosecutor General of Azerbaijan Ilgar Amirli received the prosecutors.", "Former"),
        ("The talks were led by then Prosecutor General of Azerbaijan Ilgar Amirli.", "Former"),
    ],
)
def test_then_at_the_head_of_a_sentence_makes_nobody_a_former_holder(text: str, status: str) -> None:
    assert seats(text) == {HOLDER.format(status)}


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "At the grave of the leader of Azerbaijan Nadir Amirli stood Prosecutor General of Latvia Ilgar Mammad.",
            "en",
            {"Ilgar Mammad"},
        ),
        ("They visited the mausoleum of President of Vietnam Tran Van Linh with prosecutors.", "en", set()),
        ("In the museum Prosecutor General of Latvia Juris Berzins met prosecutors.", "en", {"Juris Berzins"}),
        ("Прокуроры возложили цветы к мавзолею президента Вьетнама Чан Ван Линя.", "ru", set()),
        ("В музее Генеральный прокурор Латвии Юрис Берзиньш встретил прокуроров.", "ru", {"Юрис Берзиньш"}),
    ],
)
def test_whom_a_memorial_remembers_holds_no_seat(text: str, language: str, names: set[str]) -> None:
    assert {seat.partition(" | ")[0] for seat in seats(text, language=language)} == names


TALKS = (
    "Prosecutor General of Vietnam Le Van Duc held talks with his Lao counterpart Kham Souvan in Vientiane on June 8. "
)


@pytest.mark.parametrize("end", ["to replace the one inked in 1998", "replacing the one of this kind signed in 1998"])
def test_the_paper_that_another_replaces_lends_it_no_day(end: str) -> None:
    text = (
        TALKS + f"The Vietnamese and Lao officials signed an agreement on legal assistance in criminal affairs {end}."
    )
    slots = slots_of("instrument", text, "en")
    assert {"instrumentStatus ccpg:Signed", "signedOn 2031-06-08"} <= slots and "signedOn 1998" not in slots


def test_an_agreement_of_old_is_not_the_one_that_the_news_tells() -> None:
    text = (
        "The paper wrote of the signing of an “Agreement on Cooperation between the Prosecutor General’s Offices of "
        "Russia and Cuba”. The offices have worked on the basis of a cooperation agreement signed in 2010."
    )
    assert len([line for line in told(text) if line.startswith("Agreement")]) == 2


@pytest.mark.parametrize(
    "text",
    [
        (
            "Commissioner of the EU Jan Novak welcomed the Protocol on war crimes signed by Prosecutor of Serbia V. "
            "Petrov and Bosnia-Herzegovina's (BiH) Deputy Chief Prosecutor Jana Lukic on Thursday."
        ),
        "Prosecutor General of Georgia Gia Kvarad welcomed the memorandum signed by Prosecutor Jana Lukic.",
    ],
)
def test_who_welcomes_a_paper_receives_nobody(text: str) -> None:
    assert not [line for line in told(text) if "Host" in line or "Guest" in line]


def test_who_comes_after_a_summit_was_not_there() -> None:
    text = (
        "Prosecutor General of Russia Ivan Petrov arrived in Hanoi after the summit of the leaders of both countries."
    )
    assert not [line for line in told(text) if line.startswith("Conference") and ("Petrov" in line or "hanoi" in line)]
