"""The registry as a graph, small and shipped."""

from __future__ import annotations

from ccpg_graph.knowledge.registry import load_registry
from ccpg_graph.mapping import Terms, map_dataset, map_registry
from ccpg_graph.mapping.terms import literal, term
from tests.readings import small_registry

TERMS = Terms()
GRAPH = TERMS.graph("registry")


def triples() -> set[tuple[str, str, str]]:
    return {row[:3] for row in map_registry(small_registry(), TERMS)}


def test_states_have_codes_and_places_coordinates() -> None:
    assert (TERMS.thing("state/by"), term("skos:notation"), '"BY"') in triples()
    assert (TERMS.thing("place/astana"), term("geo:lat"), literal("51.13", "decimal")) in triples()


def test_of_the_gazetteer_only_the_towns_that_documents_name_are_told() -> None:
    registry = load_registry()
    szeged, debrecen = TERMS.thing("place/szeged"), TERMS.thing("place/debrecen")
    rows = map_registry(registry, TERMS, ["szeged", "minsk", "nowhere"])
    told = {row[1]: row[2] for row in rows if row[0] == szeged and row[1] != term("skos:prefLabel")}
    assert told[term("ccpg:country")] == TERMS.thing("state/hu")
    assert told[term("geo:lat")] == literal("46.25", "decimal")
    assert not any(row[0] == debrecen for row in rows)


def test_a_place_keeps_its_identity_through_renaming() -> None:
    astana = TERMS.thing("place/astana")
    assert (astana, term("skos:prefLabel"), '"Astana"@en') in triples()
    assert (astana, term("skos:altLabel"), '"Nur-Sultan"@en') in triples()


def test_a_tenure_has_its_dates_and_its_source() -> None:
    tenure = TERMS.thing("tenure/alexander-konyuk--by-office--prosecutor-general")
    found = {row[1:] for row in triples() if row[0] == tenure}
    assert (term("org:member"), TERMS.thing("person/alexander-konyuk")) in found
    assert (term("org:post"), TERMS.thing("post/by-office--prosecutor-general")) in found
    assert (term("ccpg:from"), literal("2011", "gYear")) in found
    assert (term("dcterms:source"), "<https://example.org/by-office/2011>") in found


def test_a_day_on_which_a_post_is_seen_keeps_the_pages_that_show_it() -> None:
    registry = load_registry()
    (tenure,) = [each for each in registry.officials["vladimir-ustinov"].tenures if each.body == "ccpg"]
    (shown,) = tenure.shown
    assert (tenure.attested, tenure.sources) == ((shown.value,), shown.sources)
    rows = {row[:3] for row in map_registry(registry, TERMS)}
    subject, day = TERMS.thing("tenure/vladimir-ustinov--ccpg--chair"), literal(shown.value, "date")
    assert (subject, term("ccpg:attestedOn"), day) in rows
    (statement,) = {row[0] for row in rows if row[1:] == (term("rdf:subject"), subject)}
    assert {row[1:] for row in rows if row[0] == statement} >= {
        (term("rdf:predicate"), term("ccpg:attestedOn")),
        (term("rdf:object"), day),
        (term("dcterms:source"), f"<{shown.sources[0]}>"),
    }


def test_who_acts_still_is_acting_and_current() -> None:
    tenure = TERMS.thing("tenure/alexandru-machidon--md-prosecutor-generals-office--prosecutor-general")
    told = {row[2] for row in map_registry(load_registry(), TERMS) if row[:2] == (tenure, term("ccpg:tenureStatus"))}
    assert told == {term("ccpg:Acting"), term("ccpg:Current")}


def test_a_post_says_whose_it_is() -> None:
    post = TERMS.thing("post/by-office--prosecutor-general")
    assert (post, term("skos:prefLabel"), '"prosecutor general, Office of Belarus"@en') in triples()
    assert (post, term("ccpg:country"), TERMS.thing("state/by")) in triples()


def test_each_tenure_of_the_shipped_registry_is_one_node_with_a_source() -> None:
    registry = load_registry()
    rows = map_registry(registry, TERMS)
    tenures = {row[0] for row in rows if row[1] == term("rdf:type") and row[2] == term("ccpg:Tenure")}
    sourced = {row[0] for row in rows if row[1] == term("dcterms:source")}
    assert len(tenures) == sum(len(official.tenures) for official in registry.officials.values())
    assert tenures <= sourced
    assert {row[3] for row in rows} == {GRAPH}


def test_a_thing_of_the_shipped_registry_has_one_preferred_name_a_language() -> None:
    names = [
        (row[0], row[2].rpartition("@")[2])
        for row in map_registry(load_registry(), TERMS)
        if row[1] == term("skos:prefLabel")
    ]
    assert len(names) == len(set(names))


def test_the_data_set_names_its_documents() -> None:
    rows = {row[1:3] for row in map_dataset(["d1", "d2"], TERMS, "1.0")}
    assert (term("void:documents"), literal("2", "integer")) in rows
    assert (term("dcterms:hasPart"), TERMS.thing("document/d1")) in rows


def test_each_of_two_rival_dates_has_pages_of_its_own() -> None:
    rows = [row[:3] for row in map_registry(load_registry(), TERMS)]
    council = TERMS.thing("body/ccpg")
    told = {row[0] for row in rows if row[1:] == (term("rdf:subject"), council)}
    day = {row[0]: row[2] for row in rows if row[0] in told and row[1] == term("rdf:object")}
    pages = {day[row[0]]: row[2] for row in rows if row[0] in told and row[1] == term("dcterms:source")}
    assert pages == {
        literal("1995-12-07", "date"): "<https://www.ksgp-cis.ru/>",
        literal("1995-01", "gYearMonth"): "<https://prosecutor.am/en/page/71>",
    }
