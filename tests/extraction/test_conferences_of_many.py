"""Conferences and associations of prosecutors of many states: what was held and what is only meant, who was there,
whose titles and days a sentence tells. Every person is invented."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats
from tests.extraction.stories import told

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
