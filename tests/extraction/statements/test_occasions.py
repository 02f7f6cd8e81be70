"""Where, when and for how long a paper was made that its own sentence says little of. Every person is invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Claim, Document, Literal, Ref, Term

MET = "Petr Novik, Prosecutor General of Belarus, met Ion Rusu, Prosecutor General of Moldova, in Osh on 3 June 2031."


def slots(text: str) -> dict[str, str]:
    """The values of the instruments of a text, by the local name of the predicate."""
    reading = extract(Document("sample", text, "en", issued="2031-06-10"))
    made = {t.key for t in reading.things if t.key.startswith("instrument")}
    rows = {}
    for claim in reading.claims:
        if claim.subject in made:
            value = claim.object
            name = value.value if isinstance(value, Literal) else value.key if isinstance(value, Ref) else value.name
            assert isinstance(value, Literal | Ref | Term)
            rows[claim.predicate.partition(":")[2]] = name
    return rows


def test_what_the_two_who_met_signed_they_signed_there_and_then() -> None:
    told = slots(f"{MET} Novik and Rusu signed a memorandum of cooperation.")
    assert (told["concludedAt"], told["signedOn"]) == ("meeting-1", "2031-06-03")


def test_what_they_had_signed_in_another_year_they_did_not() -> None:
    told = slots(f"{MET} Novik and Rusu signed a memorandum of cooperation in 2029.")
    assert told.get("signedOn") == "2029"
    assert "concludedAt" not in told


def test_what_the_participants_adopted_is_of_the_conference() -> None:
    held = "The conference of prosecutors general was held in Osh on 3 June 2031."
    told = slots(f"{held} The participants adopted a Joint Declaration.")
    assert (told["concludedAt"], told["adoptedOn"]) == ("meeting-1", "2031-06-03")


def test_of_two_conferences_nobody_knows_which() -> None:
    told = slots(
        "The conference of prosecutors general was held in Osh on 3 June 2031. The 5th seminar of "
        "prosecutors was held in Minsk on 5 June 2031.\n\nA Joint Declaration was adopted."
    )
    assert "concludedAt" not in told


@pytest.mark.parametrize(
    ("words", "slot", "value"),
    [
        ("The memorandum regulates the work for the 2031-2032 period.", "validUntil", "2032"),
        ("The memorandum took effect on 5 June 2031.", "validFrom", "2031-06-05"),
        ("It took effect on 5 June 2031.", "validFrom", "2031-06-05"),
        ("It was signed on 3 June 2031. It entered into force on the same day.", "validFrom", "2031-06-03"),
    ],
)
def test_the_term_stands_in_another_sentence(words: str, slot: str, value: str) -> None:
    assert slots(f"{MET} Novik and Rusu signed a memorandum of cooperation. {words}")[slot] == value


def test_for_how_long_it_is_concluded_does_not_put_it_into_the_past() -> None:
    told = slots(
        f"{MET} Novik and Rusu signed a memorandum of cooperation, which is concluded for a term of three years."
    )
    assert (told["instrumentStatus"], told["validFor"]) == ("ccpg:Signed", "P3Y")


def test_the_years_of_results_are_not_those_of_the_paper() -> None:
    told = slots(f"{MET} Novik and Rusu signed a memorandum and discussed its results for 2029–2030.")
    assert "validUntil" not in told


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (
            "An MoU between the prosecution services of Belarus and Moldova was exchanged in Osh on 3 June 2031.",
            "Signed",
        ),
        ("A joint plan for 2032–2033 was agreed by the prosecutors general of Belarus and Moldova.", "Adopted"),
    ],
)
def test_exchanged_and_agreed_papers(words: str, status: str) -> None:
    assert slots(words)["instrumentStatus"] == f"ccpg:{status}"


def test_whoever_is_elected_to_a_seat_of_the_meeting_is_elected() -> None:
    text = (
        "The 9th Meeting of prosecutors general was held in Osh on 3 June 2031. Attorney General of Brunei Hassan "
        "Damit was elected Chairman of the Meeting."
    )
    reading = extract(Document("sample", text, "en", issued="2031-06-10"))
    assert "Election" in {t.kind for t in reading.things}
    text = text.replace("Chairman of the Meeting", "chairman of the parliament")
    reading = extract(Document("sample", text, "en", issued="2031-06-10"))
    assert "Election" not in {t.kind for t in reading.things}


def test_what_was_made_during_a_visit_is_not_of_the_session() -> None:
    held = "The 41st session of the Council of Prosecutors was held in Osh on 3 June 2031."
    told = slots(f"{held} During the visit the two services, the Armenian and the Russian, concluded a programme.")
    assert "concludedAt" not in told


def value_of(claim: Claim) -> str:
    value = claim.object
    return value.value if isinstance(value, Literal) else value.key if isinstance(value, Ref) else value.name


CHS = "body/cis-chs"
ADOPTED = (
    "On 3 May 2031 in Minsk the Council of Heads of State of the CIS adopted the Programme of cooperation against "
    "piracy for 2032–2034. "
)
APPROVED = (
    "3 мая 2031 года в Минске Совет глав государств СНГ утвердил Программу сотрудничества в борьбе с пиратством на "
    "2032–2034 годы. "
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{ADOPTED}At the same session the Programme against smuggling for 2032–2036 was adopted.", "en"),
        (f"{APPROVED}На том же заседании принята Программа борьбы с контрабандой на 2032–2036 годы.", "ru"),
    ],
)
def test_what_is_adopted_at_the_same_session_is_of_its_day_place_and_council(text: str, language: str) -> None:
    reading = extract(Document("report", text, language, issued="2031-05-04"))
    told = {
        predicate: [value_of(c) for c in reading.claims if c.predicate == predicate]
        for predicate in ("ccpg:adoptedOn", "ccpg:place", "ccpg:party")
    }
    assert told == {"ccpg:adoptedOn": ["2031-05-03"] * 2, "ccpg:place": ["place/minsk"] * 2, "ccpg:party": [CHS] * 2}


@pytest.mark.parametrize(
    "text",
    [
        f"{ADOPTED}At another session the Programme against smuggling for 2032–2036 was adopted.",
        f"{ADOPTED}At the same session the Programme against smuggling for 2032–2036 was discussed.",
        f"{ADOPTED}The session was long. At the same session the Programme against smuggling was adopted.",
        f"{ADOPTED}At the same session, on 4 May 2031, the Programme against smuggling for 2032–2036 was adopted.",
    ],
)
def test_another_session_or_day_is_not_the_same(text: str) -> None:
    reading = extract(Document("report", text, "en", issued="2031-05-04"))
    days = [value_of(c) for c in reading.claims if c.predicate == "ccpg:adoptedOn"]
    assert days.count("2031-05-03") == 1
