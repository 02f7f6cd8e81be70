"""Conferences and associations of prosecutors of many states: what was held and what is only meant, who was there,
whose titles and days a sentence tells. Every person is invented."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats
from tests.extraction.stories import slots_of, told

FOX = "Kenya's Prosecutor General Ann Fox"


def statuses(text: str) -> set[str]:
    """Whether the meetings that a text tells of were held."""
    return {line.split(" | ")[1] for line in told(text) if line.count(" | ") == len(("status", "day", "place"))}


@pytest.mark.parametrize(
    ("deed", "status"),
    [
        ("recommended holding a conference of prosecutors in Nairobi", "Planned"),
        ("suggested organising a founding conference of prosecutors in Nairobi", "Planned"),
        ("discussed hosting a conference of prosecutors in Nairobi", ""),
        ("called for convening a conference of prosecutors in Nairobi", ""),
        ("raised the idea of holding a conference of prosecutors in Nairobi", ""),
        ("supports organising a conference of prosecutors in Nairobi", ""),
        ("and her colleagues agreed on holding the fifth conference of prosecutors in Nairobi in 2032", "Planned"),
        ("is now holding a conference of prosecutors in Nairobi", "Held"),
        ("welcomed the guests, holding a conference of prosecutors in Nairobi", "Held"),
    ],
)
def test_a_conference_that_is_only_meant_was_not_held(deed: str, status: str) -> None:
    assert statuses(f"{FOX} {deed}.") == ({status} if status else set())


@pytest.mark.parametrize(
    "row",
    [
        (
            "the Head of Casa Azul, Sofia Mata, the Attorney General of Peru, Kenia Porro, and the Attorney General of "
            "Cuba and Secretary General of the Association, Mary Hill"
        ),
        (
            "Kenia Porro, Attorney General of Peru, Ivan Gray, Prosecutor General of Chile and Head of the Network, "
            "and Mary Hill, Attorney General of Cuba"
        ),
        "Kenia Porro, past Attorney General of Chile, Ivan Gray, and Mary Hill, Attorney General of Cuba",
        (
            "David Cole, immediate past Attorney General of Chile, Sofia Mata head of the bureau at the Ministry of "
            "Justice of Peru, and Mary Hill, Attorney General of Cuba"
        ),
    ],
)
def test_a_title_of_a_row_is_not_of_the_name_on_its_other_side(row: str) -> None:
    found = {" ".join(line.split("-")[0].split(" | ")) for line in seats(f"Present were {row}.")}
    assert "Mary Hill cu" in found
    assert found.isdisjoint({"Sofia Mata pe", "Sofia Mata cl", "Ivan Gray pe", "Kenia Porro cu"})


def test_who_is_only_to_be_assisted_by_somebody_is_no_guest_of_his() -> None:
    found = told(
        "The new team was presented at the conference of African prosecutors held in Kigali, Obua will be assisted by "
        "Tanzania's Prosecutor General Juma Feleshi as his deputy."
    )
    assert not any("Juma Feleshi" in line for line in found)


def test_a_clause_on_a_conference_tells_its_days_beyond_whose_it_is() -> None:
    found = told(
        "Prosecutor General of Serbia Ana Ilic took part in the annual conference of the Network of Prosecutors "
        "General acting before the Supreme Courts, which was held from 27-28. May 2031 in Luxembourg."
    )
    assert "Conference | Held | 2031-05-27 | lu" in found


@pytest.mark.parametrize(
    ("matter", "where"),
    [
        ("war crimes in Ukraine", ""),
        ("crimes committed in Bucha", ""),
        ("the situation in Sudan", ""),
        ("violations in Ukraine in The Hague", "the-hague"),
        ("war crimes in The Hague", "the-hague"),
        ("cybercrime in Ghana", "gh"),
    ],
)
def test_a_conference_is_not_held_where_its_matter_is(matter: str, where: str) -> None:
    found = told(f"Latvia's Prosecutor General Janis Ozols took part in a conference on {matter}.")
    assert {line.split(" | ")[3] for line in found if line.count(" | ") == len(("status", "day", "place"))} == {where}


HELD = "The conference of African prosecutors was held in Accra on 5 June 2031. "


@pytest.mark.parametrize(
    ("who", "offices"),
    [
        ("It was attended by experts from Belgium and Spain.", set()),
        ("Participants included prosecutors from Peru and experts from Belgium and Spain.", {"pe"}),
        ("Among the participants were academics from Chile and prosecutors from Peru.", {"pe"}),
        ("It was attended by experts from the Prosecutor General's Offices of Peru and Chile.", {"pe", "cl"}),
        ("The joint team includes Eurojust and the Prosecutor General's Office of Peru.", set()),
    ],
)
def test_experts_from_a_state_are_not_its_office(who: str, offices: set[str]) -> None:
    found = {line.split(" | ")[1] for line in told(HELD + who) if line.count(" | ") == len(("who", "role"))}
    assert {name.partition("/")[2][:2] for name in found} == offices


def topics(text: str) -> set[str]:
    """The topics of the meetings of a text."""
    return {line.partition("/")[2] for line in slots_of("meeting", text, "en") if line.startswith("topic ")}


@pytest.mark.parametrize(
    "text",
    [
        f"{HELD}Among other things, the Association of Prosecutors aims to cooperate in combating corruption.",
        f"{HELD}The Association of Prosecutors was established in 2003 to step up the fight against corruption.",
        f"{HELD}The main objectives of the Association are cooperation and the fight against corruption.",
        f"International crimes such as corruption are becoming more complex. It was in this context that {HELD}",
    ],
)
def test_what_a_body_aims_at_is_no_topic_of_a_meeting(text: str) -> None:
    assert "corruption" not in topics(text)


def test_what_was_discussed_is() -> None:
    assert topics(f"{HELD}The delegates discussed cooperation in the fight against corruption.") == {"corruption"}


def test_what_is_said_where_a_bare_meeting_is_named_may_be_said_anywhere() -> None:
    found = told(
        "An agreement on the joint team of Peru and Chile was signed at a meeting. The team has eight members. "
        '"This is a step forward," said the Prosecutor General of Peru Ana Moss.'
    )
    assert not any("Ana Moss | Speaker" in line for line in found)


@pytest.mark.parametrize(
    "name",
    [
        "Attorneys/Prosecutors General of the ECO Member States",
        "the Prosecutors General/Attorneys General of the ECO",
        "Attorneys General / Prosecutors General of ECO member countries",
    ],
)
def test_two_titles_with_a_stroke_name_one_row_of_meetings(name: str) -> None:
    found = slots_of("meeting", f"The 9th Meeting of {name} was held in Dushanbe on 5 June 2031.", "en")
    assert any(line.startswith("series ") and "eco" in line for line in found)
    assert "ordinal 9" in found


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("This according to a statement released following the fifth Meeting of BRICS Heads of Prosecution.", {"Held"}),
        ("The decision will be known after the fifth Meeting of BRICS Heads of Prosecution Services.", set()),
    ],
)
def test_what_came_after_a_counted_meeting_tells_that_it_was_held(text: str, status: set[str]) -> None:
    assert statuses(text) == status


def test_who_talked_apart_with_somebody_says_there_what_he_says_next() -> None:
    found = told(
        "The 9th meeting of Prosecutors General of the ECO Member States was held in Dushanbe on 5 June 2031.\n\n"
        "Meanwhile, in a meeting with the Prosecutor General of Tajikistan Rustam Latif, Azadi asked for more.\n\n"
        "In turn, Rustam Latif said that crime must be fought together."
    )
    assert not any("Rustam Latif | Speaker" in line for line in found)


@pytest.mark.parametrize(
    "clause",
    [
        "Delegates to the meeting were from Peru and Chile.",
        "The prosecutors were drawn from Peru and Chile.",
        "Participating countries were Peru and Chile.",
        "The participating delegations were those of Peru and Chile.",
    ],
)
def test_states_of_which_people_came_sent_their_offices(clause: str) -> None:
    found = {line.split(" | ")[1] for line in told(HELD + clause) if line.count(" | ") == len(("who", "role"))}
    assert {name.partition("/")[2][:2] for name in found} == {"pe", "cl"}


def test_who_is_elected_with_his_state_in_brackets() -> None:
    found = seats(
        "The Council elected Mr Paul Berger (France) President of the CCPE and Mr Rui Campos (Portugal) Vice-President "
        "of the CCPE; it also elected Ms Aino Salo (Finland) and Mr Peter Walsh (Ireland) members of the Bureau of the "
        "CCPE."
    )
    assert {line.split(" | ")[0] for line in found if line.endswith("| Elect")} == {
        "Paul Berger", "Rui Campos", "Aino Salo", "Peter Walsh",
    }  # fmt: skip
    assert not any(line.endswith("Current") for line in found)


def test_each_title_of_a_row_that_a_title_opens_is_of_the_name_behind_it() -> None:
    found = seats(
        "The conference of prosecutors was held in Belgrade. Opening remarks were made by Serbian Minister of Justice, "
        "Ms. Mira Kos, Prosecutor General of Peru, Ms. Ana Moss, Director General of SELEC, Mrs. Olga Hill and SEEPAG "
        "Chairperson, Mr. Ivan Gray."
    )
    assert {" ".join(line.split("--")[0].split(" | ")) for line in found} == {
        "Mira Kos rs-ministry-of-justice", "Ana Moss pe-office", "Olga Hill selec", "Ivan Gray seepag",
    }  # fmt: skip


@pytest.mark.parametrize(
    "deed",
    [
        "is expected to address the meeting on Wednesday, focusing on the strategy for cooperation",
        "is due to chair the meeting on Wednesday",
        "will address the meeting on Wednesday",
    ],
)
def test_who_is_still_to_speak_on_a_day_of_the_week(deed: str) -> None:
    found = told(f"The conference of African prosecutors opened in Accra on 10 June. {FOX} {deed}.")
    assert "Meeting | Planned | 2031-06-11 | " in found
    assert not any(line.startswith("Meeting | Held") for line in found)


@pytest.mark.parametrize(
    ("who", "of_row"),
    [
        ("Prosecutors General", True),
        ("Deputy Prosecutors General", False),
        ("Assistant Attorneys General and Prosecutors", False),
    ],
)
def test_a_meeting_of_deputies_is_none_of_the_row_of_their_chiefs(who: str, of_row: bool) -> None:
    text = f"The 9th meeting of {who} of the SCO member states was held in Osh on 5 June 2031."
    assert any(line.startswith("series ") for line in slots_of("meeting", text, "en")) == of_row


@pytest.mark.parametrize(
    ("sentence", "told_of"),
    [
        (
            (
                "The 21st Conference of SEEPAG, having as topic “The relation between the Offices and the Media”, "
                "was held in Skopje, on 7-8 of June 2031."
            ),
            "Conference | Held | 2031-06-07 | skopje",
        ),
        (
            (
                "The 29th SEEPAG Conference having as theme “New ways” organized by SELEC in the framework of the "
                "Serbian Chairmanship was held in Belgrade on 8 of June 2031."
            ),
            "Conference | Held | 2031-06-08 | belgrade",
        ),
        (
            (
                "The 30th SEEPAG Conference, dedicated to “Justice for all in a world that changes day by day”, "
                "will be held in Athens on 3 July 2031."
            ),
            "Conference | Planned | 2031-07-03 | athens",
        ),
        (
            (
                "The seminar on human trafficking, organised by the OSCE in partnership with the "
                "Prosecutor General's Office of Kenya, opened in Nairobi on Monday."
            ),
            "Conference | Held | 2031-06-09 | nairobi",
        ),
    ],
)
def test_an_insertion_may_part_a_conference_from_its_verb(sentence: str, told_of: str) -> None:
    assert told_of in told(sentence)


def test_what_somebody_says_between_is_no_insertion() -> None:
    text = "The conference of prosecutors, said Ann Fox, would help, and a trial was held in Lima on 5 June 2031."
    assert not any("lima" in line for line in told(f"{FOX} spoke. {text}"))


@pytest.mark.parametrize(
    "text",
    [
        "The first Prosecutor General of Kazakhstan, Timur Sadyk, founded the office.",
        "Ann Fox, the first Prosecutor General of Kenya, recalled the early days.",
        "Kenya's third Director of Public Prosecutions Ann Fox spoke.",
        "The seventh Prosecutor General of Kenya, Ann Fox, spoke.",
    ],
)
def test_who_is_counted_among_those_who_had_a_seat_is_not_told_to_have_it(text: str) -> None:
    assert seats(text) == set()


def test_a_first_deputy_is_not_counted() -> None:
    assert seats("First Deputy Prosecutor General of Kenya Ann Fox spoke.") != set()
