"""Page furniture, the page's own date and the dateline."""

from __future__ import annotations

import datetime as dt

import pytest

from ccpg_graph.extraction.naming.context import Context, open_context
from ccpg_graph.extraction.naming.furniture import find_dateline, find_furniture, find_issue_date
from ccpg_graph.extraction.naming.reading import prepare
from ccpg_graph.extraction.words.vocabulary import load_vocabulary
from ccpg_graph.records import Document

HEADLINE = "Prosecutors of two states meet in Minsk"
PROSE = "The Prosecutor General of Belarus Ivan Petrov met with his colleagues in the capital today."
MORE = "They spoke for a long time about the work of both offices and their plans."


def context(text: str, issued: str | None = None) -> Context:
    return open_context(Document("sample", text, "en", issued=issued), load_vocabulary("en"))


def furniture(*lines: str) -> list[str]:
    """The lines of a page that are found to be furniture."""
    opened = context("\n\n".join(lines))
    sentences = prepare(opened)
    found = sorted(find_furniture(opened, sentences))
    return [opened.words(sentences[n].chunks[0].start, sentences[n].chunks[-1].end) for n in found]


@pytest.mark.parametrize(
    "line",
    [
        "Add new comment",
        "9 Photos",
        "Photo: Prosecutor General’s Office of Belarus",
        "By Anna Petrova, Ivan Sidorov",
        "Photos by BELTA",
        "Tags: law, order, Minsk",
        "Press Office of the General Prosecutor's Office",
        "8 (017) 123 45 67",
        "press@example.by",
        "www.example.by/news",
        "Posted: 04.11.2031 09:07:00",
        "27 November 2031 print version",
        "© 2031 All rights reserved",
        "Ivan Petrov and Prosecutor General of Armenia Aram Sarkisian",
    ],
)
def test_line_is_furniture(line: str) -> None:
    assert furniture(HEADLINE, PROSE, line, MORE) == [line]


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "By the way, he told of the main ones:",
        "Source of the money was found by prosecutors of the city within three days.",
        "On 27 November 2031 the Prosecutor General of Belarus Ivan Petrov met students.",
        "Contacts of the offices grow from year to year and bear fruit.",
    ],
)
def test_line_of_the_text_is_kept(line: str) -> None:
    assert furniture(HEADLINE, PROSE, line, MORE) == []


def test_headline_is_kept() -> None:
    assert furniture("Contact between prosecutors", PROSE, MORE) == []


def test_list_of_participants_is_no_caption() -> None:
    lines = ("Prosecutor General of Armenia Aram Sarkisian", "Minister of Justice of Belarus Ivan Sidorov")
    assert furniture(HEADLINE, PROSE, "Those present:", *lines, MORE) == []


def test_other_news_to_the_end() -> None:
    tail = ("Other news", "Minister of Culture of Armenia Aram Sarkisian resigned", "A bear was seen near the lake")
    assert furniture(HEADLINE, PROSE, MORE, *tail) == list(tail)


def test_menu_of_short_lines() -> None:
    menu = ("Structure", "Law", "Our services", "Vacancies")
    assert furniture(HEADLINE, *menu, PROSE, MORE) == list(menu)


def test_three_subheadings_are_no_menu() -> None:
    assert furniture(HEADLINE, "Structure", PROSE, "Our plans", MORE) == []


def test_empty_page() -> None:
    assert furniture("") == []


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Posted: 04.11.2031 09:07:00", dt.date(2031, 11, 4)),
        ("27 November 2031", dt.date(2031, 11, 27)),
        ("27 November 2031 print version", dt.date(2031, 11, 27)),
        ("Published on October 3, 2031", dt.date(2031, 10, 3)),
        ("2031-10-03", dt.date(2031, 10, 3)),
    ],
)
def test_date_of_the_page(line: str, day: dt.date) -> None:
    assert find_issue_date(context(f"{HEADLINE}\n\n{line}\n\n{PROSE}")) == day


@pytest.mark.parametrize(
    "line",
    [
        "27 November",
        "On 27 November 2031 the Prosecutor General of Belarus Ivan Petrov met students.",
        "The law of 27 November 2031 is in force.",
        "7/3/2031",
    ],
)
def test_no_date_of_the_page(line: str) -> None:
    assert find_issue_date(context(f"{HEADLINE}\n\n{line}\n\n{PROSE}")) is None


@pytest.mark.parametrize(
    ("head", "start"),
    [
        ("Astana. November 21, 2031 – ", "2031-11-21"),
        ("MINSK, 10 September 2031 (BelTA) – ", "2031-09-10"),
        ("MOSCOW, October 23, 2031 (RAPSI) - ", "2031-10-23"),
        ("DUSHANBE, 19.09.2031 /Khovar/. ", "2031-09-19"),
        ("Minsk, 10 September (BelTA) - ", "--09-10"),
        ("BAKU, Azerbaijan, Sept 19, 2031 — ", "2031-09-19"),
    ],
)
def test_dateline_with_its_day(head: str, start: str) -> None:
    opened = context(f"{HEADLINE}\n\n{head}{PROSE}")
    found = find_dateline(opened)
    assert found is not None
    assert found.when is not None
    assert found.when.start == start
    assert opened.text.tokens[found.start].text.isalpha()
    assert opened.words(found.start, found.end).rstrip(".") == head.strip().rstrip(".")


def test_dateline_without_a_day() -> None:
    found = find_dateline(context(f"{HEADLINE}\n\nTASHKENT (Sputnik) — {PROSE}"))
    assert found is not None
    assert found.when is None


def test_day_without_a_year_takes_that_of_publication() -> None:
    found = find_dateline(context(f"MINSK, 10 September (BelTA) – {PROSE}", issued="2031-09-11"))
    assert found is not None
    assert found.when is not None
    assert found.when.start == "2031-09-10"


@pytest.mark.parametrize(
    "text",
    [PROSE, "Minsk will host the meeting in March.", "In Minsk tomorrow, September 20, they meet.", ""],
)
def test_no_dateline(text: str) -> None:
    assert find_dateline(context(text)) is None
