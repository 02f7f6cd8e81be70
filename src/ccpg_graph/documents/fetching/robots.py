"""What a host asks of robots: its robots.txt, read by RFC 9309 (the longest rule that fits wins, of equals the kinder
one), and the delay that some ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

MOST_BYTES = 512_000  # RFC 9309, 2.5: at least 500 KiB have to be read
MOST_RULES = 5_000
# Characters that stand for themselves in a path; all others are compared as percent-encoded UTF-8 (RFC 9309, 2.2.2).
PLAIN = "/?&=*$:@!~,;+()'-._"
LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")


@dataclass(frozen=True, slots=True)
class Robots:
    """rules: a path pattern, and whether it allows; delay: seconds asked for between two requests."""

    rules: tuple[tuple[str, bool], ...] = ()
    delay: float = 0.0

    def allows(self, address: str) -> bool:
        """Whether an address of the host may be read."""
        parts = urlsplit(address)
        path = _encoded((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        fitting = [(len(pattern), allow) for pattern, allow in self.rules if _fits(pattern, path)]
        return max(fitting, default=(0, True))[1]


def parse(text: str, agent: str) -> Robots:
    """What a robots.txt says to an agent by its name, else to all."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for agents, lines in _groups(text):
        for name in agents:
            groups.setdefault(name, []).extend(lines)
    mine = groups.get(agent.lower(), groups.get("*", []))
    rules = [(_encoded(value), key == "allow") for key, value in mine if key in ("allow", "disallow") and value]
    delays = [value for key, value in mine if key == "crawl-delay" and re.fullmatch(r"\d{1,6}(\.\d{1,6})?", value)]
    return Robots(tuple(rules[:MOST_RULES]), max(map(float, delays), default=0.0))


def _groups(text: str) -> Iterator[tuple[set[str], list[tuple[str, str]]]]:
    agents: set[str] = set()
    lines: list[tuple[str, str]] = []
    for key, value in _lines(text.splitlines()):
        if key != "user-agent":
            lines.append((key, value))
            continue
        if lines:
            yield agents, lines
            agents, lines = set(), []
        agents.add(value.lower())
    yield agents, lines


def _lines(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Keys and values; lines that belong to no group, such as the address of a sitemap, are left out."""
    for line in lines:
        found = LINE.match(line.removeprefix("\ufeff"))
        if found is not None and found[1].lower() in ("user-agent", "allow", "disallow", "crawl-delay"):
            yield found[1].lower(), found[2].strip()


def _encoded(path: str) -> str:
    return quote(unquote(path), safe=PLAIN)


def _fits(pattern: str, path: str) -> bool:
    """Whether a pattern fits the beginning of a path: `*` stands for anything, `$` at its end for the end.

    Each piece is sought once, from left to right, so that no pattern takes long.
    """
    whole = pattern.endswith("$")
    first, *pieces = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not pieces:
        return not whole or path == first
    at = len(first)
    *middle, last = pieces
    for piece in middle:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return path.endswith(last) and len(path) - len(last) >= at if whole else path.find(last, at) >= 0
