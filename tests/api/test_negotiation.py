from __future__ import annotations

import pytest

from ccpg_graph.api.negotiation import choose

OFFERED = ["text/html", "text/turtle", "application/json"]


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "text/html"),
        ("*/*", "text/html"),
        ("text/turtle", "text/turtle"),
        ("text/html;q=0.5, text/turtle;q=0.9", "text/turtle"),
        ("application/*", "application/json"),
        ("*/*;q=0.1, application/json", "application/json"),
        ("text/*, text/html;q=0", "text/turtle"),
        ("TEXT/Turtle; charset=utf-8", "text/turtle"),
        ("image/png", None),
        ("text/html;q=0", None),
        ("nonsense", None),
        ("text/html;q=high, text/turtle", "text/turtle"),
    ],
)
def test_choice(accept: str, chosen: str | None) -> None:
    assert choose(accept, OFFERED) == chosen
