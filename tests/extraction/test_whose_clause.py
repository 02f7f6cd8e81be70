"""Whose a clause or a word is: of two meetings, of a paper and its makers, of an agency and those it tells of.

All names are invented.
"""

from __future__ import annotations

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Literal, Term
from tests.extraction.stories import told

TALKS = "Prosecutor General Anton Belov met with Rustam Karimov, Prosecutor General of Uzbekistan. "


def test_a_relative_clause_tells_of_the_meeting_before_it() -> None:
    text = (
        "They spoke of the preparation of the Minsk session and of a seminar that will take place in Tashkent in July."
    )
    lines = [line for line in told(TALKS + text, "by") if " | Planned | " in line]
    assert lines == ["Conference | Planned | 2031-07 | tashkent"]


def test_of_two_that_a_comma_parts_from_it_the_clause_tells() -> None:
    text = "He invited them to the conference and the assembly, which will be held in Tashkent in July."
    assert any(line.startswith("Conference | Planned | 2031-07") for line in told(TALKS + text, "by"))


def test_a_plan_of_the_nation_is_no_paper_of_cooperation() -> None:
    text = "The first item was the steps of the {} that concern the prisons."
    assert not any(line.startswith("Plan") for line in told(TALKS + text.format("Plan of the Nation"), "kz"))
    assert any(line.startswith("Plan") for line in told(TALKS + text.format("Plan of Joint Action for 2030"), "kz"))


def test_who_draws_up_a_paper_is_no_word_of_its_name() -> None:
    text = (
        "The Coordinating Council of Prosecutors General of the CIS met in Minsk. The Council drew up recommendations."
    )
    assert not any(line.startswith("Instrument") for line in told(text, "by"))


def test_the_agency_that_says_so_received_nobody() -> None:
    text = "Prosecutor General Anton Belov was received by President Kairat Omarov, Steppe News Agency {}."
    present = {line for line in told(text.format("says"), "kz") if line.endswith("| Host")}
    assert present == {"Meeting | Kairat Omarov | Host"}


def test_a_body_does_not_end_in_the_adjective_of_another_noun() -> None:
    text = (
        "A memorandum was signed by the heads of the Research Centre of the Belarusian {} and the Prosecutor General's "
        "Office of Armenia."
    )
    assert not any("belarusian" in line for line in told(text.format("office"), "by"))


def test_what_the_main_thing_came_to_be_is_no_conference_told_before() -> None:
    text = (
        "7 июня 2031 года в Минске открылась международная конференция о роли прокуроров. Главной для Армении стала "
        "встреча руководителей прокуратур пяти стран: они подписали меморандум о сотрудничестве. Об этом рассказал "
        "генеральный прокурор Армении Арам Петросян."
    )
    lines = sorted(line for line in told(text, "am", "ru") if line.startswith("Conference"))
    assert lines == ["Conference | Held |  | ", "Conference | Held | 2031-06-07 | minsk"]


SESSION = (
    "The 33rd session of the Coordinating Council of Prosecutors General of the CIS Member States was held in Minsk. "
)


def sessions(text: str) -> list[str]:
    return sorted(line for line in told(text, "by") if line.startswith("CouncilSession"))


def test_the_session_that_is_decided_on_is_one_of_the_council() -> None:
    text = SESSION + "It was decided to hold the session of 2032 in Yerevan."
    assert "CouncilSession | Planned | 2032 | yerevan" in sessions(text)


def test_a_session_of_others_that_is_decided_on_is_none() -> None:
    text = SESSION + "They agreed to hold the session of the working group in Yerevan."
    assert len(sessions(text)) == 1


def test_a_number_behind_the_session_is_its_own() -> None:
    text = SESSION + "\n\nAn earlier session of the Council, the 30th, was held by video conference on 8 October 2028."
    assert "CouncilSession | Held | 2028-10-08 | " in sessions(text)
    reading = extract(Document("sample", text, "en", issued="2031-06-10"))
    ordinals = {
        c.object.value: c.span for c in reading.claims if isinstance(c.object, Literal) and "ordinal" in c.predicate
    }
    assert "the 30th" in text[ordinals["30"].start : ordinals["30"].end]


HEADS = "25 мая 2031 года в Минске Совет глав государств СНГ утвердил {}. "
PLAN = "Межгосударственную программу совместных мер борьбы с преступностью на 2032–2036 годы"
TITLE = "Межгосударственная программа совместных мер борьбы с преступностью на 2032–2036 годы"


def test_programmes_against_this_and_that_are_two() -> None:
    other = "На том же заседании принята Программа сотрудничества в борьбе с {} на 2032–2036 годы."
    reading = HEADS.format("Программу сотрудничества в борьбе с терроризмом на 2032–2036 годы")
    titles = extract(Document("sample", reading + other.format("торговлей людьми"), "ru"))
    assert sum(t.kind == "Programme" for t in titles.things) == 2
    titles = extract(Document("sample", reading + other.format("терроризмом"), "ru"))
    assert sum(t.kind == "Programme" for t in titles.things) == 1


def test_what_a_programme_is_made_of_belongs_to_its_title() -> None:
    reading = extract(Document("sample", HEADS.format(PLAN), "ru"))
    assert [t.labels[0].text for t in reading.things if t.kind == "Programme"] == [TITLE]


def test_the_other_of_two_drafts_is_planned_like_the_first() -> None:
    text = (
        "9 июля 2031 года в Минске пройдет заседание экспертной группы СНГ. Ей предстоит согласовать для прокуратур "
        "проекты двух документов. Один из них – Программа сотрудничества в борьбе с терроризмом, другой – Программа "
        "сотрудничества в борьбе с торговлей людьми."
    )
    reading = extract(Document("sample", text, "ru", issued="2031-06-10"))
    statuses = [
        c.object.name for c in reading.claims if c.predicate == "ccpg:instrumentStatus" and isinstance(c.object, Term)
    ]
    assert statuses == ["ccpg:Proposed", "ccpg:Proposed"]
