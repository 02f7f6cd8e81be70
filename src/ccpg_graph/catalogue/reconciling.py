"""Which thing is meant by a name in somebody's table, with what else the row says: the score is explained part by part.

A post names its holder: "Prosecutor General of Belarus" with a date is whoever held the post on that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ccpg_graph.catalogue.catalogue import Catalogue
from ccpg_graph.catalogue.dates import first_day, last_day
from ccpg_graph.catalogue.things import Thing
from ccpg_graph.text.names import compare_names

PROPERTIES = ("country", "body", "post", "date")
# Kinds by the class that all of the kind are of; a narrower class is looked for by its own name.
CLASSES = {
    "Official": "person",
    "Body": "body",
    "Meeting": "meeting",
    "Instrument": "instrument",
    "Initiative": "initiative",
    "Post": "post",
    "Place": "place",
    "State": "state",
    "Topic": "topic",
    "MeetingSeries": "series",
}
_CANDIDATES = 60  # that are looked at for one name
_LEAST = 0.35  # the score (0–1) below which nothing is offered
# What a part that does not fit at all leaves of the score; one that fits leaves it whole.
_UNFIT = 0.4
# A match needs no person's look: it fits so well, and the next candidate by so much less.
_SURE, _AHEAD = 0.9, 0.05


@dataclass(frozen=True, slots=True)
class Sought:
    """One row. query: the name; type: of PROPERTIES' classes or narrower, None for any; properties: further cells by
    name, several values of one being alternatives; limit: how many candidates."""

    query: str
    type: str | None = None
    properties: Mapping[str, Sequence[str]] = field(default_factory=dict)
    limit: int = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that may be meant. score: 0–100; match: whether it is surely meant; features: each part of the score,
    0–100."""

    id: str
    score: float
    match: bool
    features: tuple[tuple[str, float], ...]


def reconcile(catalogue: Catalogue, sought: Sought) -> list[Candidate]:
    """The candidates for a row, the best first."""
    named = _by_name(catalogue, sought)
    for thing_id, fit in _by_post(catalogue, sought).items():
        named.setdefault(thing_id, ("post", fit))
    best = sorted(named.items(), key=lambda pair: (-pair[1][1], pair[0]))[:_CANDIDATES]
    scored = [_score(catalogue, sought, catalogue.things[name], part, fit) for name, (part, fit) in best]
    kept = sorted(
        (each for each in scored if each.score >= 100 * _LEAST),
        key=lambda each: (-each.score, each.id.startswith("post/"), each.id),
    )
    return _with_match(kept)[: sought.limit]


def kinds_of(type_name: str | None) -> tuple[str, ...]:
    """The kinds that things of a class are of; all where none is given or the class is a narrower one."""
    kind = CLASSES.get(type_name or "")
    return tuple(CLASSES.values()) if kind is None else (kind,)


def _by_name(catalogue: Catalogue, sought: Sought) -> dict[str, tuple[str, float]]:
    found: dict[str, tuple[str, float]] = {}
    for thing_id, fit in catalogue.index.find_some(sought.query, kinds_of(sought.type)).items():
        thing = catalogue.things[thing_id]
        if not _is_of(thing, sought.type):
            continue
        if thing.kind == "person":  # a family name alone is never sure, and Aliev is not Valiev
            fit = max((compare_names(sought.query, form) for form in _forms(thing)), default=0.0)
        if fit > 0:
            found[thing_id] = ("name", fit)
    return found


def _by_post(catalogue: Catalogue, sought: Sought) -> dict[str, float]:
    """The holders of a post that the name names, on the day given; none without a day."""
    days = [text for text in _given(sought, "date") if len(text) == 10]
    if not days or "person" not in kinds_of(sought.type):
        return {}
    found: dict[str, float] = {}
    for post, fit in catalogue.index.find_some(sought.query, ("post",)).items():
        for name in catalogue.things.pointing_at(post, "org:post"):
            tenure = catalogue.things[name]
            person = tenure.text("org:member")
            if person is None or not any(catalogue.relations.holds_on(tenure, day) for day in days):
                continue
            if person in catalogue.things and _is_of(catalogue.things[person], sought.type):
                found[person] = max(found.get(person, 0.0), fit)
    return found


def _score(catalogue: Catalogue, sought: Sought, thing: Thing, part: str, fit: float) -> Candidate:
    features = [(part, fit)]
    for name in PROPERTIES:
        values = _given(sought, name)
        known = _fit(catalogue, thing, name, values) if values else None
        if known is not None:
            features.append((name, known))
    score = fit
    for _, value in features[1:]:
        score *= _UNFIT + (1 - _UNFIT) * value
    percent = tuple((name, round(100 * value, 1)) for name, value in features)
    return Candidate(thing.id, round(100 * score, 1), False, percent)


def _fit(catalogue: Catalogue, thing: Thing, name: str, values: Sequence[str]) -> float | None:
    """How well a cell fits a thing (0–1); None where nothing is known of it."""
    if name == "country":
        own = catalogue.relations.countries(thing.id)
        return float(bool(own & _countries(catalogue, values))) if own else None
    if name == "body":
        return _best(catalogue, catalogue.relations.bodies(thing.id), "body", values)
    if name == "post":
        tenures = _tenures(catalogue, thing)
        posts = {post for tenure in tenures for post in tenure.texts("org:post")}
        return _best(catalogue, posts, "post", values)
    return _on_day(catalogue, thing, values)


def _best(catalogue: Catalogue, own: Iterable[str], kind: str, values: Sequence[str]) -> float | None:
    mine = set(own)
    if not mine:
        return None
    fits = [fit for value in values for name, fit in _meant(catalogue, kind, value).items() if name in mine]
    return max(fits, default=0.0)


def _meant(catalogue: Catalogue, kind: str, value: str) -> dict[str, float]:
    """The things that a cell may mean: one by its id, or those by name."""
    thing_id = value if value.startswith(f"{kind}/") else f"{kind}/{value}"
    return {thing_id: 1.0} if thing_id in catalogue.things else catalogue.index.find_some(value, (kind,))


def _countries(catalogue: Catalogue, values: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for value in values:
        code = value.removeprefix("state/")
        states = [f"state/{code.lower()}"] if len(code) == 2 else catalogue.index.find_some(value, ("state",))
        found |= {name.removeprefix("state/").upper() for name in states}
    return found


def _on_day(catalogue: Catalogue, thing: Thing, values: Sequence[str]) -> float | None:
    """Whether a person held a post, a meeting took place, a thing was of that time."""
    spells = catalogue.relations.spells(thing)
    if not spells:
        return None
    return float(any(s.overlaps(first_day(value), last_day(value)) for s in spells for value in values))


def _tenures(catalogue: Catalogue, thing: Thing) -> list[Thing]:
    names = catalogue.things.pointing_at(thing.id, "org:member", "org:post")
    return [each for name in names if (each := catalogue.things[name]).kind == "tenure"]


def _is_of(thing: Thing, type_name: str | None) -> bool:
    return type_name is None or thing.type == type_name or CLASSES.get(type_name) == thing.kind


def _forms(thing: Thing) -> list[str]:
    return [*thing.label.values(), *(value.text for value in thing.other_labels)]


def _given(sought: Sought, name: str) -> list[str]:
    values = sought.properties.get(name, ())
    return [value.strip() for value in values if value.strip()]


def _with_match(found: list[Candidate]) -> list[Candidate]:
    if not found or found[0].score < 100 * _SURE:
        return found
    first = found[0]
    # Who is found by a post is not rivalled by the post itself.
    by_post = first.features[0][0] == "post"
    rivals = [each for each in found[1:] if not (by_post and each.id.startswith("post/"))]
    if rivals and first.score - rivals[0].score < 100 * _AHEAD:
        return found
    return [Candidate(first.id, first.score, True, first.features), *found[1:]]
