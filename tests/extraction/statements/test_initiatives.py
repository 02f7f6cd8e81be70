"""Systems, services, bodies, steps and cases that offices run or report on."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.statements.initiatives import read_initiatives
from ccpg_graph.records import Modality
from tests.extraction.scenery import SESSION, Set, stage

STEPS = (
    f"{SESSION} The steps of the plan were discussed. These are: a new register of cases (12th step), the training of "
    "staff (13), and an open day for visitors (14)."
)


def read(text: str) -> Set:
    found = stage(text)
    read_initiatives(found.context, found.scene, found.findings)
    return found


def names(text: str) -> list[str]:
    return read(text).labels("Initiative")


def test_list_of_steps_gives_each_with_its_number() -> None:
    found = read(STEPS)
    assert found.labels("Initiative") == ["new register of cases", "training of staff", "open day for visitors"] or (
        found.labels("Initiative") == ["a new register of cases", "training of staff", "an open day for visitors"]
    )
    assert found.values("ccpg:position") == ["12", "13", "14"]
    assert set(found.values("dcterms:type")) == {"programme_step"}


def test_passage_of_a_step_holds_its_number() -> None:
    found = read(STEPS)
    assert "(13)" in found.cut(found.claims("ccpg:position")[1])


def test_who_reported_on_which_step() -> None:
    text = f"{STEPS} Aram Sarkisian, Minister of Culture of Armenia, reported on the implementation of 12,13 steps."
    found = read(text)
    assert len(found.values("ccpg:reportedBy")) == 2
    assert found.of("training of staff", "ccpg:reportedBy") != []
    assert all("Aram Sarkisian" in found.cut(c) for c in found.claims("ccpg:reportedBy"))


def test_report_on_a_range_of_steps() -> None:
    text = f"{STEPS} Aram Sarkisian, Minister of Culture of Armenia, reported on the 12-14 steps."
    assert len(read(text).values("ccpg:reportedBy")) == 3


def test_step_reported_by_somebody_in_the_passive() -> None:
    text = f"{STEPS} The 14th step was reported by Aram Sarkisian, Minister of Culture of Armenia."
    assert len(read(text).values("ccpg:reportedBy")) == 1


def test_body_that_carries_steps_out() -> None:
    text = (
        f"{STEPS} Aram Sarkisian, Minister of Culture of Armenia, reported on the 12th step by the Ministry of Culture "
        "of Armenia."
    )
    assert len(read(text).values("ccpg:responsible")) == 1


def test_numbers_in_brackets_without_steps_are_none() -> None:
    assert names("Delegates came from Minsk (12), from Astana (13) and from Baku (14).") == []


def test_steps_without_numbers_are_none() -> None:
    assert names("The first steps are the hardest.") == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ('They discussed the portal "Open Court" in detail.', "Open Court", "information_system"),
        ('He told of the "Register of Appeals" at length.', "Register of Appeals", "information_system"),
    ],
)
def test_system_by_its_name(text: str, name: str, kind: str) -> None:
    found = read(f"{SESSION} The Prosecutor General of Belarus Ivan Petrov spoke. {text}")
    assert found.of(name, "dcterms:type") == [kind]


def test_quoted_words_are_no_system() -> None:
    assert names('They called the portal "a very bad joke" and left.') == []


def test_title_of_a_report_is_no_system() -> None:
    assert names('Delegates presented the report "Courts Today" in full.') == []


def test_what_a_body_created() -> None:
    found = read("The Prosecutor General's Office of Kazakhstan launched a mobile application for citizens.")
    assert found.labels("Initiative") == ["mobile application"]
    assert found.values("ccpg:responsible") == ["body/kz-prosecutor-generals-office"]


def test_what_we_created_is_the_speakers_office() -> None:
    text = "“We created the Center for Personnel Studies,” Prosecutor General of Belarus Ivan Petrov said."
    found = read(text)
    assert found.of("Center for Personnel Studies", "dcterms:type") == ["body"]
    assert found.values("ccpg:responsible") == ["body/by-prosecutor-generals-office"]
    assert {c.modality for c in found.claims("ccpg:reportedBy")} == {Modality.REPORTED}


def test_what_will_be_created_is_not_told_as_done() -> None:
    assert names("The Prosecutor General's Office of Kazakhstan will launch a mobile application for citizens.") == []


def test_what_was_not_created_is_none() -> None:
    assert names("The Prosecutor General's Office of Kazakhstan did not launch a mobile application.") == []


def test_known_council_is_no_initiative() -> None:
    assert names("The Coordinating Council of Prosecutors General of the CIS was established in 1995.") == []


def test_plain_noun_is_no_initiative() -> None:
    assert names("The tasks of the departments were formed by the law. Departments were formed.") == []


def test_name_of_letters_has_no_kind() -> None:
    found = read(f"{SESSION} The Prosecutor General of Belarus Ivan Petrov said: “QXR was launched last spring.”")
    assert found.labels("Initiative") == ["QXR"]
    assert found.values("dcterms:type") == []


def test_criminal_case_on_war_crimes() -> None:
    found = read("They spoke of the criminal case on the genocide of the Belarusian people.")
    assert found.values("dcterms:type") == ["case"]


def test_reported_at_the_meeting_held() -> None:
    text = f"{SESSION} The Prosecutor General of Belarus Ivan Petrov said that a unified register of cases was created."
    assert read(text).values("ccpg:reportedAt") == ["meeting-1"]
