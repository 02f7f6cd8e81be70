"""What the package carries of the explorer."""

from __future__ import annotations

import gzip
import json

from ccpg_graph.explorer.shell import STATIC

FIRST_LOAD = 180_000  # bytes of script, as they travel


def test_licences_of_what_is_built_in_are_carried() -> None:
    licences = (STATIC / "licences.md").read_text(encoding="utf-8")
    assert "svelte" in licences


def test_no_view_loads_more_script_at_first_than_the_budget() -> None:
    manifest = json.loads((STATIC / ".vite" / "manifest.json").read_text(encoding="utf-8"))

    def needed(name: str, seen: set[str]) -> set[str]:
        if name not in seen:
            seen.add(name)
            for other in manifest[name].get("imports", ()):
                needed(other, seen)
        return seen

    entry = needed("index.html", set())
    for view in manifest["index.html"]["dynamicImports"]:
        if "Sparql" in view:
            continue  # the editor comes when it is asked for
        files = {manifest[name]["file"] for name in entry | needed(view, set())}
        size = sum(len(gzip.compress((STATIC / file).read_bytes())) for file in files)
        assert size <= FIRST_LOAD, f"{view}: {size} bytes"


def test_nothing_of_it_names_another_server() -> None:
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    assert "http:" not in page and "https:" not in page
