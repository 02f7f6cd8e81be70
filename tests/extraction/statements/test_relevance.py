"""What a page says beside the cooperation of prosecution services is not told: figures, talks, treaties of others."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Reading


def read(text: str, language: str = "en") -> Reading:
    """The reading of a text without a publisher."""
    return extract(Document("d", text, language, issued="2031-03-05"))


def kinds(reading: Reading) -> set[str]:
    """The classes of the things that claims are made on."""
    classes = {thing.key: thing.kind for thing in reading.things}
    return {classes[claim.subject] for claim in reading.claims}


OTHER_MATTERS = [
    ("en", "The district prosecutor charged 32 defendants. More than 400 cases were opened in 2030."),
    (
        "en",
        "President of Armenia Aram Petrosyan met with President of Georgia Levan Beridze in Tbilisi on 3 March 2031.",
    ),
    ("en", "Armenia and Georgia signed an agreement on transit. The prosecutor of the court of Tbilisi kept silent."),
    ("ru", "Прокурор попросил суд взыскать 20 миллионов рублей. Суд принял обращение на заседании 3 марта 2031 года."),
    ("ru", "Президент Армении Арам Петросян провел переговоры с президентом Грузии Леваном Беридзе в Тбилиси."),
    ("ru", "Как сообщила прокуратура, на встрече 5 марта 2031 года в Ереване погибли 30 человек."),
]


@pytest.mark.parametrize(("language", "text"), OTHER_MATTERS, ids=[row[1][:50] for row in OTHER_MATTERS])
def test_a_page_without_cooperation_tells_posts_at_most(language: str, text: str) -> None:
    assert kinds(read(text, language)) <= {"Tenure"}


COOPERATION = [
    # a national council; a president who receives a foreign prosecutor general; a page that names no participant
    (
        "en",
        "A meeting of the Council on Legality took place under the chairmanship of Prosecutor General Aram Petrosyan.",
    ),
    ("en", "President of Armenia Aram Petrosyan received Prosecutor General of Georgia Levan Beridze on 3 March 2031."),
    ("ru", "В Ереване 3 марта 2031 года открылась конференция генеральных прокуроров. Приехали более 200 человек."),
    ("ru", "Прокуроры Армении и прокуроры Грузии работают вместе. Стороны подписали меморандум о сотрудничестве."),
]


@pytest.mark.parametrize(("language", "text"), COOPERATION, ids=[row[1][:50] for row in COOPERATION])
def test_a_page_on_cooperation_tells_all(language: str, text: str) -> None:
    assert kinds(read(text, language)) - {"Tenure"}


def test_a_clause_on_a_meeting_is_not_one_on_the_prosecutor_beside_it() -> None:
    text = "На встрече с губернатором 5 марта 2031 года в Ереване говорили о дорогах, прокурор промолчал."
    assert kinds(read(text, "ru")) <= {"Tenure"}


def test_the_prosecutors_general_of_a_region_sign_for_their_services() -> None:
    assert "Agreement" in kinds(read("Prosecutors general of the SCO countries have signed a Protocol on evidence."))
    told = read("Attorneys general of 40 states have signed an agreement with an American company.")
    assert kinds(told) <= {"Tenure"}


def test_what_was_decided_on_prosecutors_is_kept() -> None:
    reading = read("The President of Armenia instructed the Prosecutor General's Office of Armenia to count 30 cases.")
    assert kinds(reading) == {"Instruction"}


def test_figures_are_told_with_the_cooperation_they_stand_beside() -> None:
    text = (
        "Prosecutor General of Armenia Aram Petrosyan met with Prosecutor General of Georgia Levan Beridze. "
        "In 2030 the offices granted more than 30 requests."
    )
    assert "Figure" in kinds(read(text))


def test_what_a_prosecutor_of_a_town_does_at_home_is_no_cooperation() -> None:
    text = "District Attorney Paul Moss attended a meeting of the school board on 3 March 2031. He spoke of 40 cases."
    assert kinds(read(text)) <= {"Tenure"}
