"""The few pages that must do without the explorer: an error, a choice, and that the explorer is not there."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ccpg_graph.explorer.html import link, page


def error_page(title: str, message: str) -> str:
    """What could not be shown, and why."""
    way_on = '<p><a href="/">ccpg-graph: go to the start</a></p>'
    return page(title, f'<h1>{escape(title)}</h1><p class="notice">{escape(message)}</p>{way_on}')


def successors_page(old: str, pages: Sequence[str]) -> str:
    """What came in the place of a thing that was taken for one and is several; pages: their addresses."""
    items = "".join(f"<li>{link(address, address)}</li>" for address in pages)
    return page(old, f"<h1>{escape(old)}</h1><p>This was taken for one thing, and is now several:</p><ul>{items}</ul>")


def unbuilt_page() -> str:
    """What a checkout shows before its explorer has been built."""
    return page(
        "ccpg-graph",
        '<h1>ccpg-graph</h1><p class="notice">The explorer has not been built in this checkout. Run '
        "<code>make explorer</code> and load this page anew. The data answers all the same, at "
        '<a href="/api/v1/release">/api/v1</a> and <a href="/sparql?query=ASK%7B%7D&amp;format=json">/sparql</a>.</p>',
    )
