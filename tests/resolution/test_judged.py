"""Judgements on who is who: same joins, different parts, and neither is lost when the machine thinks again."""

from __future__ import annotations

from ccpg_graph.records import Judgement, Verdict
from ccpg_graph.resolution.judged import Judged, judge

A, B, C = "person/ivan-petrov-kz", "person/ivan-s-petrov-kz", "person/i-petrov-kz"
OFFICIAL = "person/alexander-konyuk"


def same(one: str, other: str) -> Judgement:
    return Judgement(Verdict.SAME, one, other, "a reader", "2026-01-01", "known from the list of members")


def different(one: str, other: str) -> Judgement:
    return Judgement(Verdict.DIFFERENT, one, other, "a reader", "2026-01-01", "another patronymic")


def judged(ids: dict[str, str], *judgements: Judgement, alone: dict[str, str] | None = None) -> Judged:
    """ids: of one person of each document; alone: what they would be called by themselves, where that differs."""
    nodes = {(document, "p"): thing for document, thing in ids.items()}
    own = {(document, "p"): thing for document, thing in (alone or ids).items()}
    return judge(nodes, own.__getitem__, judgements, lambda thing: thing.startswith(OFFICIAL))


def ids(found: Judged) -> dict[str, str]:
    return {document: thing for (document, _), thing in found.ids.items()}


def test_without_judgements_the_machines_ids_stay() -> None:
    assert ids(judged({"d1": A, "d2": B})) == {"d1": A, "d2": B}


def test_same_joins_and_the_first_named_stays() -> None:
    found = judged({"d1": A, "d2": B}, same(A, B))
    assert ids(found) == {"d1": A, "d2": A}
    assert found.replaced == {B: A}


def test_what_the_registry_holds_stays_whatever_is_named_first() -> None:
    assert judged({"d1": A, "d2": OFFICIAL}, same(A, OFFICIAL)).replaced == {A: OFFICIAL}


def test_an_official_whom_no_document_names_can_be_the_one() -> None:
    assert ids(judged({"d1": A}, same(A, OFFICIAL))) == {"d1": OFFICIAL}


def test_same_reaches_through_others() -> None:
    found = judged({"d1": A, "d2": B, "d3": C}, same(B, C), same(A, B))
    assert set(ids(found).values()) == {A}
    assert found.replaced == {B: A, C: A}


def test_two_of_the_registry_are_not_joined_and_that_is_told() -> None:
    found = judged({"d1": OFFICIAL, "d2": f"{OFFICIAL}-2"}, same(OFFICIAL, f"{OFFICIAL}-2"))
    assert len(set(ids(found).values())) == 2
    assert "the registry holds" in found.unmet[0][1]


def test_different_takes_one_document_out_of_what_the_machine_joined() -> None:
    found = judged({"d1": A, "d2": A, "d3": A}, different(A, f"{A}@d2"))
    assert ids(found) == {"d1": A, "d2": f"{A}-d2", "d3": A}
    assert found.parted == {("d2", "p")}


def test_what_was_judged_different_is_parted_when_a_later_document_joins_it() -> None:
    """Both were told apart once; a third document made the machine join them under the id of one."""
    alone = {"d1": A, "d2": B, "d3": C}
    assert ids(judged({"d1": A, "d2": A, "d3": A}, different(A, B), alone=alone)) == {"d1": A, "d2": B, "d3": A}
    assert ids(judged({"d1": A, "d2": A, "d3": A}, different(B, A), alone=alone)) == {"d1": A, "d2": B, "d3": A}


def test_different_parts_also_where_the_id_that_stayed_is_a_third_one() -> None:
    found = judged({"d1": C, "d2": C, "d3": C}, different(A, B), alone={"d1": A, "d2": B, "d3": C})
    assert ids(found) == {"d1": C, "d2": B, "d3": C}


def test_what_might_be_of_either_of_two_documents_stays_with_neither() -> None:
    found = judged({"d1": A, "d2": A, "d3": A}, different(f"{A}@d1", f"{A}@d2"))
    assert len(set(ids(found).values())) == 3


def test_an_id_of_a_part_that_is_taken_already_is_told_apart() -> None:
    found = judged({"d1": A, "d2": A, "d3": f"{A}-d2"}, different(A, f"{A}@d2"))
    assert len(set(ids(found).values())) == 3


def test_nothing_is_joined_across_a_difference() -> None:
    found = judged({"d1": A, "d2": B, "d3": C}, different(A, B), same(A, C), same(C, B))
    assert ids(found) == {"d1": A, "d2": B, "d3": A}
    assert found.unmet[0][1] == f"{A} and {B} are judged different"


def test_of_two_judgements_on_one_pair_the_later_holds() -> None:
    assert ids(judged({"d1": A, "d2": B}, different(A, B), same(B, A)))["d1"] == B
    assert judged({"d1": A, "d2": B}, same(B, A), different(A, B)).replaced == {}


def test_a_judgement_whose_things_are_gone_is_told_and_no_error() -> None:
    found = judged({"d1": A}, same(A, B), different(C, A))
    assert ids(found) == {"d1": A}
    assert [reason for _, reason in found.unmet] == [
        f"no document names {C} any more",
        f"no document names {B} any more",
    ]
