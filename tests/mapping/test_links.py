"""What resolution concludes, and the bounds of dates."""

from __future__ import annotations

import pytest

from ccpg_graph.mapping import Bounds, Terms, dates_in, map_links
from ccpg_graph.mapping.terms import Quad, date_literal, literal, term
from ccpg_graph.records import Ref
from ccpg_graph.resolution import resolve
from ccpg_graph.resolution.records import Resolution, Voice
from tests.readings import Draft, small_registry

TERMS = Terms()
MEETING = TERMS.thing("meeting/m")


def dated(predicate: str, date: str) -> Quad:
    return (MEETING, term(predicate), date_literal(date), TERMS.graph("document/d"))


def bounds(*quads: Quad) -> tuple[str, ...]:
    found = Bounds()
    found.add(quads)
    rows = {row[1]: row[2].split('"')[1] for row in found.quads(TERMS)}
    return tuple(rows.get(term(name), "") for name in ("ccpg:notBefore", "ccpg:notAfter"))


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2020-02-28", "2020-02-28", "2020-02-28"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("--02-28", "", ""),
    ],
)
def test_bounds_of_a_meeting_that_began(date: str, first: str, last: str) -> None:
    assert bounds(dated("ccpg:startDate", date)) == (first, last)


def test_a_meeting_lasts_to_its_end() -> None:
    assert bounds(dated("ccpg:startDate", "2020-02-01"), dated("ccpg:endDate", "2020-02-03")) == (
        "2020-02-01",
        "2020-02-03",
    )


def test_a_holding_without_an_end_has_none() -> None:
    assert bounds(dated("ccpg:from", "2020")) == ("2020-01-01", "")


def test_a_day_is_worth_more_than_a_year() -> None:
    assert bounds(dated("ccpg:startDate", "2022"), dated("ccpg:startDate", "2022-06-24")) == (
        "2022-06-24",
        "2022-06-24",
    )


def test_rival_days_give_the_widest_bounds() -> None:
    assert bounds(dated("ccpg:startDate", "2022-06-24"), dated("ccpg:startDate", "2022-06-25")) == (
        "2022-06-24",
        "2022-06-25",
    )


def told(status: str, issued: str) -> Quad:
    return (MEETING, term(f"ccpg:{status}"), date_literal(issued), "")


@pytest.mark.parametrize(
    ("rows", "first", "last"),
    [
        ([told("Held", "2021-11-04"), told("Held", "2021-12")], "", "2021-11-04"),
        ([told("Planned", "2021-10-02"), told("Planned", "2021-10")], "2021-10-02", ""),
        ([told("Planned", "2021-10-02"), told("Held", "2021-11-04")], "2021-10-02", "2021-11-04"),
        ([told("Held", "2021-11-04"), dated("ccpg:startDate", "2021-10-28")], "2021-10-28", "2021-10-28"),
        ([told("Held", "2021-11-04"), dated("ccpg:startDate", "--10-28")], "", "2021-11-04"),
    ],
)
def test_what_has_no_day_lies_before_its_report_and_after_its_announcement(
    rows: list[Quad], first: str, last: str
) -> None:
    assert bounds(*rows) == (first, last)


def test_the_day_of_a_document_bounds_the_meetings_that_it_tells() -> None:
    document, person = TERMS.thing("document/d"), TERMS.thing("person/p")
    issued, held = term("dcterms:issued"), term("ccpg:Held")
    day, graph = date_literal("2021-11-04"), TERMS.graph("document/d")
    rows = [(thing, term("ccpg:status"), held, graph) for thing in (MEETING, person)]
    assert list(dates_in([(document, issued, day, graph), *rows])) == [(MEETING, held, day)]
    assert list(dates_in(rows)) == []


def test_a_holder_by_date_names_the_registrys_source_and_lies_in_the_graph_of_links() -> None:
    draft = Draft("d1")
    draft.thing("c1", "Instruction", "instruction")
    draft.claim("c1", "ccpg:by", Ref(draft.post(draft.office("by"), "prosecutor-general")))
    rows = map_links(resolve([draft.reading()], small_registry()), TERMS)
    found = {row[1:3] for row in rows}
    assert {row[3] for row in rows} == {TERMS.graph("links")}
    assert (term("rdf:object"), TERMS.thing("person/alexander-konyuk")) in found
    assert (term("ccpg:attestedOn"), literal("2019-10-02", "date")) in found
    assert (term("dcterms:source"), "<https://example.org/by-office/2011>") in found


def test_a_near_copy_is_told_with_how_alike_it_is() -> None:
    resolution = Resolution({}, voices=(Voice("b", "a", 0.914),))
    document, first = TERMS.thing("document/b"), TERMS.thing("document/a")
    rows = map_links(resolution, TERMS)
    assert (document, term("ccpg:voice"), first, TERMS.graph("links")) in rows
    (statement,) = {row[0] for row in rows} - {document}
    assert (statement, term("ccpg:confidence"), literal("0.91", "decimal"), TERMS.graph("links")) in rows


def test_a_match_is_a_judgement_with_its_reasons() -> None:
    draft = Draft("d1")
    draft.person("Konyuk Aleksandr", draft.post(draft.office("by"), "prosecutor-general"), key="p")
    rows = map_links(resolve([draft.reading()], small_registry()), TERMS)
    found = {row[1]: row[2] for row in rows}
    assert found[term("ccpg:verdict")] == term("ccpg:Same")
    assert found[term("ccpg:concerns")] == TERMS.thing("person/alexander-konyuk")
    assert "office: by" in found[term("dcterms:description")]
