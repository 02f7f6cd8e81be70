"""The catalogue of the shipped documents: it says what the store says, and its lists add up."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccpg_graph.catalogue.catalogue import Catalogue
from ccpg_graph.catalogue.claims import ClaimFilters, select_claims
from ccpg_graph.catalogue.documents import DocumentFilters
from ccpg_graph.catalogue.places import make_map
from ccpg_graph.catalogue.selection import FACETS, Filters
from ccpg_graph.catalogue.statistics import count_things
from ccpg_graph.catalogue.timeline import make_timeline
from ccpg_graph.sparql.gallery import find_query
from ccpg_graph.sparql.known import known_by
from ccpg_graph.sparql.parameters import bind_parameters
from ccpg_graph.sparql.tokens import read_tokens
from ccpg_graph.store import Home, Rows
from ccpg_graph.vocab import BASE

DAYS = st.dates(date(1995, 1, 1), date(2030, 1, 1)).map(str)


def ask(home: Home, text: str) -> list[list[str]]:
    with home.current().open() as store:
        answer = store.query(text)
        assert isinstance(answer, Rows)
        return [[node.text.removeprefix(f"{BASE}id/") if node else "" for node in row] for row in answer.rows]


def selected(catalogue: Catalogue, **given: object) -> list[str]:
    mask, _ = catalogue.index.select(Filters(**given))  # type: ignore[arg-type]
    return [thing.id for thing in catalogue.index.things_of(mask)]


def test_things_of_a_class_are_those_of_the_store(catalogue: Catalogue, shipped_home: Home) -> None:
    rows = ask(shipped_home, "SELECT DISTINCT ?x { ?x a <https://w3id.org/ccpg/ontology#CouncilSession> }")
    assert sorted(selected(catalogue, type=("CouncilSession",))) == sorted(row[0] for row in rows)


def test_each_facet_of_one_value_a_thing_adds_up(catalogue: Catalogue) -> None:
    for filters in (Filters(), Filters(country=("KZ",)), Filters(q="council")):
        total = catalogue.index.select(filters)[0].bit_count()
        counts = catalogue.index.count(filters)
        assert set(counts) == set(FACETS)
        assert sum(row.count for row in counts["kind"]) == total
        assert sum(row.count for row in counts["type"]) == total


def test_a_facet_counts_what_its_value_would_leave(catalogue: Catalogue) -> None:
    filters = Filters(country=("KZ",))
    for name, rows in catalogue.index.count(filters).items():
        for row in rows[:5]:
            narrowed = Filters(**{"country": ("KZ",), **{name: (row.value,)}})  # type: ignore[arg-type]
            # Without a kind chosen, lists hold what has a name of its own; a chosen kind is its own choice.
            assert catalogue.index.select(narrowed)[0].bit_count() == row.count, (name, row.value)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=DAYS)
def test_holders_on_a_day_are_those_of_the_question(catalogue: Catalogue, shipped_home: Home, day: str) -> None:
    text = bind_parameters(read_tokens(find_query("holders").text), {"asOf": day})
    role = "role/prosecutor-general"
    expected = {row[1] for row in ask(shipped_home, text)}
    tenures = (catalogue.things[name] for name in selected(catalogue, kind=("tenure",), as_of=day))
    posts = set(catalogue.things.pointing_at(role, "org:role"))
    assert {each.text("org:member") for each in tenures if each.text("org:post") in posts} == expected


def test_days_of_meetings_are_the_bounds_of_the_links(catalogue: Catalogue, shipped_home: Home) -> None:
    rows = ask(
        shipped_home,
        "PREFIX ccpg: <https://w3id.org/ccpg/ontology#> SELECT ?x ?a ?b { GRAPH <https://w3id.org/ccpg/graph/links> "
        "{ ?x ccpg:notBefore ?a OPTIONAL { ?x ccpg:notAfter ?b } } FILTER(CONTAINS(STR(?x), '/meeting/')) "
        "FILTER EXISTS { ?x ccpg:startDate ?day FILTER(!STRSTARTS(STR(?day), '--')) } }",
    )
    assert rows
    for name, first, last in rows:
        assert catalogue.relations.own_spell(catalogue.things[name]) == (first, last or "9999-12-31")


@pytest.mark.parametrize("day", ["2018-01-01", "2021-12-31", "2022-06-24", "2030-01-01"])
def test_known_by_asks_the_documents_that_sparql_asks(catalogue: Catalogue, shipped_home: Home, day: str) -> None:
    with shipped_home.current().open() as store:
        known = known_by(store, day)
    narrowed = Catalogue(catalogue.holdings.only(catalogue.holdings.known_by(day)))
    graphs = {f"{BASE}graph/document/{name}" for name in narrowed.holdings.documents}
    assert graphs == {iri for iri in known.scope.graphs or () if "/document/" in iri}
    assert {claim.document for claim in narrowed.holdings.evidence.all} <= set(narrowed.holdings.documents)


def test_what_was_announced_later_was_not_known_before(catalogue: Catalogue) -> None:
    before = Catalogue(catalogue.holdings.only(catalogue.holdings.known_by("2022-06-24")))
    assert "meeting/ccpg-35" in catalogue.things
    assert "meeting/ccpg-35" not in before.things
    assert "meeting/ccpg-32" in before.things


def test_a_fact_opens_the_passages_of_every_document_that_states_it(catalogue: Catalogue) -> None:
    detail = catalogue.details.of(catalogue.things["meeting/ccpg-31"])
    place = next(fact for fact in detail.facts if fact.property == "ccpg:place")
    assert place.value.text == "place/astana"
    assert place.label == {"en": "Astana", "ru": "Астана"}
    passage = place.sources[0]
    assert passage.text == catalogue.documents.document(passage.document).text[passage.start : passage.end]
    assert {joined.entry.id for joined in detail.participants} >= {"person/igor-krasnov"}
    assert {report.id for report in detail.reports} >= {"ccpg-31-nur-sultan"}


def test_every_asserted_claim_is_a_fact_with_that_source(catalogue: Catalogue) -> None:
    asserted = [claim for claim in catalogue.holdings.evidence.all if claim.asserted]
    assert len(asserted) > 300
    for claim in asserted[::7]:
        facts = catalogue.details.facts(catalogue.things[claim.subject])
        fact = next(f for f in facts if (f.property, f.value) == (claim.property, claim.value))
        assert fact.asserted
        assert claim.id in {source.claim for source in fact.sources}


def test_a_person_has_tenures_and_meetings(catalogue: Catalogue) -> None:
    detail = catalogue.details.of(catalogue.things["person/igor-krasnov"])
    assert [tenure.since for tenure in detail.tenures][0] == "2020-01-22"
    assert "meeting/ccpg-31" in {joined.entry.id for joined in detail.meetings}
    then = catalogue.details.of(catalogue.things["person/igor-krasnov"], "2021-01-01")
    assert [tenure.since for tenure in then.tenures] == ["2020-01-22"]


def test_claims_lead_from_statement_to_passage_and_back(catalogue: Catalogue) -> None:
    found = select_claims(catalogue, ClaimFilters(about="meeting/ccpg-31"))
    assert found
    assert all("meeting/ccpg-31" in (claim.subject, claim.value.text) for claim in found)
    of_document = select_claims(catalogue, ClaimFilters(document="ccpg-32-minsk"))
    assert len(of_document) == catalogue.documents.entry("ccpg-32-minsk").claim_count
    assert select_claims(catalogue, ClaimFilters(subject="meeting/none")) == []
    assert all(c.modality == "Planned" for c in select_claims(catalogue, ClaimFilters(modality="Planned")))


def test_documents_are_found_by_title_date_and_what_they_speak_of(catalogue: Catalogue) -> None:
    documents = catalogue.documents
    assert [entry.id for entry in documents.select(DocumentFilters(q="minsk session"))] == ["ccpg-32-minsk"]
    assert "ccpg-31-nur-sultan" in {e.id for e in documents.select(DocumentFilters(about="meeting/ccpg-31"))}
    issued = [entry.issued for entry in documents.select(DocumentFilters(since="2022"), "issued")]
    assert issued == sorted(issued, key=str)
    assert all(one is not None and one >= "2022" for one in issued)


def test_the_timeline_is_in_order_and_shows_gaps(catalogue: Catalogue) -> None:
    chosen = catalogue.index.things_of(catalogue.index.select(Filters(kind=("meeting",)))[0])
    timeline = make_timeline(chosen, catalogue.things, catalogue.relations)
    assert all(one.first <= two.first for one, two in pairwise(timeline.items))
    assert len(timeline.items) + timeline.undated == len(chosen)
    gaps = {(gap.series, gap.from_ordinal, gap.to_ordinal) for gap in timeline.gaps}
    assert ("series/sco-prosecutors-general", 18, 19) in gaps
    assert ("body/ots-pg", 2, 2) in gaps


def test_counts_and_map_cover_the_selection(catalogue: Catalogue) -> None:
    chosen = catalogue.index.things_of(catalogue.index.select(Filters(kind=("meeting", "instrument")))[0])
    found = count_things(chosen, catalogue.things, catalogue.relations)
    assert sum(row.count for row in found.by_year) + found.undated == found.total == len(chosen)
    assert sum(row.count for row in found.by_type) == found.total
    assert len(found.by_month) == 12 and len(found.by_weekday) == 7
    view = make_map(chosen, catalogue.things, catalogue.relations)
    placed = {name for point in view.points for name in point.ids}
    assert len(placed) + view.unplaced == len(chosen)
    assert all(-90 <= point.lat <= 90 and -180 <= point.lon <= 180 for point in view.points)
