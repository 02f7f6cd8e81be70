"""A document's two graphs: each statement has its claim, and what is only claimed has no statement."""

from __future__ import annotations

from ccpg_graph.mapping import Quad, Terms, describe_named, map_document
from ccpg_graph.mapping.check import check_claims, check_document, check_passages
from ccpg_graph.mapping.documents import DocumentMapper
from ccpg_graph.mapping.terms import literal, term
from ccpg_graph.records import Document, Literal, Modality, Ref
from ccpg_graph.resolution import Resolution, resolve
from tests.readings import Draft, small_registry

TERMS = Terms()


def report(modality: Modality = Modality.STATED) -> Draft:
    draft = Draft("d1")
    person = draft.person("Aleksandr Konyuk", draft.post(draft.office("by"), "prosecutor-general"), key="p")
    draft.session("m1", "29", "2019-10-01")
    draft.took_part(person, "m1", modality)
    return draft


def resolved(draft: Draft) -> Resolution:
    return resolve([draft.reading()], small_registry())


def quads(draft: Draft) -> list[Quad]:
    return map_document(draft.reading(), resolved(draft), TERMS)


def in_graph(rows: list[Quad], name: str) -> set[tuple[str, str, str]]:
    return {row[:3] for row in rows if row[3] == TERMS.graph(name)}


def test_a_document_is_sound_by_the_shapes() -> None:
    draft = report()
    rows = [*quads(draft), *describe_named(draft.reading(), resolved(draft), TERMS)]
    assert check_document(draft.reading().document, rows, TERMS) == []


def test_each_statement_has_its_claim() -> None:
    draft = report()
    facts = in_graph(quads(draft), "document/d1")
    meeting = TERMS.thing("meeting/ccpg-29")
    assert (meeting, term("ccpg:ordinal"), literal("29", "integer")) in facts
    assert check_claims(draft.reading().document, quads(draft), TERMS) == []


def test_a_statement_without_a_claim_is_found() -> None:
    draft = report()
    extra = (
        TERMS.thing("meeting/ccpg-29"),
        term("ccpg:online"),
        literal("true", "boolean"),
        TERMS.graph("document/d1"),
    )
    (fault,) = check_claims(draft.reading().document, [*quads(draft), extra], TERMS)
    assert "no claim states" in fault


def test_a_denied_presence_is_a_claim_and_no_statement() -> None:
    rows = quads(report(Modality.NEGATED))
    part = TERMS.thing("participation/ccpg-29--alexander-konyuk")
    assert not any(part in row[:3] for row in in_graph(rows, "document/d1"))
    assert not any(row[0].startswith(TERMS.base + "id/participation") for row in in_graph(rows, "document/d1"))
    assert any(row[1] == term("ccpg:modality") and row[2] == term("ccpg:Negated") for row in rows)


def test_a_person_known_from_a_denial_alone_is_not_introduced() -> None:
    draft = Draft("d1")
    draft.session("m1", "29")
    draft.took_part(draft.person("Ivan Petrov", key="p"), "m1", Modality.NEGATED)
    assert not any("person/" in row[0] for row in in_graph(quads(draft), "document/d1"))


def test_names_seen_stand_beside_the_preferred_one() -> None:
    facts = in_graph(quads(report()), "document/d1")
    person = TERMS.thing("person/alexander-konyuk")
    assert (person, term("skos:prefLabel"), '"Alexander Konyuk"@en') in facts
    assert (person, term("skos:altLabel"), '"Aleksandr Konyuk"@en') in facts


def test_metadata_of_the_document() -> None:
    draft = Draft("d1", issued="2019-10")
    facts = in_graph(quads(draft), "document/d1")
    document = TERMS.thing("document/d1")
    assert (document, term("dcterms:issued"), literal("2019-10", "gYearMonth")) in facts
    assert (document, term("dcterms:source"), "<https://example.org/d1>") in facts
    assert (document, term("ccpg:textDigest"), literal(draft.reading().document.digest)) in facts


def test_a_passage_that_moved_is_reported() -> None:
    draft = report()
    moved = Document("d1", "!" + draft.text, "en")
    faults = check_passages(moved, quads(draft))
    assert len(faults) == len(draft.claims)
    assert "has lost its passage" in faults[0]


def test_a_passage_outside_the_text_is_reported() -> None:
    draft = report()
    cut = Document("d1", draft.text[:7], "en")
    assert any("has no passage in the text" in fault for fault in check_passages(cut, quads(draft)))


def test_claims_that_differ_in_any_field_have_other_ids() -> None:
    draft = Draft("d1")
    draft.thing("m1", "Meeting", "meeting")
    draft.claim("m1", "ccpg:venue", Literal('a","b'))
    draft.claim("m1", "ccpg:venue", Literal("a"))
    draft.claim("m1", "ccpg:venue", Literal("a", language="en"))
    draft.claim("m1", "ccpg:venue", Literal("a"), Modality.REPORTED)
    mapper = DocumentMapper(draft.reading(), resolved(draft), TERMS)
    assert len({mapper.claim_id(claim) for claim in draft.reading().claims}) == 4


def test_the_registry_lends_only_what_reads_the_output() -> None:
    draft = report()
    rows = describe_named(draft.reading(), resolved(draft), TERMS)
    assert {row[3] for row in rows} == {TERMS.graph("registry")}
    assert {row[1] for row in rows} <= {
        term(name)
        for name in (
            "rdf:type",
            "skos:prefLabel",
            "skos:notation",
            "ccpg:country",
            "org:postIn",
            "org:role",
            "org:subOrganizationOf",
        )
    }
    assert (TERMS.thing("state/by"), term("skos:notation"), '"BY"', TERMS.graph("registry")) in rows


def test_a_base_of_ones_own() -> None:
    draft = report()
    rows = map_document(draft.reading(), resolved(draft), Terms("https://example.org/x/"))
    assert all(row[3].startswith("<https://example.org/x/graph/") for row in rows)


def test_an_ended_membership_is_told_by_itself() -> None:
    draft = Draft("d1")
    draft.known("body/ccpg", "Council", "CCPG")
    draft.thing("x", "Membership")
    draft.claim("x", "org:organization", Ref("body/ccpg"))
    draft.claim("x", "org:member", Ref(draft.office("by")))
    facts = in_graph(quads(draft), "document/d1")
    assert (TERMS.thing("membership/ccpg--by-office"), term("rdf:type"), term("org:Membership")) in facts


def test_each_report_of_a_decision_keeps_its_own_words() -> None:
    drafts = Draft("d1"), Draft("d2")
    for draft, words in zip(drafts, ("was elected Chairman", "was re-elected Chairman"), strict=True):
        draft.session("m1", "29", "2019-10-01")
        chair = draft.person("Alexander Konyuk", draft.post(draft.office("by"), "prosecutor-general"), key="p")
        draft.thing("e1", "Election", words)
        draft.claim("e1", "ccpg:decidedAt", Ref("m1"))
        draft.claim("e1", "ccpg:object", Ref(chair))
    found = resolve([draft.reading() for draft in drafts], small_registry())
    election = found.id_of("d1", "e1")
    assert election == found.id_of("d2", "e1")
    for draft, words in zip(drafts, ("was elected Chairman", "was re-elected Chairman"), strict=True):
        facts = in_graph(map_document(draft.reading(), found, TERMS), f"document/{draft.id}")
        own = {triple[2] for triple in facts if triple[0] == TERMS.thing(election) and "Label" in triple[1]}
        assert own == {literal(words, language="en")}
