"""Build hook of the wheel: puts ontology, data and queries beside the code, compiles registry and lexicon, and builds
the explorer.

In the wheel they lie in `ccpg_graph/_shipped/` as they are in the checkout and in `ccpg_graph/_compiled/` in the form
that loads fast; the explorer in `ccpg_graph/explorer/static/`. An editable install takes them from the
checkout and needs none of it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = ("ontology", "data", "queries")
EXPLORER = "ccpg_graph/explorer/static"


class ShippedData(BuildHookInterface[Any]):
    """Adds `_shipped/` and `_compiled/` to the wheel."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What the building environment needs besides: Node.js, where the machine has none."""
        tools = from_checkout(Path(self.root))
        return [] if tools.find_node() is not None else [tools.WHEEL]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Names the files to carry. `version` is hatch's: "editable" for an install that points at the checkout."""
        if version == "editable":
            return
        root = Path(self.root)
        self._scratch = tempfile.TemporaryDirectory(prefix="ccpg-graph-build-")
        compiled = Path(self._scratch.name)
        compile_knowledge(root, compiled)
        carried = {str(root / name): f"ccpg_graph/_shipped/{name}" for name in SHIPPED}
        carried |= {str(compiled): "ccpg_graph/_compiled", str(build_explorer(root)): EXPLORER}
        build_data["force_include"].update(carried)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Takes the scratch folder away once the wheel is written."""
        if version != "editable":
            self._scratch.cleanup()


def compile_knowledge(root: Path, target: Path) -> None:
    """Runs the package's own compiler from the sources that are being built."""
    sys.path.insert(0, str(root / "src"))
    try:
        from ccpg_graph.knowledge.compiler import compile_knowledge as compile_data  # noqa: PLC0415 - importable only once the sources are on the path
    finally:
        sys.path.pop(0)
    compile_data(root / "data", target)


def build_explorer(root: Path) -> Path:
    """Builds the explorer where it is out of date; gives the folder that holds it."""
    built: Path = from_checkout(root).build(root)
    return built


def from_checkout(root: Path) -> Any:
    """The module `tools.make_explorer` of the sources that are being built."""
    sys.path.insert(0, str(root))
    try:
        from tools import make_explorer  # noqa: PLC0415 - importable only once the sources are on the path
    finally:
        sys.path.pop(0)
    return make_explorer
