"""What the whole text settles of its meetings: a stay abroad and its talks are one, and a word of host and guest
tells who was which."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ccpg_graph.extraction.naming.actors import Actor
from ccpg_graph.extraction.naming.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes.scenes import TAKES_UP, Event, Scene, Side, country_of
from ccpg_graph.extraction.words.chunks import Sentence, is_verb

YEAR, MONTH, DAY = len("2031"), len("2031-06"), len("2031-06-05")
SOON = 30  # days after the page within which a day ahead may be what is meant
DAY_OF_YEAR, LEAP = len("--06-15"), "--02-29"
HALF_A_YEAR = 183  # days back within which the year of a day that was is sure
BOTH = 2  # states of talks between hosts and guests
PARTICIPANT, HOST, GUEST = "Participant", "Host", "Guest"
TALKS = ("talks", "meeting")
SAID = frozenset({"say.a", "inform.a"})
NEAR = 5  # chunks behind a meeting in which stands whose it is


def merge_stays(scene: Scene) -> None:
    """A visit and the talks for which the guests came are told as one, where the text gives the visit no days of its
    own and makes no frame of it ("within the visit …")."""
    frames = {id(event.within) for event in scene.events if event.within is not None}
    for visit in scene.events:
        if visit.noun == "visit" and visit.status and id(visit) not in frames:
            talks = (
                None if is_round(scene, visit) else next((e for e in scene.events if are_one(scene, visit, e)), None)
            )
            if talks is not None:
                merge(scene, visit, talks)


def is_round(scene: Scene, visit: Event) -> bool:
    """Does the text call it a visit, in words that tell whose guests they were, and tell of talks apart from that?"""
    guests = {id(side.actor.who) for side in visit.sides if side.role == GUEST}
    named = any(event is visit for event in scene.by_mention.values())
    held = [e for e in scene.events if e.noun in TALKS and e.status and guests & {id(s.actor.who) for s in e.sides}]
    told = next((s for s in scene.sentences if s.holds(visit.passages["mention"][0])), None)
    received = told is not None and any(c.kind.startswith("receive.") and c.time == "past" for c in told.chunks)
    return named and received and told is not None and not any(told.holds(e.passages["mention"][0]) for e in held)


def are_one(scene: Scene, visit: Event, talks: Event) -> bool:
    """Did the guests of the visit talk with somebody of its state, and with its host if one is told?"""
    land = visit.land(scene.context)
    guests = [s.actor.who for s in visit.sides if s.role == GUEST]
    arrival = visit.when is not None and visit.when.end is None and talks.headline and talks.when is None
    dated = visit.when is not None and not arrival and (talks.when is None or talks.when != visit.when)
    open_to_it = talks.noun in TALKS and talks.status == visit.status and talks.series is None
    if land is None or not guests or dated or not open_to_it or visit.earlier != talks.earlier:
        return False  # "on his previous visit"
    own = {id(s.actor.who) for s in talks.sides}
    lands = {country_of(s.actor.who) for s in talks.sides if is_of_office(s.actor.who)}
    hosts = [s.actor.who for s in visit.sides if s.role == HOST]
    persons = [id(who) for who in guests if isinstance(who, Person)]
    came = all(p in own for p in persons) if persons else any(country_of(who) in lands for who in guests)
    met = land in lands and all(id(who) in own for who in hosts) and len(lands) <= BOTH  # three are no guest and host
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
    guests = {id(s.actor.who) for s in visit.sides if s.role == GUEST}
    talks.sides[:] = [received(side, guests, talks.land(scene.context)) for side in talks.sides]
    own = {id(s.actor.who) for s in talks.sides}
    talks.sides += [s for s in visit.sides if id(s.actor.who) not in own]
    visit.status = ""
    take_over(scene, visit, talks)


def received(side: Side, guests: set[int], land: str | None) -> Side:
    """One of those who talked, as guest where it was he who had come, as host where he is of the state."""
    if side.role != PARTICIPANT:
        return side
    if id(side.actor.who) in guests:
        return replace(side, role=GUEST)
    return replace(side, role=HOST) if land is not None and country_of(side.actor.who) == land else side


def settle_years(scene: Scene) -> None:
    """A month told without its year is of the year nearest to the page; of what is to come it is the next such month,
    of what was held the last one. So is the next such day of what is to come, and the last of what was held; of a page
    without a day, the next after what it reports as held."""
    anchor = scene.context.anchor
    now = anchor or day_reported(scene)
    month = anchor.isoformat()[:MONTH] if anchor is not None else ""
    for event in scene.events:
        if now is not None and event.when is not None and event.status == "Planned":
            event.when = replace(event.when, start=coming(event.when.start, now), end=coming(event.when.end, now))
        if anchor is not None and event.when is not None and event.status == "Held":
            settle_bygone(scene, event, anchor)
        start = event.when.start if event.when is not None and event.when.guessed else None
        if not month or event.when is None or start is None or len(start) != MONTH:
            continue
        shift = int(event.status == "Planned" and start < month) - int(event.status == "Held" and start > month)
        event.when = replace(event.when, start=f"{int(start[:YEAR]) + shift:04}{start[YEAR:]}")


def day_reported(scene: Scene) -> dt.date | None:
    """The one day on which all that a page tells as held was held; None where it tells several, or none."""
    days = {e.when.start for e in scene.events if e.status == "Held" and e.when is not None and not e.when.guessed}
    day = next(iter(days)) if len(days) == 1 else None
    return dt.date.fromisoformat(day) if day is not None and len(day) == DAY and day[:1].isdigit() else None


def coming(day: str | None, anchor: dt.date) -> str | None:
    """A day without its year as the next such day after a date; a day of the week before that date ("on Thursday") as
    the next; any other as it is."""
    if day is None or not day.startswith("--") or len(day) != DAY_OF_YEAR:
        return day
    year = anchor.year + int(day[2:] < anchor.isoformat()[YEAR + 1 :])
    return day if day == LEAP else f"{year:04}-{day[2:]}"


def settle_bygone(scene: Scene, event: Event, anchor: dt.date) -> None:
    """Gives the day of what was held, told without its year, the year before the page's day, if it lies no further back
    than it would lie ahead; else its year stays open."""
    if event.when is None:
        return
    if is_ahead(scene, event, anchor):
        event.when = replace(event.when, start=f"-{(event.when.start or '')[YEAR:]}")
    elif is_recent(scene, event):
        event.when = replace(event.when, start=bygone(event.when.start, anchor), end=bygone(event.when.end, anchor))


def bygone(day: str | None, anchor: dt.date) -> str | None:
    """A day without its year as the last such day before a date; any other as it is."""
    if day is None or not day.startswith("--") or len(day) != DAY_OF_YEAR or day == LEAP:
        return day
    year = anchor.year - int(day[2:] > anchor.isoformat()[YEAR + 1 :])
    last = dt.date.fromisoformat(f"{year:04}-{day[2:]}")
    return last.isoformat() if (anchor - last).days <= HALF_A_YEAR else day


def is_ahead(scene: Scene, event: Event, anchor: dt.date) -> bool:
    """Is the day of what was held told without its year, and the year nearest to the page makes it lie far ahead?"""
    start = event.when.start if event.when is not None and event.when.end is None else None
    at = event.passages.get("when")
    if at is None or start is None or len(start) != DAY or event.awaited:
        return False
    ahead = (dt.date.fromisoformat(start) - anchor).days > SOON
    return ahead and start[:YEAR] not in scene.context.words(*at)


def is_recent(scene: Scene, event: Event) -> bool:
    """Has the text told of no year before the last one, up to where it tells of an event first? Then a day without its
    year is of the year before the page."""
    anchor, at = scene.context.anchor, event.passages.get("mention", (0, 0))[0]
    before = [s for s in scene.sentences if s.chunks[0].start <= at]
    days = (c.value.start for s in before for c in s.chunks if c.kind in ("DATE", "PERIOD"))
    years = [int(day[:YEAR]) for day in days if day is not None and day[:YEAR].isdigit()]
    return anchor is not None and all(year >= anchor.year - 1 for year in years)


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


def settle_arrivals(scene: Scene) -> None:
    """Who set out for the town of a session that the text tells of came for it, unless it calls that a visit or tells
    what else he did there: his stay is no event of its own."""
    named = {id(event) for event in scene.by_mention.values()}
    frames = {id(event.within) for event in scene.events if event.within is not None}
    for visit in scene.events:
        own = visit.noun == "visit" and visit.status and visit.place is not None and visit.sides
        if not own or id(visit) in named | frames or visit.when is not None:
            continue
        there = [e for e in scene.events if e.place == visit.place and e.status == visit.status and is_gathering(e)]
        if len(there) == 1 and not any(is_talk_of(e, visit) for e in scene.events):
            known = {id(s.actor.who) for s in there[0].sides}
            come = [s for s in visit.sides if s.role == GUEST and id(s.actor.who) not in known]
            there[0].sides += [replace(s, role=PARTICIPANT) for s in come]
            visit.status = ""


def is_gathering(event: Event) -> bool:
    """Is it a session or a conference?"""
    return event.noun in ("session", "conference") or event.series is not None


def is_talk_of(event: Event, visit: Event) -> bool:
    """Did somebody who came talk with others there?"""
    guests = {id(s.actor.who) for s in visit.sides}
    return event is not visit and event.noun in TALKS and any(id(s.actor.who) in guests for s in event.sides)


def settle_pairs(scene: Scene) -> None:
    """Talks of which the text names no side are those of the two officials of two states whom it names, and no third,
    where their sentence speaks of the sides or of one of them: "the sides held talks"."""
    people = [p for p in scene.context.people if country_of(p) is not None]
    if len(people) != BOTH or len({country_of(p) for p in people}) != BOTH or len(scene.context.people) != BOTH:
        return
    for event in scene.events:
        open_ = event.noun in TALKS and event.status == "Held" and not (event.sides or event.earlier or event.following)
        talked = any(e is not event and e.noun in TALKS and len(e.sides) >= BOTH for e in scene.events)
        if open_ and not talked and event.series is None and event.ordinal is None and speaks_of_them(scene, event):
            tokens = event.passages["mention"]
            event.sides += [
                Side(Actor(p, *tokens, joint=True), PARTICIPANT, tokens, "encounter.sides_of_page") for p in people
            ]


def speaks_of_them(scene: Scene, event: Event) -> bool:
    """Does the sentence that tells of the talks speak of "the sides", or name one of the two?"""
    at = event.passages["mention"][0]
    told = next((s for s in scene.sentences if s.holds(at)), None)
    if told is None or told.furniture or is_of_others(scene, told, at):
        return False
    sides = any(True for _ in scene.context.vocabulary.grammar.find("both_sides", told.encoded))
    if any(tells_it(scene, told, i) for i in range(len(told.chunks))):
        return False
    return sides or any(c.kind == "PERSON" for c in told.chunks) or is_on_visit(scene, event)


def tells_it(scene: Scene, sentence: Sentence, i: int) -> bool:
    """Does a chunk name who tells the sentence from outside ("…, X told the agency"), behind all that is told: a person
    right beside a verb of saying behind the last comma?"""
    chunks = sentence.chunks
    comma = next((k for k in range(i - 1, -1, -1) if chunks[k].kind == ","), None)
    if chunks[i].kind != "PERSON" or comma is None or scene.context.text.quoted[chunks[i].start]:
        return False
    said = next((k for k in (i - 1, i + 1) if comma < k < len(chunks) and chunks[k].kind in SAID), None)
    if said is None or chunks[said].time != "past":
        return False
    rest = [*chunks[comma:i], *chunks[i + 1 :]]
    return not any(c.kind in ("MEETING", "DATE") or (is_verb(c) and c is not chunks[said]) for c in rest)


OWNERS = frozenset({"role", "POST", "BODY"})  # of a meeting, which is not that of the two whom the page names


def is_of_others(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Is the meeting at token `at` told as one of many ("the meeting of prosecutors"), or do words of what is sent or
    of absence stand in its sentence?"""
    chunks = sentence.chunks
    i = next((i for i, c in enumerate(chunks) if c.kind == "MEETING" and c.start <= at < c.end), None)
    after = [c for c in chunks[i + 1 : i + 1 + NEAR] if c.kind != "=the"] if i is not None else []
    many = bool(after) and after[0].kind == "=of" and any(c.kind == "role" for c in after)
    before = [c.kind for c in chunks[max(i - 2, 0) : i]] if i is not None else []
    many = many or (before[1:] == ["'"] and before[0] in OWNERS)  # "the prosecutors' meeting"
    words = scene.context.words(chunks[0].start, chunks[-1].end).lower().split()
    return many or not scene.context.vocabulary.listed("doings", "apart").isdisjoint(words)


def is_on_visit(scene: Scene, event: Event) -> bool:
    """Has the text told before that one of its two officials went to the state of the other?"""
    lands = {country_of(person) for person in scene.context.people}
    before = [e for e in scene.events if e.noun == "visit" and e.status == event.status and e.number < event.number]
    guests = {country_of(s.actor.who) for e in before for s in e.sides if s.role == GUEST}
    return any(e.land(scene.context) in lands - guests for e in before)


def settle_forerunners(scene: Scene) -> None:
    """ "Delegations of five states took part in the session. The 25th session was held in Minsk": a bare noun before
    the one gathering that the text tells of means that gathering."""
    told = [e for e in scene.events if e.status and is_gathering(e) and (e.ordinal is not None or e.when is not None)]
    if len(told) != 1 or scene.context.vocabulary.listed("clauses", "articles"):
        return
    event = told[0]
    for bare in scene.events[: event.number - 1]:
        known = bare.series or bare.when or bare.place or bare.country or bare.sides or bare.following or bare.earlier
        alike = bare.noun in TAKES_UP.get(event.noun, ()) and bare.noun not in ("talks", "visit")
        if bare.status == event.status and alike and bare.ordinal is None and not known:
            bare.status = ""
            event.passages["mention"] = bare.passages["mention"]
            take_over(scene, bare, event)


def take_over(scene: Scene, one: Event, other: Event) -> None:
    """Gives another event whatever of the text meant one."""
    for row in (scene.by_mention, scene.named, scene.about):
        for key, event in row.items():
            if event is one:
                row[key] = other
    for event in scene.events:
        if event.within is one:
            event.within = other if event is not other else None


def settled(side: Side, land: str | None) -> Side:
    """A person who merely took part, as host or guest."""
    if side.role != PARTICIPANT or not isinstance(side.actor.who, Person):
        return side
    country = country_of(side.actor.who)
    return side if country is None else replace(side, role=HOST if country == land else GUEST)
