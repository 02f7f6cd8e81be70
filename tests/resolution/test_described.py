"""Names of instruments whose titles tell little: made of kind, matter, makers and years, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ccpg_graph.records import Label, Literal, Ref
from ccpg_graph.resolution import Resolution, resolve
from tests.readings import DATES, Draft, small_registry

LONG = "agreement on cooperation against piracy of the coastal states"


def paper(title: str, *parties: str, language: str = "en", doc: str = "d1", **dates: str) -> Draft:
    """An agreement; parties: codes of states whose offices they are, or ids of councils."""
    draft = Draft(doc)
    draft.thing("i1", "Agreement")
    draft.things["i1"] = replace(draft.things["i1"], labels=(Label(title, language),))
    for party in parties:
        body = draft.known(party, "Council", "CCPG") if "/" in party else draft.office(party)
        draft.claim("i1", "ccpg:party", Ref(body))
    for name, value in dates.items():
        draft.claim("i1", f"ccpg:{name}", Literal(value, DATES[len(value)]))
    return draft


def about(draft: Draft, *topics: str) -> Draft:
    for topic in topics:
        draft.claim("i1", "ccpg:topic", Ref(draft.known(f"topic/{topic}", "Topic")))
    return draft


def resolved(*drafts: Draft) -> Resolution:
    return resolve([draft.reading() for draft in drafts], small_registry())


def names(*drafts: Draft) -> dict[str, str]:
    found = resolved(*drafts)
    return {label.language: label.text for label in found.preferred[found.id_of(drafts[0].id, "i1")]}


def test_a_title_that_tells_little_is_told_with_makers_and_year() -> None:
    assert (
        names(paper("agreement", "by", "kz", signedOn="2019-10-01"))["en"] == "agreement (Belarus – Kazakhstan, 2019)"
    )


def test_what_the_title_lacks_is_told_and_no_year_twice() -> None:
    draft = paper("programme for 2020–2021", "by", "kz", validFrom="2020", validUntil="2021")
    assert names(draft)["en"] == "programme for 2020–2021 (Belarus – Kazakhstan)"


@pytest.mark.parametrize(
    ("dates", "when"),
    [
        ({"validFrom": "2020", "validUntil": "2022"}, "2020–2022"),
        ({"validFrom": "2020", "validUntil": "2020"}, "2020"),
        ({"validUntil": "2022-05-01"}, "until 2022"),
        ({"validFrom": "2020-05"}, "from 2020"),
        ({"adoptedOn": "2019-10"}, "2019"),
        ({}, ""),
    ],
)
def test_the_term_is_told_before_the_day_of_signing(dates: dict[str, str], when: str) -> None:
    tail = f" (Belarus – Kazakhstan{', ' if when else ''}{when})"
    assert names(paper("agreement", "by", "kz", **dates))["en"] == f"agreement{tail}"


def test_a_bare_word_is_told_with_what_it_is_about() -> None:
    assert names(about(paper("agreement"), "corruption", "extradition"))["en"] == "agreement: corruption, extradition"


def test_the_other_language_has_a_name_made() -> None:
    assert names(about(paper(LONG), "corruption")) == {"en": LONG, "ru": "соглашение: коррупция"}


def test_a_telling_title_of_another_report_goes_before_a_name_made() -> None:
    told = {"signedOn": "2019-10-01"}
    assert names(paper("agreement", "by", "kz", **told), paper(LONG, "by", "kz", doc="d2", **told))["en"] == LONG


def test_a_council_is_told_by_its_letters_and_many_makers_by_their_number() -> None:
    assert names(paper("agreement", "body/ccpg"))["en"] == "agreement (CCPG)"
    assert names(paper("agreement", "by", "kz", "ru", "body/ccpg"))["en"] == "agreement (4 parties)"


def test_states_that_made_a_treaty_are_told_to_be_states() -> None:
    draft = paper("agreement")
    for code in ("by", "kz"):
        draft.claim("i1", "ccpg:party", Ref(draft.known(f"state/{code}", "State")))
    assert names(draft)["en"] == "agreement (states Belarus – Kazakhstan)"


def test_nothing_is_made_of_nothing() -> None:
    assert names(paper("agreement")) == {"en": "agreement"}


def test_no_name_is_made_of_words_of_another_language() -> None:
    draft = paper("agreement", "by")
    draft.claim("i1", "ccpg:party", Ref(draft.thing("b", "Ministry", "Ministry of Justice")))
    assert names(draft) == {"en": "agreement (Belarus – Ministry of Justice)"}


def test_several_told_as_one_are_not_called_one_in_the_other_language() -> None:
    draft = paper("agreements", "by", "kz")
    draft.claim("i1", "ccpg:count", Literal("2", "integer"))
    assert names(draft) == {"en": "agreements (Belarus – Kazakhstan)"}


def test_a_title_that_tells_what_it_is_about_goes_before_one_with_makers_alone() -> None:
    term = {"validFrom": "2020", "validUntil": "2022"}
    full = about(paper("programme of 2020–2022 for the protection of minors", "body/ccpg", **term), "juvenile")
    short = about(paper("Council's programme", "body/ccpg", doc="d2", **term), "juvenile")
    assert names(full, short)["en"] == "programme of 2020–2022 for the protection of minors (CCPG)"
    full.claims = [claim for claim in full.claims if claim.predicate != "ccpg:party"]
    full.session()
    assert names(full, short)["en"] == "programme of 2020–2022 for the protection of minors"
