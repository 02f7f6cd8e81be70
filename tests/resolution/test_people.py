"""Persons: joined by name and office, kept apart by state, never joined by a family name alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ccpg_graph.records import Label, Term
from ccpg_graph.resolution import Resolution, resolve
from tests.readings import Draft, small_registry

PG = "prosecutor-general"


def one(name: str, code: str, doc: str = "d1", role: str = PG, issued: str | None = "2019-10-02") -> Draft:
    draft = Draft(doc, issued)
    draft.person(name, draft.post(draft.office(code), role), key="p")
    return draft


def resolved(*drafts: Draft) -> Resolution:
    return resolve([draft.reading() for draft in drafts], small_registry())


def ids(*drafts: Draft) -> list[str]:
    found = resolved(*drafts).ids
    return [found[draft.id, "p"] for draft in drafts]


def test_an_official_of_the_registry_is_known_in_other_spelling() -> None:
    assert ids(one("Konyuk Aleksandr", "by")) == ["person/alexander-konyuk"]
    assert ids(one("Александр Конюк", "by")) == ["person/alexander-konyuk"]


def test_a_namesake_in_another_state_is_another_person() -> None:
    assert ids(one("Alexander Konyuk", "kz"), one("Alexander Konyuk", "by", "d2")) == [
        "person/alexander-konyuk-kz",
        "person/alexander-konyuk",
    ]


def test_unknown_persons_are_told_apart_by_state() -> None:
    assert ids(one("Ivan Petrov", "kz"), one("Ivan Petrov", "ru", "d2")) == [
        "person/ivan-petrov-kz",
        "person/ivan-petrov-ru",
    ]


def test_unknown_persons_are_joined_across_documents_and_scripts() -> None:
    assert len(set(ids(one("Ivan Petrov", "kz"), one("Петров Иван", "kz", "d2")))) == 1


def test_another_patronymic_is_another_person() -> None:
    found = ids(one("Ivan Sergeevich Petrov", "kz"), one("Ivan Nikolaevich Petrov", "kz", "d2"))
    assert len(set(found)) == 2


def test_a_name_that_fits_two_persons_is_joined_to_neither() -> None:
    drafts = (
        one("Ivan Sergeevich Petrov", "kz"),
        one("Ivan Nikolaevich Petrov", "kz", "d2"),
        one("Ivan Petrov", "kz", "d3"),
    )
    assert len(set(ids(*drafts))) == 3


def test_a_family_name_is_not_joined_across_documents() -> None:
    assert ids(one("Petrov", "kz", issued=None), one("Petrov", "kz", "d2", issued=None)) == [
        "person/petrov-d1",
        "person/petrov-d2",
    ]


def test_a_family_name_with_the_very_post_on_a_day_of_the_tenure_is_the_official() -> None:
    assert ids(one("Konyuk", "by")) == ["person/alexander-konyuk"]


def test_a_family_name_with_another_post_is_not_the_official() -> None:
    assert ids(one("Konyuk", "by", role="minister")) == ["person/konyuk-d1"]


def test_a_family_name_after_the_tenure_is_not_the_official() -> None:
    assert ids(one("Konyuk", "by", issued="2022-01-01")) == ["person/konyuk-d1"]


def test_a_name_without_a_post_is_taken_for_the_one_official_of_that_name() -> None:
    draft = Draft("d1")
    draft.person("Alexander Konyuk", key="p")
    assert ids(draft) == ["person/alexander-konyuk"]


def test_an_unknown_name_without_a_post_stays_with_its_document() -> None:
    drafts = Draft("d1"), Draft("d2")
    for draft in drafts:
        draft.person("Ivan Petrov", key="p")
    assert ids(*drafts) == ["person/ivan-petrov-d1", "person/ivan-petrov-d2"]


def test_posts_of_an_interstate_body_join_by_the_body() -> None:
    drafts = Draft("d1"), Draft("d2")
    for draft in drafts:
        draft.person("Ivan Petrov", draft.post(draft.known("body/ccpg", "Council", "CCPG"), "chair"), key="p")
    assert ids(*drafts) == ["person/ivan-petrov-ccpg"] * 2


def test_a_merge_explains_itself() -> None:
    matches = resolved(one("Konyuk Aleksandr", "by")).matches
    assert [match.left for match in matches] == ["d1#p"]
    assert dict(matches[0].features)["office"] == "by"
    assert 0.9 < matches[0].score <= 1


def test_the_preferred_name_is_the_registrys() -> None:
    found = resolved(one("Aliaksandr Kaniuk", "kz"), one("Konyuk Alexander", "by", "d2"))
    assert [name.text for name in found.preferred["person/alexander-konyuk"]] == ["Alexander Konyuk"]


def test_two_forms_that_the_registry_has_for_one_official_are_one_person() -> None:
    registry = small_registry()
    konyuk = registry.officials["alexander-konyuk"]
    named = replace(konyuk, names={"en": ("Cheol-Kyu Hwang",), "ru": ("Хван Чхоль Гю",)})
    posts = {key: tuple(named if o is konyuk else o for o in row) for key, row in registry.posts.items()}
    registry = replace(registry, officials={**registry.officials, "alexander-konyuk": named}, posts=posts)
    drafts = one("Cheol-Kyu Hwang", "by"), one("Хван Чхоль Гю", "by", "d2"), one("Хван Чхоль Гю", "kz", "d3")
    found = resolve([draft.reading() for draft in drafts], registry).ids
    assert [found[draft.id, "p"] for draft in drafts[:2]] == ["person/alexander-konyuk"] * 2
    assert found["d3", "p"] != "person/alexander-konyuk"


def test_the_id_is_made_of_the_nominative_where_a_document_has_it() -> None:
    draft = Draft("d1")
    key = draft.person("В. Н. Озерский", key="p")
    declined = ("В. Н. Озерский", "В. Н. Озерского")
    draft.things[key] = replace(draft.things[key], labels=tuple(Label(name, "ru") for name in declined))
    assert ids(draft) == ["person/v-n-ozerskiy-d1"]


def test_a_full_name_gives_its_nominative_too() -> None:
    draft = one("Андрей Лозовой", "kz")
    declined = ("Андрей Лозовой", "Андреем Лозовым")
    draft.things["p"] = replace(draft.things["p"], labels=tuple(Label(name, "ru") for name in declined))
    assert ids(draft) == ["person/andrey-lozovoy-kz"]


def test_an_armenian_name_and_its_russian_writing_are_one() -> None:
    assert len(set(ids(one("Vahan Sargsyan", "kz"), one("Ваган Саркисян", "kz", "d2")))) == 1
    assert len(set(ids(one("Vahan Sargsyan", "kz"), one("Вачаган Саркисян", "kz", "d2")))) == 2


def titled(doc: str, name: str, title: str, *lands: str) -> Draft:
    """A document that tells somebody by a title of nobody's seat, and names some states."""
    draft = Draft(doc)
    draft.person(name, key="p")
    draft.claim("p", "rdf:type", Term("ccpg:Official"))
    draft.claims[-1] = replace(draft.claims[-1], as_found=f"{title} {name}")
    for land in lands:
        draft.known(f"state/{land}", "State")
    return draft


def head(doc: str, name: str, land: str, role: str = "chair") -> Draft:
    """A document that tells somebody as head of a state."""
    draft = Draft(doc)
    state = draft.known(f"state/{land}", "State")
    post = draft.known(f"post/{land}--{role}", "Post", role, country=state, role=draft.known(f"role/{role}", "Role"))
    draft.person(name, post, key="p")
    return draft


def test_a_head_of_state_told_by_title_alone_is_the_one_of_a_state_that_the_document_names() -> None:
    found = ids(titled("d1", "Ivan Petrov", "Chair", "by", "kz"), head("d2", "Ivan Petrov", "kz"))
    assert found == ["person/ivan-petrov-state-kz"] * 2


@pytest.mark.parametrize(
    "others",
    [
        [head("d2", "Ivan Petrov", "ru")],
        [head("d2", "Igor Petrov", "kz")],
        [head("d2", "Ivan Petrov", "kz", "minister")],
        [head("d2", "Ivan Petrov", "kz"), head("d3", "Ivan Petrov", "by")],
        [one("Ivan Petrov", "kz", "d2", "chair")],
    ],
)
def test_a_title_is_not_joined_with_a_head_of_another_name_title_or_state(others: list[Draft]) -> None:
    found = ids(titled("d1", "Ivan Petrov", "Chair", "by", "kz"), *others)
    assert found[0] == "person/ivan-petrov-d1"
