"""Meetings: many reports, one meeting; two talks of one day are two."""

from __future__ import annotations

from ccpg_graph.records import Literal, Modality, Ref, Term
from ccpg_graph.resolution import resolve
from tests.readings import Draft, small_registry


def ids(*drafts: Draft) -> list[str]:
    found = resolve([draft.reading() for draft in drafts], small_registry()).ids
    return [found[draft.id, "m1"] for draft in drafts]


def session(doc: str, ordinal: str = "", start: str = "", place: str = "", status: str = "Held") -> Draft:
    draft = Draft(doc)
    draft.session("m1", ordinal, start, status)
    if place:
        draft.claim("m1", "ccpg:place", Ref(draft.known(f"place/{place}", "Place")))
    return draft


def talk(
    doc: str, *codes: str, start: str = "2019-10-01", place: str = "bishkek", kind: str = "BilateralMeeting"
) -> Draft:
    draft = Draft(doc)
    draft.thing("m1", kind)
    draft.claim("m1", "ccpg:place", Ref(draft.known(f"place/{place}", "Place")))
    if start:
        draft.claim("m1", "ccpg:startDate", Literal(start, "date"))
    for code in codes:
        draft.took_part(draft.office(code), "m1")
    return draft


def test_a_session_is_known_by_its_ordinal() -> None:
    assert ids(session("d1", "29", "2019-10-01"), session("d2", "29")) == ["meeting/ccpg-29"] * 2


def test_an_announcement_and_the_report_are_one_meeting_though_the_day_moved() -> None:
    drafts = session("d1", "29", "2019-09-30", status="Planned"), session("d2", "29", "2019-10-01")
    assert len(set(ids(*drafts))) == 1


def test_a_session_without_ordinal_is_known_by_its_day() -> None:
    assert ids(session("d1", "29", "2019-10-01"), session("d2", start="2019-10-01")) == ["meeting/ccpg-29"] * 2
    assert ids(session("d2", start="2019-10-01")) == ["meeting/ccpg-2019-10-01"]


def test_a_month_leaves_one_session_of_a_row() -> None:
    known = session("d1", "29", "2019-10-01")
    assert ids(known, session("d2", start="2019-10", place="bishkek")) == ["meeting/ccpg-29"] * 2
    assert ids(session("d1", "29", "2019-10-01", "minsk"), session("d2", start="2019-10", place="bishkek"))[1] == (
        "meeting/d2-m1"
    )
    two = session("d1", "29", "2019-10-01"), session("d3", "30", "2019-10-20"), session("d2", start="2019-10")
    assert ids(*two)[2] == "meeting/d2-m1"


def test_a_year_and_the_town_leave_one_session_of_a_row() -> None:
    known = session("d1", "33", "2023-09", "baku")
    assert ids(known, session("d2", start="2023", place="baku")) == ["meeting/ccpg-33"] * 2
    assert ids(known, session("d2", start="2023", place="minsk"))[1] == "meeting/d2-m1"
    assert ids(known, session("d2", start="2022", place="baku"))[1] == "meeting/d2-m1"


def test_a_report_of_the_week_tells_of_the_session_held_where_it_says() -> None:
    known, report = session("d1", "29", "2019-10-01", "bishkek"), session("d2", place="bishkek")
    report.issued = "2019-10-04"
    assert ids(known, report) == ["meeting/ccpg-29"] * 2
    for issued, place in (("2019-12-04", "bishkek"), ("2019-09-30", "bishkek"), ("2019-10-04", "minsk")):
        report = session("d2", place=place)
        report.issued = issued
        assert ids(known, report)[1] == "meeting/d2-m1"


def announced(draft: Draft, **told: str) -> Draft:
    """The report tells of a session still to come, too: `series`, `country`, `start`."""
    series = told.get("series", "body/ccpg")
    draft.known(series, "MeetingSeries" if series.startswith("series/") else "Council", series)
    draft.thing("m2", "CouncilSession", "the next one")
    draft.claim("m2", "ccpg:series", Ref(series), Modality.PLANNED)
    draft.claim("m2", "ccpg:status", Term("ccpg:Planned"), Modality.PLANNED)
    if "country" in told:
        draft.claim("m2", "ccpg:country", Ref(draft.known(f"state/{told['country']}", "State")), Modality.PLANNED)
    if "start" in told:
        draft.claim("m2", "ccpg:startDate", Literal(told["start"], "date"), Modality.PLANNED)
    return draft


def second(*drafts: Draft) -> str:
    found = resolve([draft.reading() for draft in drafts], small_registry()).ids
    return found[drafts[-1].id, "m2"]


def test_the_next_session_is_the_one_after_that_reported() -> None:
    following = session("d1", "30", "2020-10-08")
    assert second(following, announced(session("d2", "29", "2019-10-01"))) == "meeting/ccpg-30"
    assert second(following, announced(session("d2", "28", "2018-10-01"))) == "meeting/d2-m2"


def test_the_next_session_in_another_state_is_another() -> None:
    following = announced(session("d1", "30", "2020-10-08"))
    following.claim("m1", "ccpg:country", Ref(following.known("state/kz", "State")))
    assert second(following, announced(session("d2", "29", "2019-10-01"), country="kz")) == "meeting/ccpg-30"
    assert second(following, announced(session("d2", "29", "2019-10-01"), country="by")) == "meeting/d2-m2"


def test_a_meeting_announced_with_another_is_the_one_planned_for_that_day() -> None:
    row = "series/sco-pg"
    known = announced(session("d1", "35", "2025-10-21"), series=row, start="2026-09-30")
    both = announced(session("d2", "36", "2026-09-30", status="Planned"), series=row)
    assert second(known, both) == second(known) == "meeting/sco-pg-2026-09-30"
    other = announced(session("d2", "36", "2026-09-29", status="Planned"), series=row)
    assert second(known, other) == "meeting/sco-pg-with-ccpg-36"
    held = announced(session("d2", "36", "2026-09-30"), series=row)
    assert second(known, held) == "meeting/d2-m2"


def test_what_reports_announce_with_one_session_is_one_meeting() -> None:
    row = "series/sco-pg"
    one, other = (announced(session(each, "36", "2026-09-30", status="Planned"), series=row) for each in ("d1", "d2"))
    assert second(one, other) == second(other) == "meeting/sco-pg-with-ccpg-36"
    with_another = announced(session("d2", "37", "2027-09-30", status="Planned"), series=row)
    assert second(one, with_another) == "meeting/sco-pg-with-ccpg-37"


def test_of_two_places_or_beside_a_session_held_it_is_another_meeting() -> None:
    row = "series/sco-pg"
    one = announced(session("d1", "36", "2026-09-30", status="Planned"), series=row, country="kz")
    elsewhere = announced(session("d2", "36", "2026-09-30", status="Planned"), series=row, country="by")
    assert second(one, elsewhere) == "meeting/d2-m2"
    assert second(one, announced(session("d2", "36", "2026-09-30"), series=row)) == "meeting/d2-m2"


def test_other_ordinals_are_other_sessions_on_the_same_day() -> None:
    drafts = session("d1", "29", "2019-10-01"), session("d2", "30", "2019-10-01"), session("d3", start="2019-10-01")
    assert len(set(ids(*drafts))) == 3


def test_one_day_in_two_places_is_two_meetings() -> None:
    drafts = session("d1", start="2019-10-01", place="minsk"), session("d2", start="2019-10-01", place="bishkek")
    assert len(set(ids(*drafts))) == 2


def test_one_ordinal_years_apart_is_not_one_session() -> None:
    assert len(set(ids(session("d1", "29", "2019-10-01"), session("d2", "29", "2012-10-01")))) == 2


def test_a_session_of_which_only_the_year_is_told_stays_with_its_document() -> None:
    assert ids(session("d1", start="2019"), session("d2", start="2019")) == ["meeting/d1-m1", "meeting/d2-m1"]


def test_two_reports_of_one_talk() -> None:
    found = ids(talk("d1", "by", "kz"), talk("d2", "kz", "by"))
    assert found == ["meeting/bilateral-meeting-2019-10-01-bishkek-by-kz"] * 2


def test_talks_of_other_sides_on_the_same_day_are_others() -> None:
    assert len(set(ids(talk("d1", "by", "kz"), talk("d2", "by", "ru")))) == 2


def test_a_conference_and_a_talk_are_two() -> None:
    assert len(set(ids(talk("d1", "by", "kz"), talk("d2", "by", "kz", kind="Conference")))) == 2


def test_a_talk_without_a_day_stays_with_its_document() -> None:
    assert ids(talk("d1", "by", "kz", start="")) == ["meeting/d1-m1"]


def test_a_merge_shows_what_agreed_and_what_did_not() -> None:
    drafts = session("d1", "29", "2019-09-30"), session("d2", "29", "2019-10-01")
    (match,) = resolve([draft.reading() for draft in drafts], small_registry()).matches
    assert dict(match.features) == {"series": "body/ccpg", "ordinal": "29", "day": "2019-10-01 / 2019-09-30"}
    assert match.score < 1


def test_a_session_is_called_by_its_row_before_a_headline() -> None:
    drafts = session("d1", "29", "2019-10-01"), session("d2", "29", "2019-10-01")
    drafts[0].thing("m1", "CouncilSession", "They met")
    drafts[1].thing("m1", "CouncilSession", "Coordinating Council: session 29")
    found = resolve([draft.reading() for draft in drafts], small_registry())
    assert [name.text for name in found.preferred["meeting/ccpg-29"]] == ["Coordinating Council: session 29"]
