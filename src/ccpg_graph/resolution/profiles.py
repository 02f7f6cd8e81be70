"""What tells a person from namesakes: full names, and where the person's posts lie."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ccpg_graph.knowledge.registry import Official, Registry
from ccpg_graph.resolution.view import View, slug_of
from ccpg_graph.text.names import is_full_name, name_words

PERSONS = frozenset({"Official", "Prosecutor"})


@dataclass(frozen=True, slots=True, order=True)
class Profile:
    """A person as one document, or the registry (`official` is its slug), shows them.

    names: forms with two whole words or more, else the one of most words; the first is the one that the person goes by,
    in the nominative where a document has it; anchors: the prosecution service of a state
    (`ru`), a state itself for heads of state (`state-ru`), another body by its slug; countries: ISO codes of all posts;
    posts: pairs of body (of heads of state and government the state, as in anchors) and role slugs; titles: roles of
    somebody of whose seat only the title is told; lands: codes of the states that the document of such a one names.
    """

    names: tuple[str, ...]
    anchors: tuple[str, ...]
    countries: tuple[str, ...]
    posts: tuple[tuple[str, str], ...]
    official: str | None = None
    titles: tuple[str, ...] = ()
    lands: tuple[str, ...] = ()

    @property
    def is_full(self) -> bool:
        """Whether the name is enough to look for the person elsewhere."""
        return bool(self.names) and is_full_name(self.names[0])


def official_profile(official: Official, registry: Registry) -> Profile:
    """The profile of an official of the registry."""
    places = [_place_of_body(tenure.body, None, None, registry) for tenure in official.tenures]
    names = [name for forms in official.names.values() for name in forms if is_full_name(name)]
    return Profile(
        names=tuple(dict.fromkeys(names)),
        anchors=_sorted(anchor for anchor, _ in places),
        countries=_sorted(country for _, country in places),
        posts=tuple(sorted({(tenure.body, tenure.role) for tenure in official.tenures})),
        official=official.slug,
    )


def person_profile(view: View, key: str, registry: Registry) -> Profile:
    """The profile of a person as a Reading shows them; posts that it denies are left out."""
    posts = [post for tenure in view.tenures_of.get(key, ()) for post in view.refs(tenure, "org:post")]
    places = [_place_of_post(view, post, registry) for post in posts]
    seats = [
        (slug_of(view.fact(post, "org:postIn") or "") or place[0], view.fact(post, "org:role"))
        for post, place in zip(posts, places, strict=True)
    ]
    names = _names(tuple(label.text for label in view.things[key].labels))
    titles = _titles(view, key, names, registry) if not posts else ()
    return Profile(
        names=names,
        anchors=_sorted(anchor for anchor, _ in places),
        countries=_sorted(country for _, country in places),
        posts=tuple(sorted({(seat, slug_of(role)) for seat, role in seats if seat and role})),
        titles=titles,
        lands=_lands(view) if titles else (),
    )


def _titles(view: View, key: str, names: tuple[str, ...], registry: Registry) -> tuple[str, ...]:
    """The roles that the words beside a name are, of whosever seat ("President Ivan Petrov")."""
    told = {claim.as_found or "" for claim in view.about(key) if claim.predicate == "rdf:type"}
    beside = {text.replace(name, "").strip().casefold() for text in told for name in names if name in text}
    roles = registry.roles.items()
    return _sorted(slug for slug, role in roles if any(each.casefold() in beside for each in role.labels.values()))


def _lands(view: View) -> tuple[str, ...]:
    """Codes of the states that a document speaks of."""
    return _sorted(_code(thing.id) for thing in view.of_kinds(frozenset({"State"})))


def _names(labels: tuple[str, ...]) -> tuple[str, ...]:
    """labels: nominatives before other forms of as many words."""
    full = [name for name in labels if is_full_name(name)]
    if full:
        return (full[0], *sorted(set(full) - {full[0]}))
    return tuple(sorted(labels, key=lambda name: -len(name_words(name)))[:1])


def _sorted(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value is not None}))


def _place_of_post(view: View, post: str, registry: Registry) -> tuple[str | None, str | None]:
    country = _code(view.fact(post, "ccpg:country"))
    body = view.fact(post, "org:postIn")
    if body is None:
        return (f"state-{country}" if country else None), country
    thing = next((thing for thing in view.things.values() if body in (thing.id, thing.key)), None)
    own = _code(view.fact(thing.key, "ccpg:country")) if thing is not None else None
    return _place_of_body(slug_of(body), thing.kind if thing is not None else None, own or country, registry)


def _place_of_body(
    slug: str, kind: str | None, country: str | None, registry: Registry
) -> tuple[str | None, str | None]:
    """Anchor and country of a body: the registry's word first, then what the Reading says of it."""
    known = registry.bodies.get(slug)
    if known is not None:
        kind, country = known.kind, known.country.lower() if known.country else None
    return (country if kind == "Office" and country else slug), country


def _code(state: str | None) -> str | None:
    """The ISO code in small letters, of `state/by` or of a code."""
    return (slug_of(state) or state).lower() if state else None
