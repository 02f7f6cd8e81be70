"""What the tests in a browser share: where it is, how it is started, what is watched, and how a page is looked over."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Page, Request

AXE = Path(__file__).parents[2] / "explorer" / "node_modules" / "axe-core" / "axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LEFT_OUT = "no Chromium on this machine: THE EXPLORER WAS NOT TRIED IN A BROWSER (apt-get install chromium)"
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--enable-unsafe-swiftshader"),
]


def find_browser() -> str | None:
    """The path of a Chromium; None where the machine has none."""
    return next((found for name in NAMES if (found := shutil.which(name)) is not None), None)


@dataclass
class Watch:
    """What a page did that it must not: requests to other servers, errors in the console, errors of scripts.

    What the server refuses on purpose (404 of a page that is not there) is an error in the console too: `allow` it.
    """

    own: str
    faults: list[str] = field(default_factory=list)

    @classmethod
    def over(cls, page: Page, own: str) -> Watch:
        """Watch a page from now on."""
        watch = cls(own)
        page.on("request", watch._on_request)
        page.on("console", watch._on_console)
        page.on("pageerror", lambda error: watch.faults.append(f"script error: {error}"))
        return watch

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((self.own, "data:", "blob:", "about:")):
            self.faults.append(f"request to another server: {request.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "the server responded with a status of 4" not in message.text:
            self.faults.append(f"console: {message.text}")


def ready(page: Page, path: str) -> None:
    """Open a view and wait until what it asks for has come."""
    page.goto(path)
    page.locator("h1").first.wait_for(state="attached")
    page.wait_for_load_state("networkidle")


def as_russian_phone_at_night(page: Page) -> None:
    """The other end of what is tried: 360 pixels wide, dark, in Russian; from the next page on."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme="dark")
    page.add_init_script("localStorage.setItem('ccpg.language', 'ru')")


def look_over(page: Page) -> list[str]:
    """What axe-core finds wrong on the page as it stands: rule, how many places, the first of them."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate("async () => (await axe.run(document)).violations")
    return [
        f"{each['id']}: {node['html'][:200]} {node['failureSummary'][:200]}" for each in found for node in each["nodes"]
    ]


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
