"""Lists of those present: states whose people came, bodies among them, hosts by their state. Persons are made up."""

from __future__ import annotations

import pytest

from tests.extraction.scenery import SESSION
from tests.extraction.statements.test_who_else_came import present, read

HELD = "The 5th conference of prosecutors of East Africa took place in Arusha on 14 May 2031. "


@pytest.mark.parametrize(
    "words",
    [
        "Heads of the delegations of Kenya, Uganda and Rwanda took the floor.",
        "It was attended by prosecutors from the Blue Islands, Kenya, Uganda and, besides, from Rwanda.",
        "Attending were prosecutors from Kenya, Uganda and Rwanda, as well as officials of UNODC.",
        "Delegations of Kenya, Uganda and Rwanda arrived the day before.",
        "Kenya, Uganda and Rwanda attended for the first time.",
        "All three countries sent their chief prosecutors: Kenya, Uganda and Rwanda.",
        "Prosecutors from Kenya, the Blue Islands, Uganda and Rwanda were in attendance.",
    ],
)
def test_states_whose_people_came_stand_for_their_offices(words: str) -> None:
    assert present(HELD + words).keys() >= {"ke", "ug", "rw"}


@pytest.mark.parametrize(
    "words",
    [
        "It was attended by customs officials from Kenya, Uganda and Rwanda.",
        "Kenya, Uganda and Rwanda did not attend.",
        "Kenya, Uganda and Rwanda sent greetings to the conference.",
        "The speakers praised the laws of Kenya, Uganda and Rwanda.",
        "Cases from Kenya, Uganda and Rwanda were discussed by the prosecutors.",
    ],
)
def test_states_only_spoken_of_were_not_there(words: str) -> None:
    assert present(HELD + words).keys().isdisjoint({"ke", "ug", "rw"})


def test_bodies_whose_people_a_list_tells_among_states_were_there() -> None:
    words = "It was attended by prosecutors from Kenya and, besides, by representatives of UNODC and the OSCE."
    assert present(HELD + words).keys() >= {"ke", "unodc", "osce"}


def test_the_delegates_of_a_union_of_prosecutors_are_prosecutors() -> None:
    held = "The IAP conference took place in Port Louis on 17 July 2031. "
    came = "Delegates from Botswana, Lesotho and Namibia were in attendance."
    assert present(held + came).keys() >= {"bw", "ls", "na"}
    assert present(held.replace("IAP", "climate") + came).keys().isdisjoint({"bw", "ls", "na"})


@pytest.mark.parametrize(
    ("words", "who", "role"),
    [
        ("The moderator was Ms Ida Berg, Prosecutor General of Kenya.", "Ida Berg", "Chair"),
        ("In her opening remarks Prosecutor General of Kenya Ida Berg called for more.", "Ida Berg", "Speaker"),
        ("Welcoming the delegates, the Prosecutor General of Kenya, Ida Berg, spoke of gold.", "Ida Berg", "Speaker"),
        ("The Prosecutor General of Kenya, Ms Ida Berg, was among the speakers.", "Ida Berg", "Speaker"),
        ("Among the other speakers were Ida Berg, Prosecutor General of Kenya, and others.", "Ida Berg", "Speaker"),
        ("The Prosecutor General's Office of Kenya was its host.", "ke", "Host"),
        ("The UNODC was present as an observer.", "unodc", "Guest"),
        ("Uganda followed as an observer.", "ug", "Guest"),
    ],
)
def test_what_somebody_was_there(words: str, who: str, role: str) -> None:
    assert f"ccpg:{role}" in present(HELD + words)[who]


def test_a_seat_that_is_no_chair_is_none() -> None:
    words = "The Prosecutor General was Ida Berg, Prosecutor General of Kenya."
    assert "ccpg:Chair" not in present(HELD + words).get("Ida Berg", [])


def test_a_state_that_hosts_a_meeting_of_prosecutors_stands_for_its_office() -> None:
    words = "The next conference of prosecutors will be hosted by Kenya in 2032."
    assert present(HELD + words)["ke"] == ["ccpg:Host"]
    assert "ke" not in present(HELD + "The venue of the next conference will be Kenya.")


def test_who_is_to_chair_is_in_the_chair_of_what_is_planned() -> None:
    held = "The 6th conference of prosecutors of East Africa will take place in Arusha on 14 May 2031. "
    words = "The Prosecutor General of Kenya, Ms Ida Berg, will chair a panel."
    assert present(held + words)["Ida Berg"] == ["ccpg:Chair"]


def test_he_behind_a_sentence_that_begins_with_companions_is_the_one_who_came() -> None:
    came = (
        "Accompanied by the deputy head of the department Oto Lind and the head of the department Eva Holm,"
        " Prosecutor General of Sweden Ida Berg arrived in Minsk on 5 March 2031 on an official visit. "
    )
    words = "She was received by the Prosecutor General of Belarus, Ivan Orlov."
    assert present(came + words)["Ida Berg"] == ["ccpg:Guest"]
    assert "ccpg:Guest" not in present(came + words).get("Eva Holm", [])


def test_states_that_are_only_counted_are_those_that_a_sentence_beside_names() -> None:
    came = f"{SESSION} The prosecutors general of all three member states were there in person. "
    assert present(came + "Belarus, Kazakhstan and Armenia are the member states.").keys() >= {"by", "kz", "am"}
    assert present(came + "Belarus and Armenia are member states.").keys().isdisjoint({"by", "am"})
    stayed = came.replace("were there in person", "were congratulated")
    assert present(stayed + "Belarus, Kazakhstan and Armenia are the member states.").keys().isdisjoint({"by", "kz"})


PAGE = (
    "The Association of Prosecutors works for its members.\n\n"
    "7th Conference of Prosecutors\n\nThe 7th conference of prosecutors took place in Nadi, Fiji, in May 2031.\n\n"
    "6th Conference of Prosecutors\n\nThe 6th conference of prosecutors took place in Nairobi in May 2030.\n\n"
)


def test_under_a_heading_that_names_a_meeting_those_who_act_were_there() -> None:
    words = "Ida Berg, Prosecutor General of Sweden, gave the opening address."
    reading, told = read(f"{PAGE}{words}")
    meetings = {t.key: t.labels[0].text for t in reading.things if t.kind == "Conference"}
    at = [meetings[values[0]] for (_, name), values in told.items() if name == "ccpg:inMeeting"]
    assert at and all(label.startswith("6th") or "6" in label for label in at)


@pytest.mark.parametrize(
    ("words", "who", "role"),
    [
        ("It was moderated by Ida Berg, Prosecutor General of Kenya, and the conference ended.", "Ida Berg", "Chair"),
        ("Ida Berg, Prosecutor General of Kenya, chaired the sessions.", "Ida Berg", "Chair"),
        ("Foreign guests included the Prosecutor General of Kenya, Ida Berg.", "Ida Berg", "Guest"),
        ("Prosecutor General of Kenya Ida Berg acted as host.", "Ida Berg", "Host"),
        ("Speaking to delegates of the conference, Kenya's Prosecutor General, Ida Berg, sang.", "Ida Berg", "Speaker"),
        ("Its members took part in it, together with representatives of UNODC and the OSCE.", "osce", "Participant"),
        ("The conference heard reports from Kenya, Uganda and Rwanda.", "ug", "Participant"),
    ],
)
def test_what_else_somebody_was_there(words: str, who: str, role: str) -> None:
    assert f"ccpg:{role}" in present(HELD + words)[who]


def test_lines_with_strangers_among_them_are_lines_of_those_present() -> None:
    page = (
        f"{HELD}\n\nParticipants in the conference\n\n"
        "- Sweden: Mr Olaf Berg, Deputy Prosecutor General\n- China: Ms He Lan, of somewhere\n"
        "- Norway (host): Ms Ida Dahl, Prosecutor General\n"
    )
    assert present(page).keys() >= {"Olaf Berg", "Ida Dahl"}


def test_bodies_of_one_kind_told_together_are_no_body() -> None:
    words = "It was attended by representatives from the Ministries of Justice of the member states and by UNODC."
    assert set(present(HELD + words)) == {"unodc"}


@pytest.mark.parametrize(
    "words",
    [
        "Kenya attended to the needs of victims.",
        "Kenya was represented in the statistics.",
        "Prosecutors from Kenya, Uganda and Rwanda were not admitted.",
        "In 2029 prosecutors from Kenya, Uganda and Rwanda attended a similar conference in Accra.",
        "Six countries have since signed its declaration: Kenya, Uganda, Rwanda, Burundi, Somalia and Mali.",
        "In 2029, said its host in an interview, prosecutors from Kenya, Uganda and Rwanda had come.",
    ],
)
def test_states_told_of_something_else_were_not_there(words: str) -> None:
    assert present(HELD + words).keys().isdisjoint({"ke", "ug", "rw"})


def test_what_goes_on_with_another_day_is_of_that_day() -> None:
    words = "In 2029 prosecutors met in Accra. It was moderated then by Ida Berg, Prosecutor General of Kenya."
    assert "Ida Berg" not in present(HELD + words)


def test_whose_study_was_handed_round_was_not_there() -> None:
    words = "A study by Ida Berg, Prosecutor General of Kenya, was distributed."
    assert "Ida Berg" not in present(HELD + words)


def test_the_members_of_the_union_that_meets_are_no_participant_of_their_own() -> None:
    held = "The 5th meeting of the PILON took place in Apia on 14 May 2031, and prosecutors spoke. "
    assert "pilon" not in present(f"{held}PILON members agreed to the proposal.")
