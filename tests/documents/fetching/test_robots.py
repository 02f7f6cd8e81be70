"""robots.txt, by the cases of RFC 9309."""

from __future__ import annotations

import time

import pytest

from ccpg_graph.documents.fetching.robots import Robots, parse

HOST = "https://example.org"
RULES = """# comment
User-agent: other
Disallow: /

User-Agent: *
User-agent: third
Disallow: /admin/
Disallow: /*.pdf$
Allow: /admin/news
Disallow: /search?*lang=
Crawl-delay: 5
Sitemap: https://example.org/sitemap.xml
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("", True),
        ("/news/1", True),
        ("/admin/", False),
        ("/admin/users", False),
        ("/admin/news/1", True),
        ("/files/a.pdf", False),
        ("/files/a.pdf.html", True),
        ("/search?page=1&lang=ru", False),
        ("/search?page=1", True),
    ],
)
def test_the_longest_rule_that_fits_wins(path: str, allowed: bool) -> None:
    assert parse(RULES, "ccpg-graph").allows(HOST + path) is allowed


def test_rules_for_our_name_win_over_those_for_all() -> None:
    text = f"{RULES}\nUser-agent: CCPG-graph\nDisallow: /news\n"
    robots = parse(text, "ccpg-graph")
    assert not robots.allows(f"{HOST}/news/1")
    assert robots.allows(f"{HOST}/admin/")
    assert robots.delay == 0
    assert parse(RULES, "ccpg-graph").delay == 5


@pytest.mark.parametrize("text", ["", "<html>no such page</html>", "User-agent: *\nDisallow:\n", "Disallow: /"])
def test_no_rule_allows_all(text: str) -> None:
    assert parse(text, "ccpg-graph").allows(f"{HOST}/news")


def test_of_equal_rules_the_kinder_wins() -> None:
    assert Robots((("/a", False), ("/a", True))).allows(f"{HOST}/a")


def test_paths_are_compared_as_they_are_sent() -> None:
    robots = parse("User-agent: *\nDisallow: /новости/\nDisallow: /a%2Db", "ccpg-graph")
    assert not robots.allows(f"{HOST}/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1")
    assert not robots.allows(f"{HOST}/a-b")


def test_no_pattern_takes_long() -> None:
    robots = parse(f"User-agent: *\nDisallow: /{'*a' * 5_000}b\n", "ccpg-graph")
    start = time.process_time()
    assert robots.allows(f"{HOST}/{'a' * 9_000}")
    assert time.process_time() - start < 1
