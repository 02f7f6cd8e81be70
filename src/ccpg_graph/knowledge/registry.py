"""The registry in memory: what is known of states, bodies, posts, officials and places before any document is read.

`load_registry` gives it, compiled and cached. It answers by slug, code and date; finding names in running text is left
to extraction, and comparing names to resolution.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.compiled import load_compiled
from ccpg_graph.knowledge.shipped import COMPILED, is_installed, shipped
from ccpg_graph.knowledge.things import (
    Body,
    Fact,
    Membership,
    Names,
    Official,
    Place,
    PlaceName,
    Region,
    Role,
    Series,
    State,
    Tenure,
)
from ccpg_graph.knowledge.towns import Towns, load_towns, no_towns

__all__ = [
    "Body",
    "Fact",
    "Membership",
    "Official",
    "Place",
    "PlaceName",
    "Region",
    "Registry",
    "Role",
    "Series",
    "State",
    "Tenure",
    "load_registry",
    "read_registry",
]

OFFICE = "prosecutor-generals-office"


@dataclass(frozen=True, slots=True)
class Registry:
    """All that the registry holds, each kind by its slug (states by their ISO code).

    `posts` go from body and role to all officials with a tenure there, whatever its dates, sorted by slug; `towns`
    gives the gazetteer, which knows more towns than `places` and less of each.
    """

    states: Mapping[str, State]
    places: Mapping[str, Place]
    regions: Mapping[str, Region]
    roles: Mapping[str, Role]
    bodies: Mapping[str, Body]
    officials: Mapping[str, Official]
    series: Mapping[str, Series]
    posts: Mapping[tuple[str, str], tuple[Official, ...]]
    towns: Callable[[], Towns] = no_towns

    def place(self, slug: str) -> Place | None:
        """Give the town of that slug, be it of the registry's own file or of the gazetteer; None for neither."""
        return self.places.get(slug) or self.towns().place(slug)

    def state(self, code: str) -> State:
        """Give the state of an ISO code in either case; a KnowledgeError names a code that is none."""
        try:
            return self.states[code.upper()]
        except KeyError:
            file = f"data/registry/states/{code.lower()}.yaml"
            raise KnowledgeError(f"{code!r} is no state of the registry; {file} would add it") from None

    def office_of(self, code: str) -> Body:
        """Give the main prosecution office of a state: the registered one, or one made from type and country.

        Both have the slug `by-prosecutor-generals-office`, so that an id stays when a state's office is registered
        later; only a state whose file names another `office` (the United States) departs from it.
        """
        state = self.state(code)
        if state.office is not None:
            return self.bodies[state.office]
        names = {"en": (f"Prosecutor General's Office of {state.name('en', running=True)}",)}
        if genitives := state.genitives.get("ru"):
            names["ru"] = (f"Генеральная прокуратура {genitives[0]}",)
        return self.make_body("Office", state.code, OFFICE, names)

    def make_body(self, kind: str, code: str, noun_slug: str, names: Names) -> Body:
        """Give a state's body by its noun (`ministry-of-justice`): the registered one of that slug, or a new one."""
        state = self.state(code)
        slug = f"{state.code.lower()}-{noun_slug}"
        return self.bodies.get(slug) or Body(slug=slug, kind=kind, names=names, country=state.code)

    def holder(self, body: str, role: str, date: str) -> tuple[Official, ...]:
        """Give all who are known to hold the post on the ISO date (any precision), sorted by slug.

        Two at once are rivals, a month of handover or an acting holder beside one suspended: the caller judges.
        Tenures that nobody checked are passed over.
        """
        return tuple(
            official
            for official in self.posts.get((body, role), ())
            if any(
                tenure.checked and tenure.body == body and tenure.role == role and tenure.holds(date)
                for tenure in official.tenures
            )
        )


@cache
def load_registry() -> Registry:
    """Load the shipped registry, compiling it first where a checkout's sources are newer; cached."""
    data = load_compiled(
        COMPILED / "registry.json",
        sources=None if is_installed() else shipped("data/registry"),
        compile_sources=_compile,
    )
    return replace(read_registry(data), towns=load_towns)


def _compile(source: Path) -> dict[str, Any]:
    # Here, for a start from compiled files needs no PyYAML.
    from ccpg_graph.knowledge.compiler import compile_registry  # noqa: PLC0415

    return compile_registry(source)


def read_registry(data: Mapping[str, Any]) -> Registry:
    """Make the records from compiled data, which `compile_registry` has checked."""
    officials = {row["slug"]: _official(row) for row in data["officials"]}
    return Registry(
        states={row["code"]: _state(row) for row in data["states"]},
        places={row["slug"]: _place(row) for row in data["places"]},
        regions={
            row["slug"]: Region(row["slug"], _names(row["names"]), row["country"]) for row in data.get("regions", ())
        },
        roles={row["slug"]: Role(row["slug"], row["labels"]) for row in data["roles"]},
        bodies={row["slug"]: _body(row) for row in data["bodies"]},
        officials=officials,
        series={row["slug"]: _series(row) for row in data["series"]},
        posts=_posts(officials),
    )


def _posts(officials: Mapping[str, Official]) -> dict[tuple[str, str], tuple[Official, ...]]:
    posts: dict[tuple[str, str], dict[str, Official]] = {}
    for slug, official in sorted(officials.items()):
        for tenure in official.tenures:
            posts.setdefault((tenure.body, tenure.role), {})[slug] = official
    return {post: tuple(holders.values()) for post, holders in posts.items()}


def _names(row: Mapping[str, list[str]]) -> Names:
    return {lang: tuple(forms) for lang, forms in row.items()}


def _state(row: Mapping[str, Any]) -> State:
    return State(
        code=row["code"],
        names=_names(row["names"]),
        adjectives=_names(row["adjectives"]),
        demonyms=_names(row["demonyms"]),
        genitives=_names(row.get("genitives", {})),
        article=row.get("article", False),
        capital=row.get("capital"),
        office=row.get("office"),
        town=row.get("town", False),
    )


def _place(row: Mapping[str, Any]) -> Place:
    names = {
        lang: tuple(PlaceName(form["name"], form.get("since"), form.get("until")) for form in forms)
        for lang, forms in row["names"].items()
    }
    return Place(row["slug"], names, row["country"], row["lat"], row["lon"], row.get("capital", False))


def _body(row: Mapping[str, Any]) -> Body:
    return Body(
        slug=row["slug"],
        kind=row["kind"],
        names=_names(row["names"]),
        acronyms=tuple(row.get("acronyms", ())),
        country=row.get("country"),
        land=_names(row.get("land", {})),
        parent=row.get("parent"),
        founded=tuple(_fact(fact) for fact in row.get("founded", ())),
        members=tuple(_membership(member) for member in row.get("members", ())),
        sources=tuple(row["sources"]),
        note=row.get("note"),
        checked=row.get("checked", True),
    )


def _membership(row: Mapping[str, Any]) -> Membership:
    return Membership(
        member=row["member"],
        since=row.get("since"),
        until=row.get("until"),
        observer=row.get("observer", False),
        sources=tuple(row["sources"]),
        note=row.get("note"),
    )


def _official(row: Mapping[str, Any]) -> Official:
    tenures = tuple(_tenure(tenure) for tenure in row["tenures"])
    sources = tuple(dict.fromkeys(address for tenure in tenures for address in tenure.sources))
    return Official(row["slug"], _names(row["names"]), tenures, sources)


def _fact(row: Mapping[str, Any]) -> Fact:
    return Fact(row["value"], tuple(row["sources"]), row.get("note"))


def _tenure(row: Mapping[str, Any]) -> Tenure:
    attested = row.get("attested", ())
    shown = tuple(_fact(day) for day in attested if isinstance(day, Mapping))
    return Tenure(
        body=row["body"],
        role=row["role"],
        since=row.get("since"),
        until=row.get("until"),
        attested=tuple(day["value"] if isinstance(day, Mapping) else day for day in attested),
        status=row.get("status"),
        sources=tuple(dict.fromkeys([*row["sources"], *(page for day in shown for page in day.sources)])),
        note=row.get("note"),
        checked=row.get("checked", True),
        current=row.get("current", row.get("status") == "current"),
        shown=shown,
    )


def _series(row: Mapping[str, Any]) -> Series:
    return Series(
        row["slug"], _names(row["names"]), tuple(row.get("acronyms", ())), row.get("body"), tuple(row["sources"])
    )
