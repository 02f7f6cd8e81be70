"""What the whole text settles of its meetings: a stay abroad and its talks are one, and a word of host and guest
tells who was which."""

from __future__ import annotations

from dataclasses import replace

from ccpg_graph.extraction.naming.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes.scenes import Event, Scene, Side, country_of

YEAR, MONTH = len("2031"), len("2031-06")
BOTH = 2  # states of talks between hosts and guests
PARTICIPANT, HOST, GUEST = "Participant", "Host", "Guest"
TALKS = ("talks", "meeting")


def merge_stays(scene: Scene) -> None:
    """A visit and the talks for which the guests came are told as one, where the text gives the visit no days of its
    own and makes no frame of it ("within the visit …")."""
    frames = {id(event.within) for event in scene.events if event.within is not None}
    for visit in scene.events:
        if visit.noun == "visit" and visit.status and id(visit) not in frames:
            talks = next((event for event in scene.events if are_one(scene, visit, event)), None)
            if talks is not None:
                merge(scene, visit, talks)


def are_one(scene: Scene, visit: Event, talks: Event) -> bool:
    """Did the guests of the visit talk with somebody of its state, and with its host if one is told?"""
    land = visit.land(scene.context)
    guests = [s.actor.who for s in visit.sides if s.role == GUEST]
    arrival = visit.when is not None and visit.when.end is None and talks.headline and talks.when is None
    dated = visit.when is not None and not arrival and (talks.when is None or talks.when != visit.when)
    open_to_it = talks.noun in TALKS and talks.status == visit.status and talks.series is None
    if land is None or not guests or dated or not open_to_it:
        return False
    own = {id(s.actor.who) for s in talks.sides}
    lands = {country_of(s.actor.who) for s in talks.sides if is_of_office(s.actor.who)}
    hosts = [s.actor.who for s in visit.sides if s.role == HOST]
    persons = [id(who) for who in guests if isinstance(who, Person)]
    came = all(p in own for p in persons) if persons else any(country_of(who) in lands for who in guests)
    met = land in lands and all(id(who) in own for who in hosts)
    return came and met and talks.land(scene.context) in (None, land)


def is_of_office(who: Person | BodyRef) -> bool:
    """Is it a prosecution office or one of its officials? Whomever else guests call on, they visit the office."""
    bodies = [who] if isinstance(who, BodyRef) else [post.body for post in who.posts]
    return any(body is not None and body.kind == "Office" for body in bodies)


def merge(scene: Scene, visit: Event, talks: Event) -> None:
    """Gives the talks what is told of the visit, which is no event of its own any more."""
    for slot in ("when", "place", "country"):
        if getattr(talks, slot) is None and getattr(visit, slot) is not None:
            setattr(talks, slot, getattr(visit, slot))
            talks.passages[slot] = visit.passages.get(slot) or visit.passages["mention"]
    own = {(id(s.actor.who), s.role) for s in talks.sides}
    talks.sides += [s for s in visit.sides if (id(s.actor.who), s.role) not in own]
    visit.status = ""
    for row in (scene.by_mention, scene.named, scene.about):
        for key, event in row.items():
            if event is visit:
                row[key] = talks


def settle_years(scene: Scene) -> None:
    """A month told without its year is of the year nearest to the page; of what is to come it is the next such month,
    of what was held the last one."""
    anchor = scene.context.anchor
    month = anchor.isoformat()[:MONTH] if anchor is not None else ""
    for event in scene.events:
        start = event.when.start if event.when is not None and event.when.guessed else None
        if not month or event.when is None or start is None or len(start) != MONTH:
            continue
        shift = int(event.status == "Planned" and start < month) - int(event.status == "Held" and start > month)
        event.when = replace(event.when, start=f"{int(start[:YEAR]) + shift:04}{start[YEAR:]}")


def settle_hosts(scene: Scene) -> None:
    """Whoever is at home where two met is the host, where the text speaks of a host or of guests."""
    words = frozenset(scene.context.vocabulary.lexicon["host_words"])
    tokens = scene.context.text.tokens
    for event in scene.events:
        land, lands = event.land(scene.context), {country_of(s.actor.who) for s in event.sides} - {None}
        if event.noun not in TALKS or land not in lands or len(lands) != BOTH or event.series is not None:
            continue
        told = [s for n, s in enumerate(scene.sentences) if scene.about.get(n) is event and s.chunks]
        rows = (tokens[s.chunks[0].start : s.chunks[-1].end] for s in told)
        if any(token.text.lower() in words for row in rows for token in row):
            event.sides = [settled(side, land) for side in event.sides]


def settled(side: Side, land: str | None) -> Side:
    """A person who merely took part, as host or guest."""
    if side.role != PARTICIPANT or not isinstance(side.actor.who, Person):
        return side
    country = country_of(side.actor.who)
    return side if country is None else replace(side, role=HOST if country == land else GUEST)
