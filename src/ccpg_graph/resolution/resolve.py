"""Joins the rules: from Readings and the registry to an id for each thing of each document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ccpg_graph.knowledge.registry import Registry
from ccpg_graph.records import Label, Reading
from ccpg_graph.resolution.contents import resolve_contents
from ccpg_graph.resolution.instruments import resolve_instruments
from ccpg_graph.resolution.known import KnownNames, preferred_names
from ccpg_graph.resolution.local import keep_local
from ccpg_graph.resolution.meetings import resolve_meetings
from ccpg_graph.resolution.people import resolve_people
from ccpg_graph.resolution.posts import find_holders
from ccpg_graph.resolution.profiles import PERSONS, person_profile
from ccpg_graph.resolution.records import Ids, Match, Resolution
from ccpg_graph.resolution.view import View


def resolve(readings: Iterable[Reading], registry: Registry) -> Resolution:
    """Give ids, matches, holders of posts by date, and preferred names.

    The result is the same for any order of the readings. People's judgements will come in as a further argument and
    win over what is found here.
    """
    ordered = sorted(readings, key=lambda reading: reading.document.id)
    views = [View(keep_local(reading, registry)) for reading in ordered]
    ids: Ids = {(view.document.id, thing.key): thing.id for view in views for thing in view.reading.things if thing.id}
    matches: list[Match] = []
    persons = {
        (view.document.id, thing.key): person_profile(view, thing.key, registry)
        for view in views
        for thing in view.of_kinds(PERSONS)
    }
    for found, why in (
        resolve_people(views, persons, registry),
        resolve_meetings(views, persons),
        resolve_instruments(views),
    ):
        ids = found | ids  # what is settled before stays
        matches.extend(why)
    for view in views:
        ids |= resolve_contents(view, ids)
    return Resolution(
        ids=ids,
        matches=tuple(sorted(matches)),
        holders=tuple(find_holders(views, registry)),
        preferred=_preferred(views, ids, KnownNames(registry)),
    )


def _preferred(views: Sequence[View], ids: Ids, known: KnownNames) -> Mapping[str, tuple[Label, ...]]:
    """One name a language: the registry's where it has some; else the most frequent, shorter before longer."""
    heard: defaultdict[str, Counter[Label]] = defaultdict(Counter)
    for view in views:
        for thing in view.reading.things:
            heard[ids[view.document.id, thing.key]].update(preferred_names(thing.labels))
    return {thing_id: known.preferred(thing_id) or _most_heard(names) for thing_id, names in heard.items()}


def _most_heard(names: Counter[Label]) -> tuple[Label, ...]:
    return preferred_names(tuple(sorted(names, key=lambda name: (-names[name], len(name.text), name.text))))
