"""Titles in words that nobody listed, beside names: whose they are, and whose they are not."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.naming.publishers import state_of_host
from ccpg_graph.extraction.words.vocabulary import load_vocabulary
from ccpg_graph.mapping.assertion import asserted
from ccpg_graph.records import Ref, Term
from tests.extraction.seats import read, seats

TOLD = [
    (
        "Amal Khoury, Legal Officer at the Regional Centre for Counter-Narcotics, spoke on seizures.",
        "Amal Khoury | regional-centre-for-counter-narcotics--legal-officer | Current",
    ),
    (
        "Dara Sok, Director of the External Affairs Department, Ministry of Justice, Kingdom of Cambodia, attended.",
        "Dara Sok | kh-ministry-of-justice--director-of-the-external-affairs-department | Current",
    ),
    (
        "There was the head of the Tracking Unit in the Office of the Prosecutor General of Rwanda, John Siboyo.",
        "John Siboyo | rw-tracking-unit--head | Current",
    ),
    ("The Swiss Federal Attorney, Stefan Blatter, spoke.", "Stefan Blatter | ch--federal-attorney | Current"),
    (
        "Judge Rana Haddad, Public Prosecutor at the Amman Court, took part.",
        "Rana Haddad | jo-amman-court--prosecutor | Current",
    ),
    (
        "The head of the Italian National Anti-Mafia Directorate, Gino Melis, was received.",
        "Gino Melis | it-italian-national-anti-mafia-directorate--head | Current",
    ),
    (
        "Mr. Sanjay Bolletta, Director of Public Prosecutions Mauritius, thanked the delegates.",
        "Sanjay Bolletta | mu-office--pg | Current",
    ),
    (
        "The director of external affairs of the Public Ministry of Paraguay, Rodolfo Insua, opened the meeting.",
        "Rodolfo Insua | py-office--director-of-external-affairs | Current",
    ),
]


@pytest.mark.parametrize(("text", "seat"), TOLD, ids=[row[1][:40] for row in TOLD])
def test_a_title_in_open_words_is_a_post_of_whoever_stands_beside_it(text: str, seat: str) -> None:
    assert seat in seats(text)


def test_a_body_of_one_name_is_of_the_state_behind_it_each_time() -> None:
    row = (
        "Present were Kham Vong, Director of the Law Department, Ministry of Justice, Lao PDR; "
        "Dara Sok, Director of the Law Department, Ministry of Justice, Kingdom of Cambodia; "
        "Le Minh, Director of the Law Department, Ministry of Justice, Socialist Republic of Viet Nam."
    )
    assert seats(row) == {
        "Kham Vong | la-ministry-of-justice--director-of-the-law-department | Current",
        "Dara Sok | kh-ministry-of-justice--director-of-the-law-department | Current",
        "Le Minh | vn-ministry-of-justice--director-of-the-law-department | Current",
    }


def test_the_name_of_a_body_does_not_end_where_that_of_a_union_before_it_does() -> None:
    (seat,) = seats("She met Jan Horn, Vice President of the European Union Agency for Criminal Justice Cooperation.")
    assert seat.startswith("Jan Horn | ") and "agency" in seat
    whose = "the Chief Prosecutor of the European Union Prosecutor's Office"
    text = f"Ion Rusu, Prosecutor General of Moldova, met {whose}, Jan Horn."
    assert not any(each.startswith("Jan Horn | md-") for each in seats(text))


def test_a_noun_of_states_alone_is_no_body_beside_the_state_behind_it() -> None:
    row = "Present: Khin Mar, Attorney General of the Union, the Republic of the Union of Myanmar; Ola Berg, Minister."
    assert "Khin Mar | mm-office--pg | Current" in seats(row)


def test_letters_behind_a_part_and_its_whole_are_of_the_one_that_begins_so() -> None:
    text = "The Judges Academy, Ministry of Justice ({}) of Georgia, met guests on Monday. {} President Ola Berg spoke."
    (of_part,) = {each.split(" | ")[1] for each in seats(text.format("JAMJ", "JAMJ"))}
    (of_whole,) = {each.split(" | ")[1] for each in seats(text.format("MOJ", "MOJ"))}
    assert "academy" in of_part and "ministry" in of_whole


@pytest.mark.parametrize(
    "text",
    [
        "The wife of the Director of the Blue Agency of Kenya Anna Moss spoke.",
        "Ola Berg, defence lawyer at the Court of Appeal of Norway, spoke.",
        "Ola Berg, a reporter and President of the Press Club of Norway, asked.",
        "Ola Berg, the Director, the Ministry of Justice and the Supreme Court of Norway met.",
        "Omar Nadi, Public Prosecutor in Northtown, spoke.",
        "The adviser to the Director of the Blue Agency of Kenya Anna Moss spoke.",
    ],
)
def test_whose_title_it_is_not(text: str) -> None:
    assert seats(text) == set()


def test_the_procuracy_of_one_state_is_not_taken_for_that_of_another() -> None:
    text = (
        "Tran Cong Pham, Deputy Prosecutor General of the Supreme People's Procuracy, met the delegation led by "
        "Lee Dubong, Deputy Prosecutor General of the Supreme Prosecutors' Office of the Republic of Korea."
    )
    assert seats(text) == {"Lee Dubong | kr-office--deputy-pg | Current"}


def test_an_attorney_general_of_an_emirate_is_none_of_the_state() -> None:
    text = (
        "They met Ali Nur, Attorney General of the Emirate of Abu Dhabi, and Nasser Rumi, Attorney General of the "
        "State of Kuwait."
    )
    assert "Nasser Rumi | kw-office--pg | Current" in seats(text)
    assert not any(seat.startswith("Ali Nur | kw") for seat in seats(text))


def test_on_a_page_of_one_state_titles_without_a_name_of_it_are_its_own() -> None:
    page = (
        "The office will work with the authorities of Ghana. The visitors were received by a Deputy Attorney General, "
        "Mr Albert Tuah, the Director of Public Prosecutions, Ms Yvonne Attah, Principal State Attorney, Eve Keels and "
        "the Minister for Justice, Mr Godfrey Yeboah."
    )
    assert seats(page, "gh") == {
        "Albert Tuah | gh-office--deputy-pg | Current",
        "Yvonne Attah | gh-office--pg | Current",
        "Eve Keels | gh-office--counsel | Current",
        "Godfrey Yeboah | gh-ministry-of-justice--minister | Current",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Togo work together. In Togo the Attorney General, Ali Nadi, spoke.",
        "A delegation of Togo came. The Solicitor-General, Ms Ada Kofi, led it.",
        "Ghana was glad. Togo's delegation and the Solicitor-General, Mr Ali Nadi, arrived in Accra, Ghana.",
    ],
)
def test_no_guest_holds_a_seat_of_the_state_of_the_page(text: str) -> None:
    assert not any("| gh" in seat for seat in seats(text, "gh"))


def test_who_is_told_on_the_side_of_a_state_is_its_official() -> None:
    text = "The Philippine side was led by Justice Undersecretary Raul Vasco, with Chief State Counsel Dennis Chan."
    assert seats(text) == {"Raul Vasco | ph--justice-undersecretary | Current", "Dennis Chan | ph--counsel | Current"}


def test_in_a_row_of_titles_before_names_none_is_taken_for_the_name_before_it() -> None:
    text = "Deputy Attorney-General Mr Tay Wei Shong SC, Chief Prosecutor Mr Tan Kim Hwee, and others attended."
    assert "Tay Wei Shong | sg-office--pg | Current" not in seats(text, "sg")


def test_a_host_with_a_states_name_among_words_of_the_press_tells_the_state() -> None:
    vocabulary = load_vocabulary("en")
    hosts = {
        "antiguaobserver.com": "AG",
        "www.lusakatimes.com": "ZM",
        "indianapolisstar.com": None,
        "mali24u.info": None,
    }
    assert {host: state_of_host(host, vocabulary) for host in hosts} == hosts


def test_a_status_read_as_one_with_the_title_is_kept() -> None:
    text = "The new head follows Eli Mbuka, former DPP Tanzania."
    assert seats(text) == {"Eli Mbuka | tz-office--pg | Former"}


def test_who_is_met_abroad_holds_no_seat_of_the_state_of_the_page() -> None:
    text = (
        "The Attorney General, Franco Barba, held a meeting in Mexico with Miguel Mendo, Deputy Attorney General, on "
        "joint actions of Colombia and Mexico."
    )
    assert seats(text, "co") == {"Franco Barba | co-office--pg | Current"}


def test_the_acronym_of_a_body_of_another_state_is_the_own_one_of_a_page() -> None:
    assert not any("us-" in seat for seat in seats("DOJ Spokesperson Mico Clavo spoke in Manila.", "ph"))


def test_a_name_behind_a_title_for_something_is_none_of_its_words() -> None:
    text = "With him came the Junior Attorney General for Intelligence Reda Mantu and Head of the Centre Hari Siregu."
    assert not any("reda" in seat.partition("|")[2].lower() for seat in seats(text, "id"))


def test_a_state_behind_the_name_says_whose_its_title_is() -> None:
    assert seats("National Assembly Chairwoman Pany Yatho of Laos spoke.") == {
        "Pany Yatho | la--national-assembly-chairwoman | Current"
    }
    assert seats("Detective Superintendent Orvil Kenzo of the Jamaica Constabulary Force spoke.") == {
        "Orvil Kenzo | jm-jamaica-constabulary-force--detective-superintendent | Current"
    }


def test_a_body_told_by_the_chief_words_of_its_name_is_the_one_named_before() -> None:
    named = "Petr Novik, Acting Secretary General of the IPA CIS Council, addressed the prosecutors. "
    told = seats(f"{named}He spoke for Vera Lunina, who chairs the Council of the Assembly.")
    assert any(seat.startswith("Vera Lunina | ipa-cis-council--chair") for seat in told)


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Ali Rezan, chairman of the Rezan Group of Companies, was heard by the prosecutor.", "ke"),
        ("Attorney General Ken Paxo of Texas spoke to prosecutors.", "ng"),
    ],
)
def test_neither_companies_nor_unknown_lands_make_an_official_of_the_state(text: str, land: str) -> None:
    assert seats(text, land) == set()


def test_a_head_of_state_whom_another_receives_is_a_guest() -> None:
    text = "President William Rutu hosted King Charlo in Nairobi, Kenya, with the prosecutors."
    assert seats(text, "ke") == {"William Rutu | ke--president | Current"}


def test_an_official_of_whom_nothing_tells_where_is_told_as_one_and_there() -> None:
    reading = read(
        "Next week Attorney General Dennis P. Farrell will attend the 18th annual conference of the International "
        "Association of Prosecutors in Moscow. The lawyer Amy Stone will attend it too."
    )
    told = asserted(reading)
    names = {thing.key: thing.labels[0].text for thing in reading.things if thing.labels}
    kinds = {names[c.subject]: c.object for c in told if c.predicate == "rdf:type"}
    there = {names[c.object.key] for c in told if c.predicate == "ccpg:participant" and isinstance(c.object, Ref)}
    assert kinds == {"Dennis P. Farrell": Term("ccpg:Prosecutor")}
    assert there == {"Dennis P. Farrell"}
    assert not [c for c in told if c.predicate == "org:post"]
