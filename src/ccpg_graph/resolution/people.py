"""Persons: one across documents where name and office agree, never by a family name alone.

Rules, in order: a full name and a shared anchor (a state's prosecution service, or the same body) make one person; two
of one name with posts in different states are two; a family name or initials are taken for an official of the registry
only together with the very post and a date on which the registry knows the official to have held it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ccpg_graph.knowledge.registry import Official, Registry
from ccpg_graph.resolution.clusters import clusters, digest, pairs_by_block
from ccpg_graph.resolution.profiles import Profile, official_profile
from ccpg_graph.resolution.records import Ids, Match, Node
from ccpg_graph.text.names import best_comparison, compare_names, folded_name, name_keys
from ccpg_graph.text.scripts import slug

# Set on tests/text/test_names.py: one word the same and the other a usual variant gives 0.92.
SAME_NAME = 0.92
# Without a shared anchor nothing but the name speaks: it has to be the same but for a patronymic.
SAME_NAME_ALONE = 0.97

Persons = dict[Node, Profile]


def resolve_people(persons: Persons, dates: Mapping[str, str | None], registry: Registry) -> tuple[Ids, list[Match]]:
    """Give ids of the persons of all documents, and why those known from elsewhere were taken for them.

    dates: when each document was issued.
    """
    ids: Ids = {}
    matches: list[Match] = []
    nodes_of: defaultdict[Profile, list[Node]] = defaultdict(list)
    for node, profile in sorted(persons.items()):
        nodes_of[profile].append(node)
    groups = _groups(persons, registry)
    for group, person in zip(groups, _group_ids(groups), strict=True):
        _settle(group, person, nodes_of, ids, matches)
    for node in sorted(persons.keys() - ids.keys()):
        _settle_by_post(node, persons[node], dates[node[0]], registry, ids, matches)
    return ids, matches


def _groups(persons: Persons, registry: Registry) -> list[list[Profile]]:
    """Full-named profiles, those of the registry among them, in groups of one person each."""
    full = sorted({profile for profile in persons.values() if profile.is_full})
    officials = [official_profile(official, registry) for official in registry.officials.values()]
    items = [*officials, *full]
    edges = [
        (one, other)
        for one, other in pairs_by_block(items, _blocks)
        if other >= len(officials) and _is_same(items[one], items[other])
    ]
    edges.extend(_unanchored(items, len(officials)))
    known = {items[other]: items[one].official for one, other in edges if one < len(officials)}

    def clash(one: Profile, other: Profile) -> bool:
        # Two forms that the registry has for one official need not be alike ("Cheol-Kyu Hwang", "Хван Чхоль Гю").
        official = known.get(one, one.official)
        return _clash(one, other, alike=official is not None and official == known.get(other, other.official))

    return [group for group in clusters(items, edges, clash, _strict) if any(p.official is None for p in group)]


@lru_cache(maxsize=65536)  # those of the registry are asked for with every document
def _blocks(profile: Profile) -> frozenset[tuple[str, str]]:
    """Where a form of the name could be met again: comparing all with all would grow with the square of documents."""
    places = [*profile.anchors, *(f"country {code}" for code in profile.countries)]
    keys = {key for name in profile.names for key in name_keys(name)}
    return frozenset((place, key) for place in places for key in keys)


def _is_same(one: Profile, other: Profile) -> bool:
    """Whether two profiles that share an anchor or a country are one person's."""
    if set(one.anchors) & set(other.anchors):
        return best_comparison(one.names, other.names) >= SAME_NAME
    # Another body of the same state: only the registry knows of a career that leads from one to the other.
    known = one.official is not None or other.official is not None
    return known and best_comparison(one.names, other.names) >= SAME_NAME_ALONE


def _unanchored(items: Sequence[Profile], officials: int) -> list[tuple[int, int]]:
    """Edges of those named without a state: to the one official of that name, if there is just one; to the one head of
    a state that their documents name, of that name and title."""
    found = []
    for index in range(officials, len(items)):
        if items[index].countries:
            continue
        fits = [
            other
            for other in range(officials)
            if best_comparison(items[other].names, items[index].names) >= SAME_NAME_ALONE
        ]
        if len(fits) == 1:
            found.append((fits[0], index))
        heads = [other for other in range(officials, len(items)) if _is_head(items[other], items[index])]
        if not fits and len({items[other].anchors for other in heads}) == 1:
            found.extend((min(index, other), max(index, other)) for other in heads)
    return found


def _is_head(known: Profile, told: Profile) -> bool:
    """Has one the very name and title of the other, in a state that the other's document names?"""
    seats = {(f"state-{land}", title) for land in told.lands for title in told.titles}
    return not seats.isdisjoint(known.posts) and best_comparison(known.names, told.names) >= SAME_NAME_ALONE


def _clash(one: Profile, other: Profile, *, alike: bool) -> bool:
    """Whether two profiles cannot be one person's; alike: the registry has both names for one official."""
    if one.official and other.official:
        return True
    apart = bool(one.countries and other.countries) and not set(one.countries) & set(other.countries)
    return apart or (not alike and best_comparison(one.names, other.names) < SAME_NAME)


def _strict(profile: Profile) -> tuple[object, ...]:
    return (profile.official, tuple(sorted({folded_name(name) for name in profile.names})), profile.anchors)


def _group_ids(groups: list[list[Profile]]) -> list[str | None]:
    """An id for each group; None where neither office nor registry tells the person from namesakes."""
    found = [_group_id(group) for group in groups]
    often = Counter(found)
    return [
        f"{person}-{digest(*sorted(map(repr, group)))}" if person and often[person] > 1 else person
        for person, group in zip(found, groups, strict=True)
    ]


def _group_id(group: list[Profile]) -> str | None:
    """Registry's slug; else the shortest form of the name, and the state served or the body."""
    official = next((profile.official for profile in group if profile.official), None)
    if official is not None:
        return f"person/{official}"
    anchors = {anchor for profile in group for anchor in profile.anchors}
    if not anchors:
        return None
    name = min((slug(profile.names[0]) for profile in group), key=lambda each: (each.count("-"), each))
    anchor = min(anchors, key=lambda each: (len(each) != 2, not each.startswith("state-"), each))
    return f"person/{name}-{anchor}"


def _settle(
    group: list[Profile], person: str | None, nodes_of: Mapping[Profile, list[Node]], ids: Ids, matches: list[Match]
) -> None:
    nodes = sorted((node, profile) for profile in group for node in nodes_of.get(profile, ()))
    if person is None:
        ids.update({node: _local(node, profile) for node, profile in nodes})
        return
    official = next((profile for profile in group if profile.official), None)
    first, first_profile = nodes[0]
    for node, profile in nodes:
        ids[node] = person
        if official is not None:
            matches.append(_match(node, person, profile, official, "registry"))
        elif node != first:
            matches.append(_match(node, f"{first[0]}#{first[1]}", profile, first_profile, "document", person))


def _settle_by_post(
    node: Node, profile: Profile, date: str | None, registry: Registry, ids: Ids, matches: list[Match]
) -> None:
    """A person with no full name: an official by the very post on the date, or one of this document alone."""
    holders = {official for post in profile.posts for official in registry.posts.get(post, ())}
    fits = [official for official in holders if _holds(official, profile, date)]
    if len(fits) != 1:
        ids[node] = _local(node, profile)
        return
    ids[node] = f"person/{fits[0].slug}"
    matches.append(_match(node, ids[node], profile, official_profile(fits[0], registry), "registry, by post and date"))


def _holds(official: Official, profile: Profile, date: str | None) -> bool:
    held = any(
        (tenure.body, tenure.role) in profile.posts and date is not None and tenure.holds(date)
        for tenure in official.tenures
    )
    return held and _likeness(profile.names, tuple(n for forms in official.names.values() for n in forms)) > 0


def _likeness(ones: tuple[str, ...], others: tuple[str, ...]) -> float:
    return max((compare_names(one, other) for one in ones for other in others), default=0.0)


def _match(node: Node, right: str, one: Profile, other: Profile, kind: str, thing: str | None = None) -> Match:
    name = _likeness(one.names, other.names)
    shared = sorted(set(one.anchors) & set(other.anchors)) or sorted(set(one.countries) & set(other.countries))
    features = (("name", f"{name:.2f}"), ("office", ", ".join(shared) or "none shared"), ("known from", kind))
    score = name if shared else name * SAME_NAME  # without an office the name stands alone
    return Match(f"{node[0]}#{node[1]}", right, thing or right, round(score, 4), features)


def own_id(node: Node, profile: Profile) -> str:
    """The id that a person would have by what one document tells alone."""
    alone = _group_id([profile]) if profile.is_full else None
    return alone if alone is not None else _local(node, profile)


def _local(node: Node, profile: Profile) -> str:
    """An id for this document alone: a name without an office, or too little of a name."""
    name = slug(profile.names[0]) if profile.names else ""
    return f"person/{name or 'unnamed'}-{node[0]}"
