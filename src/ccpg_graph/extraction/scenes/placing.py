"""Which event a mention of a meeting means.

A mention with an ordinal, a series, a day or a place of its own is a new event unless it agrees with one told before;
"the meeting" takes up the one told last.
"""

from __future__ import annotations

from dataclasses import replace as changed

from ccpg_graph.extraction.naming.actors import Actor
from ccpg_graph.extraction.naming.dates import DateValue
from ccpg_graph.extraction.naming.meetings import MeetingReader
from ccpg_graph.extraction.naming.mentions import SITTINGS, MeetingMention
from ccpg_graph.extraction.scenes.insertions import insertion_of
from ccpg_graph.extraction.scenes.manner import (
    FINITE,
    is_bound,
    is_day_before,
    is_general,
    is_joined,
    is_of_others,
    is_of_people,
    is_own_visit,
    is_visit_of_other,
)
from ccpg_graph.extraction.scenes.pairs import BOTH, are_strangers
from ccpg_graph.extraction.scenes.parts import gathers, is_body, is_part, is_sided
from ccpg_graph.extraction.scenes.scenes import Event, Scene, Side, agrees, give_council
from ccpg_graph.extraction.scenes.telling import Telling, is_new_thing, is_of_many
from ccpg_graph.extraction.scenes.told import value_of

OF_BODIES = frozenset({"session", "conference", "collegium"})  # of which a document seldom tells two without a name
ATTENDED = frozenset({"take_part", "attend", "gather"})
YEAR = len("2031")
BYGONE = 3  # months before the page from which a day is not that of a meeting which the page tells without one
NEAR = 3  # chunks from a word such as "margins" to its meeting


def place_mention(scene: Scene, mention: MeetingMention, telling: Telling, current: Event | None) -> Event | None:
    """The event that a mention means: one told before that agrees, else a new one where the mention has something of
    its own."""
    when, place, status = telling.when(), telling.place(), telling.status()
    if is_of_this_year(telling):
        mention = changed(mention, definite=True)
    own = mention.ordinal is not None or mention.series is not None or when is not None or place is not None
    if (one := one_of_two(scene, mention)) is not None:
        return one
    if mention.of_several is not None and (told := told_apart(scene)):
        return told[mention.of_several - 1] if mention.of_several <= len(told) else None
    land = value_of(telling.country())
    articles = not scene.context.vocabulary.cases  # "a meeting" is another, where there are any
    apart = is_of_people(telling.chunks, telling.at) or (status == "Held" and telling.is_awaited())
    apart = apart or attends_coming(telling, mention, status, current) or is_still_coming(telling, mention, status)
    told_there = "" if apart else status
    for event in in_order_of_salience(scene, current, own, mention):
        if land is not None and event.land(scene.context) not in (None, land):
            continue
        if (
            is_beside(scene, telling, event)
            or (not own and not is_sided(telling) and is_one_of_several(scene, event))
            or (event.following and mention.ordinal is not None and event.ordinal is None and status != "Planned")
            or (event.noun in OF_BODIES and mention.noun == "meeting" and is_sided(telling))
            or is_new_thing(telling, event)
            or is_of_others(scene.context, telling.chunks, telling.at, [side.actor.who for side in event.sides])
            or is_visit_of_other(telling.chunks, telling.at, [side.actor.who for side in event.sides])
            or is_gone_by_other(telling, event)
            or is_frame_of(scene, telling, event)
            or is_inserted(scene, telling, event)
            or is_besides_visit(telling, mention, event)
            or (event.when != value_of(when) and is_day_before(scene.context, telling.chunks))
            or is_of_before(scene, mention, value_of(when), event)
            or is_of_after(scene, value_of(when), event)
        ):
            continue
        latest = event is current and ((event.headline and not event.several) or not articles)
        latest |= not articles and is_first_told_again(scene, event, mention)
        named = mention.ordinal is not None or mention.series is not None
        takes_up = named or mention.definite or mention.again or latest or (own and not articles)
        takes_up = (
            takes_up or is_same_noun(scene, event, mention) or is_own_visit(scene.context, telling.chunks, telling.at)
        )
        takes_up = takes_up or (
            mention.noun == event.noun == "visit" and place is not None and value_of(place) == event.place
        )
        fits = is_in_land(scene, event, value_of(place))
        if takes_up and fits and agrees(event, mention, value_of(when), value_of(place), told_there):
            return give_council(scene.context, event, mention, telling.chunks) if mention.ordinal is not None else event
    if is_part(telling) and (gathers(scene) or (current is not None and not own)):
        return None
    turn = mention.earlier or mention.following  # "the previous such meeting" is one of them
    general = (is_general(telling.chunks, telling.at) and not turn) or is_bound(
        scene.context, telling.chunks, telling.at
    )
    if general or not (own or status or mention.following):
        return None
    if mention.noun == "workgroup" and not own and is_body(telling):
        return None
    verb = telling.verb()
    if mention.noun == "visit" and verb is not None and verb.kind == "end.a" and verb.time == "future":
        return None  # it has begun, or it has not
    if mention.noun == "event" and is_first_told(scene, telling, status):
        own = True
    own = own or (status != "" and mention.noun in ("meeting", "talks") and is_sided(telling))
    gathers_there = mention.definite and mention.noun in SITTINGS and telling.given == "Planned"
    own = own or gathers_there  # "the annual meeting will be hosted by Samoa"
    if not own and (mention.noun in ("visit", "event") or (mention.definite and not mention.following)):
        return None
    on_visit = mention.again and current is not None and current.noun == "visit" and mention.noun == "meeting"
    if not own and on_visit and current is not None and not is_besides_visit(telling, mention, current):
        return current  # "at the meeting it was said": what the visit was for
    event = scene.new_event("conference" if is_of_many(telling) else mention.noun)
    event.following, event.earlier = mention.following, mention.earlier
    own_chunk = telling.chunks[telling.at]
    tokens = (own_chunk.start, own_chunk.end)
    for ref in mention.sides:
        event.sides.append(Side(Actor(ref, *tokens, joint=True), "Participant", tokens, "encounter.joint_of"))
    inherit_series(scene, event, mention, "Decided" if is_decided(telling, status) else status)
    if event.series is None and mention.ordinal is not None:
        give_series_of_theirs(scene, event, telling)
    return give_council(scene.context, event, mention, telling.chunks)


def is_one_of_several(scene: Scene, event: Event) -> bool:
    """Is it one of the talks told in one breath beside a gathering ("he held talks with A and B"), so that a bare "the
    meeting" is none of them?"""
    gathered = any(e.noun in SITTINGS and e.status == event.status and not e.sides for e in scene.events)
    return event.several and gathered and sum(e.several for e in scene.events) > 1


def one_of_two(scene: Scene, mention: MeetingMention) -> Event | None:
    """ "The 28th session of A and the 16th of B were held. To the first one came …": of two rows told with their
    numbers, the one that a bare "first" or "second" counts."""
    if mention.ordinal not in (1, 2) or mention.series is not None:
        return None
    told = [event for event in scene.events if event.ordinal is not None]
    rows = {event.series for event in told}
    apart = len(told) == len(rows) == BOTH and None not in rows and all((e.ordinal or 0) > BOTH for e in told)
    return told[mention.ordinal - 1] if apart else None


def told_apart(scene: Scene) -> list[Event]:
    """The meetings last told several in one breath ("held meetings with B and with C"), in their order."""
    told: list[Event] = []
    for event in reversed(scene.events):
        if not (event.several and event.sides) or (told and event.sides[-1].tokens != told[0].sides[-1].tokens):
            break
        told.insert(0, event)
    return told


def attends_coming(telling: Telling, mention: MeetingMention, status: str, current: Event | None) -> bool:
    """Is it the meeting to come that was told last, in which somebody takes part, as the present tells ("in the work of
    the session X takes part"), where there are no articles?"""
    verb = telling.verb()
    counted = mention.ordinal is not None and (current is None or current.ordinal is not None or current.series is None)
    bare = not counted and mention.series is None and telling.when() is None
    present = status == "Held" and verb is not None and verb.time == "present" and verb.kind.endswith(".a")
    cases = telling.context.vocabulary.cases
    return cases and bare and present and current is not None and current.status == "Planned"


def is_still_coming(telling: Telling, mention: MeetingMention, status: str) -> bool:
    """Does the future only tell who is still to come to a meeting ("today X will come to the conference"), where there
    are no articles? Whether it has begun, the text has told before."""
    verb = telling.verb()
    bare = mention.ordinal is None and mention.series is None and not mention.following
    comes = verb is not None and verb.time == "future" and verb.kind in ("visit.a", "attend.a", "take_part.a")
    return telling.context.vocabulary.cases and bare and comes and status == "Planned"


def is_gone_by_other(telling: Telling, event: Event) -> bool:
    """Is the mention a visit that somebody else made, as who stands before its verb tells ("in June the President came
    to Minsk on a visit")?"""
    if telling.chunks[telling.at].value.noun != "visit":
        return False
    going: list[object] = []
    for chunk in telling.chunks[: telling.at]:
        if chunk.kind == "PERSON":
            going.append(chunk.value.person)
        elif chunk.kind == "visit.a" and going and chunk.time in FINITE:
            return are_strangers(event, going)
    return False


def is_first_told(scene: Scene, telling: Telling, status: str) -> bool:
    """Do those named take part in something festive or the like, the first that the text tells of ("the ceremony was
    attended by X and Y")?"""
    verb = telling.verb()
    attended = verb is not None and verb.kind.partition(".")[0] in ATTENDED
    named = sum(c.kind in ("PERSON", "POST", "BODY") for c in telling.chunks) > 1
    return status == "Held" and attended and named and not any(event.status for event in scene.events)


def is_of_before(scene: Scene, mention: MeetingMention, when: DateValue | None, event: Event) -> bool:
    """Is the mention that of one before the event: "the previous session", "last year the forum gathered …"?"""
    if mention.earlier:
        return not event.earlier and (event.when is None or event.status == "Planned")
    anchor, start = scene.context.anchor, when.start if when is not None else None
    undated = event.when is None and mention.ordinal is None and bool(event.status or event.passages)
    if not undated or anchor is None or start is None or not start[:1].isdigit():
        return False
    relative = when is not None and (when.relative or when.guessed)
    if len(start) == YEAR or relative:
        return len(start) == YEAR and when is not None and when.relative and int(start) < anchor.year
    year, month = map(int, start.split("-")[:2])
    return not event.headline and (anchor.year - year) * 12 + anchor.month - month > BYGONE


def is_beside(scene: Scene, telling: Telling, event: Event) -> bool:
    """Does "and" join the mention to another of the event: "at the session and the seminar that Laos hosted"?"""
    before = [c for c in telling.chunks[: telling.at] if c.kind == "MEETING"]
    joined = is_joined(scene.context, telling.chunks, telling.at)
    return joined and bool(before) and scene.event_of(before[-1]) is event


def is_of_this_year(telling: Telling) -> bool:
    """Does the day that the page counts from own the meeting ("this year's conference", "today's meeting")?"""
    anchor, before = telling.context.anchor, telling.chunks[max(telling.at - 2, 0) : telling.at]
    if anchor is None or [c.kind for c in before] != ["DATE", "'"]:
        return False
    return before[0].value.relative and anchor.isoformat().startswith(before[0].value.start or "none")


def is_frame_of(scene: Scene, telling: Telling, event: Event) -> bool:
    """Is the mention the frame of a meeting that its sentence has named before ("the meeting of A with B took place on
    the margins of the session")?"""
    at, chunks = telling.at, telling.chunks
    if telling.context.vocabulary.cases or not any(c.kind == "meeting_part" for c in chunks[max(at - NEAR, 0) : at]):
        return False
    return any(c.kind == "MEETING" and scene.event_of(c) is event for c in chunks[:at])


def is_besides_visit(telling: Telling, mention: MeetingMention, event: Event) -> bool:
    """Is it a meeting with somebody, and the event a visit that is still to come ("they will go to Minsk, said X at the
    meeting with Y")?"""
    coming = event.noun == "visit" and event.status == "Planned"
    near = telling.chunks[telling.at + 1 : telling.at + 1 + NEAR]
    return coming and mention.noun in ("meeting", "talks") and any(c.kind in ("PERSON", "POST") for c in near)


def is_inserted(scene: Scene, telling: Telling, event: Event) -> bool:
    """Has the sentence told the event only in what it inserts on a paper ("within the accords reached at the session, a
    meeting was held")?"""
    context, chunks = telling.context, telling.chunks
    told = (i for i, c in enumerate(chunks[: telling.at]) if c.kind == "MEETING" and scene.event_of(c) is event)
    return any((found := insertion_of(context, chunks, i)) is not None and found[1] < telling.at for i in told)


def is_of_after(scene: Scene, when: DateValue | None, event: Event) -> bool:
    """Is a day after that of the page told of the mention, so that it is none that was held?"""
    anchor, start = scene.context.anchor, when.start if when is not None else None
    if event.status != "Held" or event.awaited or anchor is None or start is None or start.startswith("--"):
        return False
    return start > anchor.isoformat()[: len(start)]


def is_in_land(scene: Scene, event: Event, place: str | None) -> bool:
    """Can a town be where an event is of which only the state is told?"""
    land = scene.context.land_of(place) if place is not None else None
    return land is None or event.country is None or event.country == land


def is_first_told_again(scene: Scene, event: Event, mention: MeetingMention) -> bool:
    """Does a bare noun tell what a headline alone has told by the same noun ("talks were held", whatever the text told
    before them)?"""
    told = any(e is event and start >= event.passages["mention"][1] for start, e in scene.by_mention.items())
    return event.headline and not event.several and not told and mention.noun == event.noun and mention.series is None


def is_same_noun(scene: Scene, event: Event, mention: MeetingMention) -> bool:
    """Where there are no articles, a bare "session" takes up the session told before, whatever was told in between."""
    articles = scene.context.vocabulary.lexicon["clauses"]["articles"]
    return not articles and mention.noun == event.noun and mention.noun in OF_BODIES


def is_decided(telling: Telling, status: str) -> bool:
    """Is it "the session of 2033", which those who met decided to hold? Nothing but a day or town stands behind it."""
    mention: MeetingMention = telling.chunks[telling.at].value
    after = telling.chunks[telling.at + 1 : telling.at + 2]
    alone = all(c.kind in ("DATE", "PLACE", "year") for c in after)
    return status == "Planned" and mention.definite and telling.is_proposed() and alone


def inherit_series(scene: Scene, event: Event, mention: MeetingMention, status: str) -> None:
    """ "The next session" is one of the series that the document tells of; so is one whose ordinal is next to
    another's, one with an ordinal that is to come after a session told without, and one that was decided on where the
    document tells of the sessions of one series. status: "Decided" for the last, which is planned."""
    if mention.series is None and mention.noun == "session" and mention.ordinal is not None:
        beside = (mention.ordinal - 1, mention.ordinal + 1)
        event.series = next((e.series for e in scene.events if e.series is not None and e.ordinal in beside), None)
        if event.series is not None:
            return
    before = next((e for e in scene.events if e.status == "Held" and e.series is not None and e is not event), None)
    if before is None or mention.series is not None or mention.noun not in ("session", "meeting"):
        return
    next_one = before.ordinal + 1 if before.ordinal is not None else mention.ordinal
    counted = before.ordinal is not None or (
        status in ("Planned", "Decided") and mention.noun == before.noun == "session"
    )
    counts_on = mention.ordinal is not None and counted and mention.ordinal == next_one
    rows = {e.series.slug for e in scene.events if e.series is not None}
    decided = status == "Decided" and mention.noun == before.noun == "session" and len(rows) == 1
    if decided or counts_on or (mention.following and (mention.noun == "session" or mention.noun == before.noun)):
        event.series = before.series


def give_series_of_theirs(scene: Scene, event: Event, telling: Telling) -> None:
    """ "The prosecutors general of the SCO signed a protocol. This happened at their 13th meeting": one of the series
    of those whose prosecutors the sentence, or the one before it, begins with."""
    context, chunk = scene.context, telling.chunks[telling.at]
    before = context.words(max(chunk.start - 1, 0), chunk.start).lower()
    if not before or before not in context.vocabulary.listed("own_words"):
        return
    first = telling.chunks[0].start
    last = next((s.chunks for s in scene.sentences if s.chunks and s.chunks[-1].end == first), [])
    for row in (telling.chunks[: telling.at], last):
        told = next((c for c in row if c.kind in ("POST", "PERSON", "BODY", "people")), None)
        if told is not None and told.kind == "POST" and all(post.plural for post in told.value.posts):
            event.series = MeetingReader(context, list(row)).series_of_posts(told.value.posts)
            if event.series is not None:
                event.told("series", (told.start, chunk.end))
        if told is not None:
            return


def in_order_of_salience(scene: Scene, current: Event | None, own: bool, mention: MeetingMention) -> list[Event]:
    """The events that a mention may mean, the likeliest first: the last told; for a bare "the meeting" the last one
    told as the main one is (held or planned), then the main one; for a bare "the Conference" the last counted one."""
    latest = scene.latest()
    if not own and mention.definite and mention.noun == "conference":
        counted = [event for event in latest if event.noun == "conference" and event.ordinal is not None]
        if counted:
            return list({id(event): event for event in (counted[0], *latest)}.values())
    if own:
        return latest
    main = next((event for event in scene.events if event.status), None)
    bygone = current is not None and main is not None and scene.is_bygone(current, main)
    alike = [current] if current is not None and main is not None and current.status == main.status else []
    of_many = current is not None and current.noun == "talks" and len(current.sides) > BOTH
    if (bygone or of_many) and main is not None:  # "the meeting" is none of several that somebody had in its margins
        alike = [main]
    if mention.noun in OF_BODIES and current is not None and current.noun != mention.noun:
        alike = [*[event for event in latest if event.noun == mention.noun and event.status], *alike]
    return list({id(event): event for event in (*alike, *([main] if main else []), *latest)}.values())
