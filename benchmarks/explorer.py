"""The explorer's budgets, in Chromium: first script, first picture, and from the brush to the drawing at 2,000 nodes,
and the frames while the drawing is moved.

    python -m benchmarks.explorer http://127.0.0.1:8000

Takes the address of a running server; prints a line each: what, figure, budget. Networks of 2,000 nodes with
1,500, 5,000 and 20,000 ties are made here and given to the page in place of the server's answer; it draws them as any
other.
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

NODES, TIES, YEARS = 2_000, (1_500, 5_000, 20_000), (1996, 2025)
RUNS = 7
# From an event of the hand to the frame after the one in which it was drawn.
BRUSH = """async (year) => {
  const field = document.querySelector('.player input[type=range]');
  const begun = performance.now();
  field.value = year;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - begun;
}"""
# Milliseconds between the frames of a second in which the drawing is moved by the hand.
FRAMES = """async () => {
  const times = [];
  for (let last = performance.now(), begun = last; last - begun < 1000; ) {
    const now = await new Promise((done) => requestAnimationFrame(done));
    times.push(now - last);
    last = now;
  }
  return times;
}"""
RESTS = ("meetings", "instruments", "tenures", "claims", "documents", "sources")
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"


def made_network(ties: int) -> dict[str, Any]:
    """A network of so many ties among 2,000 officials at meetings over thirty years; the same on every run.

    Most ties join nodes that lie near one another, as a layout brings it about.
    """
    chance = random.Random(1)
    rests: dict[str, Any] = {name: [] for name in RESTS}
    events = sorted(
        f"{chance.randint(*YEARS)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}" for _ in range(2_000)
    )
    places = [(chance.gauss(0, 1), chance.gauss(0, 1)) for _ in range(NODES)]
    near = sorted(range(NODES), key=lambda node: places[node])
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < ties:
        one = chance.randrange(NODES)
        other = (
            min(NODES - 1, max(0, round(chance.gauss(one, NODES / 20))))
            if chance.random() < 0.8
            else chance.randrange(NODES)
        )
        if one != other:
            pairs.add((min(near[one], near[other]), max(near[one], near[other])))
    edges = []
    at: list[set[int]] = [set() for _ in range(NODES)]
    for one, two in sorted(pairs):
        tied = sorted(chance.sample(range(len(events)), chance.randint(1, 4)))
        at[one].update(tied)
        at[two].update(tied)
        edge = {"source": f"person/n{one}", "target": f"person/n{two}", "weight": len(tied), "count": len(tied)}
        edges.append(edge | {"at": tied, "spells": []} | rests)
    nodes = [
        {"id": f"person/n{node}", "label": {"en": f"Official {node}"}, "kind": "official", "countries": []}
        | {"weight": 1.0, "events": len(at[node]), "at": sorted(at[node]), "x": places[node][0], "y": places[node][1]}
        | {"spells": []}
        | rests
        for node in range(NODES)
    ]
    definition: dict[str, Any] = {"name": "co-attendance-officials", "title": "", "definition": "", "source": ""}
    definition |= {"nodes": ["official"], "edges": "", "weight": ["count"], "directed": False, "bipartite": False}
    return {
        "definition": definition, "release": "made", "filters": {}, "weight": "count", "left_out": {},
        "nodes": nodes, "edges": edges,
        "events": [{"id": f"meeting/m{n}", "first": day, "last": day, "share": 1.0} for n, day in enumerate(events)],
    }  # fmt: skip


def first_load(page: Page, address: str) -> tuple[int, float]:
    """Bytes of script of the start page as they would travel packed, and milliseconds to the first picture."""
    scripts: list[Response] = []
    page.on("response", lambda answer: scripts.append(answer) if answer.url.endswith(".js") else None)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return sum(len(gzip.compress(script.body())) for script in scripts), float(page.evaluate(PAINTED))


def open_network(page: Page, address: str, ties: int) -> None:
    """The view with a made network in place of the server's answer, when it has been drawn."""
    body = json.dumps(made_network(ties))

    def answer(route: Route) -> None:
        route.fulfill(body=body, content_type="application/json")

    page.route("**/api/v1/network/co-attendance-officials?*", answer)
    page.goto(f"{address}/network?projection=co-attendance-officials")
    page.locator("[data-drawn]").wait_for(timeout=120_000)
    page.wait_for_timeout(1_000)


def brush(page: Page) -> tuple[float, float]:
    """Milliseconds from a move of the time slider to the drawing, the middle of several, and the processor's time in
    the page's own thread for it. The rest is waiting for the picture to be put on the screen.
    """
    browser = page.context.new_cdp_session(page)
    browser.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> float:
        found = browser.send("Performance.getMetrics")["metrics"]
        return 1000 * float(next(each["value"] for each in found if each["name"] == "TaskDuration"))

    before = spent()
    whole = statistics.median(float(page.evaluate(BRUSH, str(year))) for year in range(2005, 2005 + RUNS))
    return whole, (spent() - before) / RUNS


def moved(page: Page, way: str) -> float:
    """Milliseconds a frame, of nine in ten of a second, while the drawing is panned or zoomed by the hand."""
    box = page.locator("[data-drawn]").bounding_box()
    if box is None:
        raise SystemExit("the drawing is not on the page")
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    if way == "pan":
        page.mouse.down()
    page.evaluate(f"window.frames_ = ({FRAMES})()")
    for step in range(1, 40):
        if way == "pan":
            page.mouse.move(x + 3 * step, y + step)
        else:
            page.mouse.wheel(0, -40 if step % 8 < 4 else 40)
    times = page.evaluate("window.frames_")
    page.mouse.up()
    return float(sorted(times)[len(times) * 9 // 10])


def main(argv: list[str]) -> int:
    """Measure; 2 where there is nothing to measure with."""
    found = find_browser()
    if len(argv) != 1 or found is None:
        sys.stderr.write("python -m benchmarks.explorer ADDRESS, on a machine with Chromium\n")
        return 2
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        loads = [first_load(browser.new_context().new_page(), argv[0]) for _ in range(RUNS)]
        print(f"script of the first load, packed: {max(size for size, _ in loads) / 1000:.0f} kB (budget 180)")
        print(f"first picture: {statistics.median(time for _, time in loads):.0f} ms (budget 1500)")
        for ties in TIES:
            page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
            open_network(page, argv[0], ties)
            told = f"{NODES} nodes and {ties} ties"
            whole, own = brush(page)
            print(f"brush to drawing, {told}: {whole:.0f} ms, of it the page {own:.0f} ms (budget 100)")
            print(f"a frame of panning, {told}: {moved(page, 'pan'):.0f} ms; of zooming: {moved(page, 'zoom'):.0f} ms")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
