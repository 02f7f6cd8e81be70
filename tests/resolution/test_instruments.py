"""Instruments: a paper told by several reports is one, and no two papers are fused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ccpg_graph.records import Literal, Modality, Ref, Term
from ccpg_graph.resolution import resolve
from tests.readings import DATES, Draft, small_registry


def paper(
    name: str, title: str, *parties: str, status: str = "Signed", issued: str | None = "2019-10-02", key: str = "i1"
) -> Draft:
    """A document that speaks of one programme; parties: codes of states whose offices they are."""
    return add(Draft(name, issued=issued), title, *parties, status=status, key=key)


def add(draft: Draft, title: str, *parties: str, status: str = "Signed", key: str = "i1") -> Draft:
    draft.thing(key, "Programme", title)
    planned = status == "Proposed"
    draft.claim(key, "ccpg:instrumentStatus", Term(f"ccpg:{status}"), Modality.PLANNED if planned else Modality.STATED)
    for code in parties:
        draft.claim(key, "ccpg:party", Ref(draft.office(code)))
    return draft


def tell(draft: Draft, key: str = "i1", **values: str) -> Draft:
    """Lay values on an instrument: `signedOn="2019-10-01"`, `concludedAt="m1"`, `topic="corruption"`."""
    for name, value in values.items():
        if name == "topic":
            draft.claim(key, "ccpg:topic", Ref(draft.known(f"topic/{value}", "Topic")))
        elif name == "concludedAt":
            draft.claim(key, "ccpg:concludedAt", Ref(draft.session(value, "29", "2019-10-01")))
        elif name == "place":
            draft.claim(key, "ccpg:place", Ref(draft.known(f"place/{value}", "Place")))
        else:
            draft.claim(key, f"ccpg:{name}", Literal(value, DATES[len(value)]))
    return draft


def are_one(one: Draft, other: Draft, *more: Draft) -> bool:
    found = resolve([draft.reading() for draft in (one, other, *more)], small_registry()).ids
    return found[one.id, "i1"] == found[other.id, "i1"]


def test_a_paper_announced_and_reported_as_signed_in_the_days_after_is_one() -> None:
    plan = paper("d1", "programme of cooperation", "by", "kz", status="Proposed", issued="2019-10-01")
    assert are_one(plan, tell(paper("d2", "cooperation programme", "by", "kz"), validUntil="2021"))


@pytest.mark.parametrize("issued", ["2019-12-20", "2019-09-20", None])
def test_a_paper_signed_at_another_time_is_not_the_one_announced(issued: str | None) -> None:
    plan = paper("d1", "programme of cooperation", "by", "kz", status="Proposed", issued="2019-10-01")
    assert not are_one(plan, paper("d2", "programme of cooperation", "by", "kz", issued=issued))


def test_two_papers_announced_alike_are_not_taken_for_one_another() -> None:
    plan = add(
        paper("d1", "programme on training", "by", "kz", status="Proposed"),
        "programme on extradition",
        *("by", "kz"),
        status="Proposed",
        key="i2",
    )
    assert not are_one(plan, paper("d2", "programme", "by", "kz"))


def test_parties_and_term_tell_a_paper_though_one_report_has_no_day() -> None:
    one = tell(paper("d1", "programme", "by", "kz"), validFrom="2020", validUntil="2021", signedOn="2019-10-01")
    same = tell(paper("d2", "cooperation programme", "by", "kz"), validFrom="2020", validUntil="2021")
    later = tell(paper("d3", "cooperation programme", "by", "kz"), validFrom="2022", validUntil="2023")
    assert are_one(one, same, later)
    assert not are_one(one, later, same)


def test_other_parties_sign_another_paper() -> None:
    one = tell(paper("d1", "programme", "by", "kz"), validFrom="2020", validUntil="2021")
    assert not are_one(one, tell(paper("d2", "programme", "by", "ru"), validFrom="2020", validUntil="2021"))


@pytest.mark.parametrize(("topic", "one"), [("corruption", True), ("terrorism", False)])
def test_what_a_paper_of_one_session_is_about_tells_it(topic: str, *, one: bool) -> None:
    first = tell(paper("d1", "programme against corruption"), concludedAt="m1", topic="corruption")
    assert are_one(first, tell(paper("d2", "a programme of the Council"), concludedAt="m1", topic=topic)) is one


def test_a_paper_told_without_any_title_is_the_one_of_its_kind_at_the_session() -> None:
    first = tell(paper("d1", "programme on borders"), concludedAt="m1", topic="border_security")
    assert are_one(first, tell(paper("d2", "programme"), concludedAt="m1"))


def test_a_paper_told_without_any_title_is_neither_of_two_at_the_session() -> None:
    first = tell(paper("d1", "programme on borders"), concludedAt="m1", topic="border_security")
    tell(add(first, "programme on drugs", key="i2"), key="i2", concludedAt="m1", topic="drug_trafficking")
    assert not are_one(first, tell(paper("d2", "programme"), concludedAt="m1"))


def test_day_term_and_town_tell_a_paper_unless_two_of_that_day_are_known() -> None:
    told = {"signedOn": "2019-10-01", "validFrom": "2020", "validUntil": "2022", "place": "bishkek"}
    one = tell(paper("d1", "programme against terrorism"), **told, topic="terrorism")
    listed = tell(paper("d2", "programme for 2020–2022"), **told)
    assert are_one(one, listed)
    other = tell(paper("d3", "programme against drugs"), **told, topic="drug_trafficking")
    assert not are_one(one, listed, other)


def signed_at_talks(name: str, *codes: str, place: str = "minsk", term: str = "2020") -> Draft:
    """A report of talks, without a day, at which a programme was signed."""
    draft = tell(paper(name, "programme", *codes, issued=None), validFrom=term, validUntil=term)
    draft.thing("m1", "BilateralMeeting", "talks")
    draft.claim("m1", "ccpg:place", Ref(draft.known(f"place/{place}", "Place")))
    for code in codes:
        draft.took_part(draft.office(code), "m1")
    draft.claim("i1", "ccpg:concludedAt", Ref("m1"))
    return draft


@pytest.mark.parametrize(
    ("other", "one"),
    [
        (signed_at_talks("d2", "by", "kz"), True),
        (signed_at_talks("d2", "by", "kz", place="astana"), False),
        (signed_at_talks("d2", "by", "kz", term="2022"), False),
        (signed_at_talks("d2", "by", "ru"), False),
    ],
)
def test_talks_at_which_one_paper_was_signed_are_one(other: Draft, *, one: bool) -> None:
    found = resolve([signed_at_talks("d1", "by", "kz").reading(), other.reading()], small_registry()).ids
    assert (found["d1", "m1"] == found["d2", "m1"]) is one


def test_the_longest_title_names_a_paper() -> None:
    long = tell(paper("d1", "programme on borders"), concludedAt="m1")
    found = resolve(
        [each.reading() for each in (long, tell(paper("d2", "programme"), concludedAt="m1"))], small_registry()
    )
    assert found.preferred[found.id_of("d2", "i1")][0].text == "programme on borders (CCPG, 2019)"


def of_session(rule: str) -> Draft:
    """An agreement of two offices at a session of the council, whose parties a rule tells."""
    draft = tell(paper("d1", "agreement on cooperation against piracy", "by", "kz"), signedOn="2019-10-01")
    tell(draft, concludedAt="m1")
    draft.claims = [replace(c, rule=rule) if c.predicate == "ccpg:party" else c for c in draft.claims]
    return draft


def test_a_paper_of_a_session_of_which_some_parties_are_told_is_no_treaty_of_these() -> None:
    ids = resolve([of_session("instruments.party").reading()], small_registry()).ids
    assert ids["d1", "i1"] == "instrument/programme-ccpg-2019-10-01-agreement-on-cooperation-against-piracy"


def test_a_paper_that_two_offices_sign_at_a_session_is_of_these_two() -> None:
    ids = resolve([of_session("instruments.active").reading()], small_registry()).ids
    assert ids["d1", "i1"] == "instrument/programme-by-kz-2019-10-01"


def test_a_report_of_some_parties_and_one_of_all_are_of_one_paper() -> None:
    fuller = tell(paper("d2", "agreement", "by", "kz", "ru"), signedOn="2019-10-01", topic="piracy")
    assert are_one(tell(of_session("instruments.party"), topic="piracy"), fuller)


def programme(name: str, title: str, text: str, status: str = "Adopted") -> Draft:
    draft = tell(paper(name, title, status=status), validFrom="2020", validUntil="2022")
    draft.text = f"{text} {draft.text}"
    return draft


LONG = "Programme of cooperation in the fight against piracy"


def test_a_programme_that_was_planned_is_the_one_adopted_under_its_whole_title() -> None:
    plan = programme("d1", LONG, "The CIS prepares a programme.", "Proposed")
    assert are_one(plan, programme("d2", f"{LONG} for 2020–2022", "The heads of the CIS met."))


@pytest.mark.parametrize(
    ("title", "text", "status"),
    [
        (f"{LONG} for 2020–2022", "The heads of the SCO met.", "Adopted"),
        (f"{LONG} for 2020–2022", "The heads met.", "Adopted"),
        (f"{LONG} for 2020–2022", "The CIS and the SCO met.", "Adopted"),
        (f"{LONG} for 2020–2022", "The CIS prepares one.", "Proposed"),
        ("Programme for 2020–2022", "The heads of the CIS met.", "Adopted"),
        ("Programme of cooperation in the fight against drugs", "The heads of the CIS met.", "Adopted"),
    ],
)
def test_another_title_or_organisation_makes_another_programme(title: str, text: str, status: str) -> None:
    plan = programme("d1", LONG, "The CIS prepares a programme.", "Proposed")
    assert not are_one(plan, programme("d2", title, text, status))


def of_council(name: str, *parties: str, topic: str = "corruption", session: bool = False) -> Draft:
    """A programme for 2020–2022 on something; parties: ids of those who made it; session: whether the document tells of
    one of the council."""
    draft = tell(paper(name, "programme", status="Adopted"), validFrom="2020", validUntil="2022", topic=topic)
    for party in parties:
        draft.claim("i1", "ccpg:party", Ref(draft.known(party, "Council")))
    if session:
        draft.session("m1", "30" if name == "d1" else "31")
    return draft


CCPG, CHS = "body/ccpg", "body/cis-chs"


def test_a_councils_programme_is_one_by_its_term_and_what_it_is_about() -> None:
    assert are_one(of_council("d1", CCPG), of_council("d2", CCPG))


@pytest.mark.parametrize("other", [of_council("d2", CHS), of_council("d2", CCPG, topic="terrorism")])
def test_another_maker_or_matter_makes_another_programme(other: Draft) -> None:
    assert not are_one(of_council("d1", CCPG), other)


def test_a_programme_told_without_its_maker_at_a_councils_session_is_the_councils() -> None:
    assert are_one(of_council("d1", CCPG), of_council("d2", session=True))


def test_a_programme_told_without_its_maker_is_nobodys_where_two_have_made_one_or_no_session_is_told() -> None:
    assert not are_one(of_council("d1", CCPG), of_council("d2"))
    assert not are_one(of_council("d1", CCPG), of_council("d2", session=True), of_council("d3", CHS))


def test_papers_of_other_makers_are_not_joined_by_one_whose_makers_are_not_told() -> None:
    bare = tell(paper("d3", "programme on borders"), concludedAt="m1", topic="border_security")
    one, other = (
        tell(paper(name, "programme", "by", code), concludedAt="m1", topic="border_security")
        for name, code in (("d1", "kz"), ("d2", "ru"))
    )
    assert not are_one(one, other, bare)


def of_nobody(name: str, text: str, topic: str = "corruption") -> Draft:
    """A draft programme for 2020–2022 whose makers are not told; text: what the document begins with."""
    draft = of_council(name, topic=topic)
    draft.text = f"{text} {draft.text}"
    return draft


def test_a_programme_told_twice_without_makers_is_one_of_the_organisation_that_both_name() -> None:
    assert are_one(of_nobody("d1", "Experts of the CIS met."), of_nobody("d2", "The CIS prepares one."))


@pytest.mark.parametrize(
    "other",
    [
        of_nobody("d2", "The SCO prepares one."),
        of_nobody("d2", "The CIS and the SCO prepare one."),
        of_nobody("d2", "Somebody prepares one."),
        of_nobody("d2", "The CIS prepares one.", topic="terrorism"),
    ],
)
def test_another_organisation_or_matter_makes_another_programme_without_makers(other: Draft) -> None:
    assert not are_one(of_nobody("d1", "Experts of the CIS met."), other)


def test_programmes_without_makers_are_two_where_two_have_made_such() -> None:
    rivals = of_council("d3", CCPG), of_council("d4", CHS)
    assert not are_one(of_nobody("d1", "The CIS met."), of_nobody("d2", "The CIS prepares one."), *rivals)
