"""Instruments counted and told by what each is about. Every sentence and person is made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Literal, Reading, Ref

OFFICES = "the prosecutor general's offices of Armenia and Georgia"
BOTH_RU = "Генеральные прокуратуры Армении и Грузии"


def read(text: str, language: str = "en") -> Reading:
    return extract(Document("report", text, language, issued="2031-05-06"))


def told(reading: Reading) -> list[tuple[str, list[str], int]]:
    """Title, topics and number of parties of each instrument, in the order of their titles."""
    rows = []
    for thing in reading.things:
        if not thing.key.startswith("instrument-"):
            continue
        claims = [c for c in reading.claims if c.subject == thing.key]
        topics = [c.object.key for c in claims if c.predicate == "ccpg:topic" and isinstance(c.object, Ref)]
        parties = sum(c.predicate == "ccpg:party" for c in claims)
        rows.append((thing.labels[0].text, sorted(t.removeprefix("topic/") for t in topics), parties))
    return sorted(rows)


def counts(reading: Reading) -> list[str]:
    return [c.object.value for c in reading.claims if c.predicate == "ccpg:count" and isinstance(c.object, Literal)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"Two agreements, on extradition and on bribery, were signed by {OFFICES} on 5 May 2031.", "en"),
        (f"Two agreements on extradition and on bribery were signed by {OFFICES} on 5 May 2031.", "en"),
        (f"On 5 May 2031 {OFFICES} signed two agreements, one on extradition and the other on bribery.", "en"),
        (f"In Tbilisi {OFFICES} signed two agreements on 5 May 2031: on extradition and on bribery.", "en"),
        (f"{BOTH_RU} подписали 5 мая 2031 года два соглашения: о выдаче и о противодействии взяточничеству.", "ru"),
        (f"{BOTH_RU} подписали 5 мая 2031 года два соглашения о выдаче и о борьбе с коррупцией.", "ru"),
    ],
)
def test_two_agreements_are_told_by_what_each_is_about(text: str, language: str) -> None:
    reading = read(text, language)
    assert sorted(topics for _, topics, _ in told(reading)) == [["corruption"], ["extradition"]]
    assert [parties for _, _, parties in told(reading)] == [2, 2]
    assert not counts(reading)


def test_each_has_its_title() -> None:
    reading = read(f"Two agreements, on extradition and on bribery, were signed by {OFFICES} on 5 May 2031.")
    assert [title for title, _, _ in told(reading)] == ["agreement on bribery", "agreement on extradition"]


def test_matters_told_before_by_their_number_are_those_of_both_papers() -> None:
    text = (
        "The prosecutors will work together on two matters: the protection of minors and the fight against terrorism "
        f"and extremism. Both agreements were signed by {OFFICES} on 5 May 2031."
    )
    assert told(read(text)) == [
        ("agreement: the fight against terrorism and extremism", ["extremism", "terrorism"], 2),
        ("agreement: the protection of minors", ["juvenile"], 2),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Two agreements on extradition and bribery were signed by {OFFICES} on 5 May 2031.",
        f"Two agreements, on extradition, on bribery and on smuggling, were signed by {OFFICES} on 5 May 2031.",
        f"They discussed two matters: extradition, bribery and smuggling. Both agreements were signed by {OFFICES}.",
        f"They discussed two matters: extradition and bribery. Three agreements were signed by {OFFICES} in May 2031.",
        f"Two programmes for 2032 and for 2033 were signed by {OFFICES} on 5 May 2031.",
        f"Two agreements were signed by {OFFICES} on 5 May 2031.",
    ],
)
def test_where_the_matters_are_not_as_many_the_count_stands(text: str) -> None:
    reading = read(text)
    assert len(told(reading)) == len(counts(reading)) == 1
