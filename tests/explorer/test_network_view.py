"""The network: an edge opens its meetings and passages, years play, what is seen goes out as files, one of them for
use offline.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.explorer.browser import Watch, as_russian_phone_at_night, look_over, overflow, ready

NETWORK = "/network"
STAGE = "[data-drawn]"


def drawn(page: Page) -> int:
    """How many lines are drawn."""
    page.locator(STAGE).wait_for()
    return int(page.locator(STAGE).get_attribute("data-drawn") or 0)


def take(page: Page, name: str, folder: Path) -> Path:
    """Save what is seen under that name of the menu."""
    page.get_by_role("button", name="Take away").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    target = folder / download.value.suggested_filename
    download.value.save_as(target)
    return target


def test_an_edge_opens_its_meetings_and_passages_in_one_click(page: Page) -> None:
    ready(page, f"{NETWORK}?as=list")
    page.get_by_role("region", name="Ties").get_by_role("button").first.click()
    behind = page.get_by_role("complementary", name="What lies behind it")
    expect(behind.locator("a.quote").first).to_be_visible()
    expect(page).to_have_url(re.compile("chosen="))
    behind.locator("a.quote").first.click()
    expect(page.locator("article .passage.on").first).to_be_visible()
    page.go_back()
    expect(behind.locator("a.quote").first).to_be_visible()


def test_a_click_on_a_line_of_the_drawing_opens_it(page: Page) -> None:
    ready(page, f"{NETWORK}?projection=instruments&country=BY")
    assert drawn(page) > 0
    box = page.locator(STAGE).bounding_box()
    assert box is not None
    behind = page.get_by_role("complementary", name="What lies behind it")
    # Along a spiral from the middle until something is hit, as a hand would.
    for step in range(1, 400):
        x = box["x"] + box["width"] * (0.5 + 0.0011 * step * (1 if step % 2 else -1))
        y = box["y"] + box["height"] * (0.5 + 0.0009 * step * (1 if step % 4 < 2 else -1))
        page.mouse.click(x, y)
        if "chosen=" in page.url:
            break
    expect(behind.get_by_role("heading", level=2)).to_be_visible()


def test_nodes_are_gone_through_by_keyboard(page: Page) -> None:
    ready(page, NETWORK)
    page.locator(STAGE).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("chosen=body"))
    page.get_by_title("Open what lies behind it").first.click()
    expect(page.locator("a.quote").first).to_be_visible()


def test_hover_shows_the_neighbourhood(page: Page) -> None:
    ready(page, NETWORK)
    drawn(page)
    stage, name = page.locator(STAGE), page.locator("[aria-live]").filter(has_text=re.compile("."))
    box = stage.bounding_box()
    assert box is not None
    expect(stage).to_have_attribute("data-lit", "")
    # Along the lines of a page, until the hand is over a node.
    for step in range(1, 60 * 40):
        page.mouse.move(
            box["x"] + box["width"] * (step % 60 + 0.5) / 60, box["y"] + box["height"] * (step // 60 + 0.5) / 40
        )
        if step % 5 == 0 and name.count() > 0:
            break
    network = page.request.get(f"/api/v1{NETWORK}/co-attendance-offices").json()
    lit = int(stage.get_attribute("data-lit") or 0)
    degrees = {
        1 + sum(node["id"] in (edge["source"], edge["target"]) for edge in network["edges"])
        for node in network["nodes"]
    }
    assert lit in degrees
    page.mouse.move(5, 5)
    expect(stage).to_have_attribute("data-lit", "")


def test_of_a_network_too_large_the_backbone_is_drawn_and_the_page_says_so(page: Page) -> None:
    # The server is asked for the backbone of so many ties; here for one that the shipped documents reach.
    page.route(
        "**/api/v1/network/co-attendance-offices?*",
        lambda route: route.continue_(url=route.request.url.replace("backbone=20000", "backbone=40")),
    )
    ready(page, NETWORK)
    notice = page.get_by_text(re.compile("^Only the backbone is drawn and listed: "))
    expect(notice).to_be_visible()
    shown, every = map(int, re.findall(r"\d+", notice.inner_text())[:2])
    assert drawn(page) == shown < every
    with page.expect_download() as download:
        page.get_by_role("link", name="All ties (CSV)").click()
    assert len(Path(download.value.path()).read_text(encoding="utf-8").strip().splitlines()) == every + 1


def test_projection_weight_and_measure_stand_in_the_address(page: Page) -> None:
    ready(page, NETWORK)
    page.get_by_role("combobox", name="Network").select_option(label="Officials at one table")
    page.get_by_role("combobox", name="Weight").select_option(label="shared among those present (Newman)")
    page.get_by_role("combobox", name="Size by").select_option(label="betweenness")
    expect(page).to_have_url(re.compile("measure=betweenness&projection=co-attendance-officials&weight=newman"))
    page.go_back()
    expect(page.get_by_role("combobox", name="Size by")).to_have_value("strength")


def test_the_brush_and_the_years_redraw_what_is_in_view(page: Page) -> None:
    ready(page, NETWORK)
    whole = drawn(page)
    page.get_by_label("Until").fill("2019")
    page.get_by_label("Until").press("Enter")
    expect(page.locator(STAGE)).not_to_have_attribute("data-drawn", str(whole))
    assert 0 < drawn(page) < whole
    ready(page, NETWORK)
    page.get_by_role("button", name="Play through the years").click()
    expect(page.locator(STAGE)).not_to_have_attribute("data-drawn", str(whole))
    page.get_by_role("button", name="All years").click()
    expect(page.locator(STAGE)).to_have_attribute("data-drawn", str(whole))


def test_a_period_is_dragged_and_each_weight_is_that_of_the_period(page: Page) -> None:
    ready(page, f"{NETWORK}?as=list")
    rows = page.get_by_role("region", name="Ties").locator("tbody tr")
    expect(rows).to_have_count(100)
    box = page.locator(".chart .overlay").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 0.55 * box["width"], box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.7 * box["width"], box["y"] + 20)
    page.mouse.move(box["x"] + 0.85 * box["width"], box["y"] + 20)
    # The list follows the hand; the address when it lets go.
    expect(rows).not_to_have_count(100)
    assert "from=" not in page.url
    page.mouse.up()
    expect(page).to_have_url(re.compile("from=.*until="))
    asked = page.request.get(f"/api/v1{NETWORK}/co-attendance-offices?{page.url.split('?')[1].replace('&as=list', '')}")
    weights = sorted((edge["weight"] for edge in asked.json()["edges"]), reverse=True)
    shown = [float(each) for each in rows.locator("td:nth-child(2)").all_inner_texts()]
    assert shown == weights[: len(shown)] and len(shown) == min(100, len(weights))


def test_what_is_seen_goes_out_as_files(page: Page, tmp_path: Path) -> None:
    ready(page, f"{NETWORK}?projection=instruments")
    lines = drawn(page)
    table = take(page, "CSV", tmp_path).read_text(encoding="utf-8").strip().splitlines()
    assert len(table) == lines + 1
    gexf = ElementTree.parse(take(page, "GEXF", tmp_path)).getroot()
    assert len(gexf.findall(".//{http://gexf.net/1.3}edge")) == lines
    svg = ElementTree.parse(take(page, "Picture (SVG)", tmp_path)).getroot()
    assert len(svg.findall(".//{http://www.w3.org/2000/svg}line")) == lines
    assert take(page, "Picture (PNG)", tmp_path).read_bytes().startswith(b"\x89PNG")


def test_the_saved_file_works_without_a_network(page: Page, browser: Browser, tmp_path: Path) -> None:
    ready(page, f"{NETWORK}?projection=instruments")
    lines = drawn(page)
    saved = take(page, "One HTML file that works offline", tmp_path)
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 800})
    alone = context.new_page()
    watch = Watch.over(alone, saved.as_uri())
    alone.goto(saved.as_uri())
    assert drawn(alone) == lines
    alone.get_by_label("Search").fill("бела")
    alone.get_by_role("button", name="Belarus", exact=True).click()
    alone.get_by_title("Open what lies behind it").first.click()
    expect(alone.locator("a.quote").first).to_be_visible()
    alone.get_by_role("slider").fill("2010")
    expect(alone.locator(STAGE)).not_to_have_attribute("data-drawn", str(lines))
    alone.get_by_role("button", name="List").click()
    assert look_over(alone) == []
    assert watch.faults == []
    context.close()


@pytest.mark.parametrize("path", [NETWORK, f"{NETWORK}?as=list&chosen=body/by-prosecutor-generals-office"])
def test_the_network_is_fit_for_all(page: Page, path: str) -> None:
    ready(page, path)
    assert look_over(page) == []
    as_russian_phone_at_night(page)
    ready(page, path)
    assert overflow(page) <= 0
    assert look_over(page) == []
