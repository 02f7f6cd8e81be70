"""Turn the YAML of `data/` into the compiled form: read every file, check each row, then the rows against each other.

The build of the wheel calls `compile_knowledge`; in a checkout the loaders call the two parts when sources change.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge import schema
from ccpg_graph.knowledge.alternatives import expand_phrases
from ccpg_graph.knowledge.checks import Check, fault, slug
from ccpg_graph.knowledge.compiled import LEXICON_PREFIX, write_compiled
from ccpg_graph.knowledge.sources import read_yaml
from ccpg_graph.knowledge.towns import compile_towns
from ccpg_graph.knowledge.validator import Rows, validate


def compile_knowledge(source: Path, target: Path) -> None:
    """Compile the registry, the gazetteer and every lexicon under the `data` folder `source` into the folder `target`.

    The files carry no digest, so that two builds of one source are the same bytes. KnowledgeError: a source does not
    pass the check, or `target` cannot be written.
    """
    made = {
        "registry": compile_registry(source / "registry"),
        "towns": compile_towns(source / "registry" / "towns.csv"),
    }
    for file in sorted((source / "lexicon").glob("*.yaml")):
        made[f"{LEXICON_PREFIX}{file.stem}"] = compile_lexicon(file)
    for name, data in made.items():
        if not write_compiled(target / f"{name}.json", data, digest=None):
            raise KnowledgeError(f"{target}: cannot be written; name a folder that can")


def compile_lexicon(source: Path) -> dict[str, Any]:
    """Give the lexicon of one YAML file, the phrases of its words and verbs with their alternatives spelled out."""
    lexicon: dict[str, Any] = read_yaml(source)
    for section in ("words", "verbs"):
        for name, row in lexicon.get(section, {}).items():
            where = f"{source.name}: {section}.{name}"
            lexicon[section][name] = _spell_out(row, where)
    return lexicon


def _spell_out(row: Any, where: str) -> Any:
    if isinstance(row, dict):
        return {key: _spell_out(value, f"{where}.{key}") for key, value in row.items()}
    strings = isinstance(row, list) and all(isinstance(phrase, str) for phrase in row)
    return expand_phrases(row, where) if strings else row


def compile_registry(source: Path) -> dict[str, Any]:
    """Give the checked rows of the `registry` folder, kind by kind, sorted by slug."""
    rows = Rows()
    for file in sorted(source.glob("states/*.yaml")):
        _read_state(file, source, rows)
    for file in sorted(source.glob("bodies/*.yaml")):
        rows.bodies.update(_read_rows(file, source, schema.body, rows.bodies))
    for file in sorted(source.glob("officials/*.yaml")):
        rows.officials.update(_read_rows(file, source, schema.official, rows.officials))
    for name, check, kind in (
        ("places.yaml", schema.place, rows.places),
        ("series.yaml", schema.series, rows.series),
    ):
        kind.update(_read_rows(source / name, source, check, kind))
    for file in source.glob("regions.yaml"):  # which a registry may lack
        rows.regions.update(_read_rows(file, source, schema.region, rows.regions))
    for where, key, labels in _keyed(source / "roles.yaml", source, schema.role):
        rows.roles[key] = {"where": where, "labels": labels}
    validate(rows)
    return _plain(rows)


def _read_state(file: Path, root: Path, rows: Rows) -> None:
    where = file.relative_to(root).as_posix()
    row = schema.state(where, read_yaml(file))
    if row["code"].lower() != file.stem:
        raise fault(f"{where}: code", row["code"], f"{file.stem.upper()}, as the file is named,")
    bodies = row.pop("bodies", {})
    rows.states[row["code"]] = {"where": where, **row}
    for body_where, key, body in _checked(f"{where}: bodies", bodies, schema.body):
        if not key.startswith(f"{file.stem}-"):
            raise fault(body_where, key, f"a slug that begins with {file.stem}-")
        if key in rows.bodies:
            raise fault(body_where, key, f"a slug that {rows.bodies[key]['where']} does not use")
        rows.bodies[key] = {"where": body_where, "country": row["code"], **body}


def _read_rows(file: Path, root: Path, check: Check, known: dict[str, Any]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for where, key, row in _keyed(file, root, check):
        if key in known:
            raise fault(where, key, f"a slug that {known[key]['where']} does not use")
        found[key] = {"where": where, **row}
    return found


def _keyed(file: Path, root: Path, check: Check) -> Iterator[tuple[str, str, Any]]:
    return _checked(file.relative_to(root).as_posix(), read_yaml(file), check)


def _checked(where: str, rows: Any, check: Check) -> Iterator[tuple[str, str, Any]]:
    if not isinstance(rows, dict):
        raise fault(where, rows, "a mapping from slugs")
    for key, row in rows.items():
        yield f"{where}: {key}", slug(where, key), check(f"{where}: {key}", row)


def _plain(rows: Rows) -> dict[str, Any]:
    """Give the rows as lists with their slug inside, without the places where they were found."""
    capitals = {row["capital"] for row in rows.states.values()}
    for key, row in rows.places.items():
        row["capital"] = key in capitals
    return {
        kind: [
            {"slug": key, **{name: value for name, value in row.items() if name != "where"}}
            for key, row in sorted(found.items())
        ]
        for kind, found in rows.kinds().items()
    }
