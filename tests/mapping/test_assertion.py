"""What becomes a statement, and what stays a claim."""

from __future__ import annotations

import pytest

from ccpg_graph.mapping.assertion import ASSERTED_FROM, asserted
from ccpg_graph.records import Literal, Modality, Ref, Term
from tests.readings import Draft


def said(draft: Draft) -> set[tuple[str, str]]:
    return {(claim.subject, claim.predicate) for claim in asserted(draft.reading())}


def meeting(status: str, modality: Modality = Modality.STATED) -> Draft:
    draft = Draft("d1")
    draft.thing("m1", "Meeting", "meeting")
    draft.claim("m1", "ccpg:status", Term(f"ccpg:{status}"), modality)
    draft.claim("m1", "ccpg:startDate", Literal("2019", "gYear"), modality)
    return draft


def holder(draft: Draft) -> str:
    return draft.person("Ivan Petrov", draft.post(draft.office("kz"), "prosecutor-general"), key="p")


@pytest.mark.parametrize("modality", [Modality.STATED, Modality.IMPLIED])
def test_what_is_stated_or_implied_is_asserted(modality: Modality) -> None:
    assert said(meeting("Held", modality)) == {("m1", "ccpg:status"), ("m1", "ccpg:startDate")}


@pytest.mark.parametrize("modality", [Modality.REPORTED, Modality.NEGATED])
def test_what_is_quoted_or_denied_of_a_meeting_stays_a_claim(modality: Modality) -> None:
    assert said(meeting("Held", modality)) == set()


def test_a_plan_is_asserted_of_a_planned_thing() -> None:
    assert said(meeting("Planned", Modality.PLANNED)) == {("m1", "ccpg:status"), ("m1", "ccpg:startDate")}


def test_a_plan_is_not_asserted_of_a_thing_that_was_held() -> None:
    draft = meeting("Held")
    draft.claim("m1", "ccpg:endDate", Literal("2020", "gYear"), Modality.PLANNED)
    assert ("m1", "ccpg:endDate") not in said(draft)


def test_a_plan_without_a_status_stays_a_claim() -> None:
    draft = Draft("d1")
    draft.thing("t1", "Tenure")
    draft.claim("t1", "ccpg:from", Literal("2025", "gYear"), Modality.PLANNED)
    assert said(draft) == set()


def test_an_announced_presence_is_told_at_a_planned_meeting() -> None:
    draft = meeting("Planned", Modality.PLANNED)
    draft.took_part(holder(draft), "m1", Modality.PLANNED)
    assert ("a-p-m1", "ccpg:participant") in said(draft)


def test_an_announced_presence_is_not_told_at_a_meeting_that_was_held() -> None:
    draft = meeting("Held")
    draft.took_part(holder(draft), "m1", Modality.PLANNED)
    assert ("a-p-m1", "ccpg:participant") not in said(draft)


def test_agenda_items_of_a_planned_meeting_are_told() -> None:
    draft = meeting("Planned", Modality.PLANNED)
    draft.thing("g1", "AgendaItem", "item")
    draft.claim("m1", "ccpg:agendaItem", Ref("g1"), Modality.PLANNED)
    draft.claim("g1", "ccpg:position", Literal("1", "integer"), Modality.PLANNED)
    assert {("m1", "ccpg:agendaItem"), ("g1", "ccpg:position")} <= said(draft)


@pytest.mark.parametrize("kind", ["Figure", "Initiative", "Instruction"])
def test_what_names_its_speaker_may_be_reported(kind: str) -> None:
    draft = Draft("d1")
    draft.thing("x", kind)
    draft.claim("x", "ccpg:measure", Literal("cases"), Modality.REPORTED)
    draft.claim("x", "ccpg:value", Literal("3", "integer"), Modality.REPORTED)
    assert ("x", "ccpg:measure") in said(draft)


def test_a_presence_without_its_participant_is_not_told() -> None:
    draft = meeting("Held")
    draft.thing("a1", "Participation")
    draft.claim("a1", "ccpg:inMeeting", Ref("m1"))
    draft.claim("a1", "ccpg:participant", Ref(holder(draft)), Modality.NEGATED)
    draft.claim("a1", "ccpg:role", Term("ccpg:Chair"))
    assert not any(subject == "a1" for subject, _ in said(draft))


def test_nothing_stated_leads_to_a_meeting_that_is_only_quoted() -> None:
    draft = meeting("Held", Modality.REPORTED)
    part = draft.took_part(holder(draft), "m1")
    assert not any(subject in (part, "m1") for subject, _ in said(draft))


def test_a_denial_about_a_body_does_not_hide_the_body() -> None:
    draft = Draft("d1")
    draft.session("m1", "29")
    draft.claim("body/ccpg", "ccpg:member", Ref(draft.office("kz")), Modality.NEGATED)
    assert said(draft) == {("m1", "ccpg:series"), ("m1", "ccpg:status"), ("m1", "ccpg:ordinal")}


def test_a_claim_of_a_doubtful_rule_is_kept_alone() -> None:
    draft = meeting("Held")
    draft.claim("m1", "ccpg:venue", Literal("hall"), confidence=ASSERTED_FROM - 0.01)
    draft.claim("m1", "ccpg:endDate", Literal("2020", "gYear"), confidence=ASSERTED_FROM)
    assert ("m1", "ccpg:venue") not in said(draft)
    assert ("m1", "ccpg:endDate") in said(draft)


def test_a_person_without_a_post_takes_no_part() -> None:
    draft = meeting("Held")
    draft.took_part(draft.person("Ivan Petrov", key="p"), "m1")
    assert not any(subject == "a-p-m1" for subject, _ in said(draft))


def test_a_membership_of_a_person_is_no_post() -> None:
    draft = meeting("Held")
    person = draft.person("Ivan Petrov", key="p")
    draft.thing("x", "Membership")
    draft.claim("x", "org:organization", Ref(draft.office("kz")))
    draft.claim("x", "org:member", Ref(person))
    draft.took_part(person, "m1")
    assert not any(subject in ("x", "a-p-m1") for subject, _ in said(draft))
