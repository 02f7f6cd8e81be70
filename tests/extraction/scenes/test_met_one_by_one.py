"""Who meets several counterparts beside a gathering meets each by himself. Sentences and persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Ref

SESSION = "Prosecutor General of Sweden Ida Berg took part in the 5th conference of prosecutors general in Oslo. "
ЗАСЕДАНИЕ = "Генеральный прокурор Швеции Ида Берг приняла участие в конференции генпрокуроров в Осло. "


def pairs(text: str, language: str) -> list[set[str]]:
    """Who was at each bilateral meeting, by ids and names."""
    reading = extract(Document("d", text, language))
    things = {thing.key: thing for thing in reading.things}
    there: dict[str, dict[str, str]] = {}
    for claim in reading.claims:
        if isinstance(claim.object, Ref) and claim.predicate in ("ccpg:inMeeting", "ccpg:participant"):
            there.setdefault(claim.subject, {})[claim.predicate] = claim.object.key
    met: dict[str, set[str]] = {}
    for row in there.values():
        meeting, who = things[row["ccpg:inMeeting"]], things[row["ccpg:participant"]]
        if meeting.kind == "BilateralMeeting":
            land = who.facts.get("ccpg:country", "").removeprefix("state/")
            met.setdefault(meeting.key, set()).add(land or who.labels[0].text)
    return list(met.values())


@pytest.mark.parametrize(
    "told",
    [
        "She also held separate bilateral meetings with the prosecutors general of Chile, Kenya and other states.",
        "On the sidelines of the conference Ida Berg met with her counterparts from Chile and Kenya.",
        "She met bilaterally with the prosecutors general of Chile, Kenya and other foreign counterparts.",
        "As part of her trip she had bilateral meetings with the heads of the prosecution services of Chile and Kenya.",
    ],
)
def test_one_meets_several_counterparts(told: str) -> None:
    assert pairs(SESSION + told, "en") == [{"Ida Berg", "cl"}, {"Ida Berg", "ke"}]


@pytest.mark.parametrize(
    "told",
    [
        "Она провела двусторонние встречи с генеральными прокурорами Чили и Кении.",
        "«На полях» конференции Ида Берг встретилась с коллегами из Чили и Кении.",
        "В рамках конференции состоялись ее двусторонние переговоры с генеральными прокурорами Чили и Кении.",
        "Накануне у нее прошли двусторонние встречи с коллегами из Чили и Кении.",
    ],
)
def test_in_russian_one_meets_several_counterparts(told: str) -> None:
    assert pairs(ЗАСЕДАНИЕ + told, "ru") == [{"Ида Берг", "cl"}, {"Ида Берг", "ke"}]


def test_those_met_beside_a_conference_are_not_told_as_at_it() -> None:
    told = "On its sidelines Ida Berg held bilateral meetings with her counterparts from Chile, Kenya and Peru."
    reading = extract(Document("d", SESSION + told, "en"))
    things = {thing.key: thing.kind for thing in reading.things}
    at = [c.object.key for c in reading.claims if c.predicate == "ccpg:inMeeting" and isinstance(c.object, Ref)]
    assert sum(things[key] == "Conference" for key in at) == 1


def test_the_meeting_is_none_of_the_talks_told_in_one_breath() -> None:
    told = (
        "She held bilateral talks with the prosecutors general of Chile and Kenya. The meeting was attended by Per"
        " Holm, Prosecutor General of Denmark."
    )
    assert all("Per Holm" not in met for met in pairs(SESSION + told, "en"))
