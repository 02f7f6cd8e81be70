"""Which meetings a text tells of: their slots, what is one and what is another, and what is none. All made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Literal, Ref, Term
from tests.extraction.stories import told


def meetings(text: str, issued: str | None = None) -> list[dict[str, str]]:
    """The meetings of a text, each with its class and slots."""
    reading = extract(Document("d", text, "en", issued=issued))
    rows = {t.key: {"kind": t.kind} for t in reading.things if t.key.startswith("meeting")}
    for claim in reading.claims:
        if claim.subject in rows:
            value = claim.object
            word = value.key if isinstance(value, Ref) else value.name if isinstance(value, Term) else value.value
            rows[claim.subject][claim.predicate.removeprefix("ccpg:")] = word.rpartition("/")[2].removeprefix("ccpg:")
    return list(rows.values())


COUNCIL = "Coordinating Council of Prosecutors General of the CIS Member States"
SLOTS = [
    (f"On 5 March 2031 the 41st session of the {COUNCIL} was held in Minsk.",
     {"kind": "CouncilSession", "series": "ccpg", "ordinal": "41", "startDate": "2031-03-05", "place": "minsk",
      "status": "Held"}),
    (f"The forty-first meeting of the {COUNCIL} took place in Minsk on March 5-6, 2031.",
     {"ordinal": "41", "startDate": "2031-03-05", "endDate": "2031-03-06", "place": "minsk"}),
    (f"The XLI session of the {COUNCIL} will be held in Minsk in 2031.", {"status": "Planned", "startDate": "2031"}),
    ("The 32nd CCPG meeting was held online.", {"series": "ccpg", "ordinal": "32", "status": "Held"}),
    ("An extraordinary session of the CCPG was held in Yerevan.", {"extraordinary": "true", "place": "yerevan"}),
    ("The CCPG held its 41st session in the Republic of Armenia.",
     {"series": "ccpg", "ordinal": "41", "country": "am"}),
    ("The CCPG met in Minsk on 5 March 2031 for its 41st session.", {"ordinal": "41", "startDate": "2031-03-05"}),
    ("Minsk hosted the 41st session of the CCPG.", {"place": "minsk", "status": "Held"}),
    ("The 41st session of the CCPG, scheduled for 5 March 2031, has been cancelled.", {"status": "Cancelled"}),
    ("The 41st session of the CCPG has been postponed.", {"status": "Postponed"}),
    ("The 20th meeting of the Prosecutors General of the SCO Member States took place in Almaty.",
     {"kind": "Conference", "series": "sco-prosecutors-general", "ordinal": "20", "place": "almaty"}),
    ("The prosecutors general of the SCO member states held their 20th meeting in Almaty.",
     {"kind": "Conference", "series": "sco-prosecutors-general", "ordinal": "20", "place": "almaty"}),
    ("Prosecutors general of the SCO countries signed a protocol. This happened at their 20th meeting, he said.",
     {"kind": "Conference", "series": "sco-prosecutors-general", "ordinal": "20"}),
    ("The annual conference of the International Association of Prosecutors opened in Vienna.", {"kind": "Conference"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "slots"), SLOTS, ids=[row[0][:60] for row in SLOTS])
def test_slots_are_read(sentence: str, slots: dict[str, str]) -> None:
    (meeting,) = meetings(sentence)
    assert slots.items() <= meeting.items()


def test_headline_and_report_tell_one_meeting() -> None:
    text = (
        "Minsk hosts the 41st session of the CCPG\n\n"
        "The 41st session of the CCPG was held on 5 March 2031. The meeting was long."
    )
    assert len(meetings(text)) == 1


def test_the_next_session_is_another_and_planned() -> None:
    text = "The 41st session of the CCPG was held in Minsk. It was decided to hold the 42nd session in Baku in 2032."
    first, second = meetings(text)
    assert (first["ordinal"], first["status"]) == ("41", "Held")
    assert second | {"kind": "CouncilSession"} == second
    assert (second["ordinal"], second["status"], second["place"], second["startDate"]) == (
        "42",
        "Planned",
        "baku",
        "2032",
    )


def test_two_series_on_one_day_stay_two() -> None:
    text = (
        "The 29th session of the CCPG and the 17th meeting of the Prosecutors General of the SCO were held in Bishkek."
    )
    assert {m.get("series") for m in meetings(text)} == {"ccpg", "sco-prosecutors-general"}


def test_a_council_of_a_state_is_not_the_ccpg() -> None:
    text = (
        "On 5 March 2031 a meeting of the Coordinating Council on Ensuring the Rule of Law was held in Astana. "
        "Prosecutor General of Kazakhstan Serik Nurlanov chaired it."
    )
    (meeting,) = meetings(text)
    assert meeting.get("series") != "ccpg"


@pytest.mark.parametrize(
    "sentence",
    [
        "Such meetings are held every year.",
        "Any meeting is an occasion to talk.",
        "The parties agreed on regular meetings.",
        "Every session of the CCPG is prepared by the Secretariat.",
        "The session was useful.",
    ],
)
def test_meetings_in_general_are_none(sentence: str) -> None:
    assert meetings(sentence) == []


def test_a_day_without_a_year_stays_open_without_a_date_of_publication() -> None:
    (meeting,) = meetings("The 41st session of the CCPG was held in Minsk on 5 March.")
    assert meeting["startDate"] == "--03-05"


def test_today_counts_from_the_date_of_publication() -> None:
    (meeting,) = meetings("The 41st session of the CCPG was held in Minsk today.", issued="2031-03-05")
    assert meeting["startDate"] == "2031-03-05"


def test_tomorrow_is_planned() -> None:
    (meeting,) = meetings("Tomorrow the 41st session of the CCPG will be held in Minsk.", issued="2031-03-05")
    assert (meeting["startDate"], meeting["status"]) == ("2031-03-06", "Planned")


def test_the_town_of_a_dateline_is_no_venue() -> None:
    (meeting,) = meetings("MINSK, 5 March (Agency) – The 41st session of the CCPG was held today.", issued="2031-03-05")
    assert "place" not in meeting


def test_the_date_of_a_signing_is_not_the_day_of_the_meeting() -> None:
    text = "The 41st session of the CCPG was held in Minsk. The parties recalled the agreement signed on 1 April 2006."
    (meeting,) = meetings(text)
    assert "startDate" not in meeting


def test_literal_dates_are_typed_by_their_precision() -> None:
    reading = extract(Document("d", "The 41st session of the CCPG was held in Minsk in March 2031.", "en"))
    (date,) = [c.object for c in reading.claims if c.predicate == "ccpg:startDate"]
    assert date == Literal("2031-03", "gYearMonth")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The 35th session of the prosecutors general of the CIS brought together those of Peru and Chile."),
        ("ru", "35-е заседание Координационного совета генеральных прокуроров СНГ собрало прокуроров Перу и Чили."),
    ],
)
def test_what_brought_people_together_was_held(language: str, text: str) -> None:
    assert any("| Held |" in line for line in told(text, language=language))


def test_what_will_bring_people_together_is_planned() -> None:
    text = "The 35th session of the prosecutors general of the CIS will bring together those of Peru and Chile."
    assert any("| Planned |" in line for line in told(text))


COUNCIL = "The session of the Coordinating Council of Prosecutors General"
COUNCIL_RU = "Заседание Координационного совета генеральных прокуроров СНГ"


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        (f"{COUNCIL}, having been postponed twice, took place in Minsk on 3 June 2031.", "en", "Held"),
        (f"{COUNCIL} was postponed twice and was held in Minsk on 3 June 2031.", "en", "Held"),
        (f"{COUNCIL} set for 3 June 2031 in Minsk was postponed.", "en", "Postponed"),
        (f"{COUNCIL_RU}, дважды отложенное, состоялось 3 июня 2031 года в Минске.", "ru", "Held"),
        (f"{COUNCIL_RU}, назначенное на 3 июня 2031 года в Минске, отложено.", "ru", "Postponed"),
    ],
)
def test_what_was_put_off_and_then_took_place_was_held(text: str, language: str, status: str) -> None:
    assert {line.split(" | ")[1] for line in told(text, "", language) if line.startswith("CouncilSession | ")} == {
        status
    }
