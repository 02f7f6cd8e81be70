"""What a headline leaves out and what its Markdown adds; whose seat it is that somebody met abroad has."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats
from tests.extraction.stories import told

HOST = "Prosecutor General of Armenia Aram Saryan"
GUEST = "Ambassador of Peru Ivan Karpov"
SHORT = [
    f"{GUEST} received by {HOST}",
    f"{GUEST} welcomed in Yerevan by {HOST}",
    f"{GUEST} hosted by the {HOST}",
    f"Delegation headed by Ivan Karpov received by {HOST}",
]


@pytest.mark.parametrize("mark", ["", "# ", "## ", "**"])
@pytest.mark.parametrize("headline", SHORT)
def test_who_stands_behind_by_is_the_host(headline: str, mark: str) -> None:
    text = (
        f"{mark}{headline}{mark.strip() if '*' in mark else ''}\n\nThe meeting was held on 3 June 2031. {GUEST} spoke."
    )
    lines = told(text)
    assert {"BilateralMeeting | Aram Saryan | Host", "BilateralMeeting | Ivan Karpov | Guest"} <= lines
    assert not {"BilateralMeeting | Aram Saryan | Guest", "BilateralMeeting | Ivan Karpov | Host"} & lines


def test_who_receives_still_is_the_host() -> None:
    assert "BilateralMeeting | Aram Saryan | Host" in told(f"# {HOST} received {GUEST}\n\nThey spoke of extradition.")


def test_somebody_met_on_a_visit_is_not_of_the_publishers_state() -> None:
    text = (
        "The Republic of Chile has today been visited by the Prosecutor General, who has had meetings with the "
        "Minister of Justice Luis Mora and the Prosecutor General Ana Prado. The Prosecutor General of Kazakhstan told "
        "of its work."
    )
    assert not seats(text, "kz")


def test_one_name_with_a_style_has_the_title_behind_it_in_a_row() -> None:
    text = (
        "In attendance were H.E. Sok Dara, Prosecutor General of Cambodia, H.E. Sutrisno, Vice Attorney General of "
        "Indonesia, H.E. Khamla Vong, Deputy Prosecutor of Laos, and H.E. Aung Min, Attorney General of Myanmar."
    )
    found = {line.split(" | ")[0] + " " + line.split(" | ")[1][:2] for line in seats(text)}
    assert {"Sok Dara kh", "Sutrisno id", "Khamla Vong la", "Aung Min mm"} == found


def test_a_title_beside_another_is_not_of_the_publishers_state() -> None:
    text = (
        "President of Laos Kham Sisa (Photo: agency)\n\nThe remarks were made by Party General Secretary and President "
        "Kham Sisa as he received Prosecutor General of Vietnam Tran Duc Hieu."
    )
    assert not any("vn-" in line or "vn--" in line for line in seats(text, "vn") if line.startswith("Kham"))


IAP = "The International Association of Prosecutors approved"
AHEAD = [
    ("en", f"{IAP} the candidates, who are to be elected at the conference in London on 26 September 2031."),
    ("en", f"{IAP} those who will stand for election at the conference in London on 26 September 2031."),
    ("ru", "Ассоциация прокуроров одобрила тех, кто будет избран на конференции в Лондоне 26 сентября 2031 года."),
]


@pytest.mark.parametrize(("language", "text"), AHEAD)
def test_what_is_to_be_done_there_is_no_deed(language: str, text: str) -> None:
    lines = told(text, language=language, issued="2031-12-01")
    assert "Conference | Planned | 2031-09-26 | london" in lines


def test_what_was_done_there_was_held() -> None:
    text = f"{IAP} those who were elected at the conference in London on 26 September 2031."
    assert "Conference | Held | 2031-09-26 | london" in told(text, issued="2031-12-01")


def test_a_day_long_ago_is_not_that_of_the_meeting_told() -> None:
    text = f"{HOST} met {GUEST} in Yerevan. He recalled the meeting hosted by Lima in September 2030."
    lines = told(text)
    assert "BilateralMeeting | Held |  | yerevan" in lines
    assert not any("BilateralMeeting" in line and "2030-09" in line for line in lines)


LINES = "1. Ivan Karpov, Prosecutor General of Peru (1st term)\n\n2. Luis Mora, Prosecutor General of Chile\n\n"


@pytest.mark.parametrize(("heading", "there"), [("Candidates for membership", False), ("List of delegates", True)])
def test_lists_of_regions_are_of_those_whom_the_heading_over_them_names(heading: str, there: bool) -> None:
    text = f"A conference of prosecutors was held in Lima.\n\n{heading}\n\nEurope:\n\n{LINES}Asia:\n\n{LINES}"
    assert ("Conference | Luis Mora | Participant" in told(text)) is there
