"""Persons: names beside titles, rows of names, namesakes."""

from __future__ import annotations

import pytest

from tests.extraction.seats import read, seats

BOTH = {"Ivan Orlov | ru-office--pg | Current", "Andrei Zhuk | by-office--pg | Current"}


def test_names_in_a_row_take_the_states_in_their_order() -> None:
    assert seats("Prosecutors General of Russia and Belarus Ivan Orlov and Andrei Zhuk signed it.") == BOTH


def test_a_row_of_names_between_dashes() -> None:
    assert seats("The Prosecutors General of Russia and Belarus – Ivan Orlov and Andrei Zhuk – signed it.") == BOTH


def test_names_before_their_titles() -> None:
    assert seats("Ivan Orlov and Andrei Zhuk, Prosecutors General of Russia and Belarus, signed it.") == BOTH


def test_a_row_of_names_beside_a_row_of_offices() -> None:
    text = (
        "The boards of the Prosecutor General's Offices of Russia and Belarus met under Ivan Orlov and Andrei Zhuk. "
        "Prosecutors General I. Orlov and A. Zhuk signed a programme."
    )
    assert seats(text) == BOTH


def test_more_names_than_seats_tell_nothing() -> None:
    assert seats("Prosecutors General of Russia and Belarus Ivan Orlov, Andrei Zhuk and Oleg Lis signed it.") == set()


def test_namesakes_are_two_persons() -> None:
    found = seats("Ivan Petrov, Prosecutor General of Russia, met Pyotr Petrov, Deputy Prosecutor General of Belarus.")
    assert found == {"Ivan Petrov | ru-office--pg | Current", "Pyotr Petrov | by-office--deputy-pg | Current"}


def test_a_surname_alone_is_the_person_told_before() -> None:
    reading = read("Prosecutor General of Russia Ivan Orlov arrived in Minsk. Orlov signed a memorandum.")
    assert len([t for t in reading.things if t.kind == "Prosecutor"]) == 1


def test_a_name_without_an_office_is_no_official() -> None:
    assert not [t for t in read("Journalist Anna Sidorova reports from Minsk.").things if t.kind == "Official"]


def test_letters_after_a_name_do_not_part_it_from_its_title() -> None:
    assert seats("Helen Ashby, K.C., Attorney General of Ireland, spoke.") == {"Helen Ashby | ie-office--pg | Current"}


def test_two_posts_on_one_person() -> None:
    found = seats("The Chairman of the CCPG, Prosecutor General of Belarus Andrei Zhuk spoke.")
    assert found == {"Andrei Zhuk | ccpg--chair | Current", "Andrei Zhuk | by-office--pg | Current"}


def test_a_counterpart_with_a_name_holds_the_seat_told_before() -> None:
    text = "Prosecutor General Kamil Hasan spoke. His Turkish counterpart, Mehmet Kaya, agreed."
    assert "Mehmet Kaya | tr-office--pg | Current" in seats(text, "az")


def test_a_month_s_name_can_be_a_first_name() -> None:
    assert seats("Prosecutor General of Norway Jan Visser spoke.") == {"Jan Visser | no-office--pg | Current"}


def test_ranks_and_styles_before_a_name() -> None:
    text = (
        "HE Dr. Issa bin Saad Al Jafali Al Nuri, the Attorney General of Qatar, met General Ali Juma, "
        "Deputy Attorney General of Oman."
    )
    assert {s.split(" | ")[0] for s in seats(text)} == {"Issa bin Saad Al Jafali Al Nuri", "Ali Juma"}


def test_colleagues_of_many_states_are_no_posts_of_the_one_before() -> None:
    text = (
        "Taking part are Sam Otieno, Prosecutor General of Kenya, his colleagues of Chad, Togo and Mali, and a guest."
    )
    assert seats(text) == {"Sam Otieno | ke-office--pg | Current"}


def test_the_head_of_a_state_s_delegation_is_no_head_of_state() -> None:
    text = "At the head of Qatar's delegation was Dr. Ali Hadi, the Attorney General."
    assert seats(text) == {"Ali Hadi | qa-office--pg | Current"}


def test_the_president_of_a_chamber_is_not_the_state_s() -> None:
    found = seats("Petko Orlov, President of the country's Chamber of Investigators, spoke.", "bg")
    assert not any("bg--president" in seat for seat in found)


THREE = {
    "Ivan Orlov | ru-office--pg | Current",
    "Andrei Zhuk | by-office--pg | Current",
    "Oleg Lis | ua-office--pg | Current",
}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ivan Orlov, Prosecutor General of Russia, Andrei Zhuk, Prosecutor General of Belarus, and Oleg Lis, "
            "Prosecutor General of Ukraine, came."
        ),
        (
            "It was attended by Ivan Orlov, Prosecutor General of Russia, Andrei Zhuk, Prosecutor General of Belarus, "
            "Mr. Oleg Lis, Prosecutor General of Ukraine."
        ),
        (
            "The Prosecutor General of Russia, Ivan Orlov, the Prosecutor General of Belarus, Andrei Zhuk, and the "
            "Prosecutor General of Ukraine, Oleg Lis, came."
        ),
    ],
)
def test_a_row_of_names_each_with_its_title(text: str) -> None:
    assert seats(text) == THREE


def test_the_title_of_whom_a_small_word_governs_is_not_the_next_ones() -> None:
    text = "With Ivan Orlov, the Prosecutor General of Russia, Andrei Zhuk spoke of crime. "
    assert seats(text + "Andrei Zhuk is Prosecutor General of Belarus.") == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "Upon the invitation of his Belarusian counterpart Andrei Zhuk, Prosecutor General of Russia Ivan Orlov came.",
        "Invited by Andrei Zhuk, his Belarusian counterpart, Russian Prosecutor General Ivan Orlov is in Minsk.",
    ],
)
def test_a_counterpart_told_before_the_one_whose_he_is(text: str) -> None:
    assert seats(text) == BOTH


def test_a_given_name_that_is_a_word_of_the_lexicon() -> None:
    assert seats("The Prosecutor General of Belarus Roman Zhuk met judges.") == {"Roman Zhuk | by-office--pg | Current"}


def test_the_family_name_stands_first_in_some_states() -> None:
    reading = read("Prosecutor General of China Wen Haoran came to Minsk. Wen was glad. Haoran is his given name.")
    assert len([t for t in reading.things if t.kind in ("Official", "Prosecutor")]) == 1
