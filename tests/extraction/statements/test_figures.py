"""Numbers that documents state."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.statements.figures import read_figures
from ccpg_graph.records import Modality
from tests.extraction.scenery import Set, stage

SPEAKER = "Prosecutor General of Belarus Ivan Petrov said that"


def read(text: str) -> Set:
    found = stage(text)
    read_figures(found.context, found.scene, found.findings)
    return found


@pytest.mark.parametrize(
    ("words", "value", "bound", "unit"),
    [
        ("about 300 thousand violations", "300000", "about", "violations"),
        ("more than 1300 facilities", "1300", "more_than", "facilities"),
        ("at least 1,250 requests", "1250", "more_than", "requests"),
        ("over 5 000 cases", "5000", "more_than", "cases"),
        ("less than 2.5 million rubles", "2500000", "less_than", "rubles"),
        ("fewer than twenty appeals", "20", "less_than", "appeals"),
        ("seventeen agreements", "17", "exact", "agreements"),
        ("13 persons", "13", "exact", "persons"),
        ("nearly 40 hearings", "40", "about", "hearings"),
    ],
)
def test_number_with_its_bound_and_unit(words: str, value: str, bound: str, unit: str) -> None:
    found = read(f"The offices have dealt with {words} so far.")
    assert found.values("ccpg:value") == [value]
    assert found.values("ccpg:bound") == [bound]
    assert found.values("ccpg:unit") == [unit]


@pytest.mark.parametrize(
    "text",
    [
        "Article 228 of the code was applied.",
        "They carried out steps 28-34 of the plan.",
        "The order No. 12 persons received was old.",
        "Call 8 (017) 123 45 67 for help.",
        "On 5 March 2031 the 41st session took place.",
        "The two sides signed two documents.",
        "Delegates of nine states came.",
        "It lasted more than 3 hours.",
        "In 2031 cases grew.",
    ],
)
def test_other_numbers_are_no_figures(text: str) -> None:
    assert read(text).labels("Figure") == []


def test_measure_is_what_is_counted() -> None:
    found = read("Prosecutors stopped about 90 violations of the rights of workers, including those of minors.")
    assert found.values("ccpg:measure") == ["violations of the rights of workers"]


def test_measure_of_a_quantity_stands_before_it() -> None:
    found = read("The plant has a capacity of more than 3 million tonnes.")
    assert found.values("ccpg:measure") == ["capacity"]


def test_share_of_something() -> None:
    found = read("Courts granted 87.5 per cent of requests.")
    assert (found.values("ccpg:value"), found.values("ccpg:unit")) == (["87.5"], ["%"])
    assert found.values("ccpg:measure") == ["requests"]


def test_change_by_a_share() -> None:
    found = read("The number of robberies fell by 12%.")
    assert found.values("ccpg:measure") == ["number of robberies fell"]


def test_year_beside_the_number_is_its_period() -> None:
    assert read("In 2030 more than 60 persons were handed over.").values("ccpg:period") == ["2030"]


def test_day_of_a_meeting_is_no_period() -> None:
    assert read("On 5 March 2031 they handed over 60 persons.").values("ccpg:period") == []


def test_yearly_number_has_a_duration() -> None:
    assert read("They annually receive about 800 appeals.").values("ccpg:period") == ["P1Y"]


def test_country_of_the_office_that_counts() -> None:
    found = read("The Prosecutor General's Office of Kazakhstan granted 75 requests.")
    assert found.values("ccpg:country") == ["state/kz"]


def test_no_country_where_two_are_named() -> None:
    assert read("Kazakhstan sent 75 requests to Armenia.").values("ccpg:country") == []


def test_speaker_is_named_and_the_figure_reported() -> None:
    found = read(f"{SPEAKER} more than 75 requests had been granted.")
    [claim] = found.claims("ccpg:saidBy")
    assert claim.modality is Modality.REPORTED
    assert "Ivan Petrov" in found.cut(claim)


def test_pronoun_takes_up_the_speaker() -> None:
    found = read(f"{SPEAKER} work goes on. He added that 75 requests had been granted.")
    assert len(found.values("ccpg:saidBy")) == 1


def test_pronoun_after_another_person_is_nobodys() -> None:
    text = (
        f"{SPEAKER} work goes on.\n\nThe Minister of Culture of Armenia Aram Sarkisian listened.\n\n"
        "He added that 75 requests had been granted."
    )
    assert read(text).values("ccpg:saidBy") == []


def test_speaker_at_the_end_of_a_quotation() -> None:
    text = "“We work. We granted 75 requests. We go on,” Prosecutor General of Belarus Ivan Petrov said."
    assert len(read(text).values("ccpg:saidBy")) == 1


def test_figure_of_a_plan_is_planned() -> None:
    found = read("The sides agreed to sign twenty-eight programmes.")
    assert {c.modality for c in found.claims("ccpg:value")} == {Modality.PLANNED}


def test_caption_of_a_gallery_is_no_figure() -> None:
    assert read("Prosecutors met in Minsk\n9 Photos\nThey spoke of cases for a long time.").labels("Figure") == []
