"""Judgements among the rules: they win over the machine, and outlive what later documents make it think."""

from __future__ import annotations

from ccpg_graph.records import Judgement, Verdict
from ccpg_graph.resolution import Resolution, resolve
from tests.readings import Draft, small_registry

PG = "prosecutor-general"


def judgement(verdict: Verdict, one: str, other: str) -> Judgement:
    return Judgement(verdict, one, other, "a reader", "2026-01-01", "told by the annual list")


def one(name: str, doc: str, code: str = "kz") -> Draft:
    draft = Draft(doc)
    person = draft.person(name, draft.post(draft.office(code), PG), key="p")
    draft.took_part(person, draft.session("m1", "29", "2019-10-01"))
    return draft


def resolved(drafts: list[Draft], *judgements: Judgement) -> Resolution:
    return resolve([draft.reading() for draft in drafts], small_registry(), judgements)


def persons(found: Resolution) -> list[str]:
    return [thing for (_, key), thing in sorted(found.ids.items()) if key == "p"]


def test_same_joins_persons_and_all_that_is_named_by_them() -> None:
    drafts = [one("Ivan Petrov", "d1", "kz"), one("Ivan Petrov", "d2", "ru")]
    found = resolved(drafts, judgement(Verdict.SAME, "person/ivan-petrov-kz", "person/ivan-petrov-ru"))
    assert persons(found) == ["person/ivan-petrov-kz"] * 2
    assert found.ids["d1", "a-p-m1"] == found.ids["d2", "a-p-m1"]
    assert found.followed.replaced == {"person/ivan-petrov-ru": "person/ivan-petrov-kz"}


def test_different_outlives_a_document_that_makes_the_machine_join_both() -> None:
    two = [one("Ivan Petrov", "d1"), one("Ivan Sergeevich Petrov", "d2")]
    apart = judgement(Verdict.DIFFERENT, "person/ivan-petrov-kz", "person/ivan-sergeevich-petrov-kz")
    assert len(set(persons(resolved(two)))) == 1
    assert persons(resolved(two, apart)) == ["person/ivan-petrov-kz", "person/ivan-sergeevich-petrov-kz"]


def test_a_match_that_a_judgement_took_back_is_no_match() -> None:
    drafts = [one("Konyuk Aleksandr", "d1", "by"), one("Alexander Konyuk", "d2", "by")]
    apart = judgement(Verdict.DIFFERENT, "person/alexander-konyuk", "person/alexander-konyuk@d2")
    found = resolved(drafts, apart)
    assert persons(found) == ["person/alexander-konyuk", "person/alexander-konyuk-d2"]
    assert [match.left for match in found.matches if match.id.startswith("person/")] == ["d1#p"]


def test_no_match_leads_to_what_was_taken_out() -> None:
    drafts = [one("Ivan Petrov", "d1"), one("Petrov Ivan", "d2"), one("Ivan Petrov", "d3")]
    found = resolved(drafts, judgement(Verdict.DIFFERENT, "person/ivan-petrov-kz", "person/ivan-petrov-kz@d1"))
    assert persons(found) == ["person/ivan-petrov-kz-d1", "person/ivan-petrov-kz", "person/ivan-petrov-kz"]
    assert [match for match in found.matches if "person" in match.id] == []


def test_a_match_tells_the_id_that_a_judgement_left() -> None:
    drafts = [one("Ivan Petrov", "d1"), one("Petrov Ivan", "d2"), one("Ivan Petrov", "d3", "ru")]
    found = resolved(drafts, judgement(Verdict.SAME, "person/ivan-petrov-ru", "person/ivan-petrov-kz"))
    assert {match.id for match in found.matches if match.left == "d2#p"} == {"person/ivan-petrov-ru"}


def test_meetings_are_judged_too() -> None:
    drafts = [Draft("d1"), Draft("d2")]
    for draft, ordinal in zip(drafts, ("29", "30"), strict=True):
        draft.session("m1", ordinal, "2019-10-01")
    found = resolved(drafts, judgement(Verdict.SAME, "meeting/ccpg-29", "meeting/ccpg-30"))
    assert found.ids["d2", "m1"] == "meeting/ccpg-29"


def test_a_judgement_on_what_is_gone_is_told() -> None:
    found = resolved([one("Ivan Petrov", "d1")], judgement(Verdict.SAME, "person/ivan-petrov-kz", "person/gone"))
    assert [reason for _, reason in found.followed.unmet] == ["no document names person/gone any more"]


def test_bodies_judged_the_same_are_one_with_their_posts() -> None:
    drafts = [Draft("d1"), Draft("d2")]
    for draft, slug in zip(drafts, ("kz-ministry-of-justice", "kz-justice-ministry"), strict=True):
        body = draft.known(f"body/{slug}", "Ministry", country="state/kz")
        draft.person("Ivan Petrov", draft.post(body, "minister"), key="p")
    same = judgement(Verdict.SAME, "body/kz-ministry-of-justice", "body/kz-justice-ministry")
    found = resolved(drafts, same)
    assert found.ids["d2", "body/kz-justice-ministry"] == "body/kz-ministry-of-justice"
    assert found.ids["d2", "post/kz-justice-ministry--minister"] == "post/kz-ministry-of-justice--minister"
    assert found.followed.replaced == {"body/kz-justice-ministry": "body/kz-ministry-of-justice"}


def test_a_body_of_the_registry_stays() -> None:
    draft = Draft("d1")
    draft.known("body/prosecutors-of-belarus", "Office", country="state/by")
    found = resolved([draft], judgement(Verdict.SAME, "body/prosecutors-of-belarus", "body/by-office"))
    assert found.ids["d1", "body/prosecutors-of-belarus"] == "body/by-office"
