"""Writes `explorer/src/data/schema.d.ts`: the types of the API's answers, from its OpenAPI description.

    python -m tools.make_explorer_types            write the file
    python -m tools.make_explorer_types --check    exit 1 where the file on disk differs from what would be written

So that the explorer cannot be built against answers that the API no longer gives. Only the answers that a
`types.ts` of the explorer names are taken, and what they are made of.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from ccpg_graph.api.app import create_app
from ccpg_graph.settings import Settings
from tools.generated import ROOT, write_or_check
from tools.make_explorer import find_node, install, wheel_npm

TYPES = ROOT / "explorer" / "src" / "data" / "schema.d.ts"


def describe() -> str:
    """The OpenAPI description of the answers that are used, in a fixed order; nothing is opened for it."""
    with tempfile.TemporaryDirectory() as home:
        whole = create_app(Settings(home=Path(home))).openapi()
    every: dict[str, Any] = whole["components"]["schemas"]
    sources = sorted((ROOT / "explorer" / "src").rglob("types.ts"))
    named = "".join(path.read_text(encoding="utf-8") for path in sources)
    wanted = re.findall(r'Schemas\["(\w+)"\]', named)
    used: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name not in every:
            raise SystemExit(f"the explorer names the answer {name}, which the API does not have")
        if name not in used:
            used.add(name)
            wanted += re.findall(r"#/components/schemas/(\w+)", json.dumps(every[name]))
    schemas = {name: every[name] for name in sorted(used)}
    return json.dumps({**whole, "paths": {}, "components": {"schemas": schemas}}, sort_keys=True)


def render() -> str:
    """The text of the file."""
    npm = find_node() or wheel_npm()
    install(npm, ROOT)
    with tempfile.TemporaryDirectory() as folder:
        description, types = Path(folder) / "openapi.json", Path(folder) / "schema.d.ts"
        description.write_text(describe(), encoding="utf-8")
        maker = ROOT / "explorer" / "node_modules" / "openapi-typescript" / "bin" / "cli.js"
        node = npm[0] if len(npm) > 1 else "node"
        environment = {**os.environ, "NO_COLOR": "1"}
        command = [node, str(maker), str(description), "--output", str(types)]
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
        return types.read_text(encoding="utf-8")


def main(argv: list[str] | None = None) -> int:
    """Write or check the file; 1 where a check finds a difference."""
    return write_or_check(TYPES, render, "the API's description", "python -m tools.make_explorer_types", argv)


if __name__ == "__main__":
    sys.exit(main())
