"""Who met whom, who went where, who came together: the ways of telling it, and what tells no such thing."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Ref, Term

ARAM = "Prosecutor General of Armenia Aram Petrosyan"
LEVAN = "Prosecutor General of Georgia Levan Beridze"
BAKYT = "Prosecutor General of Kyrgyzstan Bakyt Osmonov"
A, L, B = "Aram Petrosyan", "Levan Beridze", "Bakyt Osmonov"


def told(text: str, issued: str | None = "2031-03-06") -> list[tuple[str, set[str]]]:
    """The meetings of a text, each as its class with place or country, and who took part with the roles but the plain
    one."""
    reading = extract(Document("d", text, "en", issued=issued))
    names = {t.key: t.labels[0].text if t.labels else t.key for t in reading.things}
    slots: dict[str, dict[str, list[str]]] = {}
    for claim in reading.claims:
        value = claim.object
        word = value.key if isinstance(value, Ref) else value.name if isinstance(value, Term) else value.value
        slots.setdefault(claim.subject, {}).setdefault(claim.predicate.removeprefix("ccpg:"), []).append(word)
    rows = []
    for thing in reading.things:
        if not thing.key.startswith("meeting"):
            continue
        own = slots[thing.key]
        where = (own.get("place") or own.get("country") or [""])[0].rpartition("/")[2]
        planned = " planned" if "ccpg:Planned" in own["status"] else ""
        who = set()
        for part in slots.values():
            if part.get("inMeeting") == [thing.key]:
                roles = sorted({r.removeprefix("ccpg:") for r in part["role"]} - {"Participant"})
                who.add(" ".join([names[part["participant"][0]], *roles]))
        rows.append((f"{thing.kind} {where}{planned}".strip().replace("  ", " "), who))
    return rows


PAIRS = [
    f"A working meeting of {ARAM} and {LEVAN} has taken place.",
    f"Talks of {ARAM} with {LEVAN} were held.",
    f"{ARAM} spoke of corruption when he met {LEVAN}.",
    f"With {LEVAN}, {ARAM} had a working session that looked back on joint work.",
    f"{ARAM} was glad. With {LEVAN} he had a working session.",
    f"{ARAM} was glad. He also met, still on Monday, {LEVAN}.",
    f"{ARAM} had talks with {LEVAN}.",
    f"{ARAM} and {LEVAN} sat down.",
    f"The Prosecutors General of Armenia and Georgia met. {ARAM} and {LEVAN} were glad.",
    f"{ARAM} and {LEVAN} know each other. When the two met, corruption was discussed.",
]


@pytest.mark.parametrize("text", PAIRS)
def test_two_who_met(text: str) -> None:
    assert told(text) == [("BilateralMeeting", {A, L})]


def test_with_again_and_again_is_a_meeting_each() -> None:
    assert told(f"{ARAM} had talks with {LEVAN} and with {BAKYT}.") == [
        ("BilateralMeeting", {A, L}),
        ("BilateralMeeting", {A, B}),
    ]


def test_meetings_with_counterparts_are_one_with_each() -> None:
    text = f"{ARAM} held meetings on 5 March 2031 in Minsk with his counterparts from Georgia and Kazakhstan."
    assert [kind for kind, _ in told(text)] == ["BilateralMeeting minsk"] * 2


THREE = [
    f"{ARAM}, {LEVAN} and {BAKYT} held a trilateral meeting.",
    f"5 March 2031 saw {ARAM}, {LEVAN} and {BAKYT} come together.",
]


@pytest.mark.parametrize("text", THREE)
def test_three_who_met(text: str) -> None:
    assert told(text) == [("Meeting", {A, L, B})]


VISITS = [
    (f"{ARAM} has been to Tbilisi.", {f"{A} Guest"}),
    (f"{ARAM} made a working trip to Tbilisi.", {f"{A} Guest"}),
    (f"A delegation under {ARAM} has made a working trip to Tbilisi.", {f"{A} Guest HeadOfDelegation"}),
    (f"Tbilisi is being visited by {ARAM}.", {f"{A} Guest"}),
    (f"{ARAM} flew to Tbilisi.", {f"{A} Guest"}),
    (f"{ARAM} said on Monday while visiting Tbilisi that corruption is bad.", {f"{A} Guest"}),
    (f"{ARAM}, in Tbilisi on a working visit, was glad.", {f"{A} Guest"}),
    (f"{ARAM} arrived in Tbilisi at the invitation of {LEVAN}.", {f"{A} Guest", f"{L} Host"}),
    (f"{ARAM} has made a working trip to Tbilisi, invited by {LEVAN}.", {f"{A} Guest", f"{L} Host"}),
]


@pytest.mark.parametrize(("text", "who"), VISITS, ids=[row[0][:50] for row in VISITS])
def test_who_went_where(text: str, who: set[str]) -> None:
    assert told(text) == [("Visit tbilisi", who)]


def test_an_awaited_guest_has_not_come() -> None:
    assert told(f"Georgia is expecting {ARAM}.") == [("Visit ge planned", {f"{A} Guest"})]


def test_whoever_came_for_a_conference_took_part_in_it_and_made_no_visit() -> None:
    text = f"{ARAM} has come to Vienna to attend the 24th conference of the International Association of Prosecutors."
    assert told(text) == [("Conference vienna", {A})]


SCENES = [
    "Minsk was on 5 March 2031 the venue of a conference of prosecutors general.",
    "Minsk (Republic of Belarus) was the scene of a conference of prosecutors general.",
    "Minsk saw a conference of prosecutors general.",
    "The prosecutors general of the SCO gathered in Minsk.",
]


@pytest.mark.parametrize("text", SCENES)
def test_conferences_told_by_their_place(text: str) -> None:
    assert [kind for kind, _ in told(text)] == ["Conference minsk"]


WHOLES = [
    (
        "The sixth meeting of the prosecutors general of the Baltic states was held in Minsk.",
        "Conference minsk",
    ),
    ("A meeting of the prosecutors general of Armenia, Georgia and Kazakhstan was held.", "Conference"),
    (f"A meeting of {ARAM} with {LEVAN} was held in Minsk.", "BilateralMeeting minsk"),
]


@pytest.mark.parametrize(("text", "kind"), WHOLES)
def test_a_meeting_of_the_heads_of_many_is_a_conference(text: str, kind: str) -> None:
    assert [found for found, _ in told(text)] == [kind]


def test_a_stay_and_its_talks_are_one() -> None:
    text = f"{ARAM} has come to Georgia on a working visit. Then he met {LEVAN}, and thanked for the hospitality."
    assert told(text) == [("BilateralMeeting ge", {f"{A} Guest", f"{L} Host"})]


def test_a_stay_with_days_of_its_own_is_another() -> None:
    text = f"{ARAM} visited Georgia on 1-4 March 2031. He met {LEVAN}."
    assert [kind.split()[0] for kind, _ in told(text)] == ["Visit", "BilateralMeeting"]


def test_two_of_three_who_met_is_another_meeting() -> None:
    text = f"{ARAM} met {LEVAN}. The day saw also {ARAM}, {LEVAN} and {BAKYT} come together."
    assert told(text) == [("BilateralMeeting", {A, L}), ("Meeting", {A, L, B})]


def test_the_meeting_with_another_is_that_of_the_first_of_the_page() -> None:
    text = f"With {LEVAN} {ARAM} had a working session. {ARAM} was glad. Much came out of the meeting with {BAKYT}."
    assert {A, B} in [who for _, who in told(f"{ARAM} travelled a lot. {text}")]


def test_a_day_to_come_plans() -> None:
    assert told(f"{ARAM} arrives in Tbilisi on 12 March.")[0][0] == "Visit tbilisi planned"


def test_delegations_that_meet_a_president() -> None:
    text = "The heads of the delegations met Emin Hasanov, President of Azerbaijan."
    text += " The prosecutors general of Armenia and Georgia signed a memorandum."
    assert ("Meeting", {"Emin Hasanov"}) in told(text)


def test_who_chairs_something_else_is_in_no_chair_here() -> None:
    text = f"{ARAM} met {LEVAN}. Pavel Orlov, Judge of Armenia, chairs the Council of Judges."
    assert "Pavel Orlov Chair" not in told(text)[0][1]


NONE = [
    f"{ARAM} came to an agreement with {LEVAN}.",
    f"{ARAM} comes from Tbilisi.",
    f"{ARAM} did not meet {LEVAN}.",
    f"{ARAM} congratulated {LEVAN}.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_meeting(text: str) -> None:
    assert told(text) == []


def test_separately_is_a_meeting_each() -> None:
    text = f"{ARAM} met separately with {LEVAN} and {BAKYT}."
    assert told(text) == [("BilateralMeeting", {A, L}), ("BilateralMeeting", {A, B})]


def test_a_session_to_come_that_is_discussed_has_not_been_held() -> None:
    text = (
        "The 41st session of the Coordinating Council of Prosecutors General of the CIS will be held in Minsk. "
        "The coming session and the budget were discussed with the Prosecutor General's Office of Armenia."
    )
    reading = extract(Document("d", text, "en", issued="2031-03-01"))
    assert {str(c.object) for c in reading.claims if c.predicate == "ccpg:status"} == {"Term(name='ccpg:Planned')"}
    assert not any(t.kind == "NextSession" for t in reading.things)


@pytest.mark.parametrize(
    "text",
    [
        f"{ARAM} flew to Minsk. In a meeting with {LEVAN}, the sides discussed corruption.",
        f"{ARAM} flew to Minsk. During a separate meeting with {LEVAN}, both parties praised their work.",
        f"{ARAM} was glad. He said this during a meeting with the {LEVAN}.",
        f"{ARAM} was received on 5 March by Dr. Levan Beridze, Prosecutor General of Georgia.",
    ],
)
def test_two_of_whom_one_is_told_before(text: str) -> None:
    assert {A, L} in [{name.split(" Host")[0].split(" Guest")[0] for name in who} for _, who in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"{ARAM} received a reprimand from President Bakyt Osmonov, and so did {LEVAN}.",
        f"The judges met in Baku. In a meeting with {LEVAN}, the sides discussed corruption.",
        "A joint working group of Ukraine and Poland has come into being. For gathering evidence an office was opened.",
    ],
)
def test_what_is_received_or_set_up_is_no_meeting(text: str) -> None:
    assert not [who for _, who in told(text) if who] or "judges" in text


def test_a_meeting_that_an_office_hosts() -> None:
    text = (
        "On 5 March 2031 the Prosecutor General's Office of Armenia hosted an international seminar. The seminar was "
        "attended by delegations of the Prosecutor General's Offices of Georgia and Kazakhstan."
    )
    ((kind, who),) = told(text)
    assert kind == "Conference"
    assert len(who) == 3
    assert sum("Host" in name for name in who) == 1


def test_who_came_on_a_visit_to_attend_a_meeting() -> None:
    text = (
        f"{ARAM}, along with his delegation, arrived in Dushanbe, Tajikistan, for a working visit to attend the 5th "
        "Meeting of the Prosecutors General of the ECO Member States."
    )
    assert ("Conference dushanbe", {A}) in told(text) or any(A in who for _, who in told(text))
