"""Hold the registry's rows against each other: references lead somewhere, no two things share a name that must tell.

Single values are the business of `checks` and `schema`. Namesakes among officials are legal: two persons may share a
name, and their slugs keep them apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.checks import fault

Kind = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of each kind by slug, each with the place (`where`) that it was read from."""

    states: Kind = field(default_factory=dict)
    places: Kind = field(default_factory=dict)
    regions: Kind = field(default_factory=dict)
    roles: Kind = field(default_factory=dict)
    bodies: Kind = field(default_factory=dict)
    officials: Kind = field(default_factory=dict)
    series: Kind = field(default_factory=dict)

    def kinds(self) -> dict[str, Kind]:
        """Give the kinds by name."""
        return {
            "states": self.states,
            "places": self.places,
            "regions": self.regions,
            "roles": self.roles,
            "bodies": self.bodies,
            "officials": self.officials,
            "series": self.series,
        }


def validate(rows: Rows) -> None:
    """Raise a KnowledgeError for the first reference that leads nowhere or name that two things share."""
    for where, key, kind, known in _references(rows):
        if key not in known:
            raise fault(where, key, f"one of the {kind} of the registry")
    _validate_parents(rows.bodies)
    organised = {**rows.bodies, **rows.series}
    _validate_unique("name", ((row["where"], name) for row in organised.values() for name in _all_names(row)))
    _validate_unique(
        "acronym", ((row["where"], name) for row in organised.values() for name in row.get("acronyms", ()))
    )
    _validate_unique("name", ((row["where"], name) for row in rows.states.values() for name in _all_names(row)))


def _all_names(row: dict[str, Any]) -> set[str]:
    return {name for forms in row["names"].values() for name in forms}


def _references(rows: Rows) -> Iterator[tuple[str, str, str, Kind]]:
    """Give each reference: where it stands, the key it names, and the kind that must have it."""
    for row in rows.states.values():
        yield f"{row['where']}: capital", row["capital"], "places", rows.places
        if "office" in row:
            yield f"{row['where']}: office", row["office"], "bodies", rows.bodies
    for row in [*rows.places.values(), *rows.regions.values(), *rows.bodies.values()]:
        if "country" in row:
            yield f"{row['where']}: country", row["country"], "states", rows.states
    for row in rows.series.values():
        if "body" in row:
            yield f"{row['where']}: body", row["body"], "bodies", rows.bodies
    for row in rows.bodies.values():
        if "parent" in row:
            yield f"{row['where']}: parent", row["parent"], "bodies", rows.bodies
        for position, member in enumerate(row.get("members", ())):
            where = f"{row['where']}: members[{position}]: member"
            if (code := member["member"]).startswith("state:"):
                yield where, code.removeprefix("state:"), "states", rows.states
            else:
                yield where, code, "bodies", rows.bodies
    for row in rows.officials.values():
        for position, tenure in enumerate(row["tenures"]):
            yield f"{row['where']}: tenures[{position}]: body", tenure["body"], "bodies", rows.bodies
            yield f"{row['where']}: tenures[{position}]: role", tenure["role"], "roles", rows.roles


def _validate_parents(bodies: Kind) -> None:
    for key, row in bodies.items():
        above, parent = {key}, row.get("parent")
        while parent is not None:
            if parent in above:
                raise fault(f"{row['where']}: parent", row["parent"], "a body that is no part of this one")
            above.add(parent)
            parent = bodies[parent].get("parent")


def _validate_unique(what: str, names: Iterator[tuple[str, str]]) -> None:
    owners: dict[str, str] = {}
    for where, name in names:
        owner = owners.setdefault(name.casefold(), where)
        if owner != where:
            raise KnowledgeError(
                f"{where}: the {what} {name!r} is that of {owner} too; a reader could not tell them apart, drop one"
            )
