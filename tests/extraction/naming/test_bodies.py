"""Bodies: offices of states and places, departments, embassies, those that only one state has."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Prosecutor of the Moscow City Prosecutor's Office", "ru-moscow-prosecutors-office"),
        ("Prosecutor of the Prosecutor's Office of Almaty region", "kz-prosecutor-office-of-almaty-region"),
        (
            "Chief of the Specialized Anti-Corruption Prosecutor's Office of Moldova",
            "md-specialized-anti-corruption-prosecutor-office",
        ),
        (
            "Chief of the Prosecutor's Office for Combating Organized Crime and Special Cases of Moldova",
            "md-prosecutor-office-for-combating-organized-crime-and-special-cases",
        ),
        ("Head of the Military Prosecutor's Office of the Republic of Belarus", "by-military-prosecutor-office"),
    ],
)
def test_offices_of_places_and_branches(title: str, key: str) -> None:
    assert bodies(f"Ann Roy, {title}, spoke.").get(key) == "Office"


@pytest.mark.parametrize(
    ("name", "key", "kind"),
    [
        ("State Security Service of Azerbaijan", "az-state-security-service", "Ministry"),
        ("High Judicial Council of Serbia", "rs-high-judicial-council", "Council"),
        ("Standing Committee of the People's Assembly of Laos", "la-standing-committee-of-the-people-assembly", ""),
        ("Main Information Centre of Georgia", "ge-main-information-centre", "Body"),
        ("Fiscalía General de la Nación of Colombia", "co-prosecutor-generals-office", "Office"),
        ("Supreme People's Procuracy of Vietnam", "vn-prosecutor-generals-office", "Office"),
        ("Public Ministry of Peru", "pe-prosecutor-generals-office", "Office"),
        ("Africa Prosecutors Association", "apa", "Association"),
        ("Council of the Baltic Sea States", "cbss", "InterstateBody"),
    ],
)
def test_bodies_of_many_names(name: str, key: str, kind: str) -> None:
    found = bodies(f"Ann Roy, deputy head of the {name}, spoke.")
    assert key in found and found[key] in (kind, "Ministry")


def test_a_part_of_the_world_is_no_state() -> None:
    found = bodies("Ann Roy, President of the Ibero-American Federation of Ombudsmen, spoke.")
    assert found == {"ibero-american-federation-of-ombudsmen": "Association"}


def test_an_army_is_no_department_of_the_office_named_before() -> None:
    text = "Prosecutor General of Kenya Sam Otieno met Li Wei, Secretary of the Political and Legal Commission."
    assert "ke-political-and-legal-commission" not in bodies(text)


def test_an_acronym_owns_the_body_named_after_it() -> None:
    reading = read("Ann Roy, Head of the CBSS Task Force, spoke.")
    body = next(t for t in reading.things if t.key == "body/cbss-task-force")
    assert body.facts["org:subOrganizationOf"] == "body/cbss"


def test_offices_of_several_places_are_not_one() -> None:
    assert bodies("Ann Roy, head of the People's Procuracies of Hanoi and Da Nang, spoke.", "vn") == {}


def test_a_noun_can_lead_up_to_the_noun_of_a_body() -> None:
    found = bodies("Ann Roy, secretary of the Judicial Service Commission of Kenya, spoke.")
    assert found == {"ke-judicial-service-commission": "Body"}


def test_a_council_is_not_called_by_another_ones_words() -> None:
    text = (
        "The Council of Prosecutors General of the Organization of Turkic States met in Baku. The new body has nothing "
        "to do with the Coordinating Council in which the prosecutors general of other states sit."
    )
    reading = read(text)
    names = {label.text for thing in reading.things if thing.key == "body/ots-pg" for label in thing.labels}
    assert names
    assert "Coordinating Council" not in names
