"""Asking: a question of the gallery, one of one's own, and the link to it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.explorer.browser import as_russian_phone_at_night, look_over, overflow, ready

SESSIONS = "/sparql?query=SELECT%20%2A%20%7B%20%3Fs%20a%20%3Chttps%3A//w3id.org/ccpg/ontology%23CouncilSession%3E%20%7D"


def test_a_question_of_the_gallery_is_answered_and_has_an_address(page: Page) -> None:
    ready(page, "/")
    page.get_by_role("navigation", name="Views").get_by_role("link", name="SPARQL").click()
    page.get_by_role("link", name=re.compile("^Which sessions has a council held")).click()
    table = page.get_by_role("region", name="Results")
    expect(table.get_by_role("link", name="meeting/ccpg-31").first).to_be_visible()
    expect(page).to_have_url(re.compile("query="))
    page.reload()
    table.get_by_role("link", name="meeting/ccpg-31").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("session 31")


def test_a_parameter_is_part_of_the_address(page: Page) -> None:
    ready(page, "/queries/holders")
    page.get_by_label("asOf").fill("2022-05-01")
    page.get_by_role("button", name="Run").click()
    expect(page).to_have_url(re.compile("param-asOf=2022-05-01"))
    expect(page.get_by_role("link", name="person/andrei-shved")).to_be_visible()


def test_the_gallery_asks_in_the_language_of_the_page(page: Page) -> None:
    ready(page, "/queries/holders")
    page.get_by_role("button", name="Русский").click()
    expect(page.get_by_role("link", name=re.compile("^Какие заседания совет провёл"))).to_be_visible()
    expect(page.locator("form .title")).to_contain_text("Кто занимал должность")


def test_a_broken_query_says_where(page: Page) -> None:
    ready(page, "/sparql?query=SELECT%20*%20%7B%20broken")
    expect(page.get_by_role("alert")).to_contain_text("error at")


def test_the_sparql_page_is_fit_for_all(page: Page) -> None:
    ready(page, SESSIONS)
    assert look_over(page) == []
    as_russian_phone_at_night(page)
    ready(page, SESSIONS)
    assert overflow(page) <= 0
    assert look_over(page) == []
