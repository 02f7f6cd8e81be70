"""Lists of those present, whatever stands between the names; programmes; signers; and who is in no such list."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Ref

HELD = "The 4th regional conference of prosecutors was held in Riga, Latvia, on 5 and 6 March 2031.\n\n"
KALNS = "Juris Kalnozols, Prosecutor General of Latvia"
TAMM = "Mart Tammsaar, Prosecutor General of Estonia"


def present(text: str) -> dict[str, set[str]]:
    """Who took part in the meetings of a text, each with the roles told."""
    reading = extract(Document("sample", text, "en", issued="2031-03-07"))
    names = {t.key: t.labels[0].text for t in reading.things if t.labels}
    who = {
        c.subject: c.object.key
        for c in reading.claims
        if c.predicate == "ccpg:participant" and isinstance(c.object, Ref)
    }
    found: dict[str, set[str]] = {}
    for claim in reading.claims:
        if claim.predicate == "ccpg:role" and claim.subject in who:
            role = getattr(claim.object, "name", "").removeprefix("ccpg:")
            found.setdefault(names[who[claim.subject]], set()).add(role)
    return found


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (f"Attending were: Mr. Lars Berg, Senior Counsel, Orkla House; {KALNS}; and {TAMM}.", "Participant"),
        (f"Greetings were brought by Mr. Lars Berg of the Orkla House, by {KALNS}, and by {TAMM}.", "Speaker"),
        (f"Also taking the floor were Mr. Lars Berg, Senior Counsel, {KALNS}, and {TAMM}.", "Speaker"),
        (f"Panellists were Ms. Rita Stone, lecturer in law; {KALNS}; and {TAMM}.", "Speaker"),
        (f"The training sessions were led by Dr. Lars Berg, a lecturer, {KALNS}, and {TAMM}.", "Speaker"),
    ],
)
def test_a_list_goes_on_behind_strangers(sentence: str, role: str) -> None:
    found = present(HELD + sentence)
    assert role in found["Juris Kalnozols"]
    assert role in found["Mart Tammsaar"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"In his words of welcome, {KALNS}, promised help.",
        f"{KALNS}, said in his opening statement that crime knows no border.",
        f"{KALNS}, thanked the organisers for their hospitality.",
        f"Welcoming the guests, {KALNS}, said that all were glad.",
        f"{KALNS}, told the conference that evidence is often lost.",
    ],
)
def test_who_speaks_there(sentence: str) -> None:
    assert present(HELD + sentence)["Juris Kalnozols"] == {"Speaker"}


def test_lines_of_a_programme_tell_who_is_to_speak_and_chair() -> None:
    text = (
        "On 5 May 2031 prosecutors general are to meet in conference in Riga, Latvia. Expected are the Prosecutors"
        " General of Finland and Poland; and the Deputy Prosecutor General of Sweden.\n\nProgramme\n\n"
        f"Welcome address by {KALNS}\n\nSession I. Chair: {TAMM}\n"
    )
    found = present(text)
    assert found["Juris Kalnozols"] == {"Speaker"}
    assert found["Mart Tammsaar"] == {"Chair"}
    assert len(found) == 5


def test_lines_of_a_list_name_bodies_too() -> None:
    found = present(HELD + f"Participants:\n\n- {TAMM}\n- representatives of Eurojust\n")
    assert found["Mart Tammsaar"] == {"Participant"}
    assert found["Eurojust"] == {"Participant"}


def test_who_signed_at_a_meeting_was_there() -> None:
    text = f"{KALNS}, and {TAMM}, signed a memorandum at the conference of prosecutors held in Riga on 5 March 2031."
    assert set(present(text)) == {"Juris Kalnozols", "Mart Tammsaar"}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{KALNS}, sent a message of greetings to those taking part in the conference.",
        f"The conference was attended by more than 100 guests, {KALNS}, said later.",
        f"The delegates remembered {KALNS}, with gratitude.",
        f"Among those attending was Dr. Lars Berg, adviser to {KALNS}.",
        f"The conference was attended by Dr. Lars Berg, who brought regards from {KALNS}.",
        f"Opening remarks were made by Dr. Lars Berg, before a telephone call with {KALNS}.",
    ],
)
def test_who_is_only_spoken_of_was_not_there(sentence: str) -> None:
    assert "Juris Kalnozols" not in present(HELD + sentence)


def test_talks_within_a_gathering_keep_their_own_sides() -> None:
    text = (
        f"{KALNS}, used the conference held in Riga on 5 March 2031 for bilateral talks with his counterparts,"
        f" among them {TAMM}."
    )
    assert "Mart Tammsaar" in present(text)
    text = f"Cooperation in extradition was the subject of a meeting between {KALNS}, and {TAMM}."
    assert set(present(text)) == {"Juris Kalnozols", "Mart Tammsaar"}
