from __future__ import annotations

from ccpg_graph.api.names import Names


def test_part_of_a_thing_is_shown_where_the_whole_is() -> None:
    assert Names().address("https://w3id.org/ccpg/id/claim/ab#passage") == "/id/claim/ab"


def test_a_document_has_its_reader_another_thing_its_page() -> None:
    assert Names().page("https://w3id.org/ccpg/id/document/one") == "/documents/one"
    assert Names().page("https://w3id.org/ccpg/id/person/a-b") == "/entities/person/a-b"


def test_iri_of_others_has_no_page() -> None:
    assert Names().page("https://example.org/id/x") is None
    assert Names().address("https://example.org/id/x") is None


def test_base_is_a_setting() -> None:
    names = Names("https://example.org/")
    iri = names.thing("person/a")
    assert iri == "https://example.org/id/person/a"
    assert (names.address(iri), names.id_of(iri)) == ("/id/person/a", "person/a")
