"""Who took part: the ways in which releases tell it, and those that only look so. Sentences and persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Modality, Reading, Ref, Term

OPENING = (
    "On 5 March 2031 the 41st session of the Coordinating Council of Prosecutors General of the CIS was held in Minsk. "
)
POSTS = (
    " Prosecutor General of Armenia Aram Petrosyan is forty. Prosecutor General of Georgia Levan Beridze is fifty."
    " Deputy Prosecutor General of Kazakhstan Askar Omarov is sixty."
)
ARAM, LEVAN, ASKAR = "Aram Petrosyan", "Levan Beridze", "Askar Omarov"


def read(text: str) -> Reading:
    """The reading of a text that belongs to no state."""
    return extract(Document("d", text, "en"))


def names(reading: Reading) -> dict[str, str]:
    """Key → the person's name, the state of an office, or the slug of another body."""
    found = {}
    for thing in reading.things:
        if thing.kind in ("Official", "Prosecutor"):
            found[thing.key] = thing.labels[0].text
        elif thing.kind == "Office":
            found[thing.key] = thing.facts.get("ccpg:country", thing.key).removeprefix("state/")
        else:
            found[thing.key] = thing.key.removeprefix("body/")
    return found


def present(text: str) -> dict[str, set[str]]:
    """Who → roles, of every participation told as a fact."""
    reading = read(text)
    who = names(reading)
    facts = [c for c in reading.claims if c.modality in (Modality.STATED, Modality.IMPLIED)]
    named: dict[str, str] = {}
    roles: dict[str, set[str]] = {}
    for claim in facts:
        if claim.predicate == "ccpg:participant" and isinstance(claim.object, Ref):
            named[claim.subject] = who[claim.object.key]
        if claim.predicate == "ccpg:role" and isinstance(claim.object, Term):
            roles.setdefault(claim.subject, set()).add(claim.object.name.removeprefix("ccpg:"))
    return {name: roles.get(key, set()) for key, name in named.items()}


TOLD = [
    ("The session was attended by delegations of Armenia, Georgia and Kazakhstan.", {"am", "ge", "kz"}),
    ("Taking part in the session were the prosecution offices of Armenia and Georgia.", {"am", "ge"}),
    ("Aram Petrosyan and Levan Beridze took part in the session.", {ARAM, LEVAN}),
    ("Aram Petrosyan, Levan Beridze and Askar Omarov attended.", {ARAM, LEVAN, ASKAR}),
    ("The session brought together the Prosecutors General of Armenia and Georgia.", {ARAM, LEVAN}),
    ("The heads of the prosecution services of Armenia and Georgia gathered at the session.", {ARAM, LEVAN}),
    ("Among the participants were Aram Petrosyan and Askar Omarov.", {ARAM, ASKAR}),
    ("Present at the session were Aram Petrosyan and Askar Omarov.", {ARAM, ASKAR}),
    ("Aram Petrosyan was among those present.", {ARAM}),
    ("The session was chaired by Aram Petrosyan.", {ARAM}),
    ("Aram Petrosyan presided over the session.", {ARAM}),
    ("The work of the session was opened by Aram Petrosyan.", {ARAM}),
    ("Under the chairmanship of Aram Petrosyan the members went through the agenda.", {ARAM}),
    ("The Armenian delegation was headed by Aram Petrosyan.", {ARAM}),
    ("Aram Petrosyan led the Armenian delegation.", {ARAM}),
    ("The delegation of Armenia, led by Aram Petrosyan, arrived a day early and attended the session.", {ARAM}),
    ("Armenia was represented by Aram Petrosyan and Georgia by Levan Beridze.", {ARAM, LEVAN}),
    ("Kazakhstan sent a delegation headed by Askar Omarov.", {ASKAR}),
    ("In his speech Aram Petrosyan dwelt on cybercrime.", {ARAM}),
    ("Speaking at the session, Aram Petrosyan dwelt on cybercrime.", {ARAM}),
    ("Aram Petrosyan delivered a report.", {ARAM}),
    ("A report was delivered by Askar Omarov.", {ASKAR}),
    ("Aram Petrosyan addressed the participants.", {ARAM}),
    (
        "The session was also attended, as guests, by the CIS Executive Committee and the CIS Anti-Terrorism Center.",
        {"cis-exec", "cis-atc"},
    ),
    ("Representatives of the International Association of Prosecutors were there too.", {"iap"}),
    ("From the Georgian side Levan Beridze took part.", {LEVAN}),
    ("Aram Petrosyan was accompanied by Askar Omarov and took part in the session.", {ARAM, ASKAR}),
    ("The participants were welcomed by Aram Petrosyan.", {ARAM}),
    ("Askar Omarov joined the session by video link.", {ASKAR}),
]


@pytest.mark.parametrize(("sentence", "who"), TOLD, ids=[row[0][:60] for row in TOLD])
def test_presence_is_read(sentence: str, who: set[str]) -> None:
    assert who <= set(present(OPENING + sentence + POSTS))


NOT_THERE = [
    "Aram Petrosyan sent his greetings to the participants.",
    "The greetings of Aram Petrosyan were read out.",
    "The session honoured the memory of Aram Petrosyan.",
    "A message from Aram Petrosyan was conveyed to the session.",
    "Aram Petrosyan did not attend the session.",
    "Aram Petrosyan congratulated the winners.",
    "“I will be at the next session,” said Aram Petrosyan.",
    "Aram Petrosyan will take part in the next session.",
    "Aram Petrosyan was invited to the session.",
    "The participants recalled the words of Aram Petrosyan.",
    "The session was to be attended by Aram Petrosyan.",
]


@pytest.mark.parametrize("sentence", NOT_THERE, ids=[row[:60] for row in NOT_THERE])
def test_who_is_only_spoken_of_is_not_there(sentence: str) -> None:
    assert ARAM not in present(OPENING + sentence + POSTS)


ROLES = [
    ("The session was chaired by Aram Petrosyan.", "Chair"),
    ("The Armenian delegation was headed by Aram Petrosyan.", "HeadOfDelegation"),
    ("In his speech Aram Petrosyan dwelt on cybercrime.", "Speaker"),
    ("Aram Petrosyan attended the session as a guest of honour.", "Guest"),
]


@pytest.mark.parametrize(("sentence", "role"), ROLES)
def test_the_role_is_read(sentence: str, role: str) -> None:
    assert role in present(OPENING + sentence + POSTS)[ARAM]


ONE = "Prosecutor General of Armenia Aram Petrosyan"
OTHER = "Prosecutor General of Georgia Levan Beridze"
MEETINGS = [
    f"{ONE} met with {OTHER} in Tbilisi.",
    f"{ONE} met his Georgian counterpart Levan Beridze in Tbilisi.",
    f"{ONE} held talks with {OTHER}.",
    f"{ONE} received {OTHER}.",
    f"{ONE} was received by {OTHER}.",
    f"A meeting between {ONE} and {OTHER} took place in Tbilisi.",
    f"{ONE} and {OTHER} met in Tbilisi.",
    f"In Tbilisi {ONE} had a meeting with {OTHER}.",
    f"{ONE} paid a courtesy call on {OTHER}.",
    f"At a meeting with {OTHER}, {ONE} spoke of extradition.",
]


@pytest.mark.parametrize("sentence", MEETINGS, ids=[row[:90] for row in MEETINGS])
def test_two_officials_of_two_states_meet(sentence: str) -> None:
    reading = read(sentence)
    assert [t.kind for t in reading.things if t.key.startswith("meeting")] == ["BilateralMeeting"]
    assert {ARAM, LEVAN} <= set(present(sentence))


def test_a_plan_to_meet_is_no_presence() -> None:
    text = f"{ONE} will meet with {OTHER} in Tbilisi."
    reading = read(text)
    assert present(text) == {}
    statuses = [c.object for c in reading.claims if c.predicate == "ccpg:status" and c.subject.startswith("meeting")]
    assert statuses == [Term("ccpg:Planned")]


def test_a_visit_abroad_has_its_visitor_as_guest() -> None:
    text = f"{ONE} paid an official visit to Georgia on 5 March 2031."
    assert present(text) == {ARAM: {"Guest"}}
    assert [t.kind for t in read(text).things if t.key.startswith("meeting")] == ["Visit"]


def test_a_visit_at_home_is_none() -> None:
    text = f"{ONE} visited Yerevan."
    assert present(text) == {}


def test_every_passage_of_a_presence_names_or_points_to_who_was_there() -> None:
    text = OPENING + "Armenia was represented by Aram Petrosyan and Georgia by Levan Beridze." + POSTS
    reading = read(text)
    who = names(reading)
    for claim in reading.claims:
        if claim.predicate == "ccpg:participant" and isinstance(claim.object, Ref):
            assert who[claim.object.key].split()[-1] in claim.span.cut(text)


def test_states_at_another_councils_meeting_are_no_prosecution_offices() -> None:
    told = present(
        "On 5 March 2031 the Council of Ministers of Internal Affairs of the CIS held its session in Minsk. "
        "Delegations of Armenia, Georgia and Kazakhstan took part in the session. "
        "Prosecutor General of Armenia Aram Petrosyan was not there."
    )
    assert not {"am", "ge", "kz"} & set(told)


def test_of_several_meetings_told_none_is_guessed() -> None:
    later = "On 7 March 2031 the 3rd meeting of the Prosecutors General of the SCO member states was held in Baku."
    assert present(f"{OPENING}\n\n{later}\n\nAram Petrosyan took part.\n\n{POSTS}") == {}
    assert present(f"{OPENING}\n\nGuests saw a museum.\n\nAram Petrosyan took part.\n\n{POSTS}") == {
        ARAM: {"Participant"}
    }


def test_offices_of_a_number_of_states_named_one_by_one() -> None:
    text = OPENING + "Representatives of prosecution services of nine states, namely, Georgia and Armenia, attended it."
    assert present(text).keys() == {"ge", "am"}


def test_who_welcomes_a_delegation_does_not_speak_to_it() -> None:
    found = present(f"Prosecutor General of Armenia {ARAM} welcomed the delegation led by {LEVAN}." + POSTS)
    assert "Speaker" not in found.get(ARAM, set())


def test_presence_at_other_talks_is_none_at_the_session() -> None:
    assert ARAM not in present(OPENING + f"{ARAM} was present at these talks." + POSTS)
