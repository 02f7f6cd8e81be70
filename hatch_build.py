"""Build hook of the wheel: puts ontology, data and queries beside the code, and compiles registry and lexicon.

In the wheel they lie in `ccpg_graph/_shipped/` as they are in the checkout and in `ccpg_graph/_compiled/` in the form
that loads fast. An editable install takes them from the checkout and needs neither.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = ("ontology", "data", "queries")


class ShippedData(BuildHookInterface[Any]):
    """Adds `_shipped/` and `_compiled/` to the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Names the files to carry. `version` is hatch's: "editable" for an install that points at the checkout."""
        if version == "editable":
            return
        root = Path(self.root)
        self._scratch = tempfile.TemporaryDirectory(prefix="ccpg-graph-build-")
        compiled = Path(self._scratch.name)
        compile_knowledge(root, compiled)
        carried = {str(root / name): f"ccpg_graph/_shipped/{name}" for name in SHIPPED}
        build_data["force_include"].update(carried | {str(compiled): "ccpg_graph/_compiled"})

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
