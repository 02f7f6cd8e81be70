"""Bodies: offices of states and places, departments, embassies, those that only one state has."""

from __future__ import annotations

from tests.extraction.seats import read


def bodies(text: str, land: str = "") -> dict[str, str]:
    """Key → class of the bodies of a text."""
    reading = read(text, land)
    return {t.key.removeprefix("body/"): t.kind for t in reading.things if t.key.startswith("body/")}


def test_a_department_carries_its_office() -> None:
    reading = read("Almaz Berik, Head of the Legal Department of the Prosecutor General's Office of Kazakhstan, spoke.")
    body = next(t for t in reading.things if t.key == "body/kz-legal-department")
    assert body.facts["org:subOrganizationOf"] == "body/kz-prosecutor-generals-office"


def test_an_embassy_is_of_the_one_ambassador_named() -> None:
    text = "Jan Vos, Ambassador of the Netherlands to Georgia, came with the Embassy's legal adviser Marieke Smit."
    assert bodies(text, "ge")["embassy-of-netherlands-in-georgia"] == "Body"


def test_a_center_for_training_is_a_training_institution() -> None:
    text = "Gulmira Osmon, Director of the Center for Professional Training of Prosecutors of Mongolia, spoke."
    assert "TrainingInstitution" in bodies(text).values()


def test_a_press_service_is_no_body() -> None:
    assert bodies("Press Service Oleg Lis, Head of the Press Service, said so.", "by") == {}


def test_an_acronym_that_has_a_secretary_general_is_a_body() -> None:
    assert "asean" in bodies("Maria Abad, Deputy Secretary-General of ASEAN, spoke.")


def test_executive_committees_of_two_unions_are_two() -> None:
    text = "Director of the Executive Committee of the SCO Regional Anti-Terrorist Structure Ruslan Karim spoke."
    assert "executive-committee" not in bodies(text)
