"""Map, timeline, tables and a text of one's own, each by its main task."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.browser import as_russian_phone_at_night, look_over, overflow, ready


def test_a_town_on_the_map_shows_its_charts(page: Page) -> None:
    ready(page, "/map")
    charts = page.get_by_role("complementary", name="Charts")
    page.get_by_role("group", name="Map").get_by_role("button", name=re.compile("^Minsk: ")).click()
    expect(charts.get_by_role("heading", level=2)).to_have_text("Minsk")
    expect(charts.get_by_role("img", name=re.compile("^By month: "))).to_be_visible()
    expect(page).to_have_url(re.compile("at=place/minsk"))
    page.go_back()
    expect(charts.get_by_role("heading", level=2)).to_have_text("Everywhere")


def test_states_are_shaded_and_open_by_keyboard(page: Page) -> None:
    ready(page, "/map")
    page.get_by_role("button", name="By state").click()
    page.get_by_role("group", name="Map").get_by_role("button", name=re.compile("^Kazakhstan: ")).press("Enter")
    charts = page.get_by_role("complementary", name="Charts")
    expect(charts.get_by_role("heading", level=2)).to_have_text("Kazakhstan")
    expect(charts.get_by_text("By topic")).to_be_visible()


def test_a_session_on_the_timeline_opens_its_page(page: Page) -> None:
    ready(page, "/timeline")
    sessions = page.get_by_role("region", name="Sessions")
    sessions.get_by_role("link", name=re.compile("session 31")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("session 31")


def test_plans_and_gaps_are_told_apart(page: Page) -> None:
    ready(page, "/timeline")
    assert page.locator("a.planned").count() > 0
    assert page.locator(".gap").count() > 1
    expect(page.get_by_role("listitem").filter(has_text="no document read so far").first).to_be_visible()


def test_the_timeline_is_gone_along_by_arrow_keys(page: Page) -> None:
    ready(page, "/timeline")
    first = page.locator("[data-chart] a").first
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-chart] a").nth(1)).to_be_focused()


def test_the_period_narrows_the_timeline(page: Page) -> None:
    ready(page, "/timeline")
    every = page.locator("[data-chart] a").count()
    ready(page, "/timeline?from=2021&until=2021")
    assert 0 < page.locator("[data-chart] a").count() < every


def test_a_table_is_sorted_and_saved_whole(page: Page, tmp_path: Path) -> None:
    ready(page, "/tables?kind=instrument")
    page.get_by_role("button", name="Documents", exact=False).and_(page.locator("th button")).click()
    expect(page).to_have_url(re.compile("sort=documents"))
    total = int(re.sub(r"\D", "", page.get_by_role("status").filter(has_text="row").text_content() or "0"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    target = tmp_path / "table.csv"
    download.value.save_as(target)
    with target.open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) == total + 1


def test_a_text_is_read_at_once_and_not_kept(page: Page) -> None:
    ready(page, "/try")
    page.get_by_role("button", name="Put in an example").click()
    page.get_by_role("button", name="Read it").click()
    page.locator("article").wait_for(timeout=60_000)
    page.locator("article .passage").first.click()
    expect(page.locator("section ol > li.on")).to_have_count(1)
    # What the release does not know has no page, and says so; what it knows has.
    new = page.locator("section .thing").filter(has_text="new").first
    expect(new.locator("> a")).to_have_count(0)
    expect(
        page.locator("section")
        .get_by_role("link", name="Moldova")
        .or_(page.locator("section").get_by_role("link", name=re.compile("Konyuk")))
        .first
    ).to_be_visible()
    page.get_by_label("Token").fill("wrong")
    page.get_by_role("button", name="Add it to the release").click()
    expect(page.get_by_role("alert")).to_be_visible()


@pytest.mark.parametrize("path", ["/map?at=place/minsk", "/map?level=state", "/timeline", "/tables", "/try"])
def test_every_view_is_fit_for_all(page: Page, path: str) -> None:
    ready(page, path)
    assert look_over(page) == []
    as_russian_phone_at_night(page)
    ready(page, path)
    assert overflow(page) <= 0
    assert look_over(page) == []
