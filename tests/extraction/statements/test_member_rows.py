"""Rows of members beside their body: ways of telling them, and rows that are none. Sentences of our own."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Ref

# Without prosecutors that do something together a page is not of the genre.
REPORT = "The Prosecutors General of Kazakhstan and Mongolia met in Astana on 3 May 2031.\n\n"
COUNCIL = "Coordinating Council of Prosecutors General of the CIS"


def told(text: str, predicate: str = "ccpg:member") -> list[str]:
    reading = extract(Document("report", REPORT + text, "en", issued="2031-09-08"))
    found = (
        (c.subject, c.object.key) for c in reading.claims if c.predicate == predicate and isinstance(c.object, Ref)
    )
    return sorted(f"{body.removeprefix('body/')} {member.removeprefix('state/')}" for body, member in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PILON brings together the law officers of Fiji, Samoa and Tonga.", ["pilon fj", "pilon to", "pilon ws"]),
        ("PILON is an association of senior law officers from Fiji and Samoa.", ["pilon fj", "pilon ws"]),
        ("EAAP now has two member authorities: Burundi and Kenya.", ["eaap bi", "eaap ke"]),
        ("The SCO (China, India, Iran) was set up in 2001.", ["sco cn", "sco in", "sco ir"]),
        ("The Gulf Cooperation Council, whose members are Bahrain and Oman, has a secretariat.", ["gcc bh", "gcc om"]),
        ("Three countries make up the BRICS group: Brazil, Russia and India.", ["brics br", "brics in", "brics ru"]),
        ("The OECS member countries Dominica and Grenada were represented.", ["oecs dm", "oecs gd"]),
        ("Kenya and Uganda are founding members of the EAAP.", ["eaap ke", "eaap ug"]),
        ("The Commonwealth of Independent States has as its members Armenia and Belarus.", ["cis am", "cis by"]),
        ("The member states of the CIS are Armenia and Belarus.", ["cis am", "cis by"]),
        ("Armenia and Belarus are the regular member states of the CIS.", ["cis am", "cis by"]),
        ("Prosecutors of BRICS countries - Brazil, India - will meet.", ["brics br", "brics in"]),
    ],
)  # fmt: skip
def test_row_of_states(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"The {COUNCIL}, to which Armenia and Belarus belong, has a secretariat.",
        f"The {COUNCIL}, set up in 1995, has two members: Armenia and Belarus.",
        f"Armenia and Belarus sit on the {COUNCIL}.",
    ],
)
def test_row_of_a_council(text: str) -> None:
    assert told(text) == ["ccpg am", "ccpg by"]


@pytest.mark.parametrize(
    "text",
    [
        f"The {COUNCIL} sent greetings to Armenia, Belarus and Serbia.",
        "Cooperation of the SCO with Armenia, Belarus and Turkmenistan was discussed as well.",
        "The SCO has two observers: Afghanistan and Mongolia.",
        "Afghanistan and Mongolia are no members of the SCO.",
        "Observers at the SCO (Afghanistan, Armenia, Mongolia) were invited.",
        f"The {COUNCIL} met without its members Armenia and Belarus.",
        "Armenia and Belarus are not the only member states of the CIS.",
        "Of the CIS only Armenia and Belarus sent delegations.",
    ],
)
def test_row_that_is_none(text: str) -> None:
    assert told(text) == []


def test_states_with_observer_status() -> None:
    text = "Iran and Mongolia hold observer status in the SCO."
    assert (told(text), told(text, "ccpg:observer")) == ([], ["sco ir", "sco mn"])


def test_office_admitted_as_a_member() -> None:
    text = f"The Prosecutor General's Office of Georgia was admitted as a full member of the {COUNCIL}."
    assert told(text) == ["ccpg body/ge-prosecutor-generals-office"]
