"""The built explorer: where its files lie, the page that loads it, and the policies under which it runs.

Its source is `explorer/` at the top of the checkout; the package's build puts what is made of it into `static/`.
"""

from __future__ import annotations

import re
from pathlib import Path

from ccpg_graph.explorer.plain import unbuilt_page

STATIC = Path(__file__).parent / "static"

# Content Security Policy Level 3: everything from this server, nothing inline, nothing from anywhere else.
_OWN = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SHELL_POLICY = f"{_OWN}; style-src 'self'"
# The editor of the SPARQL page writes styles into the page, and its icons are data: addresses.
EDITOR_POLICY = _OWN.replace("img-src 'self'", "img-src 'self' data:") + "; style-src 'self' 'unsafe-inline'"


_NAME = re.compile(r"\w[\w.-]*")


def find_asset(name: str) -> Path | None:
    """A file that the explorer's page loads, by its name; None where there is none. The names hold digests."""
    path = STATIC / "assets" / name
    return path if _NAME.fullmatch(name) and path.is_file() else None


def find_beside(name: str) -> Path | None:
    """A file beside the explorer's page whose name is known; None where it has not been built."""
    path = STATIC / name
    return path if path.is_file() else None


def read_shell() -> str | None:
    """The page that loads the explorer; None where it has not been built."""
    try:
        return (STATIC / "index.html").read_text(encoding="utf-8")
    except FileNotFoundError:
        return None


def shell_page() -> tuple[str, str | None]:
    """The page to answer with, and its policy; where the explorer has not been built a page that says so, with none."""
    shell = read_shell()
    return (unbuilt_page(), None) if shell is None else (shell, SHELL_POLICY)
