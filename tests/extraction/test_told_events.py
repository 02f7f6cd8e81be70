"""What happened, as pages tell it by a verb alone, by lines of days, in passing. Every person is invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Literal, Reading, Ref
from tests.extraction.stories import told

A = "Prosecutor General of Armenia Tigran Melkonyan"
G = "Prosecutor General of Georgia Davit Kapanadze"
HELD = "The 8th Annual Conference of the Africa Prosecutors Association was held in Lusaka on 5 June 2031. "


def read(text: str, issued: str = "2031-06-10") -> Reading:
    return extract(Document("sample", text, "en", issued=issued))


def days(text: str, issued: str = "2031-06-10") -> set[tuple[str, str]]:
    """The first and last days of the meetings of a text."""
    found: dict[str, dict[str, str]] = {}
    for claim in read(text, issued).claims:
        if claim.predicate in ("ccpg:startDate", "ccpg:endDate") and isinstance(claim.object, Literal):
            found.setdefault(claim.subject, {})[claim.predicate] = claim.object.value
    return {(row.get("ccpg:startDate", ""), row.get("ccpg:endDate", "")) for row in found.values()}


def topics(text: str) -> set[str]:
    """The topics of whatever a text tells."""
    rows = (c.object for c in read(text).claims if c.predicate == "ccpg:topic")
    return {row.key.partition("/")[2] for row in rows if isinstance(row, Ref)}


def decisions(text: str) -> set[str]:
    """The kinds of the decisions of a text, each with the name of whom it is on."""
    reading = read(text)
    kinds = {t.key: t.kind for t in reading.things}
    names = {t.key: t.labels[0].text for t in reading.things if t.labels}
    known = {"Election", "Appointment", "NextSession", "Instruction"}
    rows = {key: "" for key, kind in kinds.items() if kind in known}
    for claim in reading.claims:
        if claim.predicate == "ccpg:object" and claim.subject in rows and isinstance(claim.object, Ref):
            rows[claim.subject] = names.get(claim.object.key, "")
    return {
        f"{kinds[key]} {name if kinds[key] in ('Election', 'Appointment') else ''}".strip()
        for key, name in rows.items()
    }


# ------------------------------------------------------------------ days
WORKSHOP = "The 3rd Training Workshop for Armenian prosecutors"
LINE = "# 8th Conference of the Africa Prosecutors Association\n\n**Date:** 3 – 5 June 2031 | **Venue:** Lusaka, Zambia"


@pytest.mark.parametrize(
    "text",
    [
        f"{A} and {G} held a seminar for prosecutors in Tbilisi from Tuesday to Thursday.",
        f"From 3 to 5 June 2031, the Office of the Prosecutor General of Georgia gave {WORKSHOP}.",
        f"# 2031/06/03-05 {WORKSHOP}\n\n{WORKSHOP} was held by the Prosecutor General's Office of Georgia.",
        f"{LINE}\n\nThe Africa Prosecutors Association met for its 8th Annual Conference.",
    ],
)
def test_days_told_by_weekdays_by_slashes_and_in_a_line_with_bars(text: str) -> None:
    assert ("2031-06-03", "2031-06-05") in days(text)


@pytest.mark.parametrize(
    ("when", "start"),
    [("at the end of September", "2031-09"), ("in late July", "2031-07"), ("next month", "2031-07")],
)
def test_parts_of_months_and_the_next_month(when: str, start: str) -> None:
    assert (start, "") in days(
        f"The 9th Conference of the Africa Prosecutors Association will be held in Dakar {when}."
    )


def test_that_year_is_the_year_told_last() -> None:
    text = (
        f"{A} met {G} in August 2029 and recalled the programme of cooperation of the Prosecutor General's Offices of "
    )
    reading = read(text + "Armenia and Georgia for 2030-2031, signed in that year.")
    assert "2029" in {
        c.object.value for c in reading.claims if c.predicate == "ccpg:signedOn" and isinstance(c.object, Literal)
    }


def test_a_month_behind_a_number_is_no_auxiliary() -> None:
    text = "The Conference of the Africa Prosecutors Association in Lusaka on 10 May issued a joint statement."
    assert ("2031-05-10", "") in days(text)


# ------------------------------------------------------------------ meetings by verbs
def test_a_body_that_meets_to_confer_holds_a_conference() -> None:
    text = "The Southern Development Community meets this week in Lusaka to confer on extradition. Kofi Mensah, Deputy "
    text += "Director of Public Prosecutions of Zambia, said the conference was new. Officials of Zambia and Ghana are "
    text += "expected in Lusaka from Wednesday to Friday to talk."
    assert "Conference | Planned | 2031-06-11 | lusaka" in told(text)


def test_a_gathering_for_their_meeting_is_that_meeting() -> None:
    text = "The Prosecutors General of the ECO Member States gathered in Baku for their Sixth Meeting on 5 June 2031."
    assert len([line for line in told(text) if "| Held |" in line]) == 1


def test_its_meeting_behind_a_colon_is_that_of_those_who_came_together() -> None:
    text = (
        "It was in April that the Executive Committee of the International Association of Prosecutors came together: "
    )
    assert "Meeting | Held | 2031-04 | riga" in told(f"{text}its 53rd meeting was held in Riga.")


@pytest.mark.parametrize(
    "text",
    [
        f"Extradition was the subject of talks that {A} had with {G} on 5 June.",
        f"{G} was received by the President of Armenia. The day before, {A} was with {G}.",
    ],
)
def test_talks_that_one_had_with_another(text: str) -> None:
    assert any(line.startswith("BilateralMeeting | Tigran Melkonyan") for line in told(text))


def test_who_welcomes_somebody_to_a_town_is_there() -> None:
    assert "BilateralMeeting | Held | 2031-06-05 | yerevan" in told(f"On 5 June {A} welcomed {G} to Yerevan.")


def test_guests_hold_the_talks_of_their_visit() -> None:
    text = f"A delegation led by {G} came to Yerevan on 4 June. On 5 June the guests had talks with {A}."
    assert "BilateralMeeting | Davit Kapanadze | Guest" in told(text)


def test_many_guests_are_welcomed_to_a_conference() -> None:
    text = "In May, Nairobi, Kenya, welcomed more than 200 participants to the 4th IAP Africa Regional Conference."
    assert "Conference | Held | 2031-05 | nairobi" in told(text)


def test_a_team_taken_somewhere_visits() -> None:
    text = (
        "In May, Deputy Prosecutor General of Georgia Nino Beridze had taken a team of lecturers to the Office of the "
    )
    assert any(line.startswith("Visit | Held | 2031-05") for line in told(f"{text}Prosecutor General of Mongolia."))


def test_what_was_put_off_is_postponed_whatever_it_was_to_be() -> None:
    text = (
        "The 25th session of the Coordinating Council of Prosecutors General of the CIS, which was to open in Minsk on "
    )
    assert "CouncilSession | Postponed | 2031-06-05 | minsk" in told(f"{text}5 June 2031, has been put off.")


def test_a_visit_that_begins_on_a_day_to_come_is_one_and_planned() -> None:
    lines = told(f"{G} begins a three-day official visit to Armenia on Thursday.")
    assert [line for line in lines if line.startswith("Visit | Planned")]
    assert not [line for line in lines if line.startswith("Visit | Held")]


@pytest.mark.parametrize(
    "text",
    [
        "The aims of the Africa Prosecutors Association are the sharing of good practices and talks with partners.",
        f"{A} has been invited to a congress of notaries. He wishes for talks with partners.",
    ],
)
def test_aims_and_wishes_are_no_meetings(text: str) -> None:
    assert not [line for line in told(text) if "| Held |" in line]


def test_another_councils_name_is_not_the_cis_council() -> None:
    text = "The 12th session of the Council of Prosecutors General of the Arab States was held in Rabat on 5 June 2031."
    assert all(not (isinstance(c.object, Ref) and c.object.key == "body/ccpg") for c in read(text).claims)


# ------------------------------------------------------------------ instruments
OFFICES = "the Prosecutor General's Offices of Armenia and Georgia"


def test_an_agreement_told_by_what_it_does_is_of_the_offices_named() -> None:
    text = f"By an agreement that will be in force until 2033, {OFFICES} will train prosecutors together."
    assert any(line.startswith("Agreement |") and "am-pros" in line and "ge-pros" in line for line in told(text))


def test_as_they_signed_it() -> None:
    text = (
        f"By an agreement that will be in force until 2033, {OFFICES} will train prosecutors. As they signed it, {A} "
    )
    assert any(line.startswith("Agreement | Signed") for line in told(f"{text}thanked {G}."))


@pytest.mark.parametrize(
    "clause",
    ["is to be drafted by a committee and signed before the end of the year", "will be prepared and signed later"],
)
def test_what_is_to_be_drafted_and_signed_is_proposed(clause: str) -> None:
    makers = "the Prosecutor General's Office of Armenia and the Prosecutor General's Office of Georgia"
    text = f"A memorandum of understanding between {makers} {clause}."
    assert {line.split(" | ")[1] for line in told(text) if line.startswith("Memorandum")} == {"Proposed"}


def test_no_memorandum_was_signed() -> None:
    assert not [x for x in told(f"No memorandum was signed by {A} and {G}.") if x.startswith("Memorandum")]


def test_a_declaration_adopted_at_the_close_is_that_of_the_conference() -> None:
    reading = read(f"{HELD}In the Lusaka Declaration, which was adopted at the close, members promised help.")
    assert "ccpg:concludedAt" in {c.predicate for c in reading.claims}
    assert "JointStatement | Adopted" in told(
        f"{HELD}In the Lusaka Declaration, which was adopted at the close, members promised help."
    )


@pytest.mark.parametrize(
    "name", ["A Professional Exchange Programme for prosecutors is under way", "She works in the Africa Programme"]
)
def test_a_programme_that_is_done_is_no_document(name: str) -> None:
    assert not [line for line in told(f"{HELD}{name}.") if line.startswith("Programme")]


def test_a_titled_plan_is_a_document() -> None:
    text = "He went through the Plan of Interaction among the Prosecutor General's Offices of Armenia and Georgia."
    assert [line for line in told(f"{A} met {G}. {text}") if line.startswith("Plan |")]


def test_an_agreement_that_is_the_page() -> None:
    text = "AGREEMENT ON INTERACTION OF THE COORDINATING COUNCIL OF PROSECUTORS GENERAL OF THE CIS AND THE CSTO\n\n"
    text += "This agreement is concluded for the term of five years. It is made in Minsk on 5 April 2029."
    assert any(line.startswith("Agreement | Signed") for line in told(text))


# ------------------------------------------------------------------ decisions
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The members elected a new committee. Kofi Mensah, Attorney General of Ghana, is the new president.",
         "Election Kofi Mensah"),
        ("The secretariat in Pretoria was asked to prepare a paper for the next meeting.", "Instruction"),
        ("The delegations agreed that every authority will name a contact point by 31 March 2032.", "Instruction"),
        ("They agreed to meet next in Dakar in 2032.", "NextSession"),
        ("They welcomed the offer of Ghana to host the 9th Conference in Accra in 2032.", "NextSession"),
        ("The parties tasked their experts with drawing up a draft agreement on asset recovery.", "Instruction"),
    ],
)  # fmt: skip
def test_decisions_of_a_conference(text: str, kind: str) -> None:
    assert kind in decisions(HELD + text)


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Mensah, Attorney General of Ghana, is the president.",
        "He asked the secretariat to prepare coffee.",
        "Every authority knows what it has to do.",
        "Ghana offered to host a conference one day.",
    ],
)
def test_what_is_no_decision(text: str) -> None:
    assert not decisions(HELD + text)


def test_a_meeting_called_by_its_letters() -> None:
    text = "The 9th ASEAN Senior Law Officials Meeting (ASLOM) of Attorneys General was held in Brunei on 5 June 2031. "
    text += "The Meeting agreed that the 10th ASLOM is to be held in Cambodia in 2032."
    assert "NextSession" in decisions(text)


# ------------------------------------------------------------------ topics
@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Each side will train young prosecutors of the other.", "training"),
        ("They want to have their prosecutors better trained.", "training"),
        ("It was agreed that laws and cases are shared on a website.", "information_exchange"),
        ("They discussed gangs and scam centres.", "cybercrime"),
        ("They talked about the return of wanted persons.", "extradition"),
        ("They discussed how to trace and seize hidden funds.", "asset_recovery"),
    ],
)  # fmt: skip
def test_topics_told_by_words_that_stand_apart(text: str, topic: str) -> None:
    assert topic in topics(f"{A} met {G} in Tbilisi on 5 June. {text}")


def test_the_name_of_a_meeting_tells_its_topic() -> None:
    assert "training" in topics(f"{A} and {G} opened the third training workshop for prosecutors in Tbilisi on 5 June.")


def test_news_beside_a_meeting_is_no_topic() -> None:
    text = f"{A} met {G} in Tbilisi on 5 June. A bomb had killed three people. A bill on pensions is before parliament."
    assert not topics(text) & {"terrorism", "legislation"}


def test_a_treaty_that_there_is_not_is_none() -> None:
    text = (
        "The Prosecutors General of Armenia and Georgia met in Tbilisi on 3 May 2031. There is no extradition treaty "
        "between Armenia and Georgia."
    )
    reading = extract(Document("report", text, "en", issued="2031-05-08"))
    assert not [t for t in reading.things if t.key.startswith("instrument")]
