"""The frame of every page: escaping, head, style and script, and the policy that lets in nothing else."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from pathlib import Path

_ASSETS = Path(__file__).parent / "assets"
STYLE = (_ASSETS / "page.css").read_text(encoding="utf-8")
SCRIPT = (_ASSETS / "page.js").read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


# Content Security Policy Level 3: only this style and this script run; and nothing is loaded from anywhere.
POLICY = (
    f"default-src 'none'; style-src {_hash(STYLE)}; script-src {_hash(SCRIPT)}; "
    "img-src data:; form-action 'self'; base-uri 'none'"
)


def page(title: str, main: str) -> str:
    """A whole page. `main` is HTML already; the title is not."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">
<meta name="referrer" content="no-referrer">
<title>{escape(title)}</title>
<link rel="icon" href="data:,">
<style>{STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<main id="main">
{main}
</main>
<script>{SCRIPT}</script>
</body>
</html>
"""


def link(address: str, text: str) -> str:
    """A link, or just its text where the address could run something (`javascript:`)."""
    if address.startswith(("http://", "https://", "/", "#")):
        return f'<a href="{escape(address)}">{escape(text)}</a>'
    return escape(text)


def facts(rows: list[tuple[str, str]]) -> str:
    """A list of names and values; the values are HTML already."""
    body = "".join(f"<dt>{escape(name)}</dt><dd>{value}</dd>" for name, value in rows)
    return f'<dl class="facts">{body}</dl>'
