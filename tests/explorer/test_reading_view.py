"""Finding a thing, reading its page, and coming from a fact to its passage, as a person would."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.browser import as_russian_phone_at_night, look_over, overflow, ready

DOCUMENT = "/documents/ccpg-31-nur-sultan"
INSTRUMENT = (
    "/entities/instrument/"
    "programme-cis-programme-on-strengthening-border-security-at-the-external-borders-for-2021-2025"
)
PAGES = ("/", "/entities", "/entities/meeting/ccpg-31", "/entities/body/ccpg", INSTRUMENT, "/documents", DOCUMENT)


def test_a_name_in_cyrillic_finds_the_person_and_the_page_opens(page: Page) -> None:
    ready(page, "/")
    box = page.locator(".hero").get_by_role("searchbox")
    box.fill("Краснов")
    box.press("Enter")
    page.get_by_role("link", name="Igor Krasnov").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Igor Krasnov")
    page.go_back()
    expect(page).to_have_url(re.compile("q="))


def test_a_fact_opens_its_passage_and_the_passage_its_place_in_the_text(page: Page) -> None:
    ready(page, "/entities/meeting/ccpg-31")
    facts = page.get_by_role("region", name="What is known")
    facts.get_by_role("button", name=re.compile("sources?: start date")).click()
    facts.get_by_role("link", name="its 31st session in Nur-Sultan").click()
    expect(page).to_have_url(re.compile("/documents/ccpg-31-nur-sultan#claim-"))
    expect(page.locator("article .passage.on").first).to_be_in_viewport()
    expect(page.locator("section li.on").first).to_contain_text("start date")


def test_passage_and_statement_lead_to_each_other(page: Page) -> None:
    ready(page, DOCUMENT)
    page.locator("article .passage").nth(3).click()
    expect(page.locator("section ol > li.on")).to_have_count(1)
    page.locator("section ol > li").nth(8).get_by_role("button").first.click()
    expect(page.locator("section ol > li").nth(8)).to_have_class(re.compile(r"\bon\b"))
    expect(page.locator("article .passage.on").first).to_be_in_viewport()


def test_a_persons_page_tells_with_whom(page: Page) -> None:
    ready(page, "/entities/person/igor-krasnov")
    expect(page.get_by_role("heading", name="Posts over time")).to_be_visible()
    expect(page.get_by_role("heading", name="With whom")).to_be_visible()


def test_a_meetings_page_tells_what_became_of_its_decisions(page: Page) -> None:
    ready(page, "/entities/meeting/ccpg-31")
    decision = page.locator("section").filter(has=page.get_by_role("heading", name="Decisions")).locator("li").first
    expect(decision).to_contain_text("What became of it")
    expect(decision.get_by_role("link", name=re.compile("^Chair, Coordinating Council"))).to_be_visible()
    # A session to come that no document tells as held: nothing is made up.
    ready(page, "/entities/decision/ccpg-35-dushanbe-1884060e")
    expect(page.get_by_text("Nothing later is told of it in what was read.")).to_be_visible()


def test_the_reports_of_a_meeting_stand_side_by_side(page: Page) -> None:
    ready(page, "/entities/meeting/ccpg-31")
    table = page.get_by_role("region", name="The reports side by side")
    assert table.locator("thead th").count() >= 2
    table.locator("tr", has_text="start date").get_by_role("link", name="passage").first.click()
    expect(page.locator("article .passage.on").first).to_be_in_viewport()


def test_a_duration_is_said_in_words(page: Page) -> None:
    ready(page, "/entities/decision/ccpg-31-nur-sultan-24c4ecf4")
    expect(page.get_by_role("region", name="What is known")).to_contain_text("2 months")


def test_keys_go_from_passage_to_passage(page: Page) -> None:
    ready(page, DOCUMENT)
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("section ol > li").nth(1)).to_have_class(re.compile(r"\bon\b"))
    page.keyboard.press("k")
    expect(page.locator("section ol > li").nth(0)).to_have_class(re.compile(r"\bon\b"))


def test_a_family_taken_out_of_view_takes_its_marks_along(page: Page) -> None:
    ready(page, DOCUMENT)
    assert page.locator("article .k-figure").count() > 0
    page.get_by_role("button", name="figures").click()
    expect(page.locator("article .k-figure")).to_have_count(0)


def test_plans_are_loud(page: Page) -> None:
    ready(page, "/documents/ccpg-35-announcement")
    expect(page.locator("section .tag.loud").filter(has_text="only planned").first).to_be_visible()


def test_a_facet_narrows_the_list_and_stands_in_the_address(page: Page) -> None:
    ready(page, "/entities")
    count = page.get_by_role("status").filter(has_text="thing")
    whole = count.text_content() or ""
    page.get_by_role("button", name="Kind").click()
    page.get_by_role("checkbox", name="Meetings").check()
    expect(page).to_have_url(re.compile("kind=meeting"))
    expect(count).not_to_have_text(whole)
    page.keyboard.press("Escape")
    narrowed = count.text_content() or ""
    page.reload()
    expect(count).to_have_text(narrowed)
    page.get_by_role("button", name="Remove: Meetings").click()
    expect(page).to_have_url(re.compile(r"/entities$"))
    expect(count).to_have_text(whole)


def test_years_typed_or_dragged_narrow_the_list(page: Page) -> None:
    ready(page, "/entities?kind=meeting")
    layer = page.locator(".chart .overlay")
    box = layer.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 3, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20, steps=5)
    page.mouse.up()
    expect(page).to_have_url(re.compile("until=20"))
    page.get_by_label("From").fill("2021")
    page.get_by_label("From").press("Enter")
    expect(page).to_have_url(re.compile("from=2021"))


def test_as_of_a_day_shows_what_held_then(page: Page) -> None:
    ready(page, "/entities?kind=tenure&q=Krasnov")
    count = page.get_by_role("status").filter(has_text=re.compile(r"^\d+ things?$"))
    whole = count.text_content() or ""
    page.get_by_label("As of").fill("2015-06-01")
    expect(page).to_have_url(re.compile("as_of=2015-06-01"))
    expect(count).not_to_have_text(whole)
    page.get_by_role("button", name="Remove: As of 2015-06-01").click()
    expect(count).to_have_text(whole)
    # A person's page tells the post of that day, and says of which day it tells.
    for day, chief in (("2010-06-01", "Yury Chaika"), ("2022-06-01", "Igor Krasnov")):
        ready(page, f"/entities/body/ru-prosecutor-generals-office?as_of={day}")
        expect(page.get_by_text(re.compile("^As it stood on ")).first).to_be_visible()
        posts = page.locator("section").filter(has=page.get_by_role("heading", name="Posts over time"))
        expect(posts.get_by_role("link", name=chief)).to_be_visible()
        others = {"Yury Chaika", "Igor Krasnov"} - {chief}
        expect(posts.get_by_role("link", name=others.pop())).to_have_count(0)


@pytest.mark.parametrize("path", ["/documents/none", "/entities/person/nobody", "/entities?q=qqqqqqqq"])
def test_what_is_not_there_says_what_to_do(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.get_by_text("Search for it instead.").or_(page.get_by_text("Take away a filter"))).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_fit_for_all(page: Page, path: str) -> None:
    ready(page, path)
    assert look_over(page) == []
    as_russian_phone_at_night(page)
    ready(page, path)
    assert page.locator("html").get_attribute("lang") == "ru"
    assert overflow(page) <= 0
    assert look_over(page) == []


def test_an_instruments_page_tells_its_life_and_whether_it_was_in_force(page: Page) -> None:
    ready(page, INSTRUMENT)
    life = page.get_by_role("region", name="Life of this instrument")
    for day, said in (
        ("2020-12-31", "No. It begins only with 2021."),
        ("2022-07-01", "Yes. Its stated term runs from 2021 to 2025."),
        ("2026-01-01", "No. Its term ended with 2025."),
    ):
        life.get_by_label("In force on").fill(day)
        expect(life.get_by_role("status")).to_contain_text(said)
        expect(page).to_have_url(re.compile(f"as_of={day}"))
    ended = life.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Ended"))
    expect(ended).to_contain_text("No document read so far tells it.")
    begun = life.get_by_role("listitem").filter(has=page.get_by_role("heading", name="In force"))
    begun.get_by_role("button", name=re.compile("source")).first.focus()
    page.keyboard.press("Enter")
    expect(begun.locator("a.quote").first).to_be_visible()
    life.get_by_role("link", name=re.compile("^Plan for carrying out")).click()
    expect(life.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Based on"))).to_contain_text(
        "CIS programme on strengthening border security"
    )
