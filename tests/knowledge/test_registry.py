from __future__ import annotations

import dataclasses

import pytest

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.registry import Body, Registry, load_registry

OFFICE = "by-prosecutor-generals-office"
HEAD = "prosecutor-general"


def slugs_on(registry: Registry, body: str, role: str, date: str) -> list[str]:
    return [official.slug for official in registry.holder(body, role, date)]


def test_it_is_loaded_once() -> None:
    assert load_registry() is load_registry()


def test_every_state_of_the_world_is_there(registry: Registry) -> None:
    assert len(registry.states) == 199
    assert {"VA", "PS", "XK", "TW", "HK", "MO"} < registry.states.keys()


def test_every_state_has_a_genitive_for_each_russian_name(registry: Registry) -> None:
    for state in registry.states.values():
        assert len(state.genitives["ru"]) == len(state.names["ru"]), state.code


@pytest.mark.parametrize(
    ("code", "lang", "form"),
    [
        ("BY", "en", "Republic of Belarus"),
        ("BY", "en", "Belorussia"),
        ("KG", "en", "Kirgizia"),
        ("KG", "ru", "Киргизия"),
        ("TM", "ru", "Туркмения"),
        ("MD", "ru", "Молдавия"),
        ("TR", "en", "Turkey"),
        ("CZ", "en", "Czech Republic"),
        ("RU", "ru", "Российская Федерация"),
        ("MM", "en", "Burma"),
    ],
)
def test_official_informal_and_stale_names_are_known(registry: Registry, code: str, lang: str, form: str) -> None:
    assert form in registry.states[code].names[lang]


def test_every_state_has_an_office(registry: Registry) -> None:
    offices = [registry.office_of(code) for code in registry.states]
    assert len({office.slug for office in offices}) == 199
    assert {office.country for office in offices} == registry.states.keys()


def test_an_office_not_registered_is_made_from_type_and_country(registry: Registry) -> None:
    assert registry.office_of("ke") == Body(
        slug="ke-prosecutor-generals-office",
        kind="Office",
        names={"en": ("Prosecutor General's Office of Kenya",), "ru": ("Генеральная прокуратура Кении",)},
        country="KE",
    )


def test_an_office_made_has_the_article_of_its_state(registry: Registry) -> None:
    assert registry.office_of("NL").names["en"] == ("Prosecutor General's Office of the Netherlands",)


def test_a_registered_office_has_the_slug_that_would_be_made(registry: Registry) -> None:
    assert registry.office_of("CN").slug == "cn-prosecutor-generals-office"
    assert registry.office_of("CN").names["en"][0].startswith("Supreme People's Procuratorate")


def test_another_body_can_stand_for_the_office(registry: Registry) -> None:
    assert registry.office_of("US").slug == "us-department-of-justice"


def test_a_code_of_no_state_is_refused(registry: Registry) -> None:
    with pytest.raises(KnowledgeError, match=r"'ZZ' is no state .* data/registry/states/zz\.yaml"):
        registry.office_of("ZZ")


def test_a_body_is_made_by_its_noun_or_found(registry: Registry) -> None:
    made = registry.make_body("Ministry", "BY", "ministry-of-justice", {"en": ("Ministry of Justice of Belarus",)})
    assert (made.slug, made.country, made.sources) == ("by-ministry-of-justice", "BY", ())
    found = registry.make_body("Ministry", "RS", "ministry-of-justice", {"en": ("anything",)})
    assert found is registry.bodies["rs-ministry-of-justice"]


def test_records_can_be_keys(registry: Registry) -> None:
    assert len({registry.office_of("KE"), registry.office_of("KE"), registry.states["KE"]}) == 2


def test_the_holder_of_a_post_depends_on_the_day(registry: Registry) -> None:
    assert slugs_on(registry, OFFICE, HEAD, "2019-10-01") == ["alexander-konyuk"]
    assert slugs_on(registry, OFFICE, HEAD, "2021") == ["andrei-shved"]


def test_a_day_of_handover_gives_both(registry: Registry) -> None:
    assert slugs_on(registry, OFFICE, HEAD, "2020-09-09") == ["alexander-konyuk", "andrei-shved"]


def test_rival_sources_stand_side_by_side(registry: Registry) -> None:
    found = slugs_on(registry, "ge-prosecutor-generals-office", HEAD, "1997")
    assert found == ["gia-meparishvili", "jamlet-babilashvili"]


def test_a_post_that_nobody_is_known_to_hold_has_no_holder(registry: Registry) -> None:
    assert registry.holder("ke-prosecutor-generals-office", HEAD, "2019") == ()


def test_unchecked_tenures_tell_no_holder(registry: Registry) -> None:
    unchecked = [
        (official, tenure)
        for official in registry.officials.values()
        for tenure in official.tenures
        if not tenure.checked
    ]
    assert unchecked
    for official, tenure in unchecked:
        days = [day for day in (tenure.since, *tenure.attested) if day is not None]
        assert all(official not in registry.holder(tenure.body, tenure.role, day) for day in days)


def test_who_acts_and_was_not_seen_to_leave_acts_still(registry: Registry) -> None:
    assert slugs_on(registry, "md-prosecutor-generals-office", HEAD, "2025-10-21") == ["alexandru-machidon"]
    assert "abai-moldokmatov" not in slugs_on(registry, "kg-prosecutor-generals-office", HEAD, "2023")


def test_a_special_office_or_department_has_no_prosecutor_general(registry: Registry) -> None:
    bodies = {tenure.body for each in registry.officials.values() for tenure in each.tenures if tenure.role == HEAD}
    main = {registry.office_of(code).slug for code in registry.states}
    assert {body for body in bodies - main if registry.bodies[body].country in registry.states} == set()
    assert not bodies & {"eppo", "md-prosecutors-office-for-organised-crime"}


def test_a_name_that_a_page_gives_another_is_no_alias(registry: Registry) -> None:
    assert "Gizat Daurenbekov" not in registry.officials["gizat-nurdauletov"].names["en"]


def test_a_founding_date_has_the_pages_that_state_it(registry: Registry) -> None:
    """Not those that tell something else of the body: an agreement's text, a session's report."""
    days = {slug: [fact.value for fact in body.founded] for slug, body in registry.bodies.items()}
    assert days[OFFICE] == ["1922-06-26", "1991-08-25"]
    assert days["csto-ksopn"] == ["2005-06-23"]
    pages = {slug: [page for fact in body.founded for page in fact.sources] for slug, body in registry.bodies.items()}
    assert pages["az-prosecutor-generals-office"] == ["https://genprosecutor.gov.az/az/post/5678"]
    assert not [page for page in pages[OFFICE] if "29th-meeting" in page]


def test_a_candidate_holds_no_post(registry: Registry) -> None:
    assert registry.officials["v-p-zimin"] not in registry.holder("ccpg", "executive-secretary", "2021-07")


def test_one_person_in_two_posts_is_one_official(registry: Registry) -> None:
    gora = registry.officials["dmitry-gora"]
    assert {tenure.body for tenure in gora.tenures} == {OFFICE, "by-investigative-committee"}


def test_namesakes_by_family_name_are_two(registry: Registry) -> None:
    assert registry.officials["andrey-kravchenko"] != registry.officials["ruslan-kravchenko"]


def test_an_official_keeps_the_forms_of_the_name(registry: Registry) -> None:
    names = registry.officials["yusuf-rahmon"].names
    assert "Rahmon Yusuf Ahmadzod" in names["en"]
    assert "Юсуф Рахмон" in names["ru"]


def test_every_tenure_and_body_names_its_source(registry: Registry) -> None:
    assert all(tenure.sources for official in registry.officials.values() for tenure in official.tenures)
    assert all(body.sources for body in registry.bodies.values())


def test_capitals_are_marked(registry: Registry) -> None:
    assert registry.places["bishkek"].capital
    assert not registry.places["cholpon-ata"].capital


def test_the_council_has_its_acronyms_and_members(registry: Registry) -> None:
    council = registry.bodies["ccpg"]
    assert {"CCPG", "КСГП", "KSGP", "CIS CCPG"} <= set(council.acronyms)
    assert council.names["en"][0] == "Coordinating Council of Prosecutors General of the CIS Member States"
    members = {member.member[:2] for member in council.members if member.until is None}
    assert members == {"am", "az", "by", "kg", "kz", "md", "ru", "tj", "uz"}


def test_an_ended_membership_has_its_end(registry: Registry) -> None:
    [ukraine] = [member for member in registry.bodies["ccpg"].members if member.member.startswith("ua-")]
    assert ukraine.until == "2015-03-17"


def test_the_national_council_is_not_the_interstate_one(registry: Registry) -> None:
    national = registry.bodies["kz-coordinating-council"]
    assert national.country == "KZ"
    assert not set(national.names["en"]) & set(registry.bodies["ccpg"].names["en"])


def test_series_belong_to_organisations_without_a_council(registry: Registry) -> None:
    assert registry.series["sco-prosecutors-general"].body == "sco"
    assert registry.series["caspian-prosecutors-general"].body is None


def test_a_registry_does_not_change(registry: Registry) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        registry.states = {}  # type: ignore[misc]
