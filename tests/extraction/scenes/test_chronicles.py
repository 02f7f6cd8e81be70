"""Sessions told in a row, by their numbers alone, by their towns and days, and those that a sentence takes up again."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.naming.context import open_context
from ccpg_graph.extraction.naming.reading import prepare
from ccpg_graph.extraction.scenes.staging import build_scene
from ccpg_graph.extraction.words.vocabulary import load_vocabulary
from ccpg_graph.records import Document

CCPG = "Coordinating Council of Prosecutors General of the CIS"
SOVET = "Координационного совета генеральных прокуроров государств – участников СНГ"

FOLLOWED = "Minsk followed in 2031 with the 41st, Baku in September 2032 with the 42nd."


def told(text: str, language: str = "en", issued: str | None = "2036-03-01") -> list[str]:
    """Each event with a status: "number status day town series", by day."""
    context = open_context(Document("sample", text, language, issued=issued), load_vocabulary(language))
    events = [e for e in build_scene(context, prepare(context)).events if e.status]
    rows = []
    for e in events:
        start = e.when.start if e.when is not None else None
        rows.append(
            f"{e.ordinal or '-'} {e.status} {start or '-'} {e.place or '-'} {e.series.slug if e.series else '-'}"
        )
    return sorted(rows)


@pytest.mark.parametrize(
    "text",
    [
        f"The 41st session of the {CCPG} was held in Minsk in 2031, the 42nd in Baku in September 2032.",
        f"Minsk (2031) and Baku (September 2032) had the 41st and 42nd sessions of the {CCPG}.",
        f"The 40th session of the {CCPG} was in 2030. {FOLLOWED}",
    ],
)
def test_a_number_alone_is_a_session_of_the_row_told(text: str) -> None:
    found = told(text)
    assert "41 Held 2031 minsk ccpg" in found
    assert "42 Held 2032-09 baku ccpg" in found


def test_a_number_alone_can_be_to_come() -> None:
    text = f"At the 44th session of the {CCPG}, in Minsk on 21 October 2035, he was thanked. "
    found = told(f"{text}The 45th is planned for Kazan, from 30 September to 1 October 2036.")
    assert found == ["44 Held 2035-10-21 minsk ccpg", "45 Planned 2036-09-30 kazan ccpg"]


@pytest.mark.parametrize(
    "more", ["The 41st Guards Division was there.", "Two drafts were read. The second was adopted.", "The 90th is far."]
)
def test_other_numbers_are_no_sessions(more: str) -> None:
    assert told(f"The 40th session of the {CCPG} was held in Minsk in 2030. {more}") == ["40 Held 2030 minsk ccpg"]


def test_towns_that_were_hosts_had_a_session_each() -> None:
    hosts = "Dushanbe (22 August 2031) and Astana (25 April 2032) were the next hosts"
    found = told(f"In June 2030 the {CCPG} met in Moscow. {hosts}.")
    assert "- Held 2031-08-22 dushanbe ccpg" in found
    assert "- Held 2032-04-25 astana ccpg" in found
    assert told(f"{hosts} of the fair.") == []


def test_russian_rows_of_sessions() -> None:
    text = f"Минск (24 июня 2032 года) и Баку (сентябрь 2033 года) приняли 42-е и 43-е заседания {SOVET}."
    assert told(text, "ru") == ["42 Held 2032-06-24 minsk ccpg", "43 Held 2033-09 baku ccpg"]
    row = f"42-е заседание {SOVET} прошло в Минске в 2032 году, а 43-е – в Ереване. 44-е запланировано в Казани."
    assert told(row, "ru") == ["42 Held 2032 minsk ccpg", "43 Held - yerevan ccpg", "44 Planned - kazan ccpg"]


def test_two_sessions_told_in_one_breath_are_two() -> None:
    text = (
        "25 июля 2036 года в Бишкеке пройдут два заседания: 32-е – генеральных прокуроров стран Шанхайской организации "
        "сотрудничества и 13-е – Совета генеральных прокуроров Организации тюркских государств."
    )
    assert told(text, "ru") == [
        "13 Planned 2036-07-25 bishkek ots-pg",
        "32 Planned 2036-07-25 bishkek sco-prosecutors-general",
    ]


@pytest.mark.parametrize(
    "then",
    [
        "It will take place in Baku in September 2036.",
        "It is to be held in Baku in September 2036.",
        "The session is scheduled for September in Baku.",
    ],
)
def test_a_session_spoken_of_is_told_by_the_next_sentence(then: str) -> None:
    text = f"Lunin thanked his guest for the invitation to the 45th session of the {CCPG}. {then}"
    assert told(text) == ["45 Planned 2036-09 baku ccpg"]


def test_what_it_means_is_not_guessed_where_two_are_spoken_of() -> None:
    text = f"He thanked them for invitations to the 45th session of the {CCPG} and the 19th SCO prosecutors' meeting. "
    assert told(f"{text}It will take place in Baku in September 2036.") == []


@pytest.mark.parametrize(
    "then",
    [
        f"That day the {CCPG} was sitting in the Kazakh capital.",
        f"The same day the {CCPG} met in the capital of Kazakhstan.",
        f"On the same day the {CCPG} met in Astana.",
    ],
)
def test_the_same_day_is_that_of_the_deed_told_before(then: str) -> None:
    text = "On 25 April 2031 the prosecutors general of Belarus and Moldova concluded an agreement on cooperation. "
    assert told(text + then) == ["- Held 2031-04-25 astana ccpg"]
    assert told(f"MINSK – {text}It was made public.\n\n{then}") == ["- Held 2031-04-25 astana ccpg"]


def test_a_capital_is_no_town_where_another_noun_follows() -> None:
    assert told(f"In 2031 the {CCPG} met to discuss crime in the Kazakh capital market.") == ["- Held 2031 - ccpg"]


def test_their_council_is_that_of_the_prosecutors_general_just_named() -> None:
    text = "The prosecutors general of the CIS countries met in Tbilisi on 17 July 2035. At the session of their "
    assert told(f"{text}Coordinating Council an agreement was signed.") == ["- Held 2035-07-17 tbilisi ccpg"]
    other = "The prosecutors general of Belarus and Moldova met in Minsk on 17 July 2035. At the session of their "
    assert all(row.endswith("-") for row in told(f"{other}Coordinating Council an agreement was signed."))


def test_three_that_met_are_none_of_the_talks_of_the_two() -> None:
    text = (
        "Samir Aliev, Prosecutor General of Azerbaijan, is on a working trip in Minsk. On 15 June 2035 he and his "
        "host, Prosecutor General of Belarus Ivan Krasin, signed a programme. On the same day the prosecutors general "
        "of Azerbaijan, Belarus and Armenia met for talks in a trilateral format."
    )
    context = open_context(Document("sample", text, "en", issued="2035-06-16"), load_vocabulary("en"))
    events = [e for e in build_scene(context, prepare(context)).events if e.status]
    assert [(e.noun, len(e.sides)) for e in events] == [("visit", 1), ("talks", 3)]


def test_a_session_of_no_row_is_of_the_only_council_told() -> None:
    held = "An extraordinary session was held in Saint Petersburg on 15 May 2032."
    text = f"A chronicle of the sessions of the {CCPG}. {held}"
    assert told(text) == ["- Held 2032-05-15 saint-petersburg ccpg"]
    with_another = f"{text} The CIS Anti-Terrorism Center was there."
    assert told(with_another) == ["- Held 2032-05-15 saint-petersburg -"]


def test_a_verb_may_tell_two_sessions() -> None:
    text = f"In June 2030 the {CCPG} met in Moscow, on 30 January 2032 in Minsk."
    assert told(text) == ["- Held 2030-06 moscow ccpg", "- Held 2032-01-30 minsk ccpg"]


def test_it_was_the_session_of_a_number() -> None:
    text = (
        "On 8 October 2030 the heads of the CIS prosecution services met by video conference. It was the 40th session "
    )
    assert told(f"{text}of their Coordinating Council.") == ["40 Held 2030-10-08 - ccpg"]
    apart = f"The {CCPG} met in Minsk in 2030. It was said that the 45th session of the Council would be open."
    assert told(apart)[0] == "- Held 2030 minsk ccpg"


def test_by_video_conference_is_told_of_the_session() -> None:
    for text in (
        f"The 40th session of the {CCPG} was held by video conference.",
        f"The {CCPG} met by video conference.",
    ):
        context = open_context(Document("sample", text, "en"), load_vocabulary("en"))
        assert [e.online for e in build_scene(context, prepare(context)).events] == [True]


def test_russian_meeting_of_the_same_day() -> None:
    text = (
        "Завтра, 22 августа 2036 года, в Душанбе соберется Координационный совет генеральных прокуроров государств – "
    )
    more = (
        "участников СНГ. На тот же день назначена встреча генеральных прокуроров Шанхайской организации сотрудничества."
    )
    found = told(text + more, "ru", "2036-08-21")
    assert [row.split()[:3] for row in found] == [["-", "Planned", "2036-08-22"]] * 2
