"""Are those who met the same as others, or of the same states: by that one encounter is told from another."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.actors import Actor
from ccpg_graph.extraction.naming.mentions import BodyRef, Person, Post
from ccpg_graph.extraction.scenes.scenes import Event, Side, country_of
from ccpg_graph.extraction.words.chunks import Chunk

BOTH = 2  # states of an encounter
OF_STATES = frozenset({"Association", "InterstateBody", "Council", "Secretariat"})  # bodies that have no state


def home_of(who: Person | BodyRef) -> str | None:
    """For whom a side stands: its state, else the body of several states that it is, or is of."""
    land = country_of(who)
    if land is not None:
        return land
    bodies = [who] if isinstance(who, BodyRef) else [p.body for p in who.posts if p.body is not None]
    return next((b.slug for b in bodies if b.slug and b.kind in OF_STATES), None)


def are_strangers(event: Event, going: Sequence[object]) -> bool:
    """Are none of the persons who made a visit among those who are told to go? Not in doubt where either are none."""
    came = [side.actor.who for side in event.sides if isinstance(side.actor.who, Person)]
    return bool(came and going) and all(one is not who for one in going for who in came)


def are_of_two_states(ones: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Do the two sides stand for two states, or a state and a body of several? Only then is "discussed with" a meeting
    between them."""
    lands = {home_of(a.who) for a in ones} - {None}, {home_of(a.who) for a in others} - {None}
    return bool(lands[0] and lands[1] and not lands[0] & lands[1])


def stands_for(event: Event, sides: list[Side]) -> bool:
    """Is each side of a headline's event one of others, be it by a body whose officials they are? "The heads of the
    Association met X"."""

    def known(who: Person | BodyRef) -> bool:
        slug = who.slug if isinstance(who, BodyRef) else None
        others = (side.actor.who for side in sides)
        return any(
            o is who or (isinstance(o, Person) and slug in [p.body.slug for p in o.posts if p.body]) for o in others
        )

    return len(event.sides) > 1 and all(known(side.actor.who) for side in event.sides)


def is_another(event: Event, mention: Chunk, sides: list[Side]) -> bool:
    """Is "a meeting of X with Y" another than that of X with Z, told before?"""
    if mention.value.definite:
        return False
    if is_apart(event, mention):
        return True
    met = {id(s.actor.who) for s in event.sides if isinstance(s.actor.who, Person)}
    now = {id(s.actor.who) for s in sides if isinstance(s.actor.who, Person)}
    return bool(met and now) and not (met <= now or now <= met)


def is_apart(event: Event, mention: Chunk) -> bool:
    """Is the event a session of a row or a conference, and the mention one of talks? Two who met are no conference."""
    large = event.series is not None or event.ordinal is not None or event.noun == "conference"
    return large and mention.value.noun in ("meeting", "talks") and mention.value.series is None


def are_of_same_states(event: Event, sides: list[Side]) -> bool:
    """Do the sides stand for the states that are told of the event? Two of three who met are another meeting."""
    lands = {country_of(s.actor.who) for s in event.sides} - {None}
    others = {country_of(s.actor.who) for s in sides} - {None}
    return min(len(lands), len(others)) < BOTH or lands == others


def is_same_pair(event: Event, sides: list[Side]) -> bool:
    """Do the sides of an event and others stand for the same two states? A headline may name no side ("Meeting
    held")."""
    if not event.sides:
        return event.noun in ("meeting", "talks") and event.series is None and event.ordinal is None
    lands = {country_of(side.actor.who) for side in sides} - {None}
    return len(lands) > 1 and lands == {country_of(side.actor.who) for side in event.sides} - {None}


def is_head(post: Post) -> bool:
    """Is it the seat of a state's prosecutor general, held now?"""
    return post.role == "prosecutor-general" and post.status == "Current"


def is_told_about(chunks: Sequence[Chunk], at: int) -> bool:
    """Does a small word make the meeting at a chunk what somebody spoke about ("рассказал о встрече с …")?"""
    return at > 0 and chunks[at - 1].kind in ("=о", "=об", "=обо")


def is_whose(chunks: Sequence[Chunk], at: int) -> bool:
    """Do those told from chunk `at` on only say whose group it is that met ("the working group of prosecutors of A and
    B met")?"""
    before = [c.kind for c in chunks[max(at - 3, 0) : at] if c.kind != "=the"]
    return before[-2:] == ["MEETING", "=of"]


def is_council(actor: Actor) -> bool:
    """Is it a council, which nobody receives?"""
    return isinstance(actor.who, BodyRef) and actor.who.kind in ("Council", "MeetingSeries")


def serves_office(who: Person | BodyRef) -> bool:
    """Is it somebody of a prosecution office?"""
    return isinstance(who, Person) and any(p.body is not None and p.body.kind == "Office" for p in who.posts)
