"""What a headline leaves out and what its Markdown adds; whose seat it is that somebody met abroad has."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats
from tests.extraction.stories import slots_of, told

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


SIDES = [
    (
        "On the side of the Office of the Prosecutor General of Peru those present included Ivan Karpov, Ambassador of "
        "Peru; Luis Mora, Deputy Prosecutor General; Ana Prado, Head of Department."
    ),
    "Present from the side of Peru were Ivan Karpov, Ambassador of Peru; Luis Mora, Deputy Prosecutor General.",
]


@pytest.mark.parametrize("text", SIDES)
def test_those_on_a_side_are_of_it_and_there(text: str) -> None:
    before = f"{HOST} received a delegation of the Prosecutor General's Office of Peru in Yerevan on 3 June 2031."
    assert "Luis Mora | pe-office--deputy-pg | Current" in seats(text, "am")
    assert "BilateralMeeting | Luis Mora | Participant" in told(f"{before}\n\n{text}", "am")


def test_a_list_of_headlines_names_nobody_present() -> None:
    text = (
        "The session of the prosecutors general of the CIS will be held in Minsk in July 2031.\n\nPresident Ivan "
        "Karpov spoke.\n\nListen to the presentation:\n\nWill Karpov Go For A Third Term?\n\nWho Could Succeed "
        "Karpov?\n\nInterview: Karpov"
    )
    assert not any("Karpov" in line for line in told(text))


def test_the_conference_of_this_year_is_the_one_told() -> None:
    text = "The 11th China-ASEAN Prosecutors-General Conference was held in Brunei. This year's Conference was long."
    assert [line for line in told(text) if line.startswith("Conference | Held")] == ["Conference | Held | 2031 | bn"]


def test_what_is_made_known_at_a_conference_has_its_own_day_and_town() -> None:
    text = (
        "He made it known at the 14th conference of prosecutors of Peru that in May 2032 they will be guests in Minsk."
    )
    assert not any("2032" in line or "minsk" in line for line in told(text) if line.startswith("Conference | Held"))


def test_two_who_talk_at_a_conference_are_not_its_two_sides() -> None:
    text = (
        "The 14th conference of the prosecutors general of the CIS was held. A talk took place at the conference "
        f"between {HOST} and {GUEST}."
    )
    assert not any(line.startswith("Conference |") and line.endswith("Participant") for line in told(text))


def test_what_a_state_has_ratified_is_no_work_of_the_meeting() -> None:
    text = (
        "The 20th meeting of the prosecutors general of the SCO was held in Astana. The speaker told what Peru has "
        "done, having ratified the Convention against Corruption."
    )
    assert not any("Adopted" in line for line in told(text))


RANGES = [
    ("en", "On 27/28 May 2031"),
    ("en", "On 27-28.05.2031"),
    ("en", "On Tuesday 27 and Wednesday 28 May 2031"),
    ("en", "From Tuesday, May 27 to Wednesday, May 28, 2031"),
    ("ru", "27-28.05.2031"),
    ("ru", "27.05.2031 – 28.05.2031"),
    ("ru", "27/28 мая 2031 года"),
]


@pytest.mark.parametrize(("language", "days"), RANGES)
def test_days_from_one_to_another(language: str, days: str) -> None:
    after = {
        "en": "a conference of the prosecutors general of Peru and Chile was held.",
        "ru": "состоялась конференция генеральных прокуроров Перу и Чили.",
    }
    found = slots_of("meeting", f"{days} {after[language]}", language)
    assert {"startDate 2031-05-27", "endDate 2031-05-28"} <= found


@pytest.mark.parametrize("name", ["Do Manh Long", "An Van Binh", "To Minh Duc"])
@pytest.mark.parametrize("words", ["Prosecutor General of Vietnam {}", "The Prosecutor General of Vietnam, {},"])
def test_a_family_name_may_be_a_small_word(words: str, name: str) -> None:
    found = seats(f"{words.format(name)} met Prosecutor General of Laos Kham Sisa in Hanoi.")
    assert any(line.startswith(f"{name} | vn-") for line in found)


@pytest.mark.parametrize("words", ["To Visit Minsk", "In Minsk Talks", "An Honest Man"])
def test_a_small_word_of_a_headline_names_nobody(words: str) -> None:
    assert not seats(f"Prosecutor General of Peru {words}")


def test_a_town_of_several_words_has_an_office_and_a_man_the_name_of_a_people() -> None:
    text = (
        "Director of the Ho Chi Minh City People's Procuracy Nguyen Duc Thai met Prosecutor General of Laos Kham Sisa."
    )
    found = seats(text, "vn")
    assert any(line.startswith("Nguyen Duc Thai | vn-ho-chi-minh-city-people") for line in found)


@pytest.mark.parametrize(
    "text",
    [
        "Luis Mora, adviser to Prosecutor General of Armenia Aram Saryan, met Prosecutor General of Peru Ana Prado.",
        "Luis Mora was appointed to the post of adviser to Prosecutor General of Armenia Aram Saryan.",
    ],
)
def test_a_superior_named_behind_an_advisers_title_is_no_adviser(text: str) -> None:
    assert not any(line.startswith("Aram Saryan") for line in seats(text))
