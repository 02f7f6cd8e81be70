"""In which state a meeting is that the text does not place by itself: the visit tells on which it is held."""

from __future__ import annotations

from ccpg_graph.extraction.scenes.scenes import Event, Scene, country_of

YEAR = len("2031")
BILATERAL = frozenset({"talks", "meeting"})


def settle_whereabouts(scene: Scene) -> None:
    """Takes back a state in which the town of the meeting does not lie; gives one to meetings held on a visit."""
    for event in scene.events:
        if event.place and event.country and scene.context.land_of(event.place) not in (None, event.country):
            event.country = None
    for event in scene.events:
        take_place_of_frame(scene, event)
    for event in scene.events:
        visit = visit_of(scene, event) if is_unplaced(event) else None
        land = land_of(scene, visit) if visit is not None else None
        if visit is not None and land is not None:
            slot = "country" if "country" in visit.passages else "place"
            event.country, event.passages["country"] = land, visit.passages.get(slot, visit.passages["mention"])


def take_place_of_frame(scene: Scene, event: Event) -> None:
    """Gives a meeting held in the margins of a session or conference the town of that."""
    outer = event.within
    if outer is None or outer.noun == "visit" or outer.place is None or not is_unplaced(event):
        return
    event.place = outer.place
    event.passages["place"] = outer.passages.get("place", outer.passages["mention"])


def is_unplaced(event: Event) -> bool:
    """Is it told, somewhere, and no visit?"""
    return bool(event.status) and not (event.place or event.country or event.online) and event.noun != "visit"


def visit_of(scene: Scene, event: Event) -> Event | None:
    """The visit that a meeting is part of: as told, or where the only state that the text has visited meets one that
    has visitors there."""
    if event.within is not None:
        return event.within if event.within.noun == "visit" else None
    visits = [other for other in scene.events if other.noun == "visit" and other.status == event.status]
    if any(is_of_other_year(scene, visit, event) for visit in visits):
        return None
    lands = {land_of(scene, visit) for visit in visits}
    if event.noun not in BILATERAL or event.series is not None or event.ordinal is not None or len(lands) != 1:
        return None
    visit = visits[0]
    met = {country_of(side.actor.who) for side in event.sides} - {None}
    guests = {country_of(side.actor.who) for other in visits for side in other.sides} - {None} - lands
    return visit if lands <= met and met & guests else None


def is_of_other_year(scene: Scene, visit: Event, event: Event) -> bool:
    """Is a visit told of another year than the meeting, or, where that has no day, than the page?"""
    anchor = scene.context.anchor
    own = event.when.start if event.when is not None else anchor.isoformat() if anchor is not None else None
    day = visit.when.start if visit.when is not None else None
    return bool(own and day and not own.startswith("-") and not day.startswith("-") and own[:YEAR] != day[:YEAR])


def land_of(scene: Scene, visit: Event) -> str | None:
    """The state that a visit is to."""
    return visit.country or (scene.context.land_of(visit.place) if visit.place else None)
