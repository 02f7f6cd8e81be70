"""A text of one's own is added with the token, found by search, read, and taken out again."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pydantic import SecretStr

from ccpg_graph.settings import Settings
from tests.explorer.browser import look_over, ready
from tests.explorer.conftest import serving, watched

TOKEN = "a-token-of-the-test"
# Persons and places of nobody.
TEXT = """On 3 March 2020 Orest Halvany, Prosecutor General of Belarus, met with Tamaz Ruvel, Prosecutor General of
Moldova, in Minsk. They signed a memorandum on cooperation between their offices. Corruption was discussed."""


@pytest.fixture
def open_page(browser: Browser, home: Path, tmp_path: Path) -> Iterator[Page]:
    """A page of a server that takes texts, over a copy of the shipped release."""
    own = tmp_path / "home"
    shutil.copytree(home, own, symlinks=True)
    with (
        serving(Settings(home=own, workers=1, token=SecretStr(TOKEN))) as site,
        watched(browser, site) as page,
    ):
        yield page


def test_a_text_is_added_found_and_taken_out_again(open_page: Page) -> None:
    page = open_page
    ready(page, "/try")
    page.get_by_label("Text", exact=True).fill(TEXT)
    page.get_by_label("Issued on").fill("2020-03-04")
    page.get_by_role("button", name="Read it").click()
    page.locator("article").wait_for(timeout=60_000)
    adding = page.get_by_role("form", name="Add it, or leave it")
    adding.get_by_label("Title").fill("A memorandum of the test")
    adding.get_by_label("Token").fill(TOKEN)
    adding.get_by_role("button", name="Add it to the release").click()
    page.get_by_role("status").get_by_role("link", name="A memorandum of the test").click(timeout=60_000)
    expect(page.get_by_role("heading", level=1)).to_have_text("A memorandum of the test")

    box = page.get_by_role("banner").get_by_role("searchbox")
    box.fill("Halvany")
    box.press("Enter")
    expect(page.get_by_role("status").filter(has_text="thing")).to_be_visible()
    page.get_by_role("link", name="Orest Halvany").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Orest Halvany")
    page.get_by_role("link", name="A memorandum of the test").first.click()

    page.get_by_text("Take this document out").click()
    assert look_over(page) == []
    page.get_by_label("Token").fill("wrong")
    page.get_by_role("button", name="Take it out now").click()
    expect(page.get_by_role("alert")).to_contain_text("not the token")
    page.get_by_label("Token").fill(TOKEN)
    page.get_by_role("button", name="Take it out now").click()
    expect(page).to_have_url(re.compile("/documents$"), timeout=60_000)
    box.fill("Halvany")
    box.press("Enter")
    expect(page.get_by_text("Nothing matches.")).to_be_visible()
