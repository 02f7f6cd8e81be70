"""The rooms of the package and which way imports run between them.

The data's way is documents → extraction → resolution → mapping → store → sparql, network, exports, explorer → api.
A room imports only the ground, the two rooms of common knowledge, and rooms to its left. The entry points join them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = "ccpg_graph"
SRC = Path(__file__).parents[1] / "src" / PACKAGE

GROUND = {"__init__", "errors", "records", "vocab"}
COMMON = GROUND | {"text", "knowledge"}
LEFT_OF_STORE = COMMON | {"documents", "extraction", "resolution", "mapping"}
BEYOND_STORE = LEFT_OF_STORE | {"store"}
LEFT_OF_API = BEYOND_STORE | {"sparql", "catalogue", "network", "exports", "explorer", "judgements"}
ENTRY_POINTS = {"pipeline", "settings", "cli", "__main__"}

# Room → the rooms it may import (itself besides). Whoever adds a room adds a line.
MAY_IMPORT: dict[str, set[str]] = {
    **{name: set() for name in ("__init__", "errors", "vocab")},
    "records": {"errors"},
    "text": GROUND,
    "knowledge": GROUND | {"text"},
    "documents": COMMON,
    "extraction": COMMON | {"documents"},
    "resolution": COMMON | {"documents", "extraction"},
    "mapping": COMMON | {"documents", "extraction", "resolution"},
    "store": LEFT_OF_STORE,
    "sparql": BEYOND_STORE,
    "catalogue": BEYOND_STORE,
    "network": BEYOND_STORE | {"catalogue"},
    "exports": BEYOND_STORE | {"catalogue", "network"},
    "explorer": BEYOND_STORE | {"catalogue"},
    "judgements": BEYOND_STORE,
    "settings": GROUND,
    "client": GROUND,
    # `create_app(settings)` takes the settings as a parameter; `test_only_entry_points_read_settings` holds the rest.
    "api": LEFT_OF_API | {"settings"},
    "pipeline": LEFT_OF_API | {"settings"},
    "cli": LEFT_OF_API | {"api", "pipeline", "settings"},
    "__main__": {"cli"},
}

# The rooms within extraction, in the order of reading; each imports only itself and those before it.
EXTRACTION = ("words", "naming", "findings", "scenes", "statements", "extractor", "__init__")


@dataclass(frozen=True, slots=True)
class Import:
    """One import of one file: the dotted module, the line it stands on, and how it is written."""

    path: Path
    line: int
    module: str
    at_top: bool
    for_types: bool

    @property
    def room(self) -> str | None:
        """The room of ours that it reaches, or None for another package."""
        head, _, rest = self.module.partition(".")
        if head != PACKAGE:
            return None
        return rest.partition(".")[0] or "__init__"

    def __str__(self) -> str:
        return f"{self.path.relative_to(SRC)}:{self.line}: {self.module}"


def room_of(path: Path) -> str:
    return path.relative_to(SRC).parts[0].removesuffix(".py")


def modules_named(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    """Dotted modules; `from ccpg_graph import errors` names the module `ccpg_graph.errors`."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif node.module == PACKAGE:
        for alias in node.names:
            yield f"{PACKAGE}.{alias.name}" if is_module(alias.name) else PACKAGE
    elif node.module == "rdflib":
        yield from (f"rdflib.{alias.name}" for alias in node.names)
    else:
        yield "." * node.level + (node.module or "")


def is_module(name: str) -> bool:
    return (SRC / name).is_dir() or (SRC / f"{name}.py").exists()


def is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def imports_of(path: Path) -> Iterator[Import]:
    def walk(node: ast.AST, at_top: bool, for_types: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import | ast.ImportFrom):
                for module in modules_named(child):
                    yield Import(path, child.lineno, module, at_top, for_types)
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from walk(child, at_top and not inside, for_types or is_type_checking(child))

    yield from walk(ast.parse(path.read_text(encoding="utf-8")), at_top=True, for_types=False)


FILES = sorted(SRC.rglob("*.py"))
IMPORTS = [found for path in FILES for found in imports_of(path)]


def faults(found: Iterator[Import]) -> list[str]:
    return [str(each) for each in found]


def test_every_room_is_in_the_table() -> None:
    assert {room_of(path) for path in FILES} <= set(MAY_IMPORT)


def test_imports_run_one_way() -> None:
    wrong = (
        each
        for each in IMPORTS
        if each.room is not None and each.room not in MAY_IMPORT[room_of(each.path)] | {room_of(each.path)}
    )
    assert faults(wrong) == []


def test_extraction_reads_in_one_order() -> None:
    def place(module: str) -> int:
        return EXTRACTION.index(module.removeprefix(f"{PACKAGE}.extraction").removeprefix(".").partition(".")[0])

    inner = [each for each in IMPORTS if each.module.startswith(f"{PACKAGE}.extraction.")]
    wrong = (
        each
        for each in inner
        if room_of(each.path) == "extraction"
        and place(each.module) > EXTRACTION.index(each.path.relative_to(SRC).parts[1].removesuffix(".py"))
    )
    assert inner and faults(wrong) == []


def test_imports_within_the_package_are_absolute() -> None:
    assert faults(each for each in IMPORTS if each.module.startswith(".")) == []


def test_only_entry_points_read_settings() -> None:
    """Others may name its type; they are given the values."""
    wrong = (
        each
        for each in IMPORTS
        if each.room == "settings" and room_of(each.path) not in ENTRY_POINTS and not each.for_types
    )
    assert faults(wrong) == []


@pytest.mark.parametrize("name", ["pyoxigraph", "oxrdflib", "rdflib.Dataset"])
def test_only_the_store_names_its_engines(name: str) -> None:
    """Others hold quads of ours, or at most an rdflib `Graph` for pySHACL; what a data set is, the store decides."""
    wrong = (each for each in IMPORTS if f"{each.module}.".startswith(f"{name}.") and room_of(each.path) != "store")
    assert faults(wrong) == []


def test_an_import_inside_a_function_gives_its_reason() -> None:
    """The linter marks the line (PLC0415); beside the mark, or in a comment above it, stands why."""
    lines = {path: path.read_text(encoding="utf-8").splitlines() for path in FILES}
    beside, above = re.compile(r"#.*PLC0415\W+\w+\W+\w+"), re.compile(r"\s*# \w+")

    def has_reason(each: Import) -> bool:
        here = lines[each.path]
        return bool(beside.search(here[each.line - 1]) or above.match(here[each.line - 2]))

    assert faults(each for each in IMPORTS if not each.at_top and not has_reason(each)) == []


def test_the_table_has_no_way_back() -> None:
    """Sorted by what they import, the rooms stand in one line: no two import each other."""
    placed: set[str] = set()
    left = dict(MAY_IMPORT)
    while free := {room for room, needs in left.items() if needs - {room} <= placed}:
        placed |= free
        left = {room: needs for room, needs in left.items() if room not in free}
    assert left == {}
