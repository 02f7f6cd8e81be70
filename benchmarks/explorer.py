"""The explorer's budgets, in Chromium: first script, first picture, and from the brush to the drawing at 2,000 nodes.

    python -m benchmarks.explorer http://127.0.0.1:8000

Takes the address of a running server; prints a line each: what, figure, budget. The network of 2,000 nodes and 20,000
ties is made here and given to the page in place of the server's answer; it draws it as any other.
"""

from __future__ import annotations

import gzip
import json
import random
import statistics
import sys
from typing import Any

from playwright.sync_api import Page, Response, Route, sync_playwright

from tests.explorer.browser import FLAGS, find_browser

NODES, TIES, YEARS = 2_000, 20_000, (1996, 2025)
RUNS = 5
# From an event of the hand to the frame after the one in which it was drawn.
BRUSH = """async (year) => {
  const field = document.querySelector('.player input[type=range]');
  const begun = performance.now();
  field.value = year;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - begun;
}"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"


def made_network() -> dict[str, Any]:
    """A network of that size with spells over thirty years; the same on every run."""
    chance = random.Random(1)
    rests: dict[str, Any] = {
        "meetings": [],
        "instruments": [],
        "tenures": [],
        "claims": [],
        "documents": [],
        "sources": [],
    }

    def spells() -> list[dict[str, str]]:
        days = sorted(f"{chance.randint(*YEARS)}-{chance.randint(1, 12):02}-15" for _ in range(chance.randint(1, 4)))
        return [{"start": day, "end": day} for day in days]

    names = [f"person/n{number}" for number in range(NODES)]
    pairs: set[tuple[str, str]] = set()
    while len(pairs) < TIES:
        one, two = chance.sample(names, 2)
        pairs.add((min(one, two), max(one, two)))
    nodes = [
        {"id": name, "label": {"en": name}, "kind": "official", "countries": [], "weight": 1.0, "events": 1}
        | {"spells": spells()}
        | rests
        for name in names
    ]
    edges = [
        {"source": one, "target": two, "weight": 1.0, "count": 1, "spells": spells()} | rests
        for one, two in sorted(pairs)
    ]
    definition: dict[str, Any] = {
        "name": "co-attendance-officials",
        "title": "",
        "definition": "",
        "nodes": ["official"],
        "edges": "",
    }
    definition |= {"weight": ["count"], "directed": False, "bipartite": False, "source": ""}
    return {"definition": definition, "release": "made", "filters": {}, "weight": "count", "left_out": {}} | {
        "nodes": nodes, "edges": edges,
    }  # fmt: skip


def first_load(page: Page, address: str) -> tuple[int, float]:
    """Bytes of script of the start page as they would travel packed, and milliseconds to the first picture."""
    scripts: list[Response] = []
    page.on("response", lambda answer: scripts.append(answer) if answer.url.endswith(".js") else None)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return sum(len(gzip.compress(script.body())) for script in scripts), float(page.evaluate(PAINTED))


def brush(page: Page, address: str) -> tuple[float, float]:
    """Milliseconds from a move of the time slider to the drawing, the middle of several, and how much of it is script.

    The rest is the drawing itself, which a machine without a graphics card does in software.
    """
    body = json.dumps(made_network())

    def answer(route: Route) -> None:
        route.fulfill(body=body, content_type="application/json")

    page.route("**/api/v1/network/co-attendance-officials?*", answer)
    page.goto(f"{address}/network?projection=co-attendance-officials")
    page.locator("[data-drawn]").wait_for(timeout=120_000)
    page.wait_for_timeout(1_000)
    profiler = page.context.new_cdp_session(page)
    profiler.send("Profiler.enable")
    profiler.send("Profiler.start")
    whole = statistics.median(float(page.evaluate(BRUSH, str(year))) for year in range(2005, 2005 + RUNS))
    return whole, script_time(profiler.send("Profiler.stop")["profile"]) / RUNS


def script_time(profile: dict[str, Any]) -> float:
    """Milliseconds of a profile that were spent in script."""
    names = {node["id"]: node["callFrame"]["functionName"] for node in profile["nodes"]}
    native = {"(program)", "(idle)"}
    spent = zip(profile["samples"], profile["timeDeltas"], strict=True)
    return float(sum(delta for sample, delta in spent if names[sample] not in native)) / 1000


def main(argv: list[str]) -> int:
    """Measure; 2 where there is nothing to measure with."""
    found = find_browser()
    if len(argv) != 1 or found is None:
        sys.stderr.write("python -m benchmarks.explorer ADDRESS, on a machine with Chromium\n")
        return 2
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        loads = [first_load(browser.new_context().new_page(), argv[0]) for _ in range(RUNS)]
        moved, script = brush(browser.new_context(viewport={"width": 1280, "height": 800}).new_page(), argv[0])
        browser.close()
    print(f"script of the first load, packed: {max(size for size, _ in loads) / 1000:.0f} kB (budget 180)")
    print(f"first picture: {statistics.median(time for _, time in loads):.0f} ms (budget 1500)")
    print(f"brush to drawing, {NODES} nodes and {TIES} ties: {moved:.0f} ms, of it script {script:.0f} ms (budget 100)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
